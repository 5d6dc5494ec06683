"""Places: cities of the countries that write Cyrillic, and territories with their German and English names."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from mtcheck.errors import DataError
from mtcheck.names.lexicon import Names
from mtcheck.names.schemes import Language, skeleton
from mtcheck.text.tables import SortedTable, read_table

TABLE = "data/gazetteer.tsv"
COLUMNS = 7


class Place(NamedTuple):
    """A city: its GeoNames id, ISO country code, and its names; `german` is empty where none is known.

    `names` are Cyrillic, by language.
    """

    id: int
    country: str
    population: int
    german: str
    english: str
    names: tuple[tuple[Language, str], ...]
    older: frozenset[str] = frozenset()
    """Skeletons of names in no known language, most of them former ones, that no other place has."""

    def skeletons(self) -> frozenset[str]:
        """Return the skeletons of its Cyrillic names."""
        return self.older.union(skeleton(name, language) for language, name in self.names)


@cache
def places() -> Names:
    """Return towns of 5,000 people and more that have more than one Latin spelling, by skeleton."""
    return Names("places.tsv")


@cache
def gazetteer() -> Mapping[int, Place]:
    """Return the cities whose names are known by language, by GeoNames id."""
    return parse_gazetteer(read_table("mtcheck.names", TABLE), TABLE)


def parse_gazetteer(text: str, file: str) -> dict[int, Place]:
    """Read a gazetteer; ids must rise from row to row, or it is a `DataError` with the place of the row."""
    found: dict[int, Place] = {}
    last = -1
    for number, line in enumerate(text.splitlines(), 1):
        place = _place(line.split("\t"), f"{file}:{number}")
        if place.id <= last:
            raise DataError(f"{file}:{number}: place {place.id} is out of order, ids must rise from row to row")
        found[place.id] = place
        last = place.id
    return found


def _place(row: list[str], where: str) -> Place:
    if len(row) != COLUMNS:
        raise DataError(f"{where}: {COLUMNS} columns expected, not {len(row)}")
    number, country, population, german, english, names, older = row
    try:
        pairs = (name.partition(":") for name in names.split("|"))
        tagged = tuple((Language(tag), name) for tag, _, name in pairs)
        return Place(int(number), country, int(population), german, english, tagged, frozenset(older.split()))
    except ValueError as error:
        raise DataError(f"{where}: {error}") from error


@cache
def _rows() -> list[str]:
    return read_table("mtcheck.names", TABLE).splitlines()


@lru_cache(maxsize=1 << 12)
def _place_of(number: int) -> Place:
    row = bisect_left(_rows(), number, key=lambda row: int(row.partition("\t")[0]))
    return _place(_rows()[row].split("\t"), f"{TABLE}:{row + 1}")


@cache
def _index() -> SortedTable:
    return SortedTable("mtcheck.names", "data/gazetteer_index.tsv")


def _found(key: str) -> tuple[list[str], ...]:
    """Return ids, links and German words that the index has for a name, a skeleton or a part of one."""
    return tuple(column.split() for column in (_index().get(key) or "\t\t").split("\t"))


def named(name: str) -> tuple[Place, ...]:
    """Return the cities with this German or English name, or this skeleton of a Cyrillic one, the largest first."""
    return tuple(_place_of(int(number)) for number in _found(name)[0])


def links(part: str) -> frozenset[str]:
    """Return "id.position" for a part of names of several words, Latin as written and Cyrillic as skeletons.

    What is spelled in two ways in Iwano-Frankiwsk is Iwano or Frankiwsk. Only names of equally many words, of
    which the part in question is long, are lined up.
    """
    return frozenset(_found(part)[1])


def german_words(part: str) -> frozenset[str]:
    """Return the German words for an English one, or a skeleton, at the same place in a name.

    Chelny is Tschelny, крывы is Krywyj.
    """
    return frozenset(_found(part)[2])


@cache
def territories() -> tuple[tuple[str, str, str], ...]:
    """Return code, German and English name of every territory whose two names differ."""
    text = read_table("mtcheck.names", "data/territories.tsv")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple((code, german, english) for code, german, english in rows)
