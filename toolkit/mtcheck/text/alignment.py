"""Align the sentences of a text with those of its translation, by their lengths and by what both must have.

The lengths of a sentence and of its translation go together: that is enough to align most texts (Gale and Church, A
Program for Aligning Sentences in Bilingual Corpora, 1993). Numbers, names and addresses that stand on both sides draw
sentences together where lengths leave it open. The cheapest way through both texts is found by dynamic
programming, within a band around the diagonal, so that time and memory grow with the length of the texts.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import erfc, isqrt, log, sqrt
from typing import NamedTuple

from mtcheck.text.patterns import Pattern

RATIO = 1.12
"""Characters of German for one of English, over running text."""
VARIANCE = 6.8
"""Of the length, for one character; as Gale and Church measured it."""
_KINDS = {(1, 1): 0.89, (1, 2): 0.045, (2, 1): 0.045, (1, 0): 0.005, (0, 1): 0.005, (2, 2): 0.01}
"""How often so many sentences of the source are so many of the translation; as Gale and Church measured it."""
_ANCHOR = Pattern(r"\d+(?:[.,:]\d+)*|[A-ZÄÖÜ][^\W\d_]{3,}")
_STEM = 5
_MOST_GAIN = 6.0
_NARROWEST = 30
_WIDEST_GAP = 200
"""Sentences by which the two texts may differ in number before what is left over can no longer be found."""
_ALONE = -1.0
"""What it costs beyond its share that a sentence has no partner: texts lose more sentences than Gale and Church saw."""


class Aligned(NamedTuple):
    """Sentences `source[0]:source[1]` of the source and `target[0]:target[1]` of the translation belong together.

    `cost` is the negative logarithm of how likely that is by itself; the lower the more certain.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    cost: float

    @property
    def confidence(self) -> float:
        """How certain it is, from 0 to 1."""
        return round(1 / (1 + max(0.0, self.cost - 2.0) / 4), 2)


class _Step(NamedTuple):
    cost: float
    own: float
    kind: tuple[int, int]


def align(source: Sequence[str], target: Sequence[str]) -> list[Aligned]:
    """Return what belongs together, from first to last; each sentence of both sides is in one of them.

    Where far more is left over on one side than texts and translations differ, nothing is returned.

    Takes time proportional to the number of sentences times the width of the band.
    """
    rows, columns = len(source), len(target)
    anchors = [_anchors(text) for text in source], [_anchors(text) for text in target]
    lengths = list(accumulate(map(len, source), initial=0)), list(accumulate(map(len, target), initial=0))
    # A band that grows with the root of the length holds what a random walk away from the diagonal reaches.
    band = max(_NARROWEST, 2 * isqrt(max(rows, columns))) + min(abs(rows - columns), _WIDEST_GAP)
    best: list[dict[int, _Step]] = [{} for _ in range(rows + 1)]
    best[0][0] = _Step(0.0, 0.0, (0, 0))
    slope = columns / rows if rows else 1.0
    for row in range(rows + 1):
        middle = int(row * slope)
        for column in range(max(0, middle - band), min(columns, middle + band) + 1):
            if row == column == 0:
                continue
            found: _Step | None = None
            for kind in _KINDS:
                before = best[row - kind[0]].get(column - kind[1]) if row >= kind[0] and column >= kind[1] else None
                if before is None:
                    continue
                own = _cost(lengths, anchors, (row - kind[0], row), (column - kind[1], column), kind)
                if found is None or before.cost + own < found.cost:
                    found = _Step(before.cost + own, own, kind)
            if found is not None:
                best[row][column] = found
    if columns not in best[rows]:
        return []
    return _way(best, rows, columns)


def _way(best: Sequence[dict[int, _Step]], rows: int, columns: int) -> list[Aligned]:
    way: list[Aligned] = []
    row, column = rows, columns
    while row or column:
        step = best[row][column]
        start, begin = row - step.kind[0], column - step.kind[1]
        way.append(Aligned((start, row), (begin, column), step.own))
        row, column = start, begin
    return way[::-1]


def _cost(
    lengths: tuple[Sequence[int], Sequence[int]],
    anchors: tuple[Sequence[frozenset[str]], Sequence[frozenset[str]]],
    rows: tuple[int, int],
    columns: tuple[int, int],
    kind: tuple[int, int],
) -> float:
    prior = -log(_KINDS[kind])
    if not kind[0] or not kind[1]:
        return prior + _ALONE
    first = lengths[0][rows[1]] - lengths[0][rows[0]]
    second = lengths[1][columns[1]] - lengths[1][columns[0]]
    mean = (first + second / RATIO) / 2 or 1.0
    deviation = abs(second - RATIO * first) / sqrt(VARIANCE * mean)
    likely = max(erfc(deviation / sqrt(2)), 1e-12)
    left, right = anchors[0][rows[0]], anchors[1][columns[0]]
    if kind[0] > 1:
        left |= anchors[0][rows[1] - 1]
    if kind[1] > 1:
        right |= anchors[1][columns[1] - 1]
    common = len(left & right)
    gain = min(_MOST_GAIN, 1.5 * common) - 0.5 * min(3, min(len(left), len(right)) - common)
    return prior - log(likely) - gain


def _anchors(text: str) -> frozenset[str]:
    """Return what is alike on both sides: numbers without separators, the beginnings of names."""
    return frozenset(
        "".join(filter(str.isdigit, word)) if word[0].isdigit() else word[:_STEM].lower()
        for word in _ANCHOR.findall(text)
    )
