"""Names for other programs. The shape is fixed by `schema/names-1.schema.json` and explained in docs/names.md."""

import json
from importlib.resources import files
from typing import Any

from mtcheck.engine.names import NamesReport, reason
from mtcheck.names.registry import Name, Spelling
from mtcheck.report.json import as_lines, dump

SCHEMA_VERSION = 1
"""Grows when a reader of the last version could misread the new one; new keys alone do not count."""


def render(report: NamesReport, *, everything: bool) -> str:
    """Return the names as JSON, one name and one file to a line; names as in the console."""
    head = {"schema_version": SCHEMA_VERSION, "tool": {"name": "mtcheck", "version": report.version}}
    shown = report.names if everything else report.several
    members = [f"{dump(key)}: {dump(value)}" for key, value in head.items()]
    members.append(f'"names": {as_lines(_name(name, report) for name in shown)}')
    errors = {path: str(problem) for path, problem in report.unreadable.items()}
    members.append(f'"files": {as_lines({"path": path, "error": errors.get(path)} for path in report.paths)}')
    members.append(f'"summary": {dump(_summary(report))}')
    return "{\n" + ",\n".join(members) + "\n}\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `render` returns."""
    loaded = json.loads(files("mtcheck.report").joinpath("schema/names-1.schema.json").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def _name(name: Name, report: NamesReport) -> dict[str, Any]:
    return {
        "name": name.proposed,
        "decided_by": name.decision.name.lower() if name.decision else None,
        "german": name.german,
        "type": name.type,
        "count": name.count,
        "spellings": [_spelling(spelling, report) for spelling in name.spellings],
        "reasons": [
            {"spellings": sorted((edge.loser.form, edge.winner)), "text": str(reason(edge))} for edge in name.edges
        ],
    }


def _spelling(spelling: Spelling, report: NamesReport) -> dict[str, Any]:
    return {
        "form": spelling.form,
        "system": spelling.system,
        "count": spelling.count,
        "texts": [
            {"path": path, "count": count, "lines": report.lines[path, spelling.form]} for path, count in spelling.texts
        ],
    }


def _summary(report: NamesReport) -> dict[str, int]:
    return {
        "names": len(report.names),
        "several_spellings": len(report.several),
        "files": len(report.paths),
        "unreadable": len(report.unreadable),
    }
