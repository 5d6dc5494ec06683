"""Read the text of Word (DOCX) and OpenDocument (ODT) files. It is read only: nothing is ever written into them.

Deleted text of tracked changes, comments and notes are no part of the article. A file that unpacks to more than an
article can hold is refused before it is unpacked. ECMA-376, WordprocessingML; OASIS OpenDocument 1.3.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator

from mtcheck.formats.prose import ProseBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.formats.xml import Event, attributes, check_xml, events, text_piece
from mtcheck.model import Document, Encoding, Locale, Zone
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern

PARTS = {".docx": "word/document.xml", ".odt": "content.xml"}
_RELATIONS = "_rels/.rels"
_MAIN = Pattern(r"<Relationship\s[^>]*?/officeDocument\"[^>]*>", 16)
_TARGET = Pattern(r"\sTarget\s*=\s*\"/?([^\"]+)\"")
_LARGEST = 64 * 1024 * 1024
_DENSEST = 500
"""Times that a part may be larger than what it is packed into: real articles stay below 50."""
_SKIPPED = frozenset(
    "w:del w:moveFrom w:instrText w:comment office:annotation text:note text:tracked-changes text:deletion "
    "office:forms svg:title svg:desc".split()
)
_BLANKS = {"w:tab": " ", "text:tab": " ", "text:s": " ", "w:br": "\n", "text:line-break": "\n", "w:cr": "\n"}

Paragraph = tuple[Zone, str]


def read_office(path: str, data: bytes, suffix: str, locale: Locale | None) -> Document:
    """Return the article in a file.

    Raises:
        InputError: no such file, one that is locked, or one that unpacks to more than 64 MB.
    """
    text = _part(path, data, PARTS[suffix])
    check_xml(path, text)
    paragraphs = list(_paragraphs(text, suffix == ".docx"))
    joined = "\n\n".join(line for _, line in paragraphs)
    builder = ProseBuilder(joined, frozenset())
    place = 0
    for zone, line in paragraphs:
        builder.copy(place, place + len(line))
        builder.end_block(zone)
        place += len(line) + 2
    return builder.document(path, Encoding(suffix[1:]), locale)


def _part(path: str, data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo(_main(archive) if name not in archive.namelist() else name)
            if info.flag_bits & 1:
                raise UnreadableError(path, say("is locked with a password, allowed is a file that is not"))
            if info.file_size > _LARGEST or info.file_size > _DENSEST * max(1, info.compress_size) + 1_000_000:
                raise UnreadableError(
                    path,
                    say(
                        "unpacks to {size} bytes, allowed are {most}", size=f"{info.file_size:,}", most=f"{_LARGEST:,}"
                    ),
                )
            with archive.open(info) as part:
                # What the directory of the archive says of sizes need not be true.
                content = part.read(_LARGEST + 1)
    except KeyError:
        raise UnreadableError(path, say("no {name} in it, allowed is a text document", name=name)) from None
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError, zlib.error) as error:
        raise UnreadableError(
            path, say("cannot be unpacked ({reason}), allowed is a DOCX or ODT file", reason=str(error))
        ) from None
    if len(content) > _LARGEST:
        raise UnreadableError(path, say("unpacks to more than it says, allowed are {most} bytes", most=f"{_LARGEST:,}"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(path, say("{name} is not UTF-8", name=name)) from None


def _main(archive: zipfile.ZipFile) -> str:
    """Return the name of the text of a Word file that calls it otherwise. Raises `KeyError`."""
    with archive.open(_RELATIONS) as part:
        relation = _MAIN.search(part.read(100_000).decode("utf-8", "replace"))
    target = _TARGET.search(relation[0]) if relation else None
    if target is None:
        raise KeyError(_RELATIONS)
    return target[1]


def _paragraphs(text: str, word: bool) -> Iterator[Paragraph]:
    """Yield the paragraphs with what they are; blank ones are none."""
    stream = events(text)
    parts: list[str] = []
    zone = Zone.PARAGRAPH
    reading = 0
    for event in stream:
        name = event.name
        if name in _SKIPPED and event.kind == "start":
            _skip(stream, name)
        elif name in ("w:p", "text:p", "text:h"):
            line = " ".join("".join(parts).split(" ")).strip()
            if line:
                yield zone, line
            parts, zone = [], Zone.HEADLINE if name == "text:h" and event.kind == "start" else Zone.PARAGRAPH
            reading += {"start": 1, "end": -1}.get(event.kind, 0)
        elif name == "w:pStyle":
            style = attributes(event).get("w:val", "").lower()
            zone = (
                Zone.HEADLINE if style.startswith(("heading", "berschrift", "überschrift", "title", "titel")) else zone
            )
        elif name in _BLANKS and event.kind in ("start", "empty"):
            parts.append(_BLANKS[name])
        elif name == "w:t" and event.kind == "start":
            parts += (text_piece(text, inner).text for inner in _until_end(stream, name))
        elif not word and reading and event.kind in ("text", "entity", "cdata"):
            parts.append(text_piece(text, event).text)


def _until_end(stream: Iterator[Event], name: str) -> Iterator[Event]:
    for event in stream:
        if event.kind == "end" and event.name == name:
            return
        yield event


def _skip(stream: Iterator[Event], name: str) -> None:
    depth = 1
    for event in stream:
        if event.name == name and event.kind != "empty":
            depth += 1 if event.kind == "start" else -1
            if not depth:
                return
