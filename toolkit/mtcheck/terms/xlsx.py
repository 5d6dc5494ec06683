"""Read and write a glossary as an Excel file: the first sheet is the table.

Nothing in the file is computed and nothing outside of it is opened. The same glossary gives the same bytes: what a
workbook says of times is set to the first day of 1980.
"""

import io
import re
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from mtcheck.errors import GlossaryError
from mtcheck.terms import table
from mtcheck.terms.draft import Remark, fault
from mtcheck.terms.glossary import Concept

LARGEST = 1 << 30
"""So many bytes may be in it, unpacked."""
_NEVER = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST_CELL = 32_767


def read(
    content: bytes, path: str, _remarks: list[Remark] | None = None, layout: table.Layout | None = None
) -> tuple[Concept, ...]:
    """Return the concepts of the first sheet; `layout` is that of one without a header. Raises `GlossaryError`."""
    openpyxl = _library(path)
    _refuse_bombs(content, path)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        rows = list(_rows(book.worksheets[0])) if book.worksheets else []
        book.close()
    except Exception as error:
        # The library raises whatever comes up where a file is not what it should be.
        raise fault(path, 1, f"not an Excel file of today (.xlsx): {error}") from None
    return table.concepts(iter(rows), path, layout)


def write(concepts: Iterable[Concept], path: str) -> bytes:
    """Return the workbook of a glossary: one sheet, its first row fixed. `path` is for messages."""
    openpyxl = _library(path)
    known = tuple(concepts)
    columns = table.columns_of(known)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "glossary"
    sheet.freeze_panes = "A2"
    for number, row in enumerate((columns, *(row for concept in known for row in table.rows_of(concept, columns))), 1):
        for place, cell in enumerate(row, 1):
            put(sheet.cell(number, place), cell)
    target = io.BytesIO()
    book.save(target)
    return timeless(target.getvalue())


def put(cell: Any, content: str) -> None:
    """Write a text into a cell as text, whatever it begins with."""
    if content:
        cell.value = _ILLEGAL.sub("\ufffd", content)[:_LONGEST_CELL]
        cell.data_type = "s"
        if table.guarded(content) != content:
            cell.quotePrefix = True
    else:
        cell.value = None


def _rows(sheet: Any) -> Iterator[table.Row]:
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        yield number, [text(cell) for cell in cells]


def text(value: Any) -> str:
    """Return the value of a cell as it would be written by hand."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _library(path: str) -> ModuleType:
    try:
        import openpyxl
    except ImportError:
        raise GlossaryError(f"{path}: Excel files need the package openpyxl: pip install 'mtcheck[xlsx]'") from None
    return openpyxl


def _refuse_bombs(content: bytes, path: str) -> None:
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            size = sum(entry.file_size for entry in package.infolist())
            parts = (entry.filename for entry in package.infolist() if entry.filename.endswith((".xml", ".rels")))
            declared = next((name for name in parts if b"<!DOCTYPE" in package.open(name).read(4096)), None)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise fault(path, 1, f"not an Excel file of today (.xlsx): {error}") from None
    if size > LARGEST:
        raise fault(path, 1, f"{size >> 20} MB unpacked, allowed are {LARGEST >> 20} MB")
    if declared:
        raise fault(path, 1, f"{declared} has a document type, which no Excel file has")


def timeless(content: bytes) -> bytes:
    """Return a workbook without the times of its making."""
    import zipfile

    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as package,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for entry in package.infolist():
            data = package.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            copy.writestr(zipfile.ZipInfo(entry.filename, _NEVER), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()
