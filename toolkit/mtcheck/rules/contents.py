"""The rules by what they say of themselves; the code of a rule is imported when it is first asked.

To import all rules takes a third of the time in which one article is checked, and most of them are not asked about it.
What they say of themselves (`Meta`, literals, words) is kept between two runs, with name, size and date of every file
that it may depend on; when one of them has changed, the rules are imported as ever, and what they say is kept anew.
"""

import os
from binascii import crc32
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import import_module
from typing import Any, TypeVar

import mtcheck
from mtcheck.model import FixSafety, Mqm, Severity, Zone
from mtcheck.rule import CorpusRule, DocumentRule, Judged, Meta, PairRule, Rule, SegmentRule, WordRule
from mtcheck.rules import load_rules
from mtcheck.text import kept

SOURCES = ("rules", "text", "model.py", "rule.py")
"""Files and folders of the package from which rules take what they say of themselves."""
KINDS: dict[str, Any] = {kind.__name__: kind for kind in (WordRule, SegmentRule, DocumentRule, PairRule, CorpusRule)}
FUNCTIONS = ("check", "collect", "judge")
OTHER = ("literals", "words", "within")
R = TypeVar("R", bound=Rule)
LATE = "late"
"""Stands for options that a rule has: `whole` tells which."""


class Late:
    """Stands for something in a module that is imported when it is needed: a function that may be called at once."""

    def __init__(self, module: str, name: str) -> None:
        self.__module__ = module
        self.__qualname__ = name

    @cached_property
    def itself(self) -> Any:
        """What the name means in the module, which is imported for it."""
        return getattr(import_module(self.__module__), self.__qualname__)

    @cached_property
    def rule(self) -> Any:
        """The rule of the module."""
        return import_module(self.__module__).RULE

    def __call__(self, *arguments: Any) -> Any:
        """Call the function."""
        return self.itself(*arguments)


@cache
def known_rules() -> tuple[Rule, ...]:
    """Return what `load_rules` returns, with functions that are late, and options and examples that `whole` brings."""
    package = os.path.dirname(mtcheck.__file__)
    stamp = sorted(_stamp(package))
    name = _name(package)
    stored = kept.read(name)
    if isinstance(stored, tuple) and len(stored) == 3 and stored[:2] == (package, stamp):
        return tuple(_rule(row) for row in stored[2])
    rules = load_rules()
    kept.write(name, (package, stamp, [_row(rule) for rule in rules]))
    return rules


def _name(package: str) -> str:
    """Return the name of the file for the package in this folder.

    Beside the mtcheck of a desk there may be that of a hook. With one file for both, each run would import all rules.
    """
    return f"rules-{crc32(os.fsencode(package)):08x}"


def whole(rule: R) -> R:
    """Return a rule with its code, its options and its examples, which are imported for it."""
    known: Any = rule
    function = known.judge if isinstance(known, CorpusRule) else known.check
    found: R = function.rule if isinstance(function, Late) else rule
    return found


def _stamp(package: str) -> Iterator[tuple[str, int, int]]:
    for name in SOURCES:
        path = os.path.join(package, name)
        yield from _files(path) if os.path.isdir(path) else [_stamped(name, os.stat(path))]


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield _stamped(entry.path, entry.stat())
            elif "." not in entry.name and entry.name != "__pycache__" and entry.name != "data":
                yield from _files(entry.path)


def _stamped(name: str, status: os.stat_result) -> tuple[str, int, int]:
    return name, status.st_size, status.st_mtime_ns


def _row(rule: Rule) -> dict[str, Any]:
    """Return what a rule says of itself as plain data."""
    functions = {name: getattr(rule, name) for name in FUNCTIONS if hasattr(rule, name)}
    meta = {name: str(value) if isinstance(value, str) else value for name, value in rule.meta._asdict().items()}
    meta["zones"] = sorted(map(str, rule.meta.zones))
    meta["judged"] = None if rule.meta.judged is None else tuple(rule.meta.judged)
    return {
        "kind": type(rule).__name__,
        "meta": meta,
        "functions": {name: (function.__module__, function.__qualname__) for name, function in functions.items()},
        "options": rule.options is not None,
        "other": {name: getattr(rule, name) for name in OTHER if hasattr(rule, name)},
    }


def _rule(row: dict[str, Any]) -> Rule:
    meta = row["meta"]
    rule: Rule = KINDS[row["kind"]](
        meta=Meta(
            **meta
            | {
                "mqm": Mqm(meta["mqm"]),
                "severity": Severity(meta["severity"]),
                "fix": FixSafety(meta["fix"]),
                "zones": frozenset(map(Zone, meta["zones"])),
                "judged": meta["judged"] and Judged(*meta["judged"]),
            }
        ),
        options=LATE if row["options"] else None,
        examples=(),
        **{name: Late(*place) for name, place in row["functions"].items()},
        **row["other"],
    )
    return rule
