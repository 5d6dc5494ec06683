"""Annotated texts of the development sets, as `mtcheck mqm compare` sees annotations, and what rules score on them."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck.rules.cards import Scored
from mtcheck.score.agreement import Agreement, Marked, agreement
from mtcheck.score.annotations import Annotated, Annotation

OF_THE_SOURCE = "SourceIssue"
"""Category of what is wrong in the source; it says nothing about the translation."""


class Spot(NamedTuple):
    """A finding: the id of the text, the place in it, the code of the rule."""

    doc: str
    start: int
    end: int
    code: str


class Gold:
    """An annotated set."""

    def __init__(self, data: Path, files: Sequence[str]) -> None:
        self.texts = [text for name in files for text in read(data / name)]

    def score(self, spots: Iterable[Spot]) -> Scored | None:
        """Return how often findings are right, or nothing when none lies in a text that somebody has looked at."""
        card = self._agreement(spots).total
        if not card.findings:
            return None
        found = (card.precision, *card.interval, card.chance, card.tight_precision, card.tight_chance)
        return Scored(card.findings, *(round(value, 4) for value in found))

    def reach(self, spots: Iterable[Spot]) -> float:
        """Return the share of the marked places that some of the places given touches."""
        return self._agreement(spots).reach

    def _agreement(self, spots: Iterable[Spot]) -> Agreement:
        by_text: defaultdict[str, list[Marked]] = defaultdict(list)
        for spot in spots:
            by_text[spot.doc].append((spot.start, spot.end, spot.code))
        return agreement(self.texts, by_text)


def read(path: Path) -> Iterable[Annotated]:
    """Yield the documents of a set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (annotated(json.loads(line)) for line in lines)


def annotated(record: Mapping[str, Any]) -> Annotated:
    """Return a record of a set as an annotated document."""
    return Annotated(
        id=record["id"],
        group=f"{record['set']}/{record['doc']}",
        text=record["text"],
        rated=tuple((piece["start"], piece["end"]) for piece in record["segments"] if piece["rated_by"]),
        annotations=tuple(
            Annotation(
                start=span["start"],
                end=span["end"],
                category=span["cat"],
                severity=span["severity"],
                rater=span["rater"],
                source=span.get("side") == "source",
            )
            for span in record["spans"]
            if span["cat"] != OF_THE_SOURCE
        ),
    )
