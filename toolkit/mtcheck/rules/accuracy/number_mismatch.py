"""Give the numbers of the source.

A wrong figure is the costliest error of a translation, and one that nobody sees who reads German alone. Numbers are
compared as values: 1,500 and 1.500, 2.5 million and 2,5 Millionen, 3 and drei, 5 p.m. and 17 Uhr, 05/09 and 9. Mai
are the same. A billion is a Milliarde. Reported is a number that the source does not have; what it may stand for is
named. A number that is missing altogether is not: it may have become a word.

Left alone: numbers with a unit that German converts (feet, miles, pounds: ACC217), decades (the 1990s, die 90er), and
what the source says in words.
"""

from collections.abc import Iterator

from mtcheck.model import WORD, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.compared_numbers import unmatched, with_ranges
from mtcheck.text.number_words import ENGLISH, GERMAN, month, said
from mtcheck.text.quantities import numbers

IMPERIAL = frozenset(
    "foot feet ft inch inches in mile miles mi mph yard yards yd pound pounds lb lbs ounce ounces oz gallon gallons "
    "acre acres fahrenheit degree degrees f pint pints ″ \" ' ° square sq".split()
)
METRIC = (
    *(
        "meter",
        "kilometer",
        "zentimeter",
        "millimeter",
        "kilo",
        "gramm",
        "liter",
        "hektar",
        "quadrat",
        "grad",
        "celsius",
    ),
    *("m", "km", "cm", "mm", "kg", "g", "l", "ha", "°", "tonne"),
)
UNCONVERTED = (
    *("fuß", "fuss", "meile", "zoll", "yard", "acre", "pfund", "feet", "foot", "inch", "fahrenheit", "unze", "gallone"),
    *("quadratmeile", "quadratfuß", "morgen"),
)
"""Units that German could have converted and has not: the figure must be that of the source."""


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    wanted = with_ranges(numbers(pair.source, pair.unit.language), pair.source)
    given = with_ranges(numbers(pair.target, "de"), pair.target)
    if not wanted and not given:
        return
    left, new = unmatched(wanted, given)
    source_words = frozenset(word.lower() for word in WORD.findall(pair.source))
    words = frozenset(word.lower() for word in WORD.findall(pair.target))
    converted = any(number.behind in IMPERIAL for number in wanted)
    new = [
        number
        for number in new
        if not (converted and number.behind.startswith(METRIC))
        and not any(said(value, source_words, ENGLISH) or month(value, source_words) for value in number.values)
    ]
    kept = any(number.behind.startswith(UNCONVERTED) for number in new)
    left = [
        number
        for number in left
        if (kept or number.behind not in IMPERIAL)
        and not any(said(value, words, GERMAN) or month(value, words) for value in number.values)
    ]
    for index, number in enumerate(new):
        if left:
            meant = left[min(index, len(left) - 1)]
            yield Hit(number.start, number.end, values={"source": meant.written, "number": number.written})


RULE = PairRule(
    meta=Meta(
        code="ACC201",
        name="number-mismatch",
        message="„{number}“, the source has {source}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; CLDR: number formats",
        judged=Judged(
            14, 14, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"
        ),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Damm ist ⟦51⟧ Meter hoch.", source="The dam is 15 metres high."),
        Bad("Die Brücke kostet ⟦2,5 Billionen⟧ Tenge.", source="The bridge costs 2.5 billion tenge."),
        Bad("Rund ⟦1,500⟧ Schafe weiden dort.", source="Some 1,700 sheep graze there."),
        Good("Der Damm ist 15 Meter hoch und 1.250,5 Meter lang.", source="The dam is 15 metres high, 1,250.5 long."),
        Good("Die Brücke kostet 2,5 Milliarden Tenge.", source="The bridge costs 2.5 billion tenge."),
        Good("Drei Schafe und 2 Ziegen weiden dort.", source="3 sheep and two goats graze there."),
        Good("Um 17.30 Uhr schließt das Tor.", source="The gate closes at 5:30 p.m."),
        Good("Am 9. Mai 2021 fiel Schnee.", source="On 05/09/2021 snow fell."),
        Good("Der Turm misst 30 Meter.", source="The tower is 100 feet tall."),
        Good("Es wuchs von 2 bis 4 auf 100 Hektar.", source="It grew from 5-10 acres to 250 acres."),
        Good("In den 90er-Jahren stand er leer.", source="In the 1990s it stood empty."),
        Bad("Die Fähre fasst ⟦300⟧ Gäste.", source="The ferry seats 200 guests."),
        Bad("Das ⟦72⟧ Fuß hohe Tor steht.", source="The 27-foot gate stands."),
        Bad("Von 1950 bis ⟦1976⟧ war er da.", source="He was there from 1950 to 1967."),
        Bad("Es sind ⟦0,5⟧ Meter mehr.", source="It is 1.5 metres more.", path="example.md"),
        Good("Zwei der 206.737 Fälle sind neu.", source="2 of the 2,06,737 cases are new."),
        Good("Rund 14 Mio. Menschen leben dort.", source="Some 14 million people live there."),
        Good("Vor der Frist um 02.00 Uhr.", source="Before the deadline at 0200 GMT."),
        Good("Zwölf Boote, eines davon leck.", source="12 boats, 1 of them leaking."),
        Good("Fassung 2.0 ist da, Seite 3.5 fehlt.", source="Version 2.0 is here, page 3.5 is missing."),
        Good("Der A380 flog um 9 Uhr.", source="The A380 took off at 9."),
        Good("Ein Dutzend Gäste, 12 Betten.", source="A dozen guests, 12 beds."),
    ],
)
