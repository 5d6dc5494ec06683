"""Part findings into those to report and those that somebody has decided not to see.

Asked for each finding, the nearest first: `[sic]` behind the word, a comment, the front matter, the configuration, the
baseline. What mtcheck says of itself (INT) is never hidden, but for the language of a text. A suppression that hides
nothing, though its rule was run, is a finding: it would hide the next one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.config import PathRule, matches, unknown_rule
from mtcheck.engine.complete import internal
from mtcheck.engine.identity import key_path
from mtcheck.engine.internal import CHECK_RULES, METAS, NO_PAIR, NOT_GERMAN, UNUSED_SUPPRESSION
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import By, Directive, Hidden, Scan
from mtcheck.model import Finding
from mtcheck.rule import AnyRule, CorpusRule, PairRule, Rule
from mtcheck.rules.contents import known_rules
from mtcheck.text.messages import Wording, say

if TYPE_CHECKING:
    from mtcheck.engine.baseline import Baseline

OWN = frozenset(meta.code for meta in METAS) - {NOT_GERMAN.code, NO_PAIR.code}


class Suppressed(NamedTuple):
    """Both parts, each in the order given; `kept` ends with what is wrong with suppressions."""

    kept: list[Finding]
    hidden: list[Hidden]
    stale: tuple[str, ...] = ()


def suppress(findings: Sequence[Finding], scans: Iterable[Scan], plan: Plan) -> Suppressed:
    """Part the findings of a run over these scans. The order of `findings` is kept."""
    config = plan.config
    by_path: dict[str, list[int]] = {}
    for index, finding in enumerate(findings):
        if finding.code not in OWN:
            by_path.setdefault(finding.path, []).append(index)
    hidden: dict[int, Hidden] = {}
    faults: list[Finding] = []
    known = {rule.meta.code: rule for rule in (*plan.rules, *CHECK_RULES)}
    read: list[Scan] = []
    for scan in scans:
        if scan.document is None:
            continue
        read.append(scan)
        places = by_path.get(scan.path, ())
        if scan.directives:
            faults += _by_directives(scan, findings, places, known, plan, hidden)
        if places and config.per_path:
            _by_path(config.per_path, key_path(scan.path, config.root), findings, places, known, hidden)
    stale: tuple[str, ...] = ()
    if plan.baseline is not None:
        stale = _by_baseline(plan.baseline, findings, read, plan, hidden)
    kept = [finding for index, finding in enumerate(findings) if index not in hidden]
    return Suppressed(kept + faults, [hidden[index] for index in sorted(hidden)], stale)


def _by_directives(
    scan: Scan,
    findings: Sequence[Finding],
    places: Iterable[int],
    rules: Mapping[str, Rule],
    plan: Plan,
    hidden: dict[int, Hidden],
) -> Iterator[Finding]:
    used: set[tuple[int, str]] = set()
    for index in places:
        finding = findings[index]
        for number, wish in enumerate(scan.directives):
            if wish.problem or not wish.scope.start <= finding.start <= wish.scope.end:
                continue
            if wish.by is By.SIC:
                if _at_the_word(finding, wish):
                    hidden[index] = Hidden(finding, By.SIC)
                continue
            for selector in wish.selectors:
                if finding.code in rules and matches(rules[finding.code], selector):
                    used.add((number, selector))
                    if index not in hidden or hidden[index].by is By.FRONT_MATTER:
                        hidden[index] = Hidden(finding, wish.by, wish.reason)
    key = key_path(scan.path, plan.config.root)
    if any(finding.code == NOT_GERMAN.code for finding in scan.findings):
        return  # No rule was asked, so no silence says anything.
    for number, wish in enumerate(scan.directives):
        for problem in _problems(wish, {selector for one, selector in used if one == number}, plan, scan):
            yield internal(UNUSED_SUPPRESSION, scan.path, {"problem": problem}, key, wish.place, wish.text)


def _at_the_word(finding: Finding, sic: Directive) -> bool:
    """Tell whether a finding is about the word before [sic]; one about more than its sentence is about more."""
    return finding.start < sic.place.end and sic.place.start < finding.end <= sic.scope.end


def _problems(wish: Directive, used: set[str], plan: Plan, scan: Scan) -> Iterator[Wording]:
    """Say what is wrong with a directive: it cannot be read, means no rule, or hides nothing."""
    if wish.problem:
        yield wish.problem
    idle = []
    for selector in dict.fromkeys(wish.selectors):
        if selector in used:
            continue
        rules = (*known_rules(), *plan.config.own_rules, *CHECK_RULES)
        meant = [rule for rule in rules if matches(rule, selector)]
        if not meant:
            yield unknown_rule(selector, rules)
        elif not wish.problem and all(says_something(rule, plan, scan) for rule in meant):
            idle.append(selector)
    if idle:
        yield say("{rules} would find nothing here", rules=", ".join(idle))


def says_something(rule: Rule, plan: Plan, scan: Scan) -> bool:
    """Tell whether the silence of a rule means that there is nothing: it was run, and on all it needs.

    A rule that compares documents may find something as soon as the others are there, and one that compares a text
    with its source as soon as there is one.
    """
    if rule.meta.code == NO_PAIR.code or (needs_source(rule) and not scan.compared):
        return False
    if isinstance(rule, CorpusRule) and not rule.within:
        return False
    return rule.meta.code in asked(plan.rules, bool(plan.glossary.concepts))


def needs_source(rule: AnyRule) -> bool:
    """Tell whether a rule compares a text with its source."""
    return isinstance(rule, PairRule) or rule.meta.paired


def asked(rules: Iterable[AnyRule], has_glossary: bool) -> frozenset[str]:
    """Return the codes of the rules that had something to go by: those about terms ask the glossary."""
    return frozenset(rule.meta.code for rule in rules if has_glossary or not rule.meta.code.startswith("TRM"))


def _by_path(
    per_path: Sequence[PathRule],
    key: str,
    findings: Sequence[Finding],
    places: Iterable[int],
    rules: Mapping[str, Rule],
    hidden: dict[int, Hidden],
) -> None:
    from mtcheck.text import globs

    here = [rule for rule in per_path if globs.matches(key, rule.pattern)]
    for index in places:
        finding = findings[index]
        for rule in here:
            if index not in hidden and any(matches(rules[finding.code], selector) for selector in rule.ignore):
                hidden[index] = Hidden(finding, By.CONFIGURATION, rule.reason)


def _by_baseline(
    baseline: "Baseline",
    findings: Sequence[Finding],
    scans: Sequence[Scan],
    plan: Plan,
    hidden: dict[int, Hidden],
) -> tuple[str, ...]:
    """Hide what the baseline knows; return what it knows of these documents and nothing matches."""
    root = plan.config.root
    asked = [index for index, finding in enumerate(findings) if finding.code not in OWN]
    matched, idle = baseline.match([findings[index] for index in asked], root)
    for number, entry in matched.items():
        index = asked[number]
        if index not in hidden:
            hidden[index] = Hidden(findings[index], By.BASELINE, entry.reason)
    if not idle:
        return ()
    idle_paths = {entry.path for entry in idle}
    read = {key for scan in scans if (key := key_path(scan.path, root)) in idle_paths}
    exist = {rule.meta.code for rule in (*known_rules(), *plan.config.own_rules, *CHECK_RULES)}
    by_key = {key_path(scan.path, root): scan for scan in scans}
    telling = {key: {rule.meta.code for rule in plan.rules if says_something(rule, plan, by_key[key])} for key in read}
    return tuple(
        baseline.place(entry)
        for entry in idle
        if entry.path in read and (entry.rule in telling[entry.path] or entry.rule not in exist)
    )
