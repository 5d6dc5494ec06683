"""The catalogues: nothing is missing, nothing is stale, and every message of a rule can be translated."""

import ast
import re
from collections.abc import Iterator

import pytest

from builders import catalogues
from mtcheck.report.language import catalogue
from mtcheck.rule import GlossaryRule
from mtcheck.rules import load_all_rules
from mtcheck.text.messages import Language, Message, Wording, places
from tests.harness import ROOT, case, lint_texts

PACKAGE = ROOT / "toolkit" / "mtcheck"
GERMAN = catalogue(Language.DE)
PLACE = re.compile(r"\{[^{}]*\}")


def test_complete_and_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """Every message is translated with all its values, and the compiled catalogue is that of the translations."""
    assert catalogues.main(["--check"]) == 0, capsys.readouterr().out


def templates(wording: Wording) -> Iterator[str]:
    """Yield all templates in a wording that say something themselves."""
    if isinstance(wording, Message):
        if any(map(str.isalpha, PLACE.sub("", wording.template))):
            yield wording.template
        for _, value in wording.values:
            yield from templates(value)


@pytest.mark.parametrize(
    "rule", [rule for rule in load_all_rules() if not isinstance(rule, GlossaryRule)], ids=lambda rule: rule.meta.code
)
def test_whatever_a_rule_says_is_in_the_catalogue(rule: object) -> None:
    """Also what it makes of values: each template of each finding in its examples."""
    said = {template for example in rule.examples for template in _said(rule, example)}  # type: ignore[attr-defined]
    assert [template for template in sorted(said) if not known(template)] == []


def _said(rule: object, example: object) -> Iterator[str]:
    of = case(rule, example)  # type: ignore[arg-type]
    for finding in lint_texts(of.paths, of.texts, of.plan).findings:
        for wording in (finding.message, finding.why):
            yield from templates(wording)


def known(template: str) -> bool:
    """Tell whether a template has a translation."""
    return GERMAN.knows(template)


@pytest.mark.parametrize("rule", load_all_rules(), ids=lambda rule: rule.meta.code)
def test_templates_have_plain_places(rule: object) -> None:
    """Names in braces and nothing more: a translator can move them, and no text can use them."""
    meta = rule.meta  # type: ignore[attr-defined]
    for template in (meta.message, meta.why):
        assert [place[1:-1] for place in PLACE.findall(template.replace("{{", "").replace("}}", ""))] == list(
            places(template)
        )


def test_say_gets_literals() -> None:
    """What is put together at run time is in no catalogue: a constant is marked with `gettext_noop` instead."""
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and node.args:
                first = node.args[0]
                if isinstance(first, (ast.JoinedStr, ast.BinOp)):
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []
