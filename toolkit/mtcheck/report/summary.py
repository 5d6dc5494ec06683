"""Counts over a report, the same in every output."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.engine.result import By, Report
from mtcheck.model import Document, Finding, FixSafety, Severity
from mtcheck.text.counting import count_words


class Count(NamedTuple):
    """Findings of one kind: how many, in how many files, and how many of them have which fix."""

    findings: int
    files: int
    safe: int
    unsafe: int


@dataclass(frozen=True, slots=True)
class RuleCount:
    """The findings of one rule."""

    code: str
    name: str
    severity: Severity
    count: Count


class Summary(NamedTuple):
    """All that is said about a run as a whole."""

    checked: int
    unreadable: tuple[str, ...]
    total: Count
    rules: tuple[RuleCount, ...]
    """Sorted by code; rules that found nothing are left out."""
    severities: dict[Severity, int]
    """All severities, the gravest first."""
    hidden: dict[By, int]
    """Suppressed findings by what hides them, all of them in the order of `By`."""


def summarize(report: Report) -> Summary:
    """Count what a report holds."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault(finding.code, []).append(finding)
    severities = Counter(finding.severity for finding in report.findings)
    unreadable = tuple(path for path in report.paths if path not in report.documents)
    return Summary(
        checked=len(report.paths) - len(unreadable),
        unreadable=unreadable,
        total=count(report.findings),
        rules=tuple(
            RuleCount(code, found[0].name, found[0].severity, count(found)) for code, found in sorted(by_rule.items())
        ),
        severities={severity: severities[severity] for severity in reversed(Severity)},
        hidden={by: sum(hidden.by is by for hidden in report.hidden) for by in By},
    )


def count(findings: Iterable[Finding]) -> Count:
    """Count findings."""
    listed = list(findings)
    fixes = Counter(finding.fix.safety for finding in listed if finding.fix is not None)
    files = len({finding.path for finding in listed})
    return Count(len(listed), files, fixes[FixSafety.SAFE], fixes[FixSafety.UNSAFE])


def words(document: Document) -> int:
    """Return the number of words of an article."""
    return count_words(document.prose) if document.excerpt is None else document.excerpt.words


def number(value: int, noun: str = "", plural: str = "") -> str:
    """Return a number with its noun: `1 file`, `1,200 files`."""
    written = f"{value:,}"
    if not noun:
        return written
    return f"{written} {noun if value == 1 else plural or noun + 's'}"
