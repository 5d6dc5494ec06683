"""The report for other programs. The shape is fixed by `schema/report-1.schema.json` and explained in docs/json.md."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from mtcheck.engine.anchor import Anchors
from mtcheck.engine.result import Hidden, Report
from mtcheck.model import Alignment, Document, Finding, Fix, Place, SourcePlace, SourceText
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.position import Positions
from mtcheck.report.summary import summarize
from mtcheck.report.summary import words as count_words
from mtcheck.text.messages import Language, Wording
from mtcheck.text.patterns import Pattern

SCHEMA_VERSION = 1
"""Grows when a reader of the last version could misread the new one; new keys alone do not count."""

UNSAFE = Pattern("[\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Allowed in JSON, and still escaped: terminal controls, direction marks, and what UTF-8 cannot encode."""


def render(report: Report, *, show_suppressed: bool = False, language: Language = Language.EN) -> str:
    """Return the report as JSON: one finding and one file to a line, so that two reports can be compared.

    `show_suppressed` adds the findings that somebody has decided not to see.
    """
    finding = partial(finding_object, Positions.of(report), Anchors(report.documents, report.root), catalogue(language))
    tool = {"name": "mtcheck", "version": report.version}
    head = {
        "schema_version": SCHEMA_VERSION,
        "tool": tool,
        "language": language,
        "subject": report.subject,
        "rules": [rule.meta.code for rule in report.rules],
        "glossary": report.glossary,
        "root": _relative(report.root),
    }
    articles = list(_files(report))
    members = [f"{dump(key)}: {dump(value)}" for key, value in head.items()]
    members.append(f'"findings": {as_lines(map(finding, report.findings))}')
    if show_suppressed:
        members.append(f'"suppressed": {as_lines(_hidden(one, finding(one.finding)) for one in report.hidden)}')
    members.append(f'"files": {as_lines(articles)}')
    members.append(f'"summary": {dump(_summary(report, sum(article["words"] for article in articles)))}')
    return "{\n" + ",\n".join(members) + "\n}\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `render` returns."""
    loaded = json.loads(files("mtcheck.report").joinpath("schema/report-1.schema.json").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def as_lines(items: Iterable[dict[str, Any]]) -> str:
    """Return a list with one item to a line."""
    lines = ",\n".join(map(dump, items))
    return f"[\n{lines}\n]" if lines else "[]"


def dump(value: Any) -> str:
    """Return a value as JSON that is safe to print: no control character, nothing that UTF-8 cannot hold."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def finding_object(positions: Positions, anchors: Anchors, said: Catalogue, finding: Finding) -> dict[str, Any]:
    """Return a finding as the schema has it."""
    line, column = positions.at(finding.path, finding.start)
    anchor = anchors.of(finding)
    return {
        "path": finding.path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "mqm": finding.mqm,
        "start": positions.in_file(finding.path, finding.start),
        "end": positions.in_file(finding.path, finding.end),
        "line": line,
        "column": column,
        "text": finding.text,
        "message": said.say(finding.message),
        "why": said.say(finding.why),
        "fix": None if finding.fix is None else _fix(finding.fix, finding.path, positions),
        "related": [_place(place, positions) for place in finding.related],
        "fingerprint": finding.fingerprint,
        "candidates": [_fix(fix, finding.path, positions) for fix in finding.candidates],
        "anchor": anchor._asdict(),
        "wording": {"message": _wording(finding.message), "why": _wording(finding.why)},
        **({} if finding.source is None else {"source": _source(finding.source)}),
    }


def _source(source: SourceText) -> dict[str, Any]:
    place = source.origin._asdict() if source.origin else dict.fromkeys(SourcePlace._fields)
    return {"text": source.text, "language": source.language, "confidence": source.confidence, **place}


def _wording(wording: Wording) -> str | dict[str, Any]:
    """Return a text, or a message with all that is needed to say it in another language."""
    if isinstance(wording, str):
        return wording
    return {"template": wording.template, "values": {name: _wording(value) for name, value in wording.values}}


def _hidden(hidden: Hidden, finding: dict[str, Any]) -> dict[str, Any]:
    return {**finding, "suppression": {"by": hidden.by, "reason": hidden.reason}}


def _fix(fix: Fix, path: str, positions: Positions) -> dict[str, Any]:
    place = partial(positions.in_file, path)
    edits = [{"start": place(edit.start), "end": place(edit.end), "text": edit.text} for edit in fix.edits]
    return {"safety": fix.safety, "edits": edits}


def _place(place: Place, positions: Positions) -> dict[str, Any]:
    line, column = positions.at(place.path, place.start)
    return {
        "path": place.path,
        "start": positions.in_file(place.path, place.start),
        "end": positions.in_file(place.path, place.end),
        "line": line,
        "column": column,
        "text": positions.quoted(place),
    }


def _files(report: Report) -> Iterator[dict[str, Any]]:
    found = Counter(finding.path for finding in report.findings)
    for path in report.paths:
        document = report.documents.get(path)
        yield {
            "path": path,
            "locale": None if document is None else document.locale,
            "encoding": None if document is None else document.encoding.name,
            "words": 0 if document is None else count_words(document),
            "findings": found[path],
            "error": document is None,
            "digest": None if document is None else digest(document),
            **({"alignment": _alignment(report.alignments[path])} if path in report.alignments else {}),
        }


def _alignment(alignment: Alignment) -> dict[str, Any]:
    return {
        "source": alignment.path,
        "sentences": alignment.sentences,
        "aligned": alignment.aligned,
        "confidence": alignment.certainty,
    }


def _relative(root: str) -> str:
    """Return the folder from which paths count as it is seen from here, so that no absolute path is told."""
    if not root:
        return ""
    try:
        return os.path.relpath(root).replace(os.sep, "/")
    except ValueError:
        # Another drive.
        return ""


def digest(document: Document) -> str:
    """Return what tells whether a text is still the same: 16 hexadecimal digits."""
    if document.excerpt is not None:
        return document.excerpt.digest
    return blake2b(document.text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _summary(report: Report, words: int) -> dict[str, Any]:
    summary = summarize(report)
    return {
        "files": len(report.paths),
        "unreadable": len(summary.unreadable),
        "words": words,
        "findings": summary.total.findings,
        "by_rule": {rule.code: rule.count.findings for rule in summary.rules},
        "by_severity": dict(summary.severities),
        "fixable": {"safe": summary.total.safe, "unsafe": summary.total.unsafe},
        "suppressed": dict(summary.hidden),
    }
