"""The differences of two glossaries for other programs. The shape is explained in docs/glossary-check.md."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import mtcheck
from mtcheck.report.json import as_lines, dump
from mtcheck.terms.compare import Change, Difference, Kind

SCHEMA_VERSION = 1


def render(differences: Sequence[Difference], old: str, new: str) -> str:
    """Return the differences as JSON, one concept to a line."""
    counts = Counter(difference.kind for difference in differences)
    members = {
        "schema_version": dump(SCHEMA_VERSION),
        "tool": dump({"name": "mtcheck", "version": mtcheck.__version__}),
        "old": dump(old),
        "new": dump(new),
        "concepts": as_lines(_concept(difference) for difference in differences),
        "summary": dump({str(kind): counts[kind] for kind in Kind}),
    }
    return "{\n" + ",\n".join(f'"{name}": {value}' for name, value in members.items()) + "\n}\n"


def _concept(difference: Difference) -> dict[str, Any]:
    return {
        "kind": difference.kind,
        "id": difference.id,
        "old": difference.old or None,
        "new": difference.new or None,
        "changes": _changes(difference.changes),
        "terms": [
            {
                "kind": term.kind,
                "text": term.text,
                "language": term.language,
                "changes": _changes(term.changes),
            }
            for term in difference.terms
        ],
    }


def _changes(changes: Sequence[Change]) -> list[dict[str, str]]:
    return [{"field": change.field, "old": change.old, "new": change.new} for change in changes]
