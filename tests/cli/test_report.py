"""`mtcheck report`: saved results from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.command import mtcheck_bytes as run

CLEAN, FINDINGS, USAGE = 0, 1, 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article and its result."""
    (tmp_path / "a.txt").write_text("Wadim schlief im im Haus.\n", "utf-8")
    assert run("lint", "-o", "old.json", "a.txt", cwd=tmp_path).returncode == FINDINGS
    return tmp_path


def test_another_format_and_language(folder: Path) -> None:
    """From a file and from standard input; findings do not fail unless that is asked for."""
    shown = run("report", "old.json", "--report-language", "de", cwd=folder)
    assert (shown.returncode, shown.stderr) == (CLEAN, b"")
    assert "„im“ steht doppelt" in shown.stdout.decode()
    data = (folder / "old.json").read_bytes()
    piped = run("report", "-", "--format", "github", "--fail-on", "minor", cwd=folder, stdin=data)
    assert piped.returncode == FINDINGS
    assert piped.stdout.decode().startswith("::warning file=a.txt,line=1,endLine=1,col=15,")


def test_several_outputs_in_one_run(folder: Path) -> None:
    """Files of any format, and the screen."""
    outputs = ("-o", "x.csv", "--output", "sarif:x.json", "--output", "junit:x.xml", "--format", "console")
    shown = run("lint", "a.txt", *outputs, cwd=folder)
    # --format is that of the file without one.
    assert shown.returncode == FINDINGS
    assert json.loads((folder / "x.json").read_text("utf-8"))["version"] == "2.1.0"
    assert "<testsuites" in (folder / "x.xml").read_text("utf-8")
    shown = run("lint", "a.txt", "--output", "sarif:y.json", "--format", "gitlab", cwd=folder)
    assert json.loads(shown.stdout)[0]["check_name"] == "LNG102 repeated-word"


def test_compare(folder: Path) -> None:
    """New findings can fail a build."""
    (folder / "a.txt").write_text("Wadim schlief im Haus, und und Vadim auch.\n", "utf-8")
    run("lint", "-o", "new.json", "a.txt", cwd=folder)
    shown = run("report", "--compare", "old.json", "new.json", "--fail-on", "minor", cwd=folder)
    assert shown.returncode == FINDINGS
    assert shown.stdout.decode().splitlines()[0] == "new"
    assert "fixed" in shown.stdout.decode()
    same = run("report", "--compare", "new.json", "new.json", "--fail-on", "minor", "-o", "c.html", cwd=folder)
    assert (same.returncode, same.stdout) == (CLEAN, b"")
    assert "<html" in (folder / "c.html").read_text("utf-8")


def test_a_text_that_is_gone(folder: Path) -> None:
    """Told on standard error; the findings are shown."""
    (folder / "a.txt").unlink()
    shown = run("report", "old.json", cwd=folder)
    assert shown.returncode == CLEAN
    assert b"mtcheck: a.txt: no such file" in shown.stderr
    assert "„im“ stands twice" in shown.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["report", "none.json"], "none.json: no such file"),
        (["report", "a.txt"], "a.txt:1: no JSON"),
        (["report", "old.json", "old.json"], "2 results, allowed are two with --compare"),
        (["report", "--compare", "old.json"], "1 results, allowed"),
        (["report", "old.json", "-o", "old.json"], "the report would take its place"),
        (["report", "--compare", "old.json", "old.json", "--format", "sarif"], "sarif holds no comparison"),
        (["lint", "a.txt", "-o", "json:"], "no file, allowed is FORMAT:FILE"),
        (["lint", "a.txt", "-o", "x.html", "--output", "json:x.html"], "two reports for x.html"),
        (["lint", "a.txt", "-o", "json:-", "--output", "csv:-"], "two reports for standard output"),
        (["lint", "a.txt", "-o", "json:a.txt"], "the report would take its place"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use(folder: Path, arguments: list[str], problem: str) -> None:
    """One line, exit code 2."""
    shown = run(*arguments, cwd=folder)
    assert shown.returncode == USAGE
    assert problem in shown.stderr.decode()
    assert shown.stderr.count(b"\n") == 1


def test_language_from_the_configuration(folder: Path) -> None:
    """Of the key, unless the command line says otherwise."""
    (folder / "mtcheck.toml").write_text('report-language = "de"\n', "utf-8")
    assert "steht doppelt" in run("lint", "a.txt", cwd=folder).stdout.decode()
    assert "stands twice" in run("lint", "a.txt", "--report-language", "en", cwd=folder).stdout.decode()
    (folder / "mtcheck.toml").write_text('report-language = "fr"\n', "utf-8")
    refused = run("lint", "a.txt", cwd=folder)
    assert (refused.returncode, b"mtcheck.toml:1: 'report-language' is 'fr'" in refused.stderr) == (USAGE, True)
