"""Choose the rules of a run."""

from collections.abc import Sequence

from mtcheck.config import nearest
from mtcheck.errors import ConfigError
from mtcheck.rule import Rule

ALL = "ALL"


def select_rules(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules that run, in the order given.

    Each selector is a code (`NAM101`), the beginning of one (`NAM`, `NAM1`), a rule's name, or `ALL`. Without
    `select` the rules that are on by default run. Raises `ConfigError` for a selector that matches no rule.
    """
    for selector in (*select, *ignore):
        if not any(matches(rule, selector) for rule in rules):
            known = [*(rule.meta.code for rule in rules), *(rule.meta.name for rule in rules)]
            raise ConfigError(f"unknown rule '{selector}'{_hint(selector, known)}")
    return tuple(
        rule
        for rule in rules
        if (any(matches(rule, selector) for selector in select) if select else rule.meta.default)
        and not any(matches(rule, selector) for selector in ignore)
    )


def matches(rule: Rule, selector: str) -> bool:
    """Tell whether a selector means this rule."""
    return selector in (ALL, rule.meta.name) or (
        selector[:3].isalpha() and selector.isupper() and rule.meta.code.startswith(selector)
    )


def find_rule(rules: Sequence[Rule], name: str) -> Rule:
    """Return the rule with this code or name. Raises `ConfigError`."""
    for rule in rules:
        if name.upper() == rule.meta.code or name == rule.meta.name:
            return rule
    known = [*(rule.meta.code for rule in rules), *(rule.meta.name for rule in rules)]
    raise ConfigError(f"unknown rule '{name}'{_hint(name, known)}")


def _hint(selector: str, known: Sequence[str]) -> str:
    hint = nearest(selector, known)
    return hint if "did you mean" in hint else ", see 'mtcheck rules' for all"
