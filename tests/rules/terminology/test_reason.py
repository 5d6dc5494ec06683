"""Reasons of matches: in English as the matcher says them, and every step known, so that it can be translated."""

from itertools import product
from pathlib import Path

import pytest

from mtcheck.rules.terminology.reason import STEPS, parts, reason
from mtcheck.terms import load_glossary
from mtcheck.text.german.grammar import Gender, TermType
from mtcheck.text.german.inflection import forms
from mtcheck.text.messages import Message
from tests.harness import ROOT

WORDS = {
    TermType.NOUN: "Wald Baum Mutter Auto Thema Museum Praxis Kriterium Lehrerin Herz Name Student Atlas Kaktus Konto "
    "Lexikon Index Fachmann Wort Beamter Abgeordnete Kürbis Firma Datum Virus Espresso Mädchen Haus Balkon",
    TermType.ADJECTIVE: "rot dunkel teuer hoch georgisch gut alt müde lila",
    TermType.VERB: "gehen anfangen verhaften einberufen bringen studieren fahren aufgeben sein lesen",
    TermType.NAME: "Max Berlin Anna",
    TermType.PLACE: "Oral Paris Georgien Kiew",
    TermType.ABBREVIATION: "OVKS CSTO GmbH",
    TermType.PHRASE: "Rotes Kreuz",
}

SAID = {
    "genitive -s": "genitive -s",
    "past participle, adjective ending -en": "past participle, adjective ending -en",
    "plural -i for -o": "plural -i for -o",
    "of no kind we know": "of no kind we know",
}


@pytest.mark.parametrize(("written", "said"), SAID.items(), ids=SAID.keys())
def test_english_stays(written: str, said: str) -> None:
    """Nothing is lost on the way through templates."""
    assert str(reason(written)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("compound: Fugen-s + Alter", "Fugen-s + Alter"),
        ("compound: + Politik", "+ Politik"),
        ("compound: without -e + Ende", "without -e + Ende"),
        ("compound: Wehr + Pflicht, behind Wehr", "Wehr + Pflicht, behind Wehr"),
    ],
)
def test_parts_of_a_compound(written: str, said: str) -> None:
    """The joint can be said in words."""
    assert str(parts(written)) == said


@pytest.mark.parametrize("kind", WORDS)
def test_every_step_is_known(kind: TermType) -> None:
    """Whatever the grammar says of a form can be translated."""
    for word, gender in product(WORDS[kind].split() if kind is not TermType.PHRASE else [WORDS[kind]], (None, *Gender)):
        for form in forms(word, kind, gender).values():
            for step in form.how.split(", "):
                found = reason(step)
                assert isinstance(found, Message), step
                assert found.template in STEPS, step


@pytest.mark.parametrize("path", sorted((ROOT / "glossaries").glob("*.yaml")), ids=lambda path: path.name)
def test_every_step_of_the_glossaries_is_known(path: Path) -> None:
    """The shipped ones, all forms of all terms."""
    terms = [term for concept in load_glossary([str(path)]).concepts for term in concept.terms]
    german = [forms(term.text, term.type, term.gender) for term in terms if term.language.startswith("de")]
    found = {form.how for made in german for form in made.values()}
    steps = {step for how in found for step in how.split(", ")}
    assert [step for step in sorted(steps) if not isinstance(reason(step), Message)] == []
