"""From prose back to the file."""

import pytest

from mtcheck.text.offsets import IDENTITY, OffsetMap, Run

# File: `<p>A&amp;B</p><p>C</p>`, prose: `A&B`, a break of two, `C`.
PAGE = OffsetMap((Run(0, 3, 1, 1, True), Run(1, 4, 1, 5, False), Run(2, 9, 1, 1, True), Run(5, 17, 1, 1, True)))

SPANS = {
    "copied": ((0, 1), (3, 4), True),
    "entity": ((1, 2), (4, 9), False),
    "over an entity": ((0, 3), (3, 10), False),
    "over a break": ((2, 6), (9, 18), False),
    "the break itself": ((3, 5), (17, 17), False),
    "insertion in front": ((0, 0), (3, 3), True),
    "insertion behind copied text": ((1, 1), (4, 4), True),
    "insertion behind an entity": ((2, 2), (9, 9), True),
    "insertion at the end of a block": ((3, 3), (10, 10), True),
    "insertion at the start of a block": ((5, 5), (17, 17), True),
    "insertion at the very end": ((6, 6), (18, 18), True),
}


@pytest.mark.parametrize(("prose", "text", "verbatim"), SPANS.values(), ids=SPANS.keys())
def test_page(prose: tuple[int, int], text: tuple[int, int], verbatim: bool) -> None:
    """A place in prose is a place in the file; an entity is taken whole."""
    assert PAGE.to_text(*prose) == text
    assert PAGE.verbatim(*prose) is verbatim


def test_identity() -> None:
    """Without runs every place is itself."""
    assert IDENTITY.to_text(3, 7) == (3, 7)
    assert IDENTITY.verbatim(3, 7)


def test_nothing() -> None:
    """A file without prose has only one place."""
    assert OffsetMap(()).to_text(0, 0) == (0, 0)
    assert not OffsetMap(()).verbatim(0, 0)
