"""Read a name in Latin letters back into the Cyrillic it can stand for, under one romanisation at a time.

A *skeleton* is Cyrillic without what romanisations do not tell apart: soft and hard sign are gone, э and є
are е, і ї й are и, Ukrainian и is ы, щ is шч, and a final ий, ый or ы is и. A plain е may hide one ё.

A word is read as a whole, and a letter that a scheme never writes makes the word unreadable in it: w rules
English out, v rules German out. That is what makes a shared skeleton a precise test for "one name, two
spellings" (Wadim and Vadim), where edit distance and phonetic codes are not.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from mtcheck.errors import DataError
from mtcheck.text.messages import gettext_noop
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

END = "$"
GLIDE = "\N{LATIN SMALL LETTER I WITH BREVE}"
"""Stands for a half vowel while a word is read."""
HUSHING = ("tsch", "schtsch", "dsch", "sch", "zh", "sh", "ch", "shch", "dzh")
PLACES = ("", "end", "hush", "vowel")
"""The letter classes of a table: what must stand before or behind a letter group for its line to count."""
READING = Pattern(r"(?:[абвгдежзиклмнопрстуфхцчшыюяё]+|-)(?: (?:[абвгдежзиклмнопрстуфхцчшыюяё]+|-))*")
MAX_READINGS = 96
"""A word with more readings than this is not a name but a game with letters."""
LONGEST = 40
NONE: frozenset[str] = frozenset()


class Scheme(StrEnum):
    """The ways of writing Cyrillic names that German newspapers meet, the likeliest first."""

    GERMAN = gettext_noop("german")
    ENGLISH = gettext_noop("english")
    SCIENTIFIC = gettext_noop("scientific")
    FRENCH = gettext_noop("french")
    UKRAINIAN = gettext_noop("ukrainian")
    BELARUSIAN = gettext_noop("belarusian")
    POLISH = gettext_noop("polish")


class Language(StrEnum):
    """The languages whose Cyrillic letters stand for sounds of their own, by their ISO 639 codes."""

    RUSSIAN = "ru"
    UKRAINIAN = "uk"
    BELARUSIAN = "be"
    BULGARIAN = "bg"
    KAZAKH = "kk"
    KYRGYZ = "ky"


COMPARED = (Scheme.GERMAN, Scheme.ENGLISH, Scheme.SCIENTIFIC, Scheme.FRENCH)
"""The schemes in which two spellings are compared; the others name the scheme of a spelling that is known to be one."""
SCIENCE = Pattern("[jčšžŝâûêëėŭ]", re.IGNORECASE)
LABELLED = (Scheme.GERMAN, Scheme.ENGLISH, Scheme.SCIENTIFIC)


class Label(StrEnum):
    """The scheme a spelling gives away."""

    GERMAN = gettext_noop("german")
    ENGLISH = gettext_noop("english")
    SCIENTIFIC = gettext_noop("scientific")
    UNDECIDED = gettext_noop("undecided")


class Table(NamedTuple):
    """One scheme, ready to read with.

    `piece` finds the longest letter group at a place, `readings` says what it is, `never` matches what the
    scheme does not write. `glides` finds the letters that are a half vowel behind a vowel (the y of Tolstoy).
    """

    piece: Pattern
    never: Pattern
    glides: Pattern
    readings: Mapping[str, tuple[str, ...]]

    def pieces(self, word: str) -> list[str] | None:
        """Cut a lower-case word into letter groups, or return `None` if the scheme cannot have written it."""
        if self.never.search(word):
            return None
        pieces = self.piece.findall(self.glides.sub(GLIDE, word + END))
        return pieces if sum(map(len, pieces)) == len(word) + 1 else None


@cache
def table(scheme: Scheme) -> Table:
    """Return the table of a scheme, read once from `data/schemes`."""
    file = f"data/schemes/{scheme}.tsv"
    return parse_table(read_table("mtcheck.names", file), file)


def parse_table(text: str, file: str) -> Table:
    """Make a table of its text; a line that says nothing or something unknown is a `DataError` with its place."""
    readings: dict[str, tuple[str, ...]] = {END: ("",)}
    hushed: list[tuple[str, tuple[str, ...]]] = []
    glide = never = r"(?!)"
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        written, place, read = _row(line, f"{file}:{number}")
        values = tuple("" if value == "-" else value for value in read.split(" "))
        if written == "!":
            never = read
        elif place == "end":
            readings[written + END] = values
        elif place == "hush":
            hushed.append((written, values))
        elif place == "vowel":
            readings[GLIDE] = values
            glide = rf"(?<=[aeouäöü]){written}(?![aeiouy])|(?<=[iy]){written}(?![aeiouy{END}])"
        else:
            readings[written] = values
    for written, values in hushed:
        readings.update(_behind_hushing(written, values, readings))
    letters = re.escape("".join(sorted(set("".join(readings)) - {END, GLIDE})))
    return Table(Pattern(_longest_of(readings)), Pattern(f"{never}|[^{letters}]"), Pattern(glide), readings)


def _longest_of(written: Iterable[str]) -> str:
    """Return the source of a pattern for the longest of these letter groups at a place.

    A pattern tries one alternative after the other: by their first letters they are a third as many.
    """
    by_first: dict[str, list[str]] = defaultdict(list)
    for letters in sorted(written, key=lambda letters: (-len(letters), letters)):
        by_first[letters[0]].append(re.escape(letters[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(others)})" for first, others in sorted(by_first.items()))


def _row(line: str, place: str) -> tuple[str, str, str]:
    columns = line.split("\t")
    if len(columns) != 3 or not columns[0] or not columns[2]:
        raise DataError(f"{place}: three columns expected, letters, where and readings, not {line!r}")
    written, where, read = columns
    if where not in PLACES:
        known = ", ".join(filter(None, PLACES))
        raise DataError(f"{place}: unknown letter class {where!r}, known are {known}, and nothing for anywhere")
    if written != "!" and not READING.fullmatch(read):
        raise DataError(f"{place}: {read!r} is no list of Cyrillic skeletons")
    return written, where, read


def _behind_hushing(
    written: str, values: tuple[str, ...], readings: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for group in HUSHING:
        sounds = tuple(sound for sound in readings.get(group, ()) if sound[-1] in "жчш")
        if sounds:
            yield group + written, tuple(sound + value for sound in sounds for value in values)


def skeletons(word: str, scheme: Scheme) -> frozenset[str]:
    """Return what a word can stand for if it was written in this scheme; nothing if it cannot have been.

    >>> sorted(skeletons("Wadim", Scheme.GERMAN)), sorted(skeletons("Wadim", Scheme.ENGLISH))
    (['вадим'], [])
    """
    plain = plain_skeletons(word, scheme)
    return plain.union(*map(_with_one_yo, plain))


@lru_cache(maxsize=1 << 16)
def plain_skeletons(word: str, scheme: Scheme) -> frozenset[str]:
    """Return the same without the ё that an е may hide."""
    if len(word) > LONGEST:
        return NONE
    reader = table(scheme)
    pieces = reader.pieces(word.lower())
    if pieces is None:
        return NONE
    options = [reader.readings[piece] for piece in pieces]
    count = 1
    for option in options:
        count *= len(option)
    if count == 1:
        return frozenset((settle("".join([option[0] for option in options])),))
    if count > MAX_READINGS:
        return NONE
    return frozenset(map(settle, map("".join, product(*options))))


def letter_groups(word: str, scheme: Scheme) -> list[str]:
    """Cut a word as the scheme reads it; nothing if it cannot.

    >>> letter_groups("Tscheljabinsk", Scheme.GERMAN)
    ['Tsch', 'e', 'l', 'ja', 'b', 'i', 'n', 's', 'k']
    """
    groups, place = [], 0
    for piece in table(scheme).pieces(word.lower()) or ():
        groups.append(word[place : place + len(piece)])
        place += len(piece)
    return [group for group in groups if group]


def readings(word: str) -> dict[Scheme, frozenset[str]]:
    """Return the skeletons of a word for every scheme that names are compared in and that can read it."""
    found = {scheme: skeletons(word, scheme) for scheme in COMPARED}
    return {scheme: read for scheme, read in found.items() if read}


def sides(one: str, other: str, read: str) -> tuple[Scheme, Scheme] | None:
    """Return the likeliest two schemes in which two spellings are read the same; two different ones if possible.

    >>> [str(scheme) for scheme in sides("Ekaterinburg", "Jekaterinburg", "екатеринбург") or ()]
    ['english', 'german']
    """
    able = [[scheme for scheme in COMPARED if read in skeletons(word, scheme)] for word in (one, other)]
    pairs = [(here, there) for here in able[0] for there in able[1]]
    return min(pairs, key=_unlikeliness, default=None)


def _unlikeliness(pair: tuple[Scheme, Scheme]) -> tuple[bool, int]:
    return pair[0] is pair[1], sum(map(COMPARED.index, pair))


def all_skeletons(word: str) -> frozenset[str]:
    """Return the skeletons of a word under any of the schemes that names are compared in."""
    return NONE.union(*(skeletons(word, scheme) for scheme in COMPARED))


@lru_cache(maxsize=1 << 16)
def label(word: str) -> Label:
    """Say which scheme a spelling gives away: `Wadim` is German, `Vadim` English, `Irina` either.

    Scientific is only what its letters show (Čechov, Vasilij): English letters that science shares are English.

    >>> [str(label(word)) for word in ("Wadim", "Vadim", "Čechov", "Vasilij", "Irina")]
    ['german', 'english', 'scientific', 'scientific', 'undecided']
    """
    german, english, scientific = (bool(plain_skeletons(word, scheme)) for scheme in LABELLED)
    if german != english:
        return Label.GERMAN if german else Label.ENGLISH
    return Label.SCIENTIFIC if scientific and not german and SCIENCE.search(word) else Label.UNDECIDED


_SOUNDS = str.maketrans(
    dict.fromkeys("ьъ’'ʼ`", "")
    | {"э": "е", "є": "е", "і": "и", "ї": "и", "й": "и", "щ": "шч", "ў": "у", "ґ": "г"}
    | {"қ": "к", "ғ": "г", "ә": "а", "ө": "о", "ұ": "у", "ү": "у", "ң": "н", "һ": "х", "ѝ": "и"}
)
_OWN_SOUNDS: Mapping[Language, Mapping[int, str]] = {
    Language.UKRAINIAN: str.maketrans({"и": "ы"}),
    Language.BULGARIAN: str.maketrans({"ъ": "а", "щ": "шт"}),
}
"""Letters that stand for another sound than in Russian. Source: BGN/PCGN romanisation systems of each language."""


def skeleton(cyrillic: str, language: Language = Language.RUSSIAN) -> str:
    """Return the skeleton of a name in Cyrillic letters of a language.

    >>> skeleton("Алексей"), skeleton("Анатолий"), skeleton("Юрій", Language.UKRAINIAN)
    ('алексеи', 'анатоли', 'юри')
    """
    own = _OWN_SOUNDS.get(language, {})
    return settle(cyrillic.lower().translate(own).translate(_SOUNDS))


def settle(read: str) -> str:
    """Give the end of a skeleton its one form: a final ии, ыи or ы is и."""
    if read.endswith(("ии", "ыи")):
        return read[:-2] + "и"
    return read[:-1] + "и" if read.endswith("ы") else read


def _with_one_yo(read: str) -> Iterator[str]:
    place = read.find("е")
    while place >= 0:
        yield f"{read[:place]}ё{read[place + 1 :]}"
        place = read.find("е", place + 1)
