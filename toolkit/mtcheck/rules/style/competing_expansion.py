"""Spell out an acronym in one way.

Organisation für Sicherheit und Zusammenarbeit (OSZE) … Organisation der Zusammenarbeit und Sicherheit (OSZE): names of
bodies are translated anew at every place. Reported is an acronym that stands in brackets behind two different names in
one article.

Left alone: the same name in another case, with or without an adjective in front, short and long forms of it, an
acronym that is explained once, and letters in brackets that are no acronym of the words before them.
"""

from collections import defaultdict
from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

ACRONYM = Pattern(r"[ \N{NO-BREAK SPACE}]\((?P<acronym>[A-ZÄÖÜ]{3,7})\)")
WORD = Pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SMALL = frozenset("der die das des dem den für und von in im am zur zum auf mit über gegen aus zu bei".split())
UMLAUTS = str.maketrans("äöü", "aou")
REACH = 120


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    found: dict[str, list[tuple[int, int, tuple[str, ...]]]] = defaultdict(list)
    for match in ACRONYM.finditer(document.prose):
        name = name_before(document.prose, match.start(), match["acronym"])
        if name is not None:
            found[match["acronym"]].append(name)
    prose = document.prose
    for acronym, names in found.items():
        start, end, parts = names[0]
        for other_start, other_end, other in names[1:]:
            if not all(map(is_same, parts, other)):
                yield Hit(
                    other_start,
                    other_end,
                    related=((start, end),),
                    values={"acronym": acronym, "other": prose[start:end]},
                )


def is_same(one: str, other: str) -> bool:
    """Tell whether two words, in small letters and without umlauts, differ in their endings only."""
    pieces, others = one.split("-"), other.split("-")
    if len(pieces) == len(others) > 1:
        # Des Erneuerbare-Energien-Gesetzes, des Erneuerbaren-Energien-Gesetzes.
        return all(map(is_same, pieces, others))
    shorter, longer = sorted((one, other), key=len)
    common = max(3, len(shorter) - 2)
    return len(longer) - len(shorter) < 5 and shorter[:common] == longer[:common]


def name_before(prose: str, end: int, acronym: str) -> tuple[int, int, tuple[str, ...]] | None:
    """Return place and text of the words before a bracket whose capitals, in order, are the letters of an acronym."""
    words = list(WORD.finditer(prose, max(0, end - REACH), end))
    parts: list[str] = []
    letters = list(acronym)
    for word in reversed(words):
        text = word[0]
        if text.lower() in SMALL:
            continue
        capitals = [part[0].upper() for part in text.split("-")]
        if not letters or letters[-len(capitals) :] != capitals:
            return None
        del letters[-len(capitals) :]
        parts.insert(0, text.lower().translate(UMLAUTS))
        if not letters:
            return word.start(), words[-1].end(), tuple(parts)
    return None


RULE = DocumentRule(
    meta=Meta(
        code="STY104",
        name="competing-expansion",
        message="another name for {acronym} than „{other}“: {text}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 704, Terminology work: one designation for one concept",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Verein Freier Wirte (VFW) lädt ein. Der ⟦Verband Freier Wirte⟧ (VFW) zahlt nichts."),
        Bad("Das Amt für Neue Häfen (ANH) baut, die ⟦Agentur für Neue Häfen⟧ (ANH) plant."),
        Bad("Der Bund der Wirte Europas (BWE) tagt. Die ⟦Bewegung der Winzer Europas⟧ (BWE) auch."),
        Bad("Rat der Alten Stadt (RAS), ⟦Runde der Alten Städter⟧ (RAS), Rat der Alten Stadt (RAS)"),
        Bad("Im Netz Grüner Orte (NGO) und im ⟦Nest Grüner Orte⟧ (NGO)"),
        Good("Des Freie-Wirte-Gesetzes (FWG) wegen: Der Zweck des Freien-Wirte-Gesetzes (FWG) ist klar."),
        Good("Der Verein Freier Wirte (VFW) lädt ein. Beim Verein Freier Wirte (VFW) zahlt niemand."),
        *map(
            Good,
            (
                "Des Vereins Freier Wirte (VFW), dem Verein Freier Wirte (VFW)",
                "Der Verein Freier Wirte (VFW) und der VFW",
                "Der Verein Freier Wirte (VFW) und der Bund Alter Höfe (BAH)",
                "Das Amt (ANH) baut. Die Stelle (ANH) plant.",
                "Er wählt die Roten (SPD), sie wählt die Sozialdemokraten (SPD).",
                "Olga Tal (CDU) und Jan Rot (CDU) sprachen.",
                "Ein Ort im Norden (RAS) und einer im Süden (RAS)",
                "Das Amt Neuer Häfen (ANH), das Amt für Neue Häfen (ANH)",
                "Der Rat (siehe oben) und der Rat (siehe unten)",
                "Die Welt (AFP) und die Zeit (AFP) melden.",
                "Alte Neue Häuser (ANH)",
                "Riga (BNS) – Oslo (NTB) – Wien (APA)",
                "Im Rat der Alten Stadt (RAS) sitzt Jan.",
                "Die Räte der Alten Städte (RAS) und der Rat der Alten Stadt (RAS)",
            ),
        ),
    ],
    literals=(" (", "\N{NO-BREAK SPACE}("),
)
