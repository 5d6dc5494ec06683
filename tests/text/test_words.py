"""A text is its words and its gaps."""

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.words import WORD, parts, starts

TEXTS = st.text(st.sampled_from("aZäßéÿĀЖ中ªº²½¾×÷_ -’.3٣Ⅷ\n\u0301\u00ad\ufffc"), max_size=40) | st.text(max_size=40)


@given(TEXTS)
def test_words_and_gaps(text: str) -> None:
    """In texts of any script the words are those of the pattern, in their places."""
    parted = parts(text)
    assert "".join(parted) == text
    expected = [(match.start(), match[0]) for match in WORD.finditer(text)]
    assert list(zip(starts(parted), parted[1::2], strict=True)) == expected
