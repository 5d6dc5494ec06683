"""Scores for a terminal: one table for each question, the systems beside each other."""

from collections.abc import Iterator, Sequence

from mtcheck.model import Severity
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.visible import visible, width
from mtcheck.score.metrics import Measure, Metric, Paired
from mtcheck.score.penalties import Penalty
from mtcheck.score.scoring import DocumentScore, Fixed, Scoring, SystemScore
from mtcheck.score.term_success import TermScore
from mtcheck.text.messages import Language

MOST_DOCUMENTS = 20
MOST_RULES = 15
SIGNIFICANT = 0.05
"""The p-value below which a difference is marked, as sacrebleu does."""
_BOLD = "1"


def render(scoring: Scoring, *, color: bool = False, language: Language = Language.EN) -> str:
    """Return the tables; only `color` brings in escape sequences."""
    return "\n".join(Tables(scoring, catalogue(language)).lines(color)) + "\n"


class Tables:
    """How scores are written in one language."""

    def __init__(self, scoring: Scoring, said: Catalogue) -> None:
        self._scoring = scoring
        self._said = said

    def lines(self, color: bool) -> Iterator[str]:
        """Yield all lines; each table stands under its title."""
        _ = self._said.gettext
        parts = (
            (_("metrics"), self._metrics()),
            (_("terms"), self._terms()),
            (_("issues"), self._issues()),
            (_("rules"), self._rules()),
            (_("documents"), self._documents()),
        )
        begun = False
        for title, body in parts:
            own = list(body)
            if own:
                yield from [""] if begun else []
                yield f"\x1b[{_BOLD}m{title}\x1b[0m" if color else title
                yield from (f"  {line}" for line in own)
                begun = True

    def _metrics(self) -> Iterator[str]:
        _, scoring = self._said.gettext, self._scoring
        if not any(system.measures for system in scoring.systems):
            return
        first = scoring.systems[0]
        rows: list[tuple[str, ...]] = [(_("system"), *(measure.name for measure in first.measures))]
        for system in scoring.systems:
            rows.append((visible(system.name), *map(self._measure, system.measures)))
            if system.fixed is not None and system.fixed.fixes and system.fixed.measures:
                rows.append((self._after(system.fixed), *map(self._changed, system.measures, system.fixed.measures)))
        yield from aligned(rows)
        fixed = [system.fixed.uneven for system in scoring.systems if system.fixed is not None]
        yield from (
            _("no scores after fixing: in {path} a fix joins or parts segments", path=visible(path))
            for path in fixed
            if path
        )
        if len(scoring.systems) > 1 and scoring.resampling.samples:
            limit, name = self._said.decimal(SIGNIFICANT), visible(first.name)
            if scoring.resampling.test is Paired.BOOTSTRAP:
                yield _("* differs from {system}, p < {limit} (paired bootstrap resampling)", system=name, limit=limit)
            else:
                yield _("* differs from {system}, p < {limit} (approximate randomisation)", system=name, limit=limit)
        yield from (f"{measure.name}: {measure.signature}" for measure in first.measures)

    def _after(self, fixed: Fixed) -> str:
        return "  " + self._said.ngettext("after {count} fix", "after {count} fixes", fixed.fixes)

    def _changed(self, before: Measure, after: Measure) -> str:
        by = after.score - before.score
        return f"{self._said.decimal(after.score)} ({'+' if by >= 0 else ''}{self._said.decimal(by)})"

    def _measure(self, measure: Measure) -> str:
        decimal = self._said.decimal
        text = decimal(measure.score)
        if measure.interval is not None and measure.mean is not None:
            text += f" (μ = {decimal(measure.mean)} ± {decimal(measure.interval)})"
        if measure.p_value is not None:
            text += f" p = {decimal(measure.p_value, 4)}{'*' if measure.p_value < SIGNIFICANT else ' '}"
        return text

    def _terms(self) -> Iterator[str]:
        _ = self._said.gettext
        rows: list[tuple[str, ...]] = [
            (_("system"), _("required"), _("surface"), _("inflected"), _("bound"), _("consistent"))
        ]
        rows += [
            (visible(system.name), *self._rates(system.terms))
            for system in self._scoring.systems
            if system.terms is not None
        ]
        if len(rows) == 1:
            return
        rows += [
            (_("{path} (ceiling)", path=visible(path)), *self._rates(terms))
            for path, terms in self._scoring.ceilings.items()
        ]
        yield from aligned(rows)

    def _rates(self, terms: TermScore) -> tuple[str, ...]:
        success, percent = terms.success, self._said.percent
        rates = (percent(success.rate(met)) for met in (success.surface, success.inflected, success.bound))
        consistent = percent(terms.consistency.rate) if terms.consistency.occurrences else "-"
        return self._said.number(success.required), *rates, consistent

    def _issues(self) -> Iterator[str]:
        _, number = self._said.gettext, self._said.number
        severities = tuple(_(severity) for severity in reversed(Severity))
        head = (_("system"), _("words"), _("issues"), *severities, _("points"), _("per 1,000 words"))
        rows: list[tuple[str, ...]] = [head]
        for system in self._scoring.systems:
            rows.append((visible(system.name), *self._penalty(system.issues)))
            if system.confirmed is not None:
                rows.append(("  " + _("confirmed errors"), *self._penalty(system.confirmed)))
            if system.fixed is not None and system.fixed.fixes:
                rows.append((self._after(system.fixed), *self._penalty(system.fixed.issues)))
        yield from aligned(rows)
        for system in self._scoring.systems:
            if system.confirmed is not None:
                left = system.issues.findings - system.confirmed.findings - system.rejected
                yield _(
                    "{system}: {confirmed} confirmed, {rejected} rejected, {left} not decided",
                    system=visible(system.name),
                    confirmed=number(system.confirmed.findings),
                    rejected=number(system.rejected),
                    left=number(left),
                )
        yield _("Issues are findings nobody has confirmed: they are no measured errors.")
        weights = ", ".join(f"{_(severity)} {self._scoring.weights[severity]:g}" for severity in Severity)
        yield _("weights: {weights}", weights=weights)

    def _penalty(self, penalty: Penalty) -> tuple[str, ...]:
        number = self._said.number
        return (
            number(penalty.words),
            number(penalty.findings),
            *map(number, penalty.severities.values()),
            self._points(penalty.points),
            self._said.decimal(penalty.per_1000),
        )

    def _points(self, points: float) -> str:
        return self._said.decimal(points, 0 if points == int(points) else 2)

    def _rules(self) -> Iterator[str]:
        _ = self._said.gettext
        for system in self._scoring.systems:
            if not system.rules:
                continue
            head = visible(system.name) if len(self._scoring.systems) > 1 else _("rule")
            rows: list[tuple[str, ...]] = [(head, _("issues"), _("points"))]
            rows += [
                (f"{rule.code} {visible(rule.name)}", self._said.number(rule.findings), self._points(rule.points))
                for rule in system.rules[:MOST_RULES]
            ]
            yield from aligned(rows)
            if (more := len(system.rules) - MOST_RULES) > 0:
                yield self._said.ngettext("and {count} more rule", "and {count} more rules", more)

    def _documents(self) -> Iterator[str]:
        _ = self._said.gettext
        for system in self._scoring.systems:
            if len(system.documents) < 2:
                continue
            names = [measure.name for measure in system.measures]
            head = _("the worst first") if names else _("document")
            rows: list[tuple[str, ...]] = [(head, _("segments"), *names, _("issues"), _("per 1,000 words"))]
            rows += map(self._document, worst_first(system)[:MOST_DOCUMENTS])
            yield from aligned(rows)
            if (more := len(system.documents) - MOST_DOCUMENTS) > 0:
                yield self._said.ngettext("and {count} more document", "and {count} more documents", more)

    def _document(self, document: DocumentScore) -> tuple[str, ...]:
        return (
            visible(document.path),
            self._said.number(document.segments),
            *map(self._said.decimal, document.metrics.values()),
            self._said.number(document.issues.findings),
            self._said.decimal(document.issues.per_1000),
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
