"""The cheap look decides how often a rule is asked, never what is found: random texts made of what rules look for."""

import pickle
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.gate import Gate, sentences
from mtcheck.engine.plan import Plan
from mtcheck.engine.scan import scan_document
from mtcheck.formats.pairs import with_source
from mtcheck.model import Document, Zone
from mtcheck.rule import Bad, DocumentRule, PairRule, Rule, SegmentRule
from mtcheck.rules import load_rules
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import each_text, plain_findings, unmark

RULES = [
    rule for rule in load_rules() if isinstance(rule, (DocumentRule, SegmentRule)) and (rule.literals or rule.words)
]
META = next(rule.meta for rule in RULES if rule.meta.code == "LNG115")
GAPS = (*" " * 8, "\N{NO-BREAK SPACE}", "-", ", ", ". ", "\n\n", "")


def read(text: str) -> Document:
    """Return a text as a document."""
    return formats.parse("example.txt", text)


def pieces(rule: DocumentRule[object] | SegmentRule[object]) -> list[str]:
    """Return what wakes a rule, and the words around it in its examples."""
    texts = [unmark(text.text)[0] for _, text in each_text([rule], Bad)]
    return [*rule.literals, *sorted(rule.words), *texts, *(word for text in texts for word in text.split())]


@pytest.mark.parametrize("rule", RULES, ids=[rule.meta.code for rule in RULES])
@settings(max_examples=15)
@given(seed=st.integers(min_value=0), length=st.integers(min_value=1, max_value=25))
def test_a_rule_misses_nothing(rule: DocumentRule[object] | SegmentRule[object], seed: int, length: int) -> None:
    """Whatever wakes a rule, in any order, with any gap: the plain way finds no more."""
    random, found = Random(seed), pieces(rule)
    text = "".join(random.choice(found) + random.choice(GAPS) for _ in range(length))
    plan = Plan(Config(ignore=("INT005",)), (rule,), EMPTY_GLOSSARY)
    document = read(text)
    assert list(scan_document(document, plan).findings) == plain_findings(document, rule, plan)


def test_what_is_asked() -> None:
    """A literal anywhere, a whole word, a unit with a source; nothing wanted is always there."""
    text, rule = read("Alles gut."), DocumentRule(META, lambda _, __: iter(()), None, ())
    assert asked(text, rule)
    assert asked(text, rule._replace(literals=("lles",)))
    assert asked(text, rule._replace(literals=("[",), words=frozenset({"gut"})))
    assert not asked(text, rule._replace(literals=("[",), words=frozenset({"lles", "Gut"})))
    assert not asked(text, rule._replace(literals=("Allesgut", "lles  gut", "  ")))
    assert asked(text, rule._replace(literals=("s g",)))
    pair = PairRule(META, lambda _, __: iter(()), None, ())
    assert not asked(text, pair)
    assert asked(with_source(text, "All is well."), pair)


def asked(document: Document, rule: Rule) -> bool:
    """Tell whether a rule is asked about a document, alone and among others."""
    other = SegmentRule(META, lambda _, __: iter(()), ("Nichts",), None, ())
    (alone, _), (among, _) = Gate((rule,)).look(document), Gate((other, rule, other)).look(document)
    assert among == [number + 1 for number in alone]
    return bool(alone)


def test_literals_of_one_text_after_another() -> None:
    """Which words hold the letters of a literal is kept from text to text."""
    rules = [SegmentRule(META, lambda _, __: iter(()), (literal,), None, ()) for literal in ("jährig", " jähr", "an")]
    gate = Gate(rules)
    assert gate.look(read("Ein dreijähriger Hund.")) == ([0], frozenset({"jährig"}))
    assert gate.look(read("Sie kann, und er ist alt.")) == ([2], frozenset({"an"}))
    assert gate.look(read("Ein dreijähriger und ein jähriger Hund.")) == ([0, 1], frozenset({"jährig", " jähr"}))


def test_a_gate_is_sent_to_other_processes() -> None:
    """Where processes are not forked."""
    again = pickle.loads(pickle.dumps(Plan(Config(), (), EMPTY_GLOSSARY)))
    assert again.gate.look(read("Alles gut.")) == ([], frozenset())


def test_sentences_are_yielded_once() -> None:
    """With a word twice and a literal as well; only those of the zones of the rule, and none that holds neither."""
    rule = SegmentRule(META, lambda _, __: iter(()), ("alles",), None, (), frozenset({"gut", "Ende"}))
    text = read("Ende gut, alles gut. Nichts davon. Am Ende war alles anders.")
    assert [one.text for one in sorted(sentences(text, rule, rule.literals), key=lambda one: one.start)] == [
        "Ende gut, alles gut.",
        "Am Ende war alles anders.",
    ]
    elsewhere = rule._replace(meta=rule.meta._replace(zones=frozenset({Zone.CODE})))
    assert list(sentences(text, elsewhere, rule.literals)) == []
