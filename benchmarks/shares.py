"""Which rule takes how much of the time of one core.

What a rule works out and keeps, such as the readings of a name, is on the account of the rule that asks first. Words,
sentences and quotations, which many rules need, are taken before any of them, and so is what is seen in capitalised
words, which the five rules about spellings of names need. Each round has a process of its own, so
that all begin with nothing kept.
"""

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, wraps
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Scan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.names.candidates import candidates
from mtcheck.report import console
from mtcheck.rule import CorpusRule, Rule
from mtcheck.rules import default_rules

READING, WORDS, SENTENCES, QUOTATIONS = "reading and blocks", "words", "sentences", "quotations"
NAMES = "names seen in words (NAM101, 102, 105, 108, 109)"
REPORT = "report"
ELSE = "all else"
WIDTH = 100

Seconds = defaultdict[str, float]


def fastest(paths: Sequence[Path], rounds: int) -> dict[str, float]:
    """Return the seconds of processor time that each stage and each rule takes, in the fastest of some rounds."""
    # The command looks for no cycles either.
    with get_context("spawn").Pool(1, gc.disable, maxtasksperchild=1) as pool:
        taken = [pool.apply(shares, (paths,)) for _ in range(rounds)]
    return min(taken, key=lambda seconds: sum(seconds.values()))


def shares(paths: Sequence[Path]) -> dict[str, float]:
    """Return the seconds of processor time that each stage and each rule takes for these files."""
    seconds: Seconds = defaultdict(float)
    plan = make_plan(Config(), _timed(default_rules(), seconds))
    start = time.process_time()
    scans = [_scan(path, plan, seconds) for path in paths]
    report = make_report(scans, plan)
    _take(seconds, REPORT, lambda: console.render(report, color=False, width=WIDTH))
    seconds[ELSE] = time.process_time() - start - sum(seconds.values())
    return dict(seconds)


def _scan(path: Path, plan: Plan, seconds: Seconds) -> Scan:
    document = _take(seconds, READING, lambda: formats.read(str(path)))
    _take(seconds, WORDS, lambda: document.words)
    _take(seconds, SENTENCES, lambda: document.sentence_starts)
    _take(seconds, QUOTATIONS, lambda: document.quotations)
    _take(seconds, NAMES, lambda: candidates(document.words))
    return scan_document(document, plan)


def _take(seconds: Seconds, name: str, work: Callable[[], Any]) -> Any:
    start = time.process_time()
    try:
        return work()
    finally:
        seconds[name] += time.process_time() - start


def _timed(rules: Sequence[Rule], seconds: Seconds) -> list[Rule]:
    """Return the rules with functions that take the time; what several rules collect together stays one function."""

    @cache
    def timed(function: Callable[..., Iterator[Any]], name: str) -> Callable[..., Iterator[Any]]:
        seconds[name] = 0.0

        @wraps(function)
        def ask(*arguments: Any) -> Iterator[Any]:
            return iter(_take(seconds, name, lambda: list(function(*arguments))))

        return ask

    collectors: dict[Any, str] = {}
    found: list[Rule] = []
    for rule in rules:
        code = rule.meta.code
        if isinstance(rule, CorpusRule):
            collect = timed(rule.collect, collectors.setdefault(rule.collect, f"{code} collect"))
            found.append(rule._replace(collect=collect, judge=timed(rule.judge, f"{code} judge")))
        else:
            found.append(rule._replace(check=timed(rule.check, code)))
    return found


def table(seconds: Mapping[str, float], megabytes: float) -> Iterator[str]:
    """Yield the lines of a Markdown table, the largest share first."""
    whole = sum(seconds.values())
    yield "| | ms per MB | share |"
    yield "|---|---|---|"
    for name, taken in sorted(seconds.items(), key=lambda item: (-item[1], item[0])):
        yield f"| {name} | {1000 * taken / megabytes:.1f} | {100 * taken / whole:.1f} % |"
    yield f"| all | {1000 * whole / megabytes:.1f} | 100.0 % |"
