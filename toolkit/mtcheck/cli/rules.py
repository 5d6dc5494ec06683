"""`mtcheck rules`: list the rules."""

import click

from mtcheck.rule import AnyRule
from mtcheck.rules import level, load_all_rules, page


@click.command()
def command() -> None:
    """List all rules: code, name, whether it runs by default, its fix, and what it asks of a text.

    \b
    mtcheck rules
    mtcheck rules | grep NAM
    """
    for rule in load_all_rules():
        click.echo(line(rule))


def line(rule: AnyRule) -> str:
    """Return one rule on one line."""
    meta = rule.meta
    title = page(rule).partition("\n")[0]
    return f"{meta.code}  {meta.name:<22} {level(rule):<10}  {meta.severity:<8}  fix: {meta.fix:<6}  {title}"
