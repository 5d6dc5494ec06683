"""Apply edits to a text, and choose the fixes that can be applied together."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence

from mtcheck.model import Edit


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made, back to front.

    Of edits that overlap the earlier one is made and the later one waits for the next pass; an edit that
    stands twice is made once. Everything outside the edits stays as it is.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.text)):
        if edit.start < done or (pieces and edit.start == edit.end == done):
            continue
        pieces += text[done : edit.start], edit.text
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)


def compatible(fixes: Iterable[Sequence[Edit]]) -> Iterator[bool]:
    """Tell of each fix, given as its edits, whether it is made in this pass, with all its edits, or waits.

    Of fixes that stand in each other's way the one given first is made. An edit that two of them share is no
    hindrance: it is made once.
    """
    taken: list[Edit] = []
    for edits in fixes:
        new = sorted(set(edits) - _made_already(taken, edits))
        possible = all(_is_free(taken, edit) for edit in new) and not any(map(_collide, new, new[1:]))
        if possible:
            for edit in new:
                insort(taken, edit)
        yield possible


def _made_already(taken: list[Edit], edits: Iterable[Edit]) -> set[Edit]:
    return {edit for edit in edits if (place := bisect_right(taken, edit)) and taken[place - 1] == edit}


def _is_free(taken: list[Edit], edit: Edit) -> bool:
    place = bisect_right(taken, edit)
    before, behind = taken[max(0, place - 1) : place], taken[place : place + 1]
    return not any(_collide(other, edit) for other in before) and not any(_collide(edit, other) for other in behind)


def _collide(first: Edit, second: Edit) -> bool:
    """Tell whether two edits, in the order of their places, overlap or touch where something is put in.

    What is put in beside an edit would stand on the one or the other side of its result by chance.
    """
    if second.start < first.end:
        return True
    return second.start == first.end and (first.start == first.end or second.start == second.end)
