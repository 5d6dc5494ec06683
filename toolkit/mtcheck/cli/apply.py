"""`mtcheck apply`: carry out the decisions that an editor has made on the page of a report."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli import report_fault, visible
from mtcheck.cli.options import (
    BASELINE,
    IGNORE,
    JOBS,
    PATHS,
    READING,
    REPORT_LANGUAGE,
    SELECT,
    articles,
    language_of,
    settings,
    with_options,
)
from mtcheck.cli.output import Progress, put, write_file
from mtcheck.cli.pairs import PAIRS, sources_of, with_sources
from mtcheck.config import Config, replace
from mtcheck.engine.plan import make_plan
from mtcheck.engine.run import scan_all
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.rules import load_rules

if TYPE_CHECKING:
    from mtcheck.engine.decisions import Decision
    from mtcheck.engine.round import Change, Round


@click.command()
@click.argument("decisions", type=click.Path())
@with_options(PATHS, PAIRS, SELECT, IGNORE, BASELINE, READING, REPORT_LANGUAGE)
@click.option("--diff", is_flag=True, help="Print a patch for `git apply`; write nothing.")
@click.option("--check", is_flag=True, help="Exit 1 if there is something to write; write nothing.")
@click.option(
    "--learn",
    "learned",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write a glossary to look over, of what was accepted three times and what was rejected.",
)
@JOBS
@click.pass_context
def command(context: click.Context, /, decisions: str, paths: tuple[str, ...], **options: Any) -> None:
    """Carry out what an editor has decided on the page of a report.

    \b
    mtcheck apply decisions.json articles/
    mtcheck apply --diff decisions.json articles/
    mtcheck apply --glossary names.yaml decisions.json articles/
    mtcheck apply --learn proposed.yaml decisions.json articles/

    DECISIONS is the file that the page has exported. Give the options and PATHS that the report was made with.
    Accepted fixes and edits are written, also where lines have moved; a rejected finding goes into the baseline, with
    the comment as its reason. What no longer matches is refused. A second time nothing changes.

    Exit codes: 0 all carried out, 1 something was refused or, with --check, there is something to write, 2 wrong use,
    3 a fault of mtcheck.
    """
    from mtcheck.engine.baseline import DEFAULT_NAME
    from mtcheck.engine.decisions import load
    from mtcheck.engine.round import Round
    from mtcheck.report.applied import refused, render
    from mtcheck.report.language import catalogue

    if STDIN in paths:
        raise ConfigError("-: standard input cannot be written, allowed are files and folders")
    writes = not (options["diff"] or options["check"])
    sources = sources_of(options["pair"], options["pairs"])
    paths = (*paths, *sources) or (".",)
    config = settings(paths, **options)
    said = catalogue(language_of(config))
    wanted = load(decisions)
    files, config = with_sources(articles(paths, None), config, sources)
    known = config.baseline or os.path.relpath(os.path.join(config.root, DEFAULT_NAME))
    if config.baseline is not None and not os.path.exists(config.baseline):
        config = replace(config, baseline=None)
    plan = make_plan(config, load_rules())
    with Progress() as progress:
        round_ = Round(scan_all(files.paths, plan, jobs=options["jobs"], progress=progress), plan, paths)
    round_.change_texts(wanted)
    changes = written(round_) if writes else round_.changes()
    baseline = round_.baseline(known)
    if baseline is not None and writes:
        write_over(baseline)
    if options["diff"]:
        print_patch([*changes, *([] if baseline is None else [baseline])])
    for decision, reason in sorted(round_.refused.items(), key=lambda item: item[0]):
        click.echo(f"mtcheck: {refused(decision, reason, said)}", err=True)
    if options["learned"] and writes:
        _learn(wanted, options["learned"], config)
    told = render(round_, len(changes), known, said, written=writes)
    if options["diff"]:
        click.echo(told, err=True, nl=False)
    else:
        put(told, None)
    if round_.crashes:
        context.exit(report_fault(round_.crashes))
    to_write = options["check"] and (changes or baseline is not None)
    context.exit(ExitCode.FINDINGS if round_.refused or to_write else ExitCode.CLEAN)


def written(round_: "Round") -> "list[Change]":
    """Write the texts that change; one that cannot be written stays as it was, and its decisions are refused."""
    from mtcheck.engine.write import UnwritableError

    done = []
    for change in round_.changes():
        try:
            write_over(change)
        except UnwritableError as error:
            round_.keep(change.path, error.problem)
        else:
            done.append(change)
    return done


def write_over(change: "Change") -> None:
    """Write a file that still holds what it is believed to hold. Raises `WriteError`."""
    from mtcheck.engine.write import write

    write(change.path, change.after, over=change.before)


def print_patch(changes: "Sequence[Change]") -> None:
    """Write the patch to standard output."""
    from mtcheck.report.diff import unified
    from mtcheck.report.paths import in_patch

    for change in changes:
        sys.stdout.buffer.write(unified(in_patch(change.path), change.before, change.after))


def _learn(decisions: Sequence["Decision"], path: str, config: Config) -> None:
    """Write what decisions teach as a glossary. Raises `ConfigError` and `WriteError`."""
    from mtcheck.report.learn import propose

    if any(os.path.realpath(path) == os.path.realpath(used) for used in config.glossary):
        raise ConfigError(f"{path}: a glossary of this run is not written over, name another file")
    text, entries = propose(decisions)
    if not entries:
        click.echo(f"mtcheck: {visible(path)}: not written, nothing was accepted three times or rejected", err=True)
        return
    write_file(path, text)
    click.echo(f"mtcheck: {visible(path)}: {entries:,} to look over", err=True)
