"""The measures of a text in English and in metric units, in one base unit for each kind, to be compared."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from mtcheck.rules.locale.measures import Unit
from mtcheck.text.patterns import Pattern
from mtcheck.text.quantities import numbers

GAP = r"[\s-]{0,2}"
IMPERIAL = Pattern(
    rf"{GAP}(?:(?P<SQUARE_FOOT>(?:square|sq\.?)\s(?:foot|feet|ft)|sqft)|(?P<SQUARE_MILE>(?:square|sq\.?)\smiles?)"
    r"|(?P<MILE_PER_HOUR>mph|miles\s(?:per|an)\shour)|(?P<FOOT>foot|feet|ft)|(?P<MILE>miles?|mi)|(?P<INCH>inch|inches)"
    r"|(?P<YARD>yards?|yds?)|(?P<ACRE>acres?)|(?P<POUND>pounds?|lbs?)|(?P<FAHRENHEIT>degrees?\sFahrenheit|°\s?F|Fahrenheit)"
    r")(?!\w)"
)
ANY_IMPERIAL = Pattern(
    r"\b(?:mph|foot|feet|ft|miles?|inch|inches|yards?|yds?|acres?|acreage|pounds?|lbs?|Fahrenheit)\b|°\s?F\b"
)
METRIC = Pattern(
    rf"{GAP}(?:(?P<a1000000>Quadratkilometern?|square\s(?:kilomet(?:er|re)s?|km)|km²)"
    r"|(?P<a10000>Hektare?n?|ha|hectares?)|(?P<a1>Quadratmetern?|m²|qm|square\smet(?:er|re)s?)"
    r"|(?P<v1>Stundenkilometern?|km/h|kph|Kilometern?\s(?:pro|in\sder)\sStunde|kilomet(?:er|re)s\s(?:per|an)\shour)"
    r"|(?P<l1000>Kilometern?|km|kilomet(?:er|re)s?)|(?P<l1>Metern?|m|met(?:er|re)s?)"
    r"|(?P<l001>Zentimetern?|cm|centimet(?:er|re)s?)|(?P<l0001>Millimetern?|mm|millimet(?:er|re)s?)"
    r"|(?P<w1>Kilogramm|Kilos?|kg|kilograms?)|(?P<w0001>Gramm|g|grams?)|(?P<w1000>Tonnen?|t|tonn?es?)"
    r"|(?P<t1>Grad\sCelsius|°\s?C|degrees?\s(?:Celsius|Centigrade)))(?!\w)"
)
KINDS = {
    **dict.fromkeys((Unit.FOOT, Unit.MILE, Unit.INCH, Unit.YARD), "l"),
    **dict.fromkeys((Unit.ACRE, Unit.SQUARE_MILE, Unit.SQUARE_FOOT), "a"),
    Unit.POUND: "w",
    Unit.MILE_PER_HOUR: "v",
    Unit.FAHRENHEIT: "t",
}
SCALES = {"1000000": 1e6, "10000": 1e4, "1000": 1e3, "1": 1.0, "001": 0.01, "0001": 0.001}
FREEZING = 32


class Measure(NamedTuple):
    """A measure at `start:end`, of a kind (one letter), in metric base units; `unit` is `None` for metric ones."""

    start: int
    number_end: int
    end: int
    kind: str
    amount: float
    figure: float
    unit: Unit | None
    scale: float = 1.0
    """What one of a metric unit is in the base unit."""


def imperial(text: str) -> Iterator[Measure]:
    """Yield the English measures of a text."""
    for number in numbers(text, "en"):
        found = IMPERIAL.match(text, number.end)
        if found and found.lastgroup:
            unit = Unit[found.lastgroup]
            for figure in largest(number.values):
                factor, _ = unit.value
                base = figure - FREEZING if unit is Unit.FAHRENHEIT else figure
                yield Measure(number.start, number.end, found.end(), KINDS[unit], base * factor, figure, unit)


def metric(text: str, language: str) -> Iterator[Measure]:
    """Yield the metric measures of a text, once for each value that the number may have."""
    for number in numbers(text, language):
        found = METRIC.match(text, number.end)
        if found and found.lastgroup:
            kind, scale = found.lastgroup[0], SCALES[found.lastgroup[1:]]
            for figure in largest(number.values):
                yield Measure(number.start, number.end, found.end(), kind, figure * scale, figure, None, scale)


def largest(values: frozenset[Decimal]) -> Sequence[float]:
    """Return the value of a number, if it has only one."""
    return [float(value) for value in values] if len(values) == 1 else []
