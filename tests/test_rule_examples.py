"""Every rule proves itself: its examples are its tests, its page and its contract."""

import inspect
from collections import Counter
from pathlib import Path

import pytest

from mtcheck.config import Config
from mtcheck.engine.plan import Plan
from mtcheck.engine.scan import scan_document
from mtcheck.model import FixSafety
from mtcheck.rule import Bad, CorpusRule, Example, Good, Rule, Texts
from mtcheck.rules import default_rules, load_rules, page
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import (
    ROOT,
    case,
    document,
    each_text,
    edits_in,
    fixed_text,
    lint_documents,
    plain_findings,
    spans_in,
    unmark,
)

RULES = load_rules()
FAMILIES = {
    "accuracy": "ACC",
    "terminology": "TRM",
    "names": "NAM",
    "linguistic": "LNG",
    "locale": "LOC",
    "style": "STY",
    "design": "DES",
}
by_code = pytest.mark.parametrize("rule", RULES, ids=[rule.meta.code for rule in RULES])
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


def parametrize(pairs: list[tuple[Rule, Example]]) -> pytest.MarkDecorator:
    """One test for each example, named by code and number."""
    ids = [f"{rule.meta.code}-{rule.examples.index(example)}" for rule, example in pairs]
    return pytest.mark.parametrize(("rule", "example"), pairs, ids=ids)


def promises_fix(example: Example) -> bool:
    """Tell whether a text of the example has a fixed form."""
    texts = example.texts if isinstance(example, Texts) else (example,)
    return any(isinstance(text, Bad) and text.fixed is not None for text in texts)


by_example = parametrize(EXAMPLES)


def test_there_are_rules() -> None:
    """The loader finds modules; an empty run would prove nothing."""
    assert len(RULES) >= 15


@by_code
def test_has_both_sides(rule: Rule) -> None:
    """A rule shows what it reports and which neighbours it leaves alone."""
    assert any(True for _ in each_text([rule], Bad))
    assert any(True for _ in each_text([rule], Good))


@by_example
def test_marks_exactly(rule: Rule, example: Example) -> None:
    """The findings are exactly the marked spans: none missing, none more, none shifted."""
    one = case(rule, example)
    report = lint_documents(one.documents(one.texts), one.plan)
    assert not report.crashes, report.crashes
    assert tuple(spans_in(report, path) for path in one.paths) == one.spans


@by_example
def test_fixes_exactly(rule: Rule, example: Example) -> None:
    """Applying every proposed fix gives the `fixed` text, and there is none where none is promised."""
    one = case(rule, example)
    report = lint_documents(one.documents(one.texts), one.plan)
    results = tuple(fixed_text(report, path, text) for path, text in zip(one.paths, one.texts, strict=True))
    assert results == one.fixed


@parametrize([(rule, example) for rule, example in EXAMPLES if promises_fix(example)])
def test_is_silent_on_what_it_fixed(rule: Rule, example: Example) -> None:
    """A fixed text needs no second fix."""
    one = case(rule, example)
    texts = [fixed if fixed is not None else text for fixed, text in zip(one.fixed, one.texts, strict=True)]
    report = lint_documents(one.documents(texts), one.plan)
    for path, fixed in zip(one.paths, one.fixed, strict=True):
        if fixed is not None:
            assert edits_in(report.findings, path) == []
            assert spans_in(report, path) == ()


@by_code
def test_promises_what_it_keeps(rule: Rule) -> None:
    """`Meta.fix` says that there are fixes exactly when an example shows one."""
    assert (rule.meta.fix is not FixSafety.NONE) == any(map(promises_fix, rule.examples))


@parametrize([(rule, example) for rule, example in EXAMPLES if not isinstance(rule, CorpusRule)])
def test_fast_way_is_the_plain_way(rule: Rule, example: Example) -> None:
    """Literals and the vocabulary memo change how often a rule is asked, never what is found."""
    one = case(rule, example)
    for read in one.documents(one.texts):
        assert list(scan_document(read, one.plan).findings) == plain_findings(read, rule, one.plan)


def test_codes_and_names_are_unique() -> None:
    """A code or name that stands twice would make selection and suppression ambiguous."""
    counts = Counter(part for rule in RULES for part in (rule.meta.code, rule.meta.name))
    assert [part for part, count in counts.items() if count > 1] == []


@by_code
def test_stands_where_it_belongs(rule: Rule) -> None:
    """Folder and code family agree, module and rule name agree, and the file is one short page."""
    function = rule.judge if isinstance(rule, CorpusRule) else rule.check
    file = Path(inspect.getfile(function))
    assert FAMILIES[file.parent.name] == rule.meta.code[:3]
    assert file.stem == rule.meta.name.replace("-", "_")
    assert len(file.read_text("utf-8").splitlines()) <= 150


@by_code
def test_has_a_page(rule: Rule) -> None:
    """The page begins with one short order to the writer, gives reasons, and names a source."""
    title, _, body = page(rule).partition("\n")
    assert len(title) <= 72
    assert title.endswith(".")
    assert len(body.split()) >= 20
    assert rule.meta.source
    assert not rule.meta.message.endswith(".")


def test_good_examples_are_good_for_all_rules() -> None:
    """What is a harmless neighbour for one rule is harmless for all; exceptions stand in the snapshot."""
    lines = []
    for owner, good in each_text(RULES, Good):
        rules = default_rules()
        plan = Plan(Config(locale=good.locale, profile=good.profile), rules, good.glossary or EMPTY_GLOSSARY)
        text, _ = unmark(good.text)
        report = lint_documents([document(good.path, text, good.source, plan, beside=owner.meta.paired)], plan)
        lines += [f"{owner.meta.code} {text!r}: {found.code} {found.text!r}\n" for found in report.findings]
    snapshot = ROOT / "tests" / "snapshots" / "overlaps.txt"
    assert "".join(sorted(lines)) == snapshot.read_text("utf-8")


def test_texts_hold_good_and_bad() -> None:
    """`Texts` groups single texts only."""
    for rule in RULES:
        for example in rule.examples:
            if isinstance(example, Texts):
                assert all(isinstance(text, Good | Bad) for text in example.texts)
