"""Read PO files of GNU gettext: header, plurals, contexts, wrapped strings, previous and obsolete entries.

Every translation is a unit; of plurals, the first belongs to `msgid` and the others to `msgid_plural`. Entries marked
fuzzy are read as well, their state says so; obsolete ones (`#~`) are not. A template (POT) has no translations.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.formats.language import german, not_german
from mtcheck.formats.units import Piece, UnitBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.model import Document, Encoding, Locale
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern

_LINE = Pattern(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KEYWORD = Pattern(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?[ \t]*(?=\"|\Z)")
_STRING = Pattern(r"\"((?:[^\"\\]|\\.)*)\"[ \t]*\Z")
_ESCAPE = Pattern(r"\\(?:([abfnrtv\\\"'?])|x([0-9a-fA-F]{1,2})|([0-7]{1,3}))")
_MEANING = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_LANGUAGE = Pattern(r"^Language:[ \t]*([\w@.-]+)", 8)
_TEAM = Pattern(r"^Language-Team:[ \t]*([A-Za-z]+)", 8)
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"))


class _Entry:
    """The strings of one entry as pieces, by keyword."""

    def __init__(self, start: int, domain: str = "") -> None:
        self.start = self.end = start
        self.domain = domain
        self.line = 0
        self.strings: dict[str, list[Piece]] = {}
        self.flags: set[str] = set()

    def text(self, keyword: str) -> str:
        return "".join(piece.text for piece in self.strings.get(keyword, ()))


class _Place(NamedTuple):
    number: int
    start: int
    text: str


def parse_po(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the translations of a PO file as a document.

    Raises:
        InputError: the file is no PO, has an entry twice, or is not in German.
    """
    builder = UnitBuilder(text, escapes=_ESCAPES)
    seen: dict[tuple[str, str, str], int] = {}
    language = ""
    for entry in _entries(path, text, builder):
        key = (entry.text("msgctxt") if "msgctxt" in entry.strings else "\0", entry.text("msgid"))
        place = (entry.domain, *key)
        if place in seen:
            raise UnreadableError(
                path,
                say(
                    "the entry {entry} stands twice, first in line {first}, allowed is each once, "
                    "or with another msgctxt",
                    entry=_shown(key[1]),
                    first=str(seen[place]),
                ),
                entry.line,
            )
        seen[place] = entry.line
        if not key[1] and "msgctxt" not in entry.strings:
            language = _language(entry.text("msgstr[0]"))
            if not german(language):
                raise not_german(path, language)
            continue
        _add(builder, entry, key)
    return builder.document(path, encoding, locale)


def _language(header: str) -> str:
    match = _LANGUAGE.search(header) or _TEAM.search(header)
    name = match[1] if match else ""
    return "" if name.upper() in ("LANGUAGE", "NONE") else name


def _add(builder: UnitBuilder, entry: _Entry, key: tuple[str, str]) -> None:
    state = "fuzzy" if "fuzzy" in entry.flags else ""
    id_ = key[1] if key[0] == "\0" else f"{key[0]}|{key[1]}"
    forms = [keyword for keyword in entry.strings if keyword.startswith("msgstr")]
    for form in forms:
        plural = form != "msgstr[0]" and "msgid_plural" in entry.strings
        source = entry.strings.get("msgid_plural" if plural else "msgid", [])
        builder.add(
            id_[:200] + (form[6:] if len(forms) > 1 else ""),
            source,
            entry.strings[form],
            (entry.start, entry.end),
            state=state,
        )


def _entries(path: str, text: str, builder: UnitBuilder) -> Iterator[_Entry]:
    """Yield the entries of a file that are in use. Raises `InputError`."""
    entry = _Entry(0)
    keyword = domain = ""
    for number, start, line in _lines(text):
        stripped = line.strip(" \t")
        if stripped.startswith("domain ") and not keyword.startswith("msgid"):
            # Of several programs in one file each has its own.
            if "msgid" in entry.strings:
                yield entry
            domain = stripped
            entry, keyword = _Entry(start, domain), ""
            continue
        if not stripped or stripped.startswith("#"):
            if entry.strings and "msgid" in entry.strings:
                yield entry
                entry, keyword = _Entry(start, domain), ""
            if stripped.startswith("#,"):
                entry.flags |= {flag.strip() for flag in stripped[2:].split(",")}
            elif stripped.startswith("#") and "mtcheck:" in stripped:
                builder.comment(start, start + len(line))
            continue
        begin = start + len(line) - len(line.lstrip(" \t"))
        match = _KEYWORD.match(stripped)
        if match:
            word = match[1]
            if (word == "msgctxt" or word == "msgid") and any(one.startswith("msgstr") for one in entry.strings):
                yield entry
                entry = _Entry(begin, domain)
            if word == "msgid":
                entry.start, entry.end, entry.line = begin, begin + len(word), number
            keyword = f"msgstr[{match[2] or 0}]" if word == "msgstr" else word
            if keyword in entry.strings or (word != "msgctxt" and word != "msgid" and "msgid" not in entry.strings):
                raise UnreadableError(
                    path, say("'{word}' out of place, allowed is msgid, then msgstr, once each", word=word), number
                )
            entry.strings[keyword] = []
            begin += match.end()
            stripped = stripped[match.end() :]
            if not stripped:
                continue
        if not keyword or not _take(entry.strings[keyword], begin, stripped):
            raise UnreadableError(
                path, say("{entry} is no line of a PO file, allowed is a quoted string", entry=_shown(stripped)), number
            )
    if entry.strings:
        if not any(one.startswith("msgstr") for one in entry.strings):
            raise UnreadableError(path, say("ends within an entry, allowed is msgid, then msgstr"), entry.line or 1)
        yield entry


def _lines(text: str) -> Iterator[_Place]:
    for number, match in enumerate(_LINE.finditer(text), 1):
        yield _Place(number, match.start(), match[0].rstrip("\r\n"))


def _take(pieces: list[Piece], start: int, quoted: str) -> bool:
    """Add the pieces of a quoted string; tell whether it is one."""
    match = _STRING.match(quoted)
    if match is None:
        return False
    place = start + 1
    content = match[1]
    done = 0
    for escape in _ESCAPE.finditer(content) if "\\" in content else ():
        if escape.start() > done:
            pieces.append(Piece(place + done, place + escape.start(), content[done : escape.start()]))
        meant = (
            _MEANING.get(escape[1], escape[1])
            if escape[1]
            else chr(int(escape[2] or escape[3], 16 if escape[2] else 8))
        )
        pieces.append(Piece(place + escape.start(), place + escape.end(), meant))
        done = escape.end()
    if done < len(content):
        pieces.append(Piece(place + done, place + len(content), content[done:]))
    return True


def _shown(text: str) -> str:
    return repr(text if len(text) <= 50 else text[:50] + "…")
