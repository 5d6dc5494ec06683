"""`mtcheck glossary convert`: a glossary in another format, and what that format cannot hold."""

import os
import sys

import click

from mtcheck.cli import visible
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.terms.convert import BY_SUFFIX, TARGETS, Source, Written, convert, read
from mtcheck.terms.read import content_of
from mtcheck.terms.table import Layout

SOURCES = ("yaml", "csv", "tsv", "xlsx", "tbx")


@click.command()
@click.argument("source", metavar="A", type=click.Path(allow_dash=True))
@click.argument("target", metavar="B", type=click.Path(allow_dash=True))
@click.option("--to", "to", type=click.Choice([*TARGETS]), metavar="FORMAT", help=f"{', '.join(TARGETS)}.")
@click.option(
    "--from", "origin", type=click.Choice(SOURCES), metavar="FORMAT", help="What A is, where its name does not say it."
)
@click.option(
    "--columns",
    metavar="NAMES",
    help="A is a table without a header, these are its columns: en,de,note; - is passed over.",
)
@click.option(
    "--skip", type=click.IntRange(min=0), default=0, metavar="N", help="With --columns: rows at the top to pass."
)
@click.option("--strict", is_flag=True, help="Write nothing if anything would be lost, and exit 1.")
@click.option("--force", is_flag=True, help="Write over a file.")
@click.pass_context
def command(
    context: click.Context,
    source: str,
    target: str,
    to: str | None,
    origin: str | None,
    columns: str | None,
    skip: int,
    strict: bool,
    force: bool,
) -> None:
    """Write glossary A as B, in another format.

    \b
    mtcheck glossary convert terms.yaml terms.tbx
    mtcheck glossary convert terms.yaml terms.tbx --to tbx3-dct-min
    mtcheck glossary convert export.tbx terms.yaml
    mtcheck glossary convert --columns en,de glossary.txt terms.yaml

    What B cannot hold is told on standard error, term by term. A file that is in the format of B already is copied
    byte by byte. `-` is standard input or output. Exit codes: 0 written, 1 not written for --strict, 2 wrong use or a
    glossary that cannot be read.
    """
    name = "<stdin>" if source == STDIN else source
    if source == STDIN and not origin:
        raise click.UsageError("standard input has no suffix, --from says what it is")
    if target == STDIN and not to:
        raise click.UsageError("standard output has no suffix, --to says what to write")
    if target != STDIN and os.path.lexists(target) and not force:
        raise ConfigError(f"{target}: exists already, --force writes over it")
    content = sys.stdin.buffer.read() if source == STDIN else content_of(source)
    known = read(content, name, "tbx2" if origin == "tbx" else origin or "", layout_of(columns, skip))
    written = convert(known, to or wanted(known, target))
    tell(written)
    if written.losses and strict:
        click.echo(f"mtcheck: {visible(target)}: not written, --strict", err=True)
        context.exit(ExitCode.FINDINGS)
    if target == STDIN:
        sys.stdout.buffer.write(written.content)
    else:
        from mtcheck.engine.write import write

        write(target, written.content)
    click.echo(f"mtcheck: {visible(target)}: {summary(known, written)}", err=True)


def layout_of(columns: str | None, skip: int) -> Layout | None:
    """Return how the user says a table is to be read."""
    if columns is None:
        if skip:
            raise click.UsageError("--skip is for tables without a header, --columns names their columns")
        return None
    return Layout(tuple(name.strip() for name in columns.split(",")), skip)


def wanted(source: Source, target: str) -> str:
    """Return what the name of a file asks for; a TBX file stays what it is. Raises `ConfigError`."""
    suffix = os.path.splitext(target)[1].lower()
    if suffix not in BY_SUFFIX:
        raise ConfigError(f"{target}: unknown kind of glossary {suffix!r}, allowed: {', '.join(BY_SUFFIX)}, or --to")
    name = BY_SUFFIX[suffix]
    return source.target if TARGETS[name].format == "tbx" and source.target.startswith("tbx") else name


def tell(written: Written) -> None:
    """Print what is lost, each on a line."""
    for loss in written.losses:
        click.echo(f"mtcheck: {visible(str(loss))}", err=True)


def summary(source: Source, written: Written) -> str:
    """Return what was written, in one line."""
    terms = sum(len(concept.terms) for concept in source.concepts)
    lost = len({(loss.concept, loss.term) for loss in written.losses if loss.term})
    return f"{counted(len(source.concepts), 'concept')}, {counted(terms, 'term')}; " + (
        f"{counted(lost, 'term')} not whole" if lost else "every term whole"
    )


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
