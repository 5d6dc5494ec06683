"""Read string resources of Android: `res/values-de/strings.xml`.

A unit is a `string`, or an `item` of an array or of plurals. Its source is in another file; the name leads to it.
Escapes with a backslash, entities and tags are read as the build tools of Android read them.
"""

from collections.abc import Iterator

from mtcheck.formats.units import Piece, UnitBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.formats.xml import ESCAPES, Event, attributes, check_xml, events, text_piece
from mtcheck.model import CodeKind, Document, Encoding, Locale
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern

_ESCAPE = Pattern(r"\\(?:u([0-9a-fA-F]{4})|(.))", 16)
_MEANING = {"n": "\n", "t": "\t"}
_BACKSLASHES = (("\\", "\\\\"), ("'", "\\'"), ('"', '\\"'))


def parse_android(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the strings of a resource file as a document. Raises `InputError` for broken XML or a name that recurs."""
    check_xml(path, text)
    plain = "<![CDATA[" not in text
    builder = UnitBuilder(
        text, reserved="" if plain else "&<>", escapes=(*ESCAPES, *_BACKSLASHES) if plain else _BACKSLASHES
    )
    stream = events(text)
    group, count = "", 0
    seen: dict[str, int] = {}
    for event in stream:
        if event.kind == "comment":
            builder.comment(event.start, event.end)
        if event.kind != "start":
            continue
        found = attributes(event)
        if event.name in ("string-array", "plurals"):
            group, count = found.get("name", ""), 0
        elif event.name in ("string", "item"):
            name = found.get("name") or f"{group}/{found.get('quantity', str(count))}"
            count += 1
            line = text.count("\n", 0, event.start) + 1
            if name in seen:
                shown = " ".join(name.split())[:60]
                raise UnreadableError(
                    path,
                    say("'{name}' stands twice, first in line {first}", name=shown, first=str(seen[name])),
                    line,
                )
            seen[name] = line
            pieces = [piece for inner in _until_end(stream, event.name) for piece in _pieces(text, inner)]
            if found.get("translatable") != "false":
                builder.add(name, [], pieces, (event.start, event.end))
    return builder.document(path, encoding, locale)


def _until_end(stream: Iterator[Event], name: str) -> Iterator[Event]:
    for event in stream:
        if event.kind == "end" and event.name == name:
            return
        yield event


def _pieces(text: str, event: Event) -> Iterator[Piece]:
    if event.kind in ("start", "end", "empty"):
        mark = f"<{'/' if event.kind == 'end' else ''}{event.name}>"
        yield Piece(event.start, event.end, mark, CodeKind.TAG, event.name == "br")
    elif event.kind == "text":
        place = event.start
        for match in _ESCAPE.finditer(text, event.start, event.end):
            if match.start() > place:
                yield Piece(place, match.start(), text[place : match.start()])
            meant = chr(int(match[1], 16)) if match[1] else _MEANING.get(match[2], match[2])
            yield Piece(*match.span(), meant)
            place = match.end()
        if place < event.end:
            yield Piece(place, event.end, text[place : event.end])
    elif event.kind in ("entity", "cdata"):
        yield text_piece(text, event)
