"""The report as Markdown, for the summary of a job (`$GITHUB_STEP_SUMMARY`), a comment or a wiki."""

from collections.abc import Iterator
from itertools import groupby

from mtcheck.engine.result import Report
from mtcheck.model import Finding
from mtcheck.report.change import change_in
from mtcheck.report.console import verdict
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import one_line, shortened, source_line
from mtcheck.report.position import Positions
from mtcheck.report.summary import RuleCount, summarize
from mtcheck.report.visible import visible
from mtcheck.text.messages import Language

MOST = 1_000
"""Findings that are listed; GitHub shows a summary of up to one megabyte."""
LONGEST = 300
ESCAPED = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]|~#!"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"}
)
LINKS = (("://", "&#58;//"), ("www.", "www&#46;"))
"""Addresses in a text become no links."""


def render(report: Report, *, language: Language = Language.EN) -> str:
    """Return sums and findings as tables."""
    return "\n".join(_lines(report, catalogue(language))) + "\n"


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is, in one line, in a table, too."""
    written = visible(text).translate(ESCAPED)
    for plain, harmless in LINKS:
        written = written.replace(plain, harmless)
    return written


def _lines(report: Report, said: Catalogue) -> Iterator[str]:
    summary, positions = summarize(report), Positions.of(report)
    yield f"## mtcheck: {escaped(verdict(summary, said))}"
    if summary.rules:
        yield ""
        yield from _sums(summary.rules, said)
    listed = report.findings[:MOST]
    for path, findings in groupby(listed, key=lambda finding: finding.path):
        yield from ("", f"### {escaped(path)}", "")
        yield from _findings(list(findings), report, positions, said)
    if more := len(report.findings) - len(listed):
        yield ""
        yield said.ngettext("{count} more finding is not listed", "{count} more findings are not listed", more)


def _sums(rules: tuple[RuleCount, ...], said: Catalogue) -> Iterator[str]:
    _, number = said.gettext, said.number
    yield row(_("rule"), _("severity"), _("findings"), _("files"), _("safe fixes"), _("to check"))
    yield "|---|---|--:|--:|--:|--:|"
    for rule in rules:
        count = rule.count
        name = f"**{rule.code}** {escaped(rule.name)}"
        numbers = (number(one) for one in (count.findings, count.files, count.safe, count.unsafe))
        yield row(name, _(rule.severity.value), *numbers)


def _findings(findings: list[Finding], report: Report, positions: Positions, said: Catalogue) -> Iterator[str]:
    _ = said.gettext
    yield row(_("place"), _("rule"), _("finding"), _("fix"))
    yield "|--:|---|---|---|"
    for finding in findings:
        line, column = positions.at(finding.path, finding.start)
        shown = change_in(report.documents, finding)
        fix = ""
        if shown and finding.fix:
            old, new = (escaped(shortened(text, LONGEST)) for text in (shown.before, shown.after))
            fix = f"~~{old}~~ → {new or '∅'} ({_(finding.fix.safety.value)})"
        message = escaped(shortened(one_line(finding, said), LONGEST))
        if finding.source is not None:
            message += f" · {escaped(source_line(finding.source, said))}"
        yield row(f"{line}:{column}", f"**{finding.code}** {escaped(finding.name)}", message, fix)


def row(*cells: str) -> str:
    """Return cells as a row of a table."""
    return f"| {' | '.join(cells)} |"
