"""Scores as one HTML page with plots, without script, network or second file.

Style sheet, escaping and policy are those of the page of findings (`report.html`). Every plot has its table beside it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.report.html.style import assets
from mtcheck.report.html.template import encodable, environment
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.score.console import SIGNIFICANT, worst_first
from mtcheck.score.metrics import Metric
from mtcheck.score.penalties import Penalty
from mtcheck.score.scoring import DocumentScore, Scoring, SystemScore
from mtcheck.text.messages import Language

MOST_DOCUMENTS = 60
MOST_RULES = 25
EVEN = 8
"""Lines of a scale."""


class Range(NamedTuple):
    """One line of a plot of intervals, in percent of its width: the score, and where its interval begins and ends."""

    system: str
    label: str
    at: float
    start: float
    end: float
    p_value: float | None


class Plot(NamedTuple):
    """The scores of all systems in one metric, on one scale. `ticks` are (percent, label)."""

    metric: Metric
    name: str
    signature: str
    ranges: tuple[Range, ...]
    ticks: tuple[tuple[float, str], ...]


class DocumentRow(NamedTuple):
    """One document: its scores, and its penalty before and after fixing, in percent of the scale, too."""

    document: DocumentScore
    before: float
    fixed: Penalty | None
    after: float


def render(scoring: Scoring, *, language: Language = Language.EN) -> str:
    """Return the page. The same scores give the same page."""
    said = catalogue(language)
    text = (
        environment()
        .get_template("score.html.j2")
        .render(
            scoring=scoring,
            headline=headline(scoring, said),
            plots=tuple(plots(scoring, said)),
            documents=[(system, rows(system)) for system in scoring.systems if len(system.documents) > 1],
            rules=[(system, system.rules[:MOST_RULES]) for system in scoring.systems if system.rules],
            significant=SIGNIFICANT,
            terms=[system for system in scoring.systems if system.terms is not None],
            number=said.number,
            decimal=said.decimal,
            percent=said.percent,
            points=lambda value: said.decimal(value, 0 if value == int(value) else 2),
            language=language,
            _=said.gettext,
            ngettext=said.ngettext,
            assets=assets(("report.css", "score.css")),
        )
    )
    return encodable(text)


def headline(scoring: Scoring, said: Catalogue) -> str:
    """Return what was scored in words."""
    systems = said.ngettext("{count} system scored", "{count} systems scored", len(scoring.systems))
    if not scoring.references:
        return systems
    against = said.ngettext("against {count} reference", "against {count} references", len(scoring.references))
    return f"{systems} {against}"


def plots(scoring: Scoring, said: Catalogue) -> Iterator[Plot]:
    """Yield a plot for each metric."""
    measured = [system for system in scoring.systems if system.measures]
    if not measured:
        return
    for place, first in enumerate(measured[0].measures):
        own = [system.measures[place] for system in measured]
        low = min(one.score - (one.interval or 0) for one in own)
        high = max(one.score + (one.interval or 0) for one in own)
        scale = _Scale(low, high)
        ranges = []
        for system, one in zip(measured, own, strict=True):
            # The interval lies around the mean of the samples, which is not exactly the score.
            middle, half = one.mean if one.mean is not None else one.score, one.interval or 0.0
            interval = scale.percent(middle - half), scale.percent(middle + half)
            ranges.append(
                Range(system.name, said.decimal(one.score), scale.percent(one.score), *interval, p_value=one.p_value)
            )
        yield Plot(
            first.metric,
            first.name,
            first.signature,
            tuple(ranges),
            tuple((at, said.decimal(value, digits)) for at, value, digits in scale.ticks()),
        )


def rows(system: SystemScore) -> tuple[DocumentRow, ...]:
    """Return the documents of a system, the worst first."""
    shown = worst_first(system)[:MOST_DOCUMENTS]
    fixed = system.fixed.documents if system.fixed is not None and system.fixed.fixes else {}
    most = max((one.issues.per_1000 for one in shown), default=0.0) or 1.0
    return tuple(
        DocumentRow(
            one,
            100 * one.issues.per_1000 / most,
            fixed.get(one.path),
            100 * min(1.0, fixed[one.path].per_1000 / most) if one.path in fixed else 0.0,
        )
        for one in shown
    )


class _Scale:
    """A scale whose lines have round figures."""

    def __init__(self, low: float, high: float) -> None:
        self._step = _round_step((high - low) / EVEN)
        self._low = self._step * int(low / self._step - (low < 0))
        self._high = max(self._low + self._step, self._step * (int(high / self._step) + 1))

    def percent(self, value: float) -> float:
        """Return where a value lies, in percent of the width."""
        return 100 * (value - self._low) / (self._high - self._low)

    def ticks(self) -> Sequence[tuple[float, float, int]]:
        """Return the lines of the scale: where, what figure, and how many decimal places it needs."""
        count = round((self._high - self._low) / self._step)
        values = [self._low + self._step * place for place in range(count + 1)]
        digits = 0 if self._step >= 1 else 1 if self._step >= 0.1 else 2
        return [(self.percent(value), value, digits) for value in values]


def _round_step(rough: float) -> float:
    """Return the next larger of 1, 2, 5, 10, 20 … (or 0.5, 0.2 …)."""
    step = 0.01
    while True:
        for factor in (1, 2, 5):
            if step * factor >= rough:
                return round(step * factor, 6)
        step *= 10
