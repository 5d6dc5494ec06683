"""`mtcheck lint` on files it has seen before, and on those that have changed since."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from mtcheck.cli.options import WORTH_A_CACHE
from mtcheck.engine.walk import CACHE_FOLDER
from tests.cli.command import mtcheck

BRACKET = "Der Minister traf die [Russian] Delegation in Astana.\n"
run = partial(mtcheck, "lint")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A repository with so many articles that a cache is worth it."""
    folder = tmp_path / "artikel"
    folder.mkdir()
    for number in range(WORTH_A_CACHE):
        (folder / f"{number:03}.txt").write_text(f"Der Zug fährt um {number} Uhr.\n", "utf-8")
    (folder / "alt.txt").write_text(BRACKET, "utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "x")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *settings, *arguments], check=True, capture_output=True)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_cache(archive: Path, jobs: str) -> None:
    """The second run says what the first did; git does not see the cache."""
    first = run("artikel", "--jobs", jobs, cwd=archive)
    assert (archive / CACHE_FOLDER).is_dir()
    second = run("artikel", "--jobs", jobs, cwd=archive)
    without = run("artikel", "--jobs", jobs, "--no-cache", cwd=archive)
    assert (first.returncode, first.stdout, first.stderr) == (second.returncode, second.stdout, second.stderr)
    assert (first.returncode, first.stdout, first.stderr) == (without.returncode, without.stdout, without.stderr)
    status = subprocess.run(["git", "status", "--porcelain"], cwd=archive, capture_output=True, check=True)
    assert status.stdout == b""


@pytest.mark.parametrize("arguments", [["artikel/alt.txt"], ["artikel", "--no-cache"]])
def test_no_cache(archive: Path, arguments: list[str]) -> None:
    """A few files leave no trace, nor do many where none is wanted."""
    run(*arguments, cwd=archive)
    assert not (archive / CACHE_FOLDER).exists()


def test_two_at_once(archive: Path) -> None:
    """Processes that start together on an empty cache all say the same, and so does the next one."""
    command = [sys.executable, "-m", "mtcheck", "lint", "artikel", "--jobs", "1"]
    processes = [
        subprocess.Popen(command, cwd=archive, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    results = [process.communicate() for process in processes]
    assert len(set(results)) == 1
    last = run("artikel", cwd=archive)
    assert results[0] == (last.stdout, last.stderr)
    assert last.stderr == ""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_permission(archive: Path) -> None:
    """Where no cache can be written that is told once, and nothing else changes."""
    archive.chmod(0o555)
    result = run("artikel", cwd=archive)
    archive.chmod(0o755)
    assert (result.returncode, result.stderr.count("no cache can be kept there")) == (1, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--changed", "artikel"],
        ["artikel", "--changed"],
        ["artikel", "--changed", "HEAD"],
        ["artikel", "--changed-lines"],
    ],
)
def test_changed(archive: Path, arguments: list[str]) -> None:
    """An archive is clean until something in it changes."""
    clean = run(*arguments, cwd=archive)
    assert (clean.returncode, clean.stderr) == (0, "")
    (archive / "artikel" / "neu.txt").write_text(BRACKET, "utf-8")
    found = run(*arguments, cwd=archive)
    assert (found.returncode, "ACC101" in found.stdout) == (1, True)
    assert "neu.txt" in found.stdout and "alt.txt" not in found.stdout


def test_changed_without_git(tmp_path: Path) -> None:
    """Outside of a repository that is one line and a wrong use."""
    (tmp_path / "a.txt").write_text(BRACKET, "utf-8")
    result = run("--changed", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1 and "not in a git repository" in result.stderr
