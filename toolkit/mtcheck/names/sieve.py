"""Pick the few words of a text that are worth a closer look."""

from collections.abc import Callable
from functools import lru_cache

LIMIT = 1_000_000
"""Words after which a process forgets what it has dismissed, to bound its memory."""


class Sieve:
    """Lets the words through that pass a test, which must be pure.

    Nearly all words of a text fail, and most of them stand in the next text again. What has failed is kept, so that
    a word of many texts is tested once; that makes a run faster, never different.
    """

    def __init__(self, test: Callable[[str], bool]) -> None:
        self._test = test
        self._dismissed: set[str] = set()

    def __call__(self, words: frozenset[str]) -> list[str]:
        """Return the words that pass, in no order."""
        if len(self._dismissed) > LIMIT:
            self._dismissed.clear()
        passed = [word for word in words - self._dismissed if self._test(word)]
        self._dismissed.update(words.difference(passed))
        return passed


@lru_cache(maxsize=4)
def capitalised(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that are written like names: one capital, then small letters. Several rules ask."""
    return frozenset(word for word in words if word.istitle())
