"""Look into a glossary that is a table for what its reader passes over."""

import csv
import io
from os.path import splitext

TABLES = (".csv", ".tsv")


def lines_without(path: str, content: bytes, column: str) -> frozenset[int]:
    """Return the lines, from 1, of the rows whose cell in this column is empty; none if there is no such column."""
    suffix = splitext(path)[1].lower()
    if suffix not in TABLES:
        return frozenset()
    text = content.decode("utf-8-sig", "replace")
    first, _, _ = text.partition("\n")
    delimiter = "\t" if suffix == ".tsv" else max(",;", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: set[int] = set()
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        if column not in header:
            return frozenset()
        index = header.index(column)
        line = reader.line_num + 1
        for row in reader:
            if any(cell.strip() for cell in row) and not "".join(row[index : index + 1]).strip():
                found.add(line)
            line = reader.line_num + 1
    except csv.Error:
        # The reader of the glossary says what is wrong with the table.
        return frozenset()
    return frozenset(found)
