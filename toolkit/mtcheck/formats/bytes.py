"""Turn bytes into text and back, exactly."""

import codecs

from mtcheck.formats.unreadable import UnreadableError
from mtcheck.model import Encoding
from mtcheck.text.messages import gettext_noop, say
from mtcheck.text.patterns import Pattern

_ALLOWED = gettext_noop("allowed is text in UTF-8, UTF-16 or UTF-32 with a byte order mark, or Windows-1252")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16, whose mark is the beginning of its own."""
_FALLBACK = "cp1252"
_UTF8_LETTERS = Pattern("[À-ſЀ-ӿ\N{EN QUAD}-⅏]")
_UNDECODED = Pattern("[\udc80-\udcff]")
_CONTROLS = Pattern("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FAMILY = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32": "utf-32-le",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
}
"""What an encoding named by the user is called when the byte order mark is counted separately."""


def decode(data: bytes, path: str, encoding: str | None) -> tuple[str, Encoding]:
    """Return the text of a file without its byte order mark, and how to write it back.

    Without a named encoding: the byte order mark decides, then strict UTF-8, then Windows-1252. A file that is
    UTF-8 but for a few bytes is refused rather than read as Windows-1252, which would garble all the rest.

    Raises:
        InputError: the bytes are no text, or not in this encoding, or there is no such encoding.
    """
    if encoding is not None:
        return _decode_as(data, path, encoding)
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], path, name, len(mark)), path, name, bom=True)
    if b"\0" in data:
        raise UnreadableError(
            path,
            say(
                "binary file (NUL byte at offset {offset}), {allowed}", offset=str(data.index(0)), allowed=say(_ALLOWED)
            ),
        )
    try:
        return _checked(data.decode(), path, "utf-8", bom=False)
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise _undecodable(data, path, "utf-8", error.start, 0) from None
    text = _strict(data, path, _FALLBACK, 0)
    control = _CONTROLS.search(text)
    if control:
        raise UnreadableError(
            path,
            say(
                "binary file (control character at offset {offset}), {allowed}",
                offset=str(control.start()),
                allowed=say(_ALLOWED),
            ),
        )
    return _checked(text, path, _FALLBACK, bom=False)


def encode(text: str, encoding: Encoding, path: str = "text") -> bytes:
    """Return the bytes of a text as `decode` found them.

    Raises:
        InputError: the text has a character that the encoding lacks.
    """
    try:
        data = text.encode(encoding.name)
    except LookupError:
        raise UnreadableError(
            path, say("{encoding} is only read, allowed is a text file", encoding=encoding.name.upper())
        ) from None
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise UnreadableError(
            path,
            say(
                "cannot write {character} in {name}, allowed is any UTF", character=f"{character!r}", name=encoding.name
            ),
        ) from None
    if encoding.bom:
        mark = next(mark for mark, name in _BOMS if name == encoding.name)
        return mark + data
    return data


def _decode_as(data: bytes, path: str, encoding: str) -> tuple[str, Encoding]:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except (LookupError, ValueError):
        raise UnreadableError(
            path,
            say(
                "unknown encoding {encoding}, allowed is a name such as utf-8, utf-16, cp1252 or iso-8859-15",
                encoding=f"{encoding!r}",
            ),
        ) from None
    family = _FAMILY.get(name)
    if family is None:
        text = _strict(data, path, name, 0)
        if not _round_trips(text, data, name):
            raise UnreadableError(
                path, say("not written exactly as {name} writes it, allowed is an encoding that is", name=name)
            )
        return _checked(text, path, name, bom=False)
    for mark, marked in _BOMS:
        # "utf-16" leaves the byte order to the mark; every other name has decided.
        if data.startswith(mark) and (marked == family or name == marked[: len("utf-16")]):
            return _checked(_strict(data[len(mark) :], path, marked, len(mark)), path, marked, bom=True)
    return _checked(_strict(data, path, family, 0), path, family, bom=False)


def _round_trips(text: str, data: bytes, name: str) -> bool:
    try:
        return text.encode(name) == data
    except UnicodeEncodeError:
        return False


def _strict(data: bytes, path: str, name: str, skipped: int) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise _undecodable(data, path, name, error.start, skipped) from None
    except UnicodeError as error:
        raise UnreadableError(
            path, say("not {name} ({reason}), {allowed}", name=name, reason=str(error), allowed=say(_ALLOWED))
        ) from None


def _undecodable(data: bytes, path: str, name: str, place: int, skipped: int) -> UnreadableError:
    line = data.count(b"\n", 0, place) + 1
    spoken = name.upper() if name.startswith("utf") else name
    if place < len(data):
        byte, offset = f"{data[place]:02X}", str(place + skipped)
        said = say(
            "byte 0x{byte} at offset {offset} is not {encoding}, {allowed}",
            byte=byte,
            offset=offset,
            encoding=spoken,
            allowed=say(_ALLOWED),
        )
    else:
        said = say("ends within a character of {encoding}, {allowed}", encoding=spoken, allowed=say(_ALLOWED))
    return UnreadableError(path, said, line)


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether bytes that are not UTF-8 were meant to be.

    Windows-1252 makes a valid sequence only by accident: a letter from À to ß before a closing mark or a sign
    (`Spaß“` is DF 93), which decodes to a script no German text has. So the letters and marks that German,
    Cyrillic and typography need are counted against the bytes that do not decode.
    """
    text = data.decode("utf-8", "surrogateescape")
    return 0 < len(_UTF8_LETTERS.findall(text)) >= len(_UNDECODED.findall(text))


def _checked(text: str, path: str, name: str, *, bom: bool) -> tuple[str, Encoding]:
    if "\0" in text:
        raise UnreadableError(
            path,
            say(
                "binary file (NUL character at offset {offset}), {allowed}",
                offset=str(text.index(chr(0))),
                allowed=say(_ALLOWED),
            ),
        )
    return text, Encoding(name, bom, _newline(text))


def _newline(text: str) -> str:
    """Return the most frequent newline; a text without one gets the newline of Unix."""
    if "\r" not in text:
        return "\n"
    pairs = text.count("\r\n")
    counts = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
    return max(counts, key=counts.__getitem__)
