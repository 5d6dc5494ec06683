"""What is kept between two runs: whole, or not at all and without a trace."""

import os
import sys
from pathlib import Path

import pytest

from mtcheck.text import kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place to keep things in."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def test_there_and_back(folder: Path) -> None:
    """Plain data; nothing for a name that is not known."""
    assert kept.write("a", {"b": [1, b"c"]})
    assert (kept.read("a"), kept.read("b")) == ({"b": [1, b"c"]}, None)


def test_damaged(folder: Path) -> None:
    """What is not as it was written is not there."""
    kept.write("a", {"b": 1})
    (path,) = folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1] + b"\xff")
    assert kept.read("a") is None


def test_a_disk_that_fails(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept, and nothing is left behind."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    assert not kept.write("a", 1)
    assert list(folder.iterdir()) == []
