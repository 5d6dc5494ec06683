"""Find what begins with a number without a look at all that is between the numbers."""

import re
from collections.abc import Iterator

from mtcheck.model import Document
from mtcheck.text.patterns import Pattern

DIGITS = Pattern(r"\d+")
ASCII_DIGITS = Pattern("[0-9]+")


def at_figures(document: Document, pattern: Pattern) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with a digit in front of which no letter or digit may stand.

    They are those of `finditer`.
    """
    match_at, prose, reached = pattern.match, document.prose, 0
    for place in document.shared(figures):
        if place >= reached and (match := match_at(prose, place)) is not None:
            yield match
            reached = match.end()


def figures(document: Document) -> tuple[int, ...]:
    """Return where numbers begin: digits with no letter, digit or underscore in front of them."""
    prose = document.prose
    # A set of few characters is walked through in less than half of the time that a class of all of them takes.
    others = any(character.isdecimal() and not character.isascii() for character in document.characters)
    matches = (DIGITS if others else ASCII_DIGITS).finditer(prose)
    starts = ((match.start(), prose[match.start() - 1 : match.start()]) for match in matches)
    return tuple(place for place, before in starts if not before.isalnum() and before != "_")
