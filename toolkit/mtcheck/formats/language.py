"""Tell from the name of a language whether a translation is for us."""

from mtcheck.formats.unreadable import UnreadableError
from mtcheck.text.messages import say


class ForeignError(UnreadableError):
    """A file that is in order and holds no German."""


def german(language: str) -> bool:
    """Tell whether `de`, `de-CH`, `de_AT`, `German` or nothing at all is said of a translation."""
    name = language.strip().lower().replace("_", "-")
    return not name or name.partition("-")[0] in ("de", "deu", "ger", "german", "deutsch", "gsw")


def not_german(path: str, language: str) -> ForeignError:
    """Return the error for a file that was translated into another language."""
    named = " ".join(language.split())[:40]
    return ForeignError(path, say("translated into '{language}', only German is checked", language=named))
