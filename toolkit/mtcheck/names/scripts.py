"""Read a name in Latin letters back into the sounds it can stand for in a script other than Cyrillic.

The idea is that of `schemes`: a word is read as a whole, by the habits of German, English or French papers, and two
spellings are one name if they share a reading that is known as a name (`attested`). Readings are written in sounds,
not in the script itself: Arabic leaves the short vowels out, so its letters alone would not part Hassan from Hussein.

Source: the table of each script in `data/scripts` names the standards it follows.
"""

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from mtcheck.errors import DataError
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

VOWELS = "aeiouyäöüáéíóúàèâêîôûāēīōūï"
PLACES = ("", "start", "end", "vowel")
"""Where a letter group must stand for its line to count; `vowel` is before a vowel."""
SOUNDS = Pattern(r"(?:[a-zčšžǧǯγʒθ]+|-)(?: (?:[a-zčšžǧǯγʒθ]+|-))*")
DOUBLED = Pattern(r"(.)\1+")
MAX_READINGS = 128
LONGEST = 24
NONE: frozenset[str] = frozenset()
DATA_FILE, FOLDS_FILE = "names.tsv", "folds.tsv"
SHORTEST = 4


class Script(StrEnum):
    """The scripts of the news besides Latin and Cyrillic that have a table of letters, by their ISO 15924 codes."""

    ARABIC = "arab"
    ARMENIAN = "armn"
    GEORGIAN = "geor"
    GREEK = "grek"


class Kind(StrEnum):
    """What bears a name that is known."""

    GROUP = "o"
    PERSON = "n"
    PLACE = "p"


class System(StrEnum):
    """Whose habits a spelling follows."""

    GERMAN = "g"
    ENGLISH = "e"
    FRENCH = "f"


ALL_SYSTEMS = "".join(System)
Row = tuple[str, str, str, str]
"""Letters, systems, where, sounds."""
Groups = Mapping[str, Mapping[str, tuple[str, ...]]]
"""The sounds of each letter group, by the place where it must stand."""


class Table(NamedTuple):
    """How one system writes one script: the sounds of letter groups, and what the system never writes."""

    groups: Groups
    longest: Mapping[str, int]
    """How many letters the longest group has that begins with a letter."""
    never: tuple[Pattern, ...]

    def pieces(self, word: str) -> list[tuple[str, tuple[str, ...]]] | None:
        """Cut a lower-case word into letter groups with their sounds, or return `None` if one has none."""
        pieces, start = [], 0
        while start < len(word):
            letters, sounds = self.piece(word, start)
            if not sounds:
                return None
            pieces.append((letters, sounds))
            start += len(letters)
        return None if self.never_writes(word) else pieces

    def piece(self, word: str, start: int) -> tuple[str, tuple[str, ...]]:
        """Return the longest letter group at a place of a lower-case word, and its sounds; none if it has none."""
        for size in range(min(self.longest.get(word[start], 0), len(word) - start), 0, -1):
            letters = word[start : start + size]
            if (here := self.groups.get(letters)) and (sounds := _in_place(here, word, start, start + size)):
                return letters, sounds
        return "", ()

    def never_writes(self, word: str) -> bool:
        """Tell whether a word has letters side by side that the system never writes."""
        return any(pattern.search(word) for pattern in self.never)


def _in_place(here: Mapping[str, tuple[str, ...]], word: str, start: int, end: int) -> tuple[str, ...] | None:
    if end == len(word) and "end" in here:
        return here["end"]
    if start == 0 and "start" in here:
        return here["start"]
    if "vowel" in here and end < len(word) and word[end] in VOWELS:
        return here["vowel"]
    return here.get("")


@cache
def table(script: Script, system: System) -> Table:
    """Return the table of a script, read once from `data/scripts`."""
    return _table(_rows_of(script), system)


@cache
def _rows_of(script: Script) -> tuple[Row, ...]:
    file = f"data/scripts/{script.name.lower()}.tsv"
    return read_rows(read_table("mtcheck.names", file), file)


def parse_table(text: str, system: System, file: str) -> Table:
    """Make the table of one system; a line that says nothing or something unknown is a `DataError` with its place."""
    return _table(read_rows(text, file), system)


def read_rows(text: str, file: str) -> tuple[Row, ...]:
    """Return the rows for all systems. Raises `DataError`."""
    lines = enumerate(text.splitlines(), 1)
    return tuple([_row(line, file, number) for number, line in lines if line[:1] != "#"])


def _table(rows: Sequence[Row], system: System) -> Table:
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    never: list[Pattern] = []
    for written, systems, place, sounds in rows:
        if systems and system not in systems:
            continue
        if written == "!":
            never.append(Pattern(sounds))
        else:
            groups.setdefault(written, {})[place] = tuple("" if one == "-" else one for one in sounds.split(" "))
    # In this order the longest of each letter comes last.
    longest = {written[0]: len(written) for written in sorted(groups, key=len)}
    return Table(groups, longest, tuple(never))


def _row(line: str, file: str, number: int) -> Row:
    columns = line.split("\t")
    if len(columns) != 4 or not columns[0] or not columns[3]:
        raise DataError(f"{file}:{number}: four columns expected, letters, systems, where and sounds, not {line!r}")
    written, systems, where, sounds = columns
    if systems.strip(ALL_SYSTEMS):
        raise DataError(f"{file}:{number}: unknown system in {systems!r}, known are {', '.join(System)}")
    if where not in PLACES:
        known = ", ".join(filter(None, PLACES))
        raise DataError(f"{file}:{number}: unknown letter class {where!r}, known are {known}, and nothing for anywhere")
    if written != "!" and not SOUNDS.fullmatch(sounds):
        raise DataError(f"{file}:{number}: {sounds!r} is no list of sounds")
    return written, systems, where, sounds


@lru_cache(maxsize=1 << 16)
def readings(word: str, script: Script, system: System) -> frozenset[str]:
    """Return what a word can stand for if it was written so; nothing if it cannot have been.

    >>> sorted(readings("Baschar", Script.ARABIC, System.GERMAN))
    ['bašar']
    """
    pieces = table(script, system).pieces(word.lower()) if len(word) <= LONGEST else None
    if not pieces:
        return NONE
    count = 1
    for _, sounds in pieces:
        count *= len(sounds)
    if count > MAX_READINGS:
        return NONE
    return frozenset(settled("".join(sounds)) for sounds in product(*(sounds for _, sounds in pieces)))


def settled(read: str) -> str:
    """Write a double sound once: papers double letters by no rule."""
    return DOUBLED.sub(r"\1", read)


def all_readings(word: str, script: Script) -> frozenset[str]:
    """Return what a word can stand for in any system."""
    return NONE.union(*(readings(word, script, system) for system in System))


class Beginnings(Container[str]):
    """What some readings begin with; to sort them takes a fifth of the time that a set of all beginnings takes."""

    def __init__(self, reads: Iterable[str]) -> None:
        self._reads = sorted(reads)

    def __contains__(self, beginning: object) -> bool:
        assert isinstance(beginning, str)
        place = bisect_left(self._reads, beginning)
        return place < len(self._reads) and self._reads[place].startswith(beginning)


def known_readings(word: str, script: Script, system: System, beginnings: Container[str]) -> frozenset[str]:
    """Return those readings of a word all of whose beginnings are among some, without making the others."""
    lower, reader = word.lower(), table(script, system)
    found, start = {""}, 0
    while start < len(lower):
        letters, sounds = reader.piece(lower, start)
        found = {longer for read in found for sound in sounds if (longer := _joined(read, sound)) in beginnings}
        if not found:
            return NONE
        start += len(letters)
    return NONE if reader.never_writes(lower) else frozenset(found)


def _joined(read: str, sound: str) -> str:
    return read + sound[1:] if sound[:1] == read[-1:] else read + sound
