"""Places: cities of the countries that write Cyrillic, and territories with their German and English names."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from mtcheck.errors import DataError
from mtcheck.names.lexicon import fold_yo, read_names
from mtcheck.names.schemes import Language, skeleton
from mtcheck.text.tables import read_table

COLUMNS = 7
LONG_PART = 5


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
def places() -> Mapping[str, str]:
    """Return towns of 5,000 people and more that have more than one Latin spelling, by skeleton."""
    return read_names("places.tsv")


@cache
def hidden() -> Mapping[str, str]:
    """Return the places that hold one ё, by the skeleton in which it is an е."""
    return fold_yo(places())


@cache
def gazetteer() -> Mapping[int, Place]:
    """Return the cities whose names are known by language, by GeoNames id."""
    return parse_gazetteer(read_table("mtcheck.names", "data/gazetteer.tsv"), "data/gazetteer.tsv")


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
def places_by_skeleton() -> Mapping[str, tuple[Place, ...]]:
    """Return the cities of the gazetteer by the skeletons of their Cyrillic names, the largest first."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(gazetteer().values(), key=lambda place: (-place.population, place.id)):
        for name in place.skeletons():
            found[name].append(place)
    return {name: tuple(named) for name, named in found.items()}


@cache
def places_by_latin_name() -> Mapping[str, tuple[Place, ...]]:
    """Return the cities by their German and English names, the largest first."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(gazetteer().values(), key=lambda place: (-place.population, place.id)):
        for name in {place.german, place.english} - {""}:
            found[name].append(place)
    return {name: tuple(named) for name, named in found.items()}


@cache
def parts() -> Mapping[str, frozenset[str]]:
    """Return "id.position" by the parts of names of several words, Latin as written and Cyrillic as skeletons.

    What is spelled in two ways in Iwano-Frankiwsk is Iwano or Frankiwsk. Only names of equally many words, of
    which the part in question is long, are lined up.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for place in gazetteer().values():
        split = [name.replace("-", " ").split() for name in (place.german, place.english) if name]
        split += [skeleton(name, language).replace("-", " ").split() for language, name in place.names]
        if len({len(words) for words in split}) == 1 and len(split[0]) > 1:
            for position, words in enumerate(zip(*split, strict=True)):
                for word in words:
                    if len(word) >= LONG_PART:
                        found[word].add(f"{place.id}.{position}")
    return {word: frozenset(links) for word, links in found.items()}


@cache
def german_parts() -> Mapping[str, frozenset[str]]:
    """Return the German words by the English ones and by the skeletons at the same place in a name.

    Chelny is Tschelny, крывы is Krywyj.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for place in gazetteer().values():
        german = place.german.replace("-", " ").split()
        names = [place.english, *(skeleton(name, language) for language, name in place.names)]
        for words in (name.replace("-", " ").split() for name in names) if len(german) > 1 else ():
            if len(words) == len(german):
                for word, other in zip(words, german, strict=True):
                    if len(word) >= LONG_PART:
                        found[word].add(other)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def territories() -> tuple[tuple[str, str, str], ...]:
    """Return code, German and English name of every territory whose two names differ."""
    text = read_table("mtcheck.names", "data/territories.tsv")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple((code, german, english) for code, german, english in rows)
