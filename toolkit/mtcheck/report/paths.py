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


def in_patch(path: str) -> str:
    """Return the file that a path, or a link, leads to, as a patch that is applied in this folder names it."""
    if path == "-":
        return "stdin"
    real, here = os.path.realpath(path), os.path.realpath(os.curdir)
    inside = os.path.commonpath([real, here]) == here
    return (os.path.relpath(real, here) if inside else os.path.splitdrive(real)[1].lstrip(os.sep)).replace(os.sep, "/")
