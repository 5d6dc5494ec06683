"""`mtcheck mqm export`: findings as a table of annotations."""

import sys
from typing import Any

import click

from mtcheck.cli import report_fault
from mtcheck.cli.options import IGNORE, JOBS, OUTPUT, PATHS, READING, SELECT, articles, settings, with_options
from mtcheck.cli.output import put, tell_unreadable
from mtcheck.engine.plan import make_plan
from mtcheck.engine.run import make_report, scan_all
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ExitCode
from mtcheck.rules import load_rules


@click.command()
@with_options(PATHS, SELECT, IGNORE, READING)
@click.option("--system", default="system", metavar="NAME", help="What the texts are from; default: system.")
@OUTPUT
@JOBS
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Write findings as MQM annotations, beside those of people.

    One line per finding, with tabs: system, doc, docSegId, globalSegId, rater, source, target, category, severity.
    What was found stands between <v> and </v>; each line of a text is a segment, and one without findings has the
    category No-error.

    \b
    mtcheck mqm export articles/ -o findings.tsv
    mtcheck mqm export --system engine-3 delivery/ -o findings.tsv
    """
    from mtcheck.score.annotations import write_rows
    from mtcheck.score.comparison import as_rows

    config = settings(paths, **options)
    output = None if options["output"] == STDIN else options["output"]
    files = articles(paths, output)
    stdin = sys.stdin.buffer.read() if STDIN in files.paths else b""
    plan = make_plan(config, load_rules())
    report = make_report(scan_all(files.paths, plan, jobs=options["jobs"], stdin=stdin), plan)
    put(write_rows(as_rows(report, options["system"])), output)
    unreadable = tell_unreadable(report)
    if report.crashes:
        context.exit(report_fault(report.crashes))
    context.exit(ExitCode.USAGE if files.refused else ExitCode.FINDINGS if unreadable else ExitCode.CLEAN)
