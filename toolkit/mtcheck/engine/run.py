"""One run: files in, report out, in one process or several."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import mtcheck
from mtcheck.config import Config
from mtcheck.engine.interning import Interner
from mtcheck.engine.judge import judge, merge
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Documents, Report, Scan
from mtcheck.engine.scan import scan
from mtcheck.engine.suppress import suppress
from mtcheck.engine.walk import STDIN
from mtcheck.model import Finding
from mtcheck.rules.contents import known_rules

if TYPE_CHECKING:
    # SQLite takes as long to import as a small file to check.
    from mtcheck.engine.cache import Cache
    from mtcheck.engine.names import NamesReport

WORTH_A_POOL = 120
"""Fewer files are checked sooner than a second process starts."""

Progress = Callable[[int, int], None]
"""Called with the number of files done and of all files."""


def lint(
    paths: Sequence[str],
    config: Config,
    *,
    jobs: int | None = None,
    stdin: bytes = b"",
    progress: Progress = lambda done, of: None,
) -> Report:
    """Check files and return the report; a single file is a corpus of one.

    `jobs` is the number of processes, by default one per core when there are enough files. Neither it nor the
    order of `paths` changes the report. Raises `ConfigError` and `GlossaryError`; a file that cannot be read
    and a rule that fails are findings.
    """
    plan = make_plan(config, known_rules())
    return make_report(scan_all(paths, plan, jobs=jobs, stdin=stdin, progress=progress), plan)


def scan_all(
    paths: Sequence[str],
    plan: Plan,
    *,
    jobs: int | None = None,
    stdin: bytes = b"",
    progress: Progress = lambda done, of: None,
    cache: "Cache | None" = None,
) -> Iterator[Scan]:
    """Yield the scan of each file as soon as it is made, in whatever order that is; from the cache what is known there.

    `jobs` as for `lint`. Another process makes its own plan from `plan.config`, with the rules of the package.
    """
    ordered = sorted(set(paths))
    scan_one = partial(_scan_file, plan=plan, stdin=stdin)
    scans = (
        each_in_workers(ordered, scan_one, jobs)
        if cache is None
        else _scan_unknown(ordered, plan, scan_one, jobs, cache)
    )
    interner = Interner()
    for done, scanned in enumerate(scans, 1):
        yield interner.scan(scanned)
        progress(done, len(ordered))


def _scan_unknown(
    paths: Sequence[str], plan: Plan, scan_one: Callable[[str], Scan], jobs: int | None, cache: "Cache"
) -> Iterator[Scan]:
    from mtcheck.engine.cache import State, state

    sources = dict(plan.config.sources)
    unknown: dict[str, State | None] = {}
    for path in paths:
        # Before the file is read: what changes it later makes the state an old one.
        now = None if path == STDIN else state(path, sources.get(path))
        cache.meet(path, now)
        known = None if now is None else cache.recall(path, now)
        if known is None:
            unknown[path] = now
        else:
            yield known
    for scanned in each_in_workers(list(unknown), scan_one, jobs):
        if (before := unknown[scanned.path]) is not None:
            cache.keep(scanned, before)
        yield scanned
    cache.flush()
    cache.forget()


def make_report(scans: Iterable[Scan], plan: Plan, cache: "Cache | None" = None) -> Report:
    """Judge what the scans have collected and bring all findings together.

    `cache` is that of the scans: what was judged over the same documents is in it.
    """
    ordered = sorted(scans, key=lambda scan: scan.path)
    documents = Documents(ordered)
    known = None if cache is None else cache.recall_judged()
    judged, crashes = (known, []) if known is not None else judge(merge(ordered), documents, plan)
    whole = not crashes and all(scan.document and not scan.crashes for scan in ordered)
    if cache is not None and known is None and whole:
        cache.keep_judged(judged)
    findings = [finding for scan in ordered for finding in scan.findings] + judged
    findings.sort(key=_order)
    kept, hidden, stale = suppress(findings, ordered, plan)
    return Report(
        version=mtcheck.__version__,
        findings=tuple(sorted(kept, key=_order)),
        documents=documents,
        paths=tuple(scan.path for scan in ordered),
        rules=plan.rules,
        glossary=plan.glossary.digest,
        crashes=(*(crash for scan in ordered for crash in scan.crashes), *crashes),
        root=plan.config.root,
        hidden=tuple(hidden),
        terms=plan.glossary,
        names=partial(_names, ordered, plan),
        stale=stale,
        alignments={scan.path: scan.alignment for scan in ordered if scan.alignment is not None},
    )


def _names(scans: Sequence[Scan], plan: Plan) -> "NamesReport":
    # Imported here because only some outputs ask.
    from mtcheck.engine.names import make_names_report

    return make_names_report(scans, plan)


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.path, finding.start, finding.end, finding.code


def each_in_workers(paths: Sequence[str], scan: Callable[[str], Scan], jobs: int | None) -> Iterator[Scan]:
    """Yield the scan of each file, made in this process or, as `jobs` asks or where it is worth it, in several."""
    workers = _workers(jobs, len(paths))
    if workers > 1:
        from mtcheck.engine.workers import scan_in_processes

        return scan_in_processes(paths, scan, workers)
    return map(scan, paths)


def _workers(jobs: int | None, files: int) -> int:
    if jobs is not None:
        return max(1, min(jobs, files))
    if files < WORTH_A_POOL:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _scan_file(path: str, *, plan: Plan, stdin: bytes) -> Scan:
    return scan(path, plan, stdin if path == STDIN else None)
