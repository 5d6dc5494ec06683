"""Set no blank within a result or a time: 2:0, 10:30 Uhr.

An engine that takes the colon for a punctuation mark sets a blank behind it: ein 2: 0-Sieg, um 10: 30 Uhr.

Left alone: figures behind a colon that ends a phrase (Kapitel 3: 10 Fragen), and ratios with a blank on both sides
(2 : 1). So only results are reported that are part of a compound or stand in brackets, and times before Uhr.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
RESULT = Pattern(
    rf"(?<![\w.,:])\d{{1,2}}:({GAP})\d{{1,2}}(?=-[A-ZÄÖÜ])|(?<=\()\d{{1,2}}:({GAP})\d{{1,2}}(?=\))"
    rf"|\b(?:[Uu]m|[Gg]egen|[Aa]b|[Bb]is|[Ss]eit|[Nn]ach|[Vv]or){GAP}\d{{1,2}}:({GAP})[0-5]\d(?={GAP}Uhr\b)"
)


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in RESULT.finditer(text):
        assert match.lastindex is not None
        blank = match.start(match.lastindex)
        # The word before a time is no part of it.
        start = blank - (3 if text[blank - 3 : blank - 2].isdigit() else 2)
        yield Hit(start, match.end(), edits=(Edit(blank, blank + 1, ""),))


RULE = SegmentRule(
    meta=Meta(
        code="DES119",
        name="blank-in-result",
        message="a blank in {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(14, 14, "findings in annotated news: one article by six systems; raters marked five"),
        source="DIN 5008: Uhrzeit, Verhältniszeichen; Duden, Textverarbeitung: Spielergebnisse",
    ),
    check=check,
    literals=(": ", ":\N{NO-BREAK SPACE}"),
    options=None,
    examples=[
        Bad("Nach dem ⟦2: 0⟧-Sieg feierten sie.", fixed="Nach dem 2:0-Sieg feierten sie."),
        Bad("Sie verlor (⟦6: 4⟧) und fuhr heim.", fixed="Sie verlor (6:4) und fuhr heim."),
        Bad("Um ⟦10: 30⟧ Uhr fährt der Zug.", fixed="Um 10:30 Uhr fährt der Zug."),
        Good("Nach dem 2:0-Sieg um 10:30 Uhr (1:0) feierten sie."),
        Good("Kapitel 3: 10 Fragen zum Meer. Platz 2: 14 Punkte."),
        Good("Maßstab 1 : 500, es stand 2 : 1, (Gruppe 3: 12 Leute)."),
        Good("Am Gleis 3: 10 Uhr. Das Jahr 2006: 7 Siege."),
    ],
)
