"""Put Million and Milliarde into the number that the figure asks for.

1 Million, but 2 Millionen: English has no plural behind a figure (2 million), and translations copy it, or write
Millionen behind a one. With a fraction the plural is right (1,1 Millionen).

Left alone: fractions, compounds (2-Millionen-Stadt, eine Milliardenklage), and figures that end a longer number (18,1
Millionen).
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

WORDS = (
    "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|mehrere|einige"
)
NUMBER = Pattern(
    rf"(?<![\w.,-])(?P<figure>\d{{1,4}}|{WORDS}|eine|einer)[ \N{{NO-BREAK SPACE}}]"
    r"(?P<unit>(?P<base>Million|Milliarde|Billion)(?P<plural>en|n)?)(?![\w-])"
)
ONE = frozenset({"1", "eine", "einer"})
PLURAL = {"Million": "Millionen", "Milliarde": "Milliarden", "Billion": "Billionen"}


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in NUMBER.finditer(segment.text):
        one = match["figure"] in ONE
        if one == bool(match["plural"]) and match["figure"] != "0":
            right = match["base"] if one else PLURAL[match["base"]]
            yield Hit(*match.span("unit"), replacement=right, values={"figure": match["figure"], "right": right})


RULE = SegmentRule(
    meta=Meta(
        code="LNG116",
        name="million-number",
        message="„{figure} {text}“ for „{figure} {right}“",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        source="Duden, Die deutsche Rechtschreibung: Million; Duden, Zweifelsfälle: 1,1 Millionen",
    ),
    check=check,
    literals=("Million", "Milliarde", "Billion"),
    options=None,
    examples=[
        Bad("Rund 5 ⟦Million⟧ Liter liefen aus.", fixed="Rund 5 Millionen Liter liefen aus."),
        Bad(
            "Das kostet 1 ⟦Millionen⟧ Euro, drei ⟦Milliarde⟧ fehlen.",
            fixed="Das kostet 1 Million Euro, drei Milliarden fehlen.",
        ),
        Bad("Es waren eine ⟦Millionen⟧ Menschen.", fixed="Es waren eine Million Menschen."),
        Bad("Es kamen 12 ⟦Million⟧ Gäste.", fixed="Es kamen 12 Millionen Gäste."),
        Bad("Der Bau kostet mehrere ⟦Milliarde⟧.", fixed="Der Bau kostet mehrere Milliarden."),
        Bad("Nur 1 ⟦Milliarden⟧ bleibt.", fixed="Nur 1 Milliarde bleibt."),
        Bad("Von 300 ⟦Million⟧ fehlt die Hälfte.", fixed="Von 300 Millionen fehlt die Hälfte."),
        Good("1 Million, eine Million, 1,1 Millionen, 18,1 Millionen, 0 Millionen, 2 Millionen."),
        Good("Die 2-Millionen-Stadt führt eine Milliardenklage, eine Millionen-Klage und zählt Millionen."),
        Good("Von den 4 Milliarden ist eine Milliarde weg, mehrere Millionen fehlen."),
        *map(
            Good,
            (
                "Es kamen 12 Millionen Gäste.",
                "Er zahlte 1 Million.",
                "Das ist der 1-Million-Dollar-Fisch.",
                "Eine Million reicht nicht.",
                "2,5 Millionen fehlen.",
                "Mehr als eine Milliarde Menschen sehen zu.",
                "Der Fonds hat 1,0 Millionen.",
                "Etwa 201 Millionen leben dort.",
                "In einer Million Jahren ist das Tal ein See.",
            ),
        ),
    ],
)
