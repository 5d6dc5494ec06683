"""`mtcheck glossary`: what is done with glossaries themselves; one file per sub-command."""

import click

from mtcheck.cli import LateGroup


class GlossaryCommands(LateGroup):
    """Imports a command when it is asked for."""

    package = "mtcheck.cli.glossary"
    names = ("check", "convert", "diff", "extract", "merge", "stats")


@click.group(cls=GlossaryCommands)
def command() -> None:
    """Make, check, convert, compare and merge glossaries.

    \b
    mtcheck glossary extract articles/ -o draft.yaml    terms and names to look through
    mtcheck glossary check ours.yaml                    duplicates, contradictions, circles
    mtcheck glossary convert ours.yaml ours.tbx         YAML, CSV, TSV, XLSX and TBX
    mtcheck glossary merge ours.yaml theirs.tbx         what theirs says goes into ours
    mtcheck glossary diff old.yaml new.yaml
    mtcheck glossary stats articles/ --glossary ours.yaml
    """
