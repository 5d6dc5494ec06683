"""Names of one place in the registry."""

from pathlib import Path

import pytest

from mtcheck.config import Config
from mtcheck.engine.names import NamesReport, find_names, reason
from mtcheck.names.derivation import compare
from mtcheck.names.variants import Decision, Decrees
from mtcheck.report.names.why import render
from mtcheck.terms import TermType

GLOSSARY = """\
concepts:
  - id: oral
    type: place
    terms:
      - Uralsk
      - {text: Oral, status: admitted}
"""


def names_of(folder: Path, *texts: str, glossary: str = "") -> NamesReport:
    """Find the names of some texts."""
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, "utf-8")
        paths.append(str(path))
    if glossary:
        (folder / "g.yaml").write_text(glossary, "utf-8")
    return find_names(paths, Config(glossary=(str(folder / "g.yaml"),) if glossary else ()), jobs=1)


def test_places_are_joined(tmp_path: Path) -> None:
    """With the count, the lines and the reason of each, also where no letters of a name could be written otherwise."""
    report = names_of(tmp_path, "In Oral regnet es.\n\nNach Oral fährt ein Zug.", "Aus Uralsk kam ein Brief.")
    (name,) = report.several
    assert (name.proposed, name.decision, name.type) == ("Oral", Decision.CORPUS, TermType.PLACE)
    assert [(one.form, one.count) for one in name.spellings] == [("Oral", 2), ("Uralsk", 1)]
    assert ["gazetteer" in str(reason(edge)) for edge in name.edges] == [True]
    assert report.lines[str(tmp_path / "0.txt"), "Oral"] == (1, 3)


@pytest.mark.parametrize(
    ("texts", "glossary", "proposed", "decision"),
    [
        (("In Nur-Sultan regnet es.", "Nach Astana fährt ein Zug."), "", "Nur-Sultan", Decision.LABEL),
        (("In Oral regnet es. Nach Oral fährt er.", "Nach Uralsk auch."), GLOSSARY, "Uralsk", Decision.GLOSSARY),
    ],
    ids=["as frequent: the German name", "the glossary"],
)
def test_decision(tmp_path: Path, texts: tuple[str, ...], glossary: str, proposed: str, decision: Decision) -> None:
    """Who decides between two names of a place."""
    (name,) = names_of(tmp_path, *texts, glossary=glossary).several
    assert (name.proposed, name.decision) == (proposed, decision)


@pytest.mark.parametrize(
    "texts",
    [
        ("In Oral (früher Uralsk) regnet es. Nach Oral fährt ein Zug, nach Uralsk fuhr er einst.",),
        ("Das Mittel wird oral verabreicht.", "Nach Uralsk fährt ein Zug."),
        ("Herr Lwow lebt in Lwiw.",),
    ],
)
def test_what_the_rule_leaves_alone_stays_apart(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """Explained names, other words, people."""
    assert names_of(tmp_path, *texts).several == ()


def test_spellings_and_names_meet_in_one_entry(tmp_path: Path) -> None:
    """Both spellings of one name of a place come along, each edge with its own reason."""
    texts = ("In Charkiw schneit es. Aus Charkiw kam ein Zug.", "Nach Kharkiv fuhr niemand.", "In Charkow taut es.")
    report = names_of(tmp_path, *texts)
    forms = {spelling.form for name in report.several for spelling in name.spellings}
    assert {"Charkiw", "Charkow"} <= forms
    assert len([name for name in report.several if any(one.form == "Charkiw" for one in name.spellings)]) == 1


def test_why() -> None:
    """The derivation says that they are one place."""
    text = render(compare("Nur-Sultan", "Astana"), Decrees())
    assert "one place under two names: the gazetteer" in text
