"""Concept, term and glossary as frozen values, named as in ISO 30042 (TBX)."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.text.german.grammar import Gender, TermType
from mtcheck.text.messages import gettext_noop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from mtcheck.model import Locale
    from mtcheck.terms.matcher import Match

__all__ = ["EMPTY_GLOSSARY", "EVERYWHERE", "Concept", "Gender", "Glossary", "Scope", "Status", "Term", "TermType"]


class Status(StrEnum):
    """Administrative status of a term."""

    PREFERRED = gettext_noop("preferred")
    ADMITTED = gettext_noop("admitted")
    DEPRECATED = gettext_noop("deprecated")
    FORBIDDEN = gettext_noop("forbidden")


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a term counts. What is empty limits nothing."""

    paths: tuple[str, ...] = ()
    """Globs of the files it holds for, with `/`."""
    zones: tuple[str, ...] = ()
    """Names of `Zone`s."""
    quotations: bool = True
    """Whether it holds inside direct quotations."""
    not_before: tuple[str, ...] = ()
    """Patterns (`regex`); a use directly before one of them does not count."""
    not_after: tuple[str, ...] = ()
    """Patterns; a use directly behind one of them does not count."""
    unless_near: tuple[str, ...] = ()
    """Patterns; a use in a sentence that holds one of them does not count."""


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Term:
    """One designation of a concept in one language, in its base form."""

    text: str
    language: str = "de"
    status: Status = Status.PREFERRED
    type: TermType | None = None
    gender: Gender | None = None
    note: str = ""
    forms: tuple[str, ...] = ()
    """Further forms written out, for what no rule forms."""
    scope: Scope = EVERYWHERE
    line: int = field(default=0, compare=False)
    """Where the file speaks of it, or 0; no part of what a term is."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and its terms. `id` is unique within a glossary; `place` is `path:line` for messages."""

    id: str
    terms: tuple[Term, ...]
    definition: str = ""
    place: str = field(default="", compare=False)
    domain: str = ""
    translate: bool = True
    """False for what stays as it is in every language, such as a product name."""

    def preferred(self, language: str = "de") -> Term | None:
        """Return the first preferred term of a language; of `de` where `de-CH` has none of its own."""
        for term in self.terms:
            if term.language == language and term.status is Status.PREFERRED:
                return term
        return self.preferred(language.partition("-")[0]) if "-" in language else None


class Glossary(NamedTuple):
    """Concepts in the order they were read. `digest` changes exactly when any of them does."""

    concepts: tuple[Concept, ...] = ()
    digest: str = ""

    @classmethod
    def load(cls, *paths: "str | PathLike[str]") -> "Glossary":
        """Read glossary files of any format as one glossary. Raises `GlossaryError` with file and line."""
        from os import fspath

        from mtcheck.terms.read import load_glossary

        return load_glossary([fspath(path) for path in paths])

    def find(self, text: str, locale: "Locale | str | None" = None, path: str = "") -> "Iterator[Match]":
        """Yield the uses of German terms in a text, from first to last.

        Places are code points, half-open. `locale` (`de-DE`, `de-AT`, `de-CH`) decides about ß and ss, and is told
        from the text if it is not given. `path` is asked by terms whose scope names paths; the whole text counts as
        a paragraph. Raises `ValueError` for another locale and `GlossaryError` for a pattern that takes too long.
        """
        from mtcheck.model import Block, Document, Locale, Zone
        from mtcheck.terms.matcher import matcher
        from mtcheck.text.locale import detect_locale

        standard = Locale(locale or detect_locale(text))
        blocks = (Block(Zone.PARAGRAPH, 0, len(text)),)
        return matcher(self).find(Document(path, text, text, blocks, locale=standard))

    def __hash__(self) -> int:
        # Ten thousand concepts must not be hashed each time a rule asks for what belongs to its glossary.
        return hash((self.digest, len(self.concepts)))


EMPTY_GLOSSARY = Glossary()
