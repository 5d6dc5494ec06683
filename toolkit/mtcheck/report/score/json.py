"""Scores for other programs. The shape is fixed by `schema/score-1.schema.json`."""

from typing import Any

from mtcheck.report.json import as_lines, dump
from mtcheck.score.metrics import Measure
from mtcheck.score.penalties import Penalty
from mtcheck.score.scoring import DocumentScore, Fixed, Scoring, SystemScore
from mtcheck.score.term_success import TermScore

SCHEMA_VERSION = 1
DIGITS = 6
"""Decimal places of every figure: two machines may differ in the last ones of a floating point number."""


def render(scoring: Scoring) -> str:
    """Return the scores as JSON, one system to a line."""
    members = {
        "schema_version": dump(SCHEMA_VERSION),
        "tool": dump({"name": "mtcheck", "version": scoring.version}),
        "references": dump(list(scoring.references)),
        "weights": dump({str(severity): weight for severity, weight in scoring.weights.items()}),
        "resampling": dump({"samples": scoring.resampling.samples, "test": scoring.resampling.test}),
        "ceilings": dump({path: _terms(terms) for path, terms in scoring.ceilings.items()}),
        "systems": as_lines(map(_system, scoring.systems)),
    }
    return "{\n" + ",\n".join(f'"{key}": {value}' for key, value in members.items()) + "\n}\n"


def _system(system: SystemScore) -> dict[str, Any]:
    return {
        "name": system.name,
        "segments": system.segments,
        "metrics": list(map(_measure, system.measures)),
        "terms": None if system.terms is None else _terms(system.terms),
        "issues": _penalty(system.issues),
        "confirmed": None if system.confirmed is None else _penalty(system.confirmed),
        "rejected": system.rejected,
        "rules": [
            {"code": rule.code, "name": rule.name, "findings": rule.findings, "points": _figure(rule.points)}
            for rule in system.rules
        ],
        "dimensions": {
            name: {"findings": findings, "points": _figure(points)}
            for name, (findings, points) in system.dimensions.items()
        },
        "documents": list(map(_document, system.documents)),
        "fixed": None if system.fixed is None else _fixed(system.fixed),
    }


def _measure(measure: Measure) -> dict[str, Any]:
    figures = {"mean": measure.mean, "interval": measure.interval, "p_value": measure.p_value}
    return {
        "metric": measure.metric,
        "name": measure.name,
        "score": _figure(measure.score),
        "signature": measure.signature,
        **{key: None if value is None else _figure(value) for key, value in figures.items()},
    }


def _terms(terms: TermScore) -> dict[str, Any]:
    success, consistency = terms.success, terms.consistency
    return {
        **success._asdict(),
        "surface_rate": _figure(success.rate(success.surface)),
        "inflected_rate": _figure(success.rate(success.inflected)),
        "bound_rate": _figure(success.rate(success.bound)),
        "consistency": {**consistency._asdict(), "rate": _figure(consistency.rate)},
    }


def _penalty(penalty: Penalty) -> dict[str, Any]:
    return {
        "findings": penalty.findings,
        "words": penalty.words,
        "by_severity": {str(severity): count for severity, count in penalty.severities.items()},
        "points": _figure(penalty.points),
        "per_1000_words": _figure(penalty.per_1000),
    }


def _document(document: DocumentScore) -> dict[str, Any]:
    return {
        "path": document.path,
        "segments": document.segments,
        "metrics": {str(metric): _figure(score) for metric, score in document.metrics.items()},
        "issues": _penalty(document.issues),
    }


def _fixed(fixed: Fixed) -> dict[str, Any]:
    return {
        "fixes": fixed.fixes,
        "files": fixed.files,
        "metrics": list(map(_measure, fixed.measures)),
        "terms": None if fixed.terms is None else _terms(fixed.terms),
        "issues": _penalty(fixed.issues),
        "uneven": fixed.uneven,
    }


def _figure(value: float) -> float:
    return round(value, DIGITS)
