"""Read a glossary from a table: CSV or TSV with a header row, one term a row.

Rows of one concept share its id. What is said of the concept (definition, domain, translate) may stand in any of its
rows. Several forms, globs or zones in a cell are separated by `|`; patterns, in which `|` means something else, by a
line break.
"""

import re
from collections.abc import Iterator, Sequence

from mtcheck.terms.draft import (
    SCOPE_KEYS,
    SCOPE_PATTERNS,
    ConceptDraft,
    TermDraft,
    Written,
    decode,
    fault,
    finish,
    shown,
    unknown,
)
from mtcheck.terms.glossary import Concept

COLUMNS = (
    "concept",
    "text",
    "language",
    "status",
    "type",
    "gender",
    "note",
    "forms",
    "definition",
    "domain",
    "translate",
    *SCOPE_KEYS,
)
SYNONYMS = {"id": "concept", "term": "text"}
NEEDED = ("concept", "text")


def read(content: bytes, path: str) -> tuple[Concept, ...]:
    """Return the concepts of a table. Raises `GlossaryError`.

    A `.tsv` file is separated by tabs, any other by what is more frequent in its header: comma or semicolon.
    """
    text = decode(content, path)
    rows = _rows(text, path)
    header_line, header = next(rows, (1, []))
    if not any(cell.strip() for cell in header):
        raise fault(path, 1, f"empty file, the first row must name the columns: {', '.join(COLUMNS)}")
    columns = _columns(header, path, header_line)
    drafts: dict[str, ConceptDraft] = {}
    for line, cells in rows:
        if any(cell.strip() for cell in cells):
            _add(drafts, _fields(columns, cells, path, line), path, line)
    return finish(list(drafts.values()), path)


def _rows(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row and the line it begins on."""
    import csv
    import io

    first, _, _ = text.partition("\n")
    delimiter = "\t" if path.lower().endswith(".tsv") else max(",;", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise fault(path, line, f"not a table: {error}") from None
        yield line, row


def _columns(header: Sequence[str], path: str, line: int) -> list[str]:
    columns: list[str] = []
    for cell in header:
        name = cell.strip().lower()
        name = SYNONYMS.get(name, name)
        if name not in COLUMNS:
            raise unknown(path, line, "column", cell.strip(), COLUMNS)
        if name in columns:
            raise fault(path, line, f"two columns {shown(name)}")
        columns.append(name)
    for name in NEEDED:
        if name not in columns:
            raise fault(path, line, f"no column {name!r} in the header, it must name {' and '.join(NEEDED)}")
    return columns


def _fields(columns: Sequence[str], cells: Sequence[str], path: str, line: int) -> dict[str, str]:
    if len(cells) > len(columns):
        raise fault(path, line, f"{len(cells)} cells, but the header names {len(columns)} columns")
    return {name: cell.strip() for name, cell in zip(columns, cells, strict=False)}


def _add(drafts: dict[str, ConceptDraft], fields: dict[str, str], path: str, line: int) -> None:
    """Add a row to its concept."""
    name = fields.pop("concept", "")
    if not name:
        raise fault(path, line, "row without a concept id")
    concept = drafts.setdefault(name, ConceptDraft(line=line, id=name))
    for field in ("definition", "domain", "translate"):
        value = fields.pop(field, "")
        known = getattr(concept, field)
        if value and known and value != known:
            raise fault(path, line, f"concept {shown(name)} has another {field} above, from line {concept.line} on")
        setattr(concept, field, known or value)
    forms = _split(fields.pop("forms", ""))
    scope = {key: Written(line, _items(key, cell)) for key in SCOPE_KEYS if (cell := fields.pop(key, ""))}
    concept.terms.append(TermDraft(line=line, forms=forms, scope=scope, **fields))


def _items(key: str, cell: str) -> list[str]:
    return cell.splitlines() if key in SCOPE_PATTERNS else _split(cell)


def _split(cell: str) -> list[str]:
    r"""Return what `|` separates; `\|` is a stroke and `\\` a backslash of an item."""
    items = re.findall(r"(?:\\.|[^|\\]|\\$)+", cell, re.DOTALL)
    return [re.sub(r"\\([|\\])", r"\1", item) for item in items]
