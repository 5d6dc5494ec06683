"""The report for GitLab's Code Quality: findings in the diff and in the widget of a merge request.

Source: GitLab, Code Quality report format. Findings of one fingerprint are one to GitLab.
"""

from collections import Counter
from typing import Any

from mtcheck.engine.result import Report
from mtcheck.model import Finding, Severity
from mtcheck.report.json import as_lines
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import with_source
from mtcheck.report.paths import plain
from mtcheck.report.position import Positions
from mtcheck.text.messages import Language

SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


def render(report: Report, *, language: Language = Language.EN) -> str:
    """Return one issue to a line."""
    said, positions, seen = catalogue(language), Positions.of(report), Counter[str]()
    return as_lines(_issue(finding, positions, said, seen) for finding in report.findings) + "\n"


def _issue(finding: Finding, positions: Positions, said: Catalogue, seen: Counter[str]) -> dict[str, Any]:
    start, end = positions.region(finding)
    seen[finding.fingerprint] += 1
    number = seen[finding.fingerprint]
    return {
        "description": with_source(finding, said),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": finding.fingerprint if number == 1 else f"{finding.fingerprint}-{number}",
        "severity": SEVERITIES[finding.severity],
        "location": {"path": plain(finding.path), "lines": {"begin": start.line, "end": end.line}},
    }
