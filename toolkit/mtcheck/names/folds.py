"""Leave of a spelling what all schemes agree on, to dismiss most words before any scheme is read."""

from functools import cache

from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

UNSURE = Pattern(r"[dt]+(?=[scz])|k(?=h)")
UNSURE_CYRILLIC = Pattern(r"[дт]+(?=[жзсцчшщ])")
GAP = "."
AGREED = str.maketrans(
    dict(zip("vq", "wk", strict=True))
    | {"x": f"k{GAP}", "'": None}
    | dict.fromkeys("aeiouyhjcszgäöüßëñăčšžŝâûêėéèïìŭ", GAP)
)
AGREED_CYRILLIC = str.maketrans(
    dict(zip("бвдклмнпрфт", "bwdklmnprft", strict=True)) | dict.fromkeys("агеёжзиосухцчшыэюя", GAP)
)
"""What schemes write in unlike ways is a gap."""


def fold(word: str) -> str:
    """Return the letters of a word that all schemes agree on: two spellings of one name share them."""
    return _with_single_gaps(UNSURE.sub("", word.lower()).translate(AGREED))


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
