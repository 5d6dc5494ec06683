"""Edits change what they name and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.engine.fix import apply_edits
from mtcheck.model import Edit

CASES = {
    "none": ("abc", [], "abc"),
    "replace": ("abc", [Edit(1, 2, "X")], "aXc"),
    "insert": ("abc", [Edit(1, 1, "X")], "aXbc"),
    "delete": ("abc", [Edit(0, 3, "")], ""),
    "two, given backwards": ("abcd", [Edit(3, 4, "Y"), Edit(0, 1, "X")], "XbcY"),
    "overlap: the earlier one is made": ("abcd", [Edit(0, 2, "X"), Edit(1, 3, "Y")], "Xcd"),
    "twice the same is once": ("abc", [Edit(1, 2, "X"), Edit(1, 2, "X")], "aXc"),
    "two insertions at one place: one waits": ("ab", [Edit(1, 1, "X"), Edit(1, 1, "Y")], "aXb"),
    "neighbours both": ("abcd", [Edit(0, 2, "X"), Edit(2, 4, "Y")], "XY"),
    "beyond the basic plane": ("😀b😀", [Edit(1, 2, "ü")], "😀ü😀"),
}


@pytest.mark.parametrize(("text", "edits", "expected"), CASES.values(), ids=CASES.keys())
def test_apply_edits(text: str, edits: list[Edit], expected: str) -> None:
    """Tables say more than words."""
    assert apply_edits(text, edits) == expected


@given(st.text(max_size=30), st.data())
def test_outside_of_edits_nothing_changes(text: str, data: st.DataObject) -> None:
    """What stands before the first and behind the last edit is the same before and after."""
    place = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(place, place, st.text(max_size=3)), max_size=4))
    edits = [Edit(min(a, b), max(a, b), new) for a, b, new in pairs]
    result = apply_edits(text, edits)
    if not edits:
        assert result == text
        return
    head = min(edit.start for edit in edits)
    tail = len(text) - max(edit.end for edit in edits)
    assert result[:head] == text[:head]
    assert tail == 0 or result[-tail:] == text[-tail:]
