"""The report as SARIF 2.1.0 (OASIS), which GitHub code scanning, Azure DevOps and editors read.

Columns count UTF-16 units and say so: that is the default of the format, and what a reader that knows no other takes
them for.
"""

import os
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote

from mtcheck.engine.internal import METAS, PAGES
from mtcheck.engine.result import By, Hidden, Report
from mtcheck.model import Edit, Finding, Fix, FixSafety, Place, Severity, SourceText
from mtcheck.report.change import change_in
from mtcheck.report.json import as_lines, dump
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import one_line, shortened, source_line
from mtcheck.report.paths import plain
from mtcheck.report.position import Positions, Region, Unit
from mtcheck.rule import Meta
from mtcheck.rules import page
from mtcheck.text.messages import Language, Message, gettext_noop

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
UNIT = Unit.UTF16
LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "note"}
IN_THE_FILE = frozenset({By.SIC, By.COMMENT, By.FRONT_MATTER})
FINGERPRINT = "mtcheck/v1"
SAFETY = {FixSafety.SAFE: gettext_noop("safe fix"), FixSafety.UNSAFE: gettext_noop("fix to check")}


def render(report: Report, *, language: Language = Language.EN, show_suppressed: bool = False) -> str:
    """Return the report as SARIF, one rule and one result to a line.

    `show_suppressed` adds the findings that somebody has decided not to see, each with its suppression.
    """
    said = catalogue(language)
    rules = list(_rules(report, show_suppressed, said))
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    result = partial(_result, Positions.of(report), index, said)
    results = [result(finding) for finding in report.findings]
    if show_suppressed:
        results += [result(one.finding) | {"suppressions": [_suppression(one)]} for one in report.hidden]
    driver = f'"name": "mtcheck", "semanticVersion": {dump(report.version)}, "rules": {as_lines(rules)}'
    faults = [
        _notification(finding, said)
        for finding in report.findings
        if finding.code in _INTERNAL and finding.severity is Severity.CRITICAL
    ]
    members = [
        f'"tool": {{"driver": {{{driver}}}}}',
        f'"invocations": [{dump({"executionSuccessful": not report.crashes, "toolExecutionNotifications": faults})}]',
        f'"language": "{language}"',
        f'"columnKind": "{_COLUMNS[UNIT]}"',
        f'"artifacts": {as_lines(map(_artifact, report.paths))}',
        f'"results": {as_lines(results)}',
    ]
    run = ",\n".join(members)
    return f'{{\n"$schema": "{SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n{run}\n}}]\n}}\n'


_COLUMNS = {Unit.UTF16: "utf16CodeUnits", Unit.CODE_POINT: "unicodeCodePoints"}
_INTERNAL = {meta.code: meta for meta in METAS}


def uri(path: str) -> str:
    """Return a path as a relative reference, or as a file URI where it is absolute.

    >>> uri("texte/zwei Worte.txt"), uri("/tmp/ä.txt")
    ('texte/zwei%20Worte.txt', 'file:///tmp/%C3%A4.txt')
    """
    path = plain(path)
    try:
        written = quote(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        written = quote(path, errors="replace")
    if os.path.isabs(path):
        return f"file://{'' if written.startswith('/') else '/'}{written}"
    return written


def _artifact(path: str) -> dict[str, Any]:
    return {"location": {"uri": uri(path)}}


def _rules(report: Report, show_suppressed: bool, said: Catalogue) -> Iterator[dict[str, Any]]:
    """Yield the rules that ran, and what else has findings, sorted by code."""
    known = {rule.meta.code: (rule.meta, page(rule)) for rule in report.rules}
    found = {finding.code: finding for finding in report.findings}
    if show_suppressed:
        found |= {one.finding.code: one.finding for one in report.hidden}
    for code in sorted({*known, *found}):
        meta, text = known.get(code) or (_INTERNAL.get(code), PAGES.get(code, ""))
        yield _rule(meta, text, said) if meta else {"id": code, "name": found[code].name}


def _rule(meta: Meta, text: str, said: Catalogue) -> dict[str, Any]:
    title = text.partition("\n")[0]
    body = " ".join(text.partition("\n")[2].split()) or title
    return {
        "id": meta.code,
        "name": meta.name,
        "shortDescription": {"text": said.say(Message(title))},
        "fullDescription": {"text": body},
        "help": {"text": text, "markdown": f"**{said.say(Message(title))}**\n{text.partition(chr(10))[2]}"},
        "defaultConfiguration": {"level": LEVELS[meta.severity]},
        "properties": {"tags": [str(meta.mqm)], "source": meta.source},
    }


def _result(positions: Positions, index: Mapping[str, int], said: Catalogue, finding: Finding) -> dict[str, Any]:
    fixes = [*([finding.fix] if finding.fix else []), *finding.candidates]
    found: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": one_line(finding, said)},
        "locations": [_location(finding, positions)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {"severity": finding.severity, "mqm": finding.mqm},
    }
    related = [
        {"id": number, "message": {"text": shortened(positions.quoted(place), 200) or "…"}}
        | _location(place, positions)
        for number, place in enumerate(finding.related, 1)
    ]
    if finding.source is not None:
        related += _source(finding.source, len(related) + 1, said)
    if related:
        found["relatedLocations"] = related
    if fixes:
        found["fixes"] = [_fix(finding, fix, positions, said) for fix in fixes]
    return found


def _source(source: SourceText, number: int, said: Catalogue) -> Iterator[dict[str, Any]]:
    """Yield the place of the source; its columns are not known in UTF-16, so it is the line that is named."""
    if source.origin is not None:
        region = {"startLine": source.origin.line, "snippet": {"text": source.text}}
        place = {"artifactLocation": {"uri": uri(source.origin.path)}, "region": region}
        yield {"id": number, "message": {"text": source_line(source, said)}, "physicalLocation": place}


def _location(place: Finding | Place, positions: Positions) -> dict[str, Any]:
    region = _region(positions.region(place, UNIT))
    if text := positions.quoted(place):
        region["snippet"] = {"text": text}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region}}


def _region(region: Region) -> dict[str, Any]:
    (line, column), (end_line, end_column) = region
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(finding: Finding, fix: Fix, positions: Positions, said: Catalogue) -> dict[str, Any]:
    """Return all edits of a fix; they are in one file and belong together."""
    shown = change_in(positions.documents, finding._replace(fix=fix))
    what = f"{shortened(shown.before, 200)} → {shortened(shown.after, 200)}" if shown else ""
    return {
        "description": {"text": f"{what} ({said.gettext(SAFETY[fix.safety])})"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": uri(finding.path)},
                "replacements": [_replacement(finding.path, edit, positions) for edit in fix.edits],
            }
        ],
    }


def _replacement(path: str, edit: Edit, positions: Positions) -> dict[str, Any]:
    region = _region(positions.region(Place(path, edit.start, edit.end), UNIT))
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _suppression(hidden: Hidden) -> dict[str, Any]:
    kind = "inSource" if hidden.by in IN_THE_FILE else "external"
    return {"kind": kind, "justification": f"{hidden.by}: {hidden.reason}" if hidden.reason else str(hidden.by)}


def _notification(finding: Finding, said: Catalogue) -> dict[str, Any]:
    """Return what mtcheck says about the run itself."""
    return {
        "descriptor": {"id": finding.code},
        "level": LEVELS[finding.severity],
        "message": {"text": one_line(finding, said)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(finding.path)}}}],
    }
