"""A patch that git and patch accept, whatever is in the file and however it is called."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.report.diff import quoted, unified

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
TEN = b"".join(b"%d\n" % number for number in range(1, 11))
CASES = {
    "one line": (b"a\nb\nc\n", b"a\nX\nc\n"),
    "no newline at the end": (b"a\nb", b"a\nX"),
    "a newline gone": (b"a\nb\n", b"a\nb"),
    "a newline added": (b"a\nb", b"a\nb\n"),
    "no newline, and the change is elsewhere": (b"a\nb\nc", b"X\nb\nc"),
    "carriage returns": (b"a\r\nb\r\nc\r\n", b"a\r\nX\r\nc\r\n"),
    "only carriage returns": (b"a\rb\rc", b"a\rX\rc"),
    "lines of other kinds": ("a\x0bb\x85c\u2028d\x0ce\n".encode(), "a\x0bX\x85c\u2028d\x0ce\n".encode()),
    "far apart": (TEN * 2, b"X\n" + TEN[2:] + TEN[:-3] + b"X\n"),
    "near each other": (TEN, TEN.replace(b"2\n", b"X\n").replace(b"9\n", b"Y\n")),
    "a line more": (TEN, TEN.replace(b"5\n", b"5\n5a\n")),
    "a line less, and one changed": (TEN, TEN.replace(b"5\n", b"").replace(b"8\n", b"Y\n")),
    "cp1252": ("Käse\nund\n".encode("cp1252"), "Käse\nUnd\n".encode("cp1252")),
    "byte order mark": (b"\xef\xbb\xbfa\n", b"\xef\xbb\xbfb\n"),
    "utf-16": ("a\nb\nc\n".encode("utf-16"), "a\nX\nc\n".encode("utf-16")),
    "like a patch": (b"--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n", b"--- a/x\n+++ b/x\n@@ -1 +1 @@\n-b\n"),
    "nothing left": (b"a\n", b""),
    "something at last": (b"", b"a\n"),
}
NAMES = [
    *("a.txt", "zwei Worte.txt", "Süd-Grüße.txt", "„Zitat“.md", 'ein"Anführer.txt', "back\\slash.txt"),
    *("tab\tund\nzeile.txt", "tief/im Ordner/ä.html", "-rf.txt", "b/a.txt", "😀.txt", "\udcff.txt", " leer .txt"),
]


def apply(folder: Path, patch: bytes, *options: str) -> None:
    """Let git apply a patch."""
    result = subprocess.run(["git", "apply", *options], cwd=folder, input=patch, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr.decode() + patch.decode("utf-8", "replace")


@needs_git
@pytest.mark.parametrize("tracked", [False, True], ids=["anywhere", "in a repository"])
@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES.keys())
def test_git_applies_it(before: bytes, after: bytes, tracked: bool, tmp_path: Path) -> None:
    """The patch makes the new bytes of the old ones, in a repository and outside of one."""
    if tracked:
        subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "a.txt").write_bytes(before)
    apply(tmp_path, unified("a.txt", before, after))
    assert (tmp_path / "a.txt").read_bytes() == after


@needs_git
def test_names(tmp_path: Path) -> None:
    """Blanks, quotation marks, umlauts, control characters and bytes that are no text; several files in one patch."""
    patch = b""
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"a\n")
        patch += unified(name, b"a\n", name.encode("utf-8", "surrogateescape").replace(b"\n", b"") + b"\n")
    apply(tmp_path, patch)
    for name in NAMES:
        assert (tmp_path / name).read_bytes() == name.encode("utf-8", "surrogateescape").replace(b"\n", b"") + b"\n"


@needs_git
def test_names_are_written_as_git_does(tmp_path: Path) -> None:
    """The very bytes of git's own header lines."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"a\n")
    subprocess.run(["git", "-C", tmp_path, "add", "-A"], check=True)
    for name in NAMES:
        (tmp_path / name).write_bytes(b"b\n")
    shown = subprocess.run(["git", "-C", tmp_path, "diff"], capture_output=True, check=True).stdout.split(b"\n")
    for name in NAMES:
        assert b"--- " + quoted(f"a/{name}") in shown
        assert b"+++ " + quoted(f"b/{name}") in shown


def test_equal_is_empty() -> None:
    """Nothing to say where nothing changes."""
    assert unified("a.txt", b"a\nb", b"a\nb") == b""


@needs_git
@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([b"a\n", b"b\n", b"\n", b"c\r\n", b" x\n"]), st.integers(0, 3)), max_size=40))
def test_any_change(lines: list[tuple[bytes, int]]) -> None:
    """Lines kept, changed, dropped and put in at random."""
    from tempfile import TemporaryDirectory

    before = b"".join(line for line, _ in lines)
    after = b"".join((line, b"X" + line, b"", line + b"new\n")[kind] for line, kind in lines)
    patch = unified("a.txt", before, after)
    assert bool(patch) == (before != after)
    if patch:
        with TemporaryDirectory() as folder:
            Path(folder, "a.txt").write_bytes(before)
            apply(Path(folder), patch)
            assert Path(folder, "a.txt").read_bytes() == after
