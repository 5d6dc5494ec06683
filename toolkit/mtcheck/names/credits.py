"""Tell the names of photographers and agencies, which are credits, from those that an article writes itself."""

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
REACH = 40


def is_written_here(document: Document, span: tuple[int, int]) -> bool:
    """Tell whether a place is the article's own language: no listing, and no photographer's name."""
    return _is_in_prose(document, span) and not (may_have_credits(document) and is_credit(document, span))


def _is_in_prose(document: Document, span: tuple[int, int]) -> bool:
    block = document.block_at(span[0])
    return block is None or block.zone in PROSE_ZONES


def may_have_credits(document: Document) -> bool:
    """Tell quickly whether a document has a word, or the sign, that credits begin with."""
    return not CREDIT_WORDS.isdisjoint(document.words) or "©" in document.prose


def is_credit(document: Document, span: tuple[int, int]) -> bool:
    """Tell whether a place is the name of a photographer."""
    before = document.prose[max(0, span[0] - REACH) : span[0]]
    behind = document.prose[span[1] : span[1] + REACH]
    return bool(
        ((":" in before or "©" in before) and CREDIT_BEFORE.search(before))
        or (("/" in behind or "(" in behind) and CREDIT_BEHIND.match(behind))
    )
