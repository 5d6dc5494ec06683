"""What each rule takes."""

from pathlib import Path

from benchmarks.corpus import write
from benchmarks.shares import ELSE, shares, table
from mtcheck.rule import CorpusRule
from mtcheck.rules import default_rules


def test_every_rule_has_its_share(tmp_path: Path) -> None:
    """Each rule is told once, what several rules collect together once, and the shares are those of the whole."""
    taken = shares(write(tmp_path, 3))
    asked = {name.partition(" ")[0] for name in taken if name[:3].isupper()}
    assert asked == {rule.meta.code for rule in default_rules()}
    collectors = {rule.collect for rule in default_rules() if isinstance(rule, CorpusRule)}
    assert len([name for name in taken if name.endswith(" collect")]) == len(collectors)
    assert all(seconds >= 0 for name, seconds in taken.items() if name != ELSE)


def test_table() -> None:
    """The largest share first, all of them at the end."""
    assert list(table({"NAM101": 0.1, "words": 0.3}, 2)) == [
        "| | ms per MB | share |",
        "|---|---|---|",
        "| words | 150.0 | 75.0 % |",
        "| NAM101 | 50.0 | 25.0 % |",
        "| all | 200.0 | 100.0 % |",
    ]
