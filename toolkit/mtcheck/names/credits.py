"""Tell the names of photographers and agencies, which are credits, from those that an article writes itself."""

from collections.abc import Sequence

from mtcheck.model import PROSE_ZONES, Document
from mtcheck.text.patterns import Pattern

CREDIT_BEFORE = Pattern(r"(?:\b(?:Fotos?|Bild|Bilder|Bildquelle|Photo|Credit|Quelle|Copyright)\s?:|©)[^\n.]{0,30}$")
CREDIT_BEHIND = Pattern(
    r"[\w’' -]{0,25}(?:\s?/\s?|\s?\()(?:AP|AFP|APA|EPA|dpa|Getty|Imago|IMAGO|Keystone|Reuters|REUTERS|TASS|Sputnik)\b"
)
CREDIT_WORDS = frozenset(
    "Foto Fotos Bild Bilder Bildquelle Photo Credit Quelle Copyright AP AFP APA EPA dpa Getty Imago IMAGO Keystone"
    " Reuters REUTERS TASS Sputnik".split()
)
"""One of these words, or ©, is part of every credit."""
SIGN = "©"
REACH = 40
Span = tuple[int, int]


def is_written_here(document: Document, span: Span) -> bool:
    """Tell whether a place is the article's own language: no listing, and no photographer's name."""
    return _is_in_prose(document, span) and bool(without_credits(document, (span,)))


def _is_in_prose(document: Document, span: Span) -> bool:
    block = document.block_at(span[0])
    return block is None or block.zone in PROSE_ZONES


def without_credits(document: Document, spans: Sequence[Span]) -> Sequence[Span]:
    """Return the places that are no names of photographers."""
    return [span for span in spans if not is_credit(document, span)] if document.shared(_may_have_credits) else spans


def _may_have_credits(document: Document) -> bool:
    return not CREDIT_WORDS.isdisjoint(document.words) or SIGN in document.prose


def is_credit(document: Document, span: Span) -> bool:
    """Tell whether a place is the name of a photographer."""
    before = document.prose[max(0, span[0] - REACH) : span[0]]
    behind = document.prose[span[1] : span[1] + REACH]
    return bool(
        ((":" in before or SIGN in before) and CREDIT_BEFORE.search(before))
        or (("/" in behind or "(" in behind) and CREDIT_BEHIND.match(behind))
    )
