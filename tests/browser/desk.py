"""The desk as its reader uses it: what is seen, and what can be done."""

import json
from pathlib import Path
from typing import Any


class Desk:
    """A page that is open, what it asked the network for, and what it complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.problems: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("dialog", self._dialog)

    def _dialog(self, dialog: Any) -> None:
        self.problems.append(dialog.message)
        dialog.dismiss()

    def press(self, keys: str) -> None:
        """Press keys one after the other: `j a Enter`."""
        for key in keys.split():
            self.page.keyboard.press(key)

    def until(self, expression: str) -> None:
        """Wait until something is true. Playwright's own way evaluates strings, which the policy forbids."""
        for _ in range(2_400):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never true: {expression}")

    def text(self, selector: str) -> str:
        """Return the text that is seen, with blanks folded."""
        return " ".join(self.page.locator(selector).first.inner_text().split())

    def cards(self) -> list[str]:
        """Return the ids of the cards that are seen."""
        shown = "cards => cards.filter(card => card.checkVisibility()).map(card => card.id)"
        found = self.page.locator(".card").evaluate_all(shown)
        assert isinstance(found, list)
        return found

    def current(self) -> str:
        """Return the id of the card that has the focus, or nothing."""
        return str(self.page.evaluate("document.activeElement.closest('.card')?.id ?? ''"))

    def decisions(self) -> dict[str, str]:
        """Return how cards are decided, by id."""
        decided = "cards => Object.fromEntries(cards.map(card => [card.id, card.dataset.decision]))"
        found = self.page.locator(".card[data-decision]").evaluate_all(decided)
        assert isinstance(found, dict)
        return found

    def choose(self, facet: str, *values: str) -> None:
        """Open a menu and check boxes."""
        menu = self.page.locator(f"[data-facet={facet}]")
        menu.locator("summary").click()
        for value in values:
            menu.locator(f"input[value='{value}']").check()
        self.press("Escape")

    def card_of(self, text: str, rule: str = "") -> Any:
        """Return the card of a finding by its words and rule."""
        for card in self.page.locator(".card").all():
            anchor = json.loads(card.get_attribute("data-anchor"))
            if anchor["quotation"] == text and rule in ("", anchor["rule"]):
                return card
        raise AssertionError(f"no card for {text}")

    def do(self, card: Any, name: str) -> None:
        """Click a button of a card; it gets them when it is near."""
        card.scroll_into_view_if_needed()
        card.locator(f"[data-do={name}]").click()

    def save(self, path: Path) -> Any:
        """Save the decisions and return what is in the file."""
        with self.page.expect_download() as download:
            self.page.locator("#export").click()
        download.value.save_as(path)
        assert download.value.suggested_filename == "decisions.json"
        return json.loads(path.read_text("utf-8"))

    def load(self, *paths: Path) -> str:
        """Load decisions and return what is said about it."""
        self.page.locator("#import").set_input_files([str(path) for path in paths])
        self.until("document.getElementById('said').textContent")
        return self.text("#said")
