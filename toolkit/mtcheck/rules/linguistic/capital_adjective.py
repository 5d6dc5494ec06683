"""Write an adjective in front of a noun with a small letter.

English writes Russian, Ukrainian, European with a capital letter, and it capitalises headlines word by word; both come
along into German: die Russische Armee, der Ukrainische Präsident, die Großen Unternehmen. In German an adjective has a
capital only as a part of a name: die Russische Föderation, das Rote Kreuz, die Vereinten Nationen.

Since the list of names has no end, the nouns are listed instead: reported is an adjective before a noun of which no
name is made (Armee, Truppen, Regierung, Präsident, Behörden, Unternehmen). Left alone: the beginning of a sentence,
of a quotation and of a title, headlines, names that go on behind the noun (der Hessische Minister der Finanzen),
adjectives in -er of towns (die Kiewer Regierung), which always have a capital, and nouns in an enumeration.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

NOUNS = frozenset(
    """
    Abgeordnete Abgeordneten Aktivist Aktivisten Angreifer Angriff Angriffe Angriffen Angriffs Anwalt Anwälte
    Anwälten Armee Armeen Artillerie Aufständischen Außenminister Außenministerin Außenministers Außenpolitik Banken
    Beamte Beamten Behörde Behörden Besatzer Besatzung Bevölkerung Bürger Bürgern Diplomat Diplomaten Drohne Drohnen
    Einheiten Einwohner Ermittler Experte Experten Familie Familien Firma Firmen Flugzeug Flugzeuge Flüchtlinge
    Flüchtlingen Forscher Forschern Führung Geheimdienst Geheimdienste Gericht Gerichte Gouverneur Grenze Grenzen
    Großstädte Hauptstadt Hersteller Hubschrauber Invasion Invasoren Journalist Journalisten Journalistin
    Kampfflugzeuge Kommandeur Kommandeure Krieg Krieges Kriegs Kräfte Kräften Kunden Kämpfer Kämpfern Leute Leuten
    Markt Medien Militär Militärs Minister Ministern Nachrichtenagentur Oligarchen Opposition Panzer Parteien
    Politik Politiker Politikern Polizei Polizisten Premierminister Premierministers Produkte Propaganda Präsident
    Präsidenten Präsidentin Raketen Regierung Regierungen Rubel Schiff Schiffe Schüler Seite Soldat Soldaten Sprache
    Sprachen Staatsangehörige Staatsangehörigen Staatsbürger Stellungen Studenten Städte Städten Söldner Territorium
    Touristen Truppe Truppen Unternehmen Unternehmer Verbündeten Verteidigung Verteidigungsminister Vertreter
    Verwaltung Volk Waffen Wissenschaftler Wissenschaftlern Wähler Wählern Zivilisten Öffentlichkeit Ölkonzerne
    """.split()
)
"""Nouns of which nearly no name is made."""
COMMON = frozenset(
    """
    alt ausländisch bewaffnet deutsch ehemalig feindlich früher führend gegnerisch groß gross hochrangig jung klein
    lokal national neu privat regional staatlich verwundet westlich wichtig zuständig zivil örtlich östlich südlich
    nördlich
    """.split()
)
"""Adjectives besides those in -isch that stand before such nouns."""
OF_NAMES = frozenset("europäisch olympisch königlich katholisch kaiserlich evangelisch ökumenisch mongolisch".split())
"""Adjectives with which there are names of these nouns, too: Königliche Armee, Europäische Verteidigung."""
BEFORE = Pattern(
    r"(?<![\w“”„\"«»‚(-])(?:[a-zäöüß]+,?|D(?:er|ie|as|en|em|es)|Eine?[nmrs]?|I[mn]|Vo[nm]|Mit|Auch)"
    r"[ \N{NO-BREAK SPACE}]([A-ZÄÖÜ][a-zäöüß]{3,}?)(e[nmrs]?)[ \N{NO-BREAK SPACE}]"
    r"(\[[^\[\]\n]{1,30}\][ \N{NO-BREAK SPACE}])?\Z"
)
"""What may stand before an adjective, the adjective, its ending, and a bracket that an editor left before the noun."""
BEHIND = Pattern(
    r"[-–’'/]|[“”\"«»]|[ \N{NO-BREAK SPACE}](?:[A-ZÄÖÜ]{2,}|[A-ZÄÖÜ][a-zäöüß]+-|zur |"
    r"(?:für|und)[ \N{NO-BREAK SPACE}][A-ZÄÖÜ])"
)
"""A hyphen, a further noun or a closing mark: then all of it may be a name."""
OFFICE = Pattern(r"[ \N{NO-BREAK SPACE}]de[rs][ \N{NO-BREAK SPACE}][A-ZÄÖÜ]")
"""What is behind a minister in the name of the office: der Hessische Minister der Justiz."""
ZONES = frozenset({Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST})
REACH = 90


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for noun in sorted(NOUNS & document.words):
        for place in document.occurrences(noun):
            found = BEFORE.search(prose, max(0, place - REACH), place)
            if found is None or not is_common(found[1].lower()):
                continue
            block = document.block_at(place)
            if block is None or block.zone not in ZONES or found.start() < block.start:
                continue
            bracketed = found[3] is not None  # no name has an editor's bracket inside
            office = noun.startswith("Minister") and OFFICE.match(prose, place + len(noun))
            if not bracketed and (office or BEHIND.match(prose, place + len(noun))):
                continue
            start = found.start(1)
            end = found.end(2) if bracketed else place + len(noun)
            yield Hit(start, end, edits=(Edit(start, start + 1, prose[start].lower()),))


def is_common(adjective: str) -> bool:
    """Tell whether an adjective, without its ending, makes no names of these nouns."""
    return (adjective.endswith("isch") or adjective in COMMON) and adjective not in OF_NAMES


RULE = DocumentRule(
    meta=Meta(
        code="LNG108",
        name="capital-adjective",
        message="capital letter on an adjective: „{text}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=ZONES,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 60 (names) and § 61 to § 63",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Am Morgen griff die ⟦Russische Armee⟧ wieder an.", fixed="Am Morgen griff die russische Armee wieder an."),
        Bad("Das sagte der ⟦Ukrainische Präsident⟧ am Abend.", fixed="Das sagte der ukrainische Präsident am Abend."),
        Bad("Die ⟦Estnische Regierung⟧ schweigt.", fixed="Die estnische Regierung schweigt."),
        Bad("Viele der ⟦Großen Unternehmen⟧ ziehen um.", fixed="Viele der großen Unternehmen ziehen um."),
        Bad("Die Stadt meldet ⟦Feindliche Drohnen⟧ im Norden.", fixed="Die Stadt meldet feindliche Drohnen im Norden."),
        Bad("Er traf den ⟦Kasachischen Präsidenten⟧ im Mai.", fixed="Er traf den kasachischen Präsidenten im Mai."),
        Bad(
            "Die Hälfte der ⟦Deutschen Bevölkerung⟧ ist dafür.", fixed="Die Hälfte der deutschen Bevölkerung ist dafür."
        ),
        Bad("Im Süden stehen ⟦Belarussische Truppen⟧.", fixed="Im Süden stehen belarussische Truppen."),
        Bad("Das meldet die ⟦Staatliche Nachrichtenagentur⟧.", fixed="Das meldet die staatliche Nachrichtenagentur."),
        Bad(
            "Auch die ⟦Großen⟧ [Russian] Firmen und Banken gehen.",
            fixed="Auch die großen [Russian] Firmen und Banken gehen.",
        ),
        Good("Russische Truppen zogen ab. Die Russische Föderation und die Vereinten Nationen schwiegen."),
        Good("Vertrag mit dem Land, vertreten durch den Hessischen Minister der Finanzen, Wiesbaden."),
        Good("Das Rote Kreuz, die Freie Syrische Armee, die Europäische Union und die Deutsche Bahn helfen."),
        Good("Der Film „Die Russische Armee“ läuft. Die Kiewer Regierung lädt ein, das Deutsche Rote Kreuz auch."),
        Good("Er liest die Ukrainische Prawda, sie den Rheinischen Merkur, er sah die Syrische Beobachtungsstelle."),
        Good(
            "Die Königliche Armee und die Nationale Front für Frieden standen dort, auch die Deutsche Presse-Agentur."
        ),
        *map(
            Good,
            (
                "Deutsche Unternehmen zögern.",
                "Am Ende siegte das kasachische Militär.",
                "Die „Deutsche Polizei“ ist eine Zeitschrift.",
                "Der Oberste Gerichtshof und der Heilige Vater schweigen.",
                "Das Kaspische Meer und der Stille Ozean sind weit.",
                "Die Französische Revolution begann im Juli.",
                "Er liest: Ukrainische Soldaten sind müde.",
                "Die Berliner Polizei und die Moskauer Regierung streiten.",
                "Die Türkische Gemeinde in Deutschland lädt ein.",
                "Seit dem Zweiten Weltkrieg ist die Alte Brücke weg.",
            ),
        ),
    ],
    words=NOUNS,
)
