"""Paths as programs that read a report expect them: relative to the working folder, without `./`."""

import os
import posixpath


def plain(path: str) -> str:
    """Return a path without detours; an absolute one and standard input stay as they are.

    >>> plain("./texte//a.txt"), plain("../a.txt"), plain("-")
    ('texte/a.txt', '../a.txt', '-')
    """
    return posixpath.normpath(path.replace(os.sep, "/"))


def from_root(path: str) -> str:
    """Return a path as a patch names it: an absolute one from the root of the disk."""
    path = plain(path)
    return "stdin" if path == "-" else os.path.splitdrive(path)[1].lstrip("/") if os.path.isabs(path) else path
