"""Where places of a report are: line and column, both counted from 1, and what stands there."""

from collections.abc import Mapping
from typing import NamedTuple

from mtcheck.engine.result import Known, Report
from mtcheck.model import Document, Finding, Origin, Place
from mtcheck.text.lines import Lines, Position, Unit

__all__ = ["Lines", "Position", "Positions", "Region", "Unit"]


class Region(NamedTuple):
    """A piece of a text; `end` is the place behind its last character."""

    start: Position
    end: Position


class Positions:
    """Line and column in any document of a report.

    `known` tells them of documents that are not at hand.
    """

    def __init__(self, documents: Mapping[str, Document], known: Mapping[tuple[str, int], Known] | None = None) -> None:
        self.documents = documents
        self._known = known or {}
        self._lines: dict[str, Lines] = {}

    @classmethod
    def of(cls, report: Report) -> "Positions":
        """Return the positions of a report."""
        return cls(report.documents, report.known)

    def in_file(self, path: str, offset: int) -> int:
        """Return the place in the file of a place in the text of a document."""
        document = self.documents.get(path)
        return offset if document is None or document.excerpt is None else document.excerpt.in_file(offset)

    def lines(self, path: str) -> Lines:
        """Return the lines of a document; of a file that could not be read, one empty line."""
        lines = self._lines.get(path)
        if lines is None:
            document = self.documents.get(path)
            lines = self._lines[path] = Lines("" if document is None else document.text)
        return lines

    def text(self, path: str) -> str:
        """Return the text of a document; of a file that could not be read, nothing."""
        return self.lines(path).text

    def quoted(self, place: Place | Finding) -> str:
        """Return what stands at a place."""
        if place.path not in self.documents and (known := self._known.get((place.path, place.start))):
            return known.text
        return self.text(place.path)[place.start : place.end]

    def at(self, path: str, offset: int, unit: Unit = Unit.CODE_POINT) -> Position:
        """Return line and column of an offset into the text of a document."""
        if path not in self.documents and (known := self._known.get((path, offset))):
            return known.position
        document = self.documents.get(path)
        if document is not None and document.excerpt is not None and document.excerpt.origins:
            return _in_excerpt(document.text, document.excerpt.at(offset), offset, unit)
        return self.lines(path).position(offset, unit)

    def region(self, place: Place | Finding, unit: Unit = Unit.CODE_POINT) -> Region:
        """Return where a place begins and ends; of a document that is not at hand, as well as that is known."""
        if place.path not in self.documents:
            start = self.at(place.path, place.start)
            inside = Lines(self.quoted(place))
            line, column = inside.position(len(inside.text), unit)
            return Region(start, Position(start.line + line - 1, start.column + column - 1 if line == 1 else column))
        return Region(self.at(place.path, place.start, unit), self.at(place.path, place.end, unit))


def _in_excerpt(text: str, origin: Origin, offset: int, unit: Unit) -> Position:
    """Return line and column in the file of a place in an excerpt."""
    line, column = Lines(text[origin.start : origin.start + origin.length]).position(offset - origin.start, unit)
    first = origin.columns[list(Unit).index(unit)]
    return Position(origin.line + line - 1, first + column - 1 if line == 1 else column)
