"""One round of decisions: passes over the texts in memory, then what the baseline gains. Nothing is written."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mtcheck import formats
from mtcheck.engine.apply import Outcome, Places, Step, by_path, changes_text, in_turn, new_text, outside
from mtcheck.engine.baseline import entries_of, load, merged, render
from mtcheck.engine.decisions import Decision, Verdict, refusal
from mtcheck.engine.identity import key_path
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import By, Report, Scan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_text
from mtcheck.formats import UnreadableError
from mtcheck.model import Document
from mtcheck.text.messages import Wording, gettext_noop, say

MOST_PASSES = 10
OTHERWISE_READ = gettext_noop("would be read in another encoding afterwards, name its own with --encoding")


class Change(NamedTuple):
    """What becomes of a file; `before` is `None` for one that is not there yet."""

    path: str
    before: bytes | None
    after: bytes


class Round:
    """What is asked for, and what has become of it."""

    def __init__(self, scans: Iterable[Scan], plan: Plan, given: Sequence[str]) -> None:
        """Begin with all files as they are; `given` are the files and folders that decisions may touch."""
        self._plan = plan
        self._given = given
        self._scans = {scan.path: scan for scan in scans}
        self._before = dict(self._scans)
        self._known = {key_path(path, plan.config.root) for path in self._scans}
        self._made: dict[str, list[Step]] = {}
        self._allowed: list[Decision] = []
        self._report = self._judged()
        self.crashes = self._report.crashes
        self.already = 0
        self.comments = 0
        self.rejected = 0
        self.refused: dict[Decision, Wording] = {}

    @property
    def made(self) -> Counter[Verdict]:
        """How many decisions about texts were carried out, by verdict."""
        return Counter(step.decision.verdict for steps in self._made.values() for step in steps)

    def change_texts(self, decisions: Sequence[Decision]) -> None:
        """Carry out what is decided about texts."""
        self._allowed = [decision for decision in decisions if self._may(decision)]
        self.comments = sum(decision.verdict is Verdict.COMMENT for decision in self._allowed)
        waiting = [decision for decision in self._allowed if changes_text(decision)]
        for _ in range(MOST_PASSES):
            if not waiting:
                break
            waiting, changed = self._pass(waiting)
            if changed:
                self._report = self._judged()
            elif waiting:
                break
        for decision in waiting:
            self.refused[decision] = say("overlaps another decision that was carried out")

    def changes(self) -> list[Change]:
        """Return the texts that change, sorted by path."""
        found = []
        for path in sorted(self._made):
            old, new = _document(self._before[path]), _document(self._scans[path])
            if old.text != new.text:
                before, after = (formats.encode(one.text, old.encoding, path) for one in (old, new))
                found.append(Change(path, before, after))
        return found

    def keep(self, path: str, reason: Wording) -> None:
        """Leave a file as it was, because it cannot be written: its decisions are refused."""
        self.refused |= {step.decision: reason for step in self._made.pop(path)}
        self._scans[path] = self._before[path]
        self._report = self._judged()

    def baseline(self, path: str) -> Change | None:
        """Return the baseline at `path` with the findings that were rejected, if it gains any.

        Raises `ConfigError` for a file that is none.
        """
        rejected = [decision for decision in self._allowed if decision.verdict is Verdict.REJECT]
        if not rejected:
            return None
        known, data = load(path) if os.path.exists(path) else (None, None)
        places = Places(self._report, self._allowed)
        hidden = {id(one.finding) for one in self._report.hidden if one.by is By.BASELINE}
        entries = [] if known is None else list(known.entries)
        for decision in rejected:
            finding = places.finding(decision)
            if finding is None:
                self.refused[decision] = say("is no longer found there, or not with these settings")
                continue
            (entry,) = entries_of([finding], self._report.root, decision.comment)
            if id(finding) in hidden or any(one.order == entry.order for one in entries):
                self.already += 1
            else:
                entries.append(entry)
                self.rejected += 1
        return Change(path, data, render(merged(entries)).encode()) if self.rejected else None

    def _judged(self) -> Report:
        return make_report(self._scans.values(), self._plan)

    def _may(self, decision: Decision) -> bool:
        """Tell whether a decision may be carried out at all; else it is refused."""
        path, root = decision.anchor.path, self._plan.config.root
        reason = outside(path, root, self._given) or refusal(decision)
        if not reason and path not in self._known:
            exists = os.path.exists(os.path.join(root, path))
            reason = say("is not among the files that are checked") if exists else say("no such file")
        if reason:
            self.refused[decision] = reason
        return not reason

    def _pass(self, waiting: Sequence[Decision]) -> tuple[list[Decision], bool]:
        """Carry out what does not overlap; return what has to wait for the next pass, and whether a text changed."""
        places = Places(self._report, self._allowed)
        steps = [places.step(decision) for decision in waiting]
        for step in steps:
            if step.outcome is Outcome.REFUSED:
                self.refused[step.decision] = step.reason
            elif step.outcome is not None:
                self.already += 1
        later: list[Decision] = []
        changed = False
        for path, found in sorted(by_path(steps).items()):
            now, rest = in_turn(found)
            later += (step.decision for step in rest)
            changed |= self._make(path, now)
        return later, changed

    def _make(self, path: str, steps: Sequence[Step]) -> bool:
        """Make the edits of one file, or refuse them; tell whether its text changes."""
        document = self._report.documents[path]
        text = new_text(document, steps)
        reason = self._unfit(document, text)
        if reason:
            self.refused |= {step.decision: reason for step in steps}
            return False
        self._made.setdefault(path, []).extend(steps)
        if text == document.text:
            return False
        self._scans[path] = scan_text(path, text, document.encoding, self._plan)
        return True

    def _unfit(self, document: Document, text: str) -> Wording:
        """Say why a file cannot hold a text; nothing if it can."""
        if document.excerpt is not None:
            return say("is too large for decisions, allowed is `mtcheck fix`")
        path, encoding = document.path, document.encoding
        try:
            read = formats.decode(formats.encode(text, encoding, path), path, self._plan.config.encoding)[0]
        except UnreadableError as error:
            return error.problem
        return "" if read == text else say(OTHERWISE_READ)


def _document(scan: Scan) -> Document:
    document = scan.read()
    assert document is not None
    return document
