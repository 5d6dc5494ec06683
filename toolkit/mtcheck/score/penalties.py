"""Findings as MQM issues with penalty points per 1,000 words.

Weights as in the MQM core scoring model (neutral 0, minor 1, major 5, critical 25), configurable as ISO 5060:2024
leaves it to the parties. A machine's findings are *issues*; an issue is an *error* only when a person has confirmed it.
The two are never mixed in one figure.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.model import Finding, Severity

__all__ = ["WEIGHTS", "Penalty", "Weights", "by_dimension", "penalty"]

Weights = Mapping[Severity, float]

WEIGHTS: Weights = MappingProxyType(
    {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 25.0}
)
PER = 1000
"""Words to which penalty points are related."""


class Penalty(NamedTuple):
    """What findings weigh. `severities` holds all severities, the gravest first."""

    findings: int
    words: int
    severities: dict[Severity, int]
    points: float

    @property
    def per_1000(self) -> float:
        """Penalty points per 1,000 words; 0 for a text without words."""
        return PER * self.points / self.words if self.words else 0.0


def penalty(findings: Iterable[Finding], words: int, weights: Weights = WEIGHTS) -> Penalty:
    """Weigh findings in texts of so many words."""
    counts = Counter(finding.severity for finding in findings)
    ordered = {severity: counts[severity] for severity in reversed(Severity)}
    return Penalty(sum(ordered.values()), words, ordered, sum(weights[one] * count for one, count in ordered.items()))


def by_dimension(findings: Iterable[Finding], weights: Weights = WEIGHTS) -> dict[str, tuple[int, float]]:
    """Return how many findings and points each MQM dimension has, by its name in the typology."""
    counted: dict[str, tuple[int, float]] = {}
    for finding in findings:
        dimension = finding.mqm.partition("/")[0]
        number, points = counted.get(dimension, (0, 0.0))
        counted[dimension] = number + 1, points + weights[finding.severity]
    return dict(sorted(counted.items()))
