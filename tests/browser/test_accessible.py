"""What machines can find out about whether everybody can use the page: axe-core in a real browser, in every state."""

from importlib.resources import files
from typing import Any

import pytest

from mtcheck.text.messages import Language
from tests.browser.conftest import Opened
from tests.browser.desk import Desk
from tests.browser.samples import small_page, small_pages

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(desk: Desk) -> list[tuple[str, str]]:
    """Return the rules of axe-core that the page breaks, each with the first element that does."""
    pytest.importorskip("axe_playwright_python", reason="no axe-core here: pip install 'mtcheck[test]'")
    # Evaluated from outside, for the policy of the page lets no other script in.
    desk.page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found: dict[str, Any] = desk.page.evaluate("options => axe.run(document, options)", options)
    return [
        (one["id"], one["nodes"][0]["html"][:200] + one["nodes"][0]["failureSummary"]) for one in found["violations"]
    ]


def everything_laid_out(desk: Desk) -> None:
    """Let the browser lay out what is not seen, so that all of it is looked at."""
    desk.page.evaluate(
        "for (const one of document.querySelectorAll('article')) one.style.contentVisibility = 'visible'"
    )


@pytest.mark.parametrize(("columns", "colours"), [(360, "light"), (1280, "dark")])
def test_as_it_opens(opened: Opened, columns: int, colours: str) -> None:
    """Landmarks, headings, names of all that can be used, contrast."""
    desk = opened(small_page(Language.DE), color_scheme=colours, viewport={"width": columns, "height": 900})
    everything_laid_out(desk)
    assert violations(desk) == []


def test_at_work(opened: Opened) -> None:
    """With decided cards, an open field, an open menu, words marked, and the text after the decisions."""
    desk = opened(small_page())
    everything_laid_out(desk)
    desk.press("j a r a r")
    desk.page.locator("[data-view=after]").first.click()
    desk.press("e")
    desk.page.locator("#search").fill("a")
    desk.page.locator("[data-facet=rule] summary").click()
    assert violations(desk) == []
    desk.press("Escape ?")
    assert violations(desk) == []


def test_many_pages(opened: Opened) -> None:
    """The page that leads to others, and one of them."""
    path = small_pages()
    assert violations(opened(path)) == []
    part = opened(path.with_suffix(".pages") / "1.html")
    everything_laid_out(part)
    assert violations(part) == []


def test_without_a_script(opened: Opened) -> None:
    """Everything can be read and nothing is offered that would not work."""
    desk = opened(small_page(), java_script_enabled=False)
    assert desk.page.locator(".card .message").first.is_visible()
    assert desk.page.locator(".card .foot").first.is_visible()
    assert desk.page.locator("#names").is_visible()
    assert desk.page.locator("button:visible, input:visible").count() == 0


def test_print(opened: Opened) -> None:
    """On paper there is nothing to click, and cards tell all."""
    desk = opened(small_page(), color_scheme="dark")
    desk.press("j a")
    desk.page.emulate_media(media="print")
    assert desk.page.locator(".bar, .decide, .settings").locator("visible=true").count() == 0
    assert desk.page.locator(".card .foot").first.is_visible()
    assert desk.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    made = desk.page.pdf()
    assert made.startswith(b"%PDF")
    assert made.count(b"/Type /Page\n") > 2
