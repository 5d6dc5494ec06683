"""Patterns for paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.globs import matches

NO = [
    ("archiv/a.md", "archi", "no part of a name"),
    ("archiv/a.md", "a.m", "no part of a name"),
    ("archiv/b/a.md", "archiv/*.md", "a star stops at the slash"),
    ("neu/archiv/a.md", "archiv/**", "a pattern with a slash begins at the root"),
    ("a.md", "?.txt", "another suffix"),
    ("axmd", "a.md", "a dot is a dot"),
    ("b.md", "[!b].md", "a class that excludes"),
]
YES = [
    ("archiv/2019/a.md", "archiv/**", "all below"),
    ("archiv/2019/a.md", "archiv/", "a folder"),
    ("neu/archiv/a.md", "archiv", "a folder anywhere"),
    ("neu/archiv/a.md", "*.md", "a name anywhere"),
    ("neu/archiv/a.md", "**/archiv/*.md", "at any depth"),
    ("archiv/a.md", "**/archiv/*.md", "at no depth"),
    ("archiv/a.md", "./archiv/a.md", "written with a dot"),
    ("alt/März 2019.md", "alt/M?rz *", "umlauts and blanks"),
    ("a[1].md", "a[[]1].md", "a bracket in a class"),
    ("[!]", "[!]", "a class that excludes nothing is no class"),
    ("-.md", "[z-a].md", "a range that runs backwards is its characters"),
]


@pytest.mark.parametrize(("path", "pattern", "reason"), NO, ids=[reason for *_, reason in NO])
def test_does_not_match(path: str, pattern: str, reason: str) -> None:
    """What a pattern leaves alone."""
    assert not matches(path, pattern)


@pytest.mark.parametrize(("path", "pattern", "reason"), YES, ids=[reason for *_, reason in YES])
def test_matches(path: str, pattern: str, reason: str) -> None:
    """What a pattern means."""
    assert matches(path, pattern)


@given(st.text("ab/*?[]!^\\.-", max_size=12), st.text("ab/.", max_size=8))
def test_any_pattern_is_a_pattern(pattern: str, path: str) -> None:
    """No pattern is an error; a path is its own pattern."""
    matches(path, pattern)
    if path and "//" not in path and not path.endswith("/"):
        assert matches(path, path) or path.startswith("./")
