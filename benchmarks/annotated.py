"""Score findings on annotated texts, rule by rule, with the definitions of the scorer that comes with them.

A finding is right when it touches a place that a person marked. Chance is how often a finding of that length would be
right at a random place or word of the same text, whichever is more. Intervals are drawn over source texts, for many
systems have translated the same one; the draw of a rule depends on nothing but its own findings, so figures of one rule
do not move when another one is written.
"""

import importlib.util
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from mtcheck.rules.cards import Scored

DRAWS = 1000
TIGHT = 40
"""Marks of more characters prove nothing about a finding inside them: whole clauses are marked as awkward."""


class Spot(NamedTuple):
    """A finding: the id of the text, the place in it, the code of the rule."""

    doc: str
    start: int
    end: int
    code: str


class Gold:
    """An annotated set. `documents` are those of the scorer, by id."""

    def __init__(self, data: Path, files: Sequence[str]) -> None:
        self._scorer = load_scorer(data / "evaluate.py")
        records = (record for name in files for record in self._scorer.load(data / name))
        self.documents: dict[str, Any] = {record["id"]: self._scorer.Doc(record, None) for record in records}

    def score(self, spots: Iterable[Spot]) -> Scored | None:
        """Return how often findings are right, or nothing when none lies in a text that somebody has looked at."""
        clusters: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
        count, sums = 0, [0.0] * 6
        for spot in sorted(set(spots)):
            document = self.documents.get(spot.doc)
            if document is None or document.rated(spot.start, spot.end) is None:
                continue
            count += 1
            length = max(1, spot.end - spot.start)
            tight = [span for span in document.spans if span["end"] - span["start"] <= TIGHT]
            right = self._touched(spot, document.spans)
            cluster = clusters[document.set, document.doc]
            cluster[0] += 1
            cluster[1] += right
            values = (right, *document.chance("any", document.spans, length))
            values += (self._touched(spot, tight), *document.chance("tight", tight, length))
            sums = [total + value for total, value in zip(sums, values, strict=True)]
        if not count:
            return None
        low, high = interval(list(clusters.values()))
        share, *chance, tight_right, tight_uniform, tight_word = (total / count for total in sums)
        found = (share, low, high, max(chance), tight_right, max(tight_uniform, tight_word))
        return Scored(count, *(round(value, 4) for value in found))

    def _touched(self, spot: Spot, spans: Iterable[Mapping[str, Any]]) -> bool:
        overlaps = self._scorer.overlaps
        return any(overlaps(spot.start, spot.end, span["start"], span["end"]) for span in spans)

    def reach(self, spots: Iterable[Spot]) -> float:
        """Return the share of the marked places that some finding touches."""
        by_text: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for spot in spots:
            by_text[spot.doc].append((spot.start, spot.end))
        marked = {
            (name, span["start"], span["end"]) for name, document in self.documents.items() for span in document.spans
        }
        overlaps = self._scorer.overlaps
        found = sum(any(overlaps(*place, start, end) for place in by_text[name]) for name, start, end in marked)
        return found / len(marked) if marked else 0.0


def interval(clusters: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Return the 95 % interval of the share of right findings; a cluster is findings and right ones of one source."""
    random, shares = Random(1), []
    for _ in range(DRAWS):
        drawn = random.choices(clusters, k=len(clusters))
        shares.append(sum(right for _, right in drawn) / sum(count for count, _ in drawn))
    shares.sort()
    return shares[DRAWS // 40], shares[DRAWS - DRAWS // 40 - 1]


def load_scorer(path: Path) -> Any:
    """Import the scorer from its file."""
    spec = importlib.util.spec_from_file_location("evaluate", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
