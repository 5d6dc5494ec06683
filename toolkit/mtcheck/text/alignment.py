"""Align the sentences of a text with those of its translation, and say how certain each link is.

Every way through both texts is weighed, within a band around the diagonal, and of each link it is known in which share
of all ways it lies (forward and backward, as with hidden Markov models). A link is likely as far as the lengths of both
sides go together (Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, 1993), as they have numbers,
names and words in common (`likeness`), and begin a paragraph or ask a question on both sides. All of this counts as a
logarithm of a quotient: how much more likely it is for sentences that belong together than for two of the same text.
What has moved has no place on a way; it is looked for among what is left over.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import exp, inf, isqrt, log
from typing import NamedTuple

from mtcheck.text.likeness import Likeness

_RATIO = 0.152
"""The logarithm of how many characters of German stand for one of English; measured on news and talks, as are the next
four."""
_SPREAD, _SPREAD_OF_ONE = 0.005, 1.9
"""Of that logarithm: the variance of long sentences, and what is added for each, divided by its length."""
_SPREAD_OF_ANY = 0.55
"""Of two sentences of one text that do not belong together."""
_EXPECTED = 0.1
"""The share in common that says nothing. With another language than English, texts share names and numbers only."""
_EXPECTED_OTHERS = 0.05
_STEEP, _STEEPER, _STEEPEST = 10.0, 0.35, 50.0
_LEAST_GAIN, _MOST_GAIN = -5.0, 8.0
_KINDS = {
    (1, 1): 0.9, (1, 2): 0.03, (2, 1): 0.03, (1, 0): 0.012, (0, 1): 0.012, (2, 2): 0.003, (1, 3): 0.004, (3, 1): 0.004
}  # fmt: skip
"""How often so many sentences of the source are so many of the translation."""
_PARAGRAPH, _INSIDE, _QUESTION, _QUOTATION = 0.7, 4.0, 0.8, 0.3
"""What speaks for a link: a paragraph begins on both sides, none begins inside of it, both ask, both quote."""
_NARROWEST = 30
_WIDEST_GAP = 200
"""Sentences by which the two texts may differ in number before what is left over can no longer be found."""
_BEAM = 40.0
"""A way that is worse by so much than the best one to the same sentence is given up."""
_MOVED = 4.0
"""What sentences that are left over must have in common to be taken for moved."""
_DOUBT = 3.0


class Text(NamedTuple):
    """The sentences of one side, and which of them begin a paragraph."""

    sentences: Sequence[str]
    begins: frozenset[int] = frozenset()


class Aligned(NamedTuple):
    """Sentences `source[0]:source[1]` of the source and `target[0]:target[1]` of the translation belong together."""

    source: tuple[int, int]
    target: tuple[int, int]
    confidence: float
    """From 0 to 1; of a sentence without a counterpart, how certain it is that it has none."""
    gain: float = 0.0
    """What the words of both sides say: above 0 for sentences that belong together."""
    moved: bool = False
    told: float = 0.0
    """Of a sentence without a counterpart, the share of what it has that its neighbours on the other side have, too; 1
    if it has perhaps moved."""

    @property
    def linked(self) -> bool:
        """Whether there is something on both sides."""
        return self.source[0] < self.source[1] and self.target[0] < self.target[1]


def align(source: Text, target: Text, *, english: bool = True) -> list[Aligned]:
    """Return what belongs together, in the order of the source; each sentence of both sides is in one of them.

    Where far more is left over on one side than texts and translations differ, nothing is returned.

    Takes time proportional to the number of sentences times the width of the band.
    """
    costs = _Costs(source, target, english)
    way = _Ways(costs).best()
    return _with_moved(way, costs)


class _Costs:
    """What it costs to take sentences for translations of each other; lengths, words and marks of both texts."""

    def __init__(self, source: Text, target: Text, english: bool) -> None:
        self.rows, self.columns = len(source.sentences), len(target.sentences)
        self._likeness = Likeness(source.sentences, target.sentences, english=english)
        self._expected = _EXPECTED if english else _EXPECTED_OTHERS
        self._lengths = tuple([*accumulate(map(len, one.sentences), initial=0)] for one in (source, target))
        self._sums = tuple([*accumulate(one, initial=0.0)] for one in (self._likeness.source, self._likeness.target))
        self._begins = source.begins, target.begins
        self._questions = tuple([_asks(text) for text in one.sentences] for one in (source, target))
        self._quotes = tuple([_speaks(text) for text in one.sentences] for one in (source, target))
        self._prior = {kind: -log(share) for kind, share in _KINDS.items()}

    def cost(self, row: int, column: int, kind: tuple[int, int]) -> float:
        """Return the negative logarithm of how likely it is that sentences from here on make a link of this kind.

        What is no single sentence on both sides has to have something in common.
        """
        cost = self._prior[kind]
        if not kind[0] or not kind[1]:
            return cost
        end, behind = row + kind[0], column + kind[1]
        common = self._common(row, end, column, behind)
        if kind != (1, 1) and not common:
            return inf
        return cost - self._gain(common, row, end, column, behind) - self.fit(row, end, column, behind)

    def related(self, row: int) -> Iterable[int]:
        """Return the sentences of the translation that have something in common with one of the source."""
        return self._likeness.related(row)

    def told(self, row: int, column: int, kind: tuple[int, int]) -> float:
        """Return the share of what a sentence alone has that stands on the other side, before and behind it."""
        if kind[0]:
            whole, around = self._likeness.source[row], range(max(0, column - 1), min(self.columns, column + 1))
            common = sum(self._likeness.common(row, other) for other in around)
        else:
            whole, around = self._likeness.target[column], range(max(0, row - 1), min(self.rows, row + 1))
            common = sum(self._likeness.common(other, column) for other in around)
        return common / whole if whole else 0.0

    def gain(self, row: int, end: int, column: int, behind: int) -> float:
        """Return what the words of both sides say for a link."""
        return self._gain(self._common(row, end, column, behind), row, end, column, behind)

    def _common(self, row: int, end: int, column: int, behind: int) -> float:
        common = self._likeness.common
        if end == row + 1 and behind == column + 1:
            return common(row, column)
        return sum(common(one, other) for one in range(row, end) for other in range(column, behind))

    def _gain(self, common: float, row: int, end: int, column: int, behind: int) -> float:
        source, target = self._sums
        whole = source[end] - source[row] + target[behind] - target[column]
        if whole <= 0:
            return 0.0
        steep = min(_STEEPEST, _STEEP + _STEEPER * whole)
        return min(_MOST_GAIN, max(_LEAST_GAIN, steep * (2 * common / whole - self._expected)))

    def fit(self, row: int, end: int, column: int, behind: int) -> float:
        """Return what lengths, paragraphs and marks say for a link."""
        source, target = self._lengths
        first, second = source[end] - source[row] + 3, target[behind] - target[column] + 3
        ratio = log(second / first) - _RATIO
        spread = _SPREAD + _SPREAD_OF_ONE / first
        said = 0.5 * (log(_SPREAD_OF_ANY / spread) - ratio * ratio * (1 / spread - 1 / _SPREAD_OF_ANY))
        said = max(-8.0, said)
        ours, theirs = self._begins
        if ours and theirs:
            said += _PARAGRAPH if (row in ours) == (column in theirs) else -_PARAGRAPH
        if end > row + 1 or behind > column + 1:
            inside = any(one in ours for one in range(row + 1, end))
            said -= _INSIDE * (inside or any(one in theirs for one in range(column + 1, behind)))
        said += _QUESTION * _agree(self._questions, end - 1, behind - 1)
        return said + _QUOTATION * _agree(self._quotes, row, column)


def _agree(both: Sequence[Sequence[bool]], row: int, column: int) -> int:
    """Return 1 where both sides have a mark, -1 where one of them has, else 0."""
    ours, theirs = both[0][row], both[1][column]
    return 0 if not (ours or theirs) else 1 if ours == theirs else -1


def _asks(text: str) -> bool:
    return text.rstrip(" \"'”“»«’)").endswith("?")


def _speaks(text: str) -> bool:
    return any(mark in text for mark in '"“”„«»')


class _Ways:
    """All ways through two texts, as far as they are worth looking at."""

    def __init__(self, costs: _Costs) -> None:
        self._costs = costs
        rows, columns = costs.rows, costs.columns
        # A band that grows with the root of the length holds what a random walk away from the diagonal reaches.
        self._band = max(_NARROWEST, 2 * isqrt(max(rows, columns))) + min(abs(rows - columns), _WIDEST_GAP)
        self._slope = columns / rows if rows else 1.0
        self._into: dict[tuple[int, int], list[tuple[tuple[int, int], float]]] = {}
        self._all: list[dict[int, float]] = [{} for _ in range(rows + 1)]
        self._least: list[dict[int, float]] = [{} for _ in range(rows + 1)]
        self._walk()

    def _walk(self) -> None:
        costs, rows, columns = self._costs, self._costs.rows, self._costs.columns
        self._all[0][0], self._least[0][0] = 0.0, 0.0
        for row in range(rows + 1):
            middle = int(row * self._slope)
            best = inf
            for column in range(max(0, middle - self._band), min(columns, middle + self._band) + 1):
                into: list[tuple[tuple[int, int], float]] = []
                least, shares = inf, []
                for kind in _KINDS:
                    before = row - kind[0], column - kind[1]
                    if before[0] < 0 or before[1] < 0 or (known := self._least[before[0]].get(before[1])) is None:
                        continue
                    cost = costs.cost(*before, kind)
                    if cost == inf:
                        continue
                    into.append((kind, cost))
                    least = min(least, known + cost)
                    shares.append(self._all[before[0]][before[1]] + cost)
                if not into or least > best + _BEAM:
                    continue
                best = min(best, least)
                self._into[row, column] = into
                self._least[row][column], self._all[row][column] = least, _either(shares)

    def best(self) -> list[Aligned]:
        """Return the cheapest way, each step with its share in all ways."""
        rows, columns = self._costs.rows, self._costs.columns
        if columns not in self._least[rows]:
            return []
        rest = self._rest()
        whole = self._all[rows][columns]
        way: list[Aligned] = []
        row, column = rows, columns
        while row or column:
            kind, cost = min(
                self._into[row, column],
                key=lambda step: (self._least[row - step[0][0]][column - step[0][1]] + step[1], step[0]),
            )
            start, begin = row - kind[0], column - kind[1]
            share = exp(min(0.0, whole - self._all[start][begin] - cost - rest[row, column]))
            gain = self._costs.gain(start, row, begin, column) if kind[0] and kind[1] else 0.0
            if kind[0] and kind[1]:
                share *= _sure(gain + self._costs.fit(start, row, begin, column))
            told = 0.0 if kind[0] and kind[1] else self._costs.told(start, begin, kind)
            way.append(Aligned((start, row), (begin, column), round(share, 2), gain, told=told))
            row, column = start, begin
        return way[::-1]

    def _rest(self) -> dict[tuple[int, int], float]:
        """Return for each place what all ways from there to the end cost together."""
        shares: dict[tuple[int, int], list[float]] = {(self._costs.rows, self._costs.columns): [0.0]}
        rest: dict[tuple[int, int], float] = {}
        for row in range(self._costs.rows, -1, -1):
            for column in sorted(self._least[row], reverse=True):
                if (row, column) not in shares:
                    continue
                here = rest[row, column] = _either(shares[row, column])
                for kind, cost in self._into.get((row, column), ()):
                    shares.setdefault((row - kind[0], column - kind[1]), []).append(here + cost)
        return rest


def _either(costs: Sequence[float]) -> float:
    """Return the cost of any of several ways."""
    least = min(costs)
    return least - log(sum(exp(least - cost) for cost in costs))


def _sure(said: float) -> float:
    return 1 / (1 + exp(-said - _DOUBT))


def _with_moved(way: Sequence[Aligned], costs: _Costs) -> list[Aligned]:
    """Link what is left over on both sides and has much in common: it has moved. What has less may have."""
    lost = [one.source[0] for one in way if one.target[0] == one.target[1]]
    added = [one.target[0] for one in way if one.source[0] == one.source[1]]
    links = sorted(_moves(lost, added, costs), key=lambda link: (-link[0], link))
    rows: dict[int, Aligned] = {}
    columns: set[int] = set()
    perhaps = {row for _, _, row, _ in links}, {column for _, _, _, column in links}
    for said, gain, row, column in links:
        if gain >= _MOVED and said >= _MOVED and row not in rows and column not in columns:
            columns.add(column)
            rows[row] = Aligned((row, row + 1), (column, column + 1), round(_sure(said - _MOVED), 2), gain, True)
    kept: list[Aligned] = []
    for one in way:
        if one.linked:
            kept.append(one)
        elif one.source[0] < one.source[1]:
            if one.source[0] not in rows:
                kept.append(one._replace(told=1.0) if one.source[0] in perhaps[0] else one)
        elif one.target[0] not in columns:
            kept.append(one._replace(told=1.0) if one.target[0] in perhaps[1] else one)
    return sorted((*kept, *rows.values()), key=lambda one: (one.source, one.target))


def _moves(lost: Sequence[int], added: Sequence[int], costs: _Costs) -> Iterator[tuple[float, float, int, int]]:
    """Yield what says for a link of sentences that are left over, where their words do."""
    left = frozenset(added)
    for row in lost:
        for column in left.intersection(costs.related(row)):
            gain = costs.gain(row, row + 1, column, column + 1)
            if gain > 0:
                yield gain + costs.fit(row, row + 1, column, column + 1), gain, row, column
