"""Patterns that are kept between two runs are those that `re` would make."""

import re
import sys
from pathlib import Path

import pytest

from mtcheck.text import compiled_patterns
from mtcheck.text.compiled_patterns import compiled, keep

SOURCES = [
    (r"[a-zäöüß]+(?P<end>en|er)\b", 0),
    (r"(?i:Straße)|(\d{1,3}(?:\.\d{3})*+)", 0),
    (r"(?<=[аеё])й$", re.IGNORECASE),
    (r"(.)\1+", re.DOTALL | re.MULTILINE),
    ("", 0),
]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a process that has compiled nothing yet."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    forget(monkeypatch)
    return tmp_path / "cache"


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do as if the process had just begun."""
    monkeypatch.setattr(compiled_patterns, "_kept", None)
    monkeypatch.setattr(compiled_patterns, "_new", {})


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_kept_patterns_equal_compiled_ones(
    cache: Path, monkeypatch: pytest.MonkeyPatch, source: str, flags: int
) -> None:
    """New or read again: the same pattern, groups and all."""
    own = re.compile(source, flags)
    new = compiled(source, flags)
    keep()
    forget(monkeypatch)
    again = compiled(source, flags)
    assert new == again == own
    assert new.groupindex == again.groupindex == own.groupindex
    assert not compiled_patterns._new, "it was read, not compiled again"
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"\x00\x00\x00\x00", b"garbage of some length", None])
def test_a_damaged_file_is_none(cache: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes | None) -> None:
    """Cut short or overwritten: everything is compiled as ever, and the file is written anew."""
    compiled("a+b")
    keep()
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-3] if damage is None else damage)
    forget(monkeypatch)
    assert compiled("a+b") == re.compile("a+b")
    keep()
    assert file.read_bytes() == whole


def test_numbers_that_are_no_pattern(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another engine may mean something else by them: it refuses, and the pattern is compiled."""
    monkeypatch.setattr(compiled_patterns, "_kept", {("a", 0): b"i\x01\x00\x00\x00", ("b", 0): b"?"})
    assert compiled("a") == re.compile("a")
    assert compiled("b") == re.compile("b")
    assert not cache.exists()


def test_without_the_private_way(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    """A Python that does it otherwise compiles as ever."""
    monkeypatch.delattr(re, "_parser")
    assert compiled("a+c") == re.compile("a+c")
    keep()
    assert not cache.exists()


@pytest.mark.parametrize("place", ["", "file"])
def test_nowhere_to_keep(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cache: Path, place: str) -> None:
    """No folder wanted, or a file in its place: nothing is kept, and nothing fails."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("MTCHECK_CACHE_DIR", place and str(tmp_path / place))
    assert compiled("a+d") == re.compile("a+d")
    keep()
    assert not cache.exists()


def test_wrong_patterns_are_errors(cache: Path) -> None:
    """As those of `re` are."""
    with pytest.raises(re.error, match="position 0"):
        compiled("(")
    assert not cache.exists()
