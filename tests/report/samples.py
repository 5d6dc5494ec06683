"""Reports made by hand: documents and findings without an engine."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from mtcheck.engine.result import Report
from mtcheck.model import Block, Document, Edit, Finding, Fix, FixSafety, Mqm, Place, Severity, Zone
from mtcheck.rule import Rule

PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def document(path: str, text: str, zones: Sequence[Zone] = (), **changes: Any) -> Document:
    """Return a plain text: a block per paragraph, with these zones in turn and paragraphs after them."""
    spans = [match.span() for match in PARAGRAPH.finditer(text)]
    kinds = [*zones, *[Zone.PARAGRAPH] * len(spans)]
    blocks = tuple(Block(zone, *span) for zone, span in zip(kinds, spans, strict=False))
    return replace(Document(path=path, text=text, prose=text, blocks=blocks), **changes)


def finding(of: Document, found: str | tuple[int, int], new: str | None = None, **changes: Any) -> Finding:
    """Return a finding on the first occurrence of a string, or on a span; `new` is the safe fix."""
    start, end = found if isinstance(found, tuple) else span(of, found)
    values: dict[str, Any] = {
        "path": of.path,
        "start": start,
        "end": end,
        "code": "ACC101",
        "name": "editorial-bracket",
        "severity": Severity.MAJOR,
        "mqm": Mqm.UNTRANSLATED,
        "text": of.text[start:end],
        "message": "English word in square brackets",
        "why": "",
        "fix": None if new is None else Fix(FixSafety.SAFE, (Edit(start, end, new),)),
        "related": (),
        "fingerprint": f"{start:08x}{end:08x}",
    }
    return Finding(**values | changes)


def span(of: Document, found: str) -> tuple[int, int]:
    """Return the first place of a string."""
    start = of.text.index(found)
    return start, start + len(found)


def place(of: Document, found: str) -> Place:
    """Return the first place of a string as a place of a report."""
    return Place(of.path, *span(of, found))


def report(
    documents: Iterable[Document], findings: Iterable[Finding], rules: Sequence[Rule] = (), unread: Sequence[str] = ()
) -> Report:
    """Put a report together as the engine does: sorted by path and place."""
    by_path = {one.path: one for one in sorted(documents, key=lambda one: one.path)}
    ordered = sorted(findings, key=lambda one: (one.path, one.start, one.end, one.code))
    return Report(
        version="0.1.0",
        findings=tuple(ordered),
        documents=by_path,
        paths=tuple(sorted([*by_path, *unread])),
        rules=tuple(rules),
    )
