"""Pick the few words of a text that are worth a closer look."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

LIMIT = 1_000_000
"""Words after which a process forgets what it has dismissed, to bound its memory."""

Seen = TypeVar("Seen")


class Sieve:
    """Lets the words through that pass a test, which must be pure; it is given all new words of a text at once.

    Nearly all words of a text fail, and most of them stand in the next text again. What became of a word is kept, so
    that a word of many texts is tested once; that makes a run faster, never different.
    """

    def __init__(self, test: Callable[[Iterable[str]], Iterable[str]]) -> None:
        self._test = test
        self._tested: set[str] = set()
        self._passed: set[str] = set()

    def __call__(self, words: frozenset[str]) -> frozenset[str]:
        """Return the words that pass."""
        if len(self._tested) > LIMIT:
            self._tested.clear()
            self._passed.clear()
        if new := words - self._tested:
            self._passed.update(self._test(new))
            self._tested |= new
        return words & self._passed


def each(test: Callable[[str], bool]) -> Callable[[Iterable[str]], Iterable[str]]:
    """Return the test of many words that asks each of them."""
    return lambda words: filter(test, words)


class Looks(Generic[Seen]):
    """Does the same where something is seen in a word that is worth keeping."""

    def __init__(self, look: Callable[[Collection[str]], Mapping[str, Seen]]) -> None:
        self._look = look
        self._looked_at: set[str] = set()
        self._worth: set[str] = set()
        self._found: dict[str, Seen] = {}

    def __call__(self, words: frozenset[str]) -> dict[str, Seen]:
        """Return the words in which something is seen, with that."""
        if len(self._looked_at) > LIMIT:
            self._looked_at.clear()
            self._worth.clear()
            self._found.clear()
        found = self._found
        if new := words - self._looked_at:
            seen = self._look(new)
            found.update(seen)
            self._worth.update(seen)
            self._looked_at |= new
        return {word: found[word] for word in words & self._worth}


@lru_cache(maxsize=4)
def capitalised(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that are written like names: one capital, then small letters. Several rules ask."""
    return frozenset(filter(str.istitle, words))
