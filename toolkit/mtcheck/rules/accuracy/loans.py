"""Know the English phrases that German uses as they are: state of the art, last but not least."""

from collections.abc import Sequence
from functools import cache

from mtcheck.text.tables import read_table


def loaned(words: Sequence[str]) -> frozenset[int]:
    """Return which words stand in a phrase that German has taken over, by their place in the sentence."""
    line = f" {' '.join(words).lower()} "
    found: set[int] = set()
    for phrase in loans():
        place = line.find(f" {phrase} ")
        if place >= 0:
            first = line.count(" ", 0, place)
            found.update(range(first, first + phrase.count(" ") + 1))
    return frozenset(found)


@cache
def loans() -> tuple[str, ...]:
    """Return English phrases that German uses as they are."""
    lines = read_table("mtcheck.rules.accuracy", "data/loan_phrases.txt").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))
