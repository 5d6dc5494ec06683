"""English units and what they are in metric ones."""

from enum import Enum

from mtcheck.text import cldr

_LENGTH = ((1000.0, 0.001, "kilometer"), (1.0, 1.0, "meter"), (0.0, 100.0, "centimeter"))
_AREA = ((1e6, 1e-6, "square-kilometer"), (1e4, 1e-4, "hectare"), (0.0, 1.0, "square-meter"))
_MASS = ((1.0, 1.0, "kilogram"), (0.0, 1000.0, "gram"))
"""From large to small: the least amount in the base unit, what a base unit is in it, and its key in CLDR."""


class Unit(Enum):
    """A unit: what one of it is in the metric base unit, and the metric units by size."""

    FOOT = 0.3048, _LENGTH
    MILE = 1609.344, _LENGTH
    INCH = 0.0254, _LENGTH
    YARD = 0.9144, _LENGTH
    ACRE = 4046.86, _AREA
    SQUARE_MILE = 2589988.0, _AREA
    SQUARE_FOOT = 0.092903, _AREA
    POUND = 0.45359, _MASS
    MILE_PER_HOUR = 1.609344, ((0.0, 1.0, "kilometer-per-hour"),)
    FAHRENHEIT = 5 / 9, ((0.0, 1.0, "celsius"),)


UNITS = {
    **dict.fromkeys(("Fuß", "Fuss", "Feet", "feet", "foot", "ft"), Unit.FOOT),
    **dict.fromkeys(("Meile", "Meilen", "Miles", "miles", "mile"), Unit.MILE),
    **dict.fromkeys(("Zoll", "Inch", "Inches", "inch", "inches"), Unit.INCH),
    **dict.fromkeys(("Yard", "Yards", "yards", "yard"), Unit.YARD),
    **dict.fromkeys(("Acre", "Acres", "acres", "Morgen"), Unit.ACRE),
    **dict.fromkeys(("lbs", "lb", "Pounds", "pounds"), Unit.POUND),
    **dict.fromkeys(("mph", "Meilen pro Stunde", "Meilen/h", "Stundenmeilen"), Unit.MILE_PER_HOUR),
    **dict.fromkeys(("Quadratmeilen", "Quadratmeile"), Unit.SQUARE_MILE),
    **dict.fromkeys(("Quadratfuß", "Quadratfuss"), Unit.SQUARE_FOOT),
    **dict.fromkeys(("Grad Fahrenheit", "°F", "° F", "° Fahrenheit"), Unit.FAHRENHEIT),
}
"""Units by the words for them in German and, left as they were, in English."""


_POINTS = str.maketrans({".": None, " ": None, "\N{NO-BREAK SPACE}": None, ",": "."})


def value(number: str) -> float:
    """Return the value of a number in German form, such as `1.250`, `1 250` or `3,5`."""
    return float(number.translate(_POINTS))


def convert(number: str, unit: Unit) -> tuple[str, str]:
    """Return the metric figure in German form and the unit; as many significant digits as the source, two at least."""
    factor, sizes = unit.value
    base = (value(number) - (32 if unit is Unit.FAHRENHEIT else 0)) * factor
    scale, name = next((scale, name) for least, scale, name in sizes if abs(base) >= least)
    digits = max(2, len(number.translate(_POINTS).replace(".", "").strip("0")))
    return shown(base * scale, 0 if unit is Unit.FAHRENHEIT else digits), cldr.unit(name)


def shown(amount: float, digits: int) -> str:
    """Return an amount in German form, rounded to so many significant digits, or to a whole number for 0."""
    rounded = float(f"{amount:.{digits}g}") if digits else float(round(amount))
    if rounded != int(rounded):
        return f"{rounded:g}".replace(".", ",")
    grouped = f"{int(rounded):,}".replace(",", ".")
    return grouped if abs(rounded) >= 10_000 else grouped.replace(".", "")
