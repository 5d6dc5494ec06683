"""Names for a terminal: one line per spelling, the spellings of a name together, and what holds them together."""

from collections.abc import Iterator, Sequence
from itertools import chain

from mtcheck.engine.names import NamesReport, reason
from mtcheck.names.registry import Name, Spelling
from mtcheck.report.console import BOLD, CUT, DIM, wrap
from mtcheck.report.summary import number
from mtcheck.report.visible import visible, width

HEADS = ("name", "spelling", "system", "count", "texts")
WHERE = "where"
GAP = "  "
WIDEST = 28
"""Columns of a name; a longer one comes from a glossary."""
NARROWEST = 24
"""Columns for what stands behind the table, however narrow the screen is."""
TEXTS = 3
"""Texts that are named before the rest is only counted."""
MARK = "*"
"""Stands behind the spelling that is proposed."""

Row = tuple[str, str, str, str, str]


def render(report: NamesReport, *, everything: bool, color: bool = False, width: int = 100) -> str:
    """Return the names as lines; `everything` shows those that are always written in the same way, too."""
    return "\n".join(lines(report, everything, color, width)) + "\n"


def lines(report: NamesReport, everything: bool, color: bool, columns: int) -> Iterator[str]:
    """Yield all lines of the output."""
    names = report.names if everything else report.several
    if names:
        rows = [list(_rows(name)) for name in names]
        widths = [max(map(width, column)) for column in zip(HEADS, *chain.from_iterable(rows), strict=True)]
        margin = sum(widths) + len(GAP) * len(widths)
        room = max(columns - margin, NARROWEST)
        yield _painted(BOLD, _line(HEADS, widths) + GAP + WHERE, color)
        for name, group in zip(names, rows, strict=True):
            for row, spelling in zip(group, name.spellings, strict=True):
                first, *more = _where(spelling, room)
                yield _line(row, widths) + GAP + first
                yield from (" " * margin + line for line in more)
            indent = widths[0] + len(GAP)
            for line in wrap(why(name), max(columns - indent, NARROWEST)):
                yield _painted(DIM, " " * indent + line, color)
        yield ""
    yield _painted(BOLD, summary(report, everything), color)


def summary(report: NamesReport, everything: bool) -> str:
    """Return the sums in one line."""
    several = len(report.several)
    read = number(len(report.paths) - len(report.unreadable), "text")
    line = f"{number(several, 'name')} in more than one spelling, {number(len(report.names) - several)} in one"
    hint = "" if everything or several == len(report.names) else " (--all shows them)"
    return f"{line}{hint}; {read} read"


def why(name: Name) -> str:
    """Return what decided for the proposed form, how the spellings are known to be one name, and the German form."""
    reasons = "; ".join(dict.fromkeys(map(reason, name.edges)))
    decided = f"{name.decision} decides for „{name.proposed}“" if name.decision else ""
    german = f"German form: {name.german}" if name.german != name.proposed else ""
    return visible("; ".join(filter(None, (decided, reasons, german))))


def _rows(name: Name) -> Iterator[Row]:
    head = _cut(name.proposed)
    for spelling in name.spellings:
        mark = MARK if spelling.form == name.proposed and len(name.spellings) > 1 else ""
        texts = number(len(spelling.texts))
        yield head, _cut(spelling.form) + mark, str(spelling.system), number(spelling.count), texts
        head = ""


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    words, figures = slice(0, 3), slice(3, None)
    cells = [text + " " * (size - width(text)) for text, size in zip(row[words], widths[words], strict=True)]
    cells += [f"{text:>{size}}" for text, size in zip(row[figures], widths[figures], strict=True)]
    return GAP.join(cells)


def _where(spelling: Spelling, room: int) -> Iterator[str]:
    """Yield a line for each of the texts that hold the spelling most often; of a long path the end is kept."""
    ordered = sorted(spelling.texts, key=lambda text: (-text[1], text[0]))
    for path, count in ordered[:TEXTS]:
        times = f"{number(count)}× "
        yield times + _tail(path, room - width(times))
    if len(ordered) > TEXTS:
        yield f"and {number(len(ordered) - TEXTS)} more"


def _tail(path: str, room: int) -> str:
    shown = visible(path)
    while width(shown) > room:
        shown = CUT + shown[max(2, width(shown) - room) :]
    return shown


def _cut(text: str) -> str:
    return visible(text) if len(text) <= WIDEST else visible(text[: WIDEST - 1]) + CUT


def _painted(style: str, text: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color else text
