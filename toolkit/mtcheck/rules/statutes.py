"""Whether a text is a law, an ordinance or a contract: those say a thing in the same words each time, on purpose."""

from mtcheck.model import Document
from mtcheck.text.patterns import Pattern

SECTION = Pattern(r"(?m)^[ \t#*]{0,8}(?:§§? ?\d|Art(?:ikel|\.)? \d|\(\d{1,2}[a-z]?\) [A-ZÄÖÜ])")
SIGNS, WORDS = frozenset("§("), frozenset({"Art", "Artikel"})
"""One of these is part of every number of a section."""
SECTIONS = 6
"""An article that explains a law quotes fewer of its sections, and hardly ever at the beginning of a line."""


def is_statute(document: Document) -> bool:
    """Tell whether a text is made of numbered sections (§ 1, Art. 1) and paragraphs ((1), (2)); several rules ask."""
    return document.shared(_is_statute)


def _is_statute(document: Document) -> bool:
    if SIGNS.isdisjoint(document.characters) and WORDS.isdisjoint(document.words):
        return False
    return any(number == SECTIONS for number, _ in enumerate(SECTION.finditer(document.prose), 1))
