"""The rules, one module each. A module that holds a `RULE` is a rule; there is no list to keep."""

import pkgutil
import sys
from importlib import import_module

from mtcheck.rule import CorpusRule, Rule


def load_rules(package: str = __name__) -> tuple[Rule, ...]:
    """Import every module below `package` and return their rules, sorted by code."""
    root = import_module(package)
    found = (
        getattr(import_module(module.name), "RULE", None)
        for module in pkgutil.walk_packages(root.__path__, f"{package}.")
    )
    return tuple(sorted((rule for rule in found if rule is not None), key=lambda rule: rule.meta.code))


def page(rule: Rule) -> str:
    """Return the text of a rule's page: the docstring of its module."""
    function = rule.judge if isinstance(rule, CorpusRule) else rule.check
    return (sys.modules[function.__module__].__doc__ or "").strip()
