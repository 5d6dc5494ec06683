"""Occurrences of required terms claim places of their own."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.terms.claims import Claimant, claims
from tests.harness import ends

BANK, CENTRAL = (7, 11), (0, 11)


@pytest.mark.parametrize(
    ("claimants", "met"),
    [
        ([], ()),
        ([Claimant(1, [])], (0,)),
        ([Claimant(2, [BANK])], (1,)),
        ([Claimant(1, [BANK, (20, 24)])], (1,)),
        # One word cannot be the bank and the central bank at once.
        ([Claimant(1, [CENTRAL]), Claimant(1, [BANK])], (1, 0)),
        ([Claimant(1, [BANK]), Claimant(1, [CENTRAL])], (1, 0)),
        ([Claimant(1, [CENTRAL]), Claimant(1, [BANK, (20, 24)])], (1, 1)),
        ([Claimant(1, [CENTRAL]), Claimant(2, [BANK, (20, 24)])], (1, 1)),
        # The greedy way, the longest first, would meet one here.
        ([Claimant(1, [(0, 30)]), Claimant(2, [(0, 10), (12, 20)])], (0, 2)),
        ([Claimant(1, [(0, 4), (0, 4)])], (1,)),
    ],
)
def test_claims(claimants: list[Claimant], met: tuple[int, ...]) -> None:
    """Each occurrence needs a place that no other one has."""
    assert claims(claimants) == met


def by_trying(claimants: list[Claimant]) -> int:
    """Return the most claims that can be met, by trying every choice of spans."""
    spans = [(start, end, number) for number, one in enumerate(claimants) for start, end in set(one.spans)]
    best = 0
    for chosen in product((False, True), repeat=len(spans)):
        taken = sorted(span for span, take in zip(spans, chosen, strict=True) if take)
        apart = all(first[1] <= second[0] for first, second in pairwise(taken))
        counts = [sum(number == one for _, _, one in taken) for number in range(len(claimants))]
        if apart and all(count <= one.times for count, one in zip(counts, claimants, strict=True)):
            best = max(best, len(taken))
    return best


SPANS = st.tuples(st.integers(0, 12), st.integers(1, 5)).map(lambda one: (one[0], one[0] + one[1]))
CLAIMANTS = st.lists(st.builds(Claimant, st.integers(1, 3), st.lists(SPANS, max_size=3)), max_size=3)


@given(CLAIMANTS)
def test_no_way_to_share_is_better(claimants: list[Claimant]) -> None:
    """As many claims are met as trying everything finds, and none more often than it is required."""
    met = claims(claimants)
    assert sum(met) == by_trying(claimants)
    assert all(number <= one.times for number, one in zip(met, claimants, strict=True))


def test_a_text_made_of_overlapping_terms_ends() -> None:
    """Hundreds of places that all touch each other are shared in a moment, if not in the best way."""
    spans = [(place, place + 3) for place in range(400)]
    with ends():
        met = claims([Claimant(200, spans), Claimant(200, [(start + 1, end + 1) for start, end in spans])])
    assert 100 < sum(met) <= 134
