"""Write a corpus of invented German articles, the same bytes on every machine.

python -m benchmarks.corpus FOLDER [--articles 2000]

The sentences mean nothing, but what costs a linter time is as in real news: about 5 KB an article, a vocabulary that
grows with the corpus as compounds and names do, quotations, numbers, addresses, and in most articles a few artifacts
of machine translation.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

ARTICLES = 2000
LETTERS = 4900
"""Characters of an article before its sentences come to an end."""
SEED = 20
COMMON = 0.2
"""Share of the compounds that may come again; with it 10 MB hold as many different words as news does."""

STEMS = """abend amt arbeit arzt bahn bank bau berg bild boden brücke bund dach dorf druck eisen energie ernte fach
fahrt familie farbe feld fest feuer finanz fluss forst frist garten gas gast gebiet geld gericht gesetz getreide glas
grenz gruppe hafen halle handel haus heim herbst hilfe hof holz jahr jugend kabel kammer kanal karte kauf kinder kirche
klasse klima kohle kraft kultur kunst land leitung licht luft markt maschine meer messe miete milch mittel museum
nacht natur netz obst öffnung ort park partei pflege plan platz polizei post preis presse prüfung rad rat raum recht
regen reise rente ring rohr sache salz schiff schlüssel schnee schule see sicherheit sommer sozial spiel sport sprach
staat stadt stahl stein steuer stoff straße strom tag tal technik teil tier tor turm umwelt ufer verkehr verlag
versuch vertrag vieh volk wachstum wagen wald wasser wein welt werk wetter wind winter wirtschaft wissen wohnung
zeit zentrum ziegel zoll zucker zug""".split()
HEADS = {
    "Die": """abgabe anlage arbeit behörde beratung beschwerde brücke debatte firma forderung frage freigabe gebühr
        genossenschaft grenze gruppe hilfe kammer kontrolle leitung lieferung messe planung prüfung reform sammlung
        schule sitzung stelle steuer strecke untersuchung versorgung verwaltung vorschrift wende werkstatt zahlung
        zulage""".split(),
    "Der": """ausbau ausschuss austausch bedarf beirat bericht bezirk damm einbruch entwurf fonds gipfel handel
        haushalt kongress leiter markt minister plan preis prozess rat rückgang streit tarif umbau verband verkauf
        vertrag vorschlag wettbewerb zuschuss zustand zweig""".split(),
    "Das": """abkommen amt angebot archiv bild dorf ergebnis fest gebiet gebäude gericht gesetz gremium gutachten heim
        institut konzept labor lager museum netz papier projekt register system treffen urteil verbot verfahren werk
        zentrum ziel""".split(),
}
VERBS = """ändert beginnt belastet beschäftigt bestätigt betrifft bewegt bleibt dauert drängt endet entlastet entsteht
erklärt erinnert fehlt fordert gelingt genügt hilft kostet lohnt ruht scheitert schrumpft stockt überrascht überzeugt
verändert verzögert wächst wartet wirkt zögert""".split()
ADVERBS = """allmählich bereits dennoch derzeit deutlich endlich erneut erstmals freilich gerade inzwischen jedoch
kaum künftig langsam mittlerweile offenbar schließlich seither sichtbar spürbar trotzdem überall vermutlich vielerorts
vorerst weiterhin zunächst zuletzt""".split()
CLAUSES = """weil die Mittel fehlen|obwohl niemand damit gerechnet hatte|sobald die Genehmigung vorliegt|wie es aus dem
Umfeld der Beteiligten heißt|ohne dass ein Termin genannt wurde|auch wenn die Kosten steigen|bevor der Winter
kommt|nachdem beide Seiten zugestimmt haben|was viele vor Ort begrüßen|während andernorts gespart wird|damit die Arbeit
nicht ruht|seit die alte Regelung ausgelaufen ist""".replace("\n", " ").split("|")
GIVEN = """Alexej Andrej Anna Boris Daniyar Darja Dmitri Elena Erlan Galina Gulnara Igor Irina Jewgeni Juri Katerina
Konstantin Larissa Ludmila Madina Marat Maxim Michail Nadja Nikolai Nurlan Oleg Olga Pawel Pjotr Rustam Saule Sergej
Swetlana Tatjana Timur Wadim Walentina Wera Wiktor Wladimir Zarina""".split()
ONSETS = "B D F G Gr K Kl Kr L M N P R S Sch Schtsch St T Tsch W".split()
MIDDLES = "ab al am an ar as at eb el em en er il im in ol om on or uch uk ul ur usch".split()
ENDINGS = "ajew ejew enko ewa ewski in ina itsch ow owa owitsch sky tschuk ujew".split()
PLACES = """Aktau Almaty Astana Balchasch Batumi Biskek Charkiw Donezk Jerewan Kaluga Kasan Kiew Kischinau Lwiw Minsk
Nowosibirsk Odessa Omsk Perm Poltawa Riga Samara Taschkent Tiflis Tomsk Twer Ufa Wilnius Witebsk Wologda""".split()
ARTIFACTS = (
    "Das sagte ein [Russian] Beamter dazu.",
    "Die Lage ist ist weiterhin offen.",
    "Mehr ist nicht bekannt . . . bisher jedenfalls.",
    "Es kam ein Vertreter der Armee:Darum blieb die Tür zu.",
    "Der Sprecher erklÃ¤rte den Ablauf.",
    "Essen &amp; Trinken sind frei.",
    "„Wer soll das bezahlen?“ er fragt.",
    'Das Wort "Zufall" fiel häufig.',
)


def pick(random: Random, items: Sequence[str]) -> str:
    """Return one of the items, all equally often.

    `Random.choice` may differ between versions of Python, and `math.exp` between machines; `Random.random` may not.
    """
    return items[int(random.random() * len(items))]


def zipf(random: Random, ranks: int) -> int:
    """Return a rank from 0, the low ones far more often: all octaves of ranks come equally often."""
    octave = 2 << int(random.random() * ranks.bit_length())
    return int(random.random() * min(octave, ranks))


def noun(random: Random) -> tuple[str, str]:
    """Return an article and a compound: a short one that comes again, or a long one that hardly ever does."""
    article = pick(random, tuple(HEADS))
    heads = HEADS[article]
    if random.random() < COMMON:
        stem, head = divmod(zipf(random, len(STEMS) * len(heads)), len(heads))
        return article, (STEMS[stem] + heads[head]).capitalize()
    return article, (pick(random, STEMS) + pick(random, STEMS) + pick(random, heads)).capitalize()


def surname(random: Random) -> str:
    """Return a surname as German transcribes Russian and Ukrainian ones."""
    rank, ending = divmod(zipf(random, len(ONSETS) * len(MIDDLES) * len(ENDINGS)), len(ENDINGS))
    onset, middle = divmod(rank, len(MIDDLES))
    return ONSETS[onset] + MIDDLES[middle] + ENDINGS[ending]


def sentence(random: Random, people: Sequence[str]) -> str:
    """Return one sentence."""
    article, subject = noun(random)
    _, other = noun(random)
    verb, adverb, clause = pick(random, VERBS), pick(random, ADVERBS), pick(random, CLAUSES)
    number, place = int(2 + 900 * random.random() * random.random() * random.random()), pick(random, PLACES)
    person = pick(random, people)
    last = person.rpartition(" ")[2]
    patterns = (
        f"{article} {subject} in {place} {verb} {adverb}, {clause}.",
        f"{article} {subject} {verb} {adverb}, {clause}.",
        f"{person} aus {place} {verb} {adverb}, {clause}.",
        f"„{article} {subject} {verb} {adverb}“, sagte {last} am Montag in {place}.",
        f"Nach Angaben von {person} {verb} {adverb} auch die Frage nach {other}, {clause}.",
        f"Rund {number} Menschen warten seit dem {1 + number % 28}. März auf {other} und {subject}.",
        f"{adverb.capitalize()} {verb} {article.lower()} {subject}: Es geht um {number},5 Prozent für {other}.",
        f"Ob {article.lower()} {subject} {adverb} {verb}, ist laut {last} offen.",
    )
    return pick(random, patterns)


def article(random: Random) -> str:
    """Return one article: a headline, paragraphs, in most of them up to three artifacts, and an address."""
    people = [f"{pick(random, GIVEN)} {surname(random)}" for _ in range(6)]
    determiner, subject = noun(random)
    paragraphs = [f"{determiner} {subject} {pick(random, VERBS)} {pick(random, ADVERBS)}"]
    artifacts = [pick(random, ARTIFACTS) for _ in range(int(4 * random.random()))]
    length = LETTERS * (0.6 + 0.8 * random.random())
    while sum(map(len, paragraphs)) < length:
        sentences = [sentence(random, people) for _ in range(3 + int(3 * random.random()))]
        if artifacts and random.random() < 0.3:
            sentences.insert(1, artifacts.pop())
        paragraphs.append(" ".join(sentences))
    paragraphs.append("Fotos: https://example.org/bilder, Rückfragen an redaktion@example.org")
    return "\n\n".join(paragraphs) + "\n"


def articles(count: int = ARTICLES, seed: int = SEED) -> Iterator[str]:
    """Yield the articles of a corpus; a larger corpus begins with the smaller one."""
    random = Random(seed)
    for _ in range(count):
        yield article(random)


def write(folder: Path, count: int = ARTICLES) -> list[Path]:
    """Write a corpus and return its files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"artikel-{number:05}.txt" for number in range(count)]
    for path, text in zip(paths, articles(count), strict=True):
        path.write_text(text, "utf-8")
    return paths


def main() -> None:
    """Write a corpus where the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    arguments = parser.parse_args()
    paths = write(arguments.folder, arguments.articles)
    print(f"{len(paths)} articles, {sum(path.stat().st_size for path in paths) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
