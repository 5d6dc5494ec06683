"""What a run is made of: one `Scan` per file, one `Report` for all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.errors import ExitCode
from mtcheck.model import Alignment, Document, Finding, Severity, Span
from mtcheck.rule import AnyRule, Fact
from mtcheck.terms import EMPTY_GLOSSARY, Glossary
from mtcheck.text.lines import Position
from mtcheck.text.messages import Wording

if TYPE_CHECKING:
    from mtcheck.engine.names import NamesReport


class Subject(StrEnum):
    """What the files of a report are."""

    ARTICLE = "article"
    GLOSSARY = "glossary"

    @property
    def plural(self) -> str:
        """Several of them."""
        return "glossaries" if self is Subject.GLOSSARY else f"{self}s"


class By(StrEnum):
    """What may hide a finding, the nearest first."""

    SIC = "sic"
    COMMENT = "comment"
    FRONT_MATTER = "front-matter"
    CONFIGURATION = "configuration"
    BASELINE = "baseline"


class Directive(NamedTuple):
    """What an article says of findings in it that nobody wants to see.

    `selectors` mean rules as in the configuration. `scope` is the piece of the text it holds for. `problem` says why
    it holds for nothing. For [sic], `place` is the word before it.
    """

    place: Span
    by: By
    text: str = ""
    selectors: tuple[str, ...] = ()
    reason: str = ""
    scope: Span = Span(0, 0)
    problem: Wording = ""


Facts = Mapping[str, tuple[Fact, ...]]
"""What a file contributes to questions about all of them, by the name of the collector."""


class LateFacts(Facts):
    """Facts that are fetched when they are asked for."""

    def __init__(self, fetch: Callable[[], Facts]) -> None:
        self._fetch = fetch

    @cached_property
    def _fetched(self) -> Facts:
        return self._fetch()

    def __getitem__(self, collector: str) -> tuple[Fact, ...]:
        return self._fetched[collector]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fetched)

    def __len__(self) -> int:
        return len(self._fetched)


class Scan(NamedTuple):
    """All that one file contributes: depends on nothing but the file and the plan, so any process can make it.

    `document` is `None` for a file that could not be read, and a way to get it where it was kept from an earlier run.
    """

    path: str
    document: "Document | Callable[[], Document] | None"
    findings: tuple[Finding, ...]
    facts: Facts
    crashes: tuple[str, ...] = ()
    """Tracebacks of rules that failed on this file; each has its INT002 among the findings."""
    directives: tuple[Directive, ...] = ()
    compared: bool = False
    """Whether the document has a source that rules of pairs could compare it with."""
    alignment: Alignment | None = None
    """Of the document; what is missing or added is left out."""

    def read(self) -> Document | None:
        """Return the document."""
        return self.document() if callable(self.document) else self.document


class Documents(Mapping[str, Document]):
    """The documents of a run by path; those of an earlier run are fetched when they are asked for."""

    def __init__(self, scans: Iterable[Scan]) -> None:
        self._held = {scan.path: scan.document for scan in scans if scan.document is not None}

    def __getitem__(self, path: str) -> Document:
        document = self._held[path]
        if callable(document):
            document = self._held[path] = document()
        return document

    def __contains__(self, path: object) -> bool:
        return path in self._held

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


class Hidden(NamedTuple):
    """A finding that somebody has decided not to see, by what, and why if that is said."""

    finding: Finding
    by: By
    reason: str = ""


class Known(NamedTuple):
    """What is known of a place in a document that is not at hand: where it is, and what stands there."""

    position: Position
    text: str


class Report(NamedTuple):
    """The result of a run, and the only input of every output. Findings are sorted by path and place."""

    version: str
    findings: tuple[Finding, ...]
    documents: Mapping[str, Document]
    paths: tuple[str, ...]
    """Every file that is spoken of, sorted: those not in `documents` could not be read. Others were read to compare."""
    rules: tuple[AnyRule, ...]
    """The rules that ran, sorted by code."""
    glossary: str = ""
    """Digest of the glossary, or nothing."""
    crashes: tuple[str, ...] = ()
    subject: Subject = Subject.ARTICLE
    root: str = ""
    """The absolute folder from which the paths in fingerprints count."""
    hidden: tuple[Hidden, ...] = ()
    """Findings that are suppressed or in the baseline, sorted as `findings` and no part of them."""
    terms: Glossary = EMPTY_GLOSSARY
    """What the glossaries of the run say."""
    names: "Callable[[], NamesReport] | None" = None
    """Brings the names of all files together, as far as rules about names were run."""
    stale: tuple[str, ...] = ()
    """Places and quotations of the baseline that match nothing in these files, each `path:line: what`."""
    alignments: Mapping[str, Alignment] = MappingProxyType({})
    """How articles were brought together with the sources beside them, by path."""
    known: Mapping[tuple[str, int], Known] = MappingProxyType({})
    """Of a saved report: places by path and offset, for documents that have changed or are gone since."""

    def exit_code(self, fail_on: Severity | None) -> ExitCode:
        """Return what the process should end with; `None` means that findings never fail a run."""
        if self.crashes:
            return ExitCode.FAULT
        if fail_on is not None and any(finding.severity.rank >= fail_on.rank for finding in self.findings):
            return ExitCode.FINDINGS
        return ExitCode.CLEAN
