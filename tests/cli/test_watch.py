"""`mtcheck watch` as a user meets it: a real process, and files that are really saved."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pytest

pytest.importorskip("watchfiles", reason="the extra watch is not installed")
PATIENCE = 300
"""Seconds after which a test gives up; what it waits for takes a moment."""


class Watching:
    """The lines that a running `mtcheck watch` prints, as they come."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: Queue[str] = Queue()
        self._seen: list[str] = []
        for stream in (process.stdout, process.stderr):
            threading.Thread(target=self._collect, args=(stream,), daemon=True).start()

    def _collect(self, stream: Iterator[str]) -> None:
        for line in stream:
            self._lines.put(line)

    def until(self, text: str) -> str:
        """Return what was printed since the last call, up to the line that holds a text."""
        self._seen.clear()
        while not self._seen or text not in self._seen[-1]:
            self._seen.append(self._lines.get(timeout=PATIENCE))
        return "".join(self._seen)


@contextmanager
def watching(*arguments: str, cwd: Path) -> Iterator[Watching]:
    """Run the command and end it with Ctrl-C."""
    with subprocess.Popen(
        [sys.executable, "-m", "mtcheck", "watch", *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "MTCHECK_CACHE_DIR": ""},
        # Whoever started the tests in the background has Ctrl-C ignored, and children would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:
        try:
            yield Watching(process)
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 130
        finally:
            process.kill()


def save(path: Path, text: str) -> None:
    """Save as editors do: write another file and put it in the place of the old one."""
    other = path.with_name(f".{path.name}.tmp")
    other.write_text(text, "utf-8")
    other.replace(path)


def test_what_is_saved_is_checked(tmp_path: Path) -> None:
    """A saved file is checked alone, and its names against those of files that nobody touches."""
    (tmp_path / "alt.txt").write_text("Wadim kam. Wadim ging. Die [Russian] Flotte.\n", "utf-8")
    (tmp_path / "neu.txt").write_text("Anfang.\n", "utf-8")
    with watching(".", cwd=tmp_path) as watch:
        watch.until("watching 2 files")
        save(tmp_path / "neu.txt", "Vadim schlief.\n")
        text = watch.until("1 of 1 file")
        assert "NAM102" in text and "ACC101" not in text
        (tmp_path / "drei.md").write_text("Die [Russian] Flotte.\n", "utf-8")
        assert "ACC101" in watch.until("1 of 1 file")
        (tmp_path / "alt.txt").unlink()
        save(tmp_path / "neu.txt", "Vadim schlief wieder.\n")
        assert "NAM102" not in watch.until("1 file checked")


def test_one_file(tmp_path: Path) -> None:
    """Of a folder whose one file is watched, the others are of no account."""
    (tmp_path / "a.txt").write_text("Anfang.\n", "utf-8")
    with watching("a.txt", cwd=tmp_path) as watch:
        watch.until("watching 1 file")
        (tmp_path / "b.txt").write_text("Die [Russian] Flotte.\n", "utf-8")
        save(tmp_path / "a.txt", "Die [Kazakh] Flotte.\n")
        text = watch.until("1 of 1 file")
        assert "[Kazakh]" in text and "[Russian]" not in text


def test_a_saved_source(tmp_path: Path) -> None:
    """Whoever saves the source hears of its translation."""
    (tmp_path / "en.txt").write_text("The old bridge over the river is 510 metres long.\n", "utf-8")
    (tmp_path / "de.txt").write_text("Die alte Brücke über den Fluss ist 510 Meter lang.\n", "utf-8")
    with watching("--pair", "en.txt", "de.txt", cwd=tmp_path) as watch:
        watch.until("watching 1 file")
        save(tmp_path / "en.txt", "The old bridge over the river is 150 metres long.\n")
        assert "ACC201" in watch.until("1 of 1 file")


def test_no_such_folder(tmp_path: Path) -> None:
    """A wrong path is one line."""
    command = [sys.executable, "-m", "mtcheck", "watch", "nirgends"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (2, "mtcheck: nirgends: no such file or folder\n")
