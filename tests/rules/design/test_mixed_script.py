"""Words of two scripts: every twin is mended, and what only looks like a mixture is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import WORD
from mtcheck.rule import Context
from mtcheck.rules.design.mixed_script import GREEK_TWINS, TWINS, check, mended

FROM_LATIN = {latin: [other for other, twin in TWINS.items() if twin == latin] for latin in set(TWINS.values())}


@given(st.sampled_from(["Moskau", "Petersburg", "Oper", "EXPORT", "Scheich", "Baku", "Jekaterinburg"]), st.data())
def test_any_twin_is_undone(word: str, data: st.DataObject) -> None:
    """Whatever letters of a Latin word are exchanged, as long as one Latin letter without a twin is left."""
    letters = list(word)
    places = [place for place, letter in enumerate(letters) if letter in FROM_LATIN]
    for place in data.draw(st.sets(st.sampled_from(places), min_size=1)):
        letters[place] = data.draw(st.sampled_from(FROM_LATIN[letters[place]]))
    mixed = "".join(letters)
    hits = list(check(mixed, Context(None)))
    only_greek = all(letter.isascii() or letter in GREEK_TWINS for letter in letters)
    if any(letter.isascii() for letter in letters) and not (only_greek and len(word) < 4):
        assert [hit.replacement for hit in hits] == [word]


@pytest.mark.parametrize(
    ("word", "fixed"),
    [
        ("Mоskau", "Moskau"),
        ("Моcква", "Москва"),
        ("Аlexej", "Alexej"),
        ("СDU", "CDU"),
        ("Кіеw", "Kiew"),
        ("Жurnalist", None),
    ],
)
def test_mended(word: str, fixed: str | None) -> None:
    """Latin first, Cyrillic if that is what it can only be, and nothing for what is neither."""
    assert mended(word) == fixed


@pytest.mark.parametrize(
    "text", ["5 µm", "3 μg", "kΩ", "Δt", "αβ", "СССРs", "ВВС", "Αθήνα", "KoЯn", "А-Liga", "H₂O", "naïve"]
)
def test_no_mixture(text: str) -> None:
    """Units, formulas, whole words, endings, decoration."""
    assert [hit for word in WORD.findall(text) for hit in check(word, Context(None))] == []
