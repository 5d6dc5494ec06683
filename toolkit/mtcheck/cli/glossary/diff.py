"""`mtcheck glossary diff`: what two glossaries say differently."""

import sys

import click

from mtcheck.cli.options import OUTPUT
from mtcheck.cli.output import by_suffix, color_wanted, put
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ExitCode
from mtcheck.terms import load_glossary
from mtcheck.terms.compare import compare

FORMATS = ("console", "json")


@click.command()
@click.argument("old", metavar="A", type=click.Path())
@click.argument("new", metavar="B", type=click.Path())
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Default: by the suffix of --output.")
@OUTPUT
@click.pass_context
def command(context: click.Context, old: str, new: str, format_: str | None, output: str | None) -> None:
    """Show in what glossary B differs from glossary A.

    \b
    mtcheck glossary diff old.yaml new.yaml
    mtcheck glossary diff --format json terms.yaml terms.tbx

    Order, comments and the format of the files do not count. Exit codes: 0 the same, 1 different, 2 wrong use or a
    glossary that cannot be read.
    """
    differences = tuple(compare(load_glossary([old]).concepts, load_glossary([new]).concepts))
    output = None if output == STDIN else output
    if (format_ or by_suffix(output, FORMATS)) == "json":
        from mtcheck.report.glossary import json

        text = json.render(differences, old, new)
    else:
        from mtcheck.report.glossary import console

        text = console.render(differences, color=output is None and sys.stdout.isatty() and color_wanted())
    put(text, output)
    context.exit(ExitCode.FINDINGS if differences else ExitCode.CLEAN)
