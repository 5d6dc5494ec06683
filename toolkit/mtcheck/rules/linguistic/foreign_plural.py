"""Leave a unit of money or measure without -s or -e behind a figure.

5 Euro, 20 Dollar, 30 Grad: behind a figure German leaves the unit as it is. The English plural (5 euros) comes along
into translations.

Left alone: coins and notes without a figure (die Dollars in der Hand), quotations from English, and names (50 Cent,
„9 Dollars a Day“).
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

SINGULAR = {
    "Euros": "Euro",
    "Dollars": "Dollar",
    "Pounds": "Pfund",
    "Yens": "Yen",
    "Cents": "Cent",
    "Rubels": "Rubel",
    "Prozente": "Prozent",
    "Kilometers": "Kilometer",
    "Meters": "Meter",
    "Kilos": "Kilo",
    "Hektars": "Hektar",
    "Megawatts": "Megawatt",
    "Volts": "Volt",
    "Grade": "Grad",
}
UNIT = Pattern(
    r"(?<![\w,.-])\d[\d.,\N{NO-BREAK SPACE}]{0,20}[ \N{NO-BREAK SPACE}](?:(?:Mio\.|Mrd\.)[ \N{NO-BREAK SPACE}]?|"
    r"(?:Millionen|Milliarden|Million|Milliarde|Tausend)[ \N{NO-BREAK SPACE}])?(?:US-)?"
    rf"(?P<unit>{'|'.join(SINGULAR)})(?![\w-])"
    r"(?P<next>[ ][a-z]+)?"
)
ENGLISH = frozenset({" a", " per", " for", " of", " and", " to"})


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in UNIT.finditer(segment.text):
        if match["next"] not in ENGLISH:
            right = SINGULAR[match["unit"]]
            yield Hit(*match.span("unit"), replacement=right, values={"right": right})


RULE = SegmentRule(
    meta=Meta(
        code="LNG117",
        name="foreign-plural",
        message="„{text}“ behind a figure for „{right}“",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        source="Duden, Das Wörterbuch der sprachlichen Zweifelsfälle: Maß-, Mengen- und Münzbezeichnungen",
    ),
    check=check,
    literals=(),
    options=None,
    examples=[
        Bad("Das Brot kostet 5 ⟦Euros⟧ und 20 ⟦Cents⟧.", fixed="Das Brot kostet 5 Euro und 20 Cent."),
        Bad("Er zahlte 3,5 Millionen ⟦Dollars⟧.", fixed="Er zahlte 3,5 Millionen Dollar."),
        Bad(
            "Er zahlte 20 US-⟦Dollars⟧ bei 30 ⟦Grade⟧ im Schatten.",
            fixed="Er zahlte 20 US-Dollar bei 30 Grad im Schatten.",
        ),
        Bad("Es waren 40 ⟦Grade⟧ im Tal.", fixed="Es waren 40 Grad im Tal."),
        Bad("Der Park liefert 30 ⟦Megawatts⟧.", fixed="Der Park liefert 30 Megawatt."),
        Bad("Der Preis fiel um 3 ⟦Prozente⟧.", fixed="Der Preis fiel um 3 Prozent."),
        Good("Die Euros reichen, die Dollars liegen auf dem Tisch, 5 Euro bleiben. Er hat mehrere Grade erworben."),
        Good("Der Film „9 Dollars a Day“ lief, 50 Cent sang, es gab 5 Euro-Scheine und 3 Prozent."),
        *map(
            Good,
            (
                "Es waren 40 Grad im Tal.",
                "Er hat die Euros gezählt.",
                "Zwei Grade der Verbrennung sind zu unterscheiden.",
                "Sie bekam Prozente.",
                "„10 Dollars for a song“ heißt das Lied.",
                "Er sprang 5 Meter.",
                "Es kostet 3 Pfund.",
                "20 US-Dollar reichen.",
                "Die 5 Euro sind weg.",
                "Das Kilo kostet 4 Euro.",
            ),
        ),
    ],
    words=frozenset(SINGULAR),
)
