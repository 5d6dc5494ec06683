"""`mtcheck watch`: check what is saved, while it is written."""

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli.options import (
    CACHE,
    IGNORE,
    JOBS,
    READING,
    REPORT_LANGUAGE,
    SELECT,
    kept,
    language_of,
    settings,
    with_options,
)
from mtcheck.cli.output import Progress, color_wanted, put, width
from mtcheck.cli.pairs import PAIRS, sources_of, with_sources
from mtcheck.config import Config
from mtcheck.engine.changed import only_changed
from mtcheck.engine.pairing import pair_up
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Report, Scan
from mtcheck.engine.run import make_report, scan_all
from mtcheck.engine.scan import scan
from mtcheck.engine.walk import Files, find_files
from mtcheck.errors import ConfigError
from mtcheck.report import console
from mtcheck.report.summary import number
from mtcheck.rules.contents import known_rules

WAKE = 200
"""Milliseconds until a quiet folder is looked at again; so long the start waits, too."""
SETTLE = 100
"""Milliseconds of changes that are taken together: an editor writes, renames and removes to save one file."""


@click.command()
@with_options(
    click.argument("paths", nargs=-1, type=click.Path()), PAIRS, SELECT, IGNORE, READING, REPORT_LANGUAGE, JOBS, CACHE
)
def command(paths: tuple[str, ...], **options: Any) -> None:
    """Check each article when it is saved, beside all the others.

    \b
    mtcheck watch articles/
    mtcheck watch --glossary glossaries/zentralasien.yaml articles/
    mtcheck watch --pair en/article.md de/article.md

    First all files are read once, silently; from then on what is found in a file is printed whenever it, or its source,
    is saved.
    Ctrl-C ends it. Needs the package watchfiles: pip install 'mtcheck[watch]'.
    """
    try:
        import watchfiles
    except ImportError:
        raise ConfigError("watch needs the package watchfiles: pip install 'mtcheck[watch]'") from None
    sources = sources_of(options["pair"], options["pairs"])
    paths = (*paths, *sources) or (".",)
    files, config = with_sources(find_files(paths), settings(paths, **options), sources)
    plan, language = make_plan(config, known_rules()), language_of(config)
    # Unlike other commands this one lives long enough to leave garbage.
    gc.enable()
    # Watched before they are read, so that nothing saved meanwhile is missed.
    saved = watchfiles.watch(*_watched(paths, config), rust_timeout=WAKE, yield_on_timeout=True, debounce=SETTLE)
    next(saved)
    scans = _first(files.paths, plan, options)
    click.echo(f"mtcheck: watching {number(len(scans), 'file')}, Ctrl-C ends it", err=True)
    for changes in saved:
        if changes:
            report = _again(_now(paths, plan, sources), {path for _, path in changes}, scans)
            if report.paths:
                terminal = sys.stdout.isatty()
                shown = console.render(
                    report, color=terminal and color_wanted(), width=width(terminal), language=language
                )
                put(shown, None)
                sys.stdout.flush()


def _watched(paths: Sequence[str], config: Config) -> Iterator[str]:
    """Yield what to watch: for a file its folder, because editors save by putting another file in its place."""
    yield from sorted({os.path.dirname(os.path.abspath(source)) for _, source in config.sources})
    for path in paths:
        if not os.path.exists(path):
            raise ConfigError(f"{path}: no such file or folder")
        yield path if os.path.isdir(path) else os.path.dirname(os.path.abspath(path))


def _first(files: Sequence[str], plan: Plan, options: dict[str, Any]) -> dict[str, Scan]:
    with Progress() as progress, kept(files, plan, options["cache"]) as cache:
        scans = scan_all(files, plan, jobs=options["jobs"], progress=progress, cache=cache)
        # The cache is closed before the documents and the facts are needed.
        return {scan.path: scan._replace(document=scan.read(), facts=dict(scan.facts)) for scan in scans}


def _now(paths: Sequence[str], plan: Plan, sources: Mapping[str, str]) -> tuple[Files, Plan]:
    """Return the files to check as they are now, and a plan that knows their sources."""
    files = find_files(paths)
    found = pair_up(files.paths, plan.config.pairs, sources)
    config = configuration.replace(plan.config, sources=tuple(sorted(found.sources.items())))
    return files._replace(paths=found.paths), replace(plan, config=config)


def _again(now: tuple[Files, Plan], saved: set[str], scans: dict[str, Scan]) -> Report:
    """Read what was saved and return what is found there, judged together with all that is known.

    A file whose source was saved counts as saved.
    """
    (files, _), plan = now
    german = {os.path.realpath(path): path for path in files}
    for path in scans.keys() - set(files):
        del scans[path]
    written = {os.path.realpath(path) for path in saved}
    of_sources = {path for path, source in plan.config.sources if os.path.realpath(source) in written}
    changed = sorted({german[real] for real in written if real in german} | of_sources)
    for path in changed:
        scans[path] = scan(path, plan)
    return only_changed(make_report(scans.values(), plan), dict.fromkeys(changed), lines=False)
