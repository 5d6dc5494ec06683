"""Set a blank between words that ran together.

A list of keywords taken over without its commas, a line joined to the next: "PutinDepressionenRegierung", "New
YorkDer". A capital letter within a word is no proof, brands live on it. Reported is a row of three and more
capitalised words, a word that runs into one that begins sentences or into the credit of a picture, an article or an
adjective that runs into a noun, two words that both stand alone elsewhere in the article, small words that never form
one ("undder"), a year before a word, and a noun in -ung, -tion, -heit before an article ("Resolutionder").

Left alone: brands (YouTube, BioNTech), acronyms (GmbH, EuGH), names (McDonald, DeSantis), gender forms (BürgerInnen),
hashtags, handles, passwords, names with a capital inside (DigitalPakt), names out of programs (FindItemResponse),
words that the article writes together more than once, rows of products with a part in common (OnlineBanking,
MobileBanking).
"""

import re
from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.names.sieve import Sieve, each
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.design.glued_tables import (
    ARTICLES,
    BEGINNINGS,
    BRANDS,
    CREDITS,
    ENDINGS,
    ENGLISH,
    GENDER,
    NOUN_ENDINGS,
    SMALL,
)
from mtcheck.rules.identifiers import is_identifier
from mtcheck.rules.passwords import is_password
from mtcheck.rules.seams import seams
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.patterns import Pattern

SEAM = Pattern(r"[A-ZÄÖÜ](?<=[a-zäöüß].)")
BEFORE = Pattern(r"[^\W\d_]+\Z")
LETTERS = Pattern(r"[^\W\d_]+")
PIECE = Pattern(r"[A-ZÄÖÜ]+[a-zäöüß]*|[a-zäöüß]+")
ACRONYM_END = Pattern(r"(?<=[A-ZÄÖÜ]{2})(?=[A-ZÄÖÜ][a-zäöüß])")
NO_NEIGHBOURS = frozenset("#@_/.&+\\\N{OBJECT REPLACEMENT CHARACTER}")
_seamed = Sieve(each(lambda word: SEAM.search(word) is not None))
HOST = Pattern(r"\.[a-z]{2,}")
"""What makes an address of a word in front of it, also where only the word is a link."""
SHORT, LONG = 3, 4  # letters of a word that stands elsewhere in the article, and of one that does not


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose, reached = document.prose, 0
    yield from (Hit(start, end, replacement=right) for start, end, right in seams(document))
    for glued in sorted(SMALL.keys() & document.words):
        for start in document.occurrences(glued):
            yield Hit(start, start + len(glued), replacement=SMALL[glued])
    for seam in SEAM.finditer(prose) if _seamed(document.words) else ():
        if seam.start() < reached:
            continue
        before = BEFORE.search(prose, max(0, seam.start() - 80), seam.start())
        behind = LETTERS.match(prose, seam.start())
        if before is None or behind is None:
            continue
        start, reached = before.start(), behind.end()
        around = prose[start - 1 : start] + prose[reached : reached + 1]
        if (
            not NO_NEIGHBOURS.isdisjoint(around.rstrip("."))
            or any(one.isdigit() for one in around)
            or HOST.match(prose, reached)
        ):
            continue
        word = prose[start:reached]
        pieces = PIECE.findall(word)
        credit = pieces[-1] in CREDITS and prose.startswith(":", reached)
        if (credit and len(pieces[0]) >= SHORT) or (
            is_glued(document, word, pieces) and not is_password(document, start)
        ):
            yield Hit(start, reached, replacement=ACRONYM_END.sub(" ", " ".join(pieces)))


def is_glued(document: Document, word: str, pieces: list[str]) -> bool:
    """Tell whether the pieces of a word are words that ran together."""
    if word in BRANDS or not GENDER.isdisjoint(pieces) or (pieces[-1] not in BEGINNINGS and is_identifier(pieces)):
        return False
    if len(pieces) > 2:
        words = [len(piece) >= LONG and piece[1:].islower() for piece in pieces]
        fit = all(is_word or ACRONYM_END.search(piece) for is_word, piece in zip(words, pieces, strict=True))
        # A name may have three parts (KitaPlatzBörse); keywords that ran together stand in the article as well.
        known = len(pieces) > 3 or sum(piece in document.words for piece in pieces) > 1
        return fit and known and sum(words) > 2 and word[0].isupper() and document.prose.count(word) == 1
    first, second = pieces
    if len(second) < 2 or not second[1:].islower():
        return False
    if second in BEGINNINGS:
        return len(first) >= SHORT and first[1:].islower()
    if first.islower():
        return len(second) >= LONG and (first in ARTICLES or (len(first) > 5 and first.endswith(ENDINGS)))
    if first.endswith(NOUN_ENDINGS) and first not in ENGLISH:
        return len(second) >= LONG
    if not {first, second} <= document.words or len(first) < SHORT or len(second) < LONG:
        return False
    family = len(re.findall(rf"[a-zäöüß]{second}\b|\b{first}[A-ZÄÖÜ]", document.prose))
    return is_noun_form(first.lower()) and document.prose.count(word) == 1 == family


RULE = DocumentRule(
    meta=Meta(
        code="DES103",
        name="glued-words",
        message="words ran together: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, Getrennt- und Zusammenschreibung",
        judged=Judged(5, 7, "5 in native newspapers, 2 of them passwords written so on purpose; 2 in real articles"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Mehr: ⟦ErnteWetterBauernNATORegen⟧", fixed="Mehr: Ernte Wetter Bauern NATO Regen"),
        Bad("Die ⟦Resolutionder⟧ Stadt, ⟦2025Minister⟧ da.", fixed="Die Resolution der Stadt, 2025 Minister da."),
        Bad("Er lebt in New ⟦YorkDer⟧ Mann ist reich.", fixed="Er lebt in New York Der Mann ist reich."),
        Bad(
            "Er fand ⟦dieSuche⟧ nach ⟦bestimmtenMerkmalen⟧ schwer.",
            fixed="Er fand die Suche nach bestimmten Merkmalen schwer.",
        ),
        Bad("Die ⟦ZeitungKiew⟧ meldet das.", fixed="Die Zeitung Kiew meldet das."),
        Bad("Der Hafen ⟦undder⟧ Turm ⟦OdessasFoto⟧: dpa", fixed="Der Hafen und der Turm Odessas Foto: dpa"),
        Bad("Es kostet zehn ⟦EuroWomit⟧ er handelt", fixed="Es kostet zehn Euro Womit er handelt"),
        Bad(
            "Der Bürgermeister heißt Olaf. ⟦BürgermeisterOlaf⟧ lacht.",
            fixed="Der Bürgermeister heißt Olaf. Bürgermeister Olaf lacht.",
        ),
        Good("YouTube, iPhone, TikTok, WhatsApp, BioNTech, McDonald, MacBook, LinkedIn, ThyssenKrupp, LaTeX, easyJet."),
        Good("Die GmbH, der e.V., der EuGH und das StGB (BGBl. I) kennen DiCaprio, DeSantis, O’Neill und LeBron."),
        Good("Liebe BürgerInnen, jede MitarbeiterIn weiß: #MehrFortschrittWagen und @NeueZeitung."),
        Good("Online und Mobile heißt das Banking: OnlineBanking und MobileBanking, dazu ActionScript. NOOOOooOOO!"),
        Good("Das stimmt überein mit dem, was beide trotzdem fanden. Er sah sie fürder. MediaMarkt, MediaMarkt"),
        Good("Unter MeinZDFKonto und im PowerPointNATO steht alles über ProSiebenSat und den HandelsEUVerband."),
        Good("Die Methode GetFolderRequest liefert ein FindItemResponse, Class ist ClassName. Class, Name."),
        Good("Die häufigsten Passwörter der Deutschen sind diese drei:\n\nIchLiebeDich, HalloWelt und MeineKleineMaus"),
        Good("Die KitaPlatzBörse, RetteDeineBahn.de und der DigitalPakt. Der Pakt ist digital, die Börse voll."),
        Good("Das Spiel und die Karten: SpielKarten, SpielTurniere. Überdem lachte er, denn überdem war es so."),
        Good("Ein Passwort wie MeineKatzeHeisstRobi errät niemand, der Hashtag IchBinDabei läuft."),
    ],
)
