"""Fixing the five real articles: patched or in place the same, what is fixed is right, the rest is for a person."""

import shutil
import subprocess
from pathlib import Path

import pytest

from mtcheck.config import Config
from mtcheck.engine.passes import Fixing, fix
from mtcheck.engine.plan import make_plan
from mtcheck.engine.run import scan_all
from mtcheck.engine.write import write
from mtcheck.report.change import change
from mtcheck.report.diff import unified
from mtcheck.rules import load_rules
from tests.harness import ROOT, SHARED, needs_shared

pytestmark = needs_shared
GLOSSARY = str(ROOT / "glossaries" / "zentralasien.yaml")
SAFE = {
    ("000", "LNG101", " er fragt", ", fragt er"),
    ("000", "NAM101", "Vadim", "Wadim"),
    ("000", "NAM101", "Alexei", "Alexej"),
    ("001", "NAM102", "Vadim", "Wadim"),
    ("001", "NAM102", "Alexei", "Alexej"),
    ("002", "DES106", "Armee:Darum", "Armee: Darum"),
    ("003", "NAM102", "Vadim", "Wadim"),
    ("003", "LOC104", ". . .", "…"),
    ("004", "LOC117", "d.R.", "d.\N{NO-BREAK SPACE}R."),
}
UNSAFE = {
    ("000", "ACC101", "[Russian]", "[russischen]"),
    ("000", "NAM102", "Ekaterinburg", "Jekaterinburg"),
    ("003", "ACC101", "[Kazakhs]", "[Kasachen]"),
    ("003", "NAM104", "Georgia", "Georgien"),
    ("003", "NAM106", "Atamaken", "Atameken"),
}
FOR_A_PERSON = {"ACC101", "ACC301", "DES104", "DES105", "DES112", "LNG110", "NAM105", "STY201"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copies of the articles."""
    for path in (SHARED / "seeds").glob("*.txt"):
        shutil.copyfile(path, tmp_path / path.name)
    return tmp_path


def fixed(folder: Path, *, unsafe: bool) -> Fixing:
    """Fix the articles and write them."""
    plan = make_plan(Config(glossary=(GLOSSARY,)), load_rules())
    result = fix(scan_all(sorted(map(str, folder.glob("*.txt"))), plan), plan, unsafe=unsafe)
    for one in result.changes:
        write(one.path, one.after, over=one.before)
    return result


def made(fixing: Fixing) -> set[tuple[str, str, str, str]]:
    """Return article number, code, and what stands in place of what."""
    found = set()
    for path, steps, _ in fixing.changes:
        for document, findings in steps:
            for finding in findings:
                shown = change(document.text, finding)
                assert shown is not None
                found.add((Path(path).name[:3], finding.code, shown.before, shown.after))
    return found


def test_safe_fixes(folder: Path) -> None:
    """Inquit clause, ellipsis, missing blank and the names that the glossary holds; a second run changes nothing."""
    fixing = fixed(folder, unsafe=False)
    assert made(fixing) == SAFE
    assert fixed(folder, unsafe=False).changes == ()


def test_all_fixes(folder: Path) -> None:
    """With those that are to be looked at only findings without a proposal are left."""
    fixing = fixed(folder, unsafe=True)
    assert made(fixing) >= UNSAFE
    assert {finding.code for finding in fixing.report.findings} == FOR_A_PERSON
    assert not any(finding.fix for finding in fixing.report.findings)
    assert fixed(folder, unsafe=True).changes == ()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("unsafe", [False, True])
def test_patch_is_what_fix_does(unsafe: bool, folder: Path) -> None:
    """The patch applied by git gives the very bytes that fixing writes."""
    fixing = fixed(folder, unsafe=unsafe)
    results = {one.path: Path(one.path).read_bytes() for one in fixing.changes}
    patch = b"".join(unified(Path(one.path).name, one.before, one.after) for one in fixing.changes)
    for one in fixing.changes:
        Path(one.path).write_bytes(one.before)
    subprocess.run(["git", "apply"], cwd=folder, input=patch, check=True)
    assert {path: Path(path).read_bytes() for path in results} == results
    assert len(results) >= 3
