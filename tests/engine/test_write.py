"""A file is written whole or not at all, and stays what it was but for its bytes."""

import os
import stat
from pathlib import Path

import pytest

from mtcheck.engine.walk import find_files
from mtcheck.engine.write import PREFIX, SUFFIX, write
from mtcheck.errors import WriteError

ROOT_USER = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")


def names(folder: Path) -> list[str]:
    """Everything in a folder, hidden files as well."""
    return sorted(path.name for path in folder.iterdir())


def test_new_file(tmp_path: Path) -> None:
    """A file that was not there gets the usual permissions; nothing else is left beside it."""
    before = os.umask(0o027)
    try:
        write(str(tmp_path / "a.txt"), b"neu")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").read_bytes() == b"neu"
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_permissions_stay(mode: int, tmp_path: Path) -> None:
    """A private file stays private, a program stays one."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"alt")
    path.chmod(mode)
    write(str(path), b"neu", over=b"alt")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"neu", mode)


@ROOT_USER
def test_owner_stays(tmp_path: Path) -> None:
    """Who may give files away gives them back."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"alt")
    os.chown(path, 4711, 4712)
    write(str(path), b"neu")
    assert (path.stat().st_uid, path.stat().st_gid, path.read_bytes()) == (4711, 4712, b"neu")


def test_owner_that_cannot_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may not give files away leaves those of others as they are."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"alt")
    status = os.stat

    def of_somebody(path: str) -> os.stat_result:
        found = list(status(path))
        if not os.path.basename(path).startswith(PREFIX):
            found[stat.ST_UID] += 1
        return os.stat_result(found)

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "stat", of_somebody)
    monkeypatch.setattr(os, "chown", refuse)
    with pytest.raises(WriteError, match="belongs to somebody else"):
        write(str(path), b"neu")
    monkeypatch.undo()
    assert path.read_bytes() == b"alt"
    assert names(tmp_path) == ["a.txt"]


def test_extended_attributes_stay(tmp_path: Path) -> None:
    """What a desktop or an access list has written beside the bytes is kept."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"alt")
    try:
        os.setxattr(path, "user.ressort", b"Kultur")
    except (AttributeError, OSError):
        pytest.skip("this file system has no extended attributes")
    write(str(path), b"neu")
    assert os.getxattr(path, "user.ressort") == b"Kultur"


def test_links_stay(tmp_path: Path) -> None:
    """A link goes on leading where it did, also into another folder and over a second link; a loop is refused."""
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "real.txt").write_bytes(b"alt")
    (tmp_path / "second.txt").symlink_to("there/real.txt")
    (tmp_path / "first.txt").symlink_to("second.txt")
    write(str(tmp_path / "first.txt"), b"neu", over=b"alt")
    assert (tmp_path / "there" / "real.txt").read_bytes() == b"neu"
    assert os.readlink(tmp_path / "first.txt") == "second.txt"
    assert os.readlink(tmp_path / "second.txt") == "there/real.txt"
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(WriteError, match="loop"):
        write(str(tmp_path / "loop.txt"), b"neu")


def test_hard_link_is_parted(tmp_path: Path) -> None:
    """Another name of the same file keeps the old bytes: to write through it could not be undone halfway."""
    (tmp_path / "a.txt").write_bytes(b"alt")
    os.link(tmp_path / "a.txt", tmp_path / "b.txt")
    write(str(tmp_path / "a.txt"), b"neu")
    assert ((tmp_path / "a.txt").read_bytes(), (tmp_path / "b.txt").read_bytes()) == (b"neu", b"alt")


@pytest.mark.parametrize("now", [b"ganz anders", b"", None], ids=["changed", "emptied", "gone"])
def test_changed_meanwhile(now: bytes | None, tmp_path: Path) -> None:
    """What is not what was read is somebody's work."""
    path = tmp_path / "a.txt"
    if now is not None:
        path.write_bytes(now)
    with pytest.raises(WriteError, match="changed by somebody else"):
        write(str(path), b"neu", over=b"alt")
    assert names(tmp_path) == ([] if now is None else ["a.txt"])
    assert now is None or path.read_bytes() == now


def test_read_only(tmp_path: Path) -> None:
    """A file that nobody may write is not written, although its folder would allow to replace it."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"alt")
    path.chmod(0o444)
    with pytest.raises(WriteError, match="read-only"):
        write(str(path), b"neu")
    assert (path.read_bytes(), names(tmp_path)) == (b"alt", ["a.txt"])


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is missing is named with the path that was asked for."""
    with pytest.raises(WriteError, match=r"none/a\.txt: its folder does not exist"):
        write(str(tmp_path / "none" / "a.txt"), b"neu")


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_nothing_is_left_of_a_failure(step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever step fails, the old file stands there alone."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"alt")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(WriteError, match="no space left on device"):
        write(str(path), b"neu")
    assert (path.read_bytes(), names(tmp_path)) == (b"alt", ["a.txt"])


def test_pipe_stays(tmp_path: Path) -> None:
    """What is no ordinary file is written to, not replaced."""
    write("/dev/null", b"neu")
    assert Path("/dev/null").is_char_device()


def test_leftovers_are_no_articles(tmp_path: Path) -> None:
    """What a killed run leaves behind is not read by the next one."""
    (tmp_path / f"{PREFIX}abc{SUFFIX}").write_bytes(b"halb")
    (tmp_path / "a.txt").write_bytes(b"ganz")
    assert find_files([str(tmp_path)]).paths == (str(tmp_path / "a.txt"),)


@pytest.mark.parametrize("how", ["in its place", "in place of it", "gone"])
def test_changed_while_it_is_compared(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit between the comparison and the last step is noticed, whichever way an editor saves."""
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"alt")
    status = os.fstat

    def fstat(handle: int) -> os.stat_result:
        found = status(handle)
        if found.st_size == len(b"alt"):
            # The comparison has begun: now somebody saves.
            monkeypatch.setattr(os, "fstat", status)
            if how == "gone":
                path.unlink()
            elif how == "in its place":
                path.write_bytes(b"new")
                os.utime(path, ns=(1, 1))
                path.write_bytes(b"alt")
            else:
                other.write_bytes(b"alt")
                other.replace(path)
        return found

    monkeypatch.setattr(os, "fstat", fstat)
    with pytest.raises(WriteError, match="was changed by somebody else meanwhile"):
        write(str(path), b"neuer", over=b"alt")
    assert not path.exists() if how == "gone" else path.read_bytes() == b"alt"
    assert [name for name in names(tmp_path) if name.startswith(PREFIX)] == []
