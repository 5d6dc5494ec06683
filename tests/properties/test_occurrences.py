"""Where words stand in a text: found at once, and the same as one by one."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats

PIECES = st.lists(
    st.sampled_from(["an", "An", "na", "ä", "a\u0301", "²", "3", "_", " ", "-", "’", "ß", "Ⅷ", "٣", "Ж", "ð"]),
    max_size=30,
)


def one_by_one(text: str, word: str) -> Iterator[int]:
    """Search a text for words that no letter stands beside."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        beside = text[place - 1 : place], text[end : end + 1]
        if not any(one.isalnum() and not one.isdecimal() for one in beside):
            yield place
        place = text.find(word, end)


@given(PIECES.map("".join), PIECES.map("".join).filter(bool))
def test_places_of_words(text: str, word: str) -> None:
    """Words, words in a row and what is no word."""
    document = formats.parse("a.txt", text)
    assert list(document.occurrences(word)) == list(one_by_one(document.prose, word))
