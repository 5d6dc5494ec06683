"""Tell from the name of a language whether a translation is for us."""

from mtcheck.errors import InputError


class ForeignError(InputError):
    """A file that is in order and holds no German."""


def german(language: str) -> bool:
    """Tell whether `de`, `de-CH`, `de_AT`, `German` or nothing at all is said of a translation."""
    name = language.strip().lower().replace("_", "-")
    return not name or name.partition("-")[0] in ("de", "deu", "ger", "german", "deutsch", "gsw")


def not_german(path: str, language: str) -> ForeignError:
    """Return the error for a file that was translated into another language."""
    return ForeignError(f"{path}: translated into '{language[:40]}', only German is checked")
