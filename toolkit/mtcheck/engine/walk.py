"""Find the files to check."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mtcheck.formats import SUFFIXES

STDIN = "-"
CACHE_FOLDER = ".mtcheck_cache"
"""Is hidden, so that no file in it is ever checked."""


class Files(NamedTuple):
    """What the command line asked for: files to read, sorted, each once; and why other paths are not read."""

    paths: tuple[str, ...]
    refused: Mapping[str, str]


def find_files(paths: Sequence[str], *, leave_out: Sequence[str] = ()) -> Files:
    """Return the files that `paths` name.

    A file is taken as it is. A folder is walked: files of known suffixes, nothing hidden, nothing that git
    ignores, not `leave_out` nor what lies in a folder of it. `-` is standard input. Separators are `/`. Of a file
    with several spellings the shortest is taken; a link is a file of its own.
    """
    found: dict[str, str] = {}
    refused: dict[str, str] = {}

    def take(path: str) -> None:
        shown, key = _shown(path), os.path.abspath(path)
        found[key] = min(found.get(key, shown), shown, key=lambda spelling: (len(spelling), spelling))

    def refuse(error: OSError) -> None:
        refused[_shown(str(error.filename))] = (error.strerror or "cannot be read").lower()

    left_out = {os.path.abspath(path) for path in leave_out}
    for path in paths:
        if path == STDIN:
            continue
        if os.path.isdir(path):
            for file in _walk(path, refuse):
                place = os.path.abspath(file)
                if place not in left_out and os.path.dirname(place) not in left_out:
                    take(file)
        elif not os.path.lexists(path):
            refused[path] = "no such file or folder"
        elif _is_endless(path):
            refused[path] = "a device, allowed is a file, a folder or a pipe"
        elif _is_named_pipe(path):
            refused[path] = (
                "a named pipe, which could be waited for in vain; allowed is a file, or - and < before the pipe"
            )
        else:
            take(path)
    standard = (STDIN,) if STDIN in paths else ()
    return Files(tuple(sorted((*standard, *found.values()))), refused)


def _shown(path: str) -> str:
    """Return a path with `/`, and without the `./` that the current folder puts before all names."""
    shown = path.replace(os.sep, "/")
    while shown.startswith("./") and shown[2:].lstrip("/") not in ("", STDIN):
        shown = shown[2:].lstrip("/")
    return shown


def _is_endless(path: str) -> bool:
    """Tell whether a path is a device, such as a disk or /dev/zero; /dev/null is as good as an empty file."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return (stat.S_ISCHR(mode) or stat.S_ISBLK(mode)) and path != os.devnull


def _is_named_pipe(path: str) -> bool:
    """Tell whether a path is a pipe that lies in a folder: whoever opens it waits for a writer, perhaps for ever.

    The pipes that a shell makes of <(command) have their writer.
    """
    try:
        if not stat.S_ISFIFO(os.stat(path).st_mode):
            return False
    except OSError:
        return False
    real = os.path.realpath(path)
    return os.path.exists(real) and not real.startswith("/dev/")


def _walk(folder: str, refuse: Callable[[OSError], None]) -> Iterator[str]:
    known = _git_files(folder)
    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if known is not None:
            # Git names a repository inside this one, but nothing in it.
            inner = [name for name in folders if _relative(place, name, folder) in known]
            folders[:] = [name for name in folders if name not in inner]
            for name in inner:
                if not os.path.islink(os.path.join(place, name)):
                    yield from _walk(os.path.join(place, name), refuse)
        for name in files:
            if name.startswith((".", "~$")) or os.path.splitext(name)[1].lower() not in SUFFIXES:
                continue
            path = os.path.join(place, name)
            if known is None:
                # To open a pipe would be to wait for it. A link to nowhere is told when it is read.
                taken = os.path.isfile(path) or os.path.islink(path)
            else:
                taken = _relative(place, name, folder) in known
            if taken:
                yield path


def _relative(place: str, name: str, folder: str) -> str:
    return os.path.normpath(os.path.relpath(os.path.join(place, name), folder))


def _git_files(folder: str) -> frozenset[str] | None:
    """Return what git does not ignore below a folder, relative to it; `None` where there is no git."""
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    # In a hook such names lead to the repository that is committed to, seen from another folder.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        answer = subprocess.run(command, capture_output=True, check=True, env=environment)
    except (OSError, subprocess.CalledProcessError):
        return None
    names = answer.stdout.split(b"\0")
    return frozenset(os.path.normpath(os.fsdecode(name)) for name in names if name)
