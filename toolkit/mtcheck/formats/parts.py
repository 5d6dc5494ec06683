"""Read a large bilingual file as many small ones: memory is bounded by one part, whatever the size of the file.

A part holds some thousand units in a row. Its text is a file of the same format and is read as any other: before the
units stand the elements that are open there, behind them what closes these. Expat goes over the whole file, so that it
is checked as one, and says where units end.
"""

import codecs
import os
from collections import deque
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from mtcheck.formats import bytes as raw
from mtcheck.formats.declared import MARKS, declared_name
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.formats.xml import XmlCheck, local
from mtcheck.model import Edit, Encoding
from mtcheck.text.lines import NEWLINE, Unit
from mtcheck.text.messages import say

UNITS = 5_000
LONGEST = 4 * 1024 * 1024
"""A part ends with the unit with which it has so many units, or so many bytes."""
MOST = 64 * 1024 * 1024
"""Bytes without the end of a unit that are held, for memory to be bounded."""
CHUNK = 1 << 18
_HEAD = 400
"""Bytes at least in which a file says how it is written."""
_QUOTED = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
_UNITS = {"tmx": ("tu",), "xliff": ("trans-unit", "unit")}
_KINDS = {".tmx": "tmx", **dict.fromkeys((".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"), "xliff")}


class Part(NamedTuple):
    """Some units of a file. `text[head:tail]` is what stands in the file from `offset` on."""

    text: str
    head: int
    tail: int
    offset: int
    line: int
    """Of the first character, from 1."""
    columns: tuple[int, ...]
    """Of the first character, from 1, for each `Unit`."""
    encoding: Encoding


class _Cut(NamedTuple):
    """Where a unit ends or its last tag begins, in the bytes given to expat, and the elements that are open there."""

    place: int
    tags: tuple[tuple[str, str], ...]


def check_large(path: str, encoding: str | None = None) -> str:
    """Read a file to its end, before anybody works on its parts; return the digest of its text.

    Raises `InputError` where it is no text or no XML.
    """
    check, digest = XmlCheck(path), blake2b(digest_size=8)
    for text, _ in texts(path, encoding):
        data = text.encode("utf-8", "surrogatepass")
        check.feed(data)
        digest.update(data)
    check.feed(b"", last=True)
    return digest.hexdigest()


def rewritten(path: str, edits: Sequence[Edit], digest: str, encoding: str | None = None) -> Iterator[bytes]:
    """Yield the bytes of a file with edits made, sorted and apart from each other; all else stays as it is.

    Raises `InputError` when the file is not the one with this digest, or is no XML any more: then it is to be left.
    """
    check, now = XmlCheck(path), blake2b(digest_size=8)
    queue = deque(edits)
    held, base = "", 0
    for text, found in texts(path, encoding):
        now.update(text.encode("utf-8", "surrogatepass"))
        if not base and not held and found.bom:
            yield raw.encode("", found)
        held += text
        pieces: list[str] = []
        done = 0
        while queue and queue[0].end <= base + len(held):
            edit = queue.popleft()
            pieces += held[done : edit.start - base], edit.text
            done = edit.end - base
        until = min(len(held), queue[0].start - base) if queue else len(held)
        pieces.append(held[done:until])
        held, base = held[until:], base + until
        piece = "".join(pieces)
        check.feed(piece.encode("utf-8", "surrogatepass"))
        yield piece.encode(found.name)
    check.feed(b"", last=True)
    if held or queue or now.hexdigest() != digest:
        raise UnreadableError(path, say("was changed by somebody else meanwhile, left as it is"))


def parts(path: str, encoding: str | None = None, units: int | None = None) -> Iterator[Part]:
    """Yield the parts of a file from first to last; their pieces of the file together are the file.

    Raises:
        InputError: no text in this encoding, no XML, or a unit that is too long.
    """
    cutter = _Cutter(path, _UNITS[_KINDS[os.path.splitext(path)[1].lower()]], units or UNITS)
    place = _Place()
    before: tuple[tuple[str, str], ...] = ()
    found = Encoding()
    for text, found in texts(path, encoding):
        for chunk, tags in cutter.feed(text.encode("utf-8", "surrogatepass")):
            yield place.part(chunk, before, tags, found)
            before = tags
    yield place.part(cutter.rest(), before, (), found)


def texts(path: str, encoding: str | None = None) -> Iterator[tuple[str, Encoding]]:
    """Yield the text of a file in pieces, and how it is written; a byte order mark is no text.

    Raises:
        InputError: the file cannot be read, or is no text in this encoding.
    """
    try:
        with open(path, "rb") as file:
            yield from _decoded(path, file, encoding)
    except OSError as error:
        raise UnreadableError(
            path, say("cannot be read ({reason}), allowed is a readable file", reason=str(error.strerror))
        ) from None


def _decoded(path: str, file: Any, encoding: str | None) -> Iterator[tuple[str, Encoding]]:
    data = file.read(max(CHUNK, _HEAD))
    mark = next((mark for mark in MARKS if data.startswith(mark)), b"")
    name = encoding or (None if mark else declared_name(data, xml=True) or "utf-8")
    _, found = raw.decode(mark, path, name)
    skipped = len(mark) if found.bom else 0
    decoder = codecs.getincrementaldecoder(found.name)()
    other = None if found.name.startswith("utf-") else codecs.getincrementaldecoder("utf-8")()
    plain = True
    line, offset = 1, skipped
    data = data[skipped:]
    while True:
        held = len(decoder.getstate()[0])
        try:
            text = decoder.decode(data, not data)
        except UnicodeDecodeError as error:
            line += error.object[: error.start].count(b"\n")
            raise UnreadableError(
                path,
                say(
                    "byte 0x{byte} at offset {offset} is not {encoding}, allowed is what the file itself names, "
                    "UTF-8 if it names nothing, or --encoding",
                    byte=f"{error.object[min(error.start, len(error.object) - 1)]:02X}",
                    offset=str(offset - held + error.start),
                    encoding=found.name.upper(),
                ),
                line,
            ) from None
        if other is not None:
            if not text.isascii() and text.encode(found.name, "replace") != data:
                raise UnreadableError(
                    path, say("too large to be read in {name}, allowed is a file in UTF-8 or UTF-16", name=found.name)
                )
            other, plain = _goes_on(other, data), plain and text.isascii()
        if text:
            yield text, found._replace(newline="\r\n" if "\r\n" in text else "\n")
        line += text.count("\n")
        offset += len(data)
        if not data:
            break
        data = file.read(CHUNK)
    if other is not None and not plain and encoding is None:
        raise UnreadableError(
            path,
            say(
                "says it is written in {name} and is in UTF-8, allowed is what is true, or --encoding utf-8",
                name=found.name,
            ),
        )


def _goes_on(decoder: Any, data: bytes) -> Any:
    """Return the decoder if the data is still UTF-8, else `None`."""
    try:
        decoder.decode(data, not data)
    except UnicodeDecodeError:
        return None
    return decoder


class _Cutter:
    """Takes a file in pieces and gives it back cut behind units."""

    def __init__(self, path: str, units: tuple[str, ...], most: int) -> None:
        self._path = path
        self._check = XmlCheck(path)
        self._check.parser.StartElementHandler = self._start
        self._check.parser.EndElementHandler = self._end
        self._names = frozenset(units)
        self._most = most
        self._tags: list[tuple[str, str]] = []
        self._header = ""
        self._unit = ""
        self._depth = self._count = 0
        self._cuts: list[_Cut] = []
        self._held = bytearray()
        self._base = 0

    def feed(self, data: bytes) -> Iterator[tuple[bytes, tuple[tuple[str, str], ...]]]:
        """Yield what is complete, and the elements open behind it: name and tag. Raises `InputError`."""
        self._held += data
        self._check.feed(data)
        cuts, self._cuts = self._cuts, []
        for place, tags in cuts:
            end = place - self._base
            if self._held.startswith(b"</", end):
                end = self._held.index(b">", end) + 1
            chunk = bytes(self._held[:end])
            del self._held[:end]
            self._base += end
            yield chunk, tags
        if len(self._held) > MOST:
            line = self._check.parser.CurrentLineNumber
            raise UnreadableError(
                self._path, say("{most} bytes without the end of a unit, allowed are less", most=f"{MOST:,}"), line
            )

    def rest(self) -> bytes:
        """Return what stands behind the last cut. Raises `InputError`."""
        self._check.feed(b"", last=True)
        return bytes(self._held)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._unit:
            self._depth += name == self._unit
        elif local(name) in self._names:
            self._unit, self._depth = name, 1
        else:
            given = (f' {key}="{value.translate(_QUOTED)}"' for key, value in attributes.items())
            tag = f"<{name}{''.join(given)}"
            if len(self._tags) == 1 and name == "header":
                # Says what language a memory was translated from.
                self._header = f"{tag}/>"
            self._tags.append((name, f"{tag}>"))

    def _end(self, name: str) -> None:
        if not self._unit:
            self._tags.pop()
            return
        self._depth -= name == self._unit
        if self._depth:
            return
        self._unit = ""
        self._count += 1
        place = self._check.parser.CurrentByteIndex
        last = self._cuts[-1].place if self._cuts else self._base
        if self._count >= self._most or place - last > LONGEST:
            self._count = 0
            (root, tag), *others = self._tags
            self._cuts.append(_Cut(place, ((root, tag + self._header), *others)))


class _Place:
    """How far a file has been read."""

    def __init__(self) -> None:
        self._offset, self._line = 0, 1
        self._columns = [1 for _ in Unit]

    def part(
        self, data: bytes, before: tuple[tuple[str, str], ...], behind: tuple[tuple[str, str], ...], encoding: Encoding
    ) -> Part:
        """Return the next piece of the file as a part, and go on behind it."""
        chunk = data.decode("utf-8", "surrogatepass")
        head = "".join(tag for _, tag in before)
        tail = "".join(f"</{name}>" for name, _ in reversed(behind))
        part = Part(
            f"{head}{chunk}{tail}",
            len(head),
            len(head) + len(chunk),
            self._offset,
            self._line,
            tuple(self._columns),
            encoding,
        )
        ends = [match.end() for match in NEWLINE.finditer(chunk)]
        last = chunk[ends[-1] :] if ends else chunk
        self._offset += len(chunk)
        self._line += len(ends)
        self._columns = [
            unit.length(last) + (1 if ends else old) for unit, old in zip(Unit, self._columns, strict=True)
        ]
        return part
