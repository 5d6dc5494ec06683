"""Read the tables that are shipped with the package."""

from bisect import bisect_left
from collections.abc import Iterator
from importlib import import_module
from os import path
from typing import Any


def read_table(package: str, name: str) -> str:
    """Return a file of text that lies below a package; `name` has `/` between folders."""
    return read_bytes(package, name).decode("utf-8")


def read_bytes(package: str, name: str) -> bytes:
    """Return the bytes of such a file.

    `importlib.resources` would do the same, but to import it takes longer than to check an article.
    """
    module: Any = import_module(package)
    content: bytes = module.__loader__.get_data(path.join(path.dirname(module.__file__), *name.split("/")))
    return content


LINES_A_LOOK = 8
"""So many lines of a dictionary are made while one is found by bisection."""


class SortedTable:
    """A table of the package whose lines are sorted, each a key and perhaps what it stands for, behind a tab.

    A run over few texts asks for a few of thousands of lines: those are found by bisection, and nothing is made of the
    others. Who asks very often is answered by a dictionary.
    """

    def __init__(self, package: str, name: str) -> None:
        # UTF-8 sorts as its code points do, and a tab before all that may stand in a key.
        self._lines = read_bytes(package, name).splitlines()
        self._left = len(self._lines) // LINES_A_LOOK
        self.everything: dict[str, str] | None = None

    def get(self, key: str) -> str | None:
        """Return what stands behind a key: nothing where it stands alone, `None` where it does not stand."""
        if self.everything is not None:
            return self.everything.get(key)
        self._left -= 1
        if self._left < 0:
            self.everything = dict(self)
        wanted = key.encode()
        place = bisect_left(self._lines, wanted)
        found, _, value = self._lines[place].partition(b"\t") if place < len(self._lines) else (b"", b"", b"")
        return value.decode() if found == wanted and wanted else None

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield all keys, and what stands behind them."""
        for line in self._lines:
            key, _, value = line.decode().partition("\t")
            if key:
                yield key, value
