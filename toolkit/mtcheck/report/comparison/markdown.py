"""Two results compared, as Markdown for a comment or the summary of a job."""

from collections.abc import Iterator, Sequence

from mtcheck.model import Finding
from mtcheck.report.comparison import Comparison
from mtcheck.report.comparison.console import left_out, table, verdict
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import one_line, shortened
from mtcheck.report.markdown import LONGEST, MOST, escaped, row
from mtcheck.report.position import Positions
from mtcheck.text.messages import Language


def render(comparison: Comparison, *, language: Language = Language.EN) -> str:
    """Return the sums, and what is new and fixed, as tables."""
    return "\n".join(_lines(comparison, catalogue(language))) + "\n"


def _lines(comparison: Comparison, said: Catalogue) -> Iterator[str]:
    yield f"## mtcheck: {escaped(verdict(comparison, said))}"
    if comparison.left_out:
        yield from ("", escaped(left_out(comparison, said)))
    if comparison.rules:
        yield ""
        for number, (name, _, *counts) in enumerate(table(comparison, said)):
            yield row(escaped(name), *counts)
            if not number:
                yield "|---|--:|--:|--:|"
    yield from _part(said.gettext("new"), comparison.new, comparison.positions, said)
    yield from _part(said.gettext("fixed"), comparison.fixed, comparison.before, said)


def _part(title: str, findings: Sequence[Finding], positions: Positions, said: Catalogue) -> Iterator[str]:
    if not findings:
        return
    _ = said.gettext
    yield from ("", f"### {title}", "", row(_("place"), _("rule"), _("finding")), "|---|---|---|")
    for finding in findings[:MOST]:
        line, column = positions.at(finding.path, finding.start)
        place = f"{escaped(finding.path)} {line}:{column}"
        yield row(
            place, f"**{finding.code}** {escaped(finding.name)}", escaped(shortened(one_line(finding, said), LONGEST))
        )
    if (more := len(findings) - MOST) > 0:
        yield ""
        yield said.ngettext("{count} more finding is not listed", "{count} more findings are not listed", more)
