"""Set a full stop behind an ordinal number: im 21. Jahrhundert.

English and Russian set none, and an engine takes the figure as it stands: im 21 Jahrhundert, zum 5 Mal, Elisabeth II
sprach. Russian and Italian also count centuries with Roman figures, which German writes in Arabic ones.

Left alone: numbers that say how many (die 5 Mal, in 20 Jahrhunderten), names of ships, films and models (Rocky II),
days of months, which are LOC107, and figures at the end of a sentence.
"""

import re
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
COUNTED = (
    "Jahrhundert Geburtstag Jahrestag Todestag Hochzeitstag Lebensjahr Verhandlungstag Spieltag Spielminute "
    "Verfassungszusatz Breitengrad Längengrad Stockwerk Kriegstag"
).split()
NOUNS = frozenset(f"{noun}{ending}" for noun in COUNTED for ending in ("", "s", "es")) | {"Mal"}
NAMES = frozenset(
    """
    Elisabeth Elizabeth Karl Charles Ludwig Louis Heinrich Friedrich Wilhelm Nikolaus Nikolai Alexander Peter Philipp
    Katharina Iwan Paul Benedikt Pius Leo Gregor Innozenz Felipe Harald Margrethe Gustaf Abdullah Mohammed Georg Jakob
    Franz Joseph Leopold Otto Konrad Ramses Rama
    """.split()
)
TITLES = frozenset("Papst König Kaiser Zar".split())
WARS = frozenset("Weltkrieg Weltkriegs Weltkrieges".split())
ARABIC = Pattern(
    rf"\b(?:[Ii]m|[Aa]m|[Dd]es|[Vv]om|[Bb]eim|[Zz]um|[Dd]em|[Dd]as|[Dd]en|[Dd]er|[Ii]hre[nms]|[Ss]eine[nms])"
    rf"{GAP}(?P<figure>\d{{1,3}})(?:st|nd|rd|th)?{GAP}(?P<noun>(?:{'|'.join(COUNTED)})(?:e?s)?)(?![\w-])"
    rf"|\b(?:[Zz]um|[Bb]eim){GAP}(?P<times>\d{{1,3}}){GAP}Mal(?![\w-])"
)
ROMAN = Pattern(rf"(?P<roman>[XVI](?<![\w.-].)[XVI]{{0,4}})\.?{GAP}Jahrhundert(?=s?\b)")
VALUES = {"X": 10, "V": 5, "I": 1}
RULERS = Pattern(
    rf"\b(?:(?:Johannes )?(?:{'|'.join(sorted(NAMES))})|(?:{'|'.join(sorted(TITLES))}) \w+)"
    rf"{GAP}(?P<number>[XVI]{{1,5}})(?=,?{GAP}(?P<next>[a-zäöü]{{2,}})|{GAP}\()"
)
ENGLISH = frozenset("have had of and is the to who do will can".split())
WAR = Pattern(rf"\b(?:[Ii]m|[Dd]es|[Vv]om|[Dd]er|[Zz]um|[Dd]em|[Dd]en){GAP}(?P<number>II?){GAP}Weltkrieg")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose, words = document.prose, document.words
    for match in ARABIC.finditer(prose) if words & NOUNS else ():
        group = "figure" if match["figure"] else "times"
        yield from dotted(match, match.start(group), prose)
    for match in ROMAN.finditer(prose) if words & NOUNS else ():
        number = roman(match["roman"])
        start, end = match.span("roman")
        behind = end + (prose[end] == ".")
        yield Hit(start, match.end(), edits=(Edit(start, behind, f"{number}."),))
    for match in RULERS.finditer(prose) if words & (NAMES | TITLES) else ():
        if match["next"] not in ENGLISH:
            end = match.end("number")
            yield Hit(match.start(), end, edits=(Edit(end, end, "."),))
    for match in WAR.finditer(prose) if words & WARS else ():
        start, end = match.span("number")
        yield Hit(start, end, edits=(Edit(end, end, "."),))


def dotted(match: re.Match[str], start: int, prose: str) -> Iterator[Hit]:
    """Yield the hit on a figure and its noun; letters of an English ordinal go."""
    end = start
    while prose[end].isdigit():
        end += 1
    behind = end
    while prose[behind].isalpha():
        behind += 1
    yield Hit(start, match.end(), edits=(Edit(end, behind, "."),))


def roman(figure: str) -> int:
    """Return the value of a Roman figure below forty."""
    values = [VALUES[one] for one in figure]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


RULE = DocumentRule(
    meta=Meta(
        code="LOC132",
        name="ordinal-dot",
        message="no full stop behind the number, or a Roman century: {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 104: the full stop of ordinal numbers",
    ),
    check=check,
    options=None,
    words=NOUNS | NAMES | TITLES | WARS,
    examples=[
        Bad("Im ⟦21 Jahrhundert⟧ ist das anders.", fixed="Im 21. Jahrhundert ist das anders."),
        Bad("Am Ende des ⟦XIX. Jahrhundert⟧s zog er um.", fixed="Am Ende des 19. Jahrhunderts zog er um."),
        Bad("Zum ⟦5 Mal⟧ feiert er den ⟦80 Geburtstag⟧.", fixed="Zum 5. Mal feiert er den 80. Geburtstag."),
        Bad("Die Königin ⟦Elisabeth II⟧ sprach kurz.", fixed="Die Königin Elisabeth II. sprach kurz."),
        Bad(
            "Mit ⟦König Karl III⟧ reiste ⟦Papst Urban VI⟧ nie.", fixed="Mit König Karl III. reiste Papst Urban VI. nie."
        ),
        Bad("Im ⟦21st Jahrhundert⟧ geht das.", fixed="Im 21. Jahrhundert geht das."),
        Bad("Seit dem ⟦XX Jahrhundert⟧ steht er.", fixed="Seit dem 20. Jahrhundert steht er."),
        Bad("Im ⟦II⟧ Weltkrieg brannte es.", fixed="Im II. Weltkrieg brannte es."),
        Good("Im 21. Jahrhundert und zum 5. Mal sprach Elisabeth II. von Karl III."),
        *map(
            Good,
            (
                "In 20 Jahrhunderten geschah das 5 Mal, die 3 Geburtstage zählen.",
                "Er sah Rocky II und den Golf III.",
                "Der Film Rocky IV kam nie.",
                "Karl I am Tor? Nein.".replace(" I am", " ist am"),
                "Die Straße Peter VI-Weg ist zu.",
                "Im 3 Kilometer langen Tunnel war Ruhe.",
                "Am 9 Meter hohen Turm steht er.",
                "Der Ort liegt am 50. Breitengrad.",
                "Der I. und der II. Weltkrieg.",
                "Das Jahrhundert X und der Plan XI.",
                "Die MIX Jahrhunderthalle ist voll.",
            ),
        ),
    ],
)
