"""Find titles with the names behind them: what the rules about gender look at."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Document, Zone
from mtcheck.names.sieve import Sieve, each
from mtcheck.text.german.roles import feminine_role, masculine_role, may_be_role
from mtcheck.text.patterns import Pattern

ZONES = frozenset({Zone.HEADLINE, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST, Zone.BYLINE})
NAME = Pattern(
    r"[ \N{NO-BREAK SPACE}](?P<given>[A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ][^\W\d_]+)?)"
    r"(?P<others>(?:[ \N{NO-BREAK SPACE}][A-ZÄÖÜ][\w’]+(?:-[A-ZÄÖÜ][\w’]+)?){0,2})(?![\w-])"
)
FIRST_HALF = Pattern(r"[^\W\d_]+-\Z")


class Title(NamedTuple):
    """A role noun in front of one to three names; `masculine` and `feminine` are both of its forms."""

    start: int
    end: int
    masculine: str
    feminine: str
    is_feminine: bool
    names: tuple[str, ...]
    last: int


def titles(document: Document) -> tuple[Title, ...]:
    """Return the titles of a document in the order of the text."""
    return document.shared(_titles)


def _titles(document: Document) -> tuple[Title, ...]:
    return tuple(sorted(title for word in _roles(document.words) for title in _of_word(document, word)))


_roles = Sieve(
    each(lambda word: may_be_role(word) and (feminine_role(word) is not None or masculine_role(word) is not None))
)


def _of_word(document: Document, word: str) -> Iterator[Title]:
    masculine = feminine_role(word)
    feminine = word if masculine else masculine_role(word)
    if feminine is None:
        return
    prose = document.prose
    for place in document.occurrences(word):
        name = NAME.match(prose, place + len(word))
        block = document.block_at(place)
        if name is None or block is None or block.zone not in ZONES or name.end() > block.end:
            continue
        half = FIRST_HALF.search(prose, max(block.start, place - 40), place)
        before = half[0] if half else ""
        yield Title(
            place - len(before),
            place + len(word),
            before + (masculine or word),
            before + feminine,
            masculine is not None,
            (name["given"], *name["others"].split()),
            name.end(),
        )
