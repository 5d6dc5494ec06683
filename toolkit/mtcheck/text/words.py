"""Cut a text into its words and what stands between them."""

from functools import lru_cache
from itertools import accumulate

from mtcheck.text.patterns import Pattern

LETTER = r"[^\W\d_]"
"""One letter of any script; a hyphen, an apostrophe or a digit is none."""
WORD = Pattern(f"{LETTER}+")

_PARTS = Pattern(f"({LETTER}+)")
_LATIN = "A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-ÿ"
"""The same below U+0100."""
_LATIN_PARTS = Pattern(f"([{_LATIN}]+)")


def parts(text: str) -> list[str]:
    """Return gap, word, gap, word, gap …: together the text. It begins and ends with a gap, which may be empty.

    >>> parts("Er kam, am 3. Mai.")
    ['', 'Er', ' ', 'kam', ', ', 'am', ' 3. ', 'Mai', '.']
    """
    # A set of few letters is walked through in less than half of the time that a class of all of them takes.
    found = _LATIN_PARTS.split(text)
    return _PARTS.split(text) if WORD.search("".join({*found[::2]})) else found


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> frozenset[str]:
    """Return the distinct words of a short text that many texts are searched for."""
    return frozenset(WORD.findall(text))


def starts(parted: list[str]) -> list[int]:
    """Return where each word of what `parts` returned begins."""
    return list(accumulate(map(len, parted)))[:-1:2]
