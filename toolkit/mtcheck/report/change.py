"""Show a fix as whole words: what stays, what goes, what comes."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from mtcheck.engine.fix import apply_edits
from mtcheck.model import Document, Edit, Finding, Fix

WHOLE = 60
"""A finding up to this length is shown whole, however little of it changes."""
AROUND = 14
"""Characters shown beside a change."""
SHOWN = 3
"""Edits of one fix that are shown if they differ; of equal ones, as of a name in a whole text, the first is enough."""
LONGEST_WORD = 40
"""A run of letters longer than this is no word and is not shown whole."""
GAP = " … "


class Kind(StrEnum):
    """What a fix does with a piece of text."""

    SAME = "same"
    DELETED = "del"
    INSERTED = "ins"


class Part(NamedTuple):
    """A piece of the text before, after, or both."""

    kind: Kind
    text: str


class Change(NamedTuple):
    """The edits of a fix in their surroundings."""

    parts: tuple[Part, ...]
    more: int = 0
    """Edits that are not shown."""

    @property
    def before(self) -> str:
        """What stands there now."""
        return "".join(part.text for part in self.parts if part.kind is not Kind.INSERTED)

    @property
    def after(self) -> str:
        """What would stand there."""
        return "".join(part.text for part in self.parts if part.kind is not Kind.DELETED)


def change(text: str, finding: Finding, around: int = 0) -> Change | None:
    """Return what the proposed fix of a finding does, or `None` when there is no fix.

    The parts cover the edits and, if it is short, the finding; `around` asks for that many characters more on
    both sides. An edit inside a word replaces the word. What stays between two edits is cut if long, and not all
    edits are shown if there are many.
    """
    if finding.fix is None:
        return None
    every = whole_words(text, finding.fix.edits)
    equal = len({(text[edit.start : edit.end], edit.text) for edit in every}) == 1
    edits = every[: 1 if equal else SHOWN]
    start, end = edits[0].start, edits[-1].end
    if edits == every and max(end, finding.end) - min(start, finding.start) <= WHOLE:
        start, end = min(start, finding.start), max(end, finding.end)
    elif not around and all(edit.start == edit.end for edit in edits):
        around = AROUND  # An insertion alone says nothing.
    # A neighbouring paragraph says nothing about the change.
    start = max(_word_start(text, start - around), text.rfind("\n", max(0, start - around), start) + 1)
    newline = text.find("\n", end, end + around)
    end = newline if newline >= 0 else _word_end(text, end + around)
    return Change(tuple(_parts(text, edits, start, end)), len(every) - len(edits))


def change_in(documents: Mapping[str, Document], finding: Finding) -> Change | None:
    """Return what the fix of a finding does; of a document that is not at hand, as far as the finding itself shows."""
    document = documents.get(finding.path)
    if document is not None:
        return change(document.text, finding)
    fix, start, end = finding.fix, finding.start, finding.start + len(finding.text)
    if fix is None or not all(start <= edit.start <= edit.end <= end for edit in fix.edits):
        return None
    edits = tuple(Edit(edit.start - start, edit.end - start, edit.text) for edit in fix.edits)
    return change(finding.text, finding._replace(start=0, end=len(finding.text), fix=Fix(fix.safety, edits)))


def _parts(text: str, edits: Sequence[Edit], start: int, end: int) -> Iterator[Part]:
    place = start
    for number, edit in enumerate(edits):
        if place < edit.start:
            head, tail = _word_end(text, place + AROUND), _word_start(text, edit.start - AROUND)
            cut = number > 0 and tail - head > len(GAP)
            yield Part(Kind.SAME, text[place:head] + GAP + text[tail : edit.start] if cut else text[place : edit.start])
        if edit.start < edit.end:
            yield Part(Kind.DELETED, text[edit.start : edit.end])
        if edit.text:
            yield Part(Kind.INSERTED, edit.text)
        place = edit.end
    if place < end:
        yield Part(Kind.SAME, text[place:end])


def whole_words(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Widen edits to the words they change; what then overlaps becomes one edit."""
    spans: list[tuple[int, int, list[Edit]]] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        start, end = edit.start, edit.end
        if text[start:end][:1].isalnum() or edit.text[:1].isalnum():
            start = _word_start(text, start)
        if text[start:end][-1:].isalnum() or edit.text[-1:].isalnum():
            end = _word_end(text, end)
        if spans and start < spans[-1][1]:
            first, last, inside = spans.pop()
            spans.append((first, max(last, end), [*inside, edit]))
        else:
            spans.append((start, end, [edit]))
    return [Edit(start, end, _applied(text, start, end, inside)) for start, end, inside in spans]


def _applied(text: str, start: int, end: int, edits: Sequence[Edit]) -> str:
    moved = (Edit(edit.start - start, edit.end - start, edit.text) for edit in edits)
    return apply_edits(text[start:end], moved)


def _word_start(text: str, place: int) -> int:
    """Return where the word begins that a place stands in or behind."""
    place = max(0, place)
    start = place
    while start > 0 and text[start - 1].isalnum() and place - start < LONGEST_WORD:
        start -= 1
    return start if start == 0 or not text[start - 1].isalnum() else place


def _word_end(text: str, place: int) -> int:
    """Return where the word ends that a place stands in or before."""
    place = min(len(text), place)
    end = place
    while end < len(text) and text[end].isalnum() and end - place < LONGEST_WORD:
        end += 1
    return end if end == len(text) or not text[end].isalnum() else place
