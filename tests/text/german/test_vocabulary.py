"""The list of nouns is searched as it lies in the file, and finds what is in it."""

import pkgutil

import pytest

from mtcheck.text.german.vocabulary import is_noun, is_noun_form


def words() -> list[str]:
    content = pkgutil.get_data("mtcheck.text.german", "data/nouns.txt")
    assert content is not None
    return content.decode().split("\n")[:-1]


def test_lines_are_sorted_and_found() -> None:
    """Every line is found, and the order is the one that the search relies on."""
    nouns = words()
    assert nouns == sorted(set(nouns), key=str.encode)
    assert all(map(is_noun, (*nouns[:200], *nouns[-200:], *nouns[::97])))


@pytest.mark.parametrize("word", ["", "a", "zz", "zzzz", "kampag", "Kampagne", "übelst\n", "\n", "äää"])
def test_not_in_the_list(word: str) -> None:
    """Neither pieces of words nor what is written otherwise."""
    assert not is_noun(word)


@pytest.mark.parametrize("word", ["kampagnen", "häusern", "ministerinnen", "gesetzes", "zeugnissen", "bahn"])
def test_forms(word: str) -> None:
    """Case and number do not matter."""
    assert is_noun_form(word)


@pytest.mark.parametrize("word", ["ungen", "ten", "arten", "ersen"])
def test_short_nouns_have_no_forms(word: str) -> None:
    """With an ending, a noun of three letters is in every word."""
    assert not is_noun_form(word)
