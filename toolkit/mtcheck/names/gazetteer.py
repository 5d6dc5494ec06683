"""Places: cities of the countries that write Cyrillic, and territories with their German and English names."""

from collections.abc import Mapping
from functools import cache

from mtcheck.names.lexicon import fold_yo, read_names
from mtcheck.text.tables import read_table


@cache
def places() -> Mapping[str, str]:
    """Return towns of 5,000 people and more that have more than one Latin spelling, by skeleton."""
    return read_names("places.tsv")


@cache
def hidden() -> Mapping[str, str]:
    """Return the places that hold one ё, by the skeleton in which it is an е."""
    return fold_yo(places())


@cache
def territories() -> tuple[tuple[str, str, str], ...]:
    """Return code, German and English name of every territory whose two names differ."""
    text = read_table("mtcheck.names", "data/territories.tsv")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple((code, german, english) for code, german, english in rows)
