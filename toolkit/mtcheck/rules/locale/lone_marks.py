"""Find straight quotation marks of which the other one is lost, or stands in another paragraph."""

from collections.abc import Iterator

from mtcheck.model import Document
from mtcheck.text.patterns import Pattern

STRAIGHT = '"'
OPENS = Pattern(r'(?<![^\s(])"(?=[^\W\d_])')
CLOSES = Pattern(r'(?<=[^\W\d_.!?…][^\W\d_]|[^\W\d_][.!?…,])"(?=[\s,.;:!?)]|\Z)')
"""Inches stand behind a figure, and so are neither."""


def lone_marks(document: Document, opening: str, closing: str) -> Iterator[tuple[int, str]]:
    """Yield where such a mark stands, and which of the two typeset ones belongs there.

    A quotation over several paragraphs opens again in each, so all its marks but two are among them.
    """
    if STRAIGHT not in document.prose:
        return
    # A quotation that is never closed has its opening mark only.
    both = [one for one in document.quotations if len(one.style) > 1]
    paired = {one.start for one in both} | {one.inner_end for one in both}
    for pattern, right in ((OPENS, opening), (CLOSES, closing)):
        for match in pattern.finditer(document.prose):
            if match.start() not in paired and document.block_at(match.start()) is not None:
                yield match.start(), right
