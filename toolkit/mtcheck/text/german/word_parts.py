"""The last part of a word, and its umlaut."""

import re
from collections.abc import Container

_VOWEL = re.compile("[aeiouyäöü]")
_UMLAUT = {"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü", "au": "äu", "Au": "Äu", "aa": "ä", "oo": "ö"}
_LAST_VOWEL = re.compile("(?:au|Au|aa|oo|[eE][uiy]|[aA][iy]|ie|ou|[aeiouyäöüAEIOUYÄÖÜé])(?=[^aeiouyäöüé]*$)")
_SHORTEST_HEAD = 3
_LONGEST_HEAD = 14


def head(word: str, words: Container[str]) -> str:
    """Return the longest of `words` (lower case) that is the last part of `word` or all of it, or nothing.

    What stands before it must be able to be a word: Trost has no Rost in it. It has a vowel and two letters.
    """
    lower = word.lower()
    if lower in words:
        return lower
    for start in range(max(2, len(lower) - _LONGEST_HEAD), len(lower) - _SHORTEST_HEAD + 1):
        if lower[start:] in words and (_VOWEL.search(lower, 0, start) or lower[start - 1] == "-"):
            return lower[start:]
    return ""


def umlaut(word: str) -> str:
    """Return the word with umlaut in its last syllable that could have it (Wald: Wäld), or as it is."""
    found = _LAST_VOWEL.search(word)
    if found is None:
        return word
    return word[: found.start()] + _UMLAUT.get(found[0], found[0]) + word[found.end() :]


def syllables(word: str) -> int:
    """Return the number of groups of vowels."""
    return len(re.findall("[aeiouyäöüé]+", word.lower()))
