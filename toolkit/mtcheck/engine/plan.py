"""A run made ready: the rules it will ask, and what each of them may know."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mtcheck.config import Config
from mtcheck.engine.gate import Gate
from mtcheck.engine.select import select_rules
from mtcheck.model import Locale
from mtcheck.rule import Context, Hit, Rule, WordRule
from mtcheck.rules.contents import whole
from mtcheck.terms import Glossary, load_glossary

if TYPE_CHECKING:
    from mtcheck.engine.baseline import Baseline

VOCABULARY_LIMIT = 1_000_000
"""Distinct words after which a process forgets what word rules answered, to bound its memory."""


class Vocabulary:
    """The words that word rules have been asked about in one locale, and their hits where there were any.

    A word rule is pure, so an answer holds for every further place and document.
    """

    def __init__(self) -> None:
        self.clean: set[str] = set()
        self.flagged: dict[str, tuple[tuple[WordRule[Any], Hit], ...]] = {}


@dataclass(frozen=True, slots=True)
class Plan:
    """What every process of a run needs. The dictionaries and the gate make a run faster, never different."""

    config: Config
    rules: tuple[Rule, ...]
    glossary: Glossary
    baseline: "Baseline | None" = None
    vocabularies: dict[Locale, Vocabulary] = field(default_factory=dict)
    contexts: dict[tuple[str, Locale], Context[Any]] = field(default_factory=dict)
    gate: Gate = field(init=False, repr=False, compare=False)
    ready: dict[Locale, dict[int, tuple[Rule, Context[Any]]]] = field(init=False, repr=False, compare=False)
    """By locale and number, rules that have been asked, whole, and what they may know."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "gate", Gate(self.rules))
        object.__setattr__(self, "ready", {locale: {} for locale in Locale})

    def context(self, rule: Rule, locale: Locale) -> Context[Any]:
        """Return what a rule may know."""
        code = rule.meta.code
        known = self.contexts.get((code, locale))
        if known is None:
            options = self.config.options[code] if code in self.config.options else whole(rule).options
            known = self.contexts[code, locale] = Context(options, self.glossary, locale, self.config.profile)
        return known

    def asked(self, number: int, locale: Locale) -> tuple[Rule, Context[Any]]:
        """Return a rule by its number, whole, and what it may know."""
        ready = self.ready[locale]
        if number not in ready:
            rule = whole(self.rules[number])
            ready[number] = rule, self.context(rule, locale)
        return ready[number]

    def vocabulary(self, locale: Locale) -> Vocabulary:
        """Return the memo for a locale, a new one when the old has grown too large."""
        memo = self.vocabularies.get(locale)
        if memo is None or len(memo.clean) > VOCABULARY_LIMIT:
            memo = self.vocabularies[locale] = Vocabulary()
        return memo


def make_plan(config: Config, rules: Sequence[Rule]) -> Plan:
    """Select the rules, those of the user among them, read glossaries and baseline. Raises `MtcheckError`."""
    glossary = load_glossary(config.glossary)
    if config.glossary_domains:
        # Imported here because few runs choose.
        from mtcheck.terms.domains import within

        glossary = within(glossary, config.glossary_domains)
    return Plan(
        config=config,
        rules=select_rules((*rules, *config.own_rules), config.select, config.ignore, config.profile),
        glossary=glossary,
        baseline=None if config.baseline is None else load_baseline(config.baseline),
    )


def load_baseline(path: str) -> "Baseline":
    """Read a baseline. Raises `ConfigError`."""
    from mtcheck.engine.baseline import load

    return load(path)[0]
