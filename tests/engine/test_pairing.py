"""Sources and translations find each other by their paths."""

import os
from pathlib import Path

import pytest

from mtcheck.config import PairPattern
from mtcheck.engine.pairing import Pairing, pair_up

FILES = frozenset({"en/a.md", "de/a.md", "en/b.md", "de/c.md", "de/deep/d.md", "en/deep/d.md", "x.md", "x.en.md"})
FOLDERS = PairPattern.of("en/{name}.md=de/{name}.md")
SUFFIXES = PairPattern.of("{name}.en.md={name}.md")


def paired(*paths: str, patterns: tuple[PairPattern, ...] = (FOLDERS,), known: dict[str, str] | None = None) -> Pairing:
    """Pair some paths of an invented folder."""
    return pair_up(paths, patterns, known or {}, FILES.__contains__)


def test_translations_have_sources() -> None:
    """A German file is checked with its source, also from a folder below."""
    found = paired("de/a.md", "de/deep/d.md")
    assert found == Pairing(("de/a.md", "de/deep/d.md"), {"de/a.md": "en/a.md", "de/deep/d.md": "en/deep/d.md"}, {}, {})


def test_sources_are_no_articles() -> None:
    """A source alone stands for its translation; both together are one check."""
    assert paired("en/a.md") == paired("de/a.md") == paired("en/a.md", "de/a.md")


def test_without_counterpart() -> None:
    """A translation without a source is checked alone, a source without a translation not at all."""
    found = paired("de/c.md", "en/b.md", "x.md")
    assert found == Pairing(("de/c.md", "x.md"), {}, {"de/c.md": "en/c.md"}, {"en/b.md": "de/b.md"})


def test_patterns_that_overlap() -> None:
    """A file that could be both is what it has a counterpart for; the first pattern that finds one decides."""
    found = paired("x.md", "x.en.md", patterns=(SUFFIXES,))
    assert found == Pairing(("x.md",), {"x.md": "x.en.md"}, {}, {})
    found = paired("de/a.md", patterns=(SUFFIXES, FOLDERS))
    assert found.sources == {"de/a.md": "en/a.md"}
    assert not found.alone


def test_what_somebody_has_named_goes_first() -> None:
    """The command line has the last word, and its sources are no articles either."""
    found = paired("de/a.md", "x.md", known={"de/a.md": "x.md"})
    assert found == Pairing(("de/a.md",), {"de/a.md": "x.md"}, {}, {})
    assert paired("de/c.md", known={"de/c.md": ""}).alone == {}


def test_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns count from their folder, and paths are spelled as the user has spelled them."""
    for name in ("en", "de"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text("", "utf-8")
    pattern = FOLDERS._replace(folder=str(tmp_path))
    monkeypatch.chdir(tmp_path / "de")
    assert pair_up(["a.md"], [pattern], {}).sources == {"a.md": "../en/a.md"}
    path = str(tmp_path / "de" / "a.md").replace(os.sep, "/")
    assert pair_up([path], [pattern], {}).sources == {path: path.replace("/de/", "/en/")}
