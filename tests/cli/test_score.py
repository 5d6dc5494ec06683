"""`mtcheck score` as a user meets it: real processes, real files."""

import json
import subprocess
import sys
from functools import partial
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.command import mtcheck

REFERENCE = "Am Ufer wartet Wadim.\n„Wo ist die Bank?“, fragt er.\nDie Zentralbank schweigt.\n"
ONE = "Am Ufer wartet Vadim. Wadim lacht.\n„Wo ist die Bank?“ er fragt.\nDie Notenbank schweigt im im Winter.\n"
OTHER = "Am Ufer steht Wadim.\n„Wo ist das Geldhaus?“, fragt er.\nEs schweigen die Banken.\n"
SOURCE = "Vadim waits at the bank of the river.\n“Where is the bank?” he asks.\nThe central bank is silent.\n"
GLOSSARY = """concepts:
  - id: bank
    terms:
      - Bank
      - {text: bank, language: en}
  - id: zentralbank
    terms:
      - Zentralbank
      - {text: Notenbank, status: admitted}
      - {text: central bank, language: en}
"""
run = partial(mtcheck, "score")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two systems, a reference, the source and a glossary."""
    for name, text in (("ref", REFERENCE), ("one", ONE), ("other", OTHER), ("src", SOURCE)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text, "utf-8")
        (tmp_path / name / "b.txt").write_text(text.upper(), "utf-8")
    (tmp_path / "terms.yaml").write_text(GLOSSARY, "utf-8")
    return tmp_path


def test_findings_without_a_reference(folder: Path) -> None:
    """A delivery alone is weighed, before and after fixing, and is never said to have errors."""
    result = run("one.txt", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Issues are findings nobody has confirmed" in result.stdout
    assert "after 2 fixes" in result.stdout
    assert "BLEU" not in result.stdout
    assert "LNG101 inquit-order" in result.stdout


def test_everything_at_once(folder: Path) -> None:
    """Two systems with reference, source and glossary; the JSON is of its schema and the same each time."""
    arguments = ("one.txt", "other.txt", "--ref", "ref.txt", "--src", "src.txt", "--glossary", "terms.yaml")
    command = (*arguments, "--samples", "50", "--format", "json")
    result = run(*command, cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    scores = json.loads(result.stdout)
    schema = json.loads(files("mtcheck.report").joinpath("schema/score-1.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(scores)
    assert run(*command, cwd=folder).stdout == result.stdout
    one, other = scores["systems"]
    assert one["metrics"][0]["p_value"] is None
    assert 0 <= other["metrics"][0]["p_value"] <= 1
    # Source: bank twice, central bank once; the first bank of the source is one of a river.
    assert (one["terms"]["required"], one["terms"]["surface"], one["terms"]["inflected"]) == (3, 2, 2)
    assert (other["terms"]["surface"], other["terms"]["inflected"]) == (0, 0)
    assert scores["ceilings"]["ref.txt"]["inflected"] == 2
    fixed = one["fixed"]
    assert fixed["fixes"] == 2
    assert fixed["issues"]["points"] < one["issues"]["points"]
    assert fixed["metrics"][0]["score"] > one["metrics"][0]["score"]
    assert run(*arguments, "--samples", "50", cwd=folder).stdout.startswith("metrics\n")


def test_folders(folder: Path) -> None:
    """A folder is a system of several documents, and the worst of them comes first."""
    result = run("one", "--ref", "ref", "--samples", "0", "--metrics", "chrf", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    documents = result.stdout.partition("documents\n")[2].splitlines()
    assert documents[0].split() == ["the", "worst", "first", "segments", "chrF2", "issues", "per", "1,000", "words"]
    assert len(documents) == 3


def test_page(folder: Path) -> None:
    """The page holds plots with title and description, and nothing that a name of a file could smuggle in."""
    hostile = folder / "<script>alert(1)<"
    hostile.mkdir()
    for name in ("a.txt", "b.txt"):
        (hostile / name).write_text(ONE, "utf-8")
    result = run("one", hostile.name, "--ref", "ref", "--samples", "50", "-o", "scores.html", cwd=folder)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    page = (folder / "scores.html").read_text("utf-8")
    assert page.count("<title id=") == page.count("<desc id=") == 3
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;" in page


def test_decisions_make_errors_of_issues(folder: Path) -> None:
    """What a person has accepted is an error, what one has rejected is none, the rest stays open."""
    lint = subprocess.run(
        [sys.executable, "-m", "mtcheck", "lint", "one.txt", "--format", "json"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    found = {finding["code"]: finding for finding in json.loads(lint.stdout)["findings"]}
    decisions = [
        {"decision": verdict, "rule": code, **found[code]["anchor"]}
        for code, verdict in (("LNG101", "accept"), ("LNG102", "reject"))
    ]
    (folder / "decisions.json").write_text(
        json.dumps({"schema_version": 1, "tool": {"name": "mtcheck", "version": "0"}, "decisions": decisions}), "utf-8"
    )
    result = run("one.txt", "--decisions", "decisions.json", "--format", "json", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    (system,) = json.loads(result.stdout)["systems"]
    assert (system["confirmed"]["findings"], system["rejected"]) == (1, 1)
    assert system["confirmed"]["points"] == 5
    console = run("one.txt", "--decisions", "decisions.json", cwd=folder).stdout
    assert "one.txt: 1 confirmed, 1 rejected, " in console


def test_weights(folder: Path) -> None:
    """Points are what the user says."""
    heavy = run("one.txt", "--weights", "major=100", "--format", "json", cwd=folder)
    scores = json.loads(heavy.stdout)
    assert scores["weights"] == {"neutral": 0, "minor": 1, "major": 100, "critical": 25}
    assert scores["systems"][0]["issues"]["points"] > 100


def test_terms_that_go_with_segments(folder: Path) -> None:
    """A list of terms takes the place of source and glossary."""
    (folder / "terms.jsonl").write_text(
        '{}\n{"bank": "Bank"}\n{"central bank": ["Zentralbank", "Notenbank"]}\n', "utf-8"
    )
    result = run("one.txt", "--terms", "terms.jsonl", "--format", "json", cwd=folder)
    assert json.loads(result.stdout)["systems"][0]["terms"]["inflected_rate"] == 1.0


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("one.txt", "--ref", "short.txt"), "mtcheck: short.txt: 1 segments, one.txt has 3: allowed are as many"),
        (("one", "--ref", "ref.txt"), "mtcheck: "),
        (("one", "--ref", "less"), "mtcheck: one/b.txt: no text of this name in less"),
        (("less", "--ref", "ref"), "mtcheck: ref/b.txt: no text of this name in less"),
        (("one.txt", "one.txt"), "mtcheck: one.txt: given twice"),
        (("one.txt", "--weights", "major=-1"), "mtcheck: --weights major=-1: allowed is neutral|minor|major|critical="),
        (("one.txt", "--weights", "grave=1"), "mtcheck: --weights grave=1: allowed is "),
        (("one.txt", "--metrics", "meteor"), "mtcheck: --metrics meteor: allowed are bleu, chrf, ter"),
        (("one.txt", "--terms", "short.jsonl"), "mtcheck: short.jsonl: 1 lines, allowed are as many as there are segm"),
        (("empty",), "mtcheck: empty: no texts in this folder"),
        (("binary.txt",), "mtcheck: binary.txt: "),
        (("one.txt", "-o", "one.txt"), "mtcheck: one.txt: is to be checked, the report would take its place"),
        (
            ("one.txt", "--src", "src.txt", "--glossary", "terms.yaml", "--source-language", "ru"),
            "mtcheck: --source-language ru: not in the glossary, which has en",
        ),
    ],
)
def test_what_does_not_fit_together(arguments: tuple[str, ...], problem: str, folder: Path) -> None:
    """One line and exit code 2, and nothing is written."""
    (folder / "short.txt").write_text("Eine Zeile.\n", "utf-8")
    (folder / "short.jsonl").write_text("{}\n", "utf-8")
    (folder / "binary.txt").write_bytes(b"\x00\xff\x00" * 100)
    (folder / "empty").mkdir()
    (folder / "less").mkdir()
    (folder / "less" / "a.txt").write_text(ONE, "utf-8")
    result = run(*arguments, cwd=folder)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith(problem)
    assert result.stderr.count("\n") == 1
    assert (folder / "one.txt").read_text("utf-8") == ONE


def test_in_german(folder: Path) -> None:
    """Console and page speak the language that is asked for, figures included."""
    arguments = ("one.txt", "other.txt", "--ref", "ref.txt", "--samples", "20", "--report-language", "de")
    console = run(*arguments, cwd=folder).stdout
    assert console.startswith("Metriken\n")
    assert "nach 2 Korrekturen" in console
    assert run(*arguments, "-o", "werte.html", cwd=folder).returncode == 0
    page = (folder / "werte.html").read_text("utf-8")
    assert '<html lang="de">' in page
    assert "2 Systeme bewertet gegen 1 Referenz" in page


PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: de\\n"

msgid "The banks are closed."
msgstr "Die Banken sind zu."

msgid "The central bank is silent."
msgstr ""
"""


def test_a_bilingual_file_says_what_it_translates(folder: Path) -> None:
    """Terms are required without a source beside it; what is not translated meets none."""
    (folder / "de.po").write_text(PO, "utf-8")
    result = run("de.po", "--glossary", "terms.yaml", "--format", "json", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    (system,) = json.loads(result.stdout)["systems"]
    assert system["segments"] == 2
    assert (system["terms"]["required"], system["terms"]["inflected"], system["terms"]["surface"]) == (2, 1, 0)
