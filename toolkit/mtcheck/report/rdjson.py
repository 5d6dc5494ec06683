"""The report for reviewdog (rdjson), which comments on pull requests of GitHub, GitLab, Gitea and Bitbucket.

Columns count bytes of UTF-8. Source: reviewdog, proto/rdf/reviewdog.proto.
"""

from typing import Any

from mtcheck.engine.fix import apply_edits
from mtcheck.engine.result import Report
from mtcheck.model import Edit, Finding, Fix, Place, Severity
from mtcheck.report.json import as_lines
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import shortened, with_source
from mtcheck.report.paths import plain
from mtcheck.report.position import Position, Positions, Unit
from mtcheck.text.messages import Language

LEVELS = {Severity.CRITICAL: "ERROR", Severity.MAJOR: "ERROR", Severity.MINOR: "WARNING", Severity.NEUTRAL: "INFO"}
REACH = 400
"""A suggestion is one piece of text. Edits of a fix that lie farther apart cannot be one."""


def render(report: Report, *, language: Language = Language.EN) -> str:
    """Return one diagnostic to a line."""
    said, positions = catalogue(language), Positions.of(report)
    lines = as_lines(_diagnostic(finding, positions, said, report) for finding in report.findings)
    return f'{{\n"source": {{"name": "mtcheck"}},\n"diagnostics": {lines}\n}}\n'


def _diagnostic(finding: Finding, positions: Positions, said: Catalogue, report: Report) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": with_source(finding, said),
        "location": _location(finding, positions),
        "severity": LEVELS[finding.severity],
        "code": {"value": f"{finding.code} {finding.name}"},
    }
    fixes = [finding.fix] if finding.fix else [*finding.candidates]
    suggestions = [_suggestion(finding.path, fix, positions) for fix in fixes if finding.path in report.documents]
    if any(suggestions):
        found["suggestions"] = [suggestion for suggestion in suggestions if suggestion]
    if finding.related:
        found["related_locations"] = [
            {"message": shortened(positions.quoted(place), 200), "location": _location(place, positions)}
            for place in finding.related
        ]
    return found


def _location(place: Finding | Place, positions: Positions) -> dict[str, Any]:
    return {"path": plain(place.path), "range": _range(place, positions)}


def _range(place: Finding | Place, positions: Positions) -> dict[str, Any]:
    start, end = positions.region(place, Unit.UTF8)
    return {"start": _position(start), "end": _position(end)}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}


def _suggestion(path: str, fix: Fix, positions: Positions) -> dict[str, Any] | None:
    """Return all edits of a fix as one, with what stands between them, or nothing if that is far apart."""
    start, end = min(edit.start for edit in fix.edits), max(edit.end for edit in fix.edits)
    if end - start > REACH:
        return None
    old = positions.text(path)[start:end]
    edits = (Edit(edit.start - start, edit.end - start, edit.text) for edit in fix.edits)
    return {"range": _range(Place(path, start, end), positions), "text": apply_edits(old, edits)}
