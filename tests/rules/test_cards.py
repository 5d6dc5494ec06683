"""The level of a rule follows from its figures and from judged cases, and from nothing else."""

import pytest

from mtcheck.rule import Judged, Level
from mtcheck.rules import default_rules, level, load_rules
from mtcheck.rules.cards import ALL_SETS, Card, Scored, card, verdict

WORDS = {"standard": 9000, "wmt21": 1000, "medline": 5000}


def scored(findings: int = 40, precision: float = 0.5, low: float = 0.3, chance: float = 0.2) -> Scored:
    """Return figures of one set."""
    return Scored(findings, precision, low, 0.9, chance, precision, chance)


def made(
    written: int = 10,
    judged: Judged | None = None,
    newspapers: int = 0,
    news: Scored | None = None,
    ted: Scored | None = None,
    everything: Scored | None = None,
) -> Card:
    """Return a card."""
    whole = everything or news or ted
    gold = {name: row for name, row in (("news", news), ("ted", ted), (ALL_SETS, whole)) if row is not None}
    return Card(gold, {"wmt21": newspapers} if newspapers else {}, WORDS, written, judged, measured=True)


CASES = {
    "twice as often right as chance": (made(news=scored()), Level.ON),
    "less than twice": (made(news=scored(precision=0.3)), Level.SUGGESTION),
    "the interval reaches down to chance": (made(news=scored(low=0.2)), Level.SUGGESTION),
    "worse than chance": (made(news=scored(precision=0.1)), Level.OFF),
    "the worse of two sets counts": (made(news=scored(), ted=scored(precision=0.3)), Level.SUGGESTION),
    "a set with few findings does not": (made(news=scored(), ted=scored(19, precision=0.1)), Level.ON),
    "all sets together, where no single one is enough": (
        made(news=scored(12), ted=scored(12), everything=scored(24)),
        Level.ON,
    ),
    "one set good, all together bad": (made(news=scored(), everything=scored(50, 0.1)), Level.OFF),
    "the interval of all sets decides": (made(news=scored(low=0.1), everything=scored(50)), Level.ON),
    "too loud": (made(news=scored(), newspapers=3), Level.SUGGESTION),
    "much too loud": (made(news=scored(), newspapers=11), Level.OFF),
    "just quiet enough": (made(news=scored(), newspapers=2), Level.ON),
    "rare, few cases": (made(19), Level.SUGGESTION),
    "rare, enough written cases": (made(20), Level.ON),
    "rare, written and judged": (made(10, Judged(9, 10, "texts")), Level.ON),
    "rare, judged to be wrong": (made(10, Judged(7, 10, "texts")), Level.OFF),
    "measured, and every finding read beside its source": (
        made(20, Judged(40, 40, "x", all_read=True), news=scored(precision=0.3)),
        Level.ON,
    ),
    "every finding read, and too many wrong": (
        made(20, Judged(30, 40, "x", all_read=True), news=scored(precision=0.3)),
        Level.SUGGESTION,
    ),
    "said to be read, and more were found": (
        made(20, Judged(30, 30, "x", all_read=True), news=scored(precision=0.3)),
        Level.SUGGESTION,
    ),
    "measured, whatever people judged": (made(20, Judged(20, 20, "x"), news=scored(precision=0.3)), Level.SUGGESTION),
}


@pytest.mark.parametrize(("own", "expected"), CASES.values(), ids=CASES.keys())
def test_level(own: Card, expected: Level) -> None:
    """Figures decide; judged cases where there are not enough findings."""
    assert verdict(own).level is expected


def test_judged_cases_are_cases() -> None:
    """Nobody is right more often than asked, and the page can say where the cases are from."""
    for rule in load_rules():
        judged = rule.meta.judged
        assert judged is None or (0 <= judged.right <= judged.cases and judged.what), rule.meta.code


def test_levels_are_those_of_the_cards() -> None:
    """What runs is what follows."""
    assert {rule.meta.code for rule in default_rules()} == {
        rule.meta.code for rule in load_rules() if verdict(card(rule)).level is Level.ON
    }
    assert all(level(rule) is verdict(card(rule)).level for rule in load_rules())
