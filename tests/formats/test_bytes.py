"""Bytes become text and the same bytes again, or one line says why not."""

import codecs
from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.errors import InputError
from mtcheck.model import Encoding

TEXT = "Größe – „süß“\n"
READABLE: dict[str, tuple[bytes, str | None, str, Encoding]] = {
    "empty": (b"", None, "", Encoding()),
    "ASCII": (b"Ja.\n", None, "Ja.\n", Encoding()),
    "UTF-8": (TEXT.encode(), None, TEXT, Encoding()),
    "UTF-8 with BOM": (codecs.BOM_UTF8 + TEXT.encode(), None, TEXT, Encoding("utf-8", True)),
    "nothing but a BOM": (codecs.BOM_UTF8, None, "", Encoding("utf-8", True)),
    "UTF-16 little": (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None, TEXT, Encoding("utf-16-le", True)),
    "UTF-16 big": (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, TEXT, Encoding("utf-16-be", True)),
    "UTF-32 little": (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), None, TEXT, Encoding("utf-32-le", True)),
    "UTF-32 big": (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), None, TEXT, Encoding("utf-32-be", True)),
    "Windows-1252": (TEXT.encode("cp1252"), None, TEXT, Encoding("cp1252")),
    "ß before a closing mark is a UTF-8 sequence by accident": (
        "„Spaß“".encode("cp1252"),
        None,
        "„Spaß“",
        Encoding("cp1252"),
    ),
    "CRLF": (b"a\r\nb\r\nc\n", None, "a\r\nb\r\nc\n", Encoding(newline="\r\n")),
    "CR": (b"a\rb\rc\n", None, "a\rb\rc\n", Encoding(newline="\r")),
    "emoji": ("\N{GRINNING FACE}".encode(), None, "\N{GRINNING FACE}", Encoding()),
    "named": (TEXT.encode("mac_roman"), "mac_roman", TEXT, Encoding("mac-roman")),
    "named UTF-8 with BOM": (codecs.BOM_UTF8 + b"a", "UTF-8", "a", Encoding("utf-8", True)),
    "named utf-8-sig without BOM": (b"a", "utf-8-sig", "a", Encoding("utf-8", False)),
    "named UTF-16 with BOM": (codecs.BOM_UTF16_BE + b"\0a", "utf-16", "a", Encoding("utf-16-be", True)),
    "named UTF-16 without BOM": (b"a\0", "utf-16", "a", Encoding("utf-16-le", False)),
    "named UTF-16 big without BOM": (b"\0a", "utf-16-be", "a", Encoding("utf-16-be", False)),
}


@pytest.mark.parametrize(("data", "name", "text", "encoding"), READABLE.values(), ids=READABLE.keys())
def test_readable(data: bytes, name: str | None, text: str, encoding: Encoding) -> None:
    """The text, how it was written, and the way back."""
    found, how = formats.decode(data, "a.txt", name)
    assert found == text
    assert (how.name, how.bom, how.newline) == (encoding.name, encoding.bom, encoding.newline)
    assert formats.encode(found, how) == data


UNREADABLE: dict[str, tuple[bytes, str | None, str]] = {
    "NUL": (b"ab\0c", None, "NUL byte at offset 2"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, "NUL"),
    "control characters": (b"\x1f\x8b\x08\x01\xff\xfe\x9c", None, "control character at offset 0"),
    "NUL in UTF-16": (codecs.BOM_UTF16_LE + b"a\0\0\0", None, "NUL character at offset 1"),
    "half a character of UTF-16": (codecs.BOM_UTF16_LE + b"a\0b", None, "UTF-16-LE"),
    "lone surrogate": (codecs.BOM_UTF16_LE + b"\0\xd8a\0", None, "at offset 2 is not UTF-16-LE"),
    "one bad byte in UTF-8": ("Größe\nLänge ".encode() + b"\xe4\n", None, "a.txt:2: byte 0xE4 at offset 15"),
    "UTF-8 cut off": ("süße Größe"[:-1].encode() + b"\xc3", None, "not UTF-8"),
    "undefined in Windows-1252": (b"caf\xe9 \x81", None, "byte 0x81 at offset 5 is not cp1252"),
    "no such encoding": (b"a", "utf-7000", "unknown encoding 'utf-7000'"),
    "no text encoding": (b"YQ==", "base64", "unknown encoding"),
    "NUL in the name": (b"a", "utf\0", "unknown encoding"),
    "not in the named encoding": (TEXT.encode("cp1252"), "utf-8", "a.txt:1: byte 0xF6 at offset 2 is not UTF-8"),
    "not in ASCII": (TEXT.encode(), "ascii", "is not ascii"),
    "cannot be written back": (b"+AGE-", "utf-7", "not written exactly as utf-7"),
}


@pytest.mark.parametrize(("data", "name", "reason"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_unreadable(data: bytes, name: str | None, reason: str) -> None:
    """One line: the path, what is wrong, what is allowed."""
    with pytest.raises(InputError) as caught:
        formats.decode(data, "a.txt", name)
    message = str(caught.value)
    assert message.startswith("a.txt:")
    assert reason in message
    assert "allowed is" in message
    assert "\n" not in message


def test_character_that_the_encoding_lacks() -> None:
    """A fix may bring a character that cannot be written."""
    with pytest.raises(InputError, match=r"b\.txt: cannot write 'ж' in cp1252"):
        formats.encode("ж", Encoding("cp1252"), "b.txt")


@pytest.mark.parametrize("name", ["missing.txt", "folder", "a\0b"])
def test_no_file(name: str, tmp_path: Path) -> None:
    """What cannot be opened is an input error, never an `OSError`."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="allowed is"):
        formats.read(f"{tmp_path}/{name}")


def test_read(tmp_path: Path) -> None:
    """From the file to the document, with its encoding and locale."""
    path = tmp_path / "a.txt"
    path.write_bytes("\N{ZERO WIDTH NO-BREAK SPACE}Die Strasse ist gross.\r\n".encode())
    document = formats.read(str(path))
    assert document.text == "Die Strasse ist gross.\r\n"
    assert document.encoding == Encoding("utf-8", True, "\r\n")
    assert document.locale == "de-CH"
    assert formats.encode(document.text, document.encoding) == path.read_bytes()
