"""Masculine and feminine forms of role nouns."""

import pytest

from mtcheck.text.german.roles import feminine_role, masculine_role

PAIRS = [
    ("Minister", "Ministerin"),
    ("Außenminister", "Außenministerin"),
    ("EU-Kommissar", "EU-Kommissarin"),
    ("Anwalt", "Anwältin"),
    ("Oberstaatsanwalt", "Oberstaatsanwältin"),
    ("Politologe", "Politologin"),
    ("Chef", "Chefin"),
]


@pytest.mark.parametrize(("masculine", "feminine"), PAIRS)
def test_pairs(masculine: str, feminine: str) -> None:
    """Each leads to the other, and to nothing else."""
    assert masculine_role(masculine) == feminine
    assert feminine_role(feminine) == masculine
    assert masculine_role(feminine) is None
    assert feminine_role(masculine) is None


@pytest.mark.parametrize("word", ["Berlin", "Benzin", "Termin", "Haus", "minister", "Premier", "Köchin", ""])
def test_other_words(word: str) -> None:
    """Words that only look like a role, and roles that are not in the list."""
    assert masculine_role(word) is None
    assert feminine_role(word) is None
