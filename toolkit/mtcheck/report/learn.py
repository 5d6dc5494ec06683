"""What decisions teach, as a glossary in YAML for someone to look over and then use.

What was accepted or written in the same way three times is likely to hold for the next article as well. A rejected name
or term stands as a concept of its own, so that the rules about names and terms let it be. Decisions of other rules
teach no word, and words that were decided in two ways teach nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from mtcheck.engine.decisions import Decision, Verdict
from mtcheck.report.visible import visible
from mtcheck.terms import TermType
from mtcheck.terms.write_yaml import scalar

OFTEN = 3
"""So many times the same is a rule and no accident."""
FAMILIES = ("NAM", "TRM")
PLACES = frozenset({"NAM103", "NAM104"})
LONGEST = 80
HEAD = """\
# Proposed by mtcheck from the decisions of an editor; to be looked over before it is used.

concepts:
"""


def propose(decisions: Iterable[Decision]) -> tuple[str, int]:
    """Return a glossary, empty if there is nothing to learn, and how many concepts it holds."""
    changed: dict[tuple[str, str], Counter[str]] = {}
    rejected: dict[str, list[Decision]] = {}
    for decision in decisions:
        old, new = decision.anchor.quotation, decision.replacement
        if not decision.rule.startswith(FAMILIES) or not _is_word(old):
            continue
        if decision.verdict is Verdict.REJECT:
            rejected.setdefault(old, []).append(decision)
        elif new is not None and new != old and _is_word(new):
            changed.setdefault((old, new), Counter())[decision.rule] += 1
    ways = Counter(old for old, _ in changed)
    learned = {
        pair: rules
        for pair, rules in changed.items()
        if rules.total() >= OFTEN and ways[pair[0]] == 1 and pair[0] not in rejected
    }
    by_new: dict[str, list[tuple[str, Counter[str]]]] = {}
    for (old, new), rules in sorted(learned.items()):
        by_new.setdefault(new, []).append((old, rules))
    allowed = {old: found for old, found in rejected.items() if old not in ways and old not in by_new}
    concepts = ["\n".join(_changed(new, olds)) for new, olds in sorted(by_new.items())]
    concepts += ("\n".join(_allowed(old, found)) for old, found in sorted(allowed.items()))
    return (HEAD + "\n\n".join(concepts) + "\n" if concepts else "", len(concepts))


def _is_word(text: str) -> bool:
    return 0 < len(text) <= LONGEST and any(map(str.isalpha, text)) and not set(text) & set("[]<>&")


def _changed(new: str, olds: list[tuple[str, Counter[str]]]) -> Iterator[str]:
    rules = sum((rules for _, rules in olds), Counter[str]())
    told = ", ".join(f"{visible(old)} {found.total()}×" for old, found in olds)
    yield f"  # {told} changed to {visible(new)} ({', '.join(sorted(rules))})"
    yield f"  - id: {scalar(f'gelernt-{new}')}"
    yield from _type(set(rules))
    yield "    terms:"
    yield f"      - {scalar(new)}"
    for old, _ in olds:
        yield f"      - {{text: {scalar(old)}, status: deprecated}}"


def _allowed(old: str, decisions: list[Decision]) -> Iterator[str]:
    rules = {decision.rule for decision in decisions}
    times = f"{len(decisions)}×" if len(decisions) > 1 else "once"
    yield f"  # rejected {times} ({', '.join(sorted(rules))}): let it be"
    for reason in dict.fromkeys(" ".join(decision.comment.split()) for decision in decisions):
        if reason:
            yield f"  # {visible(reason)}"
    yield f"  - id: {scalar(f'erlaubt-{old}')}"
    yield from _type(rules)
    yield "    terms:"
    yield f"      - {scalar(old)}"


def _type(rules: set[str]) -> Iterator[str]:
    """Yield the type, where the rules tell it: what ends it can have depends on it."""
    if all(rule.startswith("NAM") for rule in rules):
        yield f"    type: {TermType.PLACE if rules <= PLACES else TermType.NAME}"
