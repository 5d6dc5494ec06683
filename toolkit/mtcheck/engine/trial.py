"""Try rules of a user on their own examples, as they would run on files."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.declared.own import drafts, load
from mtcheck.declared.read import Draft, Example
from mtcheck.engine.fix import apply_edits
from mtcheck.engine.plan import Plan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.model import Finding
from mtcheck.rule import Rule
from mtcheck.rules import load_rules
from mtcheck.terms import EMPTY_GLOSSARY
from mtcheck.terms.backtracking import slow_on


class Trial(NamedTuple):
    """What came of trying the rules of a file. A problem has its `path:line`."""

    rules: int
    examples: int
    problems: tuple[tuple[str, str], ...]


def failures(path: str) -> Trial:
    """Run every example of a file of rules. Raises `ConfigError` for a file that cannot be used at all."""
    written = drafts(path)
    rules = {rule.meta.code: rule for rule in load([path], load_rules())}
    problems: list[tuple[str, str]] = []
    count = 0
    for draft in written:
        for entry, examples in zip(draft.entries, draft.examples, strict=True):
            if entry.pattern and (unit := slow_on(entry.pattern)) is not None:
                problem = f"pattern {entry.pattern[:60]!r} is slow where {unit!r} repeats, avoid nested repetitions"
                problems.append((entry.place, f"{draft.code} {problem}"))
            for example in examples:
                count += 1
                problems += (
                    (f"{path}:{example.line}", f"{draft.code} {problem}")
                    for problem in _problems(example, draft, rules[draft.code])
                )
    return Trial(len(written), count, tuple(problems))


def _problems(example: Example, draft: Draft, rule: Rule) -> Iterator[str]:
    findings = _findings(example.text, draft, rule)
    internal = [found for found in findings if found.code != rule.meta.code]
    if internal:
        yield str(internal[0].message)
        return
    found = tuple((one.start, one.end) for one in findings)
    if found != example.spans:
        wanted = _shown(example.text, example.spans) if example.spans else "nothing"
        yield f"{_marked(example.text, example.spans)}: expected {wanted}, found {_shown(example.text, found)}"
        return
    edits = [edit for one in findings if one.fix for edit in one.fix.edits]
    if example.fixed is not None:
        fixed = apply_edits(example.text, edits)
        if fixed != example.fixed:
            yield f"{_marked(example.text, example.spans)}: fixed reads {fixed!r}, expected {example.fixed!r}"
        elif again := _findings(fixed, draft, rule):
            yield f"{fixed!r}, which is fixed, is found again: {again[0].text!r}"


def _findings(text: str, draft: Draft, rule: Rule) -> tuple[Finding, ...]:
    locale = min(draft.locales) if draft.locales else None
    plan = Plan(Config(locale=locale, ignore=("INT005",)), (rule,), EMPTY_GLOSSARY)
    document = formats.parse("example.txt", text, locale=locale)
    return make_report((scan_document(document, plan),), plan).findings


def _shown(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return ", ".join(f"„{text[start:end]}“" for start, end in spans) or "nothing"


def _marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return repr(text)
