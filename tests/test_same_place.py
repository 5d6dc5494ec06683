"""No fault is reported twice: which rules have findings that touch, in the sample articles and in all examples."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from mtcheck.config import Config
from mtcheck.engine.plan import Plan
from mtcheck.engine.run import lint
from mtcheck.engine.walk import find_files
from mtcheck.model import Finding
from mtcheck.rule import Bad, Level
from mtcheck.rules import level, load_rules
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import ROOT, each_text, lint_texts, unmark

SNAPSHOT = ROOT / "tests" / "snapshots" / "same-place.txt"
"""One pair of rules a line, what both report, and behind `#` why that is not the same fault twice."""
RULES = tuple(rule for rule in load_rules() if level(rule) is not Level.OFF)


def touching(findings: Iterable[Finding]) -> Iterator[tuple[str, str, str]]:
    """Yield the codes of two findings that share a character, and what the shorter one covers."""
    for one, other in combinations(sorted(findings, key=lambda found: (found.path, found.start, found.code)), 2):
        if one.path == other.path and other.start < one.end and one.code != other.code:
            first, second = sorted((one.code, other.code))
            yield first, second, min(one.text, other.text, key=len)


def pairs() -> dict[tuple[str, str], str]:
    """Return each pair of rules with the first of its places in alphabetical order."""
    seeds = find_files([str(ROOT / "seeds")]).paths
    glossary = str(ROOT / "glossaries" / "zentralasien.yaml")
    select = tuple(rule.meta.code for rule in RULES)
    found = set(touching(lint(seeds, Config(glossary=(glossary,), select=select), jobs=1).findings))
    for _, bad in each_text(RULES, Bad):
        plan = Plan(Config(locale=bad.locale, profile=bad.profile), RULES, bad.glossary or EMPTY_GLOSSARY)
        found |= set(touching(lint_texts((bad.path,), (unmark(bad.text)[0],), plan).findings))
    return {(one, other): text for one, other, text in sorted(found, reverse=True)}


def test_snapshot() -> None:
    """A new pair is a fault of one of the two rules, or stands in the snapshot with a reason."""
    lines = [line.partition(" #") for line in SNAPSHOT.read_text("utf-8").splitlines()]
    assert all(reason.strip() for _, _, reason in lines), "a pair without a reason"
    listed = sorted(entry for entry, _, _ in lines)
    assert sorted(f"{one} {other}" for one, other in pairs()) == listed, pairs()
