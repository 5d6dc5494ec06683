"""`mtcheck mqm`: what people have annotated, one file per command."""

import click

from mtcheck.cli import LateGroup


class AnnotationCommands(LateGroup):
    """Imports a command when it is asked for."""

    package = "mtcheck.cli.mqm"
    names = ("compare", "export", "import")


@click.group(cls=AnnotationCommands)
def command() -> None:
    """Compare findings with the errors that people have marked.

    \b
    mtcheck mqm compare annotations.tsv             how far findings agree with people
    mtcheck mqm import annotations.tsv texts/       the annotated texts as files
    mtcheck mqm export articles/ -o findings.tsv    findings as such a table
    """
