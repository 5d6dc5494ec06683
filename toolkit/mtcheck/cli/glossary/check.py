"""`mtcheck glossary check`: say what is wrong with glossaries."""

from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli import report_fault, visible
from mtcheck.cli.options import ENCODING, IGNORE, REPORT_LANGUAGE, SELECT, articles, language_of, listed
from mtcheck.cli.targets import TARGETS, paths_of, targets, write_all
from mtcheck.engine.glossary import check_glossaries, count_uses, read_glossary_file
from mtcheck.engine.select import select_rules
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.model import Severity
from mtcheck.rules import load_glossary_rules
from mtcheck.text.messages import Language


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--texts", multiple=True, type=click.Path(), metavar="PATH", help="Texts that should use the entries.")
@SELECT
@IGNORE
@ENCODING
@TARGETS
@REPORT_LANGUAGE
@click.option(
    "--fail-on",
    type=click.Choice([*map(str, Severity), configuration.NEVER]),
    default=str(Severity.MINOR),
    help="Exit 1 from this severity on.",
)
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Check glossaries for duplicates, contradictions and more.

    \b
    mtcheck glossary check glossaries/zentralasien.yaml
    mtcheck glossary check namen.yaml begriffe.tbx --texts articles/
    mtcheck glossary check -o report.html begriffe.csv
    mtcheck explain GLO108

    All FILES are checked as one glossary, as `mtcheck lint` uses them. Exit codes: 0 clean, 1 findings, 2 wrong use,
    3 a fault of mtcheck.
    """
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
            code = ExitCode.USAGE
    report = check_glossaries(read, rules, uses)
    asked = options["report_language"]
    language = language_of(configuration.Config(report_language=Language(asked) if asked else None))
    write_all(report, chosen, language=language)
    fail_on = None if options["fail_on"] == configuration.NEVER else Severity(options["fail_on"])
    context.exit(report_fault(report.crashes) if report.crashes else code or report.exit_code(fail_on))
