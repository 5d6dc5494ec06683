"""The proposed glossary: it can be loaded, it says what was decided, and only what is new."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.engine.names import NamesReport
from mtcheck.model import Profile, Transliteration
from mtcheck.names.variants import Decision
from mtcheck.report.names.glossary import Proposal, propose
from mtcheck.terms import Concept, Glossary, Status, Term, TermType, load_glossary
from mtcheck.terms.write_yaml import scalar
from mtcheck.terms.yaml import read
from tests.report.names.samples import GLOSSARY, names_report


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept between two tests."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", "")


def concepts(proposal: Proposal) -> dict[str, list[tuple[str, str, str]]]:
    """Return the terms of a proposal by the id of their concept, as the reader of glossaries reads them."""
    return {
        concept.id: [(term.text, str(term.status), str(term.type)) for term in concept.terms]
        for concept in read(proposal.text.encode(), "proposal.yaml")
    }


def test_decided_names() -> None:
    """What most texts write is preferred; a form of another system is deprecated, a German one admitted."""
    texts = {"a.txt": "Wadim kam. Wadim ging. Vadim blieb. Sergej kam. Sergej ging. Sergei blieb. Boris lachte."}
    proposal = propose(names_report(texts))
    assert concepts(proposal) == {
        "sergej": [("Sergej", "preferred", "name"), ("Sergei", "admitted", "name")],
        "wadim": [("Wadim", "preferred", "name"), ("Vadim", "deprecated", "name")],
    }
    assert (proposal.names, proposal.undecided) == (2, ())
    assert "# Wadim 2×, Vadim 1×: the German spelling decides for „Wadim“; both read as Вадим" in proposal.text


def test_a_german_form_is_never_deprecated() -> None:
    """Even where most texts write the English one."""
    proposal = propose(names_report({"a.txt": "Vadim kam. Vadim ging. Wadim blieb."}))
    assert concepts(proposal) == {"wadim": [("Wadim", "preferred", "name"), ("Vadim", "deprecated", "name")]}


def test_places_are_places() -> None:
    """So that the adjective in -er is found."""
    assert concepts(propose(names_report()))["tscheljabinsk"] == [
        ("Tscheljabinsk", "preferred", "place"),
        ("Chelyabinsk", "deprecated", "place"),
    ]


def test_what_the_glossary_knows_is_not_repeated() -> None:
    """A name with all its spellings in the glossary is left out."""
    assert set(concepts(propose(names_report(glossary=GLOSSARY)))) == {"tscheljabinsk"}


def test_what_the_glossary_prefers_is_kept() -> None:
    """A spelling that is new to it comes under the form it prefers, whatever the majority, with an id of its own."""
    known = Glossary((Concept("wadim", (Term("Wadim", type=TermType.NAME),)),))
    proposal = propose(names_report({"a.txt": "Vadim kam. Vadim ging. Wadim blieb."}, known))
    assert concepts(proposal) == {"wadim-2": [("Wadim", "preferred", "name"), ("Vadim", "deprecated", "name")]}


def test_what_the_glossary_keeps_apart_stays_apart() -> None:
    """Two preferred forms are two names, even if they read the same."""
    terms = [Concept(form, (Term(form, type=TermType.NAME),)) for form in ("Sergej", "Sergei")]
    texts = {"a.txt": "Sergej kam. Sergei blieb. Sergey ging."}
    assert propose(names_report(texts, Glossary(tuple(terms)))).text == ""


def test_undecided_names_are_named() -> None:
    """Where only the alphabet is left, nothing is proposed."""
    report = names_report()
    undecided = tuple(replace(name, decision=Decision.ALPHABET) for name in report.names)
    proposal = propose(replace(report, names=undecided))
    assert proposal == Proposal("", 0, ("Tscheljabinsk", "Wadim"))


def test_the_profile_decides() -> None:
    """House style comes before the majority."""
    texts = {"a.txt": "Sergei kam. Sergei ging. Sergej blieb."}
    proposal = propose(names_report(texts, profile=Profile(transliteration=Transliteration.PRESS)))
    assert concepts(proposal) == {"sergej": [("Sergej", "preferred", "name"), ("Sergei", "admitted", "name")]}


def test_nothing_to_propose() -> None:
    """No empty glossary, which no reader takes."""
    assert propose(names_report({"a.txt": "Wadim kam."})) == Proposal("", 0, ())


def again(report: NamesReport, folder: Path, *more: str) -> NamesReport:
    """Return the names of the same texts with the proposed glossary in use."""
    path = folder / "proposal.yaml"
    path.write_text(propose(report).text, "utf-8")
    return names_report(glossary=load_glossary([str(path), *more]))


def test_used_it_decides(tmp_path: Path) -> None:
    """With the proposal as glossary the same forms stand, the glossary decides, and nothing is left to propose."""
    first = names_report()
    second = again(first, tmp_path)
    assert [name.proposed for name in second.several] == [name.proposed for name in first.several]
    assert {str(name.decision) for name in second.several} == {"the glossary"}
    assert propose(second).text == ""


def test_beside_the_existing_glossary(tmp_path: Path) -> None:
    """Both files can be loaded together, and what the older one prefers stands."""
    old = tmp_path / "old.yaml"
    old.write_text("concepts:\n  - {id: vadim, type: name, terms: [Wadim]}\n", "utf-8")
    report = names_report(glossary=load_glossary([str(old)]))
    second = again(report, tmp_path, str(old))
    assert "Wadim" in [name.proposed for name in second.several]
    assert propose(second).text == ""


@given(st.text(min_size=1, max_size=30).filter(lambda text: text.strip()))
def test_any_term_is_read_back(text: str) -> None:
    """A term of any characters is read as it was meant, blanks folded as everywhere in glossaries."""
    clean = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    (concept,) = read(f"concepts:\n  - terms:\n    - {{text: {scalar(clean)}}}\n".encode(), "g.yaml")
    assert concept.terms[0].text == unicodedata.normalize("NFC", clean)


@pytest.mark.parametrize("text", ["No", "null", "~", "a: b", "- a", "*a", "&a", "!a", "#a", "{a}", '"', "'", "1.0"])
def test_what_yaml_takes_for_something_else_is_quoted(text: str) -> None:
    """Other readers see a text, too."""
    assert yaml.safe_load(scalar(text)) == text


def test_status_values_exist() -> None:
    """The head explains exactly the statuses that are used."""
    head = propose(names_report()).text.partition("concepts:")[0]
    assert [status for status in Status if f"# {status} " in head] == [
        Status.PREFERRED,
        Status.ADMITTED,
        Status.DEPRECATED,
    ]
