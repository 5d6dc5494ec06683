"""The harness sees what it is there to see: each way for a rule to drift from its examples fails."""

import re
from collections.abc import Callable, Iterator

import pytest

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Example, Good, Hit, Meta, SegmentRule
from tests import test_rule_examples as contract

PERCENT = re.compile(r"\d%(?!\w)")


def find(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    """A small rule that is right."""
    for match in PERCENT.finditer(segment.text):
        yield Hit(*match.span(), f"{match[0][0]} %")


def rule(
    *examples: Example,
    fix: FixSafety = FixSafety.SAFE,
    check: Callable[[Segment, Context[None]], Iterator[Hit]] = find,
    literals: tuple[str, ...] = ("%",),
) -> SegmentRule[None]:
    """The rule with other examples, another promise or another check."""
    meta = Meta(
        code="TST101",
        name="test-rule",
        message="m",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=fix,
        source="test",
    )
    return SegmentRule(meta=meta, check=check, literals=literals, options=None, examples=examples)


RIGHT = Bad("Rund ⟦5%⟧ der Fälle.", fixed="Rund 5 % der Fälle.")


def everywhere(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    """A greedy rule that also hits where none of its literals stands."""
    if "Satz" in segment.text:
        yield Hit(0, 1)


DRIFTS: dict[str, tuple[SegmentRule[None], Callable[..., None]]] = {
    "shifted mark": (rule(Bad("Rund ⟦5⟧% der Fälle.", fixed="Rund 5 % der Fälle.")), contract.test_marks_exactly),
    "missing mark": (rule(Bad("Von ⟦5%⟧ auf 7%.", fixed="Von 5 % auf 7 %.")), contract.test_marks_exactly),
    "good that is bad": (rule(Good("Rund 5% der Fälle.")), contract.test_marks_exactly),
    "other fix": (rule(Bad("Rund ⟦5%⟧.", fixed="Rund 5\u00a0%.")), contract.test_fixes_exactly),
    "fix that is not promised": (rule(Bad("Rund ⟦5%⟧.")), contract.test_fixes_exactly),
    "fixed text that is found again": (
        rule(Bad("Rund ⟦5%⟧.", fixed="Rund 55%.")),
        contract.test_is_silent_on_what_it_fixed,
    ),
    "literal that need not occur": (
        rule(Bad("Ein ⟦S⟧atz."), check=everywhere),
        contract.test_fast_way_is_the_plain_way,
    ),
}


@pytest.mark.parametrize(("drifted", "check"), DRIFTS.values(), ids=DRIFTS.keys())
def test_drift_is_seen(drifted: SegmentRule[None], check: Callable[..., None]) -> None:
    """A rule and its examples that disagree fail."""
    with pytest.raises(AssertionError):
        check(drifted, drifted.examples[0])


@pytest.mark.parametrize(
    "check",
    [
        contract.test_marks_exactly,
        contract.test_fixes_exactly,
        contract.test_is_silent_on_what_it_fixed,
        contract.test_fast_way_is_the_plain_way,
    ],
    ids=lambda check: check.__name__,
)
def test_agreement_passes(check: Callable[..., None]) -> None:
    """A rule that keeps its word passes."""
    check(rule(RIGHT), RIGHT)


def test_promises() -> None:
    """A fix must be promised, and a promise kept."""
    contract.test_promises_what_it_keeps(rule(RIGHT))
    with pytest.raises(AssertionError):
        contract.test_promises_what_it_keeps(rule(RIGHT, fix=FixSafety.NONE))
    with pytest.raises(AssertionError):
        contract.test_promises_what_it_keeps(rule(Bad("Rund ⟦5%⟧.")))
