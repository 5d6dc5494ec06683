"""`mtcheck names`: each name of some texts once, with all its spellings; and why two spellings are one name."""

import os
import sys
from typing import Any

import click

from mtcheck.cli import report_fault, visible
from mtcheck.cli.options import (
    CONFIG,
    GLOSSARY,
    JOBS,
    OUTPUT,
    PATHS,
    PROFILE,
    READING,
    REPORT_LANGUAGE,
    articles,
    language_of,
    settings,
    with_options,
)
from mtcheck.cli.output import Progress, by_suffix, color_wanted, put, width, write_file
from mtcheck.cli.pairs import with_sources
from mtcheck.config import Config
from mtcheck.engine.names import NamesReport, find_names
from mtcheck.engine.walk import STDIN, Files
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.text.messages import Language

FORMATS = ("console", "csv", "json", "html")
GLOSSARY_SUFFIXES = (".yaml", ".yml")


class DefaultGroup(click.Group):
    """A group whose arguments belong to its first command unless they begin with the name of one."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        """Put the default in front; help without a command is that of the group."""
        first = arguments[0] if arguments else ""
        if first not in (*self.commands, *context.help_option_names):
            arguments = [next(iter(self.commands)), *arguments]
        return super().parse_args(context, arguments)


@click.group(cls=DefaultGroup, subcommand_metavar="[list] [OPTIONS] [PATHS]... | why ONE OTHER")
def command() -> None:
    """Show each name of some texts once, with all its spellings.

    \b
    mtcheck names articles/             names in more than one spelling
    mtcheck names list --help           all options of that
    mtcheck names why Wadim Vadim       why two spellings are one name, or are not

    A file or folder that is called `list` or `why` is `./list` or `./why` here.
    """


@command.command("list")
@PATHS
@click.option("--all", "everything", is_flag=True, help="Show names in one spelling, too.")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Default: by the suffix of --output.")
@OUTPUT
@click.option(
    "--propose-glossary",
    "proposal",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write the decided names as a YAML glossary.",
)
@click.option("--force", is_flag=True, help="Let --propose-glossary write over a file.")
@READING
@REPORT_LANGUAGE
@JOBS
@click.pass_context
def list_names(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Show the names of texts that are written in more than one way.

    \b
    mtcheck names articles/
    mtcheck names --all --format csv -o names.csv articles/
    mtcheck names -o names.html articles/
    mtcheck names --glossary ours.yaml --propose-glossary new.yaml articles/

    Without PATHS the current folder is read. `-` is standard input. Exit codes: 0 also where names have several
    spellings, 1 if a file could not be read, 2 wrong use, 3 a fault of mtcheck.
    """
    config = settings(paths, **options)
    if options["proposal"] is not None:
        check_target(options["proposal"], config, options["force"])
    output = None if options["output"] == STDIN else options["output"]
    format_ = options["format_"] or by_suffix(output, FORMATS)
    files, config = with_sources(articles(paths, output), config, {})
    stdin = sys.stdin.buffer.read() if STDIN in files.paths else b""
    with Progress() as progress:
        report = find_names(files.paths, config, jobs=options["jobs"], stdin=stdin, progress=progress)
    tell_unreadable(report, language_of(config))
    write(report, format_, output, options["everything"], language_of(config))
    if options["proposal"] is not None:
        write_proposal(report, options["proposal"])
    context.exit(exit_code(report, files))


def tell_unreadable(report: NamesReport, language: Language) -> None:
    """Say on standard error which texts were not read, and why."""
    if not report.unreadable:
        return
    from mtcheck.report.language import catalogue

    for path, problem in report.unreadable.items():
        click.echo(f"mtcheck: {visible(path)}: {visible(catalogue(language).say(problem))}", err=True)


@command.command("why")
@click.argument("one")
@click.argument("other")
@with_options(GLOSSARY, PROFILE, CONFIG, REPORT_LANGUAGE)
def why(one: str, other: str, **options: Any) -> None:
    """Say how two spellings are read, and why they are one name or two.

    \b
    mtcheck names why Wadim Vadim
    mtcheck names why Iwanow Iwanowo
    mtcheck names why "Victor Ponta" "Viktor Orbán"
    """
    from mtcheck.names.derivation import compare
    from mtcheck.names.variants import decrees
    from mtcheck.report.names.why import render
    from mtcheck.terms import load_glossary

    config = settings((), locale=None, encoding=None, **options)
    glossary = load_glossary(config.glossary)
    compared = compare(one, other, glossary)
    put(render(compared, decrees(glossary, config.profile), language=language_of(config)), None)


def write(report: NamesReport, format_: str, output: str | None, everything: bool, language: Language) -> None:
    """Render the names and put them where they belong. Raises `WriteError` when the file cannot be written."""
    if format_ == "csv":
        from mtcheck.report.names import csv

        text = csv.render(report, everything=everything)
    elif format_ == "json":
        from mtcheck.report.names import json

        text = json.render(report, everything=everything)
    elif format_ == "html":
        from mtcheck.report.names import html

        text = html.render(report, everything=everything, language=language)
    else:
        from mtcheck.report.names import console

        terminal = output is None and sys.stdout.isatty()
        color, columns = terminal and color_wanted(), width(terminal)
        text = console.render(report, everything=everything, color=color, width=columns, language=language)
    put(text, output)


def check_target(path: str, config: Config, force: bool) -> None:
    """Refuse to write a glossary over one that is in use, over any file without `force`, or under a wrong name."""
    if os.path.splitext(path)[1].lower() not in GLOSSARY_SUFFIXES:
        raise ConfigError(f"{path}: a proposed glossary is YAML, its name ends in {' or '.join(GLOSSARY_SUFFIXES)}")
    if any(os.path.realpath(path) == os.path.realpath(used) for used in config.glossary):
        raise ConfigError(f"{path}: a glossary of this run is not written over, name another file")
    if os.path.lexists(path) and not force:
        raise ConfigError(f"{path}: exists already, --force writes over it")


def write_proposal(report: NamesReport, path: str) -> None:
    """Write the decided names as a glossary, if there are any, and say on standard error what was written."""
    from mtcheck.report.names.glossary import propose
    from mtcheck.report.summary import number

    proposal = propose(report)
    if proposal.undecided:
        forms = visible(", ".join(proposal.undecided))
        click.echo(f"mtcheck: nothing decides for one form of {forms}: left out of the glossary", err=True)
    if not proposal.names:
        click.echo(f"mtcheck: {visible(path)}: not written, no name is decided and new to the glossary", err=True)
        return
    write_file(path, proposal.text)
    click.echo(f"mtcheck: {visible(path)}: {number(proposal.names, 'name')}", err=True)


def exit_code(report: NamesReport, files: Files) -> ExitCode:
    """Return how the process ends; spellings are no findings."""
    if report.crashes:
        return report_fault(report.crashes)
    if files.refused:
        return ExitCode.USAGE
    return ExitCode.FINDINGS if report.unreadable else ExitCode.CLEAN
