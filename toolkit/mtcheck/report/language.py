"""What mtcheck says, in the language that was asked for.

The catalogues are made by `python -m builders.catalogues`. English needs none: it is what the code says.
"""

import gettext
import io
from collections.abc import Mapping
from functools import lru_cache

from mtcheck.model import Locale
from mtcheck.text.messages import BOTH, Language, Wording, filled, render
from mtcheck.text.tables import read_bytes

FOLDER = "catalogues"
GROUPING = {Locale.AT: "\N{NO-BREAK SPACE}", Locale.CH: "’", Locale.DE: "."}
"""What stands between thousands (CLDR)."""


class Catalogue:
    """The sentences of one language. Templates are those of `text.messages`: `{name}` stands for a value."""

    def __init__(self, language: Language, locale: Locale | None = None) -> None:
        self.language = language
        self._grouping = "," if language is Language.EN else GROUPING[locale or Locale.DE]
        self._known: gettext.NullTranslations = gettext.NullTranslations()
        if language is not Language.EN:
            content = read_bytes("mtcheck.report", f"{FOLDER}/{language}.mo")
            self._known = gettext.GNUTranslations(io.BytesIO(content))

    def gettext(self, template: str, /, **values: Wording) -> str:
        """Return a sentence of the interface with its values."""
        return self.say(filled(template, values))

    def ngettext(self, one: str, many: str, count: int, /, **values: Wording) -> str:
        """Return a sentence in the form that its number asks for; `{count}` stands for the number."""
        chosen = self._known.ngettext(one, many, count)
        given: Mapping[str, Wording] = {"count": self.number(count), **values}
        return render(filled(chosen, given), self._translated)

    def say(self, wording: Wording) -> str:
        """Return a message, such as `Finding.message`; what has no translation is said in English."""
        return render(wording, self._translated)

    def knows(self, template: str) -> bool:
        """Tell whether a template has a translation."""
        return self._known.gettext(template) is not template

    def number(self, value: int) -> str:
        """Return a number as people write it: 1,200."""
        return f"{value:,}".replace(",", self._grouping)

    def decimal(self, value: float, digits: int = 2) -> str:
        """Return a figure with so many decimal places as people write it: 37.15."""
        whole, _, rest = f"{value:.{digits}f}".partition(".")
        sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        mark = "." if self._grouping in ",’" else ","
        return sign + self.number(int(whole)) + (mark + rest if rest else "")

    def percent(self, share: float, digits: int = 1) -> str:
        """Return a share as people write it: 12.5%, in German with a blank."""
        blank = "" if self.language is Language.EN else "\N{NO-BREAK SPACE}"
        return f"{self.decimal(100 * share, digits)}{blank}%"

    def _translated(self, template: str) -> str:
        if BOTH in template:
            english, _, german = template.partition(BOTH)
            return german if self.language is Language.DE else english
        # The empty template is the head of a catalogue.
        return self._known.gettext(template) if template else ""


@lru_cache(maxsize=8)
def catalogue(language: Language, locale: Locale | None = None) -> Catalogue:
    """Return the catalogue of a language, with the numbers of a written standard; read once."""
    return Catalogue(language, locale)


def preferred(environment: Mapping[str, str]) -> Language:
    """Return the language that the environment asks for, as POSIX has it: LC_ALL, LC_MESSAGES, LANG."""
    asked = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    return Language.DE if asked.lower().startswith("de") else Language.EN
