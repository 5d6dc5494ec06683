"""A file that is read in parts gives what it gives as a whole."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.cli import cli
from mtcheck.config import LANGUAGE_CHECK, Config
from mtcheck.engine.fix import apply_edits
from mtcheck.engine.passes import fix
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report, scan_all
from mtcheck.formats import parts
from mtcheck.model import Locale
from mtcheck.report import outputs
from mtcheck.report.json import render
from mtcheck.rule import CorpusRule, DocumentRule
from mtcheck.rules import load_rules

HEAD = '<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="en"/><body>\n'
UNIT = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="de"><seg>{}</seg></tuv></tu>'
SOURCES = [
    "The road to the old town is closed.",
    "On 5 May 1,500 people came &amp; went.",
    "He will not come (today).",
    "🚪 Open {file} now",
    "Open",
]
TARGETS = [
    "Die Straße in die alte Stadt ist ist gesperrt.",
    "Am 5. Mai kamen 1.500 Menschen &amp; gingen.",
    "Am 6. Mai kamen 15 Menschen &amp; <ph>x</ph> gingen, 5% davon\nam\r\nAbend .",
    "Er kommt.",
    '🚪 „Öffne" {file} jetzt . . .',
    "",
]
BETWEEN = ["", "\n", "\r\n", "<!-- mtcheck: ignore-next LNG102 -->", "<!-- </tu> -->\n", " " * 400]
RULES = [
    rule
    for rule in load_rules()
    if not isinstance(rule, DocumentRule) and not (isinstance(rule, CorpusRule) and rule.apart is None)
]
"""Rules for which it does not matter how a file is parted."""
CODES = tuple(rule.meta.code for rule in RULES)
CONFIG = replace(Config(), select=CODES, ignore=tuple(sorted(LANGUAGE_CHECK)), locale=Locale.DE)
PLAN = make_plan(CONFIG, load_rules())
PIECES = st.lists(st.tuples(st.sampled_from(SOURCES), st.sampled_from(TARGETS), st.sampled_from(BETWEEN)), max_size=9)


@contextmanager
def in_parts(units: int) -> Iterator[None]:
    """Read every file in parts of so many units."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "LARGE", 0)
        patch.setattr(parts, "UNITS", units)
        yield


def checked(path: str, plan: Plan = PLAN) -> Report:
    """Return the report about one file."""
    return make_report(scan_all([path], plan, jobs=1), plan)


def told(report: Report) -> list[dict[str, Any]]:
    """Return all findings as the user gets them, without numbers and words around, which depend on what is held."""
    findings: list[dict[str, Any]] = json.loads(render(report))["findings"]
    return [
        {name: value for name, value in one.items() if name not in ("anchor", "fingerprint")}
        | {"related": list(others)}
        for one in findings
        for others in [one["related"]]
    ]


@given(PIECES, st.integers(1, 4), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=15)
def test_as_a_whole(pieces: list[tuple[str, str, str]], units: int, encoding: str) -> None:
    """Findings, places, fixes, sums and the fixed file are the same, whatever the parts."""
    text = HEAD + "".join(UNIT.format(source, target) + between for source, target, between in pieces) + "</body></tmx>"
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.tmx")
        Path(path).write_bytes(text.encode(encoding))
        whole, fixing = checked(path), fix(scan_all([path], PLAN, jobs=1), PLAN, unsafe=True)
        with in_parts(units):
            parted, parted_fixing = checked(path), fix(scan_all([path], PLAN, jobs=1), PLAN, unsafe=True)
            written = [b"".join(change.pieces(None)) for change in parted_fixing.changes]
    assert told(parted) == told(whole)
    assert parted.crashes == ()
    ours, theirs = json.loads(render(parted)), json.loads(render(whole))
    assert ours["files"] == theirs["files"]
    assert ours["summary"] == theirs["summary"]
    # The first pass; what is left is for the next run.
    steps = [change.steps[0] for change in fixing.changes]
    once = [
        apply_edits(step.document.text, [edit for one in step.findings if one.fix for edit in one.fix.edits])
        for step in steps
    ]
    assert [data.decode(encoding) for data in written] == once


@pytest.mark.parametrize("name", sorted(outputs.OUTPUTS))
def test_outputs(tmp_path: Path, name: str) -> None:
    """Every output can show an excerpt; those with lines name those of the file."""
    path = tmp_path / "a.tmx"
    units = [UNIT.format("Dogs sleep.", "Hunde schlafen.")] * 50
    path.write_text(
        HEAD + "\n".join([*units, UNIT.format("Dogs sleep.", "Hunde schlafen schlafen.")]) + "</body></tmx>"
    )
    with in_parts(7):
        report = checked(str(path), make_plan(replace(Config(), select=("LNG102",)), load_rules()))
        shown = outputs.render(name, report)
    if name in ("console", "github", "junit", "csv"):
        assert b"53" in shown
    if name == "html":
        assert shown.count(b"Hunde schlafen") < 10
    assert len(report.documents[str(path)].text) < 1000


def test_what_a_file_says_holds_for_all_parts(tmp_path: Path) -> None:
    """A comment for the file is obeyed in all parts, and one that hides nothing is told once."""
    path = tmp_path / "a.tmx"
    units = [UNIT.format("Dogs sleep.", "Hunde schlafen schlafen.")] * 5
    comments = "<!-- mtcheck: ignore-file LNG102: so said --><!-- mtcheck: ignore-file LOC104 -->"
    path.write_text(HEAD + comments + "\n".join(units) + "</body></tmx>")
    plan = make_plan(replace(Config(), select=("LNG102", "LOC104")), load_rules())
    with in_parts(1):
        report = checked(str(path), plan)
    assert [one.code for one in report.findings] == ["INT003"]
    assert len(report.hidden) == 5


def test_foreign_and_broken(tmp_path: Path) -> None:
    """What is said of a file is said once."""
    foreign, broken = tmp_path / "a.tmx", tmp_path / "b.tmx"
    units = UNIT.format("Dogs sleep.", "Chiens.").replace('"de"', '"fr"') * 5
    foreign.write_text(f"{HEAD}{units}</body></tmx>")
    broken.write_text(f"{HEAD}{units}</body>")
    with in_parts(1):
        report = make_report(scan_all([str(foreign), str(broken)], PLAN, jobs=1), PLAN)
    assert [(one.code, one.path) for one in report.findings] == [("INT005", str(foreign)), ("INT001", str(broken))]


def test_commands(tmp_path: Path) -> None:
    """`fix` writes what it says, makes no patch, and `lint` is silent afterwards."""
    path = tmp_path / "a.tmx"
    units = [UNIT.format("Dogs sleep.", "Hunde schlafen schlafen.")] * 5
    path.write_text(HEAD + "\n".join(units) + "</body></tmx>")
    wanted = path.read_bytes().replace(b"schlafen schlafen", b"schlafen")
    runner = CliRunner()
    with in_parts(2):
        options = ["--no-cache", "--select", "LNG102", str(path)]
        patch = runner.invoke(cli, ["fix", "--unsafe-fixes", "--diff", *options])
        assert (patch.exit_code, patch.stdout) == (2, "")
        assert "a.tmx: too large for a patch, allowed is `mtcheck fix` without --diff" in patch.stderr
        assert runner.invoke(cli, ["fix", "--unsafe-fixes", "--check", *options]).exit_code == 1
        fixed = runner.invoke(cli, ["fix", "--unsafe-fixes", *options])
        assert fixed.exit_code == 0
        assert "5 fixes made in 1 of 1 file\n" in fixed.stdout
        assert path.read_bytes() == wanted
        assert runner.invoke(cli, ["lint", *options]).exit_code == 0
