"""BLEU, chrF and TER by sacrebleu, with signatures, intervals and paired tests.

The only door to sacrebleu's metrics: settings are those of its command, so the figures and signatures are the same.
numpy comes with it and takes longer to import than an article to check; nothing else may import it at start.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

__all__ = ["Comparison", "Measure", "Metric", "Paired", "Resampling", "measure", "measure_each"]

SAMPLES = 1000
"""Bootstrap samples, as `sacrebleu --confidence` draws them."""
TRIALS = 10_000
"""Trials of approximate randomisation, as `sacrebleu --paired-ar` makes them."""


class Metric(StrEnum):
    """What can be measured. Of BLEU and chrF more is better, of TER less."""

    BLEU = "bleu"
    CHRF = "chrf"
    TER = "ter"


class Paired(StrEnum):
    """How systems are compared with the first one."""

    BOOTSTRAP = "bootstrap"
    RANDOMISATION = "randomisation"


class Resampling(NamedTuple):
    """How often is drawn for intervals and tests; 0 for neither."""

    samples: int = SAMPLES
    test: Paired = Paired.BOOTSTRAP


DEFAULT = Resampling()


class Measure(NamedTuple):
    """One score of one system. `mean` and `interval` (half of the 95 % interval) are of the bootstrap samples."""

    metric: Metric
    name: str
    """As sacrebleu writes it: `chrF2`."""
    score: float
    signature: str
    mean: float | None = None
    interval: float | None = None
    p_value: float | None = None
    """Of the difference from the first system; none for itself."""


Comparison = Mapping[str, tuple[Measure, ...]]
"""The measures of each system, in the order of `Metric`."""


def measure(
    systems: Mapping[str, Sequence[str]],
    references: Sequence[Sequence[str]],
    metrics: Sequence[Metric] = tuple(Metric),
    resampling: Resampling = DEFAULT,
) -> Comparison:
    """Measure systems against references; the first system is what the others are compared with.

    Every system and reference is a sequence of as many segments. The random numbers begin with sacrebleu's seed, so
    the result is the same each time.
    """
    ordered = sorted(set(metrics), key=list(Metric).index)
    if len(systems) == 1 or not resampling.samples:
        return {
            name: tuple(_alone(metric, segments, references, resampling.samples) for metric in ordered)
            for name, segments in systems.items()
        }
    return _paired(systems, references, ordered, resampling)


def measure_each(
    segments: Mapping[str, Sequence[str]], references: Mapping[str, Sequence[Sequence[str]]], metric: Metric
) -> dict[str, float]:
    """Return the score of each document by its name."""
    scorer = _scorer(metric)
    return {
        name: float(scorer.corpus_score(list(own), [list(one) for one in references[name]]).score)
        for name, own in segments.items()
    }


def _scorer(metric: Metric, references: Sequence[Sequence[str]] | None = None) -> Any:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    made = {Metric.BLEU: BLEU, Metric.CHRF: CHRF, Metric.TER: TER}[metric]
    return made() if references is None else made(references=[list(one) for one in references])


def _alone(metric: Metric, segments: Sequence[str], references: Sequence[Sequence[str]], samples: int) -> Measure:
    scorer = _scorer(metric, references)
    result = scorer.corpus_score(list(segments), None, n_bootstrap=max(samples, 1))
    signature = scorer.get_signature().format()
    drawn = samples > 1
    return Measure(
        metric,
        result.name,
        float(result.score),
        signature,
        mean=float(result._mean) if drawn else None,
        interval=float(result._ci) if drawn else None,
    )


def _paired(
    systems: Mapping[str, Sequence[str]],
    references: Sequence[Sequence[str]],
    metrics: Sequence[Metric],
    resampling: Resampling,
) -> Comparison:
    from sacrebleu.significance import PairedTest

    scorers = {metric.upper(): _scorer(metric, references) for metric in metrics}
    by_chance = resampling.test is Paired.RANDOMISATION
    test = PairedTest(
        [(name, list(segments)) for name, segments in systems.items()],
        scorers,
        references=None,
        test_type="ar" if by_chance else "bs",
        n_samples=TRIALS if by_chance else resampling.samples,
        n_ar_confidence=resampling.samples if by_chance else -1,
    )
    signatures, scores = test()
    names = [name for name in scores if name != "System"]
    return {
        system: tuple(
            _from_result(metric, name, scores[name][place], signatures[name].format())
            for metric, name in zip(metrics, names, strict=True)
        )
        for place, system in enumerate(systems)
    }


def _from_result(metric: Metric, name: str, result: Any, signature: str) -> Measure:
    return Measure(
        metric,
        name,
        float(result.score),
        signature,
        mean=None if result.mean is None else float(result.mean),
        interval=None if result.ci is None else float(result.ci),
        p_value=None if result.p_value is None else float(result.p_value),
    )
