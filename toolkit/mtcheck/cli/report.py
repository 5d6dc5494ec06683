"""`mtcheck report`: show a saved result in any format and language, or compare two."""

import os
import sys
from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli import visible
from mtcheck.cli.options import REPORT_LANGUAGE, language_of
from mtcheck.cli.output import color_wanted, put
from mtcheck.cli.targets import TARGETS, Target, paths_of, targets, write_all
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.model import Severity
from mtcheck.text.messages import Language

MOST = 5
"""Texts that have changed since are named before the rest is only counted."""


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="RESULT.json...")
@click.option("--compare", is_flag=True, help="Show what is new, fixed and remaining from one RESULT to the next.")
@TARGETS
@REPORT_LANGUAGE
@click.option("--show-suppressed", is_flag=True, help="List suppressed findings, too (JSON, SARIF).")
@click.option(
    "--fail-on",
    type=click.Choice([*map(str, Severity), configuration.NEVER]),
    default=configuration.NEVER,
    help="Exit 1 from this severity on; with --compare only new findings count. Default: never.",
)
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Show a saved result in another format, or compare two.

    \b
    mtcheck lint -o result.json articles/
    mtcheck report result.json -o report.html --report-language de
    mtcheck report result.json --format github
    mtcheck report --compare yesterday.json today.json
    mtcheck report --compare yesterday.json today.json --fail-on minor -o changes.md

    RESULT.json is what `mtcheck lint --format json` wrote, `-` is standard input. Texts are read from where they were,
    so start it in the same folder. A text that has changed since is left out, its findings are shown as they were.
    """
    from mtcheck.report import saved

    chosen = targets(options["outputs"], options["format_"])
    if len(files) != (2 if options["compare"] else 1):
        raise ConfigError(f"{len(files)} results, allowed are two with --compare and one without it")
    for output in paths_of(chosen):
        if any(os.path.exists(output) and os.path.exists(file) and os.path.samefile(output, file) for file in files):
            raise ConfigError(f"{output}: is to be shown, the report would take its place")
    fail_on = None if options["fail_on"] == configuration.NEVER else Severity(options["fail_on"])
    asked = options["report_language"]
    language = language_of(configuration.Config(report_language=Language(asked) if asked else None))
    read = [saved.load(_content(file), _named(file), texts=not options["compare"]) for file in files]
    if options["compare"]:
        context.exit(_compare(read[0], read[1], chosen, language, fail_on))
    for remark in read[0].remarks[:MOST]:
        click.echo(f"mtcheck: {visible(remark)}", err=True)
    if (more := len(read[0].remarks) - MOST) > 0:
        click.echo(f"mtcheck: {more} more texts have changed or are gone", err=True)
    write_all(read[0].report, chosen, language=language, show_suppressed=options["show_suppressed"])
    context.exit(read[0].report.exit_code(fail_on))


def _compare(old: Any, new: Any, chosen: tuple[Target, ...], language: Language, fail_on: Severity | None) -> ExitCode:
    from mtcheck.report.comparison import compare
    from mtcheck.report.comparison.outputs import OUTPUTS, render

    comparison = compare(old.report, new.report)
    for target in chosen:
        if target.format not in OUTPUTS:
            raise ConfigError(f"{target.format} holds no comparison, allowed are: {', '.join(OUTPUTS)}")
    made = []
    for target in chosen:
        color = target.path is None and sys.stdout.isatty() and color_wanted()
        made.append((render(target.format, comparison, language=language, color=color), target.path))
    for content, path in made:
        put(content, path)
    failed = fail_on is not None and any(finding.severity.rank >= fail_on.rank for finding in comparison.new)
    return ExitCode.FINDINGS if failed else ExitCode.CLEAN


def _named(file: str) -> str:
    return "standard input" if file == STDIN else file


def _content(file: str) -> bytes:
    if file == STDIN:
        return sys.stdin.buffer.read()
    try:
        with open(file, "rb") as opened:
            return opened.read()
    except OSError as error:
        raise ConfigError(f"{file}: {(error.strerror or 'cannot be read').lower()}") from None
