"""`mtcheck glossary stats`: show how a glossary is used in texts."""

from typing import Any

import click

from mtcheck.cli import visible
from mtcheck.cli.options import OUTPUT, PATHS, READING, articles, settings, with_options
from mtcheck.cli.output import by_suffix, put
from mtcheck.engine.phrases import documents
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.terms import load_glossary

FORMATS = ("console", "csv", "json")


@click.command()
@with_options(PATHS)
@click.option("--all", "everything", is_flag=True, help="Show terms that are not used, too.")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Default: by the suffix of --output.")
@with_options(OUTPUT, READING)
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Show how often each term of a glossary stands in texts.

    \b
    mtcheck glossary stats articles/ --glossary glossaries/zentralasien.yaml
    mtcheck glossary stats articles/ --glossary ours.yaml --all -o use.csv

    Each form is shown with the rule by which it is one: genitive, plural, compound. Exit codes: 0, and 2 for wrong use.
    """
    from mtcheck.report.terms import usage as report
    from mtcheck.terms.usage import usage

    config = settings(paths, **options)
    if not config.glossary:
        raise ConfigError("no glossary: name one with --glossary, or in the configuration file")
    output = None if options["output"] == STDIN else options["output"]
    format_ = options["format_"] or by_suffix(output, FORMATS)
    files = articles(paths, output)
    found = usage(load_glossary(config.glossary), documents(files.paths, config, tell))
    match format_:
        case "csv":
            text = report.table(found)
        case "json":
            text = report.as_json(found)
        case _:
            text = report.console(found, everything=options["everything"])
    put(text, output)
    context.exit(ExitCode.USAGE if files.refused or found.files < len(files.paths) else ExitCode.CLEAN)


def tell(problem: str) -> None:
    """Say why a file is not counted."""
    click.echo(f"mtcheck: {visible(problem)}", err=True)
