"""`mtcheck glossary merge` as a user runs it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import cli

OURS = """\
# the words of the desk
concepts:
  # a comment that stays
  - {id: oral, type: place, terms: [Oral]}   # as on the map
  - id: kiew
    type: place
    terms: [Kiew, {text: Kiev, status: forbidden}]
"""
THEIRS = """\
concepts:
  - {id: aktau, type: place, terms: [Aktau]}
  - {id: kiew, type: place, terms: [Kyjiw, {text: Kiew, status: deprecated}]}
"""
HARMLESS = "concepts:\n  - {id: aktau, type: place, terms: [Aktau]}\n  - {id: kiew, terms: [{text: Kiew, note: alt}]}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files in an empty working folder."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"ours.yaml": OURS, "theirs.yaml": THEIRS, "harmless.yaml": HARMLESS}.items():
        Path(name).write_text(text, "utf-8")


def run(*arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(cli, ["glossary", "merge", *arguments])


def read(name: str) -> str:
    """Return what a file holds."""
    return Path(name).read_text("utf-8")


def test_what_only_one_says_is_taken() -> None:
    """Comments and order of what does not change stay."""
    result = run("ours.yaml", "harmless.yaml")
    assert result.exit_code == 0, result.output
    assert "1 concept added, 1 changed" in result.output
    text = read("ours.yaml")
    assert text.startswith(OURS[: OURS.index("  - id: kiew")])
    assert "note: alt" in text
    assert text.index("kiew") < text.index("aktau")
    assert run("ours.yaml", "harmless.yaml").output == "mtcheck: ours.yaml: nothing new\n"
    assert read("ours.yaml") == text


def test_conflicts_are_not_decided_silently() -> None:
    """Nothing is written; every conflict names both places."""
    result = run("ours.yaml", "theirs.yaml")
    assert result.exit_code == 1
    assert "ours.yaml:7: „Kiew“: status is „preferred“, in theirs.yaml:3 „deprecated“" in result.output
    assert "not written, 2 places undecided, --ours or --theirs decides" in result.output
    assert read("ours.yaml") == OURS


@pytest.mark.parametrize(("side", "preferred"), [("--ours", "Kiew"), ("--theirs", "Kyjiw")])
def test_a_side_decides(side: str, preferred: str) -> None:
    """The result says what that side says, and loses nothing of the other."""
    result = run(side, "-o", "both.yaml", "ours.yaml", "theirs.yaml")
    assert result.exit_code == 0, result.output
    assert "becomes" not in result.output
    assert read("ours.yaml") == OURS
    difference = CliRunner().invoke(cli, ["glossary", "diff", "theirs.yaml", "both.yaml"]).output
    assert ("Kyjiw (de): status" in difference) is (preferred == "Kiew")
    assert "- Kyjiw" not in difference


def test_wrong_targets() -> None:
    """Another format than A, or a file that would be lost."""
    for arguments, said in [
        (("-o", "both.csv", "ours.yaml", "harmless.yaml"), "its name ends in .yaml"),
        (("-o", "theirs.yaml", "ours.yaml", "harmless.yaml"), "exists already, --force writes over it"),
    ]:
        result = run(*arguments)
        assert result.exit_code != 0
        assert said in str(result.exception)
    assert read("theirs.yaml") == THEIRS


def test_dry_run_writes_nothing() -> None:
    """It says what would happen."""
    result = run("--dry-run", "ours.yaml", "harmless.yaml")
    assert result.exit_code == 0
    assert "1 concept added, 1 changed, not written" in result.output
    assert read("ours.yaml") == OURS
