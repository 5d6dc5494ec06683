"""The lists of spellings hold what they promise."""

from mtcheck.rules.linguistic.mixed_spelling import NOUN_APART, pairs
from mtcheck.rules.linguistic.old_spelling import today


def test_old_spellings_differ_from_the_new_ones() -> None:
    """No row leads to itself, and no new spelling is listed as old."""
    table = today()
    assert len(table) > 200
    assert [old for old, new in table.items() if old == new or new in table] == []


def test_pairs_are_pairs() -> None:
    """Two different spellings each, neither the beginning of the other: both would be found at one place.

    Those of two words with a noun apart (des Irak) are compared to their end.
    """
    assert len(pairs()) > 30
    whole = [pair for pair in pairs() if any(map(NOUN_APART.search, pair))]
    assert [pair for pair in whole if pair[0] == pair[1]] == []
    stems = [(one.lower(), other.lower()) for one, other in pairs() if (one, other) not in whole]
    assert [(one, other) for one, other in stems if one.startswith(other) or other.startswith(one)] == []
