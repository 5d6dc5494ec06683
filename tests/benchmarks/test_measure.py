"""What the measurements are made with."""

import sys

import pytest

from benchmarks.measure import Sample, available, interleaved, run, table, tool


def test_run() -> None:
    """Any exit code counts as a run; nothing is printed; memory is that of the process."""
    sample = run((sys.executable, "-c", "print('x' * 10); raise SystemExit(1)"))
    assert 0 < sample.cpu <= sample.wall * 4
    assert sample.mib > 5


def test_interleaved() -> None:
    """Each command has as many samples as rounds, a slow one has one."""
    samples = interleaved({"a": (sys.executable, "-c", ""), "b": (sys.executable, "-c", "")}, 2, once=("b",))
    assert {name: len(taken) for name, taken in samples.items()} == {"a": 2, "b": 1}


def test_table() -> None:
    """Medians, extremes and the ratio to ours."""
    samples = {"ours": [Sample(2.0, 1.0, 10), Sample(4.0, 1.0, 12), Sample(3.0, 1.0, 11)], "other": [Sample(1.5, 1, 9)]}
    lines = list(table(samples, "ours"))
    assert lines[2] == "| ours | 3.000 | 2.000–4.000 | 1.00 | 12 |  |"
    assert lines[3] == "| other | 1.500 | 1.500–1.500 | 1.00 | 9 | 2.00 times its time |"


def test_what_is_missing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A tool that is not installed is left out, not guessed at."""
    assert tool("no-such-tool") is None
    assert available({"a": ("x",), "b": None}) == {"a": ("x",)}
    assert "b: not installed" in capsys.readouterr().out
