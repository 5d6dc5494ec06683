"""A real Chromium for the session, driven by Playwright; without one, these tests are skipped and say why."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.desk import Desk

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PATIENCE = 120_000
"""Milliseconds that a browser on a busy machine may take for one step."""
Opened = Callable[..., Desk]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all tests of a process."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright here: pip install 'mtcheck[test]'")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Opened]:
    """Open pages, each in a profile of its own unless another desk is given; at the end nothing may have gone wrong."""
    desks: list[Desk] = []

    def open_page(path: Path, beside: Desk | None = None, at: str = "", **settings: Any) -> Desk:
        context = (
            beside.page.context
            if beside
            else browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})
        )
        context.set_default_timeout(PATIENCE)
        desk = Desk(context.new_page())
        desks.append(desk)
        desk.page.goto(path.as_uri() + at)
        return desk

    yield open_page
    for context in {desk.page.context for desk in desks}:
        context.close()
    for desk in desks:
        assert desk.problems == []
        assert [request for request in desk.requests if not request.startswith(("file:", "blob:file:"))] == []
