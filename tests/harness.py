"""Run rules on examples exactly as the engine runs them on files, and the plain way beside it."""

import re
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.complete import Occurrences, complete
from mtcheck.engine.fix import apply_edits
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import moved, scan_document
from mtcheck.formats.beside import beside as aligned
from mtcheck.formats.pairs import with_source
from mtcheck.model import WORD, Document, Edit, Finding
from mtcheck.rule import Bad, CorpusRule, DocumentRule, Example, Good, Hit, PairRule, Rule, SegmentRule, Texts, WordRule
from mtcheck.terms import EMPTY_GLOSSARY

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the real articles in ../shared are not on this machine"
)
MARK = re.compile("[⟦⟧]")


PATIENCE = 6
"""Seconds of the processor, so that a busy machine takes nothing away; more on a slower one."""
STEPS, SECONDS = 300_000, 0.018
"""A loop of so many steps, and what it takes where patience is six seconds."""
MUCH = 100_000
"""Characters of a hostile text. Linear work on it takes less than a second; the fastest loop of a pattern that is
quadratic, `a*b`, takes nine."""


@contextmanager
def ends() -> Iterator[None]:
    """Stop a test that would take minutes where it takes a moment: a guard against hanging, no claim of speed."""

    start = process_time()
    sum(step * step for step in range(STEPS))
    patience = PATIENCE * max(1.0, (process_time() - start) / SECONDS)

    def stop(*_: object) -> None:
        raise AssertionError(f"not done after {patience:.0f} seconds of the processor")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, patience)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@dataclass(frozen=True)
class Case:
    """One example as documents: their paths, texts without marks, marked spans and expected texts."""

    paths: tuple[str, ...]
    texts: tuple[str, ...]
    spans: tuple[tuple[tuple[int, int], ...], ...]
    fixed: tuple[str | None, ...]
    plan: Plan
    sources: tuple[str, ...]

    def documents(self, texts: Sequence[str]) -> list[Document]:
        """Return texts as documents, each with the source that the example gives it."""
        return [
            document(path, text, source, self.plan, beside=self.plan.rules[0].meta.paired)
            for path, text, source in zip(self.paths, texts, self.sources, strict=True)
        ]


def document(path: str, text: str, source: str, plan: Plan, *, beside: bool = False) -> Document:
    """Return a text as a document; with a source, as the translation of it, `beside` it aligned by sentences."""
    read = formats.parse(path, text, locale=plan.config.locale)
    if not source:
        return read
    return aligned(read, formats.parse("source.txt", source)) if beside else with_source(read, source)


def case(rule: Rule, example: Example) -> Case:
    """Turn an example into documents and a plan that runs this rule alone."""
    texts = example.texts if isinstance(example, Texts) else (example,)
    first = texts[0]
    options = {} if first.options is None else {rule.meta.code: first.options}
    config = Config(options=options, profile=first.profile, locale=first.locale)
    split = [unmark(text.text) for text in texts]
    return Case(
        paths=tuple(numbered(text.path, index, len(texts)) for index, text in enumerate(texts)),
        texts=tuple(text for text, _ in split),
        spans=tuple(spans for _, spans in split),
        fixed=tuple(text.fixed if isinstance(text, Bad) else None for text in texts),
        plan=Plan(config, (rule,), first.glossary or EMPTY_GLOSSARY),
        sources=tuple(text.source for text in texts),
    )


def numbered(path: str, index: int, of: int) -> str:
    """Give each of several example texts a path of its own."""
    stem, _, suffix = path.rpartition(".")
    return path if of == 1 else f"{stem}-{index + 1}.{suffix}"


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without ⟦ and ⟧, and the spans they marked."""
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    for removed, mark in enumerate(MARK.finditer(marked)):
        place = mark.start() - removed
        if mark[0] == "⟦":
            starts.append(place)
        else:
            spans.append((starts.pop(), place))
    assert not starts, f"⟦ without ⟧ in {marked!r}"
    return MARK.sub("", marked), tuple(sorted(spans))


def lint_texts(paths: Sequence[str], texts: Sequence[str], plan: Plan) -> Report:
    """Run a plan over texts instead of files."""
    return lint_documents(
        [formats.parse(path, text, locale=plan.config.locale) for path, text in zip(paths, texts, strict=True)], plan
    )


def lint_documents(documents: Sequence[Document], plan: Plan) -> Report:
    """Run a plan over documents instead of files."""
    return make_report([scan_document(document, plan) for document in documents], plan)


def spans_in(report: Report, path: str) -> tuple[tuple[int, int], ...]:
    """Return the places of the findings in one file."""
    return tuple((finding.start, finding.end) for finding in report.findings if finding.path == path)


def fixed_text(report: Report, path: str, text: str) -> str | None:
    """Return the text with every proposed fix applied, or `None` when none is proposed."""
    edits = edits_in(report.findings, path)
    return apply_edits(text, edits) if edits else None


def edits_in(findings: Sequence[Finding], path: str) -> list[Edit]:
    """Return all edits that findings propose for one file."""
    return [edit for finding in findings if finding.path == path and finding.fix for edit in finding.fix.edits]


def plain_hits(document: Document, rule: Rule, plan: Plan) -> list[Hit]:
    """Ask a rule about everything it could be asked about: no literals, no memo, no shortcuts."""
    assert not isinstance(rule, CorpusRule)
    return sorted(_plain(document, rule, plan), key=lambda hit: (hit.start, hit.end))


def _plain(document: Document, rule: Rule, plan: Plan) -> Iterator[Hit]:
    context = plan.context(rule, document.locale)
    if isinstance(rule, DocumentRule):
        yield from rule.check(document, context)
    elif isinstance(rule, SegmentRule):
        for segment in document.segments(rule.meta.zones):
            for hit in rule.check(segment, context):
                yield moved(hit, segment.start)
    elif isinstance(rule, WordRule):
        for match in WORD.finditer(document.prose):
            for hit in rule.check(match[0], context):
                yield moved(hit, match.start())
    elif isinstance(rule, PairRule):
        for pair in document.pairs:
            for hit in rule.check(pair, context):
                yield moved(hit, pair.unit.start)


def plain_findings(document: Document, rule: Rule, plan: Plan) -> list[Finding]:
    """Return what the plain way finds."""
    return list(complete(document, rule.meta, plain_hits(document, rule, plan), Occurrences(document.text)))


def each_text(rules: Sequence[Rule], kind: type[Any]) -> Iterator[tuple[Rule, Good | Bad]]:
    """Yield every single text of one kind among the examples of all rules."""
    for rule in rules:
        for example in rule.examples:
            for text in example.texts if isinstance(example, Texts) else (example,):
                if isinstance(text, kind):
                    yield rule, text
