"""`mtcheck lint`: check files and print what was found."""

import sys
from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli import report_fault
from mtcheck.cli.options import IGNORE, JOBS, OUTPUT, PATHS, READING, SELECT, articles, settings, with_options
from mtcheck.cli.output import Progress, by_suffix, color_wanted, put, width
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint
from mtcheck.engine.walk import STDIN, Files
from mtcheck.errors import ExitCode
from mtcheck.model import Severity

FORMATS = ("console", "json", "html")


@click.command()
@with_options(PATHS, SELECT, IGNORE, READING)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Default: by the suffix of --output.",
)
@OUTPUT
@click.option(
    "--fail-on", type=click.Choice([*map(str, Severity), configuration.NEVER]), help="Exit 1 from this severity on."
)
@JOBS
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check articles: text, Markdown and HTML files, or folders of them.

    \b
    mtcheck lint articles/
    mtcheck lint --glossary glossaries/zentralasien.yaml articles/
    mtcheck lint --select NAM,ACC101 article.md
    mtcheck lint --format html -o report.html articles/
    pbpaste | mtcheck lint -

    Without PATHS the current folder is checked. `-` is standard input. Files that git ignores and hidden ones
    are left out of folders.
    """
    config = settings(paths, **options)
    output = None if options["output"] == STDIN else options["output"]
    files = articles(paths, output)
    stdin = sys.stdin.buffer.read() if STDIN in files.paths else b""
    with Progress() as progress:
        report = lint(files.paths, config, jobs=options["jobs"], stdin=stdin, progress=progress)
    write(report, options["format_"] or by_suffix(output), output)
    context.exit(exit_code(report, files, config))


def write(report: Report, format_: str, output: str | None) -> None:
    """Render the report and put it where it belongs. Raises `WriteError` when the file cannot be written."""
    terminal = output is None and sys.stdout.isatty()
    if format_ == "json":
        from mtcheck.report import json as renderer

        text = renderer.render(report)
    elif format_ == "html":
        from mtcheck.report import html

        text = html.render(report)
    else:
        from mtcheck.report import console

        text = console.render(report, color=terminal and color_wanted(), width=width(terminal))
    put(text, output)


def exit_code(report: Report, files: Files, config: configuration.Config) -> ExitCode:
    """Return how the process ends: our fault before wrong use before findings."""
    code = report.exit_code(config.fail_on)
    if code is ExitCode.FAULT:
        return report_fault(report.crashes)
    return ExitCode.USAGE if files.refused else code
