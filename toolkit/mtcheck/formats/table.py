"""Read tables of two languages: CSV with comma, semicolon or tab, as programs export them.

A first row names the columns: a language (`en`, `de-CH`, `English`, `Deutsch`), or `source` and `target`. Without
such a row the table must have two columns, source and German. Any further column is left alone, but for `id` and `key`.
RFC 4180: a cell with quotation marks around it may hold the separator and line breaks, a mark within it stands twice.
"""

import re
from collections.abc import Iterator, Sequence

from mtcheck.formats.language import german
from mtcheck.formats.units import Piece, UnitBuilder
from mtcheck.formats.unreadable import UnreadableError
from mtcheck.model import Document, Encoding, Locale
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern

_SEPARATORS = ("\t", ";", ",")
_SOURCES = frozenset({"source", "src", "original", "ausgangstext", "quelle", "quelltext", "source text", "msgid"})
_TARGETS = frozenset(
    {"target", "tgt", "translation", "übersetzung", "ziel", "zieltext", "target text", "msgstr", "de", "deu", "ger"}
)
_LANGUAGES = {
    "english": "en",
    "englisch": "en",
    "russian": "ru",
    "russisch": "ru",
    "french": "fr",
    "französisch": "fr",
    "italian": "it",
    "spanish": "es",
    "polish": "pl",
    "ukrainian": "uk",
}
_IDS = frozenset({"id", "key", "schlüssel", "name", "nr", "no"})

_WHOLE = Pattern(r"\"(?:[^\"\r\n]|\"\")*+\"(?=[\t\r\n]|\Z)")
"""With tabs, a mark at the beginning of a cell is mostly one of the text."""

Cell = list[Piece]
Row = list[Cell]


def parse_table(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the German column of a table as a document.

    Raises:
        InputError: no columns for source and German, a row without them, or a quotation mark that is never closed.
    """
    separator = "\t" if path.lower().endswith(".tsv") else _separator(text)
    rows = _rows(path, text, separator)
    first = next(rows, None)
    builder = UnitBuilder(text)
    bare = False
    if first is None:
        return builder.document(path, encoding, locale)
    names = [_text(cell).strip().lower() for cell in first]
    columns = _columns(names)
    if columns is None:
        if len(first) != 2:
            raise UnreadableError(
                path,
                say(
                    "no column for source and German, allowed is a first row that names them (source, target; "
                    "en, de), or two columns"
                ),
                1,
            )
        source, target, key, language = 0, 1, None, "en"
        rows = _chain(first, rows)
    else:
        source, target, key, language = columns
    line = 1
    for row in rows:
        start = row[0][0].start if row[0] else 0
        if len(row) == 1 and not _text(row[0]).strip():
            continue
        if max(source, target) >= len(row):
            line = text.count("\n", 0, start) + 1
            raise UnreadableError(
                path,
                say("{count} columns, needed are {needed}", count=str(len(row)), needed=str(max(source, target) + 1)),
                line,
            )
        id_ = _text(row[key]) if key is not None and key < len(row) else str(line)
        place = (row[source][0].start, row[source][-1].end)
        bare = bare or len(row[target]) == 1
        builder.add(id_, _filled(row[source]), _filled(row[target]), place, language=language)
        line += 1
    # Where every cell has quotation marks a fix may bring anything; elsewhere it would have to bring them, too.
    builder.escapes = () if bare else (('"', '""'),)
    builder.reserved = f'{separator}"\r\n' if bare else ""
    return builder.document(path, encoding, locale)


def _columns(names: Sequence[str]) -> tuple[int, int, int | None, str] | None:
    """Return source, target and key column and the language of the source, or `None` if no row of names."""
    target = next((index for index, name in enumerate(names) if name in _TARGETS or (name and german(name))), None)
    if target is None:
        return None
    source = next((index for index, name in enumerate(names) if name in _SOURCES), None)
    language = "en"
    if source is None:
        for index, name in enumerate(names):
            short = _LANGUAGES.get(name, name.replace("_", "-").partition("-")[0])
            if index != target and len(short) == 2 and short.isalpha() and name not in _IDS:
                source, language = index, short
                break
    if source is None:
        return None
    key = next((index for index, name in enumerate(names) if name in _IDS), None)
    return source, target, key, language


def _separator(text: str) -> str:
    """Return what separates the cells of the first row, quotation marks aside."""
    head = text[:20_000]
    counts = dict.fromkeys(_SEPARATORS, 0)
    inside = False
    for character in head:
        if character == '"':
            inside = not inside
        elif character == "\n" and not inside:
            break
        elif character in counts and not inside:
            counts[character] += 1
    return max(_SEPARATORS, key=lambda one: counts[one])


def _rows(path: str, text: str, separator: str) -> Iterator[Row]:
    """Yield rows of cells; a cell is its pieces, with at least one, which may be empty."""
    ends = re.compile(f"[{separator}\r\n]|\\Z")
    place, length = 0, len(text)
    row: Row = []
    while place < length:
        if text.startswith('"', place) and (separator != "\t" or _WHOLE.match(text, place)):
            cell, place = _quoted(path, text, place)
        else:
            found = ends.search(text, place)
            end = found.start() if found else length
            cell, place = [Piece(place, end, text[place:end])], end
        row.append(cell)
        if place < length and text[place] == separator:
            place += 1
            if place < length:
                continue
            row.append([Piece(place, place, "")])
        if len(row) > 1 or any(piece.text for piece in row[0]):
            yield row
        row = []
        if place < length and text[place] not in "\r\n":
            line = text.count("\n", 0, place) + 1
            raise UnreadableError(
                path, say("text behind a closing quotation mark, allowed is a mark written twice"), line
            )
        place += 2 if text.startswith("\r\n", place) else 1


def _quoted(path: str, text: str, start: int) -> tuple[Cell, int]:
    """Read a cell in quotation marks; return it and where it ends."""
    cell = [Piece(start + 1, start + 1, "")]
    place = start + 1
    while True:
        end = text.find('"', place)
        if end < 0:
            line = text.count("\n", 0, start) + 1
            raise UnreadableError(path, say("a quotation mark is never closed, allowed are pairs"), line)
        if end > place:
            cell.append(Piece(place, end, text[place:end]))
        if not text.startswith('""', end):
            return cell, end + 1
        cell.append(Piece(end, end + 2, '"'))
        place = end + 2


def _chain(first: Row, rows: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from rows


def _filled(cell: Cell) -> Cell:
    return [piece for piece in cell if piece.text]


def _text(cell: Cell) -> str:
    return "".join(piece.text for piece in cell)
