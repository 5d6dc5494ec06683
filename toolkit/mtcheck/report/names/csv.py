"""Names for a spreadsheet: one row for each spelling in each text.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which the program shows as text.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from mtcheck.engine.names import NamesReport, reason
from mtcheck.names.registry import Name
from mtcheck.report.formula import harmless

HEADS = ("name", "decided_by", "german", "type", "spelling", "system", "path", "count", "lines", "reasons")


def render(report: NamesReport, *, everything: bool) -> str:
    """Return the table with a head line, separated by commas; names as in the console."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(HEADS)
    for name in report.names if everything else report.several:
        writer.writerows(map(harmless, row) for row in _rows(name, report))
    return target.getvalue()


def _rows(name: Name, report: NamesReport) -> Iterator[tuple[str, ...]]:
    decided_by = name.decision.name.lower() if name.decision else ""
    for spelling in name.spellings:
        reasons = (str(reason(edge)) for edge in name.edges if spelling.form in (edge.loser.form, edge.winner))
        said = "; ".join(dict.fromkeys(reasons))
        for path, count in spelling.texts:
            lines = " ".join(map(str, dict.fromkeys(report.lines[path, spelling.form])))
            place = (path, str(count), lines)
            yield name.proposed, decided_by, name.german, name.type, spelling.form, spelling.system, *place, said
