"""Read XLIFF 1.1, 1.2, 2.0 to 2.2, and what translation tools make of 1.2 (SDLXLIFF, MQXLIFF).

A unit is a segment: in XLIFF 2 a `segment`, in XLIFF 1 a `mrk mtype="seg"` where there are such, else a `trans-unit`.
Alternative translations, notes, glossaries and what stands in inline codes are no translation; a unit that is not to be
translated is none. OASIS: XLIFF 1.2 (2008), XLIFF 2.1 (2018).
"""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.formats.language import german, not_german
from mtcheck.formats.units import Piece, UnitBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.formats.xml import ESCAPES, Event, attributes, check_xml, end_of, events, local, text_piece
from mtcheck.model import CodeKind, Document, Encoding, Locale
from mtcheck.text.messages import Wording, say

_SPACE_1 = "urn:oasis:names:tc:xliff:document:1."
_SPACE_2 = "urn:oasis:names:tc:xliff:document:2."
_STANDALONE = frozenset({"x", "bx", "ex", "ph", "it", "cp", "sc", "ec", "sm", "em"})
_AROUND = frozenset({"g", "pc", "bpt", "ept", "bx", "ex", "sc", "ec"})
"""Codes around text are tags: they leave no trace in prose."""
_OPAQUE = frozenset({"ph", "it", "bpt", "ept"})
"""What they hold in XLIFF 1 is the code itself."""
_IGNORED = frozenset(
    {"alt-trans", "note", "notes", "matches", "glossary", "bin-unit", "skeleton", "header", "originalData", "metadata"}
)
_BREAKS = frozenset({"lb", "x-br", "xlf:lb", "x-html-br", "x-html-p"})


class _Side(NamedTuple):
    """Source or target of a unit: the pieces of each segment by its name; what is in none has no name."""

    segments: dict[str, list[Piece]]


def parse_xliff(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the translations of an XLIFF file as a document.

    Raises:
        InputError: no well-formed XML, no XLIFF, not into German, or without any translation.
    """
    check_xml(path, text)
    reader = _Reader(path, text)
    reader.read()
    return reader.builder.document(path, encoding, locale)


class _Reader:
    """Walks over a file once. Holds what is known of the file element and the unit in which it is."""

    def __init__(self, path: str, text: str) -> None:
        escapes = () if "<![CDATA[" in text else ESCAPES
        self.builder = UnitBuilder(text, reserved="" if escapes else "&<>", escapes=escapes)
        self._path, self._text = path, text
        self._events = events(text)
        self._root: Event | None = None
        self._two = False
        self._source, self._target = "en", ""
        self._units = self._foreign = 0
        self._states: dict[str, str] = {}
        self._translate = [True]

    def read(self) -> None:
        """Read the file from first to last."""
        for event in self._events:
            if event.kind == "comment":
                self.builder.comment(event.start, event.end)
            elif event.kind in ("start", "empty"):
                self._element(event)
            elif event.kind == "end" and local(event.name) in ("file", "group"):
                del self._translate[1 if local(event.name) == "file" else -1 :]
        if self._root is None:
            raise self._error(Event("", 0, 0), say("no XLIFF, allowed is a file whose root is <xliff>"))
        if self._foreign and not self._units:
            raise not_german(self._path, self._target)

    def _element(self, event: Event) -> None:
        name = local(event.name)
        if self._root is None:
            self._begin(event, name)
        elif name in _IGNORED:
            if event.kind == "start":
                self._skip(event.name)
        elif name == "file":
            found = attributes(event)
            if not self._two:
                self._source, self._target = found.get("source-language", "en"), found.get("target-language", "")
            self._translate = [True, found.get("translate", "yes") != "no"]
        elif name == "group" and event.kind == "start":
            self._translate.append(attributes(event).get("translate", "yes") != "no" and self._translate[-1])
        elif name in ("trans-unit", "unit") and event.kind == "start":
            self._unit(event)

    def _begin(self, event: Event, name: str) -> None:
        self._root = event
        found = attributes(event)
        prefix = event.name.rpartition(":")[0]
        space = found.get(f"xmlns:{prefix}" if prefix else "xmlns", "")
        version = found.get("version", "")
        if name != "xliff":
            raise self._error(event, say("no XLIFF, its root is <{name}>, allowed is <xliff>", name=event.name[:40]))
        if space and not space.startswith((_SPACE_1, _SPACE_2)):
            named = " ".join(space.split())[:80]
            raise self._error(
                event, say("namespace '{name}', allowed: {known}", name=named, known=f"{_SPACE_1}2, {_SPACE_2}0")
            )
        self._two = space.startswith(_SPACE_2) or version.startswith("2")
        if self._two:
            self._source, self._target = found.get("srcLang", "en"), found.get("trgLang", "")

    def _skip(self, name: str) -> None:
        """Pass over an element that has begun."""
        depth = 1
        for event in self._events:
            if event.name == name and event.kind != "empty":
                depth += 1 if event.kind == "start" else -1
                if not depth:
                    return

    def _unit(self, event: Event) -> None:
        """Read a unit, and hand on what is translated in it."""
        found = attributes(event)
        id_ = found.get("resname" if "id" not in found else "id", "")
        wanted = self._translate[-1] and found.get("translate", "yes") != "no"
        source: _Side | None = None
        target: _Side | None = None
        segment: Event | None = None
        self._states = {}
        state = found.get("mq:status", "") or ("approved" if found.get("approved") == "yes" else "")
        for inner in self._events:
            name = local(inner.name)
            if inner.kind == "end":
                if inner.name == event.name:
                    break
                if name in ("segment", "ignorable"):
                    if segment is not None and wanted:
                        own = attributes(segment).get("id", "")
                        self._add(f"{id_}/{own}" if own else id_, source, target, segment, state)
                    source = target = segment = None
            elif inner.kind == "comment":
                self.builder.comment(inner.start, inner.end)
            elif inner.kind not in ("start", "empty"):
                continue
            elif name in _IGNORED:
                if inner.kind == "start":
                    self._skip(inner.name)
            elif name == "segment" and inner.kind == "start":
                segment = inner
                state = attributes(inner).get("state", "")
            elif name == "seg" and inner.name != "seg":
                conf = attributes(inner)
                self._states[conf.get("id", "")] = conf.get("conf", "")
            elif name in ("source", "seg-source", "target"):
                side = self._side(inner)
                if name == "target":
                    target = side
                    state = attributes(inner).get("state", state) if not self._two else state
                elif source is None or name == "seg-source":
                    source = side
        if not self._two and wanted:
            self._add(id_, source, target, event, state)

    def _add(self, id_: str, source: _Side | None, target: _Side | None, place: Event, state: str) -> None:
        """Hand on the segments of a unit; what has no translation points at the beginning of the unit."""
        if not german(self._target):
            self._foreign += 1
            return
        self._units += 1
        wanted = source.segments if source else {}
        given = target.segments if target else {}
        if not any(given):
            whole = [piece for pieces in wanted.values() for piece in pieces]
            self._hand_on(id_, whole, given.get("", []), place, state)
            return
        for name in (name for name in wanted if name and name not in given):
            self._hand_on(f"{id_}/{name}", wanted[name], [], place, self._states.get(name, state))
        for name in filter(None, given):
            self._hand_on(f"{id_}/{name}", wanted.get(name, []), given[name], place, self._states.get(name, state))

    def _hand_on(self, id_: str, source: list[Piece], target: list[Piece], place: Event, state: str) -> None:
        self.builder.add(id_, source, target, (place.start, place.end), language=self._source, state=state)

    def _side(self, element: Event) -> _Side:
        """Read a source or target."""
        segments: dict[str, list[Piece]] = {"": []}
        if element.kind == "empty":
            return _Side(segments)
        current = ""
        marks: list[str] = []
        for event in self._events:
            if event.kind == "end" and event.name == element.name:
                break
            name = local(event.name)
            if name == "mrk":
                # Segments stand in each other's way in no file; other marks are of no account.
                if event.kind == "start":
                    found = attributes(event)
                    opened = found.get("mid", "") if found.get("mtype") == "seg" else ""
                    marks.append(opened)
                    current = opened or current
                    segments.setdefault(current, [])
                elif event.kind == "end" and marks.pop():
                    current = ""
                continue
            segments[current].extend(self._pieces(event, name))
        return _Side(segments)

    def _pieces(self, event: Event, name: str) -> Iterator[Piece]:
        if event.kind in ("text", "entity", "cdata"):
            if event.end > event.start:
                yield text_piece(self._text, event)
            return
        if event.kind == "comment":
            return
        if event.kind == "end":
            yield Piece(event.start, event.end, f"</{name}>", CodeKind.TAG)
            return
        found = attributes(event)
        known = found.get("id") or found.get("rid") or found.get("startRef") or ""
        label = f"<{name} {known}>" if known else f"<{name}>"
        start = event.start
        if name == "cp":
            yield Piece(event.start, event.end, _character(found.get("hex", "")))
            return
        end = event.end
        if event.kind == "start" and name in _OPAQUE | _STANDALONE:
            end = end_of(event, self._events)
        tag = name in _AROUND
        breaks = found.get("ctype", found.get("subType", "")) in _BREAKS
        yield Piece(start, end, label, CodeKind.TAG if tag or breaks else CodeKind.PLACEHOLDER, breaks)

    def _error(self, event: Event, problem: Wording) -> UnreadableError:
        line = self._text.count("\n", 0, event.start) + 1
        return UnreadableError(self._path, problem, line)


def _character(code: str) -> str:
    """Return the character of a `cp` as it reads: most of what XML cannot hold is nothing to read."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return " "
    return character if character.isprintable() else " "
