"""Choose the rules of a run."""

from collections.abc import Sequence
from typing import TypeVar

from mtcheck.config import LANGUAGE_CHECK, matches, unknown_rule
from mtcheck.errors import ConfigError
from mtcheck.rule import AnyRule, Level
from mtcheck.rules import level

R = TypeVar("R", bound=AnyRule)


def select_rules(rules: Sequence[R], select: Sequence[str], ignore: Sequence[str]) -> tuple[R, ...]:
    """Return the rules that run, in the order given.

    Each selector is a code (`NAM101`), the beginning of one (`NAM`, `NAM1`), a rule's name, or `ALL`. Without
    `select` the rules that are on by default run. INT005 may be ignored, though it is no rule. Raises `ConfigError`
    for a selector that matches no rule.
    """
    for selector in (*select, *(one for one in ignore if one not in LANGUAGE_CHECK)):
        if not any(matches(rule, selector) for rule in rules):
            raise ConfigError(unknown_rule(selector, rules))
    return tuple(
        rule
        for rule in rules
        if (any(matches(rule, selector) for selector in select) if select else level(rule) is Level.ON)
        and not any(matches(rule, selector) for selector in ignore)
    )


def find_rule(rules: Sequence[R], name: str) -> R:
    """Return the rule with this code or name. Raises `ConfigError`."""
    for rule in rules:
        if name.upper() == rule.meta.code or name == rule.meta.name:
            return rule
    raise ConfigError(unknown_rule(name, rules))
