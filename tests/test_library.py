"""What may be imported from the package itself, and that it costs nothing until it is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

import mtcheck
from mtcheck import Concept, Glossary, How, Locale, Term
from mtcheck.errors import GlossaryError
from tests.harness import ROOT


def test_every_name_is_there() -> None:
    """The list is what can be imported, and nothing else."""
    assert [name for name in mtcheck.__all__ if getattr(mtcheck, name).__name__ != name] == []
    with pytest.raises(AttributeError, match="module 'mtcheck' has no attribute 'Glosary'"):
        _ = mtcheck.Glosary


def test_importing_the_package_loads_nothing() -> None:
    """The program starts as fast as before."""
    code = "import sys, mtcheck; print(*sorted(name for name in sys.modules if name.startswith('mtcheck')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["mtcheck"]


def test_find_tells_places_and_reasons() -> None:
    """From a file to matches, in three words."""
    glossary = Glossary.load(ROOT / "glossaries/zentralasien.yaml")
    text = "Die Einberufungen in Kasachstan."
    found = [(text[match.start : match.end], match.how, match.reason) for match in glossary.find(text)]
    assert found == [("Einberufungen", How.FORM, "plural -en"), ("Kasachstan", How.EXACT, "exact")]


def test_locale_is_told_or_given() -> None:
    """ss stands for ß in Swiss texts only."""
    glossary = Glossary((Concept("c", (Term("Straße"),)),))
    assert not list(glossary.find("Die Strasse."))
    assert len(list(glossary.find("Die Strasse.", "de-CH"))) == 1
    assert len(list(glossary.find("Die Strasse.", Locale.CH))) == 1
    assert len(list(glossary.find("Sie sagte: «Die Strasse ist gross, ausser am Fuss.»"))) == 1
    with pytest.raises(ValueError, match="is not a valid Locale"):
        glossary.find("x", "fr-FR")


def test_a_file_that_is_none(tmp_path: Path) -> None:
    """One line with the path."""
    with pytest.raises(GlossaryError, match="no such file"):
        Glossary.load(tmp_path / "none.yaml")
