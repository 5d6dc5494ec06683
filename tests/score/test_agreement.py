"""Findings against annotations; chance is counted out by trying every place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.score.agreement import TIGHT, agreement, between_raters
from mtcheck.score.annotations import Annotated, Annotation

TEXT = "Der Hirte pfiff laut. Der Hund lief schnell.\nDie Mühle stand still.\n"


def annotated(*spans: tuple[int, int], rated: tuple[tuple[int, int], ...] = ((0, 44), (45, 67))) -> Annotated:
    """Return a document in which one person marked these spans."""
    return Annotated("a/d", "d", TEXT, rated, tuple(Annotation(*span, "c", "minor", "r") for span in spans))


def touches(place: int, length: int, spans: list[tuple[int, int]]) -> bool:
    """Tell the plain way whether a span touches one of these; a gap stands for both its neighbours."""
    wide = [(start, end) if end > start else (max(0, start - 1), start + 1) for start, end in spans]
    return any(place < end and start < place + length for start, end in wide)


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 7)).map(lambda one: (one[0], sum(one))), max_size=5)


@settings(max_examples=200)
@given(SPANS, st.integers(0, 30), st.integers(1, 12))
def test_chance_is_that_of_every_place(spans: list[tuple[int, int]], start: int, length: int) -> None:
    """Chance is the larger of two shares: of all places in rated segments, and of all beginnings of words."""
    rated = ((0, 44), (45, 67))
    result = agreement([annotated(*spans)], {"a/d": [(start, start + length, "X101")]})
    places, words = [], []
    for first, last in rated:
        width = min(length, last - first)
        inside = range(first, last - width + 1)
        places += [touches(place, width, spans) for place in inside]
        words += [
            touches(place, width, spans)
            for place in inside
            if not TEXT[place].isspace() and (place == 0 or TEXT[place - 1].isspace())
        ]
    card = result.rules["X101"]
    assert card.chance == pytest.approx(max(sum(places) / len(places), sum(words) / len(words)))
    assert card.confirmed == touches(start, length, spans)


def test_card() -> None:
    """Precision, lift and tight precision are shares of the findings; the same finding twice is one."""
    text = annotated((0, 44), (49, 54))
    findings = [(4, 9, "A"), (4, 9, "A"), (49, 54, "A"), (61, 66, "A"), (0, 3, "B")]
    result = agreement([text], {"a/d": findings})
    card = result.rules["A"]
    assert (card.findings, card.confirmed, card.tight, card.groups) == (3, 2, 1, 1)
    assert card.precision == pytest.approx(2 / 3)
    assert TIGHT < 44
    assert card.tight_precision == pytest.approx(1 / 3)
    assert card.lift == pytest.approx(card.precision / card.chance)
    assert card.interval == (0.0, 1.0)
    assert list(result.rules) == ["A", "B"]
    assert result.total.findings == 4
    assert (result.annotations, result.touched, result.reach) == (2, 2, 1.0)


def test_segments_that_nobody_rated_do_not_count() -> None:
    """A finding there is neither right nor wrong."""
    result = agreement([annotated((0, 3), rated=((0, 44),))], {"a/d": [(49, 54, "A"), (0, 3, "A")]})
    assert (result.unrated, result.rules["A"].findings) == (1, 1)


def test_omissions_in_the_source_are_no_spans_of_the_text() -> None:
    """What was marked in the source has its places there."""
    text = annotated()._replace(annotations=(Annotation(0, 3, "Omission", "major", "r", source=True),))
    assert agreement([text], {"a/d": [(0, 3, "A")]}).total.confirmed == 0


def test_interval_is_of_source_documents() -> None:
    """Translations of one text are one sample; the interval is the same each time."""
    texts = [
        annotated((4, 9) if number % 2 else (0, 1))._replace(id=f"s/{number}", group=str(number))
        for number in range(40)
    ]
    findings = {text.id: [(4, 9, "A")] for text in texts}
    low, high = agreement(texts, findings).rules["A"].interval
    assert 0.3 < low < 0.5 < high < 0.7
    assert agreement(list(reversed(texts)), findings).rules["A"].interval == (low, high)


def test_people_with_each_other() -> None:
    """Counted where at least two marked something in one segment."""
    spans = ((0, 3, "r"), (1, 4, "q"), (10, 15, "q"), (49, 54, "r"))
    text = annotated()._replace(annotations=tuple(Annotation(a, b, "c", "minor", rater) for a, b, rater in spans))
    assert between_raters([text]) == (3, 2)
