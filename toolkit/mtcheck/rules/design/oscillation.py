"""Find pieces of a sentence that stand three times in a row and more: an engine that runs in circles."""

from collections.abc import Iterator
from itertools import islice
from operator import eq

from mtcheck.model import Document, Zone
from mtcheck.text.patterns import Pattern
from mtcheck.text.repetition import repeats

WORD = Pattern(r"[^\W_]+")
PERIODS = range(2, 9)
"""Words of a piece."""
TIMES = 3


def rows(document: Document, zones: frozenset[Zone]) -> Iterator[tuple[int, int, int]]:
    """Yield where a row of equal pieces starts, where the first piece ends, and where the row ends."""
    # A row holds no numbers.
    if not repeats(document.running_words, TIMES, PERIODS):
        return
    prose = document.prose
    words = WORD.findall(prose)
    places: list[tuple[int, int]] = []
    for period in PERIODS:
        same = bytes(map(eq, words, islice(words, period, None)))
        need = b"\x01" * ((TIMES - 1) * period)
        at = same.find(need)
        while at >= 0:
            places = places or [match.span() for match in WORD.finditer(prose)]
            last = at + len(need)
            while last < len(same) and same[last]:
                last += 1
            start, end = places[at][0], places[last + period - 1][1]
            once = places[at + period - 1][1]
            if len(set(words[at : at + period])) > 1 and is_text(document, zones, start, end):
                yield start, once, end
            at = same.find(need, last)


def is_text(document: Document, zones: frozenset[Zone], start: int, end: int) -> bool:
    """Tell whether a row of words stands in one paragraph and holds no numbers."""
    block = document.block_at(start)
    row = document.prose[start:end]
    return (
        block is not None
        and block.zone in zones
        and end <= block.end
        and "\n" not in row
        and not any(character.isdigit() for character in row)
    )
