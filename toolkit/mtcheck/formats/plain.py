"""Read plain text.

Blank lines separate chunks. A line is a block, for in articles each paragraph stands on one line, unless its chunk was
wrapped by hand at a fixed width; then the chunk is one block. What a block is in the article shows in its
shape: see `zones` for a line on its own; a headline is a short line without a final mark that stands alone and
has something longer below it.
"""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.formats.prose import clean, plain_map
from mtcheck.formats.zones import is_item, zone_of_line
from mtcheck.model import Block, Document, Encoding, Locale, Zone
from mtcheck.text.locale import detect_locale
from mtcheck.text.patterns import Pattern

_LINE = Pattern(r"\S(?:[^\r\n]*\S)?")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 45
_SENTENCE_ENDS = frozenset('.!?…:“”‘"»«')

_Line = tuple[int, int]


_Shape = tuple[Zone | None, int, int, bool]
"""Zone, start, end and whether it stands alone. The zone is `None` if only the neighbours tell a headline."""


def parse_plain(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return plain text as a document; its prose is the text itself unless something has to be masked."""
    prose, runs = clean(text)
    blocks = _blocks(prose)
    return Document(path, text, prose, blocks, plain_map(runs), locale or Locale(detect_locale(prose)), encoding)


def _blocks(prose: str) -> tuple[Block, ...]:
    chunks = _chunks(prose)
    shapes: list[_Shape] = []
    for chunk in chunks:
        if len(chunk) == 1:
            start, end = chunk[0]
            shapes.append((zone_of_line(prose[start:end]), start, end, True))
        else:
            shapes += _shapes_of_chunk(prose, chunk, len(chunks) == 1)
    return tuple(_blocks_of_shapes(shapes))


def _chunks(prose: str) -> list[list[_Line]]:
    """Return the lines that are not blank, grouped by the blank lines between them, without the space around."""
    chunks: list[list[_Line]] = []
    done = 0
    for match in _LINE.finditer(prose):
        start, end = match.span()
        gap = prose[done:start]
        if gap == "\n\n" or not chunks or (gap != "\n" and max(gap.count("\n"), gap.count("\r")) > 1):
            chunks.append([(start, end)])
        else:
            chunks[-1].append((start, end))
        done = end
    return chunks


def _shapes_of_chunk(prose: str, lines: list[_Line], alone: bool) -> list[_Shape]:
    """Return the blocks of lines without a blank line between them."""
    shapes: list[_Shape] = []
    for group in _items(prose, lines):
        if _is_wrapped(prose, group):
            start, end = group[0][0], group[-1][1]
            shapes.append((zone_of_line(prose[start:end]) or Zone.PARAGRAPH, start, end, False))
        else:
            shapes += [(zone_of_line(prose[start:end]), start, end, alone) for start, end in group]
    if any(zone is Zone.CAPTION for zone, *_ in shapes):
        # The lines at a picture: its short text, its caption, its source.
        return [(zone or Zone.CAPTION, start, end, alone) for zone, start, end, alone in shapes]
    return shapes


def _items(prose: str, lines: list[_Line]) -> list[list[_Line]]:
    """Return the lines in groups; each item of a list begins a group."""
    groups: list[list[_Line]] = [[]]
    for start, end in lines:
        if groups[-1] and is_item(prose[start:end]):
            groups.append([])
        groups[-1].append((start, end))
    return groups


def _is_wrapped(prose: str, lines: list[_Line]) -> bool:
    """Tell whether a paragraph was broken into these lines at a fixed width.

    Then no line could have taken the first word of the next one, and not all lines end where a sentence does.
    """
    widest = max(end - start for start, end in lines)
    if len(lines) < 2 or not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return False
    if all(prose[end - 1] in _SENTENCE_ENDS for _, end in lines[:-1]):
        return False
    return all(
        end - start + 1 + len(prose[following:stop].split(None, 1)[0]) > widest
        for (start, end), (following, stop) in pairwise(lines)
    )


def _blocks_of_shapes(shapes: list[_Shape]) -> Iterator[Block]:
    """Decide which of the lines that may be headlines are."""
    last = len(shapes) - 1
    for index, (zone, start, end, alone) in enumerate(shapes):
        if zone is None:
            longer = index < last and shapes[index + 1][2] - shapes[index + 1][1] > end - start
            zone = Zone.HEADLINE if (alone and longer) or (index == 0 and last) else Zone.PARAGRAPH
        yield Block(zone, start, end)
