"""The lines of an article: what stands alone on a page stands on a line of its own."""

from collections.abc import Iterator, Set

from mtcheck.model import PROSE_ZONES, Document, Zone


def lines(document: Document, zones: Set[Zone] = PROSE_ZONES) -> Iterator[tuple[int, int]]:
    """Yield the lines of all blocks of these zones, as places in the prose without the white space around them."""
    prose = document.prose
    for block in document.blocks:
        if block.zone not in zones:
            continue
        start = block.start
        while start < block.end:
            end = prose.find("\n", start, block.end)
            if end < 0:
                end = block.end
            line = prose[start:end]
            text = line.strip()
            if text:
                begin = start + line.index(text)
                yield begin, begin + len(text)
            start = end + 1
