"""Read and write a glossary as CSV or TSV: a table as text."""

from collections.abc import Iterable, Iterator
from os.path import splitext

from mtcheck.terms import table
from mtcheck.terms.draft import Remark, decode, fault
from mtcheck.terms.glossary import Concept
from mtcheck.text.patterns import Pattern

_LINE = Pattern(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")

TABBED = (".tsv", ".tab", ".txt", ".utf8")
"""Suffixes of tables that are separated by tabs."""


def read(
    content: bytes, path: str, _remarks: list[Remark] | None = None, layout: table.Layout | None = None
) -> tuple[Concept, ...]:
    """Return the concepts of a table; `layout` is that of one without a header. Raises `GlossaryError`."""
    return table.concepts(((line, cells) for line, _, cells in records(decode(content, path), path)), path, layout)


def write(concepts: Iterable[Concept], delimiter: str = ",") -> bytes:
    """Return the table of a glossary, with a header row, in UTF-8."""
    known = tuple(concepts)
    columns = table.columns_of(known)
    rows = (row for concept in known for row in table.rows_of(concept, columns))
    return "".join([line(columns, delimiter), *(line(row, delimiter) for row in rows)]).encode()


def line(cells: Iterable[str], delimiter: str, newline: str = "\n") -> str:
    """Return one row as text, its formulas guarded."""
    import csv
    import io

    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator=newline).writerow(map(table.guarded, cells))
    return target.getvalue()


def records(text: str, path: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the first line of each row, the line behind its last, and its cells."""
    import csv

    reader = csv.reader(lines(text), delimiter=delimiter(text, path), strict=True)
    while True:
        start = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise fault(path, start, f"not a table: {error}") from None
        yield start, reader.line_num + 1, row


def lines(text: str) -> Iterator[str]:
    """Yield the lines of a text with what ends them, one at a time: a copy of all would cost four times the file."""
    return (found[0] for found in _LINE.finditer(text))


def delimiter(text: str, path: str) -> str:
    """Return what separates the cells: tabs by the suffix, else what is more frequent in the first line."""
    if splitext(path)[1].lower() in TABBED:
        return "\t"
    first, _, _ = text.partition("\n")
    return max(",;\t", key=first.count)
