"""Score systems: everything that is said of a delivery in numbers, as one value for every output."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import mtcheck
from mtcheck.engine.apply import Places
from mtcheck.engine.decisions import Decision, Verdict
from mtcheck.engine.passes import fix
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report, scan_all
from mtcheck.errors import InputError
from mtcheck.model import Finding
from mtcheck.score.metrics import Measure, Metric, Resampling, measure, measure_each
from mtcheck.score.penalties import WEIGHTS, Penalty, Weights, by_dimension, penalty
from mtcheck.score.segments import Text, parse_segments
from mtcheck.score.term_success import Need, TermScore, term_score
from mtcheck.text.counting import count_words

__all__ = ["DocumentScore", "Fixed", "Job", "RuleScore", "Scoring", "Settings", "SystemScore", "score"]


class Job(NamedTuple):
    """What is to be scored. All texts have the same documents, sorted by name, with the same number of segments."""

    systems: Mapping[str, Sequence[Text]]
    references: Mapping[str, Sequence[Text]] = {}
    needs: Sequence[Sequence[Need]] = ()
    """What each segment requires, over all documents in order; empty if nobody says."""
    decisions: Sequence[Decision] = ()


class Settings(NamedTuple):
    """How is scored. `fixes` is `None` to leave out what fixes would change, else whether unsafe ones count."""

    metrics: tuple[Metric, ...] = tuple(Metric)
    resampling: Resampling = Resampling()
    weights: Weights = WEIGHTS
    fixes: bool | None = False
    jobs: int | None = None


DEFAULT = Settings()


class RuleScore(NamedTuple):
    """The findings of one rule in one system."""

    code: str
    name: str
    findings: int
    points: float


class DocumentScore(NamedTuple):
    """One document of one system; `metrics` is empty without a reference."""

    path: str
    segments: int
    metrics: Mapping[Metric, float]
    issues: Penalty


class Fixed(NamedTuple):
    """The same system when fixes have been made."""

    fixes: int
    files: int
    measures: tuple[Measure, ...]
    terms: TermScore | None
    issues: Penalty
    documents: Mapping[str, Penalty]
    """The issues of each document by its path."""
    uneven: str = ""
    """The path of a document in which a fix joins or parts segments, so that nothing can be compared any more."""


class SystemScore(NamedTuple):
    """One system."""

    name: str
    segments: int
    measures: tuple[Measure, ...]
    terms: TermScore | None
    issues: Penalty
    """All findings, whether anybody has looked at them or not."""
    confirmed: Penalty | None
    """Findings that a person has accepted or put right: errors. None without decisions."""
    rejected: int
    """Findings that a person has rejected."""
    rules: tuple[RuleScore, ...]
    dimensions: Mapping[str, tuple[int, float]]
    """Findings and points by MQM dimension."""
    documents: tuple[DocumentScore, ...]
    fixed: Fixed | None


class Scoring(NamedTuple):
    """The result, and the only input of every output."""

    version: str
    systems: tuple[SystemScore, ...]
    ceilings: Mapping[str, TermScore]
    """The terms of each reference, by its path."""
    references: tuple[str, ...]
    weights: Weights
    resampling: Resampling
    crashes: tuple[str, ...] = ()


def score(job: Job, plan: Plan, settings: Settings = DEFAULT) -> Scoring:
    """Score systems. Raises `InputError` for a file that cannot be read."""
    references = [_joined(texts) for texts in job.references.values()]
    compared = (
        measure(
            {name: _joined(texts) for name, texts in job.systems.items()},
            references,
            settings.metrics,
            settings.resampling,
        )
        if references and settings.metrics
        else {}
    )
    systems: list[SystemScore] = []
    crashes: list[str] = []
    for name, texts in job.systems.items():
        run = _Run(texts, plan, settings.jobs)
        crashes += run.report.crashes
        systems.append(_system(name, run, compared.get(name, ()), job, settings))
    return Scoring(
        version=mtcheck.__version__,
        systems=tuple(systems),
        ceilings={path: _terms(texts, job.needs) for path, texts in job.references.items()} if job.needs else {},
        references=tuple(job.references),
        weights=settings.weights,
        resampling=settings.resampling,
        crashes=tuple(crashes),
    )


class _Run:
    """The rules' answer to one system."""

    def __init__(self, texts: Sequence[Text], plan: Plan, jobs: int | None) -> None:
        self.texts = texts
        self.plan = plan
        self.scans = list(scan_all([text.path for text in texts], plan, jobs=jobs))
        for scan in self.scans:
            if scan.document is None:
                raise InputError(f"{scan.path}: {scan.findings[0].message}")
        self.report = make_report(self.scans, plan)
        self.words = {text.path: count_words(self.report.documents[text.path].prose) for text in texts}


def _system(name: str, run: _Run, measures: tuple[Measure, ...], job: Job, settings: Settings) -> SystemScore:
    found = run.report.findings
    words = sum(run.words.values())
    confirmed, rejected = _judged(run.report, job.decisions)
    return SystemScore(
        name=name,
        segments=sum(len(text.segments) for text in run.texts),
        measures=measures,
        terms=_terms(run.texts, job.needs) if job.needs else None,
        issues=penalty(found, words, settings.weights),
        confirmed=penalty(confirmed, words, settings.weights) if job.decisions else None,
        rejected=rejected,
        rules=_rules(found, settings.weights),
        dimensions=by_dimension(found, settings.weights),
        documents=_documents(run, job, settings),
        fixed=None if settings.fixes is None else _fixed(run, job, settings),
    )


def _judged(report: Report, decisions: Sequence[Decision]) -> tuple[list[Finding], int]:
    """Return the findings that somebody has confirmed, and how many somebody has rejected."""
    places = Places(report, decisions)
    verdicts: dict[Finding, Verdict] = {}
    for decision in decisions:
        finding = places.finding(decision)
        if finding is not None and decision.verdict is not Verdict.COMMENT:
            verdicts[finding] = decision.verdict
    rejected = sum(verdict is Verdict.REJECT for verdict in verdicts.values())
    return [finding for finding, verdict in verdicts.items() if verdict is not Verdict.REJECT], rejected


def _rules(found: Iterable[Finding], weights: Weights) -> tuple[RuleScore, ...]:
    rules: dict[str, RuleScore] = {}
    for finding in found:
        known = rules.get(finding.code, RuleScore(finding.code, finding.name, 0, 0.0))
        points = known.points + weights[finding.severity]
        rules[finding.code] = known._replace(findings=known.findings + 1, points=points)
    return tuple(sorted(rules.values(), key=lambda rule: (-rule.points, -rule.findings, rule.code)))


def _documents(run: _Run, job: Job, settings: Settings) -> tuple[DocumentScore, ...]:
    issues = _by_document(run.texts, run.report, run.words, settings.weights)
    metrics: dict[str, dict[Metric, float]] = {text.path: {} for text in run.texts}
    if job.references:
        segments = {text.path: text.segments for text in run.texts}
        parallel = zip(*job.references.values(), strict=True)
        references = {text.path: [one.segments for one in ones] for text, ones in zip(run.texts, parallel, strict=True)}
        for metric in settings.metrics:
            for path, value in measure_each(segments, references, metric).items():
                metrics[path][metric] = value
    return tuple(
        DocumentScore(
            text.path,
            len(text.segments),
            metrics[text.path],
            issues[text.path],
        )
        for text in run.texts
    )


def _by_document(
    texts: Sequence[Text], report: Report, words: Mapping[str, int], weights: Weights
) -> dict[str, Penalty]:
    by_path: dict[str, list[Finding]] = {text.path: [] for text in texts}
    for finding in report.findings:
        by_path[finding.path].append(finding)
    return {path: penalty(found, words[path], weights) for path, found in by_path.items()}


def _fixed(run: _Run, job: Job, settings: Settings) -> Fixed:
    fixing = fix(run.scans, run.plan, unsafe=bool(settings.fixes), jobs=settings.jobs)
    changed = {change.path: change.text for change in fixing.changes}
    texts = [
        text._replace(segments=parse_segments(text.path, changed[text.path])) if text.path in changed else text
        for text in run.texts
    ]
    uneven = [new.path for new, old in zip(texts, run.texts, strict=True) if len(new.segments) != len(old.segments)]
    references = [_joined(one) for one in job.references.values()]
    measures: tuple[Measure, ...] = ()
    if references and settings.metrics and not uneven:
        alone = settings.resampling._replace(samples=0)
        (measures,) = measure({"": _joined(texts)}, references, settings.metrics, alone).values()
    again = fixing.report.documents
    words = {path: count_words(again[path].prose) if path in changed else count for path, count in run.words.items()}
    return Fixed(
        fixes=sum(len(step.findings) for change in fixing.changes for step in change.steps),
        files=len(fixing.changes),
        measures=measures,
        terms=_terms(texts, job.needs) if job.needs and not uneven else None,
        issues=penalty(fixing.report.findings, sum(words.values()), settings.weights),
        documents=_by_document(run.texts, fixing.report, words, settings.weights),
        uneven=uneven[0] if uneven else "",
    )


def _terms(texts: Sequence[Text], needs: Sequence[Sequence[Need]]) -> TermScore:
    parts, start = [], 0
    for text in texts:
        parts.append((needs[start : start + len(text.segments)], text.segments))
        start += len(text.segments)
    return term_score(parts)


def _joined(texts: Iterable[Text]) -> list[str]:
    return [segment for text in texts for segment in text.segments]
