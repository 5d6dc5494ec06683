"""Regular expressions that are compiled when they are first used.

An article needs a third of all patterns; to compile the others would take as long as to check it. What is compiled is
kept between two runs (`compiled_patterns`).
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from mtcheck.text.compiled_patterns import compiled

Found = re.Match[str] | None


class Pattern:
    """A regular expression with the methods of `re.Pattern`; a wrong one shows when it is first used."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return compiled(self._source, self._flags)

    # Once asked for, the method of the compiled pattern stands in the place of each of these.

    @cached_property
    def search(self) -> Callable[..., Found]:
        """Return the first match in `(text, start, end)`."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., Found]:
        """Return the match that begins at the start of `(text, start, end)`."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., Found]:
        """Return the match that is all of `(text, start, end)`."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Yield the matches in `(text, start, end)`."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """Return the texts of the matches in `(text, start, end)`."""
        return self._compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """Return `text` with `replacement` in place of the matches: `(replacement, text)`."""
        return self._compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[Any]]:
        """Return what stands between the matches in `(text)`, and with groups what these matched."""
        return self._compiled.split
