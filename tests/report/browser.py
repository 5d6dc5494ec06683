"""A real Chromium without a window, for what only a browser can tell."""

import shutil
import subprocess
from pathlib import Path

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)


def browse(page: str, folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    """Open a page from a file in a browser of its own; its console is on standard error."""
    assert CHROMIUM is not None
    path = folder / "page.html"
    path.write_text(page, "utf-8")
    return subprocess.run(
        [CHROMIUM, *QUIET, f"--user-data-dir={folder / 'browser'}", "--enable-logging=stderr", *flags, path.as_uri()],
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=True,
    )
