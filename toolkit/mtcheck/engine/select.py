"""Choose the rules of a run."""

from collections.abc import Sequence
from typing import TypeVar

from mtcheck.config import CHECKS, matches, unknown_rule
from mtcheck.errors import ConfigError
from mtcheck.model import Profile
from mtcheck.rule import AnyRule, Level
from mtcheck.rules import level

R = TypeVar("R", bound=AnyRule)


def select_rules(
    rules: Sequence[R], select: Sequence[str], ignore: Sequence[str], profile: Profile | None = None
) -> tuple[R, ...]:
    """Return the rules that run, in the order given.

    Each selector is a code (`NAM101`), the beginning of one (`NAM`, `NAM1`), a rule's name, or `ALL`. Without
    `select` the rules run that are on by default, and those that the profile asks for. INT005 and INT006 may be
    ignored, though they are no rules. Raises `ConfigError` for a selector that matches no rule.
    """
    for selector in (*select, *(one for one in ignore if one not in CHECKS)):
        if not any(matches(rule, selector) for rule in rules):
            raise ConfigError(str(unknown_rule(selector, rules)))
    style = profile or Profile()
    return tuple(
        rule
        for rule in rules
        if (any(matches(rule, selector) for selector in select) if select else runs(rule, style))
        and not any(matches(rule, selector) for selector in ignore)
    )


def runs(rule: AnyRule, profile: Profile) -> bool:
    """Tell whether a rule runs that nobody has named."""
    own = level(rule)
    if own is Level.ON or (own is Level.SUGGESTION and profile.strict):
        return True
    return bool(rule.meta.house) and getattr(profile, rule.meta.house) is not None


def find_rule(rules: Sequence[R], name: str) -> R:
    """Return the rule with this code or name. Raises `ConfigError`."""
    for rule in rules:
        if name.upper() == rule.meta.code or name == rule.meta.name:
            return rule
    raise ConfigError(str(unknown_rule(name, rules)))
