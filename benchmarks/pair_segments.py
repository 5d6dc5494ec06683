"""What pair rules say of segments that people have annotated, beside the filters of `pofilter` with the same purpose.

Annotators mark places, and `pofilter` names segments; so counted is here how many of the segments that something is
reported in have an error that a person marked, and how many of those with such an error are reported. Chance is the
share of segments with an error among segments of the same length: long ones have more of them, and more of everything
that a rule could look at. The interval is over source documents.
"""

import gzip
import json
import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SETS = {"news21": "data/dev/news21.seg.jsonl.gz", "ted21": "data/dev/ted21.seg.jsonl.gz"}
OF_THE_SOURCE = "SourceIssue"
SAMPLES = 500
LENGTHS = (20, 40, 60, 80, 100, 120, 150, 180, 220, 300)
"""Characters of the source at which segments are parted, to compare long ones with long ones."""


class Purpose(NamedTuple):
    """What both look for: our rules and the filters of the other."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]


PURPOSES: Mapping[str, Purpose] = {
    "numbers": Purpose(("ACC201", "ACC213", "ACC215", "ACC217"), ("numbers",)),
    "numbers, as written": Purpose(
        (
            "ACC201",
            "ACC213",
            "ACC215",
            "ACC217",
            "LOC102",
            "LOC103",
            "LOC107",
            "LOC108",
            "LOC109",
            "LOC110",
            "LOC111",
            "LOC112",
        ),
        ("numbers",),
    ),
    "untranslated": Purpose(("ACC202", "ACC203"), ("unchanged", "untranslated")),
    "brackets": Purpose(("ACC211",), ("brackets",)),
    "quotation marks": Purpose(("ACC210",), ("doublequoting", "singlequoting")),
    "ends and beginnings": Purpose(("ACC212", "ACC218"), ("endpunc", "startpunc")),
    "length, sentences": Purpose(("ACC206",), ("long", "short", "sentencecount")),
    "repeated words": Purpose(("ACC207", "LNG102"), ("doublewords",)),
    "blanks at marks": Purpose(("DES106", "DES113", "LOC122"), ("puncspacing", "doublespacing")),
    "names, acronyms": Purpose(("ACC205",), ("acronyms",)),
    "capitals": Purpose(("LNG108", "LNG109", "DES109"), ("simplecaps", "startcaps")),
    "links, codes": Purpose(("DES201", "DES202", "DES203"), ("urls", "emails", "variables", "xmltags", "printf")),
    "negation": Purpose(("ACC204", "ACC216"), ()),
    "gender": Purpose(("ACC209",), ()),
    "look-alikes": Purpose(("ACC208",), ()),
}


class Segment(NamedTuple):
    """A segment, the source document it is from, and whether it has an error, and a major one."""

    source: str
    target: str
    document: str
    wrong: bool
    major: bool


class Row(NamedTuple):
    """What one of the two says for one purpose."""

    flagged: int
    wrong: float
    """The share of the flagged segments that have an error."""
    low: float
    high: float
    chance: float
    major: float
    chance_major: float
    found: float
    """The share of the segments with a major error that are flagged."""

    @property
    def lift(self) -> float:
        """How much better than chance, for any error."""
        return self.wrong / self.chance if self.chance else 0.0

    @property
    def lift_major(self) -> float:
        """How much better than chance, for major errors."""
        return self.major / self.chance_major if self.chance_major else 0.0


def read(path: Path, name: str) -> Iterator[Segment]:
    """Yield the segments of a set that somebody has looked at."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            severities = {span["severity"] for span in record["spans"] if span["cat"] != OF_THE_SOURCE}
            if record["rated_by"]:
                wrong = bool(severities - {"neutral"})
                major = not severities.isdisjoint({"major", "critical"})
                yield Segment(record["source"], record["target"], f"{name}/{record['doc']}", wrong, major)


def row(segments: Sequence[Segment], flags: Sequence[bool]) -> Row:
    """Compare what is flagged with what is wrong."""
    chances = {attribute: _chances(segments, attribute) for attribute in ("wrong", "major")}
    flagged = [place for place, flag in enumerate(flags) if flag]
    count = max(1, len(flagged))
    majors = sum(segment.major for segment in segments)
    low, high = _interval([segments[place] for place in flagged])
    return Row(
        len(flagged),
        sum(segments[place].wrong for place in flagged) / count,
        low,
        high,
        sum(chances["wrong"][place] for place in flagged) / count,
        sum(segments[place].major for place in flagged) / count,
        sum(chances["major"][place] for place in flagged) / count,
        sum(segments[place].major for place in flagged) / max(1, majors),
    )


def _chances(segments: Sequence[Segment], attribute: str) -> list[float]:
    """Return for each segment the share of wrong ones among those of its length."""
    lengths = [bisect_right(LENGTHS, len(segment.source)) for segment in segments]
    total: defaultdict[int, int] = defaultdict(int)
    wrong: defaultdict[int, int] = defaultdict(int)
    for segment, length in zip(segments, lengths, strict=True):
        total[length] += 1
        wrong[length] += getattr(segment, attribute)
    return [wrong[length] / total[length] for length in lengths]


def _interval(flagged: Sequence[Segment]) -> tuple[float, float]:
    """Return the 95 % interval of the share that is wrong, by drawing source documents."""
    by_document: defaultdict[str, list[bool]] = defaultdict(list)
    for segment in flagged:
        by_document[segment.document].append(segment.wrong)
    if not by_document:
        return 0.0, 1.0
    chance = random.Random(1)
    groups = [(sum(group), len(group)) for _, group in sorted(by_document.items())]
    shares = []
    for _ in range(SAMPLES):
        drawn = chance.choices(groups, k=len(groups))
        shares.append(sum(wrong for wrong, _ in drawn) / sum(count for _, count in drawn))
    shares.sort()
    return shares[SAMPLES * 25 // 1000], shares[SAMPLES * 975 // 1000 - 1]


Finder = Callable[[Sequence[tuple[str, str]]], list[set[str]]]


def table(data: Path, ours: Finder, theirs: Finder | None) -> Iterator[str]:
    """Yield a table for each set, every purpose with a line for either, then with every single filter and rule."""
    for name, path in SETS.items():
        segments = list(read(data / path, name))
        pairs = [(segment.source, segment.target) for segment in segments]
        found = {"mtcheck": ours(pairs), **({"pofilter": theirs(pairs)} if theirs else {})}
        share = sum(segment.wrong for segment in segments) / len(segments)
        major = sum(segment.major for segment in segments) / len(segments)
        yield f"\n{name}: {len(segments)} segments, {share:.1%} with an error, {major:.1%} with a major one\n"
        yield (
            f"{'':22}{'':9}{'flagged':>8} {'wrong':>6} {'[95 %]':>11} {'chance':>6} {'lift':>5}"
            f" {'major':>6} {'chance':>6} {'lift':>5} {'found':>6}"
        )
        for purpose, both in PURPOSES.items():
            for who, codes in zip(("mtcheck", "pofilter"), both, strict=True):
                if who in found and codes:
                    yield line(purpose, who, row(segments, [not one.isdisjoint(codes) for one in found[who]]))
        for who, own in found.items():
            for code in sorted(set().union(*own)):
                yield line(code, who, row(segments, [code in one for one in own]))


def line(what: str, who: str, own: Row) -> str:
    """Return one line of the table."""
    interval = f"[{own.low:.0%}, {own.high:.0%}]"
    return (
        f"{what:22}{who:9}{own.flagged:8} {own.wrong:6.1%} {interval:>11} {own.chance:6.1%} {own.lift:5.2f}"
        f" {own.major:6.1%} {own.chance_major:6.1%} {own.lift_major:5.2f} {own.found:6.1%}"
    )
