"""Let each required occurrence of a term claim a place of its own in a translation.

To look whether a term „stands there“ says too much: a segment that needs two banks and has one, or that needs a bank
and a central bank and has only „Zentralbank“, would pass. So every occurrence that is required claims one span, no two
claims overlap, and as many claims as possible are met: maximal exclusive matching, as the terminology task of the
Conference on Machine Translation (WMT 2026) counts.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

__all__ = ["Claimant", "claims"]

_MOST_STATES = 2_000
"""Ways to share spans that are kept in mind; only a text made of overlapping terms has more, and gets a lower bound."""


class Claimant(NamedTuple):
    """What is required `times` times, and the places (code points, half-open) where it could stand."""

    times: int
    spans: Sequence[tuple[int, int]]


def claims(claimants: Sequence[Claimant]) -> tuple[int, ...]:
    """Return how many occurrences of each claimant are met when no two of all claims overlap, most in sum.

    Where several ways to share are equally good, earlier claimants are met first.
    """
    met = [0] * len(claimants)
    left: dict[int, int] = {}
    contested: list[tuple[int, int, int]] = []
    spans = [(end, start, number) for number, one in enumerate(claimants) for start, end in sorted(set(one.spans))]
    for place, (end, start, number) in enumerate(spans):
        rivals = any(
            other != place and start < other_end and other_start < end
            for other, (other_end, other_start, _) in enumerate(spans)
        )
        if not rivals and met[number] < claimants[number].times:
            # Nobody else can have it, so to take it costs nothing.
            met[number] += 1
        elif rivals:
            contested.append((end, start, number))
    for number, one in enumerate(claimants):
        left[number] = one.times - met[number]
    for number, extra in _shared(sorted(contested), left).items():
        met[number] += extra
    return tuple(met)


def _shared(spans: Sequence[tuple[int, int, int]], left: Mapping[int, int]) -> dict[int, int]:
    """Choose among spans (end, start, claimant), sorted, so that as many claims as possible are met."""
    numbers = sorted({number for _, _, number in spans})
    # Each state: where the last claimed span ends, and how many claims of each number are met so far.
    states: dict[tuple[int, tuple[int, ...]], None] = {(0, (0,) * len(numbers)): None}
    for end, start, number in spans:
        which = numbers.index(number)
        for taken_to, counts in list(states):
            if taken_to <= start and counts[which] < left[number]:
                states[end, (*counts[:which], counts[which] + 1, *counts[which + 1 :])] = None
        if len(states) > _MOST_STATES:
            best = sorted(states, key=lambda state: (-sum(state[1]), state[0], state[1]))
            states = dict.fromkeys(best[: _MOST_STATES // 2])
    chosen = max((counts for _, counts in states), key=lambda counts: (sum(counts), counts))
    return dict(zip(numbers, chosen, strict=True))
