"""Pick the few words of a text that are worth a closer look."""

from collections.abc import Callable
from functools import lru_cache

LIMIT = 1_000_000
"""Words after which a process forgets what it has dismissed, to bound its memory."""


class Sieve:
    """Lets the words through that pass a test, which must be pure.

    Nearly all words of a text fail, and most of them stand in the next text again. What became of a word is kept, so
    that a word of many texts is tested once; that makes a run faster, never different.
    """

    def __init__(self, test: Callable[[str], bool]) -> None:
        self._test = test
        self._tested: set[str] = set()
        self._passed: set[str] = set()

    def __call__(self, words: frozenset[str]) -> frozenset[str]:
        """Return the words that pass."""
        if len(self._tested) > LIMIT:
            self._tested.clear()
            self._passed.clear()
        if new := words - self._tested:
            self._passed.update(filter(self._test, new))
            self._tested |= new
        return words & self._passed


_titles = Sieve(str.istitle)


@lru_cache(maxsize=4)
def capitalised(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that are written like names: one capital, then small letters. Several rules ask."""
    return _titles(words)
