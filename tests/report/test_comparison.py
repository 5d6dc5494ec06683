"""Two results compared by fingerprints."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from mtcheck.engine.result import Report
from mtcheck.model import Alignment, Certainty, Finding
from mtcheck.report.comparison import compare
from mtcheck.report.comparison.json import schema
from mtcheck.report.comparison.outputs import OUTPUTS, render
from mtcheck.report.json import render as render_report
from mtcheck.report.json import schema as report_schema
from mtcheck.report.saved import load
from mtcheck.rules import load_rules
from mtcheck.text.messages import Language
from tests.report.samples import document, finding, report
from tests.report.test_outputs import ATTACKS, attacked, check_console, check_markdown

ONE = document("a.txt", "Vadim und Vadim und Vadim.")
TWO = document("b.txt", "im im Haus")
REGISTRY: Registry[Any] = Registry().with_resource("urn:mtcheck:report:1", Resource.from_contents(report_schema()))
VALIDATOR = Draft202012Validator(schema(), registry=REGISTRY)


def hit(number: int, fingerprint: str, code: str = "ACC101", **changes: Any) -> Finding:
    """Return a finding on one of the names."""
    return finding(ONE, (10 * number, 10 * number + 5), fingerprint=fingerprint, code=code, **changes)


def result(
    *findings: Finding, paths: tuple[str, ...] = ("a.txt", "b.txt"), ran: tuple[str, ...] = ("ACC101",)
) -> Report:
    """Return a report as it is read back, without texts."""
    rules = [rule for rule in load_rules() if rule.meta.code in ran]
    of = report([one for one in (ONE, TWO) if one.path in paths], findings, rules=rules)
    return load(render_report(of).encode(), "r.json", texts=False).report


CASES: dict[str, tuple[list[str], list[str], tuple[list[str], ...]]] = {
    "nothing": ([], [], ([], [], [], [])),
    "the same": (["a"], ["a"], ([], [], ["a"], [])),
    "new and fixed": (["a", "b"], ["b", "c"], (["c"], ["a"], ["b"], [])),
    "of three equal ones two remain": (["a", "a", "a"], ["a", "a"], ([], ["a"], ["a", "a"], [])),
    "one more of the same": (["a"], ["a", "a"], (["a"], [], ["a"], [])),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES.keys())
def test_compare(old: list[str], new: list[str], expected: tuple[list[str], ...]) -> None:
    """New, fixed, remaining, left out."""
    found = compare(*(result(*(hit(n, key) for n, key in enumerate(keys))) for keys in (old, new)))
    parts = (found.new, found.fixed, found.remaining, found.left_out)
    assert tuple([one.fingerprint for one in part] for part in parts) == expected


def test_what_was_not_checked_is_not_fixed() -> None:
    """A file or a rule that the newer run left out proves nothing."""
    old = result(hit(0, "a"), finding(TWO, "im im", code="LNG102", fingerprint="b"), ran=("ACC101", "LNG102"))
    other_files = compare(old, result(paths=("b.txt",), ran=("ACC101", "LNG102")))
    other_rules = compare(old, result(ran=("LNG102",)))
    assert [one.code for one in other_files.left_out] == ["ACC101"]
    assert [one.code for one in other_files.fixed] == ["LNG102"]
    assert [one.code for one in other_rules.left_out] == ["ACC101"]


def test_what_was_not_compared_is_not_fixed() -> None:
    """Without its source an article says nothing about numbers that differ."""
    both = ("ACC101", "ACC201")
    old = result(hit(0, "a", "ACC201"), hit(1, "b"), ran=both)
    alignment = Alignment("en.txt", 3, 3, Certainty.HIGH)
    old = old._replace(alignments={"a.txt": alignment})
    low = {"a.txt": alignment._replace(certainty=Certainty.LOW)}
    for new in (result(ran=both), result(ran=both)._replace(alignments=low)):
        found = compare(old, new)
        assert [one.code for one in found.left_out] == ["ACC201"]
        assert [one.code for one in found.fixed] == ["ACC101"]
    assert len(compare(old, result(ran=both)._replace(alignments=old.alignments)).fixed) == 2


@pytest.mark.parametrize("language", Language)
def test_all_outputs(language: Language) -> None:
    """Every part is told, in either language."""
    old, new = result(hit(0, "a"), hit(1, "b")), result(hit(1, "b"), hit(2, "c", message="something new"))
    comparison = compare(old, new)
    for name in OUTPUTS:
        text = render(name, comparison, language=language)
        assert text == render(name, comparison, language=language)
        assert "something new" in text
        assert "1:21" in text or '"column": 21' in text
    VALIDATOR.validate(json.loads(render("json", comparison)))


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_no_text_breaks_out(attack: str) -> None:
    """Hostile texts stay text."""
    hostile = load(render_report(attacked(attack)).encode(), "r.json", texts=False).report
    for comparison in (compare(hostile, result()), compare(result(), hostile)):
        check_console(render("console", comparison))
        check_markdown(render("markdown", comparison))
        VALIDATOR.validate(json.loads(render("json", comparison)))
        page = render("html", comparison)
        assert "<script" not in page
        assert "<img" not in page


def test_the_page_has_a_policy() -> None:
    """No script, no request, no style but its own."""
    page = render("html", compare(result(), result(hit(0, "a"))))
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in page
    assert " style=" not in page
    assert "<script" not in page
