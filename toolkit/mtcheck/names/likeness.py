"""Tell whether a word of a translation may be a name of the source, in whatever way German writes it.

The question is the opposite of a misspelling: a name that is there in any shape must be recognised. So vowels and
everything on which transliterations differ are dropped, and what is left is compared: Zhanna and Schanna, Gorbachev and
Gorbatschow, Elizabeth and Elisabeth, Columbus and Kolumbus. Different names may look alike then; that is no harm.
"""

from functools import lru_cache
from unicodedata import combining, normalize

from mtcheck.text.patterns import Pattern

_GROUPS = Pattern(r"d?z?sch|tsch|tch|dzh|dsch|ch|sh|zh|kh|gh|ts|tz|ck|ph|th|qu")
_SINGLE = {"ph": "b", "th": "d"}
_ALIKE = {
    **dict.fromkeys("szcxqkgß", "k"),
    **dict.fromkeys("vwfbp", "b"),
    **dict.fromkeys("dtþð", "d"),
    **dict.fromkeys("lł", "l"),
    **{letter: letter for letter in "mnr"},
}
_LEAST = 2
"""Consonants without which nothing is compared but letters."""
_LONG = 3
_SHORT = 4
"""Letters of a word that is too short to be a name in disguise."""


@lru_cache(maxsize=1 << 14)
def bones(word: str) -> str:
    """Return the consonants of a word in classes, doubles once: `Gorbatschow` and `Gorbachev` are `krbdkb`, `krbkb`."""
    plain = "".join(letter for letter in normalize("NFD", word.lower()) if not combining(letter))
    grouped = _GROUPS.sub(lambda match: _SINGLE.get(match[0], "k"), plain)
    kept = [_ALIKE[letter] for letter in grouped if letter in _ALIKE]
    return "".join(letter for letter, before in zip(kept, ["", *kept], strict=False) if letter != before)


def may_be(name: str, word: str) -> bool:
    """Tell whether a word may be a name, a form of it, or a compound with it.

    >>> may_be("Gorbachev", "Gorbatschows"), may_be("Gorbachev", "Präsident")
    (True, False)
    """
    small, other = name.lower(), word.lower()
    if small in other or (len(other) > _SHORT and other in small):
        return True
    mine, theirs = bones(name), bones(word)
    if min(len(mine), len(theirs)) < _LEAST or len(word) < _SHORT:
        return False
    return theirs.startswith(mine) or (len(theirs) > _LEAST and mine.startswith(theirs)) or _alike(mine, theirs)


def _alike(mine: str, theirs: str) -> bool:
    """Tell whether long words begin alike: Aristotle and Aristoteles."""
    return min(len(mine), len(theirs)) >= _LONG and mine[:_LONG] == theirs[:_LONG]
