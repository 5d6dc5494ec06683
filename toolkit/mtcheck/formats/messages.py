"""Read messages in JSON: files of web frameworks and of Flutter (ARB).

A unit is a string; its keys from the outside in, with dots between, are its name. Its source is in another file of the
same shape. In an ARB file, keys with @ describe messages and are no messages.
"""

import json
from collections.abc import Iterator

from mtcheck.formats.language import german, not_german
from mtcheck.formats.units import Piece, UnitBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.model import Document, Encoding, Locale
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern

_TOKEN = Pattern(r"\"((?:[^\"\\]|\\.)*+)\"|[{}\[\]:,]|[^\s{}\[\]:,\"]+")
_ESCAPE = Pattern(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\(?:u[0-9a-fA-F]{4}|.)")
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"))
_DEEPEST = 100


def parse_messages(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the strings of a JSON file as a document.

    Raises:
        InputError: no JSON, or an ARB file for another language.
    """
    try:
        # Numbers are of no account here, and one may be too long to be made.
        json.loads(text, parse_int=len, parse_float=len)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            path, say("no JSON at column {column} ({reason})", column=str(error.colno), reason=error.msg), error.lineno
        ) from None
    except RecursionError:
        raise UnreadableError(path, say("nested too deep, allowed are {most} levels", most=str(_DEEPEST))) from None
    arb = path.lower().endswith(".arb")
    builder = UnitBuilder(text, escapes=_ESCAPES)
    for name, start, end in _strings(path, text, arb):
        if arb and name == "@@locale":
            if not german(text[start:end]):
                raise not_german(path, text[start:end])
        elif not (arb and name.startswith("@")):
            builder.add(name, [], _pieces(text, start, end), (start - 1, end + 1))
    return builder.document(path, encoding, locale)


def _strings(path: str, text: str, arb: bool) -> Iterator[tuple[str, int, int]]:
    """Yield name and place of every string that is a value, without its quotation marks."""
    # One entry for each open object or array: its keys so far, or the number of its items.
    keys: list[str] = []
    objects: list[bool] = []
    counts: list[int] = []
    expects_key = False
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in "{[":
            if len(objects) >= _DEEPEST:
                raise UnreadableError(path, say("nested too deep, allowed are {most} levels", most=str(_DEEPEST)))
            objects.append(token == "{")
            counts.append(0)
            keys.append("" if token == "{" else "0")
            expects_key = token == "{"
        elif token in "}]":
            objects.pop()
            counts.pop()
            keys.pop()
        elif token == ",":
            counts[-1] += 1
            expects_key = objects[-1]
            if not expects_key:
                keys[-1] = str(counts[-1])
        elif token == ":":
            expects_key = False
        elif match[1] is not None and expects_key:
            keys[-1] = match[1]
        elif match[1] is not None:
            yield ".".join(keys), match.start(1), match.end(1)


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    pieces: list[Piece] = []
    place = start
    for match in _ESCAPE.finditer(text, start, end):
        if match.start() > place:
            pieces.append(Piece(place, match.start(), text[place : match.start()]))
        pieces.append(Piece(*match.span(), str(json.loads(f'"{match[0]}"'))))
        place = match.end()
    if place < end:
        pieces.append(Piece(place, end, text[place:end]))
    return pieces
