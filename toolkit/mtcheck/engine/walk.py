"""Find the files to check."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.formats import SUFFIXES

STDIN = "-"


class Files(NamedTuple):
    """What the command line asked for: files to read, sorted, each once; and paths that do not exist."""

    paths: tuple[str, ...]
    missing: tuple[str, ...]


def find_files(paths: Sequence[str]) -> Files:
    """Return the files that `paths` name.

    A file is taken as it is. A folder is walked: files of known suffixes, nothing hidden, nothing that git
    ignores. `-` is standard input. Separators are `/`.
    """
    found: set[str] = set()
    missing: list[str] = []
    for path in paths:
        if path == STDIN:
            found.add(STDIN)
        elif os.path.isdir(path):
            found.update(_walk(path))
        elif os.path.lexists(path):
            found.add(_shown(path))
        else:
            missing.append(path)
    return Files(tuple(sorted(found)), tuple(dict.fromkeys(missing)))


def _shown(path: str) -> str:
    return path.replace(os.sep, "/")


def _walk(folder: str) -> Iterator[str]:
    known = _git_files(folder)
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = os.path.join(place, name)
            if (
                not name.startswith(".")
                and os.path.splitext(name)[1].lower() in SUFFIXES
                and (known is None or os.path.normpath(os.path.relpath(path, folder)) in known)
            ):
                yield _shown(path)


def _git_files(folder: str) -> frozenset[str] | None:
    """Return what git does not ignore below a folder, relative to it; `None` where there is no git."""
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    names = answer.stdout.split(b"\0")
    return frozenset(os.path.normpath(os.fsdecode(name)) for name in names if name)
