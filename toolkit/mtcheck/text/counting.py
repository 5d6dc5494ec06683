"""Count words as translators do."""

from mtcheck.text.patterns import Pattern

COUNTED = Pattern(r"\w\S*")
"""What stands between blanks and holds a letter or a digit."""


def count_words(text: str) -> int:
    """Return the number of words of a text."""
    return sum(1 for _ in COUNTED.finditer(text))
