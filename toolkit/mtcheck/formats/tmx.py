"""Read TMX 1.1 to 1.4: translation memories.

A unit is a `tu` that has German. Its source is the variant in the language that the memory says it was translated from,
or else the first that is not German. What stands in inline codes is no text, but for `sub` elements, which are units
of text inside a code and are left out. LISA OSCAR: TMX 1.4b (2005).
"""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.formats.language import german, not_german
from mtcheck.formats.units import Piece, UnitBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.formats.xml import ESCAPES, Event, attributes, check_xml, end_of, events, local, text_piece
from mtcheck.model import CodeKind, Document, Encoding, Locale
from mtcheck.text.messages import say

_CODES = frozenset({"bpt", "ept", "it", "ph", "hi", "ut"})
_AROUND = frozenset({"bpt", "ept", "hi"})


class _Variant(NamedTuple):
    language: str
    pieces: list[Piece]


def parse_tmx(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the German variants of a translation memory as a document.

    Raises:
        InputError: no well-formed XML, no TMX, or without German.
    """
    check_xml(path, text)
    escapes = () if "<![CDATA[" in text else ESCAPES
    builder = UnitBuilder(text, reserved="" if escapes else "&<>", escapes=escapes)
    _Reader(path, text, builder).read()
    return builder.document(path, encoding, locale)


class _Reader:
    """Walks over a memory once."""

    def __init__(self, path: str, text: str, builder: UnitBuilder) -> None:
        self._path, self._text, self._builder = path, text, builder
        self._events = events(text)
        self._from = ""
        self._taken = 0
        self._other = ""

    def read(self) -> None:
        """Read the file from first to last."""
        root = False
        for event in self._events:
            if event.kind == "comment":
                self._builder.comment(event.start, event.end)
            elif event.kind not in ("start", "empty"):
                continue
            elif not root:
                root = True
                if local(event.name) != "tmx":
                    line = self._text.count("\n", 0, event.start) + 1
                    raise UnreadableError(
                        self._path, say("no TMX, its root is <{name}>, allowed is <tmx>", name=event.name[:40]), line
                    )
            elif event.name == "header":
                self._from = attributes(event).get("srclang", "")
            elif event.name == "tu" and event.kind == "start":
                self._unit(event)
        if self._other and not self._taken:
            raise not_german(self._path, self._other)

    def _unit(self, unit: Event) -> None:
        found = attributes(unit)
        variants = list(self._variants())
        targets = [one for one in variants if one.language and german(one.language)]
        others = [one for one in variants if not german(one.language)]
        if not targets:
            self._other = others[0].language if others else self._other
            return
        self._taken += 1
        origin = found.get("srclang", self._from).lower()
        source = next((one for one in others if one.language.lower() == origin), None)
        source = source or next((one for one in others if one.language.lower()[:2] == origin[:2]), None)
        source = source or (others[0] if others else _Variant("", []))
        self._builder.add(
            found.get("tuid", ""),
            source.pieces,
            targets[0].pieces,
            (unit.start, unit.end),
            language=source.language,
        )

    def _variants(self) -> Iterator[_Variant]:
        language = ""
        for event in self._events:
            if event.kind == "end" and event.name == "tu":
                return
            if event.kind == "comment":
                self._builder.comment(event.start, event.end)
            elif event.kind == "start" and event.name == "tuv":
                found = attributes(event)
                language = found.get("xml:lang") or found.get("lang") or ""
            elif event.kind == "start" and event.name == "seg":
                yield _Variant(language, list(self._pieces()))

    def _pieces(self) -> Iterator[Piece]:
        """Yield the pieces of a segment until it ends."""
        for event in self._events:
            if event.kind in ("text", "entity", "cdata"):
                yield text_piece(self._text, event)
            elif event.kind == "end":
                if event.name == "seg":
                    return
                yield Piece(event.start, event.end, "</hi>", CodeKind.TAG)
            elif event.kind in ("start", "empty") and event.name in _CODES:
                yield self._code(event)

    def _code(self, event: Event) -> Piece:
        found = attributes(event)
        end = event.end
        if event.kind == "start" and event.name != "hi":
            end = end_of(event, self._events)
        known = found.get("x") or found.get("type") or ""
        label = f"<{event.name} {known}>" if known else f"<{event.name}>"
        return Piece(event.start, end, label, CodeKind.TAG if event.name in _AROUND else CodeKind.PLACEHOLDER)
