"""`mtcheck glossary diff` as a user runs it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import cli

OLD = "concepts:\n  - {id: kiew, type: place, terms: [Kiew]}\n  - {id: oral, terms: [Oral]}\n"
NEW = """\
concepts:
  - {id: aktau, terms: [Aktau]}
  - id: kiew
    type: place
    terms: [Kyjiw, {text: Kiew, status: deprecated, note: "alter\\e[31m Name"}]
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files in an empty working folder."""
    monkeypatch.chdir(tmp_path)
    Path("old.yaml").write_text(OLD, "utf-8")
    Path("new.yaml").write_text(NEW, "utf-8")


def run(*arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(cli, ["glossary", "diff", *arguments])


def test_console() -> None:
    """Concept by concept, with places; control characters are spelled out."""
    result = run("old.yaml", "new.yaml")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "~ kiew  (old.yaml:2 → new.yaml:3)",
        "  ~ Kiew (de): status: “preferred” → “deprecated”; note: nothing → “alter<U+001B>[31m Name”",
        "  + Kyjiw (de): preferred, place",
        "- oral  (old.yaml:3)",
        "  - Oral (de): preferred",
        "+ aktau  (new.yaml:2)",
        "  + Aktau (de): preferred",
        "1 concept added, 1 concept removed, 1 concept changed",
    ]


def test_json() -> None:
    """The same as values."""
    result = run("-o", "diff.json", "old.yaml", "new.yaml")
    assert result.exit_code == 1
    report = json.loads(Path("diff.json").read_text("utf-8"))
    assert report["summary"] == {"added": 1, "removed": 1, "changed": 1}
    assert [(one["kind"], one["id"], one["old"], one["new"]) for one in report["concepts"]] == [
        ("changed", "kiew", "old.yaml:2", "new.yaml:3"),
        ("removed", "oral", "old.yaml:3", None),
        ("added", "aktau", None, "new.yaml:2"),
    ]
    assert report["concepts"][0]["terms"][0]["changes"][0] == {
        "field": "status",
        "old": "preferred",
        "new": "deprecated",
    }


def test_formats_do_not_count() -> None:
    """A table that says the same is the same."""
    Path("old.csv").write_text("concept,text,type\nkiew,Kiew,place\noral,Oral,\n", "utf-8")
    result = run("old.yaml", "old.csv")
    assert result.exit_code == 0
    assert result.output == "the same concepts and terms\n"


def test_a_file_that_cannot_be_read() -> None:
    """One line with the place."""
    Path("bad.yaml").write_text("concepts: [{term: [A]}]", "utf-8")
    result = run("old.yaml", "bad.yaml")
    assert result.exit_code != 0
    assert "bad.yaml:1: unknown key 'term'" in str(result.exception)
