"""The table of people with a German name."""

import re

import pytest

from mtcheck.names.established import german_by_english
from mtcheck.names.persons import has_rival


def test_table_is_clean() -> None:
    """Every row is two different words, no German form is itself an English one, and the rows are many."""
    table = german_by_english()
    assert len(table) > 80
    assert all(re.fullmatch("[A-Z][a-z]+", word) for pair in table.items() for word in pair)
    assert table.keys().isdisjoint(table.values())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"Medvedev"}, False),
        ({"Medvedev", "Medwedew"}, True),
        ({"Medvedev", "Medwedews"}, True),
        ({"Medvedev", "Merkel", "Medvedevs"}, False),
    ],
)
def test_rivals(words: set[str], expected: bool) -> None:
    """A text that has the German form as well has a variant, which another rule reports."""
    assert has_rival("Medvedev", "Medwedew", frozenset(words)) is expected
