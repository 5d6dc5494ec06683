"""Two spellings side by side: what is shown is what the rules rest on."""

import pytest

from mtcheck.errors import MtcheckError
from mtcheck.names.derivation import Gate, compare, left_out
from mtcheck.terms import Concept, Glossary, Term, TermType

SAME = {
    "known": ("Wadim", "Vadim", "вадим", Gate.PERSON),
    "a form in the genitive": ("Wadims", "Vadim", "вадим", Gate.PERSON),
    "a place": ("Tscheljabinsk", "Chelyabinsk", "челябинск", Gate.PLACE),
    "decomposed letters": ("Wadi\N{LATIN SMALL LETTER M}", "Vadim", "вадим", Gate.PERSON),
}


@pytest.mark.parametrize(("one", "other", "reading", "gate"), SAME.values(), ids=SAME.keys())
def test_one_name(one: str, other: str, reading: str, gate: Gate) -> None:
    """One name in one text and over several, by a reading that is known as something."""
    (comparison,) = compare(one, other)
    assert dict(comparison.shared)[reading] is gate
    assert comparison.in_one_text is not None
    assert comparison.over_texts is not None
    assert comparison.in_one_text.link == comparison.over_texts.link == reading


TWO = {
    "a final vowel": ("Iwanow", "Iwanowo"),
    "no shared reading": ("Victor", "Viktor"),
    "not known": ("Harry", "Harri"),
    "a noun": ("Wasser", "Vasser"),
    "too short": ("Jan", "Yan"),
    "no scheme": ("Orbán", "Orban"),
}


@pytest.mark.parametrize(("one", "other"), TWO.values(), ids=TWO.keys())
def test_two_names(one: str, other: str) -> None:
    """Nothing joins them, in whichever order they come."""
    for comparison in (*compare(one, other), *compare(other, one)):
        assert comparison.in_one_text is comparison.over_texts is None


def test_neighbours_decide() -> None:
    """Iwan and Ivan are one name; beside surnames that have nothing in common they are two people."""
    alone = compare("Iwan", "Ivan")[0]
    assert alone.in_one_text is not None
    given, surname = compare("Iwan Frolow", "Ivan Rakitsch")
    assert given.in_one_text is given.over_texts is None
    assert given.shared == alone.shared
    assert (surname.one.base, surname.other.base) == ("Frolow", "Rakitsch")
    (same,) = compare("Iwan Frolow", "Ivan Frolow")
    assert same.in_one_text is not None


def test_the_glossary_joins() -> None:
    """What a glossary holds for one name is one, whatever it reads as."""
    terms = (Term("Selenskyj", type=TermType.NAME), Term("Solanski", type=TermType.NAME))
    (without,) = compare("Selenskyj", "Solanski")
    (with_it,) = compare("Selenskyj", "Solanski", Glossary((Concept("s", terms),)))
    assert without.in_one_text is None
    assert with_it.in_one_text is not None


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [("Mykola", "Nikolai", True), ("Kiew", "Kyjiw", True), ("Iwanow", "Iwanowo", False), ("Wadim", "Vadim", False)],
)
def test_kin(one: str, other: str, kin: bool) -> None:
    """Forms in two languages and two names of a place are told from spellings of one form."""
    (comparison,) = compare(one, other)
    assert comparison.kin is kin


def test_one_spelling_twice() -> None:
    """There is nothing to join."""
    (comparison,) = compare("Wadim", "Wadims")
    assert comparison.one.base == comparison.other.base == "Wadim"
    assert comparison.in_one_text is None


@pytest.mark.parametrize(("one", "other"), [("Wadim Orlow", "Vadim"), ("", "Vadim"), ("Wadim", " ")])
def test_unlike_length(one: str, other: str) -> None:
    """Names of another number of words are refused in one line."""
    with pytest.raises(MtcheckError, match="as many words"):
        compare(one, other)


@pytest.mark.parametrize(
    ("word", "said"),
    [("wadim", "capital"), ("WADIM", "capital"), ("Jan", "letters"), ("W" + "a" * 10_000, "letters"), ("Wadim", "")],
)
def test_left_out(word: str, said: str) -> None:
    """Why a word is not looked at."""
    assert (said in str(left_out(word))) if said else not left_out(word)
