"""`mtcheck glossary`: what is done with glossaries themselves; one file per sub-command."""

from importlib.util import find_spec

import click

from mtcheck.cli import LateGroup

COMMANDS = ("check", "convert", "diff", "extract", "merge", "stats")


class GlossaryGroup(LateGroup):
    """The sub-commands that exist as modules of this package."""

    package = "mtcheck.cli.glossary"

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of the sub-commands by alphabet."""
        return [name for name in COMMANDS if find_spec(f"{self.package}.{name}")]


@click.group(cls=GlossaryGroup)
def command() -> None:
    """Make, check, convert, compare and merge glossaries in YAML, CSV, TSV, XLSX and TBX."""
