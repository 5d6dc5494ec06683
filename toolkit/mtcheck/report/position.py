"""Line and column of places in a text, both counted from 1, columns in code points."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from mtcheck.model import Document
from mtcheck.text.patterns import Pattern

NEWLINE = Pattern(r"\r\n?|\n")


class Position(NamedTuple):
    """A place as editors show it."""

    line: int
    column: int


class Lines:
    """The lines of one text, found once when first asked for. `\\n`, `\\r\\n` and `\\r` end a line."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(newline.end() for newline in NEWLINE.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Return line and column of an offset; a newline belongs to the line it ends."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def bounds(self, offset: int) -> tuple[int, int]:
        """Return where the line that holds an offset starts and ends, its newline left out."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        if line == len(self._starts):
            return start, len(self.text)
        end = self._starts[line] - 1
        return start, end - (self.text[max(start, end - 1) : end + 1] == "\r\n")


class Positions:
    """Line and column in any document of a report."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._lines: dict[str, Lines] = {}

    def lines(self, path: str) -> Lines:
        """Return the lines of a document; of a file that could not be read, one empty line."""
        lines = self._lines.get(path)
        if lines is None:
            document = self._documents.get(path)
            lines = self._lines[path] = Lines("" if document is None else document.text)
        return lines

    def text(self, path: str) -> str:
        """Return the text of a document; of a file that could not be read, nothing."""
        return self.lines(path).text

    def at(self, path: str, offset: int) -> Position:
        """Return line and column of an offset into the text of a document."""
        return self.lines(path).position(offset)
