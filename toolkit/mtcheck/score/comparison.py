"""Lint annotated translations, and write findings as annotations."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck import formats
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.errors import InputError
from mtcheck.model import Finding
from mtcheck.score.agreement import Agreement, Marked, agreement, between_raters
from mtcheck.score.annotations import Annotated

__all__ = ["Comparison", "as_rows", "compare", "lint_annotated"]

RATER = "mtcheck"


class Comparison(NamedTuple):
    """Findings and annotations of the same texts."""

    agreement: Agreement
    documents: int
    segments: int
    raters: int
    doubly: tuple[int, int]
    """Spans in segments of several raters, and those that another of them touched."""
    names: dict[str, str]
    """The names of the rules by code."""
    crashes: tuple[str, ...] = ()


def lint_annotated(texts: Iterable[Annotated], plan: Plan) -> Iterator[tuple[str, Report]]:
    """Yield the reports of all systems. The documents of a system are compared with each other, systems are not."""
    systems: dict[str, list[Annotated]] = {}
    for text in texts:
        systems.setdefault(text.id.partition("/")[0], []).append(text)
    for system, listed in sorted(systems.items()):
        scans = (scan_document(formats.parse(f"{text.id}.txt", text.text), plan) for text in listed)
        yield system, make_report(scans, plan)


def compare(texts: Sequence[Annotated], plan: Plan) -> Comparison:
    """Lint what people have annotated and compare both."""
    findings: dict[str, list[Marked]] = {}
    crashes: list[str] = []
    for _, report in lint_annotated(texts, plan):
        crashes += report.crashes
        for finding in report.findings:
            place = findings.setdefault(finding.path.removesuffix(".txt"), [])
            place.append((finding.start, finding.end, finding.code))
    return Comparison(
        agreement=agreement(texts, findings),
        documents=len(texts),
        segments=sum(len(text.rated) for text in texts),
        raters=len({one.rater for text in texts for one in text.annotations}),
        doubly=between_raters(texts),
        names={rule.meta.code: rule.meta.name for rule in plan.rules},
        crashes=tuple(crashes),
    )


def as_rows(report: Report, system: str) -> Iterator[tuple[str, ...]]:
    """Yield the findings of a report as rows of annotations: each line of a text is a segment.

    A segment without findings has one row that says so. Raises `InputError` for a text that itself holds a mark.
    """
    by_path: dict[str, list[Finding]] = {path: [] for path in report.documents}
    for finding in report.findings:
        if finding.path in by_path:
            by_path[finding.path].append(finding)
    number = 0
    for path in sorted(by_path):
        text = report.documents[path].text
        if "<v>" in text or "</v>" in text:
            raise InputError(f"{path}: holds <v> or </v>, which marks errors in these tables")
        start, inside = 0, 0
        for line in text.splitlines(keepends=True):
            end = start + len(line)
            if line.strip():
                number, inside = number + 1, inside + 1
                found = [finding for finding in by_path[path] if start <= finding.start < end]
                yield from _rows((system, path, str(inside), str(number), RATER, ""), line, start, found)
            start = end


def _rows(head: tuple[str, ...], line: str, start: int, found: Sequence[Finding]) -> Iterator[tuple[str, ...]]:
    if not found:
        yield *head, line.strip(), "No-error", "no-error"
    for finding in found:
        first, last = finding.start - start, min(finding.end - start, len(line.rstrip()))
        marked = f"{line[:first]}<v>{line[first:last]}</v>{line[last:]}"
        yield *head, marked.strip(), f"{finding.mqm} ({finding.code} {finding.name})", finding.severity.capitalize()
