"""Names for a terminal: one line per spelling, the spellings of a name together, and what holds them together."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from mtcheck.engine.names import NamesReport, Standing, reason
from mtcheck.names.registry import Name, Spelling
from mtcheck.report.console import BOLD, CUT, DIM, wrap
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.visible import visible, width
from mtcheck.text.messages import Language, gettext_noop, say

HEADS = (
    gettext_noop("name"),
    gettext_noop("spelling"),
    gettext_noop("system"),
    gettext_noop("count"),
    gettext_noop("texts"),
)
WHERE = gettext_noop("where")
GAP = "  "
WIDEST = 28
"""Columns of a name; a longer one comes from a glossary."""
NARROWEST = 24
"""Columns for what stands behind the table, however narrow the screen is."""
TEXTS = 3
"""Texts that are named before the rest is only counted."""
LINES = 3
"""Lines of a text that are named, as behind the path of a finding."""
MARK = "*"
"""Stands behind the spelling that is proposed."""

Row = tuple[str, str, str, str, str]


def render(
    report: NamesReport,
    *,
    everything: bool,
    color: bool = False,
    width: int = 100,
    language: Language = Language.EN,
) -> str:
    """Return the names as lines; `everything` shows those that are always written in the same way, too."""
    return "\n".join(lines(report, catalogue(language), everything, color, width)) + "\n"


def lines(report: NamesReport, said: Catalogue, everything: bool, color: bool, columns: int) -> Iterator[str]:
    """Yield all lines of the output."""
    names = report.names if everything else report.several
    if names:
        heads = tuple(map(said.gettext, HEADS))
        rows = [list(_rows(name, said)) for name in names]
        widths = [max(map(width, column)) for column in zip(heads, *chain.from_iterable(rows), strict=True)]
        margin = sum(widths) + len(GAP) * len(widths)
        room = max(columns - margin, NARROWEST)
        yield _painted(BOLD, _line(heads, widths) + GAP + said.gettext(WHERE), color)
        for name, group in zip(names, rows, strict=True):
            for row, spelling in zip(group, name.spellings, strict=True):
                first, *more = _where(spelling, report.lines, room, said)
                yield _line(row, widths) + GAP + first
                yield from (" " * margin + line for line in more)
            indent = widths[0] + len(GAP)
            for line in wrap(why(name, said), max(columns - indent, NARROWEST)):
                yield _painted(DIM, " " * indent + line, color)
        yield ""
    yield _painted(BOLD, summary(report, said, everything), color)


def summary(report: NamesReport, said: Catalogue, everything: bool) -> str:
    """Return the sums in one line."""
    _, count = said.gettext, len(report.several)
    several = said.ngettext("{count} name in more than one spelling", "{count} names in more than one spelling", count)
    single = said.number(len(report.names) - count)
    if everything or count == len(report.names):
        rest = _("{count} in one", count=single)
    else:
        rest = _("{count} in one (--all shows them)", count=single)
    read = said.ngettext("{count} text read", "{count} texts read", len(report.paths) - len(report.unreadable))
    return f"{several}, {rest}; {read}"


def why(name: Name, said: Catalogue) -> str:
    """Return what decided for the proposed form, how the spellings are known to be one name, and the German form."""
    _ = said.gettext
    parts = []
    if name.decision:
        decision = say(name.decision.value)
        parts.append(_("{decision} decides for „{form}“", decision=decision, form=name.proposed))
    parts += dict.fromkeys(said.say(reason(edge)) for edge in name.edges)
    if name.german != name.proposed:
        parts.append(_("German form: {form}", form=name.german))
    return visible("; ".join(parts))


def _rows(name: Name, said: Catalogue) -> Iterator[Row]:
    head = _cut(name.proposed)
    for spelling in name.spellings:
        mark = MARK if spelling.form == name.proposed and len(name.spellings) > 1 else ""
        figures = said.number(spelling.count), said.number(len(spelling.texts))
        yield head, _cut(spelling.form) + mark, said.gettext(spelling.system.value), *figures
        head = ""


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    words, figures = slice(0, 3), slice(3, None)
    cells = [text + " " * (size - width(text)) for text, size in zip(row[words], widths[words], strict=True)]
    cells += [f"{text:>{size}}" for text, size in zip(row[figures], widths[figures], strict=True)]
    return GAP.join(cells)


def _where(spelling: Spelling, lines: Mapping[Standing, Sequence[int]], room: int, said: Catalogue) -> Iterator[str]:
    """Yield a line for each of the texts that hold the spelling most often; of a long path the end is kept."""
    ordered = sorted(spelling.texts, key=lambda text: (-text[1], text[0]))
    for path, count in ordered[:TEXTS]:
        times = f"{said.number(count)}× "
        places = list(dict.fromkeys(lines.get((path, spelling.form), ())))
        numbers = ",".join(map(str, places[:LINES])) + (f",{CUT}" if len(places) > LINES else "")
        yield times + _tail(f"{visible(path)}:{numbers}" if numbers else visible(path), room - width(times))
    if (more := len(ordered) - TEXTS) > 0:
        yield said.ngettext("and {count} more text", "and {count} more texts", more)


def _tail(shown: str, room: int) -> str:
    while width(shown) > room:
        shown = CUT + shown[max(2, width(shown) - room) :]
    return shown


def _cut(text: str) -> str:
    return visible(text) if len(text) <= WIDEST else visible(text[: WIDEST - 1]) + CUT


def _painted(style: str, text: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color else text
