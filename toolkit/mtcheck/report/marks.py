"""Lay findings over the text of a block: cut it where one begins or ends, so that they may overlap as they like."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from mtcheck.model import Block, Document, Edit, Finding, Place, Severity, Zone


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of a finding, of an edit, or of a place that a finding names, that lies in one block of the prose."""

    start: int
    end: int
    number: int
    severity: Severity | None
    """None for a place that is named only, and for an edit."""
    first: bool
    last: bool
    edit: int | None = None
    """Which edit of the fix of finding `number` this is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of prose that the same findings cover; an empty one is a finding between two characters."""

    start: int
    end: int
    level: Severity | None = None
    """The gravest of the findings over it."""
    depth: int = 0
    """How many findings cover it."""
    begins: tuple[int, ...] = ()
    """Numbers of the findings that begin here."""
    ends: tuple[int, ...] = ()
    named: bool = False
    """A finding elsewhere names this place."""
    places: tuple[int, ...] = ()
    """Numbers of the named places that begin here."""
    findings: tuple[int, ...] = ()
    """Numbers of the findings over it, ascending."""
    edits: tuple[tuple[int, int], ...] = ()
    """The edits that would replace it: number of the finding, index of the edit in its fix."""


@dataclass(slots=True)
class Marked:
    """A block with the findings that touch it; `cards` are those whose card belongs beside it."""

    block: Block
    marks: list[Mark]
    cards: list[int]


def lay(
    document: Document,
    findings: Sequence[tuple[int, Finding]],
    places: Sequence[tuple[int, Place]] = (),
    edits: Mapping[int, Sequence[Edit]] = MappingProxyType({}),
) -> list[Marked]:
    """Return the blocks of a document with its numbered findings laid over them, and places that others name.

    `edits` are what the fix of a finding would change, by its number.

    A finding that lies between blocks, where there is nothing to read, gets its card beside the block before.
    A document without blocks gets an empty one if it has findings.
    """
    blocks = [block for block in document.blocks if block.start < block.end]
    if findings and not blocks:
        blocks = [Block(Zone.PARAGRAPH, 0, 0)]
    marked = [Marked(block, [], []) for block in blocks]
    ends = [block.end for block in blocks]
    starts = [block.start for block in blocks]

    def touched(start: int, end: int) -> range:
        if start < end:
            return range(bisect_right(ends, start), bisect_left(starts, end))
        # An empty span at the end of a block still belongs to it.
        first = bisect_left(ends, start)
        return range(first, min(first + 1, bisect_right(starts, start)))

    def mark(number: int, of: Finding | Place | Edit, severity: Severity | None, edit: int | None = None) -> int:
        start, end = document.map.to_prose(of.start, of.end)
        indexes = touched(start, end)
        for index in indexes:
            block = blocks[index]
            span = max(start, block.start), min(end, block.end)
            first, last = index == indexes[0], index == indexes[-1]
            marked[index].marks.append(Mark(*span, number, severity, first, last, edit))
        return indexes[0] if indexes else max(0, indexes.start - 1)

    for number, finding in findings:
        marked[mark(number, finding, finding.severity)].cards.append(number)
        for index, edit in enumerate(edits.get(number, ())):
            mark(number, edit, None, index)
    for number, place in places:
        mark(number, place, None)
    return marked


def cut(start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield the prose `start:end` in pieces, from first to last, nothing left out and nothing twice."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    points: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.start < mark.end:
            opening.setdefault(mark.start, []).append(mark)
            closing.setdefault(mark.end, []).append(mark)
        elif mark.severity is not None or mark.edit is not None:
            points.setdefault(mark.start, []).append(mark)
    covering: Counter[Severity | None] = Counter()
    over: dict[tuple[int, int | None], None] = {}
    borders = sorted({start, end, *opening, *closing, *points})
    for place, following in zip(borders, [*borders[1:], end], strict=True):
        for mark in points.get(place, ()):
            if mark.edit is None:
                yield Piece(place, place, mark.severity, 1, (mark.number,), (mark.number,), findings=(mark.number,))
            else:
                yield Piece(place, place, edits=((mark.number, mark.edit),))
        for mark in closing.get(place, ()):
            covering[mark.severity] -= mark.edit is None
            over.pop((mark.number, mark.edit), None)
        for mark in opening.get(place, ()):
            covering[mark.severity] += mark.edit is None
            if mark.severity is not None or mark.edit is not None:
                over[mark.number, mark.edit] = None
        begun = [mark for mark in opening.get(place, ()) if mark.first and mark.edit is None]
        ended = [mark for mark in closing.get(following, ()) if mark.last and mark.edit is None]
        if place < following:
            yield Piece(
                place,
                following,
                level=next((severity for severity in reversed(Severity) if covering[severity] > 0), None),
                depth=sum(covering[severity] for severity in Severity),
                begins=tuple(mark.number for mark in begun if mark.severity is not None),
                ends=tuple(mark.number for mark in ended if mark.severity is not None),
                named=covering[None] > 0,
                places=tuple(mark.number for mark in begun if mark.severity is None),
                findings=tuple(sorted(number for number, edit in over if edit is None)),
                edits=tuple(sorted((number, edit) for number, edit in over if edit is not None)),
            )
