"""docs/glossaries.md shows what works: its files are read, its commands print what it says."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import cli
from mtcheck.terms import Scope, Status, load_glossary
from mtcheck.terms.write_tbx import KNOWN
from tests.harness import ROOT

PAGE = (ROOT / "docs/glossaries.md").read_text("utf-8")
FENCES = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    """Return the code of one kind."""
    return [body for name, body in FENCES if name == language]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the YAML of the page."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MTCHECK_CACHE_DIR", "")
    (tmp_path / "terms.yaml").write_text(blocks("yaml")[0], "utf-8")
    return tmp_path


def test_yaml(here: Path) -> None:
    """The example says what its comments say."""
    draft, georgia, telegram = load_glossary(["terms.yaml"]).concepts
    assert draft.domain == "Militär"
    assert [(term.text, term.status, term.gender) for term in draft.terms[:3]] == [
        ("Einberufung", Status.PREFERRED, "f"),
        ("Einzug", Status.ADMITTED, "m"),
        ("Entwurf", Status.FORBIDDEN, "m"),
    ]
    zones = ("headline", "paragraph", "caption")
    assert georgia.terms[1].scope == Scope(("ausland/**",), zones, False, ("on my mind",))
    assert not telegram.translate


def test_tables(here: Path) -> None:
    """Both kinds of table are read; the guarded cell is a term."""
    terms, languages = blocks("csv")
    (here / "a.csv").write_text(terms, "utf-8")
    (here / "b.csv").write_text(languages, "utf-8")
    assert [concept.id for concept in load_glossary(["a.csv", "b.csv"]).concepts] == [
        "einberufung",
        "minus",
        "draft",
        "draft-2",
    ]
    assert load_glossary(["a.csv"]).concepts[1].terms[0].text == "-minus"


def test_lists_of_other_tools(here: Path) -> None:
    """The commands for tables without a header run."""
    (here / "omegat.txt").write_text("# Glossary\ndraft\tEinberufung\tMilitär\n", "utf-8")
    (here / "deepl.csv").write_text("source,target,languages,comment\ndraft,Entwurf,en-de,Text\n", "utf-8")
    commands = [line.split()[1:] for body in blocks("") for line in body.splitlines() if line.startswith("mtcheck")]
    assert len(commands) == 2
    for command in commands:
        assert CliRunner().invoke(cli, [*command, "--force"]).exit_code == 0
    (concept,) = load_glossary(["terms.yaml"]).concepts
    assert (concept.terms[1].text, concept.terms[1].note) == ("Entwurf", "Text")


def test_commands(here: Path) -> None:
    """What the page says a command prints is what it prints."""
    (session,) = blocks("console")
    for part in session.split("$ mtcheck ")[1:]:
        command, _, expected = part.partition("\n")
        assert CliRunner().invoke(cli, command.split()).stderr == expected


def test_every_dialect_is_in_the_table() -> None:
    """The columns of the table are the dialects that are written."""
    (head,) = re.findall(r"^\| \| (`tbx2`.*)\|$", PAGE, re.MULTILINE)
    dialects = {name.strip("`").partition("-")[2].rpartition("-")[2] for name in re.findall("`[^`]+`", head)}
    assert dialects == {name.partition("-")[2].lower() for name in KNOWN}
