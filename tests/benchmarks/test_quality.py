"""The default rules are quiet on native German, and the figures say what was measured."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from itertools import islice
from random import Random

import pytest

from benchmarks import annotated, quality
from mtcheck.model import Edit
from mtcheck.rules import load_rules
from mtcheck.score.agreement import agreement

needs_data = pytest.mark.skipif(
    not (quality.DATA / quality.QUIET).is_file(), reason="native German to measure on is not in ../shared"
)
MOST = 1.5
"""Findings per 1,000 words of native newspaper text that an editor can bear."""
RECORD = {"id": "set/1", "text": "Er kam aus aus Lwiw.\nDanach ging er.", "spans": [{"start": 7, "end": 14}]}


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


def place(doc: str, code: str, start: int, end: int) -> quality.Place:
    """Make a finding of a set of native German."""
    (found,) = quality.find([{**RECORD, "id": doc, "set": "quiet-wmt21"}], quality.plan(("LNG102",)))
    return quality.Place(found.record, found.finding._replace(code=code, start=start, end=end))


def test_figures() -> None:
    """Every rule has a line, also one that never fired."""
    lines = quality.figures(
        ("ACC101", "LNG102"), {"quiet": [place("a", "LNG102", 0, 1)], "news21": [], "ted21": []}, {}
    )
    assert [json.loads(f"{{{line}}}") for line in lines] == [
        {"ACC101": {"quiet": {}, "gold": {}}},
        {"LNG102": {"quiet": {"wmt21": 1}, "gold": {}}},
    ]


def test_pairs() -> None:
    """Findings of two rules that touch are a pair; of one rule, in two texts, side by side, or of no account not."""
    places = [
        place("a", "LNG102", 0, 5),
        place("a", "ACC101", 4, 6),
        place("a", "ACC101", 5, 6),
        place("a", "DES101", 6, 7),
        place("b", "LNG102", 5, 7),
        place("b", "TRM101", 5, 7),
    ]
    assert quality.pairs(places, frozenset({"ACC101", "LNG102", "DES101"})) == {("ACC101", "LNG102"): 1}


@needs_data
def test_score_and_reach() -> None:
    """What lies on a mark is right, what nobody has looked at does not count."""
    gold = annotated.Gold(quality.DATA, [quality.GOLD["ted21"]])
    text = next(one for one in gold.texts if any(not mark.source for mark in one.annotations))
    mark = next(mark for mark in text.annotations if not mark.source)
    own = annotated.Spot(text.id, mark.start, mark.end, "LNG102")
    found = gold.score([own, own])
    assert found is not None
    assert (found.findings, found.precision) == (1, 1.0)
    assert 0 < found.chance < 1
    assert gold.score([annotated.Spot("elsewhere", 0, 1, "LNG102")]) is None
    assert 0 < gold.reach([own]) < 0.01


@needs_data
def test_the_scorer_of_the_annotations_says_the_same() -> None:
    """Precision and chance are those of the scorer that comes with the annotations, for spans anywhere."""
    spec = spec_from_file_location("evaluate", quality.DATA / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = module_from_spec(spec)
    spec.loader.exec_module(scorer)
    drawn = Random(7)
    file = quality.DATA / quality.GOLD["ted21"]
    records = {record["id"]: record for record in islice(scorer.load(file), 40)}
    texts = [annotated.annotated(record) for record in records.values()]
    for text in texts:
        start = drawn.randrange(len(text.text) - 30)
        end = start + drawn.randrange(1, 30)
        card = agreement([text], {text.id: [(start, end, "X101")]}).total
        document = scorer.Doc(records[text.id], None)
        if document.rated(start, end) is None:
            assert card.findings == 0
            continue
        assert card.chance == pytest.approx(max(document.chance("any", document.spans, end - start)))
        touched = any(scorer.overlaps(start, end, span["start"], span["end"]) for span in document.spans)
        assert card.confirmed == touched


def test_figures_of_the_package() -> None:
    """The pages quote figures of rules that exist."""
    figures = json.loads(quality.FIGURES.read_text("utf-8"))
    assert set(figures["rules"]) <= {rule.meta.code for rule in load_rules()}
    assert sum(figures["words"].values()) > 200_000
