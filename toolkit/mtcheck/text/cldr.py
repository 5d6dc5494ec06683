"""What Unicode knows of German and English: separators, months, weekdays, units (CLDR, by `builders/cldr.py`)."""

from collections.abc import Mapping
from functools import cache

from mtcheck.text.tables import read_table

GERMAN, AUSTRIAN, SWISS, ENGLISH = "de", "de_AT", "de_CH", "en"


@cache
def _table() -> Mapping[tuple[str, str, str], str]:
    rows = (line.split("\t") for line in read_table("mtcheck.text", "data/cldr.tsv").splitlines())
    return {(locale, kind, key): value for locale, kind, key, value in rows}


@cache
def months(locale: str = GERMAN) -> tuple[str, ...]:
    """Return the names of the months, January first."""
    return tuple(_table()[locale, "month wide", str(number)] for number in range(1, 13))


@cache
def weekdays(locale: str = GERMAN) -> tuple[str, ...]:
    """Return the names of the weekdays, Monday first."""
    return tuple(_table()[locale, "weekday wide", str(number)] for number in range(7))


def group_separator(locale: str) -> str:
    """Return what stands between groups of three digits: `.`, in Switzerland `’`."""
    return _table()[locale, "number", "group"]


def unit(name: str) -> str:
    """Return the German name of a unit in the plural, e.g. `Kilometer` for `kilometer`."""
    return _table()[GERMAN, "unit", name]
