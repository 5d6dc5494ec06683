"""Line and column of places in a text, both counted from 1, columns in code points."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

NEWLINE = re.compile(r"\r\n?|\n")


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
