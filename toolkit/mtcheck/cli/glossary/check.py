"""`mtcheck glossary check`: say what is wrong with glossaries."""

from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli import report_fault, visible
from mtcheck.cli.options import (
    CONFIG,
    ENCODING,
    IGNORE,
    REPORT_LANGUAGE,
    SELECT,
    articles,
    language_of,
    listed,
    settings,
)
from mtcheck.cli.targets import TARGETS, paths_of, targets, write_all
from mtcheck.engine.glossary import check_glossaries, count_uses, read_glossary_file
from mtcheck.engine.select import select_rules
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.model import Severity
from mtcheck.rules import load_glossary_rules


@click.command()
@click.argument("files", nargs=-1, type=click.Path())
@click.option("--texts", multiple=True, type=click.Path(), metavar="PATH", help="Texts that should use the entries.")
@SELECT
@IGNORE
@ENCODING
@CONFIG
@TARGETS
@REPORT_LANGUAGE
@click.option(
    "--fail-on",
    type=click.Choice([*map(str, Severity), configuration.NEVER]),
    help="Exit 1 from this severity on; default: minor.",
)
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Check glossaries for duplicates, contradictions and more.

    \b
    mtcheck glossary check glossaries/zentralasien.yaml
    mtcheck glossary check namen.yaml begriffe.tbx --texts articles/
    mtcheck glossary check -o report.html begriffe.csv
    mtcheck explain GLO108

    All FILES are checked as one glossary, as `mtcheck lint` uses them; without FILES those of the configuration.
    Exit codes: 0 clean, 1 findings, 2 wrong use, 3 a fault of mtcheck.
    """
    config = settings(
        files,
        config_path=options["config_path"],
        profile=None,
        glossary=(),
        locale=None,
        encoding=options["encoding"],
        report_language=options["report_language"],
        fail_on=options["fail_on"],
    )
    files = files or config.glossary
    if not files:
        raise ConfigError("no glossary: name one, or give the configuration file the key 'glossary'")
    rules = select_rules(load_glossary_rules(), listed(options["select"]), listed(options["ignore"]))
    chosen = targets(options["outputs"], options["format_"])
    for output in paths_of(chosen):
        if output in files:
            raise ConfigError(f"{output}: is to be checked, the report would take its place")
    read = [read_glossary_file(path) for path in dict.fromkeys(files)]
    uses, code = None, ExitCode.CLEAN
    if options["texts"]:
        texts = articles(options["texts"], *paths_of(chosen))
        uses, unreadable = count_uses(texts.paths, read, encoding=options["encoding"])
        for path, problem in unreadable.items():
            click.echo(f"mtcheck: {visible(path)}: {visible(problem)}", err=True)
        if texts.refused or unreadable:
            # What a text that was not read may hold is not unused.
            uses, code = None, ExitCode.USAGE
            click.echo("mtcheck: unused entries are not looked for: not all texts could be read", err=True)
    report = check_glossaries(read, rules, uses)
    write_all(report, chosen, language=language_of(config))
    context.exit(report_fault(report.crashes) if report.crashes else code or report.exit_code(config.fail_on))
