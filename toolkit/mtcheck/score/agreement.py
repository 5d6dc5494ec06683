"""How far findings agree with what people marked: precision against chance, tight precision, reach.

Raters mark a tenth to a sixth of all characters, long clauses among them, so a finding anywhere is „confirmed“ often
enough. What a precision is worth shows only beside chance: the same for a span of the same length at any place of the
rated segments of the same document, and at the beginning of any word there, whichever is more.
"""

import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mtcheck.score.annotations import Annotated, Annotation
from mtcheck.text.patterns import Pattern

__all__ = ["Agreement", "Card", "Marked", "agreement", "between_raters"]

TIGHT = 40
"""Characters of the longest annotation that counts for tight precision: it points at something."""
DRAWS = 1000
"""Samples of the bootstrap interval."""
_SEED = 1
_BLANK_BOUNDED = Pattern(r"\S+")

Marked = tuple[int, int, str]
"""A finding: its place in the text, code points, half-open, and the code of its rule."""
Interval = tuple[int, int]


class Card(NamedTuple):
    """The findings of one rule (or of all) against the annotations. Shares are of `findings`."""

    findings: int
    confirmed: int
    """Findings that touch something a rater marked."""
    chance: float
    interval: tuple[float, float]
    """Of precision, 95 %, by drawing source documents."""
    tight: int
    tight_chance: float
    groups: int
    """Source documents with a finding."""

    @property
    def precision(self) -> float:
        """The share of findings that touch an annotation."""
        return self.confirmed / self.findings if self.findings else 0.0

    @property
    def lift(self) -> float:
        """How many times as often as by chance."""
        return self.precision / max(self.chance, 1e-9)

    @property
    def tight_precision(self) -> float:
        """The share of findings that touch a short annotation."""
        return self.tight / self.findings if self.findings else 0.0


class Agreement(NamedTuple):
    """The result for a set of documents."""

    rules: Mapping[str, Card]
    """By code, sorted."""
    total: Card
    annotations: int
    """Distinct annotated spans in the translations."""
    touched: int
    categories: Mapping[str, tuple[int, int]]
    """Spans and touched spans by category."""
    unrated: int
    """Findings in segments that nobody rated; they count nowhere."""

    @property
    def reach(self) -> float:
        """The share of annotated spans that a finding touches."""
        return self.touched / self.annotations if self.annotations else 0.0


def agreement(texts: Iterable[Annotated], findings: Mapping[str, Iterable[Marked]]) -> Agreement:
    """Compare findings, by the id of their text, with annotations."""
    samples: dict[str, list[_Sample]] = {}
    spans = touched = unrated = 0
    categories: dict[str, tuple[int, int]] = {}
    for text in texts:
        page = _Page(text)
        found = sorted(set(findings.get(text.id, ())))
        rated = [one for one in found if page.is_rated(one[0], one[1])]
        unrated += len(found) - len(rated)
        for start, end, code in rated:
            samples.setdefault(code, []).append(page.sample(start, end))
        places = _merged((start, end) for start, end, _ in rated)
        seen: set[Interval] = set()
        for start, end, category in sorted({(one.start, one.end, one.category) for one in page.marked}):
            hit = _meets(places, *_widened(start, end))
            known, reached = categories.get(category, (0, 0))
            categories[category] = known + 1, reached + hit
            if (start, end) not in seen:
                seen.add((start, end))
                spans += 1
                touched += hit
    return Agreement(
        rules={code: _card(samples[code]) for code in sorted(samples)},
        total=_card([sample for listed in samples.values() for sample in listed]),
        annotations=spans,
        touched=touched,
        categories=dict(sorted(categories.items(), key=lambda item: (-item[1][0], item[0]))),
        unrated=unrated,
    )


def between_raters(texts: Iterable[Annotated]) -> tuple[int, int]:
    """Return how many spans lie in segments that several people rated, and how many of them another one touched."""
    spans = shared = 0
    for text in texts:
        own = sorted({one for one in text.annotations if not one.source})
        for start, end in text.rated:
            inside = [one for one in own if start <= one.start and one.end <= end]
            raters = {one.rater for one in inside}
            if len(raters) < 2:
                continue
            for one in inside:
                spans += 1
                shared += any(
                    other.rater != one.rater and one.start < other.end and other.start < one.end for other in inside
                )
    return spans, shared


class _Sample(NamedTuple):
    """One finding: whether it touches an annotation, a short one, and how likely that was by chance."""

    group: str
    confirmed: bool
    chance: tuple[float, float]
    tight: bool
    tight_chance: tuple[float, float]


class _Page:
    """One document, with what is asked about it for every finding."""

    def __init__(self, text: Annotated) -> None:
        self._text = text
        self.marked = [one for one in text.annotations if not one.source]
        self._rated = sorted(piece for piece in text.rated if piece[1] > piece[0])
        self._all = _union(self.marked)
        self._tight = _union(one for one in self.marked if one.end - one.start <= TIGHT)
        self._words = [match.start() for match in _BLANK_BOUNDED.finditer(text.text)]
        self._chances: dict[tuple[bool, int], tuple[float, float]] = {}

    def is_rated(self, start: int, end: int) -> bool:
        return any(start < one[1] and one[0] < max(end, start + 1) for one in self._rated)

    def sample(self, start: int, end: int) -> _Sample:
        length = max(1, end - start)
        return _Sample(
            self._text.group,
            _meets(self._all, *_widened(start, end)),
            self._chance(False, length),
            _meets(self._tight, *_widened(start, end)),
            self._chance(True, length),
        )

    def _chance(self, tight: bool, length: int) -> tuple[float, float]:
        """Return the chance of a span of this length to touch: anywhere, and at the beginning of a word."""
        known = self._chances.get((tight, length))
        if known is None:
            known = self._chances[tight, length] = self._expected(self._tight if tight else self._all, length)
        return known

    def _expected(self, marked: Sequence[Interval], length: int) -> tuple[float, float]:
        places = hits = words = word_hits = 0
        for start, end in self._rated:
            width = min(length, end - start)
            last = end - width
            places += last - start + 1
            hits += sum(
                stop - begin
                for begin, stop in _merged(
                    (max(one[0] - width + 1, start), min(one[1], last + 1))
                    for one in _between(marked, start, end)
                    if max(one[0] - width + 1, start) < min(one[1], last + 1)
                )
            )
            for word in self._words[bisect_left(self._words, start) : bisect_right(self._words, last)]:
                words += 1
                word_hits += _meets(marked, word, word + width)
        anywhere = hits / places if places else 0.0
        return anywhere, word_hits / words if words else anywhere


def _card(samples: Sequence[_Sample]) -> Card:
    groups: dict[str, tuple[int, int]] = {}
    for sample in samples:
        findings, confirmed = groups.get(sample.group, (0, 0))
        groups[sample.group] = findings + 1, confirmed + sample.confirmed
    number = max(1, len(samples))
    return Card(
        findings=len(samples),
        confirmed=sum(sample.confirmed for sample in samples),
        chance=max(sum(sample.chance[way] for sample in samples) / number for way in (0, 1)),
        interval=_interval([groups[group] for group in sorted(groups)]),
        tight=sum(sample.tight for sample in samples),
        tight_chance=max(sum(sample.tight_chance[way] for sample in samples) / number for way in (0, 1)),
        groups=len(groups),
    )


def _interval(groups: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """Return the 95 % interval of the confirmed share by drawing groups of (findings, confirmed) with replacement."""
    if len(groups) < 2:
        # One document says nothing about others.
        return 0.0, 1.0
    drawn = random.Random(_SEED)
    shares = []
    for _ in range(DRAWS):
        sample = drawn.choices(groups, k=len(groups))
        shares.append(sum(confirmed for _, confirmed in sample) / sum(findings for findings, _ in sample))
    shares.sort()
    return shares[DRAWS // 40], shares[DRAWS - DRAWS // 40 - 1]


def _widened(start: int, end: int) -> Interval:
    """Let an empty span, a gap, stand for the characters on both sides of it."""
    return (start, end) if end > start else (max(0, start - 1), start + 1)


def _union(annotations: Iterable[Annotation]) -> list[Interval]:
    return _merged(_widened(one.start, one.end) for one in annotations)


def _merged(intervals: Iterable[Interval]) -> list[Interval]:
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def _between(intervals: Sequence[Interval], start: int, end: int) -> Iterator[Interval]:
    """Yield the intervals, sorted and apart, that meet `start:end`."""
    place = max(0, bisect_left(intervals, (start, start)) - 1)
    while place < len(intervals) and intervals[place][0] < end:
        if intervals[place][1] > start:
            yield intervals[place]
        place += 1


def _meets(intervals: Sequence[Interval], start: int, end: int) -> bool:
    return next(_between(intervals, start, max(end, start + 1)), None) is not None
