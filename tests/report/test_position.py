"""Line and column, counted from 1 in code points."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.engine.result import Known
from mtcheck.model import Place
from mtcheck.report.position import Lines, Position, Positions, Unit
from tests.report.samples import document


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        pytest.param("", 0, (1, 1), id="empty"),
        pytest.param("ab", 2, (1, 3), id="behind the end"),
        pytest.param("a\nb", 1, (1, 2), id="a newline ends its line"),
        pytest.param("a\nb", 2, (2, 1), id="LF"),
        pytest.param("a\r\nb", 2, (1, 3), id="inside CRLF"),
        pytest.param("a\r\nb", 3, (2, 1), id="CRLF"),
        pytest.param("a\rb", 2, (2, 1), id="CR"),
        pytest.param("a\n\rb", 3, (3, 1), id="LF and CR are two lines"),
        pytest.param("a\u2028b\x85c", 4, (1, 5), id="Unicode separators end no line"),
        pytest.param("😀ü\u0308x", 3, (1, 4), id="emoji and combining marks count one each"),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    """Named cases."""
    assert Lines(text).position(offset) == position


TEXTS = st.text(st.sampled_from("aä😀\r\n\u2028"), max_size=30)


@given(TEXTS, st.data())
def test_position_is_what_counting_gives(text: str, data: st.DataObject) -> None:
    """The same as splitting the text before the place."""
    offset = data.draw(st.integers(0, len(text)))
    # CR and LF of one newline are never parted by the oracle either.
    before = text[:offset] + ("\n" if text[offset - 1 : offset + 1] == "\r\n" and offset else "")
    lines = re.split("\r\n|\r|\n", before if before == text[:offset] else text[: offset - 1])
    extra = 0 if before == text[:offset] else 1
    assert Lines(text).position(offset) == (len(lines), len(lines[-1]) + 1 + extra)


@given(TEXTS, st.data())
def test_bounds_hold_one_line(text: str, data: st.DataObject) -> None:
    """The line has no newline in it, and one on each side of it unless the text ends there."""
    offset = data.draw(st.integers(0, len(text)))
    start, end = Lines(text).bounds(offset)
    assert start <= offset
    assert offset <= end + 1
    assert re.search("[\r\n]", text[start:end]) is None
    assert start == 0 or text[start - 1] in "\r\n"
    assert end == len(text) or text[end] in "\r\n"


def test_positions_by_path() -> None:
    """Each document has its own lines; a file that could not be read has an empty one."""
    positions = Positions({"a.txt": document("a.txt", "x\ny"), "b.txt": document("b.txt", "xyz")})
    assert positions.at("a.txt", 2) == Position(2, 1)
    assert positions.at("b.txt", 2) == Position(1, 3)
    assert positions.at("none.txt", 0) == Position(1, 1)


@pytest.mark.parametrize(
    ("unit", "columns"),
    [(Unit.CODE_POINT, [1, 2, 3, 4, 5]), (Unit.UTF16, [1, 2, 3, 5, 6]), (Unit.UTF8, [1, 2, 4, 8, 9])],
    ids=str,
)
def test_units(unit: Unit, columns: list[int]) -> None:
    """An umlaut is two bytes, an emoji two units of UTF-16 and four bytes."""
    lines = Lines("x\r\naü😀b")
    assert [lines.position(place, unit).column for place in range(3, 8)] == columns
    assert [lines.offset(Position(2, column), unit) for column in columns] == [3, 4, 5, 6, 7]


@given(st.text(st.sampled_from("aä😀\u20ac\r\n\u2028\ud800e\u0301"), max_size=30), st.sampled_from(Unit))
def test_every_place_there_and_back(text: str, unit: Unit) -> None:
    """Whatever a column counts, it leads back to the place it was made from."""
    lines = Lines(text)
    for offset in range(len(text) + 1):
        assert lines.offset(lines.position(offset, unit), unit) == offset


@pytest.mark.parametrize(
    "position", [(0, 1), (1, 0), (3, 1), (1, 9), (2, 3)], ids=["line 0", "column 0", "no line", "too far", "behind"]
)
@pytest.mark.parametrize("unit", Unit)
def test_places_outside_are_refused(unit: Unit, position: tuple[int, int]) -> None:
    """They would be a place in another text."""
    with pytest.raises(ValueError, match="lies outside"):
        Lines("aü\nb").offset(Position(*position), unit)


def test_inside_a_character() -> None:
    """A column in the middle of an emoji is the emoji."""
    assert Lines("a😀b").offset(Position(1, 3), Unit.UTF16) == 1
    assert Lines("a😀b").offset(Position(1, 5), Unit.UTF8) == 1


def test_regions_of_a_document_that_is_not_at_hand() -> None:
    """What a saved report knows of it, counted on from there."""
    hit = Place("gone.txt", 70, 75)
    known = {("gone.txt", 70): Known(Position(3, 8), "ab\nüc")}
    positions = Positions({}, known)
    assert positions.at("gone.txt", 70) == (3, 8)
    assert positions.quoted(hit) == "ab\nüc"
    assert positions.region(hit) == (Position(3, 8), Position(4, 3))
    assert positions.region(hit, Unit.UTF8).end == (4, 4)
