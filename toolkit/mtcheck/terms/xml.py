"""Read XML as a stream of small trees: one entry in memory at a time, with exact lines and bytes of any file.

Nothing outside of the file is ever opened and no entity is ever expanded: a file that declares any is refused at the
declaration. Depth is bounded, because what is nested endlessly was not written by a tool for terms.
"""

import codecs
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from xml.parsers import expat

from mtcheck.terms.draft import fault
from mtcheck.text.patterns import Pattern

_DEEPEST = 100
_LARGEST = 1 << 22
"""So many bytes of one entry; more is not what a concept is."""
_CHUNK = 1 << 16
_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be", codecs.BOM_UTF8: "utf-8"}
_DECLARED = Pattern(r"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


@dataclass(slots=True)
class Element:
    """An element without its namespace.

    `start` and `end` are the bytes of the file where its start tag and its end tag begin. `pieces` are its children and
    the texts between them, in order.
    """

    name: str
    attributes: Mapping[str, str]
    line: int
    start: int
    end: int = 0
    pieces: "list[Element | str]" = field(default_factory=list)

    @property
    def children(self) -> "list[Element]":
        """The elements right inside of it."""
        return [piece for piece in self.pieces if isinstance(piece, Element)]

    def text(self) -> str:
        """Return all text inside of it."""
        return "".join(piece if isinstance(piece, str) else piece.text() for piece in self.pieces)


@dataclass(slots=True)
class Outline:
    """What a pass over a file learns besides its entries."""

    root: Element | None = None
    before: dict[str, int] = field(default_factory=dict)
    """How often an element stands outside of the entries."""
    ends: dict[str, int] = field(default_factory=dict)
    """Where the end tag of such an element begins, the last of its name."""
    comments: int = 0


def entries(content: bytes, path: str, roots: Set[str], names: Set[str], outline: Outline) -> Iterator[Element]:
    """Yield each element of one of `names`, and fill the outline on the way.

    Raises `GlossaryError` for what is not well-formed, declares entities, is nested too deeply or has another root.
    """
    builder = _Builder(path, roots, names, outline)
    parser = builder.parser
    view = memoryview(content)
    try:
        for start in range(0, len(content), _CHUNK):
            parser.Parse(view[start : start + _CHUNK], start + _CHUNK >= len(content))
            yield from builder.take()
    except expat.ExpatError as error:
        raise fault(path, error.lineno, _problem(error, content)) from None
    except (LookupError, ValueError):
        # The encoding that the file declares is unknown here, or has more than one byte a character.
        raise fault(path, 1, _unknown_encoding(content)) from None


def encoding(content: bytes) -> str:
    """Return the name of the encoding that an XML file says it has; UTF-8 if it says nothing."""
    for mark, name in _MARKS.items():
        if content.startswith(mark):
            return name
    if content.startswith(b"<\x00"):
        return "utf-16-le"
    if content.startswith(b"\x00<"):
        return "utf-16-be"
    declared = _DECLARED.match(content[:200].decode("latin-1"))
    return declared[1].lower() if declared else "utf-8"


def _problem(error: expat.ExpatError, content: bytes) -> str:
    if error.code == expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]:
        return _unknown_encoding(content)
    if error.code == expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN] and encoding(content) == "utf-8":
        try:
            content.decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            if content.count(b"\n", 0, wrong.start) + 1 == error.lineno:
                return f"not UTF-8 (byte 0x{content[wrong.start]:02x}), as the file says it is; save it as UTF-8"
    return f"not well-formed XML: {expat.ErrorString(error.code)}"


def _unknown_encoding(content: bytes) -> str:
    return f"unknown encoding {encoding(content)!r}, allowed are UTF-8, UTF-16 and 8-bit ones"


class _Builder:
    """Turns the events of expat into elements."""

    def __init__(self, path: str, roots: Set[str], names: Set[str], outline: Outline) -> None:
        self._path = path
        self._roots = roots
        self._names = names
        self._outline = outline
        self._stack: list[Element] = []
        self._depth = 0
        self._ready: list[Element] = []
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._skipped
        parser.CommentHandler = self._comment

    def take(self) -> list[Element]:
        """Return the entries that are complete, once."""
        ready, self._ready = self._ready, []
        return ready

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        parser = self.parser
        self._depth += 1
        if self._depth > _DEEPEST:
            raise fault(self._path, parser.CurrentLineNumber, f"nested more than {_DEEPEST} levels deep")
        name = tag.rpartition(" ")[2]
        if not self._stack:
            outline = self._outline
            if outline.root is None:
                outline.root = Element(name, attributes, parser.CurrentLineNumber, parser.CurrentByteIndex)
                if name not in self._roots:
                    allowed = " and ".join(f"<{root}>" for root in sorted(self._roots))
                    raise fault(
                        self._path,
                        parser.CurrentLineNumber,
                        f"not TBX: the root is <{name}>, allowed are {allowed}",
                    )
            if name not in self._names:
                outline.before[name] = outline.before.get(name, 0) + 1
                return
        element = Element(name, attributes, parser.CurrentLineNumber, parser.CurrentByteIndex)
        if self._stack:
            self._bound()
            self._stack[-1].pieces.append(element)
        self._stack.append(element)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if not self._stack:
            self._outline.ends[tag.rpartition(" ")[2]] = self.parser.CurrentByteIndex
            return
        element = self._stack.pop()
        element.end = self.parser.CurrentByteIndex  # where its end tag begins
        if not self._stack:
            self._ready.append(element)

    def _text(self, text: str) -> None:
        if self._stack:
            self._bound()
            self._stack[-1].pieces.append(text)

    def _bound(self) -> None:
        entry = self._stack[0]
        if self.parser.CurrentByteIndex - entry.start > _LARGEST:
            raise fault(
                self._path, entry.line, f"<{entry.name}> of more than {_LARGEST >> 20} MB, no concept is so large"
            )

    def _doctype(self, _name: str, _system: str | None, _public: str | None, internal_subset: int) -> None:
        if internal_subset:
            message = "entity and other DTD declarations are not allowed in a glossary, write the text out"
            raise fault(self._path, self.parser.CurrentLineNumber, message)

    def _skipped(self, name: str, _is_parameter: bool) -> None:
        raise fault(self._path, self.parser.CurrentLineNumber, f"entity &{name}; is not defined in this file")

    def _comment(self, _text: str) -> None:
        self._outline.comments += 1
