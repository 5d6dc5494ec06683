"""`mtcheck glossary merge`: two glossaries in one."""

import os
import sys

import click

from mtcheck.cli import visible
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.terms import load_glossary
from mtcheck.terms.edit import edit
from mtcheck.terms.merge import Merged, Side, merge
from mtcheck.terms.read import content_of


@click.command()
@click.argument("ours", metavar="A", type=click.Path())
@click.argument("theirs", metavar="B", type=click.Path())
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write there; default: into A.")
@click.option("--ours", "side", flag_value=str(Side.OURS), help="Where both differ, A is right.")
@click.option("--theirs", "side", flag_value=str(Side.THEIRS), help="Where both differ, B is right.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, write nothing.")
@click.option("--force", is_flag=True, help="Let --output write over a file.")
@click.pass_context
def command(
    context: click.Context,
    ours: str,
    theirs: str,
    output: str | None,
    side: str | None,
    dry_run: bool,
    force: bool,
) -> None:
    """Bring what glossary B says into glossary A, concept by concept.

    \b
    mtcheck glossary merge ours.yaml theirs.tbx
    mtcheck glossary merge -o both.yaml ours.yaml theirs.yaml
    mtcheck glossary merge --theirs ours.yaml newer.yaml
    mtcheck glossary merge --dry-run ours.yaml theirs.yaml

    Concepts belong together by their id, or by a preferred German term that they share. Concepts and terms that only
    B has are added, fields that only B says are filled. Where both say something and differ, nothing is written until
    --ours or --theirs decides. Everything else in A stays as it is, comments and order too; the result has the format
    of A. Exit codes: 0 written, 1 undecided, 2 wrong use or a glossary that cannot be read.
    """
    target = output or ours
    check_target(ours, target, force)
    content = content_of(ours)
    merged = merge(load_glossary([ours]).concepts, load_glossary([theirs]).concepts, Side(side) if side else None)
    for conflict in merged.conflicts:
        click.echo(f"mtcheck: {visible(str(conflict))}" + (f" ({side} taken)" if side else ""), err=True)
    if merged.conflicts and side is None:
        count = len(merged.conflicts)
        asked = f"{count} place{'s' if count > 1 else ''} undecided, --ours or --theirs decides"
        click.echo(f"mtcheck: {visible(target)}: not written, {asked}", err=True)
        context.exit(ExitCode.FINDINGS)
    written = edit(content, ours, merged.changed, merged.added)
    for loss in written.losses:
        click.echo(f"mtcheck: {visible(str(loss))}", err=True)
    if output == STDIN:
        sys.stdout.buffer.write(written.content)
    elif not dry_run:
        from mtcheck.engine.write import write

        write(target, written.content)
    click.echo(f"mtcheck: {visible(target)}: {summary(merged)}" + (", not written" if dry_run else ""), err=True)


def check_target(ours: str, target: str, force: bool) -> None:
    """Refuse a name of another format than A, and a file that would be lost. Raises `ConfigError`."""
    if target in (ours, STDIN):
        return
    suffixes = [os.path.splitext(path)[1].lower() for path in (ours, target)]
    if suffixes[0] != suffixes[1]:
        raise ConfigError(f"{target}: the result has the format of {ours}, its name ends in {suffixes[0]}")
    if os.path.lexists(target) and not force:
        raise ConfigError(f"{target}: exists already, --force writes over it")


def summary(merged: Merged) -> str:
    """Return what happened in one line."""
    added, changed = len(merged.added), len(merged.changed)
    if not added and not changed:
        return "nothing new"
    return f"{added:,} concept{'' if added == 1 else 's'} added, {changed:,} changed"
