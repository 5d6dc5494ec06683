"""What a report keeps of a file that is too large to be held: the pieces that findings speak of, as one document."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck.formats.parts import Part
from mtcheck.model import Block, Document, Edit, Encoding, Excerpt, Finding, Fix, Locale, Origin, Place, Unit
from mtcheck.text.lines import Unit as Column
from mtcheck.text.offsets import OffsetMap, Run

AROUND = 300
"""Characters that are kept before and behind, if the line is so long."""


def relocated(finding: Finding, to: Callable[[int], int]) -> Finding:
    """Return a finding with all its places led elsewhere in the same file."""

    def fixed(fix: Fix) -> Fix:
        return Fix(fix.safety, tuple(Edit(to(edit.start), to(edit.end), edit.text) for edit in fix.edits))

    return finding._replace(
        start=to(finding.start),
        end=to(finding.end),
        fix=finding.fix and fixed(finding.fix),
        related=tuple(Place(place.path, to(place.start), to(place.end)) for place in finding.related),
        candidates=tuple(map(fixed, finding.candidates)),
    )


def spans(finding: Finding) -> Iterator[tuple[int, int]]:
    """Yield all places of a finding."""
    yield finding.start, finding.end
    for fix in (finding.fix, *finding.candidates):
        yield from ((edit.start, edit.end) for edit in fix.edits) if fix else ()
    yield from ((place.start, place.end) for place in finding.related)


class _Piece(NamedTuple):
    """Some text of a part, and the blocks in it; all places count from its beginning."""

    origin: Origin
    text: str
    blocks: tuple[tuple[Block, str, tuple[Run, ...], Unit | None], ...]


class Excerpts:
    """Collects the pieces of a file, part by part; a part may be given again, with further places."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._shown: dict[int, set[tuple[int, int]]] = {}
        self._pieces: dict[int, tuple[_Piece, ...]] = {}
        self._first: Document | None = None
        self._encoding = Encoding()

    def show(self, number: int, part: Part, document: Document, places: Iterable[tuple[int, int]]) -> None:
        """Keep what stands around these places of a part."""
        if self._first is None:
            self._first = _empty(document)
            self._encoding = part.encoding
        shown = self._shown.setdefault(number, set())
        before = len(shown)
        shown.update(places)
        if len(shown) > before:
            self._pieces[number] = tuple(_pieces(part, document, sorted(shown)))

    def document(self, locale: Locale | None, words: int, digest: str) -> Document:
        """Return the document of all pieces."""
        texts: list[str] = []
        prose: list[str] = []
        blocks: list[Block] = []
        runs: list[Run] = []
        units: list[Unit] = []
        origins: list[Origin] = []
        place = length = 0
        for piece in (piece for _, pieces in sorted(self._pieces.items()) for piece in pieces):
            origins.append(piece.origin._replace(start=place))
            for block, text, own, unit in piece.blocks:
                start = length + 2 * bool(blocks)
                length = start + len(text)
                blocks.append(Block(block.zone, start, length))
                prose.append(text)
                runs += (run._replace(prose=run.prose + start, text=run.text + place) for run in own)
                if unit is not None:
                    units.append(unit._replace(start=start, end=length))
            texts.append(piece.text)
            place += len(piece.text) + 1
        first = self._first
        return Document(
            path=self._path,
            text="\n".join(texts),
            prose="\n\n".join(prose),
            blocks=tuple(blocks),
            map=OffsetMap(tuple(runs)),
            locale=locale or Locale.DE,
            encoding=self._encoding,
            reserved=frozenset() if first is None else first.reserved,
            units=tuple(units),
            bilingual=True,
            escapes=() if first is None else first.escapes,
            excerpt=Excerpt(tuple(origins), words, digest),
        )


def _empty(document: Document) -> Document:
    from dataclasses import replace

    return replace(document, text="", prose="", blocks=(), map=OffsetMap(()), comments=(), units=())


def _pieces(part: Part, document: Document, places: Sequence[tuple[int, int]]) -> Iterator[_Piece]:
    """Yield the pieces of a part that hold these places: whole lines if they are short, and whole units."""
    held = _blocks(document, places)
    wanted = sorted({*places, *(document.map.to_text(block.start, block.end) for block in held)})
    starts = [document.map.to_text(block.start, block.end)[0] for block in held]
    for start, end in _joined(_widened(part, one) for one in wanted):
        inside = held[bisect_left(starts, start) : bisect_left(starts, end)]
        yield _Piece(_origin(part, start, end), part.text[start:end], tuple(_copied(document, inside, start)))


def _blocks(document: Document, places: Iterable[tuple[int, int]]) -> list[Block]:
    """Return the blocks that these places touch, in order."""
    starts = [block.start for block in document.blocks]
    held: set[int] = set()
    for place in places:
        start, end = document.map.to_prose(*place)
        first = bisect_right(starts, start) - 1
        held.update(range(max(0, first), max(first + 1, bisect_left(starts, end))))
    return [document.blocks[index] for index in sorted(held) if index < len(document.blocks)]


def _widened(part: Part, place: tuple[int, int]) -> tuple[int, int]:
    start, end = (min(max(one, part.head), part.tail) for one in place)
    low, high = max(part.head, start - AROUND), min(part.tail, end + AROUND)
    before, behind = part.text.rfind("\n", low, start), part.text.find("\n", end, high)
    return (before + 1 if before >= 0 else low), (behind if behind >= 0 else high)


def _joined(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield places in order, those that touch as one."""
    last: tuple[int, int] | None = None
    for start, end in sorted(places):
        if last is not None and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last


def _origin(part: Part, start: int, end: int) -> Origin:
    """Return where a piece of a part stands in the file."""
    head = part.text[part.head : start]
    line = part.line + head.count("\n") + head.count("\r") - head.count("\r\n")
    # Both marks may end a line.
    begin = max(head.rfind("\n"), head.rfind("\r")) + 1
    rest = head[begin:]
    columns = (column.length(rest) + (1 if begin else old) for column, old in zip(Column, part.columns, strict=True))
    return Origin(0, end - start, part.offset + start - part.head, line, tuple(columns))


def _copied(
    document: Document, blocks: Iterable[Block], shift: int
) -> Iterator[tuple[Block, str, tuple[Run, ...], Unit | None]]:
    runs = document.map.runs or ()
    places = [run.prose for run in runs]
    units = {unit.start: unit for unit in document.units}
    for block in blocks:
        own = runs[bisect_left(places, block.start) : bisect_left(places, block.end)]
        moved = tuple(run._replace(prose=run.prose - block.start, text=run.text - shift) for run in own)
        yield block, document.prose[block.start : block.end], moved, units.get(block.start)
