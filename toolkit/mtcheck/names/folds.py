"""Leave of a spelling what all schemes agree on, to dismiss most words before any scheme is read."""

from collections.abc import Callable, Collection, Iterable
from functools import cache

from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

UNSURE_CYRILLIC = Pattern(r"[дт]+(?=[жзсцчшщ])")
GAP = "."
HISS = "S"
AGREED = str.maketrans(
    dict(zip("vq", "wk", strict=True))
    | dict.fromkeys("aeiouyhjgäöüßëñăčšžŝâûêėéèïìŭ", GAP)
    | dict.fromkeys("csz", HISS)
)
AGREED_CYRILLIC = str.maketrans(
    dict(zip("бвдклмнпрфт", "bwdklmnprft", strict=True)) | dict.fromkeys("агеёжзиосухцчшыэюя", GAP)
)
"""What schemes write in unlike ways is a gap."""
_BETWEEN = "\n"


def fold(word: str) -> str:
    """Return the letters of a word that all schemes agree on: two spellings of one name share them."""
    # Apart, for one letter that becomes two makes `translate` many times as slow.
    agreed = word.lower().replace("kh", "h").replace("x", f"k{GAP}").translate(AGREED)
    # A dental before a hiss may be part of one sound with it. To replace is quicker than a pattern.
    while f"t{HISS}" in agreed or f"d{HISS}" in agreed:
        agreed = agreed.replace(f"t{HISS}", HISS).replace(f"d{HISS}", HISS)
    return with_single_gaps(agreed.replace(HISS, GAP).replace("'", ""))


def folds(words: Collection[str]) -> dict[str, str]:
    """Return the folds of many words of letters."""
    return dict(zip(words, at_once(fold, words), strict=True))


def at_once(change: Callable[[str], str], words: Collection[str]) -> list[str]:
    """Change words as one string, which takes a fraction of the time.

    `change` must leave line ends alone and not look past them.
    """
    joined = _BETWEEN.join(words)
    if joined.isascii():
        return change(joined).split(_BETWEEN) if words else []
    # Other letters make `translate` so slow that nothing is won.
    return [change(word) for word in words]


def plain(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Part words into those of ASCII letters alone and others, which are few."""
    ascii_words: list[str] = []
    others: list[str] = []
    for word in words:
        (ascii_words if word.isascii() else others).append(word)
    return ascii_words, others


def fold_cyrillic(name: str) -> str:
    """Return the same of a name as the tables hold it."""
    return with_single_gaps(UNSURE_CYRILLIC.sub("", name).translate(AGREED_CYRILLIC))


def with_single_gaps(letters: str) -> str:
    """Write a gap once where it stands several times."""
    # The ends keep a gap at the beginning or the end. To replace gaps takes three times as long.
    return GAP.join(filter(None, f"{_BETWEEN}{letters}{_BETWEEN}".split(GAP)))[1:-1]


@cache
def known_folds() -> frozenset[str]:
    """Return the folds of all known names; `builders/name_tables.py` makes the table from the others."""
    return frozenset(read_table("mtcheck.names", "data/folds.txt").splitlines())
