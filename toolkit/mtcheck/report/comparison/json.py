"""Two results compared, for other programs. The shape is fixed by `schema/comparison-1.schema.json`."""

import json
from collections.abc import Sequence
from functools import partial
from importlib.resources import files
from typing import Any

from mtcheck.engine.anchor import Anchors
from mtcheck.model import Finding
from mtcheck.report.comparison import Comparison
from mtcheck.report.json import as_lines, dump, finding_object
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.position import Positions
from mtcheck.text.messages import Language

SCHEMA_VERSION = 1
"""Grows when a reader of the last version could misread the new one; new keys alone do not count."""


def render(comparison: Comparison, *, language: Language = Language.EN) -> str:
    """Return the comparison as JSON, one finding to a line."""
    said = catalogue(language)
    tool = {"name": "mtcheck", "version": comparison.version}
    head = {"schema_version": SCHEMA_VERSION, "tool": tool, "language": language}
    parts = {
        "new": _findings(comparison.new, comparison.positions, said),
        "fixed": _findings(comparison.fixed, comparison.before, said),
        "remaining": _findings(comparison.remaining, comparison.positions, said),
        "left_out": _findings(comparison.left_out, comparison.before, said),
    }
    rules = {
        rule.code: {"new": rule.new, "fixed": rule.fixed, "remaining": rule.remaining} for rule in comparison.rules
    }
    counts = {name: len(getattr(comparison, name)) for name in parts}
    members = [f"{dump(key)}: {dump(value)}" for key, value in head.items()]
    members += [f"{dump(name)}: {lines}" for name, lines in parts.items()]
    members.append(f'"summary": {dump({**counts, "by_rule": rules})}')
    return "{\n" + ",\n".join(members) + "\n}\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `render` returns; findings are those of the schema of reports."""
    loaded = json.loads(files("mtcheck.report").joinpath("schema/comparison-1.schema.json").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def _findings(findings: Sequence[Finding], positions: Positions, said: Catalogue) -> str:
    return as_lines(map(partial(finding_object, positions, Anchors({}, ""), said), findings))
