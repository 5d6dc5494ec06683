"""Leave of a spelling what all schemes agree on, to dismiss most words before any scheme is read."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

UNSURE = Pattern(r"[dt]+(?=[scz])|k(?=h)")
UNSURE_CYRILLIC = Pattern(r"[дт]+(?=[жзсцчшщ])")
GAP = "."
AGREED = str.maketrans(
    dict(zip("vq", "wk", strict=True)) | {"'": None} | dict.fromkeys("aeiouyhjcszgäöüßëñăčšžŝâûêėéèïìŭ", GAP)
)
AGREED_CYRILLIC = str.maketrans(
    dict(zip("бвдклмнпрфт", "bwdklmnprft", strict=True)) | dict.fromkeys("агеёжзиосухцчшыэюя", GAP)
)
"""What schemes write in unlike ways is a gap."""
_BETWEEN = "\n"


def fold(word: str) -> str:
    """Return the letters of a word that all schemes agree on: two spellings of one name share them."""
    # Apart, for one letter that becomes two makes `translate` many times as slow.
    agreed = UNSURE.sub("", word.lower()).replace("x", f"k{GAP}")
    return _with_single_gaps(agreed.translate(AGREED))


def folds(words: Iterable[str]) -> dict[str, str]:
    """Return the folds of many words of letters; made of one long string they take a fraction of the time."""
    return {word: folded for some in alike(words) for word, folded in zip(some, at_once(fold, some), strict=True)}


def at_once(change: Callable[[str], str], words: Iterable[str]) -> list[str]:
    """Change words as one string; `change` must leave line ends alone and not look past them."""
    return change(_BETWEEN.join(words)).split(_BETWEEN)


def alike(words: Iterable[str]) -> Iterator[list[str]]:
    """Part words into those of ASCII letters alone and others, for a string of both is slow to translate."""
    plain: list[str] = []
    others: list[str] = []
    for word in words:
        (plain if word.isascii() else others).append(word)
    yield from filter(None, (plain, others))


def fold_cyrillic(name: str) -> str:
    """Return the same of a name as the tables hold it."""
    return _with_single_gaps(UNSURE_CYRILLIC.sub("", name).translate(AGREED_CYRILLIC))


def _with_single_gaps(letters: str) -> str:
    while GAP + GAP in letters:
        letters = letters.replace(GAP + GAP, GAP)
    return letters


@cache
def known_folds() -> frozenset[str]:
    """Return the folds of all known names; `builders/name_tables.py` makes the table from the others."""
    return frozenset(read_table("mtcheck.names", "data/folds.txt").splitlines())
