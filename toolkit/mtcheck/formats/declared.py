"""Decode files that say themselves how they are written: XML and PO."""

import codecs

from mtcheck.formats.bytes import decode
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.model import Encoding
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern

_XML = Pattern(r"<\?xml\s[^>]*?encoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")
_PO = Pattern(r"(?:\"|\\n)Content-Type:[^\"\n\\]*charset=([\w.-]+)")
MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_REACH = {True: 300, False: 8000}


def decode_declared(data: bytes, path: str, *, xml: bool) -> tuple[str, Encoding]:
    """Return the text of a file and how to write it back; a byte order mark counts more than what the file says.

    Raises:
        InputError: the file is not in the encoding that it names, or names none that there is.
    """
    name = declared_name(data, xml=xml)
    if data.startswith(MARKS) or not name or name.upper() == "CHARSET":
        return decode(data, path, "utf-8" if xml and not data.startswith(MARKS) else None)
    try:
        text, encoding = decode(data, path, name)
    except UnreadableError as error:
        said = say("{problem}; the file itself names {name}", problem=error.problem, name=name)
        raise UnreadableError(path, said, error.line) from None
    if encoding.name not in ("utf-8", "ascii") and _is_utf8(data):
        raise UnreadableError(
            path,
            say(
                "says it is written in {name} and is in UTF-8, allowed is what is true, or --encoding utf-8", name=name
            ),
        )
    return text, encoding


def declared_name(data: bytes, *, xml: bool) -> str:
    """Return the encoding that a file names at its beginning, or nothing."""
    match = (_XML if xml else _PO).search(data[: _REACH[xml]].decode("latin-1"))
    return match[1] if match else ""


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8 and could not as well be something else."""
    try:
        return len(data.decode("utf-8")) < len(data)
    except UnicodeDecodeError:
        return False
