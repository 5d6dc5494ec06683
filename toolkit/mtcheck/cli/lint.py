"""`mtcheck lint`: check files and print what was found."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli import report_fault, visible
from mtcheck.cli.options import (
    BASELINE,
    CACHE,
    CHANGED,
    IGNORE,
    JOBS,
    PATHS,
    READING,
    REPORT_LANGUAGE,
    SELECT,
    articles,
    base_or_path,
    kept,
    language_of,
    settings,
    with_options,
)
from mtcheck.cli.output import Progress
from mtcheck.cli.pairs import PAIRS, sources_of, with_sources
from mtcheck.cli.targets import TARGETS, paths_of, targets, write_all
from mtcheck.engine.plan import make_plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report, scan_all
from mtcheck.engine.walk import STDIN, Files
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.model import Severity
from mtcheck.rules.contents import known_rules

STALE = 5
"""Entries of the baseline that are named before the rest is only counted."""


@click.command()
@with_options(PATHS, PAIRS, SELECT, IGNORE, BASELINE, READING)
@TARGETS
@REPORT_LANGUAGE
@click.option("--show-suppressed", is_flag=True, help="List suppressed findings, too (JSON, SARIF).")
@click.option(
    "--fail-on",
    type=click.Choice([*map(str, Severity), configuration.NEVER]),
    help="Exit 1 from this severity on; default: minor.",
)
@CHANGED
@JOBS
@CACHE
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check articles and translations, files or whole folders.

    \b
    mtcheck lint articles/
    mtcheck lint --glossary glossaries/zentralasien.yaml articles/
    mtcheck lint --select NAM,ACC101 article.md
    mtcheck lint -o report.html --output sarif:report.sarif articles/
    mtcheck lint --pair en/article.md de/article.md
    mtcheck lint articles/ --changed
    mtcheck lint articles/ --changed origin/main --changed-lines
    pbpaste | mtcheck lint -

    Without PATHS the current folder is checked. `-` is standard input. Files that git ignores and hidden ones
    are left out of folders.
    """
    paths, base = base_or_path(paths, options["changed"])
    sources = sources_of(options["pair"], options["pairs"])
    paths = (*paths, *sources)
    config = settings(paths, **options)
    chosen = targets(options["outputs"], options["format_"])
    files, config = with_sources(articles(paths, *paths_of(chosen)), config, sources)
    stdin = sys.stdin.buffer.read() if STDIN in files.paths else b""
    plan = make_plan(config, known_rules())
    with Progress() as progress, kept(files.paths, plan, options["cache"]) as cache:
        scans = scan_all(files.paths, plan, jobs=options["jobs"], stdin=stdin, progress=progress, cache=cache)
        report = make_report(scans, plan, cache)
        if base is not None or options["changed_lines"]:
            report = changed_only(report, base or None, dict(config.sources), lines=options["changed_lines"])
        write_all(report, chosen, language=language_of(config), show_suppressed=options["show_suppressed"])
    tell_stale(report)
    context.exit(exit_code(report, files, config))


def changed_only(report: Report, base: str | None, sources: Mapping[str, str], *, lines: bool) -> Report:
    """Leave out what is said of files, or lines, that git says have not changed. Raises `ConfigError`.

    Where the source of a file has changed, all of the file has.
    """
    from mtcheck.engine.changed import changed_lines, only_changed

    real = [path for path in report.paths if path != STDIN]
    changes = changed_lines(real, base)
    with suppress(ConfigError):
        # Sources may lie outside of the repository; then nobody knows what has changed in them.
        others = changed_lines(sorted({sources[path] for path in real if path in sources}), base)
        changes |= {path: None for path in real if sources.get(path) in others}
    return only_changed(report, {STDIN: None, **changes}, lines=lines)


def tell_stale(report: Report) -> None:
    """Say on standard error which entries of the baseline match nothing."""
    for place in report.stale[:STALE]:
        click.echo(f"mtcheck: {visible(place)}: matches nothing any more", err=True)
    if report.stale:
        more = len(report.stale) - STALE
        rest = f"{more} more entries match nothing; " if more > 0 else ""
        click.echo(f"mtcheck: {rest}`mtcheck baseline prune` takes out what matches nothing", err=True)


def exit_code(report: Report, files: Files, config: configuration.Config) -> ExitCode:
    """Return how the process ends: our fault before wrong use before findings."""
    code = report.exit_code(config.fail_on)
    if code is ExitCode.FAULT:
        return report_fault(report.crashes)
    return ExitCode.USAGE if files.refused else code
