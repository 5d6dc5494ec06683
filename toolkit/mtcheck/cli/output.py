"""Where what a command says goes: to a file, to standard output, to a bar that shows progress."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import click

from mtcheck.cli import visible
from mtcheck.engine.result import Report
from mtcheck.errors import ConfigError

PATIENCE = 1.0
"""Seconds of work after which a progress bar appears."""
PLAIN_WIDTH = 100


SUFFIXES = {".json": "json", ".html": "html", ".htm": "html", ".csv": "csv"}
PLAIN = ("", ".txt", ".text", ".log", ".out")
"""Suffixes of what would stand on the screen."""


def by_suffix(output: str | None, formats: Sequence[str]) -> str:
    """Return which of some formats a file name asks for. Raises `ConfigError` for a suffix that means another one."""
    asked = SUFFIXES.get(os.path.splitext(output or "")[1].lower(), "")
    if asked in formats:
        return asked
    if output is not None:
        refuse_suffix(output, [suffix for suffix, name in SUFFIXES.items() if name in formats], "--format says it")
    return "console"


def refuse_suffix(output: str, known: Sequence[str], otherwise: str) -> None:
    """Refuse a name that promises something else than what would stand on the screen. Raises `ConfigError`."""
    suffix = os.path.splitext(output)[1].lower()
    special = os.path.exists(output) and not os.path.isfile(output)
    if suffix not in PLAIN and not special:
        raise ConfigError(
            f"{output}: no format has the suffix '{suffix}', allowed are {', '.join(known)}, or {otherwise}"
        )


def put(content: str | bytes, output: str | None) -> None:
    """Write a text, or bytes of UTF-8, to a file or to standard output.

    Raises `WriteError` when the file cannot be written.
    """
    if output is not None:
        write_file(output, content)
        return
    # Bytes, so that a terminal of another encoding never stops the report halfway.
    encoding = (sys.stdout.encoding or "utf-8").lower() if sys.stdout.isatty() else "utf-8"
    if isinstance(content, bytes) and encoding != "utf-8":
        content = content.decode("utf-8", "backslashreplace")
    sys.stdout.buffer.write(content if isinstance(content, bytes) else content.encode(encoding, "backslashreplace"))


def tell_unreadable(report: Report) -> bool:
    """Name on standard error the files that could not be read, and why; tell whether there are any."""
    unreadable = [finding for finding in report.findings if finding.path not in report.documents]
    for finding in unreadable:
        click.echo(f"mtcheck: {visible(f'{finding.path}: {finding.message}')}", err=True)
    return bool(unreadable)


def write_file(path: str, content: str | bytes) -> None:
    """Write a text as UTF-8, or bytes, whole or not at all. Raises `WriteError`."""
    from mtcheck.engine.write import write

    write(path, content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace"))


def color_wanted() -> bool:
    """Tell whether the user wants colour on a terminal (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(terminal: bool) -> int:
    """Return the columns to write in; what is not a terminal always gets the same."""
    if not terminal:
        return PLAIN_WIDTH
    import shutil

    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns


class Progress:
    """A bar on standard error, only on a terminal and only when the work takes longer than a moment."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()
        self._shown = sys.stderr.isatty()
        self._bar: Any = None
        self._done = 0

    def visible(self) -> bool:
        """Whether the bar has appeared."""
        return self._bar is not None

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)

    def __call__(self, done: int, of: int) -> None:
        if not self._shown or self._clock() - self._start < PATIENCE:
            return
        if self._bar is None:
            self._bar = click.progressbar(length=of, label="checking", file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._done)
        self._done = done
