"""`mtcheck mqm compare`: how far findings agree with people."""

import sys
from typing import Any

import click

from mtcheck.cli import report_fault
from mtcheck.cli.options import CONFIG, GLOSSARY, IGNORE, OUTPUT, PROFILE, SELECT, settings, with_options
from mtcheck.cli.output import by_suffix, color_wanted, put
from mtcheck.engine.plan import make_plan
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ExitCode
from mtcheck.rules import load_rules

FORMATS = ("console", "json")


@click.command()
@click.argument("tables", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False), metavar="TSV...")
@with_options(SELECT, IGNORE, GLOSSARY, PROFILE, CONFIG)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Default: by the suffix of --output.")
@OUTPUT
@click.pass_context
def command(context: click.Context, /, tables: tuple[str, ...], **options: Any) -> None:
    """Compare findings with the errors that people have marked.

    \b
    mtcheck mqm compare annotations.tsv
    mtcheck mqm compare --select ALL --format json annotations.tsv

    For each rule: how many findings touch a marked span, how many would by chance, with a 95 % interval over source
    documents; and how many touch a short span. For all rules: the share of marked spans that a finding touches, by
    category, and beside it how far people agree with each other.
    """
    from mtcheck.cli.mqm.reading import read_annotated
    from mtcheck.report.score import agreement
    from mtcheck.score.comparison import compare

    config = settings((), locale=None, encoding=None, **options)
    plan = make_plan(config, load_rules())
    output = None if options["output"] == STDIN else options["output"]
    format_ = options["format_"] or by_suffix(output, FORMATS)
    comparison = compare(read_annotated(tables), plan)
    if format_ == "json":
        put(agreement.render_json(comparison), output)
    else:
        put(agreement.render(comparison, color=output is None and sys.stdout.isatty() and color_wanted()), output)
    context.exit(report_fault(comparison.crashes) if comparison.crashes else ExitCode.CLEAN)
