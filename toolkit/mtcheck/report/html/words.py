"""What the page says in its own voice, in both languages: one is shown, the other waits in an attribute.

The attribute is `data-o` for what stands in an element, `data-o-NAME` for the attribute NAME. The script exchanges the
two when the reader asks for the other language; without it the page speaks one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mtcheck.model import Locale
from mtcheck.report.html.template import shown
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.visible import visible
from mtcheck.text.messages import Language, Wording

if TYPE_CHECKING:
    from markupsafe import Markup

Said = Callable[[Catalogue], str]


class Words:
    """Says things in the language of a page, for templates. Numbers are written as readers of `locale` do."""

    def __init__(self, language: Language, locale: Locale) -> None:
        self.language = language
        self.locale = locale
        # A page says the same few things thousands of times.
        self._known: dict[tuple[Any, ...], Markup] = {}
        self.own_catalogue = catalogue(language, locale)
        self.other_catalogue = catalogue(Language.EN if language is Language.DE else Language.DE, locale)

    def say(self, text: str, /, **values: Any) -> "Markup":
        """Return a sentence of the interface."""
        key = (text, *values.items())
        if key not in self._known:
            self._known[key] = self._both(lambda said: said.gettext(text, **_written(values, said)))
        return self._known[key]

    def count(self, one: str, many: str, count: int, /, **values: Any) -> "Markup":
        """Return a sentence in the form that its number asks for; `{count}` stands for the number."""
        key = (one, count, *values.items())
        if key not in self._known:
            self._known[key] = self._both(lambda said: said.ngettext(one, many, count, **_written(values, said)))
        return self._known[key]

    def number(self, value: int) -> "Markup":
        """Return a number."""
        return self._both(lambda said: said.number(value))

    def percent(self, part: int, whole: int) -> "Markup":
        """Return a share."""
        share = round(100 * part / whole) if whole else 0
        return self._both(lambda said: f"{share}{'' if said.language is Language.EN else chr(0xA0)}%")

    def message(self, wording: Wording) -> "Markup":
        """Return what a rule says, as an element that says which language it is in."""
        from markupsafe import Markup

        own, other = self.own_catalogue.say(wording), self.other_catalogue.say(wording)
        if own == other:
            return Markup("<bdi>{}</bdi>").format(shown(own))
        return Markup('<bdi data-o="{}">{}</bdi>').format(visible(other), shown(own))

    def label(self, name: str, text: str, /, **values: Any) -> "Markup":
        """Return an attribute that says something, such as `aria-label`, and the one with the other language."""
        from markupsafe import Markup

        own, other = (
            self.own(text, **values),
            self.other_catalogue.gettext(text, **_written(values, self.other_catalogue)),
        )
        if own == other:
            return Markup(' {}="{}"').format(Markup(name), own)
        return Markup(' {0}="{1}" data-o-{0}="{2}"').format(Markup(name), own, other)

    def own(self, text: str, /, **values: Any) -> str:
        """Return a sentence in the language of the page alone."""
        return self.own_catalogue.gettext(text, **_written(values, self.own_catalogue))

    def other(self, text: str, /, **values: Any) -> "Markup":
        """Return the attribute with the other language, for an element whose text is said by `own`."""
        from markupsafe import Markup

        return Markup(' data-o="{}"').format(
            self.other_catalogue.gettext(text, **_written(values, self.other_catalogue))
        )

    def _both(self, said: Said) -> "Markup":
        from markupsafe import Markup, escape

        own, other = said(self.own_catalogue), said(self.other_catalogue)
        return escape(own) if own == other else Markup('<span data-o="{}">{}</span>').format(other, own)


def _written(values: dict[str, Any], said: Catalogue) -> dict[str, Wording]:
    return {name: said.number(value) if isinstance(value, int) else value for name, value in values.items()}
