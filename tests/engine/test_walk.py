"""Folders give the files a user means."""

import subprocess
from pathlib import Path

import pytest

from mtcheck.engine.walk import find_files


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with articles, other files, hidden ones and a sub-folder."""
    for name in ("b.txt", "a.md", "c.HTML", "notes.pdf", ".hidden.txt", "sub/d.txt", ".git_like/e.txt", "old/f.txt"):
        path = tmp_path / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folder(tree: Path) -> None:
    """Known suffixes in any case, no hidden files or folders, sorted, with / as separator."""
    expected = ("articles/a.md", "articles/b.txt", "articles/c.HTML", "articles/old/f.txt", "articles/sub/d.txt")
    assert find_files(["articles"]).paths == expected


def test_ignored_by_git(tree: Path) -> None:
    """What git ignores is left out of a folder, at any depth, and read when it is named."""
    subprocess.run(["git", "init", "-q", "."], cwd=tree, check=True)
    (tree / ".gitignore").write_text("articles/old/\n")
    (tree / "articles" / "sub" / ".gitignore").write_text("d.*\n")
    assert find_files(["articles"]).paths == ("articles/a.md", "articles/b.txt", "articles/c.HTML")
    assert find_files(["articles/old/f.txt"]).paths == ("articles/old/f.txt",)


def test_named_files_once_in_any_order(tree: Path) -> None:
    """A file that is named twice, or named and found, is one file."""
    files = find_files(["articles/notes.pdf", "articles/b.txt", "articles/sub", "articles/sub/d.txt", "articles/b.txt"])
    assert files.paths == ("articles/b.txt", "articles/notes.pdf", "articles/sub/d.txt")


def test_missing_and_standard_input(tree: Path) -> None:
    """What is not there is told apart from what is."""
    files = find_files(["nowhere", "-", "articles/b.txt", "nowhere"])
    assert files.paths == ("-", "articles/b.txt")
    assert files.missing == ("nowhere",)
