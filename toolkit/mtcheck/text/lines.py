"""Line and column of places in a text, both counted from 1."""

import re
from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

STRIDE = 512
"""Characters between two places up to which units are counted once."""
NEWLINE = re.compile(r"\r\n?|\n")


class Unit(StrEnum):
    """What a column counts. A program says so in its format; mtcheck itself counts code points."""

    CODE_POINT = "code-point"
    UTF16 = "utf-16"
    """Code units of UTF-16, as JavaScript counts: two for an emoji."""
    UTF8 = "utf-8"
    """Bytes of UTF-8: two for an umlaut, four for an emoji."""

    def length(self, text: str) -> int:
        """Return how many units a text has; a lone surrogate counts as one of UTF-16 and three of UTF-8."""
        match self:
            case Unit.UTF16:
                return len(text.encode("utf-16-le", "surrogatepass")) // 2
            case Unit.UTF8:
                return len(text.encode("utf-8", "surrogatepass"))
            case _:
                return len(text)


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

    @cached_property
    def _ascii(self) -> bool:
        return self.text.isascii()

    @cached_property
    def _marks(self) -> dict[Unit, list[int]]:
        return {}

    def _units(self, offset: int, unit: Unit) -> int:
        """Return how many units stand before an offset; a line of megabytes is counted once, not for each place."""
        marks = self._marks.get(unit)
        if marks is None:
            sizes = (unit.length(self.text[place : place + STRIDE]) for place in range(0, len(self.text), STRIDE))
            marks = self._marks[unit] = [0, *accumulate(sizes)]
        whole = offset // STRIDE
        return marks[whole] + unit.length(self.text[whole * STRIDE : offset])

    def position(self, offset: int, unit: Unit = Unit.CODE_POINT) -> Position:
        """Return line and column of an offset; a newline belongs to the line it ends."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        if unit is Unit.CODE_POINT or self._ascii:
            return Position(line, offset - start + 1)
        return Position(line, self._units(offset, unit) - self._units(start, unit) + 1)

    def offset(self, position: Position, unit: Unit = Unit.CODE_POINT) -> int:
        """Return the offset of line and column. Raises `ValueError` for one that is not in the text.

        A column inside a character is the place of that character.
        """
        line, column = position
        if not 0 < line <= len(self._starts) or column < 1:
            raise ValueError(f"{line}:{column} lies outside the text")
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        if unit is Unit.CODE_POINT:
            place, left = start + column - 1, 0
        else:
            place, left = start, column - 1
            while left > 0 and place < end:
                size = unit.length(self.text[place])
                if size > left:
                    return place
                left -= size
                place += 1
        if left or place > end:
            raise ValueError(f"{line}:{column} lies outside the text")
        return place

    def bounds(self, offset: int) -> tuple[int, int]:
        """Return where the line that holds an offset starts and ends, its newline left out."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        if line == len(self._starts):
            return start, len(self.text)
        end = self._starts[line] - 1
        return start, end - (self.text[max(start, end - 1) : end + 1] == "\r\n")
