"""What the page says in its own voice, in both languages: one is shown, the other waits in an attribute."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from mtcheck.model import Locale
from mtcheck.report.html.german import GERMAN

if TYPE_CHECKING:
    from markupsafe import Markup


class Language(StrEnum):
    """What the page speaks."""

    DE = "de"
    EN = "en"

    @property
    def other(self) -> "Language":
        """The one that it does not speak at first."""
        return Language.EN if self is Language.DE else Language.DE


GROUPS = {Locale.DE: ".", Locale.AT: "\N{NO-BREAK SPACE}", Locale.CH: "’"}
"""What parts thousands, as CLDR 48 has it."""


def number(value: int, language: Language, locale: Locale) -> str:
    """Return a number as the readers of a page write it.

    >>> number(12345, Language.DE, Locale.CH), number(12345, Language.EN, Locale.CH), number(1234, Language.DE, Locale.DE)
    ('12’345', '12,345', '1.234')
    """
    written = f"{value:,}"
    return written if language is Language.EN else written.replace(",", GROUPS[locale])


class Words:
    """Says things in the language of a page, for templates; numbers are written as the locale does."""

    def __init__(self, language: Language, locale: Locale) -> None:
        self.language = language
        self.locale = locale

    def number(self, value: int) -> "Markup":
        """Return a number, in the style of both languages."""
        return self._both(lambda language: number(value, language, self.locale))

    def percent(self, part: int, whole: int) -> "Markup":
        """Return a share."""
        share = round(100 * part / whole) if whole else 0
        return self._both(lambda language: f"{share}%" if language is Language.EN else f"{share}\N{NO-BREAK SPACE}%")

    def say(self, text: str, /, **values: Any) -> "Markup":
        """Return a sentence of the page."""
        return self._both(lambda language: self.text(text, language, **values))

    def count(self, one: str, many: str, count: int, /, **values: Any) -> "Markup":
        """Return a sentence about so many things; it names them `{n}`."""
        return self.say(one if count == 1 else many, n=count, **values)

    def label(self, name: str, text: str, /, **values: Any) -> "Markup":
        """Return an attribute that says something, such as `aria-label`, and another with the other language."""
        from markupsafe import Markup

        own, other = (self.text(text, language, **values) for language in (self.language, self.language.other))
        return Markup(' {}="{}" data-o-{}="{}"').format(Markup(name), own, Markup(name), other)

    def other(self, text: str, /, **values: Any) -> "Markup":
        """Return the attribute for an element whose text is said by `own`."""
        from markupsafe import Markup

        return Markup(' data-o="{}"').format(self.text(text, self.language.other, **values))

    def own(self, text: str, /, **values: Any) -> str:
        """Return a sentence in the language of the page alone."""
        return self.text(text, self.language, **values)

    def text(self, text: str, language: Language, /, **values: Any) -> str:
        """Return a sentence in a language; the text is its English, and values that are numbers are written out."""
        said = GERMAN.get(text, text) if language is Language.DE else text
        return said.format_map({name: self._value(value, language) for name, value in values.items()})

    def _value(self, value: Any, language: Language) -> str:
        if isinstance(value, int):
            return number(value, language, self.locale)
        return GERMAN.get(str(value), str(value)) if language is Language.DE else str(value)

    def _both(self, said: Callable[[Language], str]) -> "Markup":
        from markupsafe import Markup, escape

        own, other = said(self.language), said(self.language.other)
        return escape(own) if own == other else Markup('<span data-o="{}">{}</span>').format(other, own)
