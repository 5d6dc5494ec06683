"""The report as workflow commands of GitHub Actions, which become annotations beside the lines of a pull request.

GitHub shows ten of each level for a step. Source: GitHub, Workflow commands; escaping as in its toolkit.
"""

from collections.abc import Iterator

from mtcheck.engine.result import Report
from mtcheck.model import Finding, Severity
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import with_source
from mtcheck.report.paths import plain
from mtcheck.report.position import Positions
from mtcheck.report.visible import visible
from mtcheck.text.messages import Language

LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "notice"}


def render(report: Report, *, language: Language = Language.EN) -> str:
    """Return one command for each finding, the gravest first: of many GitHub shows the first ones."""
    said, positions = catalogue(language), Positions.of(report)
    ordered = sorted(report.findings, key=lambda finding: -finding.severity.rank)
    return "".join(f"{command(finding, positions, said)}\n" for finding in ordered)


def command(finding: Finding, positions: Positions, said: Catalogue) -> str:
    """Return the command for a finding. A path is given as it is, escaped, so that GitHub finds the file."""
    values = ",".join(f"{name}={escaped(value, everywhere=True)}" for name, value in _properties(finding, positions))
    return f"::{LEVELS[finding.severity]} {values}::{escaped(with_source(finding, said))}"


def _properties(finding: Finding, positions: Positions) -> Iterator[tuple[str, str]]:
    start, end = positions.region(finding)
    yield "file", plain(finding.path)
    yield "line", str(start.line)
    yield "endLine", str(end.line)
    if start.line == end.line:
        # GitHub takes columns only where they lie on one line.
        yield "col", str(start.column)
        yield "endColumn", str(end.column)
    yield "title", f"{finding.code} {visible(finding.name)}"


def escaped(text: str, *, everywhere: bool = False) -> str:
    """Return text as a command holds it; a property may not hold what separates properties, either."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(text.replace(":", "%3A").replace(",", "%2C") if everywhere else text)
