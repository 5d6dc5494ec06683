"""The default rules are quiet on native German, and the figures say what was measured."""

import json
from typing import Any

import pytest

from benchmarks import quality
from mtcheck.model import Edit
from mtcheck.rules import load_rules

needs_data = pytest.mark.skipif(
    not (quality.DATA / quality.QUIET).is_file(), reason="native German to measure on is not in ../shared"
)
MOST = 1.0
"""Findings per 1,000 words of native newspaper text that an editor can bear."""
RECORD = {"id": "set/1", "text": "Er kam aus aus Lwiw.\nDanach ging er.", "spans": [{"start": 7, "end": 14}]}
SCORES: dict[str, dict[str, dict[str, Any]]] = {
    "quiet": {"rules": {"ACC101": {"fp": 3, "fp_per_1k": 0.012345, "fp_by_set": {"quiet-a": 0.03}}}},
    "news21": {
        "rules": {"ACC101": {"n": 8, "prec": 0.5, "ci": [0.2, 0.8], "chance": 0.1, "chance_w": 0.125, "lift": 4}}
    },
    "ted21": {"rules": {}},
}


@needs_data
def test_default_rules_are_quiet() -> None:
    """On all native texts together they fire less often than editors would put up with."""
    records = list(quality.records(quality.DATA / quality.QUIET))
    words = sum(record["words"] for record in records)
    assert words > 200_000
    found = list(quality.find(records, quality.plan(())))
    assert found, "rules that find nothing at all were not run"
    assert 1000 * len(found) / words <= MOST


def test_find_and_listing() -> None:
    """A finding comes with its context, and with a plus where a human marked the place."""
    (place,) = quality.find([RECORD], quality.plan(("LNG102",)))
    assert place.finding.fix is not None
    assert place.finding.fix.edits == (Edit(10, 14, ""),)
    line, _ = "".join(quality.listing([place])).split("\n")
    assert line == "+ set/1: Er kam ⟦aus aus⟧ Lwiw. ¶ Danach ging er."


def test_figures() -> None:
    """Every rule has figures, also one that never fired; chance is the harder one of two."""
    found = quality.figures(("ACC101", "LNG102"), SCORES["quiet"], SCORES["news21"])
    assert found == {
        "ACC101": {"quiet_per_1000": 0.0123, "news_findings": 8, "news_precision": 0.5, "news_chance": 0.125},
        "LNG102": {"quiet_per_1000": 0.0, "news_findings": 0},
    }


def test_table() -> None:
    """One line for each rule that fired, rules that are on marked."""
    _, line = quality.show(SCORES, frozenset({"ACC101"}))
    assert line.split() == ["ACC101*", "0.012", "a", "0.030", "8", "50%", "[20%,", "80%]", "12%", "x4.0", "-"]


def test_figures_of_the_package() -> None:
    """The pages quote figures of rules that exist."""
    figures = json.loads(quality.FIGURES.read_text("utf-8"))
    assert set(figures["rules"]) <= {rule.meta.code for rule in load_rules()}
    assert figures["quiet_words"] > 200_000
