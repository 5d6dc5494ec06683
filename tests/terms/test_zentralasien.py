"""The glossary that is shipped: sound, and silent where nothing is wrong."""

from collections import Counter
from pathlib import Path

import pytest

from mtcheck.config import Config
from mtcheck.engine.run import lint
from mtcheck.engine.walk import find_files
from mtcheck.terms import Glossary, Status, TermType, load_glossary
from tests.harness import ROOT, SHARED, needs_shared

PATH = ROOT / "glossaries" / "zentralasien.yaml"


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The shipped glossary."""
    return load_glossary([str(PATH)])


def test_size(glossary: Glossary) -> None:
    """Large enough to show what a glossary does, small enough to be read."""
    assert 60 <= len(glossary.concepts) <= 140


def test_each_concept_has_one_preferred_german_term(glossary: Glossary) -> None:
    """A newsroom decides for one term."""
    for concept in glossary.concepts:
        german = [term for term in concept.terms if term.language == "de" and term.status is Status.PREFERRED]
        assert len(german) == 1, concept.id


def test_no_term_stands_twice(glossary: Glossary) -> None:
    """The same German text in two concepts would contradict itself."""
    texts = Counter(term.text for concept in glossary.concepts for term in concept.terms if term.language == "de")
    assert [text for text, count in texts.items() if count > 1] == []


def test_every_term_has_a_type(glossary: Glossary) -> None:
    """Without a type only the bare form is found."""
    assert [t.text for c in glossary.concepts for t in c.terms if t.language == "de" and t.type is None] == []


def test_what_is_reported_says_why(glossary: Glossary) -> None:
    """An editor is told the reason of every ban."""
    rejected = {Status.DEPRECATED, Status.FORBIDDEN}
    terms = [term for concept in glossary.concepts for term in concept.terms if term.status in rejected]
    assert len(terms) > 30
    assert [term.text for term in terms if not term.note] == []


def test_nouns_have_a_gender(glossary: Glossary) -> None:
    """A noun that is banned can be replaced only if its gender is known."""
    nouns = [
        t
        for c in glossary.concepts
        for t in c.terms
        if t.type is TermType.NOUN and t.status in ("deprecated", "forbidden")
    ]
    assert nouns
    assert [term.text for term in nouns if term.gender is None] == []


def test_readme_shows_what_works(tmp_path: Path) -> None:
    """The YAML and CSV of the README can be read."""
    readme = (ROOT / "glossaries" / "README.md").read_text("utf-8")
    for suffix, concepts in (("yaml", 3), ("csv", 1)):
        text = readme.split(f"```{suffix}\n")[1].split("```")[0]
        path = tmp_path / f"g.{suffix}"
        path.write_text(text, "utf-8")
        assert len(load_glossary([str(path)]).concepts) == concepts


@needs_shared
def test_silent_on_real_articles() -> None:
    """Edited articles about the same matters use none of the banned terms (../shared/seeds).

    One of them says Mobilisierung throughout where another one says Mobilmachung: that is what the rule is for.
    """
    config = Config(select=("TRM",), ignore=("not-preferred-term",), glossary=(str(PATH),))
    report = lint(find_files([str(SHARED / "seeds")]).paths, config, jobs=1)
    assert len(report.documents) == 5
    assert [(finding.code, finding.text) for finding in report.findings] == [("TRM301", "Mobilisierung")]
