"""Compounds: what counts as a word beside a term, and what only looks like one."""

import pytest

from mtcheck.text.german.compounds import (
    is_adjective_part,
    is_ambiguous,
    is_certain_first_part,
    is_first_part,
    is_last_part,
    is_opaque,
    modifiers,
)


@pytest.mark.parametrize(
    "part",
    "staats einberufungs grenz gross haupt kinder häuser landes speicher schreib straßenbau bestell bundes".split(),
)
def test_first_parts(part: str) -> None:
    """Nouns with linking elements or without -e, stems of verbs, adjectives that only narrow."""
    assert is_first_part(part)


@pytest.mark.parametrize("part", ["hoch", "platt", "demok", "ab", "ver", "un", "xq", "", "gegen"])
def test_no_first_parts(part: str) -> None:
    """Prefixes, adjectives that make another word, and what is no word."""
    assert not is_first_part(part)


@pytest.mark.parametrize("rest", ["alter", "ankündigung", "politik", "änderungsgesetz", "kampagnen", "zeugnisse"])
def test_last_parts(rest: str) -> None:
    """Nouns in any form, composed ones as well."""
    assert is_last_part(rest)


@pytest.mark.parametrize("rest", ["stan", "land", "länder", "ung", "heiten", "ation", "el", "isten", "ten", ""])
def test_no_last_parts(rest: str) -> None:
    """Endings, and what makes the name of a country."""
    assert not is_last_part(rest)


def test_a_long_term_needs_less_proof() -> None:
    """What stands behind a long term may be a word that no list has, but no ending."""
    assert is_last_part("dingsbums", proof=True)
    assert not is_last_part("dingsbums")
    assert not is_last_part("ungen", proof=True)


@pytest.mark.parametrize(
    ("word", "part", "opaque"),
    [
        ("Hochzeit", "zeit", True),
        ("Hochzeiten", "zeiten", True),
        ("Hochzeitskleid", "kleid", False),
        ("Hochzeitskleid", "zeit", True),
        ("Traumhochzeit", "zeit", True),
        ("Lieferzeit", "zeit", False),
        ("Griechenland", "land", True),
        ("Autobiografie", "Auto", True),
        ("Autobahn", "Auto", False),
        ("Haushaltsloch", "Haus", True),
        ("Haushaltsloch", "Haushalt", False),
        ("Parkanlagen", "anlagen", False),
    ],
)
def test_opaque_words(word: str, part: str, opaque: bool) -> None:
    """A part counts unless it lies inside a longer piece that means something else."""
    start = word.index(part)
    assert is_opaque(word, start, start + len(part)) is opaque


def test_ambiguous_borders() -> None:
    """Where the linking element may belong to the last part, the term is not certain."""
    assert is_ambiguous("silvestern", "acht")
    assert is_ambiguous("drucker", "zeugnis")
    assert not is_ambiguous("bundes", "land")


def test_short_terms_need_long_first_parts() -> None:
    """Three letters are in many words by accident."""
    assert is_certain_first_part("berechtigungs")
    assert not is_certain_first_part("stand")


def test_adjectives_behind_nouns() -> None:
    """Closed list, with endings."""
    assert is_adjective_part("freundlichen")
    assert not is_adjective_part("lichen")


def test_modifiers() -> None:
    """The longest comes first; what is a prefix begins no compound, and Reis is no Reise."""
    found = modifiers("Grenze")
    assert (found["Grenz"], found["Grenze"], found["Grenzen"]) == ("-e", "", "n")
    assert list(found) == sorted(found, key=lambda text: (-len(text), text))
    assert modifiers("Unter") == {}
    assert "Reise" not in modifiers("Reis")
    assert modifiers("Haus", ["Häuser"])["Häuser"] == "plural"
