"""Change concepts of a CSV or TSV glossary in place: whole rows, and a column more where one is needed."""

from collections.abc import Collection, Mapping, Sequence

from mtcheck.errors import GlossaryError
from mtcheck.terms import csv, table
from mtcheck.terms.draft import clean, decode, statuses
from mtcheck.terms.edit import Splice, encoded, newline_of, spliced
from mtcheck.terms.glossary import Concept


def edit(
    content: bytes, path: str, changed: Mapping[str, Concept], added: Sequence[Concept], removed: Collection[str]
) -> bytes:
    """Return the table with these concepts in it. Raises `GlossaryError` for one with a column for each language."""
    text = decode(content, path)
    starts = [0]
    for line in csv.lines(text):
        starts.append(starts[-1] + len(line))
    newline = newline_of(text)
    delimiter = csv.delimiter(text, path)
    records = csv.records(text, path)
    first, behind, header = next(records)
    columns = columns_in(header, path)
    missing = [name for name in table.COLUMNS if name not in columns and needed(name, [*changed.values(), *added])]
    splices: list[Splice] = []
    if missing:
        splices.append((starts[first - 1], starts[behind - 1], csv.line([*header, *missing], delimiter, newline)))
    columns += missing

    def lines(concept: Concept) -> str:
        return "".join(csv.line(row, delimiter, newline) for row in table.rows_of(concept, columns))

    seen: set[str] = set()
    for start, end, cells in records:
        name = _name(cells, columns)
        if name in changed or name in removed:
            new = lines(changed[name]) if name in changed and name not in seen else ""
            splices.append((starts[start - 1], starts[end - 1], new))
            seen.add(name)
    if added:
        gap = "" if not text or text.endswith(("\n", "\r")) else newline
        splices.append((len(text), len(text), gap + "".join(map(lines, added))))
    return encoded(spliced(text, splices), content)


def columns_in(header: Sequence[str], path: str) -> list[str]:
    """Return the names of the columns of a table with one term a row. Raises `GlossaryError`."""
    names = [table.SYNONYMS.get(name, name) for name in (cell.strip().lower() for cell in header)]
    if "text" not in names:
        raise GlossaryError(f"{path}: edited is only a table with one term a row, convert it to one")
    return names


def needed(name: str, concepts: Sequence[Concept]) -> bool:
    """Tell whether a column says anything of concepts that would not go without saying."""
    if name == "status":
        return any(any(statuses(concept.terms)) for concept in concepts)
    place = table.COLUMNS.index(name)
    usual = {"language": "de"}.get(name, "")
    return any(row[place] != usual for concept in concepts for row in table.rows_of(concept, table.COLUMNS))


def _name(cells: Sequence[str], columns: Sequence[str]) -> str:
    place = columns.index("concept")
    written = table.unguarded(cells[place].strip()) if place < len(cells) else ""
    return clean(written)
