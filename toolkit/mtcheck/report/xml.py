"""XML as build servers read it: JUnit, where every file is a test, and Checkstyle.

XML cannot hold control characters, so every text is made visible first.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby

from lxml import etree

from mtcheck.engine.internal import METAS
from mtcheck.engine.result import Report
from mtcheck.model import Finding, Severity
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import one_line, with_source
from mtcheck.report.position import Positions
from mtcheck.report.visible import visible
from mtcheck.text.messages import Language

LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "info"}
INTERNAL = frozenset(meta.code for meta in METAS)


def junit(report: Report, *, language: Language = Language.EN) -> str:
    """Return one suite for each file and one failed test for each finding; a file without one is a test that passed.

    What mtcheck says about the run itself (INT001 and its like) is an error and no failure.
    """
    said, positions = catalogue(language), Positions.of(report)
    found = _by_path(report)
    errors = sum(finding.code in INTERNAL for finding in report.findings)
    tests = sum(max(1, len(found.get(path, ()))) for path in report.paths)
    root = _element("testsuites", {"name": "mtcheck", **_counts(tests, len(report.findings) - errors, errors)})
    for path in report.paths:
        findings = found.get(path, [])
        wrong = sum(finding.code in INTERNAL for finding in findings)
        counts = _counts(max(1, len(findings)), len(findings) - wrong, wrong)
        suite = _element("testsuite", {"name": visible(path), **counts}, root)
        if not findings:
            _element("testcase", {"classname": visible(path), "name": said.gettext("nothing found")}, suite)
        for finding in findings:
            line, column = positions.at(path, finding.start)
            name = f"{finding.code} {visible(finding.name)} {line}:{column}"
            case = _element("testcase", {"classname": visible(path), "name": name, "file": visible(path)}, suite)
            case.set("line", str(line))
            message = one_line(finding, said)
            kind = "error" if finding.code in INTERNAL else "failure"
            failure = _element(kind, {"type": str(finding.severity), "message": message}, case)
            failure.text = f"{visible(path)}:{line}:{column}: {finding.code} {with_source(finding, said)}"
    return _written(root)


def checkstyle(report: Report, *, language: Language = Language.EN) -> str:
    """Return one error for each finding, by file."""
    said, positions = catalogue(language), Positions.of(report)
    root = _element("checkstyle", {"version": "4.3"})
    for path, findings in _by_path(report).items():
        file = _element("file", {"name": visible(path)}, root)
        for finding in findings:
            _element("error", _error(finding, positions, said), file)
    return _written(root)


def _error(finding: Finding, positions: Positions, said: Catalogue) -> Mapping[str, str]:
    line, column = positions.at(finding.path, finding.start)
    return {
        "line": str(line),
        "column": str(column),
        "severity": LEVELS[finding.severity],
        "message": with_source(finding, said),
        "source": f"mtcheck.{finding.code}",
    }


def _by_path(report: Report) -> dict[str, list[Finding]]:
    found: Iterable[tuple[str, Iterable[Finding]]] = groupby(report.findings, key=lambda finding: finding.path)
    return {path: list(findings) for path, findings in found}


def _counts(tests: int, failures: int, errors: int) -> dict[str, str]:
    return {"tests": str(tests), "failures": str(failures), "errors": str(errors), "skipped": "0", "time": "0"}


def _element(name: str, attributes: Mapping[str, str], parent: etree._Element | None = None) -> etree._Element:
    made = etree.Element(name) if parent is None else etree.SubElement(parent, name)
    for key, value in attributes.items():
        made.set(key, value)
    return made


def _written(root: etree._Element) -> str:
    text = etree.tostring(root, encoding="unicode", pretty_print=True)
    assert isinstance(text, str)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'
