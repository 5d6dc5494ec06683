"""Folders give the files a user means."""

import os
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
    assert files.refused == {"nowhere": "no such file or folder"}


def test_one_file_spelt_twice(tree: Path) -> None:
    """`a.txt`, `./a.txt` and the absolute path are one file, shown as it is shortest, whatever the order."""
    spellings = ["./articles/b.txt", str(tree / "articles" / "b.txt"), "articles/sub/../b.txt", "articles/b.txt"]
    assert find_files(spellings).paths == find_files(spellings[::-1]).paths == ("articles/b.txt",)
    assert find_files(["./articles", "articles/b.txt"]).paths.count("articles/b.txt") == 1
    assert len(find_files(["./articles", "articles"]).paths) == 5


def test_current_folder(tree: Path) -> None:
    """Files of the current folder have the name that they have when they are named themselves."""
    (tree / "articles" / "-").write_text("Text.")
    for spelling in (".", "./", ".//articles/..", "./articles"):
        assert "articles/b.txt" in [os.path.normpath(path) for path in find_files([spelling]).paths]
    assert find_files(["."]).paths == find_files(["articles"]).paths
    assert find_files([".//articles/b.txt"]).paths == ("articles/b.txt",)
    os.chdir("articles")
    assert find_files(["./-", "./b.txt"]).paths == ("./-", "b.txt")
    assert "b.txt" in find_files(["."]).paths


def test_own_report_is_left_out(tree: Path) -> None:
    """A report in the folder that is checked is no article, unless somebody names it."""
    assert "articles/c.HTML" not in find_files(["articles"], leave_out=["./articles/c.HTML"]).paths
    assert find_files(["articles/c.HTML"], leave_out=["articles/c.HTML"]).paths == ("articles/c.HTML",)


def test_no_pipes_in_folders(tree: Path) -> None:
    """A pipe would be waited for, for ever, and is refused where it is named; a link to nowhere is still told."""
    os.mkfifo(tree / "articles" / "pipe.txt")
    (tree / "articles" / "link.txt").symlink_to("nowhere")
    paths = find_files(["articles"]).paths
    assert "articles/pipe.txt" not in paths
    assert "articles/link.txt" in paths
    named = find_files(["articles/pipe.txt"])
    assert (named.paths, list(named.refused)) == ((), ["articles/pipe.txt"])


def test_pipes_of_the_shell_are_read() -> None:
    """<(command) is a pipe that somebody writes into."""
    reading, writing = os.pipe()
    try:
        assert find_files([f"/dev/fd/{reading}"]).paths == (f"/dev/fd/{reading}",)
    finally:
        os.close(reading)
        os.close(writing)


def test_devices_are_refused(tree: Path) -> None:
    """/dev/zero has no end."""
    files = find_files(["/dev/zero", "/dev/null"])
    assert files.paths == ("/dev/null",)
    assert list(files.refused) == ["/dev/zero"]


def test_closed_folder_is_told(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies in a folder that may not be read was not checked, and the user must know."""
    scandir = os.scandir

    def closed(path: str) -> object:
        if os.path.basename(path) == "sub":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", closed)
    files = find_files(["articles"])
    assert "articles/old/f.txt" in files.paths
    assert files.refused == {"articles/sub": "permission denied"}


def test_repository_in_a_repository(tree: Path) -> None:
    """Git does not look into a repository inside another one; an article in it is one all the same."""
    for folder in (tree, tree / "articles" / "sub"):
        subprocess.run(["git", "init", "-q", "."], cwd=folder, check=True)
    (tree / "articles" / "sub" / ".gitignore").write_text("x.txt\n")
    (tree / "articles" / "sub" / "x.txt").write_text("Text.", "utf-8")
    paths = find_files(["articles"]).paths
    assert "articles/sub/d.txt" in paths
    assert "articles/sub/x.txt" not in paths


def test_inside_a_git_hook(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git tells its hooks where the repository is; that must not be taken for the one of the folder."""
    subprocess.run(["git", "init", "-q", "."], cwd=tree, check=True)
    (tree / ".gitignore").write_text("articles/old/\n")
    monkeypatch.setenv("GIT_DIR", str(tree / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert "articles/old/f.txt" not in find_files(["articles"]).paths
