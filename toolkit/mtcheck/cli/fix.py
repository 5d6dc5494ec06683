"""`mtcheck fix`: put right what can be put right."""

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from mtcheck.cli import report_fault, visible
from mtcheck.cli.options import (
    BASELINE,
    CACHE,
    IGNORE,
    JOBS,
    PATHS,
    READING,
    REPORT_LANGUAGE,
    SELECT,
    articles,
    kept,
    language_of,
    settings,
    with_options,
)
from mtcheck.cli.output import Progress, color_wanted, put
from mtcheck.cli.pairs import PAIRS, sources_of, with_sources
from mtcheck.engine.internal import ENDLESS_FIX, UNREADABLE_FILE
from mtcheck.engine.passes import Change, Fixing, fix
from mtcheck.engine.plan import make_plan
from mtcheck.engine.run import scan_all
from mtcheck.engine.walk import STDIN, Files
from mtcheck.errors import ExitCode
from mtcheck.rules.contents import known_rules
from mtcheck.text.messages import Language, Wording, say

Problem = tuple[str, Wording]
"""A file that is not written, and why."""


@click.command()
@with_options(PATHS, PAIRS, SELECT, IGNORE, BASELINE, READING, REPORT_LANGUAGE)
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="Make those fixes as well that a person should look at.")
@click.option("--diff", is_flag=True, help="Print a patch for `git apply`; write nothing.")
@click.option("--check", is_flag=True, help="Exit 1 if there is something to fix; write nothing.")
@JOBS
@CACHE
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Fix articles in place: what is safe, or all with a proposal.

    \b
    mtcheck fix articles/
    mtcheck fix --diff articles/ | git apply
    mtcheck fix --unsafe-fixes --glossary ours.yaml article.md
    mtcheck fix --check articles/
    pbpaste | mtcheck fix - | pbcopy

    Without PATHS the current folder is fixed. `-` is standard input, fixed to standard output. Exit codes: 0 also
    where findings are left, 1 if a file could not be read or, with --check, there is something to fix, 2 wrong use
    or a file that could not be written, 3 a fault of mtcheck.
    """
    sources = sources_of(options["pair"], options["pairs"])
    paths = (*paths, *sources)
    config = settings(paths, **options)
    files, config = with_sources(articles(paths, None), config, sources)
    stdin = sys.stdin.buffer.read() if STDIN in files.paths else b""
    plan = make_plan(config, known_rules())
    paths = tuple(each_once(files.paths))
    with Progress() as progress, kept(paths, plan, options["cache"]) as cache:
        scans = scan_all(paths, plan, jobs=options["jobs"], stdin=stdin, progress=progress, cache=cache)
        fixing, problems = possible(fix(scans, plan, unsafe=options["unsafe"], jobs=options["jobs"]), config.encoding)
        writes = not (options["diff"] or options["check"])
        if options["diff"]:
            fixing, refused = with_patches(fixing)
            problems += refused
            print_diff(fixing)
        elif writes:
            fixing, refused = written(fixing, config.encoding)
            problems += refused
        if writes and STDIN in paths:
            filtered = next((change.after for change in fixing.changes if change.path == STDIN), stdin)
            sys.stdout.buffer.write(filtered)
        tell_problems(problems, language_of(config))
        tell(
            fixing,
            aside=options["diff"] or STDIN in paths,
            written=writes,
            refused=bool(problems),
            unsafe=options["unsafe"],
            language=language_of(config),
        )
    context.exit(exit_code(fixing, files, problems, check=options["check"]))


def each_once(paths: Sequence[str]) -> list[str]:
    """Leave out links to files that are named themselves, or by another link: a file is fixed once."""
    chosen: dict[str, str] = {}
    for path in sorted(paths, key=os.path.islink):
        chosen.setdefault(path if path == STDIN else os.path.realpath(path), path)
    return sorted(chosen.values())


def possible(fixing: Fixing, encoding: str | None) -> tuple[Fixing, list[Problem]]:
    """Leave out changes after which a file would be taken for one in another encoding, and say so."""
    problems: list[Problem] = [
        (change.path, say("would be read in another encoding afterwards, name its own with --encoding"))
        for change in fixing.changes
        if not change.reads_the_same(encoding)
    ]
    return only([change for change in fixing.changes if change.reads_the_same(encoding)], fixing), problems


def only(changes: Sequence[Change], fixing: Fixing) -> Fixing:
    """Keep these changes alone; what the others would have fixed is left."""
    paths = {change.path for change in changes}
    steps = (step for change in fixing.changes if change.path not in paths for step in change.steps)
    left = (*fixing.report.findings, *(finding for step in steps for finding in step.findings))
    return fixing._replace(changes=tuple(changes), report=fixing.report._replace(findings=left))


def written(fixing: Fixing, encoding: str | None) -> tuple[Fixing, list[Problem]]:
    """Write the files that change; return what was written, and why the others were not."""
    from mtcheck.engine.write import UnwritableError, write
    from mtcheck.formats import UnreadableError

    done: list[Change] = []
    problems: list[Problem] = []
    for change in fixing.changes:
        try:
            if change.in_parts:
                write(change.path, change.pieces(encoding))
            elif change.path != STDIN:
                write(change.path, change.after, over=change.before)
        except (UnreadableError, UnwritableError) as error:
            problems.append((change.path, error.problem))
        else:
            done.append(change)
    return only(done, fixing), problems


def with_patches(fixing: Fixing) -> tuple[Fixing, list[Problem]]:
    """Leave out files that are too large for a patch, and say so."""
    problems: list[Problem] = [
        (change.path, say("too large for a patch, allowed is `mtcheck fix` without --diff"))
        for change in fixing.changes
        if change.in_parts
    ]
    return fixing._replace(changes=tuple(change for change in fixing.changes if not change.in_parts)), problems


def print_diff(fixing: Fixing) -> None:
    """Write the patch to standard output; a link is no file, so the file that it leads to is named."""
    from mtcheck.report.diff import unified
    from mtcheck.report.paths import in_patch

    for change in fixing.changes:
        sys.stdout.buffer.write(unified(in_patch(change.path), change.before, change.after))


def tell_problems(problems: Sequence[Problem], language: Language) -> None:
    """Say on standard error which files were not written, and why."""
    if not problems:
        return
    from mtcheck.report.language import catalogue

    for path, problem in problems:
        click.echo(f"mtcheck: {visible(path)}: {visible(catalogue(language).say(problem))}", err=True)


def tell(fixing: Fixing, *, aside: bool, written: bool, refused: bool, unsafe: bool, language: Language) -> None:
    """Print the summary, on standard error where standard output has something else to hold."""
    from mtcheck.report.fixes import render

    color = (sys.stderr if aside else sys.stdout).isatty() and color_wanted()
    text = render(fixing, written=written, refused=refused, unsafe=unsafe, color=color, language=language)
    if aside:
        click.echo(text, err=True, nl=False)
    else:
        put(text, None)


def exit_code(fixing: Fixing, files: Files, problems: Sequence[Problem], *, check: bool) -> ExitCode:
    """Return how the process ends: our fault before wrong use before what is left to do."""
    if fixing.report.crashes:
        return report_fault(fixing.report.crashes)
    if files.refused or problems:
        return ExitCode.USAGE
    failed = any(finding.code in (UNREADABLE_FILE.code, ENDLESS_FIX.code) for finding in fixing.report.findings)
    return ExitCode.FINDINGS if failed or (check and fixing.changes) else ExitCode.CLEAN
