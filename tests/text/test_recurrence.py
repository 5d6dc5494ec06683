"""Which pieces of a text stand in it again, as `str.count` says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.recurrence import Recurrence
from tests.harness import ends

WORDS = st.lists(
    st.sampled_from(["ja", "nein", "a", "aa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Öl", "𝄞"]), max_size=90
)


@given(WORDS.map("".join), st.integers(0, 400), st.integers(0, 200))
def test_as_counted(text: str, start: int, length: int) -> None:
    """Pieces of a text that repeats itself, which overlap themselves, and of any length."""
    piece = text[start : start + length]
    assert Recurrence(text).twice(piece) == (text.count(piece) > 1)


@given(st.text("ab", max_size=300), st.text("ab", max_size=80))
def test_any_piece(text: str, piece: str) -> None:
    """Also one that is not in the text at all."""
    assert Recurrence(text).twice(piece) == (text.count(piece) > 1)


@pytest.mark.parametrize("unit", ["ja", "janeinjajaneinvielleicht" * 3, "a"])
def test_many_equal_blocks(unit: str) -> None:
    """A piece that stands once, though each part of it stands thousands of times."""
    half = unit * (100_000 // len(unit))
    text = f"{half}!{half}"
    piece = f"{unit * 40}!{unit * 40}"[:90]
    recurrence = Recurrence(text)
    for one in (piece, unit * 40, piece.replace("!", "?")):
        assert recurrence.twice(one) == (text.count(one) > 1)


def test_time_grows_with_the_text() -> None:
    """Many pieces of a long text of like sentences."""
    text = "".join(f"Absatz{number}istandersalsdieanderenabsätze." for number in range(20_000))
    recurrence = Recurrence(text)
    with ends():
        assert not any(recurrence.twice(text[place : place + 80]) for place in range(0, len(text) - 80, 40))
