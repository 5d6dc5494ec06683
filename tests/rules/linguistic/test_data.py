"""The lists of spellings hold what they promise."""

from mtcheck.rules.linguistic.mixed_spelling import pairs
from mtcheck.rules.linguistic.old_spelling import today


def test_old_spellings_differ_from_the_new_ones() -> None:
    """No row leads to itself, and no new spelling is listed as old."""
    table = today()
    assert len(table) > 200
    assert [old for old, new in table.items() if old == new or new in table] == []


def test_pairs_are_pairs() -> None:
    """Two different spellings each, neither the beginning of the other: both would be found at one place."""
    assert len(pairs()) > 30
    assert [pair for pair in pairs() if pair[0].lower().startswith(pair[1].lower())] == []
    assert [pair for pair in pairs() if pair[1].lower().startswith(pair[0].lower())] == []
