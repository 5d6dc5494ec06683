"""What cannot be seen is spelled out, what can be seen takes the columns it takes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.report.visible import cell, full_name, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Straße „x“ – 東京 😀", "Straße „x“ – 東京 😀"),
        ("a\tb", "a b"),
        ("a\nb\r\nc\rd", "a↵b↵c↵d"),
        ("\x1b[31mrot\x1b[0m", "<U+001B>[31mrot<U+001B>[0m"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u202eb\u2069", "a<U+202E>b<U+2069>"),
        ("Stra\u00adße\u200b", "Stra<U+00AD>ße<U+200B>"),
        ("\udcff\ue000\U000e0041", "<U+DCFF><U+E000><U+E0041>"),
        ("10\u00a0%\u202f!", "10\u00a0%\u202f!"),
        ("a\u2028b\x85", "a<U+2028>b<U+0085>"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    """Named cases."""
    assert visible(text) == shown


def test_blanks_on_request() -> None:
    """Where blanks are what changes, all but the ordinary one are named."""
    assert visible("10\u00a0% \u202f", blanks=True) == "10<U+00A0>% <U+202F>"


@given(st.text(st.characters()))
def test_nothing_invisible_is_left(text: str) -> None:
    """Whatever the text, the result is one line without control, format, surrogate or unassigned characters."""
    assert {unicodedata.category(character)[0] for character in visible(text)}.isdisjoint({"C"})
    assert "\u2028" not in visible(text)
    assert "\u2029" not in visible(text)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("äöü", 3),
        ("a\u0308", 1),
        ("東京", 4),
        ("Ａ", 2),
        ("\u00a0", 1),
        ("각", 2),
        ("\u1100\u1161\u11a8", 2),
        ("„…“", 3),
    ],
)
def test_width(text: str, columns: int) -> None:
    """Wide characters take two columns, marks none."""
    assert width(text) == columns == sum(map(cell, text))


def test_names() -> None:
    """Tooltips say what a code point is, also where Unicode gives no name."""
    assert full_name("\u202e") == "right-to-left override"
    assert full_name("\x1b") == "control character"
    assert full_name("\udcff") == "no character"
