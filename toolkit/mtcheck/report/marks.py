"""Lay findings over the text of a block: cut it where one begins or ends, so that they may overlap as they like."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.model import Block, Document, Finding, Severity, Zone


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of a finding that lies in one block; places count in the prose."""

    start: int
    end: int
    number: int
    severity: Severity
    first: bool
    last: bool


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


@dataclass(slots=True)
class Marked:
    """A block with the findings that touch it; `cards` are those whose card belongs beside it."""

    block: Block
    marks: list[Mark]
    cards: list[int]


def lay(document: Document, findings: Sequence[tuple[int, Finding]]) -> list[Marked]:
    """Return the blocks of a document with its numbered findings laid over them.

    A finding that lies between blocks, where there is nothing to read, gets its card beside the block before.
    A document without blocks gets an empty one if it has findings.
    """
    blocks = [block for block in document.blocks if block.start < block.end]
    if findings and not blocks:
        blocks = [Block(Zone.PARAGRAPH, 0, 0)]
    marked = [Marked(block, [], []) for block in blocks]
    ends = [block.end for block in blocks]
    starts = [block.start for block in blocks]
    for number, finding in findings:
        start, end = document.map.to_prose(finding.start, finding.end)
        if start < end:
            first, last = bisect_right(ends, start), bisect_left(starts, end)
        else:  # An empty span at the end of a block still belongs to it.
            first = bisect_left(ends, start)
            last = min(first + 1, bisect_right(starts, start))
        if first >= last:
            marked[max(0, first - 1)].cards.append(number)
            continue
        marked[first].cards.append(number)
        for index in range(first, last):
            block = blocks[index]
            span = max(start, block.start), min(end, block.end)
            mark = Mark(*span, number, finding.severity, index == first, index == last - 1)
            marked[index].marks.append(mark)
    return marked


def cut(start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield the prose `start:end` in pieces, from first to last, nothing left out and nothing twice."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    points: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.start == mark.end:
            points.setdefault(mark.start, []).append(mark)
        else:
            opening.setdefault(mark.start, []).append(mark)
            closing.setdefault(mark.end, []).append(mark)
    covering = [0] * len(Severity)
    borders = sorted({start, end, *opening, *closing, *points})
    for place, following in zip(borders, [*borders[1:], end], strict=True):
        for mark in points.get(place, ()):
            yield Piece(place, place, mark.severity, 1, (mark.number,), (mark.number,))
        for mark in closing.get(place, ()):
            covering[mark.severity.rank] -= 1
        begun = opening.get(place, ())
        for mark in begun:
            covering[mark.severity.rank] += 1
        if place < following:
            yield Piece(
                place,
                following,
                _gravest(covering),
                sum(covering),
                tuple(mark.number for mark in begun if mark.first),
                tuple(mark.number for mark in closing.get(following, ()) if mark.last),
            )


def _gravest(covering: Sequence[int]) -> Severity | None:
    return next((severity for severity in reversed(Severity) if covering[severity.rank]), None)
