"""`mtcheck glossary stats` as a user meets it."""

import csv
import json
from functools import partial
from pathlib import Path

import pytest

from tests.cli.command import mtcheck

GLOSSARY = """\
concepts:
  - id: einberufung
    type: noun
    gender: f
    terms:
      - Einberufung
      - {text: Entwurf, status: deprecated, gender: m}
      - {text: draft, language: en}
  - id: hafen
    type: noun
    gender: m
    terms: [Hafen]
"""
run = partial(mtcheck, "glossary", "stats")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles and a glossary."""
    (tmp_path / "a.txt").write_text("Die Einberufung kam. Nach den Einberufungen kam die Einberufung.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Er las den Entwurf. Keine Einberufung.\n", "utf-8")
    (tmp_path / "g.yaml").write_text(GLOSSARY, "utf-8")
    return tmp_path


def test_console(folder: Path) -> None:
    """The most used term first, with its forms and why they are forms of it; then the sums."""
    result = run(".", "--glossary", "g.yaml", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    head, first, second, *_, sums = result.stdout.splitlines()
    assert head.split() == ["uses", "files", "term", "status", "forms"]
    assert first.split()[:4] == ["4", "2", "Einberufung", "preferred"]
    assert "Einberufung 3×" in first and "Einberufungen 1× (plural" in first
    assert second.split()[:4] == ["1", "1", "Entwurf", "deprecated"]
    assert sums == "5 uses in 2 files; 1 of 2 concepts used (50 %)"
    assert "Hafen" not in result.stdout
    assert "Hafen" in run(".", "--glossary", "g.yaml", "--all", cwd=folder).stdout


def test_json_and_csv(folder: Path) -> None:
    """Programs get all terms, also those without a use."""
    found = json.loads(run(".", "--glossary", "g.yaml", "--format", "json", cwd=folder).stdout)
    assert found["summary"] == {
        "files": 2,
        "concepts": 2,
        "used_concepts": 1,
        "terms": 3,
        "used_terms": 2,
        "uses": 5,
    }
    assert [(term["term"], term["uses"], term["files"]) for term in found["terms"]] == [
        ("Einberufung", 4, 2),
        ("Entwurf", 1, 1),
        ("Hafen", 0, 0),
    ]
    run(".", "--glossary", "g.yaml", "-o", "use.csv", cwd=folder)
    rows = list(csv.DictReader((folder / "use.csv").read_text("utf-8").splitlines()))
    assert [(row["term"], row["form"], row["form_uses"]) for row in rows] == [
        ("Einberufung", "Einberufung", "3"),
        ("Einberufung", "Einberufungen", "1"),
        ("Entwurf", "Entwurf", "1"),
        ("Hafen", "", ""),
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["."], "no glossary: name one with --glossary"),
        (["nirgends.txt", "--glossary", "g.yaml"], "no such file or folder"),
        (["bad.txt", "--glossary", "g.yaml"], "bad.txt"),
    ],
)
def test_wrong_use(folder: Path, arguments: list[str], message: str) -> None:
    """One clear line and exit code 2."""
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00")
    result = run(*arguments, cwd=folder)
    assert result.returncode == 2
    assert message in result.stderr and "Traceback" not in result.stderr
