"""Several processes: one that dies costs its file, never the run, and none is left behind."""

import os
import signal
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from mtcheck.config import Config
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report, scan_all
from mtcheck.errors import ExitCode
from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.report import console, html, json
from mtcheck.rule import Context, DocumentRule, Hit, Meta
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import ends

META = Meta("TST101", "deadly", "m", Mqm.STYLE, Severity.MINOR, FixSafety.NONE, "test")
FILES = 90

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a rule of this test reaches a worker by fork only")


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """More files than one chunk holds."""
    for number in range(FILES):
        (tmp_path / f"{number:02}.txt").write_text(f"Text {number}.", "utf-8")
    return [str(tmp_path / f"{number:02}.txt") for number in range(FILES)]


def run(paths: list[str], jobs: int, deadly: Callable[[Document], bool]) -> Report:
    """Lint with a rule that reports every file and ends its process on some."""

    def check(document: Document, context: Context[None]) -> Iterator[Hit]:
        if deadly(document):
            os.kill(os.getpid(), signal.SIGKILL)
        yield Hit(0, 4)

    plan = Plan(Config(), (DocumentRule(meta=META, check=check, options=None, examples=[]),), EMPTY_GLOSSARY)
    with ends():
        return make_report(scan_all(paths, plan, jobs=jobs), plan)


def found(report: Report) -> list[tuple[str, str]]:
    """Return file name and code of the findings."""
    return [(Path(finding.path).name, finding.code) for finding in report.findings]


@pytest.mark.parametrize("jobs", [2, 5])
def test_worker_that_dies(jobs: int, paths: list[str]) -> None:
    """INT002 on exactly the deadly files, whatever their place in a chunk; all others are checked; exit code 3."""
    deadly = {"00.txt", "17.txt", "18.txt", "44.txt", "89.txt"}
    report = run(paths, jobs, lambda document: Path(document.path).name in deadly)
    expected = [(f"{number:02}.txt", "TST101") for number in range(FILES)]
    assert found(report) == [(name, "INT002" if name in deadly else code) for name, code in expected]
    assert str(report.findings[0].message) == (
        "the process that checked this file was killed by signal 9, also when tried again; nothing is known of the file"
    )
    assert len(report.crashes) == len(deadly)
    assert report.exit_code(None) is ExitCode.FAULT
    assert active_children() == []


def test_accident(paths: list[str], tmp_path: Path) -> None:
    """A worker that was killed for no fault of its file leaves no trace in the report."""

    def once(document: Document) -> bool:
        mark = tmp_path / f"{Path(document.path).name}.seen"
        if document.path not in (paths[3], paths[41]) or mark.exists():
            return False
        mark.touch()
        return True

    report = run(paths, 2, once)
    alone = run(paths, 1, lambda _: False)
    assert (report.findings, report.crashes) == (alone.findings, ())
    for module in (console, json, html):
        assert module.render(report) == module.render(alone)


def test_no_process_is_left(paths: list[str]) -> None:
    """Who has seen enough before the end ends the workers, too."""
    plan = Plan(Config(), (), EMPTY_GLOSSARY)
    scans = scan_all(paths, plan, jobs=2)
    next(scans)
    assert len(active_children()) == 2
    scans.close()  # type: ignore[attr-defined]
    assert active_children() == []
