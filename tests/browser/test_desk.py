"""The desk in a real browser: click, type, filter, decide, save, load, come back."""

import json
from pathlib import Path
from typing import Any

from mtcheck.engine.decisions import parse
from mtcheck.report.language import catalogue
from mtcheck.text.messages import Language
from tests.browser.conftest import Opened
from tests.browser.desk import Desk
from tests.browser.samples import glossary_page, small_page, small_pages, small_report


def test_keys(opened: Opened) -> None:
    """From finding to finding, from article to article, and back; what is found is in the address."""
    desk = opened(small_page())
    desk.press("j j")
    assert desk.current() == "c2"
    desk.press("k")
    assert desk.current() == "c1"
    desk.press("n")
    second = desk.page.locator("article").nth(1)
    assert desk.current() == second.locator(".card").first.get_attribute("id")
    desk.press("p")
    assert desk.current() == "c1"
    desk.until("location.hash === '#c1'")
    desk.press("k")
    assert desk.text("#said") == "This was the first finding."
    desk.press("?")
    assert desk.page.locator("#help").is_visible()
    desk.page.locator("#keys").uncheck()
    desk.press("Escape j")
    assert desk.page.locator(".card.current").get_attribute("id") == "c1"


def test_every_action_by_keyboard_alone(opened: Opened, tmp_path: Path) -> None:
    """Accept, reject, write, comment, take back; the file holds what was decided, in its shape."""
    desk = opened(small_page())
    bracket = desk.card_of("[Georgian]")
    bracket.locator(".number").focus()
    assert bracket.locator("[data-do=accept]").get_attribute("aria-disabled") == "true"
    desk.press("a")
    assert "no proposal" in desk.text("#said")
    desk.press("e Control+a")
    desk.page.keyboard.type("[georgische]")
    desk.press("Enter")
    assert desk.current() == bracket.get_attribute("id")
    desk.press("c")
    desk.page.keyboard.type("so gesagt?")
    desk.press("Tab Enter")
    assert " ".join(bracket.locator(".note").inner_text().split()) == "→ [georgische] so gesagt?"
    double = desk.card_of("bei bei")
    double.locator(".number").focus()
    desk.press("a")
    assert desk.current() != double.get_attribute("id")
    desk.card_of("im im").locator(".number").focus()
    desk.press("r j r u")
    assert desk.text("#said") == "Taken back."
    saved = desk.save(tmp_path / "decisions.json")
    said = {item["quotation"]: (item["decision"], item.get("edit"), item.get("comment")) for item in saved["decisions"]}
    assert said == {
        "[Georgian]": ("edit", {"text": "[georgische]"}, "so gesagt?"),
        "bei bei": ("accept", None, None),
        "im im": ("reject", None, None),
    }
    assert len(parse((tmp_path / "decisions.json").read_bytes(), "decisions.json")) == 3


def test_nothing_invisible_is_written(opened: Opened) -> None:
    """What `mtcheck apply` would refuse is refused while it is written."""
    desk = opened(small_page())
    card = desk.card_of("[Georgian]")
    desk.do(card, "edit")
    card.locator("input").fill("geor\u202egisch")
    desk.press("Enter")
    assert card.locator(".problem").inner_text() == "This holds a character that cannot be seen."
    desk.press("Escape")
    assert not card.locator("input").is_visible()
    assert desk.decisions() == {}


def test_decisions_stay_and_go(opened: Opened, tmp_path: Path) -> None:
    """They are there at the next visit, in another window at once, and in another browser from the file."""
    desk = opened(small_page())
    desk.do(desk.card_of("bei bei"), "accept")
    desk.do(desk.card_of("im im"), "reject")
    decided = desk.decisions()
    assert sorted(decided.values()) == ["accept", "reject"]
    desk.page.reload()
    assert desk.decisions() == decided
    assert desk.text("#said").startswith("2 decisions of ")
    other = opened(small_page(), beside=desk)
    desk.do(desk.card_of("bei bei"), "reject")
    other.until("document.querySelectorAll('[data-decision=reject]').length === 2")
    desk.save(tmp_path / "decisions.json")
    stranger = opened(small_page())
    assert stranger.decisions() == {}
    assert stranger.load(tmp_path / "decisions.json") == "2 decisions loaded"
    assert stranger.decisions() == desk.decisions()
    assert stranger.save(tmp_path / "again.json") == json.loads((tmp_path / "decisions.json").read_text("utf-8"))
    stranger.press("u")
    assert stranger.decisions() == {}


def test_files_that_are_none(opened: Opened, tmp_path: Path) -> None:
    """A file of decisions is refused as a whole, or says how many of them are about other texts."""
    item = {
        "rule": "LNG102",
        "path": "x.txt",
        "quotation": "im im",
        "occurrence": 1,
        "prefix": "",
        "suffix": "",
        "replacement": "im",
        "decision": "accept",
    }
    whole: dict[str, Any] = {"schema_version": 1, "tool": {"name": "mtcheck", "version": "0"}, "decisions": [item]}
    wrong = {
        "{": "this is no JSON",
        "[]": "this is no file of decisions",
        json.dumps({**whole, "schema_version": 2}): "this is a file of another version",
        json.dumps({**whole, "decisions": [item, {**item, "decision": "<b>"}]}): "decision 2 is not as it should be",
        json.dumps({**whole, "decisions": [{**item, "evil": 1}]}): "decision 1 is not as it should be",
        json.dumps({**whole, "decisions": [{**item, "replacement": None}]}): "decision 1 is not as it should be",
    }
    desk = opened(small_page())
    path = tmp_path / "file.json"
    for content, problem in wrong.items():
        path.write_text(content, "utf-8")
        assert desk.load(path) == f"file.json: {problem}"
        desk.page.evaluate("document.getElementById('said').textContent = ''")
    path.write_text(json.dumps(whole), "utf-8")
    assert desk.load(path) == "0 decisions loaded; 1 is about no finding of this report"


def test_all_of_the_same(opened: Opened) -> None:
    """One decision for every finding of a name, undone together."""
    desk = opened(small_page())
    groups = desk.page.locator(".card[data-group]").evaluate_all("cards => cards.map(card => card.dataset.group)")
    group = next(one for one in groups if groups.count(one) > 1)
    cards = desk.page.locator(f".card[data-group='{group}']")
    alike = cards.first.locator("[data-do=alike]")
    assert alike.inner_text() == f"All {cards.count()} of the same"
    alike.click()
    assert desk.text("#said") == "First decide about this one."
    desk.do(cards.first, "reject")
    alike.click()
    assert len(desk.decisions()) == cards.count()
    desk.press("u")
    assert len(desk.decisions()) == 1
    cards.first.locator(".number").focus()
    desk.press("R")
    assert len(desk.decisions()) == cards.count()


def test_filters(opened: Opened) -> None:
    """Facets narrow each other, counts say by how much, the address remembers, and everything comes back."""
    desk = opened(small_page())
    every = len(desk.cards())
    codes = [finding.code for finding in small_report().findings]
    desk.choose("rule", "LNG102", "ACC101")
    expected = codes.count("LNG102") + codes.count("ACC101")
    assert len(desk.cards()) == expected
    assert desk.text("#state") == f"{expected} of {every} findings, 0 decided"
    desk.choose("severity", "minor")
    assert len(desk.cards()) == codes.count("LNG102")
    counts = desk.page.locator("[data-facet=rule] .choice")
    times = {one.get_attribute("data-value"): one.locator(".times").text_content() for one in counts.all()}
    assert times["LNG102"] == str(codes.count("LNG102"))
    assert times["ACC101"] == "0"
    desk.until("location.hash === '#?rule=ACC101,LNG102&severity=minor'")
    desk.page.reload()
    assert len(desk.cards()) == codes.count("LNG102")
    hidden = desk.page.locator("mark.away").count()
    assert hidden > 0
    desk.page.locator("#reset").click()
    assert len(desk.cards()) == every
    assert desk.page.locator("mark.away").count() == 0


def test_decided_findings_do_not_jump_away(opened: Opened) -> None:
    """With only open findings shown, the one just decided stays until the reader goes on."""
    desk = opened(small_page(), at="#?decision=open")
    every = len(desk.cards())
    desk.press("j")
    first = desk.current()
    desk.do(desk.page.locator(f"#{first}"), "reject")
    assert first in desk.cards()
    desk.press("j")
    assert len(desk.cards()) == every - 1


def test_search(opened: Opened) -> None:
    """In findings and texts, across marks, in capitals or not; places are marked and counted."""
    desk = opened(small_page())
    desk.press("/")
    desk.page.keyboard.type("TONGEFÄ")
    desk.until("document.getElementById('state').textContent.includes('in the texts')")
    desk.until("CSS.highlights.get('found')?.size === 1")
    assert desk.text("#state").endswith("1 place in the texts")
    assert desk.page.locator("article:visible").count() == 1
    desk.page.locator("#search").fill("gibt es bestimmt nirgends")
    desk.until("!document.getElementById('nothing').hidden")
    assert desk.text("#nothing") == "Nothing is chosen by these filters."
    desk.page.locator("#search").fill("")
    desk.until("document.getElementById('nothing').hidden")
    desk.page.locator("#search").fill("im im")
    desk.press("Enter")
    assert desk.current() == desk.cards()[0]
    assert desk.card_of("im im").get_attribute("id") in desk.cards()


def test_a_link_shows_what_the_filters_hid(opened: Opened) -> None:
    """Places lead to each other, whatever is chosen."""
    desk = opened(small_page())
    desk.choose("rule", "LNG102")
    hidden = desk.card_of("[Georgian]").get_attribute("id")
    desk.page.evaluate(f"location.hash = '#{hidden}'")
    desk.until(f"document.activeElement.id === '{hidden}'")
    assert "all are shown again" in desk.text("#said")


def test_before_and_after(opened: Opened) -> None:
    """An article reads as it would with what was decided, and as it was."""
    desk = opened(small_page())
    double = desk.card_of("bei bei")
    article = desk.page.locator("article").filter(has=desk.page.locator(f"#{double.get_attribute('id')}"))
    paragraph = article.locator("p", has_text="uns essen").first
    before = paragraph.text_content()
    desk.do(double, "accept")
    other = desk.card_of("[Georgian]")
    desk.do(other, "edit")
    other.locator("input").fill("[georgische]")
    desk.press("Enter")
    article.locator("[data-view=after]").click()
    assert "ob sie bei uns essen" in (paragraph.text_content() or "")
    assert "„Der [georgische] Ton" in (paragraph.text_content() or "")
    desk.press("u")
    assert "„Der [Georgian]" in (paragraph.text_content() or "")
    article.locator("[data-view=before]").click()
    assert paragraph.text_content() == before


def test_language_and_colours(opened: Opened) -> None:
    """German and English, light and dark, and the choice is kept."""
    desk = opened(small_page(Language.DE))
    assert desk.text("#overview h2") == catalogue(Language.DE).gettext("By rule")
    card = desk.page.locator("#c1")
    german = card.locator(".message").inner_text()
    desk.page.locator("#language").click()
    assert desk.page.locator("html").get_attribute("lang") == "en"
    assert desk.text("#overview h2") == "By rule"
    assert desk.text("[data-facet=severity] summary").startswith("Severity")
    assert card.locator(".message").inner_text() != german
    assert card.locator("[data-do=accept]").inner_text() == "✓ Accept"
    assert desk.page.locator("#search").get_attribute("placeholder") == "Search"
    desk.page.reload()
    assert desk.text("#overview h2") == "By rule"
    desk.page.locator("#language").click()
    assert card.locator(".message").inner_text() == german
    ground = "getComputedStyle(document.body).backgroundColor"
    light = desk.page.evaluate(ground)
    desk.page.locator("#theme").click()
    desk.page.locator("#theme").click()
    assert desk.page.locator("html").get_attribute("data-theme") == "dark"
    assert desk.page.locator("#theme").get_attribute("aria-label") == "Farben: dunkel"
    assert desk.page.evaluate(ground) != light
    desk.page.reload()
    assert desk.page.evaluate(ground) != light


def test_a_browser_that_keeps_nothing(opened: Opened, tmp_path: Path) -> None:
    """Where storage is forbidden the desk works, and says that only a file remains."""
    desk = opened(small_page())
    desk.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    )
    desk.page.reload()
    desk.do(desk.card_of("bei bei"), "accept")
    desk.until("document.getElementById('said').textContent.includes('keeps nothing')")
    assert len(desk.save(tmp_path / "decisions.json")["decisions"]) == 1


def test_filters_go_along(opened: Opened) -> None:
    """What is chosen on the page of contents stays chosen on the pages of articles, and on the way back."""
    desk = opened(small_pages())
    rows = "document.querySelectorAll('#articles tbody tr:not([hidden])').length"
    assert desk.page.evaluate(rows) == 2
    desk.choose("severity", "major")
    desk.choose("rule", "ACC101")
    assert desk.page.evaluate(rows) == 1
    padding = "one => getComputedStyle(one).padding"
    assert len(set(desk.page.locator(".choice").evaluate_all(f"all => all.map({padding})"))) == 1
    desk.page.locator("#articles tbody tr:not([hidden]) a").click()
    desk.until("document.querySelector('article')")
    rules = {json.loads(card.get_attribute("data-anchor"))["rule"] for card in shown(desk)}
    assert rules == {"ACC101"}
    assert "?severity=major&rule=ACC101" in desk.page.url
    desk.page.locator("#search").fill("eile")
    desk.until("document.querySelectorAll('.card:not([hidden])').length === 1")
    desk.page.locator("article nav a").first.click()
    desk.until("document.querySelector('article').dataset.path.endsWith('berg.txt')")
    assert "?severity=major&rule=ACC101&q=eile" in desk.page.url
    assert desk.cards() == []
    desk.choose("rule")
    assert desk.page.locator("[data-facet=rule] input:checked").get_attribute("value") == "ACC101"
    desk.page.locator("header.page nav a").first.click()
    desk.until("document.querySelector('#articles tbody tr:not([hidden])')")
    assert (desk.page.evaluate(rows), desk.page.locator("#search").input_value()) == (1, "")
    desk.page.locator("#reset").click()
    assert desk.page.evaluate(rows) == 2
    desk.page.locator("#articles tbody tr a").first.click()
    desk.until("document.querySelector('article')")
    assert "?" not in desk.page.url


def shown(desk: Desk) -> list[Any]:
    """Return the cards that are seen."""
    return [desk.page.locator(f"#{name}") for name in desk.cards()]


def test_glossaries_are_only_read(opened: Opened) -> None:
    """Nobody can carry out decisions about glossaries, so none are offered; filters and keys to move are there."""
    desk = opened(glossary_page())
    assert desk.text("#state") == "2 Befunde"
    desk.press("j a e u")
    assert desk.current() == "c1"
    assert not desk.decisions()
    assert desk.page.locator("button[data-do], #export, .view").count() == 0
    article = desk.page.locator("[data-facet=article]")
    assert article.locator("summary").inner_text().strip() == "Glossar"
    desk.press("Escape ?")
    assert desk.page.locator("#help dd").all_inner_texts() == [
        "nächster, voriger Befund",
        "nächster, voriger Artikel",
        "suchen",
        "diese Hilfe",
    ]
    desk.press("Escape")
    desk.page.locator("#language").click()
    assert desk.text("#state") == "2 findings"
