"""`mtcheck watch`: check what is saved, while it is written."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import click

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
from mtcheck.engine.changed import only_changed
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Report, Scan
from mtcheck.engine.run import make_report, scan_all
from mtcheck.engine.scan import scan
from mtcheck.engine.walk import find_files
from mtcheck.errors import ConfigError
from mtcheck.report import console
from mtcheck.report.summary import number
from mtcheck.rules import load_rules

WAKE = 200
"""Milliseconds until a quiet folder is looked at again; so long the start waits, too."""
SETTLE = 100
"""Milliseconds of changes that are taken together: an editor writes, renames and removes to save one file."""


@click.command()
@with_options(
    click.argument("paths", nargs=-1, type=click.Path()), SELECT, IGNORE, READING, REPORT_LANGUAGE, JOBS, CACHE
)
def command(paths: tuple[str, ...], **options: Any) -> None:
    """Check each article when it is saved, beside all the others.

    \b
    mtcheck watch articles/
    mtcheck watch --glossary glossaries/zentralasien.yaml articles/

    First all files are read once, silently; from then on what is found in a file is printed whenever it is saved.
    Ctrl-C ends it. Needs the package watchfiles: pip install 'mtcheck[watch]'.
    """
    try:
        import watchfiles
    except ImportError:
        raise ConfigError("watch needs the package watchfiles: pip install 'mtcheck[watch]'") from None
    paths = paths or (".",)
    config = settings(paths, **options)
    plan, language = make_plan(config, load_rules()), language_of(config)
    # Unlike other commands this one lives long enough to leave garbage.
    gc.enable()
    # Watched before they are read, so that nothing saved meanwhile is missed.
    saved = watchfiles.watch(*_watched(paths), rust_timeout=WAKE, yield_on_timeout=True, debounce=SETTLE)
    next(saved)
    scans = _first(paths, plan, options)
    click.echo(f"mtcheck: watching {number(len(scans), 'file')}, Ctrl-C ends it", err=True)
    for changes in saved:
        if changes:
            report = _again(paths, {path for _, path in changes}, scans, plan)
            if report.paths:
                terminal = sys.stdout.isatty()
                shown = console.render(
                    report, color=terminal and color_wanted(), width=width(terminal), language=language
                )
                put(shown, None)
                sys.stdout.flush()


def _watched(paths: Sequence[str]) -> Iterator[str]:
    """Yield what to watch: for a file its folder, because editors save by putting another file in its place."""
    for path in paths:
        if not os.path.exists(path):
            raise ConfigError(f"{path}: no such file or folder")
        yield path if os.path.isdir(path) else os.path.dirname(os.path.abspath(path))


def _first(paths: Sequence[str], plan: Plan, options: dict[str, Any]) -> dict[str, Scan]:
    files = find_files(paths).paths
    with Progress() as progress, kept(files, plan, options["cache"]) as cache:
        scans = scan_all(files, plan, jobs=options["jobs"], progress=progress, cache=cache)
        # The cache is closed before the documents are needed.
        return {scan.path: scan._replace(document=scan.read()) for scan in scans}


def _again(paths: Sequence[str], saved: set[str], scans: dict[str, Scan], plan: Plan) -> Report:
    """Read what was saved and return what is found there, judged together with all that is known."""
    files = {os.path.realpath(path): path for path in find_files(paths).paths}
    for path in scans.keys() - set(files.values()):
        del scans[path]
    changed = sorted(files[real] for path in saved if (real := os.path.realpath(path)) in files)
    for path in changed:
        scans[path] = scan(path, plan)
    return only_changed(make_report(scans.values(), plan), dict.fromkeys(changed), lines=False)
