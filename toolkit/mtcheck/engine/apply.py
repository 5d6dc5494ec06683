"""Carry out what an editor has decided, on texts that may have changed since.

A decision names a finding by rule, file, words and the words around. It is carried out only on a finding that is still
there, between the same words: on both sides, or on one where nothing else of the kind fits. What stands as it was
decided has been applied already. Everything else is refused: to change the wrong place is worse than to change none.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from mtcheck.engine.anchor import Anchors, squeezed
from mtcheck.engine.complete import trim
from mtcheck.engine.decisions import Decision, Verdict
from mtcheck.engine.fix import apply_edits
from mtcheck.engine.identity import folded, key_path
from mtcheck.engine.result import Report
from mtcheck.model import Document, Edit, Finding
from mtcheck.text.messages import Wording, say

NEAR = 20
"""Characters on both sides, without white space, that tell a place when what is further off has changed."""
ENOUGH = 12
"""Characters on one side that tell a place when the other side has changed."""


class Outcome(StrEnum):
    """What has become of a decision."""

    APPLIED = "applied"
    ALREADY = "already applied"
    REFUSED = "refused"


class Step(NamedTuple):
    """What one decision comes to on the texts as they are now: edits to make, or an outcome with its reason."""

    decision: Decision
    finding: Finding | None = None
    edits: tuple[Edit, ...] = ()
    outcome: Outcome | None = None
    reason: Wording = ""


class RefusedError(ValueError):
    """Why a decision cannot be carried out."""

    def __init__(self, reason: Wording) -> None:
        super().__init__(reason)
        self.reason = reason


class Places:
    """The findings of a report, to be found again by decisions."""

    def __init__(self, report: Report, decisions: Iterable[Decision]) -> None:
        self._report = report
        self._anchors = Anchors(report.documents, report.root)
        self._paths = {key_path(path, report.root): path for path in report.documents}
        self._groups: dict[tuple[str, str, str], list[Finding]] = {}
        for finding in (*report.findings, *(hidden.finding for hidden in report.hidden)):
            name = finding.code, key_path(finding.path, report.root), folded(finding.text)
            self._groups.setdefault(name, []).append(finding)
        self._beside: dict[str, list[tuple[str, str]]] = {}
        for decision in decisions:
            if decision.replacement is not None and (old := squeezed(decision.anchor.quotation)):
                self._beside.setdefault(decision.anchor.path, []).append((old, squeezed(decision.replacement)))
        self._squeezed: dict[str, str] = {}

    def step(self, decision: Decision) -> Step:
        """Return what a decision to change the text comes to."""
        found = self._exactly(decision)
        if found is None and self._stands(decision):
            return Step(decision, outcome=Outcome.ALREADY)
        found = found or self._by_one_side(decision)
        if found is None:
            return Step(decision, outcome=Outcome.REFUSED, reason=self._missing(decision))
        try:
            return Step(decision, found, self._edits(decision, found))
        except RefusedError as error:
            return Step(decision, found, outcome=Outcome.REFUSED, reason=error.reason)

    def finding(self, decision: Decision) -> Finding | None:
        """Return the finding that a decision is about."""
        return self._exactly(decision) or self._by_one_side(decision)

    def _group(self, decision: Decision) -> list[Finding]:
        anchor = decision.anchor
        return self._groups.get((decision.rule, anchor.path, anchor.quotation), [])

    def _exactly(self, decision: Decision) -> Finding | None:
        """Return the finding between the same words; of several, which only endless repetition has, by its number."""
        fitting = [one for one in self._group(decision) if all(self._sides(one, decision))]
        if len(fitting) > 1:
            fitting = [one for one in fitting if one.occurrence == decision.anchor.occurrence]
        return fitting[0] if fitting else None

    def _by_one_side(self, decision: Decision) -> Finding | None:
        near = [one for one in self._group(decision) if all(self._sides(one, decision, NEAR))]
        if len(near) == 1:
            return near[0]
        anchor = decision.anchor
        told = (len(squeezed(anchor.prefix)) >= ENOUGH, len(squeezed(anchor.suffix)) >= ENOUGH)
        fitting = [
            one
            for one in self._group(decision)
            if any(side and enough for side, enough in zip(self._sides(one, decision), told, strict=True))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _sides(self, finding: Finding, decision: Decision, width: int | None = None) -> tuple[bool, bool]:
        """Tell whether a finding stands behind and before the words that it stood behind and before.

        The words may be as they were, or as the decisions beside have made them; `width` asks for the nearest
        characters only.
        """
        text = self._report.documents[finding.path].text
        prefixes, suffixes = (
            self._variants(side, decision) for side in (decision.anchor.prefix, decision.anchor.suffix)
        )
        # White space is free, and may be much.
        longest = max(map(len, (*prefixes, *suffixes)))
        before = squeezed(text[max(0, finding.start - 4 * longest - 100) : finding.start])
        behind = squeezed(text[finding.end : finding.end + 4 * longest + 100])
        return (
            any(before.endswith(one if width is None else one[-width:]) for one in prefixes),
            any(behind.startswith(one[:width]) for one in suffixes),
        )

    def _stands(self, decision: Decision) -> bool:
        """Tell whether the text reads as was decided, there where it was decided."""
        path = self._paths.get(decision.anchor.path)
        if path is None or decision.replacement is None:
            return False
        if path not in self._squeezed:
            self._squeezed[path] = squeezed(self._report.documents[path].text)
        text = self._squeezed[path]
        old, new = squeezed(decision.anchor.quotation), squeezed(decision.replacement)
        sides = decision.anchor.prefix, decision.anchor.suffix
        prefixes, suffixes = (self._variants(side, decision) for side in sides)
        both = [(before, behind) for before in prefixes for behind in suffixes]
        near = [(before[-NEAR:], behind[:NEAR]) for before, behind in both]
        one = [*((before, "") for before in prefixes), *(("", behind) for behind in suffixes)]
        for before, behind in (*both, *near, *one):
            told = (before, behind) in both or len(before) >= ENOUGH or len(behind) >= ENOUGH
            # The new words may be the beginning or the end of the old ones: "zum" of "zum zum".
            if told and before + new + behind in text and before + old + behind not in text:
                return True
        return False

    def _variants(self, side: str, decision: Decision) -> list[str]:
        """Return words around a place as they were, and as they are when the decisions beside it are carried out."""
        before = after = squeezed(side)
        for old, new in self._beside.get(decision.anchor.path, ()):
            after = after.replace(old, new)
        return [before] if after == before else [before, after]

    def _missing(self, decision: Decision) -> Wording:
        if decision.anchor.path not in self._paths:
            return say("the file could not be read")
        if self._group(decision):
            return say("the words around it have changed too much to tell which place is meant")
        return say("is no longer found there, or not with these settings")

    def _edits(self, decision: Decision, finding: Finding) -> tuple[Edit, ...]:
        """Return the edits. Raises `RefusedError`."""
        if decision.edit is not None:
            return (self._own_edit(decision, finding),)
        if finding.fix is None:
            raise RefusedError(say("has no fix any more"))
        now = self._anchors.of(finding).replacement
        if now != decision.anchor.replacement:
            was = decision.anchor.replacement
            raise RefusedError(say("the fix is now „{now}“, accepted was „{was}“", now=now or "", was=was or ""))
        return finding.fix.edits

    def _own_edit(self, decision: Decision, finding: Finding) -> Edit:
        assert decision.edit is not None
        new, start, end = decision.edit
        width = len(decision.anchor.quotation)
        end = width if end is None else end
        document = self._report.documents[finding.path]
        if (start, end) != (0, width) and finding.text != decision.anchor.quotation:
            raise RefusedError(say("white space in it is wider than shown, allowed is an edit of all of it"))
        if (start, end) == (0, width):
            start, end = 0, len(finding.text)
        edit = trim(finding.text, Edit(start, end, new))
        edit = Edit(finding.start + edit.start, finding.start + edit.end, edit.text)
        reserved = sorted(document.reserved.intersection(edit.text))
        if reserved:
            raise RefusedError(
                say("the edit brings in {marks}, which is markup in this file", marks=" ".join(reserved))
            )
        if not _verbatim(document, edit):
            raise RefusedError(say("markup or an entity stands in the place, allowed is to edit the file itself"))
        return edit


def _verbatim(document: Document, edit: Edit) -> bool:
    """Tell whether the file spells what is replaced as it is read, so that nothing else is lost."""
    start, end = document.map.to_prose(edit.start, edit.end)
    if edit.start == edit.end:
        return document.map.to_text(start, end) == (edit.start, edit.end)
    return document.map.verbatim(start, end) and document.map.to_text(start, end) == (edit.start, edit.end)


def in_turn(steps: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """Part the steps of one file into those that can be made at once, and those that overlap one of them."""
    now: list[Step] = []
    later: list[Step] = []
    for step in steps:
        taken = [edit for other in now for edit in other.edits if edit not in step.edits]
        (later if any(_overlap(one, other) for one in step.edits for other in taken) else now).append(step)
    return now, later


def _overlap(one: Edit, other: Edit) -> bool:
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def new_text(document: Document, steps: Sequence[Step]) -> str:
    """Return the text of a document with all edits of these steps."""
    return apply_edits(document.text, (edit for step in steps for edit in step.edits))


def outside(path: str, root: str, given: Sequence[str]) -> Wording:
    """Say why a path of a decision may not be touched: it leads out of the folders and files that were given."""
    if not path.isprintable():
        return say("the path holds a control or invisible character")
    if path.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", path):
        return say("an absolute path, allowed are paths from the root")
    if ".." in re.split(r"[/\\]", path):
        return say("the path leads out with '..'")
    place = os.path.realpath(os.path.join(root, path))
    tops = [os.path.realpath(one) for one in given]
    if any(place == top or place.startswith(os.path.join(top, "")) for top in tops):
        return ""
    if os.path.normpath(os.path.join(os.path.realpath(root), path)) != place:
        return say("a link that leads out of the paths given")
    return say("the path is not below the paths given")


def by_path(steps: Iterable[Step]) -> Mapping[str, list[Step]]:
    """Return steps with edits by the path of their file."""
    found: dict[str, list[Step]] = {}
    for step in steps:
        if step.finding is not None and step.outcome is None:
            found.setdefault(step.finding.path, []).append(step)
    return found


def changes_text(decision: Decision) -> bool:
    """Tell whether a decision is about the text, not about the finding."""
    return decision.verdict in (Verdict.ACCEPT, Verdict.EDIT)
