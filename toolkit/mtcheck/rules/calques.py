"""What the rules have in common that find renderings of foreign words: the table, and the languages asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.declared.hits import hits, shipped
from mtcheck.model import Document
from mtcheck.rule import Context, Hit


@dataclass(frozen=True, slots=True)
class Options:
    """Which of them."""

    languages: tuple[str, ...] = ()
    """Only those from these languages (`en`, `ru`, `tr`); none means all."""


def calques(code: str, document: Document, context: Context[Options]) -> Iterator[Hit]:
    """Yield the hits of the rule that has this code in the table."""
    return hits(shipped(), code, document, context.glossary, context.options.languages)
