"""Findings for a spreadsheet: one row for each, as CSV, as TSV, and as a workbook (needs the extra `xlsx`).

A cell that a spreadsheet would take for a formula gets an apostrophe in front, as `report/formula.py` says.
"""

import csv as _csv
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO

from mtcheck.engine.result import Report
from mtcheck.errors import ConfigError
from mtcheck.report.change import change_in
from mtcheck.report.formula import harmless
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.position import Positions
from mtcheck.report.visible import visible
from mtcheck.text.messages import Language, gettext_noop

HEADS = (
    gettext_noop("path"),
    gettext_noop("line"),
    gettext_noop("column"),
    gettext_noop("code"),
    gettext_noop("rule"),
    gettext_noop("severity"),
    gettext_noop("text"),
    gettext_noop("message"),
    gettext_noop("why"),
    gettext_noop("before"),
    gettext_noop("after"),
    gettext_noop("safety"),
    "mqm",
    gettext_noop("fingerprint"),
    gettext_noop("source"),
)
"""Keys of CSV and TSV; in a workbook, and in a German one in German."""
WIDTHS = (32, 7, 8, 9, 22, 10, 28, 60, 40, 28, 28, 10, 28, 20, 60)
LONGEST = 32_000
"""Characters of a cell; a workbook holds 32,767."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of all parts of a workbook: equal reports are equal files. ZIP knows none before."""

Row = tuple[str | int, ...]


def csv(report: Report, *, language: Language = Language.EN) -> str:
    """Return the table with a head line, separated by commas."""
    return _separated(report, language, ",")


def tsv(report: Report, *, language: Language = Language.EN) -> str:
    """Return the table with a head line, separated by tabs."""
    return _separated(report, language, "\t")


def xlsx(report: Report, *, language: Language = Language.EN) -> bytes:
    """Return the table as a workbook: head line fixed, with filters. Raises `ConfigError` without openpyxl."""
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font
        from openpyxl.utils import get_column_letter
    except ImportError:
        raise ConfigError("xlsx needs the package openpyxl: pip install 'mtcheck[xlsx]'") from None
    said = catalogue(language)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("mtcheck")
    for number, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    head = []
    for name in HEADS:
        cell = WriteOnlyCell(sheet, said.gettext(name))
        cell.font = Font(bold=True)
        head.append(cell)
    sheet.append(head)
    for row in rows(report, said, said.gettext):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value)
            if isinstance(value, str):
                # Text, whatever it begins with.
                cell.data_type = "s"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            cells.append(cell)
        sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(HEADS))}{len(report.findings) + 1}"
    target = BytesIO()
    book.save(target)
    return _undated(target.getvalue())


def rows(report: Report, said: Catalogue, named: Callable[[str], str] = str) -> Iterator[Row]:
    """Yield one row for each finding, in the order of `HEADS`; `named` says what levels of severity are called."""
    positions = Positions.of(report)
    for finding in report.findings:
        line, column = positions.at(finding.path, finding.start)
        shown = change_in(report.documents, finding)
        safety = named(finding.fix.safety.value) if finding.fix else ""
        yield (
            *(_cell(finding.path), line, column, finding.code, _cell(finding.name)),
            *(named(finding.severity.value), _cell(finding.text)),
            *(_cell(said.say(finding.message)), _cell(said.say(finding.why))),
            *((_cell(shown.before), _cell(shown.after)) if shown else ("", "")),
            *(safety, str(finding.mqm), _cell(finding.fingerprint)),
            _cell(finding.source.text) if finding.source else "",
        )


def _cell(text: str) -> str:
    return visible(text) if len(text) <= LONGEST else visible(text[:LONGEST]) + "…"


def _separated(report: Report, language: Language, separator: str) -> str:
    target = StringIO()
    writer = _csv.writer(target, delimiter=separator, lineterminator="\n")
    writer.writerow(HEADS)
    for row in rows(report, catalogue(language)):
        writer.writerow([harmless(value) if isinstance(value, str) else value for value in row])
    return target.getvalue()


def _undated(workbook: bytes) -> bytes:
    """Return the same workbook without the time at which it was made."""
    import re
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    target = BytesIO()
    with ZipFile(BytesIO(workbook)) as before, ZipFile(target, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            content = before.read(part)
            if part.filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", content)
            entry = ZipInfo(part.filename, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            after.writestr(entry, content)
    return target.getvalue()
