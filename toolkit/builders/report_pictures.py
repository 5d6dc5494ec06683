"""Take the pictures of the HTML report for docs/images, from the sample articles, in Chromium.

python -m builders.report_pictures

How letters look depends on the fonts of the machine, so the pictures are renewed by hand and not compared; the test run
takes them as well, to see that it can be done.
"""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from builders.generated import ROOT
from builders.sample_report import sample
from mtcheck.report.html import render
from mtcheck.text.messages import Language

FOLDER = ROOT / "docs" / "images"
ARTICLE = "04-wein-kachetien"


class Picture(NamedTuple):
    """One picture: its name, the page and the window it is taken of, and what the reader has done before."""

    name: str
    language: Language
    width: int
    height: int
    dark: bool
    steps: Callable[[Any], None]


def _article(tab: Any) -> None:
    """Go to an article and decide about its first findings."""
    article = tab.locator("article", has=tab.locator("h2", has_text=ARTICLE))
    article.locator(".card .number").first.click()
    for key in ("a", "r"):
        tab.keyboard.press(key)


def _after(tab: Any) -> None:
    """Show the same article as it would read."""
    _article(tab)
    tab.keyboard.press("A")
    tab.keyboard.press("v")


def _section(name: str) -> Callable[[Any], None]:
    return lambda tab: tab.evaluate("name => document.getElementById(name).scrollIntoView()", name)


PICTURES = (
    Picture("report", Language.EN, 1280, 1000, False, _article),
    Picture("report-overview", Language.EN, 1280, 1000, False, lambda tab: None),
    Picture("report-names", Language.EN, 1280, 760, False, _section("names")),
    Picture("report-german-dark", Language.DE, 1280, 900, True, _after),
    Picture("report-phone", Language.DE, 360, 780, False, _article),
)


def photograph(browser: Any, folder: Path, pictures: Sequence[Picture] = PICTURES) -> list[Path]:
    """Write the pictures into a folder with a browser of Playwright, and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    report = sample()
    with TemporaryDirectory() as pages:
        for picture in pictures:
            page = Path(pages) / f"{picture.language}.html"
            if not page.exists():
                page.write_text(render(report, language=picture.language), encoding="utf-8")
            window = {"width": picture.width, "height": picture.height}
            context = browser.new_context(viewport=window, color_scheme="dark" if picture.dark else "light")
            tab = context.new_page()
            tab.goto(page.as_uri())
            picture.steps(tab)
            # What is said about the last decision is gone by the time somebody looks.
            tab.wait_for_timeout(300)
            tab.evaluate("document.getElementById('said').textContent = ''")
            taken.append(folder / f"{picture.name}.png")
            tab.screenshot(path=taken[-1])
            context.close()
    return taken


def main() -> int:
    """Renew the pictures; without a browser say so and return 1."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("the pictures need Chromium: apt-get install chromium")
        return 1
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--hide-scrollbars"])
        for picture in photograph(chromium, FOLDER):
            print(picture.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
