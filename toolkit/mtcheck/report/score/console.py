"""Scores for a terminal: one table for each question, the systems beside each other."""

from collections.abc import Iterator, Sequence

from mtcheck.report.summary import number
from mtcheck.report.visible import visible, width
from mtcheck.score.metrics import Measure, Metric
from mtcheck.score.penalties import Penalty
from mtcheck.score.scoring import DocumentScore, Scoring, SystemScore
from mtcheck.score.term_success import TermScore

MOST_DOCUMENTS = 20
MOST_RULES = 15
SIGNIFICANT = 0.05
"""The p-value below which a difference is marked, as sacrebleu does."""
_BOLD = "1"


def render(scoring: Scoring, *, color: bool = False) -> str:
    """Return the tables; only `color` brings in escape sequences."""
    parts = [
        ("metrics", list(_metrics(scoring))),
        ("terms", list(_terms(scoring))),
        ("issues", list(_issues(scoring))),
        ("rules", list(_rules(scoring))),
        ("documents", list(_documents(scoring))),
    ]
    lines: list[str] = []
    for title, body in parts:
        if body:
            lines += [f"\x1b[{_BOLD}m{title}\x1b[0m" if color else title, *(f"  {line}" for line in body), ""]
    return "\n".join(lines[:-1]) + "\n"


def _metrics(scoring: Scoring) -> Iterator[str]:
    if not any(system.measures for system in scoring.systems):
        return
    first = scoring.systems[0]
    rows: list[tuple[str, ...]] = [("system", *(measure.name for measure in first.measures))]
    for system in scoring.systems:
        rows.append((visible(system.name), *map(_measure, system.measures)))
        if system.fixed is not None and system.fixed.measures:
            changes = zip(system.measures, system.fixed.measures, strict=True)
            rows.append(
                ("  after fixing", *(f"{new.score:.2f} ({new.score - old.score:+.2f})" for old, new in changes))
            )
    yield from aligned(rows)
    fixed = [system.fixed.problem for system in scoring.systems if system.fixed is not None and system.fixed.problem]
    yield from (f"no scores after fixing: {visible(problem)}" for problem in fixed)
    if len(scoring.systems) > 1 and scoring.resampling.samples:
        yield f"* differs from {visible(first.name)}, p < {SIGNIFICANT} ({scoring.resampling.test})"
    yield from (f"{measure.name}: {measure.signature}" for measure in first.measures)


def _changed(before: Measure, after: Measure) -> str:
    return f"{after.score:.2f} ({after.score - before.score:+.2f})"


def _measure(measure: Measure) -> str:
    text = f"{measure.score:.2f}"
    if measure.interval is not None and measure.mean is not None:
        text += f" (μ = {measure.mean:.2f} ± {measure.interval:.2f})"
    if measure.p_value is not None:
        text += f" p = {measure.p_value:.4f}{'*' if measure.p_value < SIGNIFICANT else ' '}"
    return text


def _terms(scoring: Scoring) -> Iterator[str]:
    scored = [(visible(system.name), system.terms) for system in scoring.systems]
    rows: list[tuple[str, ...]] = [("system", "required", "surface", "inflected", "bound", "consistent")]
    for name, terms in scored:
        if terms is not None:
            rows.append((name, *_term_cells(terms)))
    if len(rows) == 1:
        return
    rows += [(f"{visible(path)} (ceiling)", *_term_cells(terms)) for path, terms in scoring.ceilings.items()]
    yield from aligned(rows)


def _term_cells(terms: TermScore) -> tuple[str, ...]:
    success = terms.success
    rates = (success.rate(met) for met in (success.surface, success.inflected, success.bound))
    consistent = f"{terms.consistency.rate:.1%}" if terms.consistency.occurrences else "-"
    return f"{success.required:,}", *(f"{rate:.1%}" for rate in rates), consistent


def _issues(scoring: Scoring) -> Iterator[str]:
    head = ("system", "words", "issues", "critical", "major", "minor", "neutral", "points", "per 1,000 words")
    rows: list[tuple[str, ...]] = [head]
    for system in scoring.systems:
        rows.append((visible(system.name), *_penalty_cells(system.issues)))
        if system.confirmed is not None:
            rows.append(("  confirmed errors", *_penalty_cells(system.confirmed)))
        if system.fixed is not None and system.fixed.fixes:
            rows.append((f"  after {number(system.fixed.fixes, 'fix', 'fixes')}", *_penalty_cells(system.fixed.issues)))
    yield from aligned(rows)
    for system in scoring.systems:
        if system.confirmed is not None:
            open_ = system.issues.findings - system.confirmed.findings - system.rejected
            yield (
                f"{visible(system.name)}: {number(system.confirmed.findings, 'finding')} confirmed, "
                f"{number(system.rejected)} rejected, {number(open_)} not decided"
            )
    yield "Issues are findings nobody has confirmed: they are no measured errors."
    yield "weights: " + ", ".join(f"{severity} {scoring.weights[severity]:g}" for severity in scoring.weights)


def _penalty_cells(penalty: Penalty) -> tuple[str, ...]:
    counts = (number(count) for count in penalty.severities.values())
    return (
        number(penalty.words),
        number(penalty.findings),
        *counts,
        f"{penalty.points:,.6g}",
        f"{penalty.per_1000:.2f}",
    )


def _rules(scoring: Scoring) -> Iterator[str]:
    for system in scoring.systems:
        if not system.rules:
            continue
        head = visible(system.name) if len(scoring.systems) > 1 else "rule"
        rows = [(head, "issues", "points")]
        rows += [
            (f"{rule.code} {visible(rule.name)}", number(rule.findings), f"{rule.points:,.6g}")
            for rule in system.rules[:MOST_RULES]
        ]
        yield from aligned(rows)
        if len(system.rules) > MOST_RULES:
            yield f"and {number(len(system.rules) - MOST_RULES, 'more rule')}"


def _documents(scoring: Scoring) -> Iterator[str]:
    for system in scoring.systems:
        if len(system.documents) < 2:
            continue
        names = [measure.name for measure in system.measures]
        head = "the worst first" if names else "document"
        rows = [(head, "segments", *names, "issues", "per 1,000 words")]
        rows += map(_document, worst_first(system)[:MOST_DOCUMENTS])
        yield from aligned(rows)
        if len(system.documents) > MOST_DOCUMENTS:
            yield f"and {number(len(system.documents) - MOST_DOCUMENTS, 'more document')}"


def _document(document: DocumentScore) -> tuple[str, ...]:
    return (
        visible(document.path),
        number(document.segments),
        *(f"{score:.2f}" for score in document.metrics.values()),
        number(document.issues.findings),
        f"{document.issues.per_1000:.2f}",
    )


def worst_first(system: SystemScore) -> list[DocumentScore]:
    """Return the documents by how well they score, and where that says nothing, by penalty points."""

    def order(document: DocumentScore) -> tuple[float, float, str]:
        goodness = (-score if metric is Metric.TER else score for metric, score in document.metrics.items())
        return sum(goodness), -document.issues.per_1000, document.path

    return sorted(system.documents, key=order)


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows of cells below each other: the first to the left, the others to the right."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = [first + " " * (widths[0] - width(first))]
        cells += [" " * (room - width(one)) + one for one, room in zip(rest, widths[1:], strict=True)]
        yield "  ".join(cells).rstrip()
