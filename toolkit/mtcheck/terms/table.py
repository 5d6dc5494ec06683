"""A glossary as a table, whatever file it stands in: rows to concepts and back.

With a header, one row is one term, and rows of one concept share its id. What is said of the concept (definition,
domain, translate) may stand in any of its rows. Several forms, globs or zones in a cell are separated by `|`; patterns,
in which `|` means something else, by a line break. Where the header names languages instead (`en`, `de`), one row is
one concept with a term in each of them; a table without a header is read so, too, when its columns are told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from mtcheck.terms.draft import (
    SCOPE_KEYS,
    SCOPE_PATTERNS,
    ConceptDraft,
    TermDraft,
    Written,
    fault,
    finish,
    is_language,
    shown,
    unknown,
)
from mtcheck.terms.glossary import EVERYWHERE, Concept, Term
from mtcheck.text.patterns import Pattern

Row = tuple[int, Sequence[str]]
"""The line (or row of a sheet) and the cells."""

OF_CONCEPT = ("definition", "domain", "translate")
COLUMNS = (
    "concept",
    "text",
    "language",
    "status",
    "type",
    "gender",
    "note",
    "forms",
    *OF_CONCEPT,
    *SCOPE_KEYS,
)
ALWAYS = ("concept", "text", "language", "status", "type", "gender", "note", "forms", "definition", "domain")
"""Columns that are written even where nothing stands in them."""
SYNONYMS = {"id": "concept", "term": "text"}
NEEDED = ("concept", "text")
WIDE = ("concept", "note", *OF_CONCEPT)
"""What may stand beside the languages in a table of one concept a row."""
NOTHING = "-"
"""The name of a column that is not read."""

_ITEMS = Pattern(r"(?:\\.|[^|\\]|\\$)+", re.DOTALL)
_ESCAPED = Pattern(r"\\([|\\])")
_GUARDED = Pattern(r"'+[=+\-@\t\r\n＝＋－＠]")
_FORMULA = Pattern(r"'*[=+\-@\t\r\n＝＋－＠]")


class Layout(NamedTuple):
    """How a table without a (usable) header is to be read: what its columns are, and how many rows to pass over."""

    columns: tuple[str, ...]
    """Languages, and what `WIDE` names; `NOTHING` for a column that is not read."""
    skipped: int = 0


def concepts(rows: Iterator[Row], path: str, layout: Layout | None = None) -> tuple[Concept, ...]:
    """Return the concepts of a table, with a header or with a layout. Raises `GlossaryError`."""
    if layout:
        names = check_wide(layout.columns, path, 1)
        return finish(_wide(_without_remarks(islice(rows, layout.skipped, None)), names, path), path)
    line, header = next(rows, (1, []))
    if not any(cell.strip() for cell in header):
        raise fault(path, 1, f"empty file, the first row must name the columns: {', '.join(COLUMNS)}")
    names = [SYNONYMS.get(name, name) for name in (cell.strip().lower() for cell in header)]
    if "text" not in names and any(map(is_wide, header)):
        return finish(_wide(rows, check_wide([cell.strip() for cell in header], path, line), path), path)
    _check(names, header, path, line)
    drafts: dict[str, ConceptDraft] = {}
    for line, cells in rows:
        if any(cell.strip() for cell in cells):
            _add(drafts, _fields(names, cells, path, line), path, line)
    # Each draft goes as its concept comes: a million rows are not kept twice.
    return finish((drafts.pop(name) for name in list(drafts)), path)


def is_wide(name: str) -> bool:
    """Tell whether a column is one of a language: `en`, `de-CH`; longer words name something else."""
    return is_language(name) and len(re.split("[-_]", name.strip())[0]) == 2 and name.strip().lower() != "id"


def check_wide(columns: Sequence[str], path: str, line: int) -> list[str]:
    """Return the names of the columns of a table with one concept a row. Raises `GlossaryError`."""
    names: list[str] = []
    for column in columns:
        name = column if is_wide(column) or column == NOTHING else SYNONYMS.get(column.lower(), column.lower())
        if not is_wide(column) and name not in (*WIDE, NOTHING):
            raise unknown(path, line, "column", column, (*WIDE, "languages such as en, de"))
        if name in names and name != NOTHING:
            raise fault(path, line, f"two columns {shown(name)}")
        names.append(name)
    if not any(map(is_wide, names)):
        raise fault(path, line, "no column of a language, allowed are tags such as en, de, de-CH")
    return names


def _check(names: Sequence[str], header: Sequence[str], path: str, line: int) -> None:
    for place, (name, cell) in enumerate(zip(names, header, strict=True)):
        if name not in COLUMNS:
            raise unknown(path, line, "column", cell.strip(), COLUMNS)
        if name in names[:place]:
            raise fault(path, line, f"two columns {shown(name)}")
    for name in NEEDED:
        if name not in names:
            raise fault(path, line, f"no column {name!r} in the header, it must name {' and '.join(NEEDED)}")


def _without_remarks(rows: Iterator[Row]) -> Iterator[Row]:
    """Leave out the lines at the top that begin with `#`, as OmegaT writes them."""
    top = True
    for line, cells in rows:
        top = top and bool(cells) and cells[0].startswith("#")
        if not top:
            yield line, cells


def _wide(rows: Iterable[Row], columns: Sequence[str], path: str) -> Iterator[ConceptDraft]:
    """Yield one concept a row; of rows with the same first term, the later ones get numbered ids."""
    seen: dict[str, int] = {}
    for line, cells in rows:
        fields = _fields(columns, cells, path, line)
        terms = [
            TermDraft(line=line, text=fields[name], language=name)
            for name in columns
            if is_wide(name) and fields.get(name)
        ]
        if not terms:
            continue
        name = " ".join((fields.get("concept") or terms[0].text).split())
        count = seen[name] = seen.get(name, 0) + 1
        if count > 1 and not fields.get("concept"):
            name = f"{name}-{count}"
            seen[name] = 1
        terms[-1].note = fields.get("note", "")
        definition, domain, translate = (fields.get(key, "") for key in OF_CONCEPT)
        yield ConceptDraft(line, name, definition, domain, translate=translate, terms=terms)


def _fields(columns: Sequence[str], cells: Sequence[str], path: str, line: int) -> dict[str, str]:
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        raise fault(path, line, f"{len(cells)} cells, but the header names {len(columns)} columns")
    return {name: unguarded(cell.strip()) for name, cell in zip(columns, cells, strict=False)}


def _add(drafts: dict[str, ConceptDraft], fields: dict[str, str], path: str, line: int) -> None:
    """Add a row to its concept."""
    name = fields.pop("concept", "")
    if not name:
        raise fault(path, line, "row without a concept id")
    concept = drafts.get(name)
    if concept is None:
        concept = drafts[name] = ConceptDraft(line=line, id=name)
    for field in OF_CONCEPT:
        value = fields.pop(field, "")
        known = getattr(concept, field)
        if value and known and value != known:
            raise fault(path, line, f"concept {shown(name)} has another {field} above, from line {concept.line} on")
        setattr(concept, field, known or value)
    forms = split(fields.pop("forms", ""))
    scope = {key: Written(line, _items(key, cell)) for key in SCOPE_KEYS if (cell := fields.pop(key, ""))}
    concept.terms.append(TermDraft(line=line, forms=forms, scope=scope or None, **fields))


def _items(key: str, cell: str) -> Sequence[str]:
    return cell.splitlines() if key in SCOPE_PATTERNS else split(cell)


def split(cell: str) -> Sequence[str]:
    r"""Return what `|` separates; `\|` is a stroke and `\\` a backslash of an item."""
    return [_ESCAPED.sub(r"\1", item) for item in _ITEMS.findall(cell)] if cell else ()


def joined(items: Iterable[str]) -> str:
    r"""Return the cell that `split` takes apart again."""
    return "|".join(item.replace("\\", r"\\").replace("|", r"\|") for item in items)


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: with an apostrophe in front, which shows it as text.

    `unguarded` takes it away again. Source: OWASP, CSV Injection.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return what a cell says behind the apostrophe that guards it."""
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell


def columns_of(concepts: Iterable[Concept]) -> list[str]:
    """Return the columns that a table of these concepts needs."""
    needed = set(ALWAYS)
    for concept in concepts:
        if not concept.translate:
            needed.add("translate")
        for term in concept.terms:
            if term.scope != EVERYWHERE:
                needed.update(key for key, cell in _scope_cells(term).items() if cell)
    return [name for name in COLUMNS if name in needed]


def rows_of(concept: Concept, columns: Sequence[str]) -> Iterator[list[str]]:
    """Yield a concept as rows of such a table, one for each term."""
    for place, term in enumerate(concept.terms):
        cells = {
            "concept": concept.id,
            "text": term.text,
            "language": term.language,
            "status": str(term.status),
            "type": str(term.type or ""),
            "gender": str(term.gender or ""),
            "note": term.note,
            "forms": joined(term.forms),
            **_scope_cells(term),
        }
        if not place:
            cells["definition"] = concept.definition
            cells["domain"] = concept.domain
            cells["translate"] = "" if concept.translate else "no"
        yield [cells.get(name, "") for name in columns]


def _scope_cells(term: Term) -> dict[str, str]:
    scope = term.scope
    return {
        "paths": joined(scope.paths),
        "zones": joined(scope.zones),
        "quotations": "" if scope.quotations else "no",
        **{key: "\n".join(getattr(scope, key)) for key in SCOPE_PATTERNS},
    }
