"""Change concepts of an Excel glossary in place: rows of its first sheet; other sheets and all formats stay."""

import io
from collections.abc import Collection, Mapping, Sequence

from mtcheck.terms import table, xlsx
from mtcheck.terms.draft import clean
from mtcheck.terms.edit_csv import columns_in, needed
from mtcheck.terms.glossary import Concept


def edit(
    content: bytes, path: str, changed: Mapping[str, Concept], added: Sequence[Concept], removed: Collection[str]
) -> bytes:
    """Return the workbook with these concepts in it. Raises `GlossaryError`."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    columns = columns_in([xlsx.text(cell.value) for cell in sheet[1]], path)
    while columns and not columns[-1]:
        columns.pop()
    missing = [name for name in table.COLUMNS if name not in columns and needed(name, [*changed.values(), *added])]
    for name in missing:
        columns.append(name)
        xlsx.put(sheet.cell(1, len(columns)), name)
    place = columns.index("concept") + 1
    rows: dict[str, list[int]] = {}
    for number in range(2, sheet.max_row + 1):
        name = clean(table.unguarded(xlsx.text(sheet.cell(number, place).value).strip()))
        if name in changed or name in removed:
            rows.setdefault(name, []).append(number)
    free: list[int] = [number for name in removed for number in rows.get(name, ())]
    last = sheet.max_row

    def fill(number: int, cells: Sequence[str]) -> None:
        for column, cell in enumerate(cells, 1):
            xlsx.put(sheet.cell(number, column), cell)

    for name, concept in changed.items():
        places = rows[name]
        written = list(table.rows_of(concept, columns))
        free += places[len(written) :]
        for number, cells in zip(places, written, strict=False):
            fill(number, cells)
        for cells in written[len(places) :]:
            last += 1
            fill(last, cells)
    for concept in added:
        for cells in table.rows_of(concept, columns):
            last += 1
            fill(last, cells)
    for number in sorted(free, reverse=True):
        sheet.delete_rows(number)
    target = io.BytesIO()
    book.save(target)
    return xlsx.timeless(target.getvalue())
