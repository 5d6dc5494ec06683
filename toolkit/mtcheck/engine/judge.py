"""Decide over all documents at once what no single one can tell."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from mtcheck.engine.complete import Occurrences, complete, quotations
from mtcheck.engine.identity import key_path
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Scan
from mtcheck.engine.scan import collector, crashed, format_crash
from mtcheck.model import Document, Finding, Locale, Place
from mtcheck.rule import CorpusRule, Located, Ruling
from mtcheck.rules.contents import whole


def merge(scans: Iterable[Scan]) -> dict[str, tuple[Located, ...]]:
    """Bring the facts of all files together, by collector, sorted by path and place."""
    facts: dict[str, list[Located]] = {}
    for scan in sorted(scans, key=lambda scan: scan.path):
        for name, found in scan.facts.items():
            ordered = sorted(found, key=lambda fact: (fact.start, fact.end, fact.key, fact.form))
            facts.setdefault(name, []).extend(Located(scan.path, fact) for fact in ordered)
    return {name: tuple(found) for name, found in facts.items()}


def judge(
    facts: Mapping[str, Sequence[Located]], documents: Mapping[str, Document], plan: Plan
) -> tuple[list[Finding], list[str]]:
    """Return the findings of all corpus rules, and the tracebacks of those that failed."""
    findings: list[Finding] = []
    crashes: list[str] = []
    locale = plan.config.locale or Locale.DE
    for rule in plan.rules:
        if not isinstance(rule, CorpusRule):
            continue
        located = facts.get(collector(rule), ())
        if not located:
            continue
        try:
            rule = whole(rule)
            rulings = sorted(
                rule.judge(located, plan.context(rule, locale)),
                key=lambda ruling: (ruling.path, ruling.hit.start, ruling.hit.end),
            )
            found = list(_complete(rule, rulings, documents, plan.config.root))
        except Exception as error:
            crashes.append(format_crash())
            path = located[0].path
            findings.append(crashed(rule, path, error, key_path(path, plan.config.root)))
        else:
            findings += found
    return findings, crashes


def _complete(
    rule: CorpusRule[object], rulings: Sequence[Ruling], documents: Mapping[str, Document], root: str
) -> Iterable[Finding]:
    for path, rulings_here in groupby(rulings, key=lambda ruling: ruling.path):
        group = list(rulings_here)
        expected = quotations(documents[path], [ruling.hit for ruling in group])
        occurrences, key = Occurrences(documents[path].text, expected), key_path(path, root)
        for ruling in group:
            others = [_place(located, documents) for located in ruling.others]
            yield from complete(documents[path], rule.meta, (ruling.hit,), occurrences, others, key)


def _place(located: Located, documents: Mapping[str, Document]) -> Place:
    start, end = documents[located.path].map.to_text(located.fact.start, located.fact.end)
    return Place(located.path, start, end)
