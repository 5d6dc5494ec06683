"""`mtcheck glossary extract` as a user meets it."""

from functools import partial
from pathlib import Path

import pytest

from mtcheck.terms import Status, TermType, load_glossary
from tests.cli.command import mtcheck

TEXT = (
    "Die Einberufung trifft viele. Wegen der Einberufungen fehlt Personal. Bei der Einberufung half "
    "Wadim Ostaptschuk.\n\n"
    "Danach schwieg Vadim Ostaptschuk. Mit der Sowjet-Republik kam der Hafen. Die Sowjetrepublik zerfiel.\n\n"
    "Eine Sowjetrepublik bleibt. Später sprach Wadim Ostaptschuk.\n"
)
run = partial(mtcheck, "glossary", "extract")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One article."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_what_is_proposed_is_a_glossary(folder: Path) -> None:
    """The proposal can be read as it is, with names and other spellings, and says the same again."""
    result = run("a.txt", "-o", "neu.yaml", cwd=folder)
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr == "mtcheck: neu.yaml: 2 terms and 2 names to look over\n"
    concepts = {concept.id: concept for concept in load_glossary([str(folder / "neu.yaml")]).concepts}
    assert [term.text for term in concepts["einberufung"].terms] == ["Einberufung"]
    other = concepts["sowjetrepublik"].terms[1]
    assert (other.text, other.status) == ("Sowjet-Republik", Status.DEPRECATED)
    assert concepts["wadim"].terms[0].type is TermType.NAME
    assert run("a.txt", cwd=folder).stdout == (folder / "neu.yaml").read_text("utf-8")
    again = run("a.txt", "--glossary", "neu.yaml", cwd=folder)
    assert (again.stdout, again.returncode) == ("", 0)
    assert "nothing to propose" in again.stderr


def test_texts_are_hostile(folder: Path) -> None:
    """A sentence is a comment and stays one, a term is text whatever it holds."""
    (folder / "a.txt").write_text(
        "Hier die Nein-\x1b[31mFalle\n- x: {y}, hier die Trollfalle. Und die Trollfalle: yes # no\n" * 2, "utf-8"
    )
    result = run("a.txt", "--no-names", cwd=folder)
    assert result.returncode == 0 and "\x1b" not in result.stdout
    (folder / "neu.yaml").write_text(result.stdout, "utf-8")
    assert "Trollfalle" in {concept.terms[0].text for concept in load_glossary([str(folder / "neu.yaml")]).concepts}


def test_pairs(folder: Path) -> None:
    """Source terms come from a table of segments."""
    rows = ["The draft hit many.\tDie Einberufung trifft viele."] * 4 + [f"Row {n}.\tZeile {n}." for n in range(20)]
    (folder / "p.tsv").write_text("\n".join(rows), "utf-8")
    assert run("a.txt", "--pairs", "p.tsv", "-o", "neu.yaml", cwd=folder).returncode == 0
    concepts = {concept.id: concept for concept in load_glossary([str(folder / "neu.yaml")]).concepts}
    source = concepts["einberufung"].terms[1]
    assert (source.text, source.language) == ("draft hit many", "en")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "-o", "neu.csv"], "its name ends in .yaml or .yml"),
        (["a.txt", "-o", "da.yaml"], "exists already, --force writes over it"),
        (["nirgends.txt"], "no such file or folder"),
        (["a.txt", "--pairs", "bad.tsv"], "bad.tsv:1: 1 columns, allowed are two"),
    ],
)
def test_wrong_use(folder: Path, arguments: list[str], message: str) -> None:
    """One clear line and exit code 2; no file is written over."""
    (folder / "da.yaml").write_text("mine", "utf-8")
    (folder / "bad.tsv").write_text("one column\n", "utf-8")
    result = run(*arguments, cwd=folder)
    assert result.returncode == 2
    assert message in result.stderr and "Traceback" not in result.stderr
    assert (folder / "da.yaml").read_text("utf-8") == "mine"
