"""From bytes to documents: one file per format, one contract.

A reader takes path, text, encoding and locale and returns a `Document`; the suffix of the path chooses it. The document
of a bilingual file is made of its translations, and its `units` say what each of them translates.
"""

import os
from importlib import import_module

from mtcheck.formats import bytes as raw
from mtcheck.formats.bytes import encode
from mtcheck.formats.language import ForeignError
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.model import Document, Encoding, Locale
from mtcheck.text.messages import say

__all__ = ["SUFFIXES", "ForeignError", "UnreadableError", "decode", "encode", "is_large", "parse", "read"]

_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_XLIFF = frozenset({".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"})
_BILINGUAL: dict[str, str] = {
    **dict.fromkeys(_XLIFF, "xliff"),
    ".tmx": "tmx",
    ".po": "po",
    ".pot": "po",
    ".tsv": "table",
    ".csv": "table",
    ".json": "messages",
    ".arb": "messages",
    ".srt": "subtitles",
    ".vtt": "subtitles",
}
"""The module that reads a suffix; its function is called `parse_` and the name of the module."""
_XML = _XLIFF | {".tmx"}
_OFFICE = frozenset({".docx", ".odt"})
SUFFIXES = frozenset({".txt", ".tmx", ".po", ".srt", ".vtt"}) | _MARKDOWN | _HTML | _XLIFF | _OFFICE
"""What a walk through a folder picks up, in lower case; any other file is read as plain text if it is named."""
LARGE = 16 * 1024 * 1024
"""Bytes from which a file in XML with units is read in parts: `mtcheck.formats.parts`."""

_UTF8 = Encoding()


def read(path: str, *, encoding: str | None = None, locale: Locale | None = None) -> Document:
    """Return the document in a file.

    Raises:
        InputError: the file is missing, may not be read, or is no text in this encoding.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.readall()
    except FileNotFoundError:
        raise UnreadableError(path, say("no such file, allowed is the path of a file that exists")) from None
    except IsADirectoryError:
        raise UnreadableError(path, say("a folder, allowed is a file")) from None
    except PermissionError:
        raise UnreadableError(path, say("no permission to read it, allowed is a file you may read")) from None
    except (OSError, ValueError) as error:
        reason = str(error.strerror if isinstance(error, OSError) else error)
        raise UnreadableError(
            path, say("cannot be read ({reason}), allowed is a readable file", reason=reason)
        ) from None
    suffix = os.path.splitext(path)[1].lower()
    if suffix in _OFFICE:
        from mtcheck.formats.office import read_office

        return read_office(path, data, suffix, locale)
    text, found = decode(data, path, encoding)
    return parse(path, text, encoding=found, locale=locale)


def is_large(path: str) -> bool:
    """Tell whether a file is to be read in parts, for it would take more memory than there may be."""
    if os.path.splitext(path)[1].lower() not in _XML:
        return False
    try:
        return os.path.isfile(path) and os.path.getsize(path) > LARGE
    except (OSError, ValueError):
        return False


def decode(data: bytes, path: str, encoding: str | None) -> tuple[str, Encoding]:
    """Return the text of a file and how to write it back, by `encoding`, else by what the file itself says of it.

    Raises:
        InputError: the bytes are no text, or not in this encoding, or there is no such encoding.
    """
    suffix = os.path.splitext(path)[1].lower()
    if encoding is None and (suffix in _XML or suffix in (".po", ".pot") or _is_android(suffix, data[:5000])):
        from mtcheck.formats.declared import decode_declared

        return decode_declared(data, path, xml=suffix not in (".po", ".pot"))
    return raw.decode(data, path, encoding)


def parse(path: str, text: str, *, encoding: Encoding = _UTF8, locale: Locale | None = None) -> Document:
    """Return a text as a document, read as its path says; without a locale, the text tells it."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix in _MARKDOWN:
        from mtcheck.formats.markdown import parse_markdown

        return parse_markdown(path, text, encoding, locale)
    if suffix in _HTML:
        from mtcheck.formats.html import parse_html

        return parse_html(path, text, encoding, locale)
    if suffix in _BILINGUAL:
        name = _BILINGUAL[suffix]
        read_units = getattr(import_module(f"mtcheck.formats.{name}"), f"parse_{name}")
        document: Document = read_units(path, text, encoding, locale)
        return document
    if _is_android(suffix, text[:5000].encode("utf-8", "replace")):
        from mtcheck.formats.android import parse_android

        return parse_android(path, text, encoding, locale)
    from mtcheck.formats.plain import parse_plain

    return parse_plain(path, text, encoding, locale)


def _is_android(suffix: str, head: bytes) -> bool:
    """Tell whether an XML file holds string resources; any other XML is plain text, if somebody names it."""
    return suffix == ".xml" and b"<resources" in head
