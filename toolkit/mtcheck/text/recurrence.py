"""Which pieces of a text stand in it again: asked for many pieces, without going through the text for each."""

from itertools import islice

ROWS = ((5, 16), (2, 512))
"""How blocks are cut: how many a piece has room for, and how wide they are at most.

Small ones first, for where one is frequent the next may be rare. Where all are frequent, because a text is made of few
sentences, wide ones tell which follow each other.
"""
NARROWEST = 2
LINKS = 64
"""Blocks of a long piece that are looked up to find a rare one."""
FEW = 2
STEPS = 2_000
"""Characters that are passed in the time of comparing one place: with more places it is quicker to go through all."""


class Recurrence:
    """Tells whether pieces of one text stand in it twice.

    The text is kept as blocks of equal width, by what they say. Wherever a piece stands it holds some of them whole, so
    that it is compared only where its rarest block stands.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._blocks: dict[int, dict[str, list[int]]] = {}

    def twice(self, piece: str) -> bool:
        """Tell whether a piece stands in the text twice or more, without overlap: `text.count(piece) > 1`."""
        length = len(piece)
        if not length:
            return len(self.text) > 0
        if 2 * length > len(self.text):
            return False
        for row, width in ROWS:
            while row * width > length + 1:
                width //= 2
            if width >= NARROWEST and (found := self._compared(piece, width)) is not None:
                return found
        place = self.text.find(piece)
        return place >= 0 and self.text.find(piece, place + length) >= 0

    def _compared(self, piece: str, width: int) -> bool | None:
        """Compare the piece where its rarest blocks stand; `None` if they stand in too many places."""
        blocks = self._blocks_of(width)
        # The leftmost and the rightmost place so far: apart by a piece, there are two that do not overlap.
        first, last = len(self.text), -1
        left = len(self.text) // STEPS
        for offset in range(width):
            behind, places = _rarest(blocks, piece, offset, width)
            for place in islice(places, left):
                start = place - behind
                if start >= 0 and self.text.startswith(piece, start):
                    first, last = min(first, start), max(last, start)
                    if last - first >= len(piece):
                        return True
            left -= len(places)
            if left < 0:
                return None
        return False

    def _blocks_of(self, width: int) -> dict[str, list[int]]:
        if width not in self._blocks:
            blocks: dict[str, list[int]] = {}
            for place in range(0, len(self.text) - width + 1, width):
                blocks.setdefault(self.text[place : place + width], []).append(place)
            self._blocks[width] = blocks
        return self._blocks[width]


def _rarest(blocks: dict[str, list[int]], piece: str, offset: int, width: int) -> tuple[int, list[int]]:
    """Return which block of a piece, cut from `offset` on, has the fewest places, by its offset, and these places."""
    behind, rarest = offset, blocks.get(piece[offset : offset + width], [])
    end = min(len(piece) - width, offset + LINKS * width)
    for place in range(offset + width, end + 1, width):
        if len(rarest) <= FEW:
            break
        places = blocks.get(piece[place : place + width], [])
        if len(places) < len(rarest):
            behind, rarest = place, places
    return behind, rarest
