"""`mtcheck names` as a user meets it: real processes, real files, real pipes."""

import csv
import json
import os
import subprocess
import sys
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mtcheck.report.names.json import schema
from mtcheck.terms import Status, load_glossary
from tests.cli.command import mtcheck

ONE = "Wadim kam aus Perm.\n\nWadim schwieg, Vadim ging.\n"
TWO = "In Tscheljabinsk schneit es.\n\nVadim lachte. Schanna schwieg.\n"
run = partial(mtcheck, "names")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles with one name in two spellings."""
    (tmp_path / "eins.txt").write_text(ONE, "utf-8")
    (tmp_path / "zwei.txt").write_text(TWO, "utf-8")
    return tmp_path


@pytest.mark.parametrize("arguments", [(), (".",), ("list",), ("list", "."), ("eins.txt", "zwei.txt"), ("--", ".")])
def test_the_command_without_a_command(arguments: tuple[str, ...], folder: Path) -> None:
    """Paths, options or nothing: the list of names."""
    result = run(*arguments, cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("name ")
    assert result.stdout.endswith("1 name in more than one spelling, 2 in one (--all shows them); 2 texts read\n")


def test_everything(folder: Path) -> None:
    """--all shows names in one spelling."""
    result = run("--all", ".", cwd=folder)
    assert "Schanna" in result.stdout
    assert "Schanna" not in run(".", cwd=folder).stdout


@pytest.mark.parametrize("name", ["why", "list"])
def test_a_file_called_like_a_command(name: str, folder: Path) -> None:
    """It is reached with ./ in front or behind the name of the list; the name alone is the command."""
    (folder / name).mkdir()
    (folder / name / "drei.txt").write_text(ONE, "utf-8")
    for arguments in ((f"./{name}",), ("list", name), ("--", name), ("--all", name)):
        result = run(*arguments, cwd=folder)
        assert result.returncode == 0
        assert "1 text read" in result.stdout


def test_why_needs_two_names(folder: Path) -> None:
    """A wrong number of arguments is wrong use."""
    for arguments in (("why",), ("why", "Wadim"), ("why", "Wadim", "Vadim", "Wadim")):
        result = run(*arguments, cwd=folder)
        assert (result.returncode, result.stdout) == (2, "")
        assert "Usage: mtcheck names why" in result.stderr


def test_why(folder: Path) -> None:
    """The derivation on standard output, with the glossary's word on it."""
    result = run("why", "Wadim", "Vadim", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert "one name in one text: both read as Вадим" in result.stdout
    (folder / "g.yaml").write_text("concepts: [{type: name, terms: [Vadim]}]", "utf-8")
    result = run("why", "--glossary", "g.yaml", "Wadim", "Vadim", cwd=folder)
    assert "the glossary decides for „Vadim“" in result.stdout


def test_why_two_names(folder: Path) -> None:
    """No fault either way: exit 0."""
    for one, other in (("Victor", "Viktor"), ("Iwanow", "Iwanowo")):
        result = run("why", one, other, cwd=folder)
        assert result.returncode == 0
        assert "two names: no scheme reads them alike" in result.stdout


def test_report_language(folder: Path) -> None:
    """By option, by configuration and by environment; what programs read stays as it is."""
    german = "1 Name in mehr als einer Schreibweise, 2 in einer (zu sehen mit --all); 2 Texte gelesen\n"
    assert run("--report-language", "de", ".", cwd=folder).stdout.endswith(german)
    assert '<html lang="de">' in run("--report-language", "de", "--format", "html", ".", cwd=folder).stdout
    said = run("why", "--report-language", "de", "Wadim", "Vadim", cwd=folder).stdout
    assert "entscheidet die deutsche Schreibung für „Wadim“" in said
    for format_ in ("csv", "json"):
        plain = run("--format", format_, ".", cwd=folder).stdout
        assert run("--report-language", "de", "--format", format_, ".", cwd=folder).stdout == plain
    (folder / "mtcheck.toml").write_text('report-language = "de"\n', "utf-8")
    assert run(".", cwd=folder).stdout.endswith(german)
    assert run("why", "Wadim", "Vadim", cwd=folder).stdout == said
    assert "1 name in more than one spelling" in run("--report-language", "en", ".", cwd=folder).stdout


def test_help(folder: Path) -> None:
    """The group names both commands, the list all its options."""
    assert "why" in run("--help", cwd=folder).stdout
    assert "--propose-glossary" in run("list", "-h", cwd=folder).stdout


def test_formats(folder: Path) -> None:
    """By option or by suffix the same bytes, and each is what it says."""
    texts = {}
    for name in ("csv", "json", "html"):
        piped = run("--format", name, "eins.txt", cwd=folder)
        written = run("-o", f"out.{name}", "eins.txt", cwd=folder)
        assert (piped.returncode, written.returncode, written.stdout) == (0, 0, "")
        texts[name] = (folder / f"out.{name}").read_bytes().decode()
        assert piped.stdout == texts[name]
    Draft202012Validator(schema()).validate(json.loads(texts["json"]))
    assert {row["spelling"] for row in csv.DictReader(StringIO(texts["csv"]))} == {"Wadim", "Vadim"}
    assert texts["html"].startswith("<!DOCTYPE html>")


def test_workers_change_nothing(folder: Path) -> None:
    """One process or five."""
    for index in range(60):
        (folder / f"{index}.txt").write_text(
            f"{'WV'[index % 2]}adim kam. Sergej Orlow ging, Sergey Orlow kam.", "utf-8"
        )
    one, two, five = (run("--all", "--format", "json", "-j", jobs, ".", cwd=folder) for jobs in ("1", "2", "5"))
    assert one.returncode == 0
    assert one.stdout == two.stdout == five.stdout


def test_standard_input(folder: Path) -> None:
    """- is a text, too."""
    result = run("-", "eins.txt", cwd=folder, stdin=b"Sergej kam. Sergey ging.")
    assert result.returncode == 0
    assert "2 names in more than one spelling" in result.stdout
    assert "1× -" in result.stdout


def test_glossary_profile_and_configuration(folder: Path) -> None:
    """Glossary before profile before majority; the configuration is that of lint."""
    (folder / "g.yaml").write_text("concepts: [{type: name, terms: [Vadim]}]", "utf-8")
    (folder / "mtcheck.toml").write_text('select = ["ACC"]\n[profile.press]\ntransliteration = "press"\n', "utf-8")
    (folder / "drei.txt").write_text("Sergei kam. Sergei ging. Sergej blieb.", "utf-8")
    names = {
        (name["name"], name["decided_by"])
        for name in json.loads(
            run("--glossary", "g.yaml", "--profile", "press", "--format", "json", cwd=folder).stdout
        )["names"]
    }
    assert names == {("Vadim", "glossary"), ("Sergej", "profile")}


def test_proposed_glossary(folder: Path) -> None:
    """It is written beside the list, can be loaded, and is used in the next run."""
    result = run("--propose-glossary", "neu.yaml", "eins.txt", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "mtcheck: neu.yaml: 1 name\n")
    assert "Wadim" in result.stdout
    (concept,) = load_glossary([str(folder / "neu.yaml")]).concepts
    assert [(term.text, term.status) for term in concept.terms] == [
        ("Wadim", Status.PREFERRED),
        ("Vadim", Status.DEPRECATED),
    ]
    result = run("--glossary", "neu.yaml", "--propose-glossary", "noch.yaml", "eins.txt", cwd=folder)
    assert result.returncode == 0
    assert "the glossary decides" in result.stdout
    assert "noch.yaml: not written" in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["eins.txt", "neu.yaml", "zwei.txt"]


REFUSED = {
    "exists": (("--propose-glossary", "alt.yaml"), "alt.yaml: exists already, --force writes over it"),
    "in use": (
        ("--propose-glossary", "./alt.yaml", "--force", "--glossary", "alt.yaml"),
        "./alt.yaml: a glossary of this run is not written over, name another file",
    ),
    "no YAML": (("--propose-glossary", "alt.csv"), "alt.csv: a proposed glossary is YAML"),
    "no such folder": (("--propose-glossary", "gibt/es/nicht.yaml"), "nicht.yaml: its folder does not exist"),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_nothing_is_written_over(arguments: tuple[str, ...], message: str, folder: Path) -> None:
    """One clear line, exit 2, and what was there is still there."""
    old = "concepts: [{type: name, terms: [Boris]}]"
    (folder / "alt.yaml").write_text(old, "utf-8")
    result = run(*arguments, "eins.txt", cwd=folder)
    assert result.returncode == 2
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert (folder / "alt.yaml").read_text("utf-8") == old


def test_force(folder: Path) -> None:
    """With --force it is."""
    (folder / "alt.yaml").write_text("kein Glossar", "utf-8")
    result = run("--propose-glossary", "alt.yaml", "--force", "eins.txt", cwd=folder)
    assert result.returncode == 0
    assert load_glossary([str(folder / "alt.yaml")]).concepts


def test_missing_path(folder: Path) -> None:
    """Exit 2 and one line; what is there is read."""
    result = run("gibtesnicht", "eins.txt", cwd=folder)
    assert (result.returncode, result.stderr) == (2, "mtcheck: gibtesnicht: no such file or folder\n")
    assert "Wadim" in result.stdout


@pytest.mark.parametrize("content", [b"a\0b", "Größe\n".encode() * 30 + b"\xc3\x28"], ids=["NUL", "broken UTF-8"])
def test_unreadable_file(content: bytes, folder: Path) -> None:
    """Exit 1 and one line with the reason; the others are read."""
    (folder / "kaputt.txt").write_bytes(content)
    result = run(".", cwd=folder)
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith("mtcheck: kaputt.txt: ")
    assert "2 texts read" in result.stdout


def test_nothing_to_read(tmp_path: Path) -> None:
    """An empty folder is said to be one."""
    result = run(cwd=tmp_path)
    assert result.returncode == 0
    assert "nothing to check" in result.stderr


WRONG = {
    "unknown option": ("--nope",),
    "unknown format": ("--format", "xls"),
    "unknown encoding": ("--encoding", "klingon"),
    "no workers": ("-j", "0"),
    "no glossary": ("--glossary", "fehlt.yaml"),
    "no configuration": ("--config", "fehlt.toml"),
    "no profile": ("--profile", "fehlt"),
    "no folder for the output": ("-o", "gibt/es/nicht.html"),
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG.keys())
def test_wrong_use(arguments: tuple[str, ...], folder: Path) -> None:
    """Exit 2 with a word on it, nothing on standard output."""
    result = run(*arguments, "eins.txt", cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr


def test_hostile_names_of_files(folder: Path) -> None:
    """Escapes, newlines and formulas in a path are shown, never obeyed, in every format and message."""
    path = os.fsencode(folder) + b"/=1+1\x1b[2J\n\xff.txt"
    Path(os.fsdecode(path)).write_text(ONE, "utf-8")
    Path(os.fsdecode(path[:-5] + b"2.txt")).write_bytes(b"a\0b")
    for name in ("console", "csv", "json", "html"):
        result = run("--format", name, "-j", "1", ".", cwd=folder)
        assert result.returncode == 1
        assert "\x1b" not in result.stdout + result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_a_pipe_that_is_closed(folder: Path) -> None:
    """`| head` is no fault."""
    command = f"{sys.executable} -m mtcheck names --all . | head -n 1"
    result = subprocess.run(command, shell=True, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stderr) == (0, "")
