"""The rules, one module each. A module that holds a `RULE` is a rule; there is no list to keep."""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from mtcheck.rule import AnyRule, CorpusRule, GlossaryRule, Level, Rule
from mtcheck.rules.levels import LEVELS
from mtcheck.text.messages import BOTH

GLOSSARY_RULES = f"{__name__}.glossary"
"""The rules that look at glossaries instead of texts. A check of texts does not load them."""


def load_rules(package: str = __name__) -> tuple[Rule, ...]:
    """Import every module below `package` and return the rules that look at texts, sorted by code."""
    return tuple(sorted(_found(package, leave_out=GLOSSARY_RULES), key=lambda rule: rule.meta.code))


def load_glossary_rules() -> tuple[GlossaryRule[Any], ...]:
    """Import and return the rules that look at glossaries, sorted by code."""
    return tuple(sorted(_found(GLOSSARY_RULES), key=lambda rule: rule.meta.code))


def load_all_rules() -> tuple[AnyRule, ...]:
    """Import and return the rules of both kinds, sorted by code."""
    return tuple(sorted((*load_rules(), *load_glossary_rules()), key=lambda rule: rule.meta.code))


def level(rule: AnyRule) -> Level:
    """Tell when a rule runs that nobody has named. One without figures, and not judged either, is off."""
    if rule.meta.level is not None:
        return rule.meta.level
    return Level.ON if isinstance(rule, GlossaryRule) else Level(LEVELS.get(rule.meta.code, Level.OFF))


def default_rules() -> tuple[Rule, ...]:
    """Return the rules that run when nobody chooses."""
    return tuple(rule for rule in load_rules() if level(rule) is Level.ON)


def page(rule: AnyRule) -> str:
    """Return the text of a rule's page: the docstring of its module, or what the user says who wrote the rule."""
    function = rule.judge if isinstance(rule, CorpusRule) else rule.check
    if rule.meta.level is not None:
        return getattr(function, "about", "") or rule.meta.message.partition(BOTH)[0]
    return (import_module(function.__module__).__doc__ or "").strip()


def _found(package: str, leave_out: str = "") -> Iterator[Any]:
    """Import the modules of a package and of those in it, and yield their rules."""
    # Not by pkgutil: to look at every file for every kind of module there is takes as long as to import ten.
    for folder in import_module(package).__path__:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
        for name in names:
            module = f"{package}.{name.removesuffix('.py')}"
            if name.endswith(".py") and name != "__init__.py":
                if (rule := getattr(import_module(module), "RULE", None)) is not None:
                    yield rule
            elif module != leave_out and os.path.isfile(os.path.join(folder, name, "__init__.py")):
                yield from _found(module)
