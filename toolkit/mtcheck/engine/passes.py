"""Fix files: pass after pass over all of them, until nothing is left to fix or a text comes back."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, compress
from typing import NamedTuple

from mtcheck import formats
from mtcheck.engine.complete import internal
from mtcheck.engine.fix import apply_edits, compatible
from mtcheck.engine.internal import ENDLESS_FIX
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Report, Scan
from mtcheck.engine.run import each_in_workers, make_report
from mtcheck.engine.scan import scan_text
from mtcheck.errors import InputError
from mtcheck.model import Document, Edit, Encoding, Finding, FixSafety

MOST_PASSES = 10


class Step(NamedTuple):
    """One pass over one file: the document before it, and the findings whose fixes it made."""

    document: Document
    findings: tuple[Finding, ...]


class Change(NamedTuple):
    """What becomes of one file."""

    path: str
    steps: tuple[Step, ...]
    """One at least."""
    text: str

    @property
    def in_parts(self) -> bool:
        """Tell whether the file is read in parts: then the text is not all of it, and `pieces` writes it."""
        return self.steps[0].document.excerpt is not None

    def pieces(self, encoding: str | None) -> Iterator[bytes]:
        """Yield a file that is read in parts as it should be. Raises `InputError` when it is to be left as it is."""
        from mtcheck.formats.parts import rewritten

        (step,) = self.steps
        excerpt = step.document.excerpt
        assert excerpt is not None
        place = excerpt.in_file
        made = sorted({edit for finding in step.findings for edit in _edits(finding)})
        edits = [Edit(place(edit.start), place(edit.end), edit.text) for edit in made]
        return rewritten(self.path, edits, excerpt.digest, encoding)

    @property
    def encoding(self) -> Encoding:
        """How the file was and will be written."""
        return self.steps[0].document.encoding

    @property
    def before(self) -> bytes:
        """The file as it was read."""
        return formats.encode(self.steps[0].document.text, self.encoding, self.path)

    @property
    def after(self) -> bytes:
        """The file as it should be."""
        return formats.encode(self.text, self.encoding, self.path)

    def reads_the_same(self, encoding: str | None) -> bool:
        """Tell whether the file as it should be would be read as what it is meant to be.

        Bytes in Windows-1252 may look like UTF-8 by accident, as soon as the one letter is gone that did not.
        """
        return self.in_parts or formats.decode(self.after, self.path, encoding)[0] == self.text


class Fixing(NamedTuple):
    """The result of a run: files that change, sorted by path, and the report about all files as they will be."""

    changes: tuple[Change, ...]
    report: Report


def fix(scans: Iterable[Scan], plan: Plan, *, unsafe: bool = False, jobs: int | None = 1) -> Fixing:
    """Make the safe fixes, with `unsafe` all fixes, in memory; nothing is written.

    `jobs` as of `engine.run.lint`. A file whose fixes never come to an end stays as it is and gets INT004; then the
    others are fixed anew, for what they were compared with is not what it seemed.
    """
    by_path = {scan.path: scan for scan in scans}
    endless: dict[str, Finding] = {}
    while True:
        run = _Run(by_path, plan, unsafe, frozenset(endless))
        run.go(jobs)
        if not run.endless:
            return run.result(endless.values())
        endless |= run.endless


class _Run:
    """Passes over all files but those that are left alone. Holds the state of all files after the last pass."""

    def __init__(self, scans: Mapping[str, Scan], plan: Plan, unsafe: bool, left_alone: frozenset[str]) -> None:
        self._scans = dict(scans)
        self._plan = plan
        self._unsafe = unsafe
        self._left_alone = left_alone
        self._steps: dict[str, list[Step]] = {}
        self._report = make_report(self._scans.values(), plan)
        self.endless: dict[str, Finding] = {}

    def go(self, jobs: int | None) -> None:
        """Make passes until one finds nothing to do, or some file has no end."""
        for _ in range(MOST_PASSES):
            texts = dict(self._fixed())
            if self.endless:
                return
            texts = {path: text for path, text in texts.items() if not self._in_parts(path)}
            if not texts:
                return
            rescan = partial(_rescan, texts=texts, plan=self._plan)
            self._scans |= {scan.path: scan for scan in each_in_workers(sorted(texts), rescan, jobs)}
            self._report = make_report(self._scans.values(), self._plan)
        for path, _ in self._fixed():
            self._give_up(path)

    def result(self, endless: Iterable[Finding]) -> Fixing:
        """Return what was done, with INT004 for the files that were left alone."""
        changes = tuple(
            Change(path, tuple(steps), "" if self._in_parts(path) else self._report.documents[path].text)
            for path, steps in sorted(self._steps.items())
            if path in self._report.documents
        )
        made = {id(one) for path, steps in self._steps.items() if self._in_parts(path) for one in steps[0].findings}
        left = (finding for finding in self._report.findings if id(finding) not in made)
        findings = sorted((*left, *endless), key=lambda one: (one.path, one.start, one.end, one.code))
        return Fixing(changes, self._report._replace(findings=tuple(findings)))

    def _fixed(self) -> Iterator[tuple[str, tuple[str, Encoding]]]:
        """Yield the path, the new text and the encoding of every file in which something is to be done now."""
        by_path: dict[str, list[Finding]] = {}
        for finding in self._report.findings:
            if finding.path not in self._left_alone and self._wanted(finding):
                by_path.setdefault(finding.path, []).append(finding)
        for path, findings in by_path.items():
            document = self._report.documents[path]
            if path in self._steps and self._in_parts(path):
                continue  # What is left waits for the next run.
            made = tuple(compress(findings, compatible(map(_edits, findings))))
            text = apply_edits(document.text, chain.from_iterable(map(_edits, made)))
            if text == document.text:
                continue
            steps = self._steps.setdefault(path, [])
            steps.append(Step(document, made))
            if any(step.document.text == text for step in steps):
                self._give_up(path)
            yield path, (text, document.encoding)

    def _in_parts(self, path: str) -> bool:
        document = self._report.documents.get(path)
        return document is not None and document.excerpt is not None

    def _wanted(self, finding: Finding) -> bool:
        fix = finding.fix
        if fix is None or (fix.safety is not FixSafety.SAFE and not self._unsafe):
            return False
        encoding = self._report.documents[finding.path].encoding
        return all(_can_write(edit.text, encoding) for edit in fix.edits)

    def _give_up(self, path: str) -> None:
        rules = sorted({finding.code for step in self._steps[path] for finding in step.findings})
        self.endless[path] = internal(ENDLESS_FIX, path, {"rules": ", ".join(rules)})


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()


def _rescan(path: str, *, texts: Mapping[str, tuple[str, Encoding]], plan: Plan) -> Scan:
    text, encoding = texts[path]
    return scan_text(path, text, encoding, plan)


def _can_write(text: str, encoding: Encoding) -> bool:
    """Tell whether the file can hold a text in its encoding: no Cyrillic in Windows-1252."""
    try:
        formats.encode(text, encoding)
    except InputError:
        return False
    return True
