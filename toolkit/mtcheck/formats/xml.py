"""Read XML as characters of a file: what is checked by expat is cut into tags and text here, each with its place.

Expat says whether a file is XML, with line and column. It gives places in bytes, and none for the parts of a
text with entities; so a file that is well-formed is scanned a second time, by one pattern. Nothing outside the file is
ever read, and a file that declares entities is refused.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from mtcheck.formats.units import Piece
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern

_CHUNK = 1 << 20
_TOKEN = Pattern(
    r"<(?:(?P<end>/)?(?P<name>[^\s<>/!?]+)(?P<attributes>(?:[^<>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*+)(?P<empty>/)?>"
    r"|!--(?P<comment>.*?)-->|!\[CDATA\[(?P<cdata>.*?)\]\]>|\?.*?\?>|!DOCTYPE(?:[^\[>\"']|\"[^\"]*\"|'[^']*')*(?:\[.*?\]\s*)?>)"
    r"|&(?P<entity>[^;\s]+);",
    re.DOTALL,
)
_ATTRIBUTE = Pattern(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_BLANK = Pattern(r"\r\n|[\t\r\n]")
"""XML 1.0, 3.3.3: in attributes these read as a blank."""
ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
"""The last one because of `]]>`, which may not stand in a text."""


class Event(NamedTuple):
    """A tag, a text or something else of a file, at `start:end`.

    `kind` is `start`, `end`, `empty`, `text`, `entity`, `cdata` or `comment`; `name` is that of an element, with its
    prefix. `attributes` is what stands in a tag behind the name, unread.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: str = ""


class XmlCheck:
    """Reads the text of a file with expat, piece by piece, and says where it is no XML or declares entities."""

    def __init__(self, path: str) -> None:
        from xml.parsers import expat

        self._path = path
        self._error = expat.ExpatError
        # The text is decoded already; what the file says of its encoding counts no more.
        self.parser = expat.ParserCreate("utf-8")
        self.parser.EntityDeclHandler = self._refuse

    def feed(self, data: bytes, *, last: bool = False) -> None:
        """Read a piece in UTF-8. Raises `InputError` with line and column."""
        from xml.parsers import expat

        try:
            self.parser.Parse(data, last)
        except self._error as error:
            reason = expat.errors.messages.get(error.code, "not well-formed")
            raise UnreadableError(
                self._path,
                say(
                    "no XML at column {column} ({reason}), allowed is a well-formed file",
                    column=str(error.offset + 1),
                    reason=reason,
                ),
                error.lineno,
            ) from None

    def _refuse(self, name: str, *_: object) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise UnreadableError(
            self._path,
            say(
                "column {column} declares the entity '{name}', allowed are those of XML and characters by number",
                column=str(column),
                name=name[:80],
            ),
            line,
        )


def check_xml(path: str, text: str) -> None:
    """Read a file with expat. Raises `InputError` with line and column where it is no XML, or declares entities."""
    check = XmlCheck(path)
    for place in range(0, len(text), _CHUNK):
        check.feed(text[place : place + _CHUNK].encode("utf-8", "surrogatepass"))
    check.feed(b"", last=True)


def events(text: str, start: int = 0) -> Iterator[Event]:
    """Yield tags and text of well-formed XML from first to last."""
    place = start
    for match in _TOKEN.finditer(text, start):
        begin, end = match.span()
        if begin > place:
            yield Event("text", place, begin)
        place = end
        kind = match.lastgroup
        if match["name"]:
            how = "end" if match["end"] else "empty" if match["empty"] else "start"
            yield Event(how, begin, end, match["name"], match["attributes"])
        elif kind == "entity":
            yield Event("entity", begin, end)
        elif kind == "cdata":
            yield Event("cdata", begin + 9, end - 3)
        elif kind == "comment":
            yield Event("comment", begin, end)
    if place < len(text):
        yield Event("text", place, len(text))


def attributes(event: Event) -> dict[str, str]:
    """Return the attributes of a tag, as they are meant."""
    return {
        name: _meant(_BLANK.sub(" ", first or second)) for name, first, second in _ATTRIBUTE.findall(event.attributes)
    }


def end_of(element: Event, following: Iterable[Event]) -> int:
    """Return where an element ends that has begun, having passed over the events up to its end."""
    depth = 1
    for event in following:
        if event.name == element.name and event.kind != "empty":
            depth += 1 if event.kind == "start" else -1
            if not depth:
                return event.end
    return element.end


def text_piece(text: str, event: Event) -> Piece:
    """Return text, a CDATA section or a reference as a piece of a unit."""
    written = text[event.start : event.end]
    if event.kind != "entity":
        return Piece(event.start, event.end, written)
    return Piece(event.start, event.end, _meant(written))


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def _meant(written: str) -> str:
    return unescape(written) if "&" in written else written
