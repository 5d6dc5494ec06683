"""From the file back to the prose: what a reader sees of a piece of the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.offsets import IDENTITY, OffsetMap, Run

TEXT = "<p>Stra&szlig;e</p> <p>zu</p>"
PROSE = "Straße\n\nzu"
MAP = OffsetMap((Run(0, 3, 4, 4, True), Run(4, 7, 1, 7, False), Run(5, 14, 1, 1, True), Run(8, 23, 2, 2, True)))


@pytest.mark.parametrize(
    ("found", "seen"),
    [
        ("Stra", "Stra"),
        ("tr", "tr"),
        ("a&szlig;e", "aße"),
        ("&szlig;", "ß"),
        ("zlig", "ß"),
        ("<p>S", "S"),
        ("e</p> <p>z", "e\n\nz"),
        ("</p> <p>", ""),
        ("<p>", ""),
        ("</p> <p>zu", "zu"),
    ],
)
def test_pieces(found: str, seen: str) -> None:
    """Entities are seen whole, markup is not seen at all."""
    start = TEXT.index(found)
    begin, end = MAP.to_prose(start, start + len(found))
    assert PROSE[begin:end] == seen


def test_identity() -> None:
    """In a plain text every place is its own."""
    assert IDENTITY.to_prose(3, 7) == (3, 7)


def test_nothing_to_read() -> None:
    """A file of markup only has no prose to point at."""
    assert OffsetMap(()).to_prose(3, 7) == (0, 0)


@st.composite
def maps(draw: st.DrawFn) -> tuple[OffsetMap, int]:
    """An offset map and the length of its prose."""
    runs, prose, text = [], 0, 0
    for _ in range(draw(st.integers(1, 6))):
        prose += draw(st.integers(0, 2))
        text += draw(st.integers(0, 3))
        verbatim = draw(st.booleans())
        prose_length = draw(st.integers(1, 4))
        text_length = prose_length if verbatim else draw(st.integers(1, 6))
        runs.append(Run(prose, text, prose_length, text_length, verbatim))
        prose += prose_length
        text += text_length
    return OffsetMap(tuple(runs)), prose


@given(maps(), st.data())
def test_there_and_back(drawn: tuple[OffsetMap, int], data: st.DataObject) -> None:
    """A piece of prose that begins and ends in runs comes back whole; only runs that are not verbatim widen it."""
    map_, length = drawn
    assert map_.runs is not None
    inside = [place for run in map_.runs for place in range(run.prose, run.prose + run.prose_length)]
    start = data.draw(st.sampled_from(inside))
    end = data.draw(st.sampled_from([place for place in inside if place >= start])) + 1
    begin, finish = map_.to_prose(*map_.to_text(start, end))
    assert 0 <= begin <= start < end <= finish <= length
    if all(run.verbatim for run in map_.runs):
        assert (begin, finish) == (start, end)
