"""Whether what comes again does so on purpose: as the refrain of a song, or throughout a manual."""

from bisect import bisect_right
from collections.abc import Iterable

from mtcheck.model import Document

FEWEST = 4
LONGEST = 70
"""Characters of the longest line of verse; prose that is broken into lines has most of them as long as that."""
MEAN = 55
CAPITALS = 0.7
"""The share of lines that begin with a capital letter, or with a mark in front of one."""
SCATTERED = 4
"""In so many places apart a text repeats what it is built of: a manual, the motto under each heading."""
OPENING = "„“\"‚'’»«(–— \t"


def is_scattered(places: Iterable[int]) -> bool:
    """Tell whether repetitions, given by the numbers of their lines or sentences, stand in many places apart."""
    found = set(places)
    return sum(place - 1 not in found for place in found) >= SCATTERED


def is_verse(document: Document, place: int) -> bool:
    """Tell whether a place of the prose stands among four or more short lines in a row, most of them with a capital."""
    stanzas = document.shared(_stanzas)
    index = bisect_right(stanzas, (place, len(document.prose))) - 1
    return index >= 0 and place < stanzas[index][1]


def _stanzas(document: Document) -> list[tuple[int, int]]:
    """Return where verse stands, in order."""
    prose, found = document.prose, []
    start = 0
    for part in prose.split("\n\n"):
        end = start + len(part)
        if part.count("\n") >= FEWEST - 1 and _is_stanza(part):
            found.append((start, end))
        start = end + 2
    return found


def _is_stanza(text: str) -> bool:
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    if len(lines) < FEWEST or max(map(len, lines)) > LONGEST or sum(map(len, lines)) > MEAN * len(lines):
        return False
    return sum(line.lstrip(OPENING)[:1].isupper() for line in lines) >= CAPITALS * len(lines)
