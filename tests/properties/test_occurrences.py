"""Where words stand in a text: the same in a long one, where all places are found at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats, model

PIECES = st.lists(
    st.sampled_from(["an", "An", "na", "ä", "a\u0301", "²", "3", "_", " ", "-", "’", "ß", "Ⅷ", "٣"]), max_size=30
)


@given(PIECES.map("".join), PIECES.map("".join).filter(bool))
def test_long_texts(text: str, word: str) -> None:
    """Words, words in a row and what is no word."""
    document = formats.parse("a.txt", text)
    places = list(document.occurrences(word))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model, "LONG", -1)
        patch.setattr(model, "MANY", 0)
        assert list(document.occurrences(word)) == places
