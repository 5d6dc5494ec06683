"""Line and column of places in the documents of a report, both counted from 1, columns in code points."""

from collections.abc import Mapping

from mtcheck.model import Document
from mtcheck.text.lines import Lines, Position

__all__ = ["Lines", "Position", "Positions"]


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
