"""Give feet, miles, inches, acres and Fahrenheit in metric units.

Readers of German cannot picture 161 feet or 95 degrees Fahrenheit, and an engine only translates the word. The proposal
is the converted figure, rounded to the precision of the source; whether the original is to stay beside it is for the
editor to say. Morgen behind a number is acre, mistranslated.

Left alone: places where the metric figure stands beside it already, sizes of screens and tyres (24 Zoll), yards on a
playing field, nautical miles, Pfund as money, and idioms.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.figures import at_figures
from mtcheck.rules.locale.measures import UNITS, Unit, convert, value
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}-]"
MEASURE = Pattern(
    r"(\d(?<![\w.,/:-].)(?<!\d[ \N{NO-BREAK SPACE}].)(?:\d{0,2}(?:[. \N{NO-BREAK SPACE}]\d{3})+|\d*(?:,\d+)?))"
    rf"({GAP}?)"
    r"(Meilen pro Stunde|Grad Fahrenheit|° ?F(?:ahrenheit)?|Meilen/h|[^\W\d_]+)(?!\w)(-)?"
)
METRIC = Pattern(
    rf"(?:\d|\b(?:ein|zwei|drei|vier|fünf|sechs|acht|zehn)){GAP}?(?:Kilometer|Meter|Zentimeter|Millimeter|Hektar|Kilo"
    r"|Gramm|Quadrat|km|cm|mm|ha|kg|m\b|Grad\b(?! Fahrenheit)|°C)"
)
SCREEN = Pattern(
    r"(?i:bildschirm|display|monitor|fernseher|phone|tablet|laptop|notebook|screen|reifen|felge|räder|fahrrad|diagonal"
    r"|geräte|auflösung|pixel|touch|panel|laufwerk|festplatte|pizza|modell|galaxy|pad\b)"
)
FIELD = Pattern(r"Touchdown|Quarter|Field|Pass|Pässe|Football|Spiel|Lauf|Punt|NFL|Golf|Loch")
WORDS = frozenset(word for unit in UNITS for word in unit.split()) - {"Grad", "pro"}
ELSEWHERE = {Unit.INCH: SCREEN, Unit.YARD: FIELD}
"""Units that German keeps, by what stands in the same sentence then."""
NEAR = 40
"""Characters within which the metric figure may stand."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    text = document.prose
    for match in at_figures(document, MEASURE):
        number, gap, word, hyphen = match.groups()
        unit = UNITS.get(word)
        if unit is None or (word == "Morgen" and value(number) < 2):
            continue
        start, end = match.start(), match.end(3)
        if METRIC.search(text, max(0, start - NEAR), start) or METRIC.search(text, end, end + NEAR):
            continue
        if unit in ELSEWHERE and (sentence := document.segment_at(start)) and ELSEWHERE[unit].search(sentence.text):
            continue
        figure, name = convert(number, unit)
        shown = f"{figure}{'-' if gap == '-' or hyphen else ' '}{name}"
        values = {"measure": text[start:end], "metric": f"{figure} {name}"}
        yield Hit(match.start(3), end, edits=(Edit(start, end, shown),), values=values)


RULE = DocumentRule(
    meta=Meta(
        code="LOC111",
        name="imperial-unit",
        message="{measure} is {metric}",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="DIN 1301-1; NIST Special Publication 811, conversion factors; Unicode CLDR, units",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Turm ist 161 ⟦Fuß⟧ hoch.", fixed="Der Turm ist 49,1 Meter hoch."),
        Bad("Bis zur Grenze sind es 60 ⟦Meilen⟧.", fixed="Bis zur Grenze sind es 97 Kilometer."),
        Bad("Es wurden 95 ⟦Grad Fahrenheit⟧ gemessen.", fixed="Es wurden 35 Grad Celsius gemessen."),
        Bad("Das Feuer fraß 30.000 ⟦Morgen⟧ Land.", fixed="Das Feuer fraß 120 Quadratkilometer Land."),
        Bad("Ein 15-⟦Fuß⟧-Boot trieb im See.", fixed="Ein 4,6-Meter-Boot trieb im See."),
        Bad("Er fuhr 80 ⟦mph⟧ und fiel 3 ⟦Zoll⟧ tief.", fixed="Er fuhr 130 km/h und fiel 7,6 Zentimeter tief."),
        Bad("Der Wagen lief 10 000 ⟦Meilen⟧.", fixed="Der Wagen lief 16.000 Kilometer."),
        Good("Der Turm ist 161 Fuß (49 Meter) hoch, also 49 Meter oder 161 Fuß."),
        Good("Der 24-Zoll-Monitor hat ein Display von 24 Zoll, das Fahrrad 28 Zoll."),
        Good("Er ging 10 Seemeilen zu Fuß und zahlte 20 Pfund, am 5. Morgen um 9 Uhr am Zoll."),
        Good("Im zweiten Quarter lief er 80 Yards bis zum Touchdown."),
        Good("Ein Meilenstein: 2 Fußballer, 3 Zollbeamte und 4 Morgenmuffel."),
    ],
    literals=("°",),
    words=WORDS,
)
