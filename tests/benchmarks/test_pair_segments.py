"""What pair rules are measured by counts segments, not places, and compares long ones with long ones."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.pair_segments import Segment, line, read, row, table


def segment(number: int, *, wrong: bool = False, major: bool = False, length: int = 10) -> Segment:
    """Make a segment of a document of its own."""
    return Segment("x" * length, "y", f"set/{number}", wrong or major, major)


def test_what_counts_as_wrong(tmp_path: Path) -> None:
    """Faults of the source and neutral remarks are none, and what nobody has rated is left out."""

    def record(number: int, *spans: tuple[str, str], rated: bool = True) -> str:
        marked = [{"cat": category, "severity": severity} for category, severity in spans]
        own = {"source": "a", "target": "b", "doc": number, "rated_by": ["r"] if rated else [], "spans": marked}
        return json.dumps(own) + "\n"

    path = tmp_path / "set.jsonl.gz"
    lines = [
        record(1),
        record(2, ("Style", "neutral")),
        record(3, ("SourceIssue", "major")),
        record(4, ("Style", "minor")),
        record(5, ("Style", "minor"), ("Mistranslation", "critical")),
        record(6, ("Style", "major"), rated=False),
    ]
    path.write_bytes(gzip.compress("".join(lines).encode()))
    found = [(one.document, one.wrong, one.major) for one in read(path, "set")]
    assert found == [
        ("set/1", False, False),
        ("set/2", False, False),
        ("set/3", False, False),
        ("set/4", True, False),
        ("set/5", True, True),
    ]


def test_one_row() -> None:
    """Shares of what is flagged, and of what should be."""
    segments = [segment(1, major=True), segment(2, wrong=True), segment(3), segment(4, major=True)]
    counted = row(segments, [True, True, False, False])
    assert (counted.flagged, counted.wrong, counted.major, counted.found) == (2, 1.0, 0.5, 0.5)
    assert counted.chance == 0.75
    assert counted.lift == pytest.approx(4 / 3)
    assert (counted.chance_major, counted.lift_major) == (0.5, 1.0)
    assert (counted.low, counted.high) == (1.0, 1.0)


def test_chance_is_that_of_the_same_length() -> None:
    """Only long segments are wrong here: to flag one is no achievement."""
    short = [segment(number) for number in range(10)]
    long = [segment(number, wrong=True, length=200) for number in range(10, 20)]
    flags = [False] * 10 + [True] + [False] * 9
    counted = row([*short, *long], flags)
    assert (counted.wrong, counted.chance, counted.lift) == (1.0, 1.0, 1.0)


def test_the_interval_is_over_documents() -> None:
    """Ten segments of one document are one sample: the interval is everything that documents can be."""
    one = [Segment("x", "y", "set/a", True, False)] * 10 + [Segment("x", "y", "set/b", False, False)] * 10
    counted = row(one, [True] * 20)
    assert (counted.wrong, counted.low, counted.high) == (0.5, 0.0, 1.0)


def test_nothing_flagged() -> None:
    """No division by nothing, and no interval."""
    counted = row([segment(1), segment(2)], [False, False])
    assert (counted.flagged, counted.wrong, counted.low, counted.high, counted.lift, counted.found) == (
        0,
        0,
        0,
        1,
        0,
        0,
    )
    assert line("numbers", "mtcheck", counted).split()[:3] == ["numbers", "mtcheck", "0"]


def test_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have a line for each purpose, and each rule has one."""
    record = {"source": "10 men", "target": "zehn", "doc": 1, "rated_by": ["r"], "spans": []}
    (tmp_path / "set.gz").write_bytes(gzip.compress(json.dumps(record).encode()))
    monkeypatch.setattr("benchmarks.pair_segments.SETS", {"set": "set.gz"})
    said = list(table(tmp_path, lambda pairs: [{"ACC201"} for _ in pairs], lambda pairs: [set() for _ in pairs]))
    assert said[0] == "\nset: 1 segments, 0.0% with an error, 0.0% with a major one\n"
    assert [one.split()[0] for one in said if " mtcheck " in one][-1] == "ACC201"
    assert any(one.startswith("numbers               pofilter") for one in said)
