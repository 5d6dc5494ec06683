"""The precision card of a rule: what was measured, what people judged, and the level that follows from both.

`benchmarks/quality.py` measures and writes `figures.json`; `builders/levels.py` writes the levels that follow into
`levels.py`. Nothing of this is imported when articles are checked.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from mtcheck.rule import AnyRule, Bad, Example, Good, Judged, Level, Texts
from mtcheck.text.tables import read_table

ENOUGH = 20
"""Findings or judged cases from which a share means something."""
LIFT = 2.0
"""A rule must be so many times as often right as a finding at a random place."""
QUIET, LOUD = 0.2, 1.0
"""Findings per 1,000 words of edited newspaper text that one rule may cost: as a finding, as a suggestion."""
RIGHT = 0.9
"""The share of judged cases that must be right."""
NEWSPAPERS = ("standard", "wmt21", "wmt22")
ALL_SETS = "all"
SHOWN = {ALL_SETS: "all annotated sets"}
"""All annotated sets together: they count where no set alone has enough findings."""


class Scored(NamedTuple):
    """Findings of one rule on annotated machine translations. `low` and `high` are the 95 % interval over texts."""

    findings: int
    precision: float
    low: float
    high: float
    chance: float
    """How often a finding of the same length at a random place would lie on a marked error."""
    tight: float
    """Precision when only marks of at most 40 characters count."""
    tight_chance: float

    @property
    def lift(self) -> float:
        """How many times as often right as chance."""
        return self.precision / self.chance if self.chance else 0.0


class Card(NamedTuple):
    """Everything known of a rule's precision."""

    gold: Mapping[str, Scored]
    """By annotated set, and `all`; empty for a rule that could not be run there."""
    quiet: Mapping[str, int]
    """Findings in native German by set."""
    words: Mapping[str, int]
    """Words of native German by set."""
    written: int
    """Cases written for the rule, its examples: each marked place and each harmless text."""
    judged: Judged | None
    measured: bool

    @property
    def newspapers(self) -> float:
        """Findings per 1,000 words of native newspapers."""
        words = sum(self.words.get(name, 0) for name in NEWSPAPERS)
        return 1000 * sum(self.quiet.get(name, 0) for name in NEWSPAPERS) / words if words else 0.0

    @property
    def cases(self) -> int:
        """Judged and written cases."""
        return self.written + (self.judged.cases if self.judged else 0)

    @property
    def right(self) -> int:
        """Those of the cases that were right; a written case that is not right fails the tests."""
        return self.written + (self.judged.right if self.judged else 0)

    @property
    def all_read(self) -> bool:
        """Whether people have read every finding on the annotated sets beside its source.

        Only rules of pairs can claim that, for only there it is decided by comparing: who marks errors reads on where
        a figure is wrong that sounds right, and stops at five.
        """
        measured = self.gold.get(ALL_SETS)
        return (
            self.judged is not None
            and self.judged.all_read
            and measured is not None
            and (measured.findings <= self.judged.cases)
        )

    def decisive(self) -> Iterator[tuple[str, Scored]]:
        """Yield all sets together, if that is enough, and the sets that have enough findings of their own."""
        for name, row in sorted(self.gold.items(), key=lambda item: item[0] != ALL_SETS):
            if row.findings >= ENOUGH:
                yield name, row


class Verdict(NamedTuple):
    """A level, and the sentence that gives the reason."""

    level: Level
    reason: str


def verdict(card: Card) -> Verdict:
    """Return the level that follows from a card."""
    if card.newspapers > QUIET:
        level = Level.SUGGESTION if card.newspapers <= LOUD else Level.OFF
        return Verdict(level, f"{card.newspapers:.2f} findings per 1,000 newspaper words, allowed are {QUIET}")
    rows = list(card.decisive())
    if card.all_read and card.judged and card.judged.cases >= ENOUGH:
        share = f"all findings on the annotated sets were read: {card.judged.right} of {card.judged.cases} are right"
        return Verdict(Level.ON if card.judged.right >= RIGHT * card.judged.cases else Level.SUGGESTION, share)
    if rows:
        # All sets together have the interval: one set alone may be a handful of texts.
        _, whole = rows[0]
        name, row = min(rows, key=lambda item: item[1].lift)
        lift = f"{row.lift:.1f} times as often right as chance on {SHOWN.get(name, name)}"
        if row.lift >= LIFT and whole.low > whole.chance:
            return Verdict(Level.ON, lift)
        fault = f"only {lift}" if row.lift < LIFT else f"{lift}, but the interval reaches down to chance"
        return Verdict(Level.SUGGESTION if row.lift >= 1 else Level.OFF, fault)
    if card.cases < ENOUGH:
        return Verdict(
            Level.SUGGESTION, f"too rare to measure, and only {card.cases} cases judged, {ENOUGH} are needed"
        )
    share = f"too rare to measure; {card.right} of {card.cases} judged cases are right"
    return Verdict(Level.ON if card.right >= RIGHT * card.cases else Level.OFF, share)


def card(rule: AnyRule) -> Card:
    """Return the card of a rule."""
    figures = _figures()
    row = figures["rules"].get(rule.meta.code)
    return Card(
        gold={name: Scored(*values) for name, values in (row or {}).get("gold", {}).items()},
        quiet=(row or {}).get("quiet", {}),
        words=figures["words"],
        written=sum(map(_cases, _texts(rule.examples))),
        judged=rule.meta.judged,
        measured=row is not None,
    )


def _texts(examples: Any) -> Iterator[Good | Bad]:
    example: Example
    for example in examples:
        yield from example.texts if isinstance(example, Texts) else (example,)


def _cases(text: Good | Bad) -> int:
    return text.text.count("⟦") if isinstance(text, Bad) else 1


@cache
def _figures() -> dict[str, Any]:
    """Return what was measured; `benchmarks/quality.py` writes it."""
    import json

    loaded = json.loads(read_table("mtcheck.rules", "figures.json"))
    assert isinstance(loaded, dict)
    return loaded
