"""Findings for a terminal: by file, each with the line it is in, then the sums."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from mtcheck.engine.internal import METAS
from mtcheck.engine.result import Report
from mtcheck.model import Alignment, Certainty, Finding, Place, Severity
from mtcheck.report.change import change_in
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import source_label
from mtcheck.report.position import Positions
from mtcheck.report.summary import RuleCount, Summary, summarize
from mtcheck.report.visible import ONE_CELL_EACH, cell, visible, width
from mtcheck.text.messages import Language

INDENT = "    "
NARROWEST = 40
MESSAGE = 300
"""Characters of a message; a rule may quote what it found, however long."""
WHY = 600
SOURCE = 400
PLACES = 4
"""Other places that are named before the rest is only counted."""
QUOTED = 30
CANDIDATES = 4
"""Fixes to choose from that are shown before the rest is only counted."""
CUT = "…"
ENGLISH = catalogue(Language.EN)
INTERNAL = frozenset(meta.code for meta in METAS)

BOLD, DIM, GREEN = "1", "2", "32"
COLORS = {Severity.CRITICAL: "1;31", Severity.MAJOR: "31", Severity.MINOR: "33", Severity.NEUTRAL: "36"}


def render(report: Report, *, color: bool = False, width: int = 100, language: Language = Language.EN) -> str:
    """Return the report as lines of at most about `width` columns; only `color` brings in escape sequences."""
    return "\n".join(Console(report, color, max(width, NARROWEST), catalogue(language)).lines()) + "\n"


class Console:
    """How one report is written: its colours, its width, and line and column of its places."""

    def __init__(self, report: Report, color: bool, columns: int, catalogue: Catalogue) -> None:
        self._said = catalogue
        self._report = report
        self._color = color
        self._columns = columns
        self._positions = Positions.of(report)

    def lines(self) -> Iterator[str]:
        """Yield all lines of the output."""
        for path, findings in groupby(self._report.findings, key=lambda finding: finding.path):
            yield self._paint(BOLD, visible(path))
            alignment = self._report.alignments.get(path)
            if alignment is not None and alignment.certainty is not Certainty.LOW:
                yield self._paint(DIM, f"  {aligned(alignment, self._said)}")
            for finding in findings:
                yield from self._finding(finding)
            yield ""
        yield from self._summary(summarize(self._report))

    def _finding(self, finding: Finding) -> Iterator[str]:
        _ = self._said.gettext
        internal = finding.code in INTERNAL and not finding.text
        where = "-" if internal else self._where(finding.path, finding.start)
        rule = self._paint(COLORS[finding.severity], finding.code)
        yield f"  {where:<7} {rule} {visible(finding.name)}  {_shortened(self._said.say(finding.message), MESSAGE)}"
        if not internal:
            yield from self._excerpt(finding)
        if finding.source:
            text = _shortened(" ".join(finding.source.text.split()), SOURCE)
            yield from self._wrapped(f"{source_label(finding.source, self._said)} ", text)
        if finding.why:
            yield from self._wrapped(_("why: "), _shortened(self._said.say(finding.why), WHY))
        yield from self._fix(finding)
        if finding.candidates:
            yield from self._wrapped(_("perhaps: "), self._candidates(finding))
        if finding.related:
            yield from self._wrapped(_("also: "), self._places(finding))

    def _where(self, path: str, offset: int) -> str:
        position = self._positions.at(path, offset)
        return f"{position.line}:{position.column}"

    def _excerpt(self, finding: Finding) -> Iterator[str]:
        document = self._report.documents.get(finding.path)
        if document is None:
            return
        bounds = self._positions.lines(finding.path).bounds(finding.start)
        line, carets = excerpt(document.text, (finding.start, finding.end), bounds, self._columns - len(INDENT))
        blank = carets.rstrip("^")
        yield INDENT + line
        yield INDENT + blank + self._paint(COLORS[finding.severity], carets[len(blank) :])

    def _fix(self, finding: Finding) -> Iterator[str]:
        shown = change_in(self._report.documents, finding)
        if shown is None or finding.fix is None:
            return
        old, new = visible(shown.before, blanks=True), visible(shown.after, blanks=True)
        _ = self._said.gettext
        label = _("fix:")
        proposal = _("“{old}” → “{new}”", old=old, new=new) if new else _("delete “{old}”", old=old)
        remark = f"({_(finding.fix.safety.value)})" + self._more(shown.more)
        if width(f"{INDENT}{label} {proposal} {remark}") <= self._columns:
            yield f"{INDENT}{self._paint(GREEN, label)} {proposal} {remark}"
            return
        room = self._columns - len(INDENT) - 2
        yield f"{INDENT}- {_head(old, room)}"
        yield f"{INDENT}{self._paint(GREEN, '+')} {_head(new, room)}"
        yield f"{INDENT}  {remark}"

    def _candidates(self, finding: Finding) -> str:
        given = (finding._replace(fix=fix) for fix in finding.candidates[:CANDIDATES])
        shown = [change_in(self._report.documents, one) for one in given]
        _ = self._said.gettext
        quoted = [_("“{text}”", text=_shortened(one.after, QUOTED)) for one in shown if one is not None]
        return _(" or ").join(quoted) + self._more(len(finding.candidates) - CANDIDATES)

    def _places(self, finding: Finding) -> str:
        named = ", ".join(self._place(place, finding.path) for place in finding.related[:PLACES])
        return named + self._more(len(finding.related) - PLACES)

    def _more(self, count: int) -> str:
        return self._said.ngettext(" and {count} more", " and {count} more", count) if count > 0 else ""

    def _place(self, place: Place, here: str) -> str:
        where = self._where(place.path, place.start)
        if place.path != here:
            where = f"{visible(place.path)}:{where}"
        document = self._report.documents.get(place.path)
        text = "" if document is None else document.text[place.start : min(place.end, place.start + QUOTED)]
        shown = visible(text) + (CUT if place.end - place.start > QUOTED else "")
        return f"{where} {self._said.gettext('“{text}”', text=shown)}" if text else where

    def _wrapped(self, label: str, text: str) -> Iterator[str]:
        first = INDENT + label
        for line in wrap(text, self._columns - len(first)):
            yield self._paint(DIM, first + line)
            first = " " * len(first)

    def _summary(self, summary: Summary) -> Iterator[str]:
        yield self._paint(BOLD, verdict(summary, self._said))
        if line := compared(self._report, self._said):
            yield line
        if summary.rules:
            yield ""
            yield from (f"  {line}" for line in table(summary.rules, self._said))

    def _paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._color else text


def verdict(summary: Summary, said: Catalogue = ENGLISH) -> str:
    """Return the whole result in one line."""
    _, number, total = said.gettext, said.number, summary.total
    files = said.ngettext("{count} file", "{count} files", summary.checked + len(summary.unreadable))
    hidden = sum(summary.hidden.values())
    suppressed = said.ngettext("; {count} suppressed", "; {count} suppressed", hidden) if hidden else ""
    if not total.findings:
        return _("{files} checked, nothing found", files=files) + suppressed
    found = said.ngettext("{count} finding", "{count} findings", total.findings)
    line = _("{found} in {some} of {files}", found=found, some=number(total.files), files=files)
    if summary.unreadable:
        line += said.ngettext(", {count} of them unreadable", ", {count} of them unreadable", len(summary.unreadable))
    if total.safe or total.unsafe:
        line += _("; fixes: {safe} safe, {unsafe} to check", safe=number(total.safe), unsafe=number(total.unsafe))
    return line + suppressed


def aligned(alignment: Alignment, said: Catalogue = ENGLISH) -> str:
    """Return how an article was brought together with its source."""
    _, count = said.gettext, said.number
    return _(
        "source {path}: {aligned} of {sentences} sentences aligned, confidence {level}",
        path=visible(alignment.path),
        aligned=count(alignment.aligned),
        sentences=count(alignment.sentences),
        level=_(alignment.certainty.value),
    )


def compared(report: Report, said: Catalogue = ENGLISH) -> str:
    """Return in one line how all articles were brought together with their sources; nothing if none has one."""
    found = [one for one in report.alignments.values() if one.certainty is not Certainty.LOW]
    if not found:
        return ""
    _, count = said.gettext, said.number
    articles = said.ngettext(
        "{count} article compared with its source", "{count} articles compared with their sources", len(found)
    )
    return _(
        "{articles}: {aligned} of {sentences} sentences aligned",
        articles=articles,
        aligned=count(sum(one.aligned for one in found)),
        sentences=count(sum(one.sentences for one in found)),
    )


def table(rules: Sequence[RuleCount], said: Catalogue = ENGLISH) -> Iterator[str]:
    """Yield one line per rule under a head line."""
    _ = said.gettext
    heads = (_("rule"), _("severity"), _("findings"), _("files"), _("safe fixes"), _("to check"))
    rows: list[tuple[str, ...]] = [heads]
    for rule in rules:
        counts = (rule.count.findings, rule.count.files, rule.count.safe, rule.count.unsafe)
        cells = (said.number(n) if n else "-" for n in counts)
        rows.append((f"{rule.code} {visible(rule.name)}", _(rule.severity.value), *cells))
    yield from columns(rows)


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows of cells below each other: the first two to the left, numbers to the right."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [text + " " * (size - width(text)) for text, size in zip(row[:2], widths[:2], strict=True)]
        cells += [f"{text:>{size}}" for text, size in zip(row[2:], widths[2:], strict=True)]
        yield "  ".join(cells)


def excerpt(text: str, span: tuple[int, int], bounds: tuple[int, int], room: int) -> tuple[str, str]:
    """Return the part of a line around a span that fits into `room` columns, and a line of carets under the span.

    What is left out is shown by `…`. Of a span that reaches over the end of the line only the first line is
    shown. However long the line is, only a window of it is looked at.
    """
    (start, end), (first, last) = span, bounds
    window = 4 * room
    shown = max(start, min(end, last, start + window))
    marked = visible(text[start:shown])
    cut = shown < end or width(marked) > room - 2
    if cut:
        marked = _head(marked + CUT, room - 2)
    free = room - max(1, width(marked))
    left = visible(text[max(first, start - window) : start])
    right = "" if cut else visible(text[end : min(last, end + window)])
    for_left = max(free // 2, free - width(right))
    if width(left) > for_left or start - window > first:
        left = _tail(left, for_left)
    for_right = free - width(left)
    if width(right) > for_right or (right and end + window < last):
        right = _head(right + CUT, for_right)
    return (left + marked + right).rstrip(), " " * width(left) + "^" * max(1, width(marked))


def wrap(text: str, room: int) -> Iterator[str]:
    """Yield lines of at most `room` columns, broken at blanks; a longer word stands alone."""
    line = ""
    for word in text.split():
        if line and width(line) + 1 + width(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def _shortened(text: str, length: int) -> str:
    return visible(text) if len(text) <= length else visible(text[: length - 1]) + CUT


def _head(text: str, room: int) -> str:
    """Return as much of the beginning as fits, with `…` if that is not all."""
    if width(text) <= room:
        return text
    if ONE_CELL_EACH.fullmatch(text):
        return text[: max(0, room - 1)] + CUT
    taken, columns = 0, 0
    for character in text:
        columns += cell(character)
        if columns > room - 1:
            break
        taken += 1
    return text[:taken] + CUT


def _tail(text: str, room: int) -> str:
    """Return `…` and as much of the end as fits; it does not begin with a mark on a character that is gone."""
    if ONE_CELL_EACH.fullmatch(text):
        return CUT + text[max(0, len(text) - max(0, room - 1)) :]
    taken, columns = 0, 0
    for character in reversed(text):
        columns += cell(character)
        if columns > room - 1:
            break
        taken += 1
    kept = text[len(text) - taken :]
    while kept and cell(kept[0]) == 0:
        kept = kept[1:]
    return CUT + kept
