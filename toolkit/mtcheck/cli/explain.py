"""`mtcheck explain`: print the page of a rule."""

import click
from click.shell_completion import CompletionItem

from mtcheck.engine.internal import METAS, PAGES
from mtcheck.engine.select import find_rule
from mtcheck.rules import load_all_rules
from mtcheck.rules.pages import text_page


def _codes(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [
        CompletionItem(rule.meta.code, help=rule.meta.name)
        for rule in load_all_rules()
        if rule.meta.code.startswith(incomplete.upper())
    ]


@click.command()
@click.argument("code", shell_complete=_codes)
def command(code: str) -> None:
    """Say why a rule exists, what it leaves alone, how it was measured, and show examples.

    \b
    mtcheck explain ACC101
    mtcheck explain editorial-bracket
    """
    for meta in METAS:
        if code.upper() == meta.code or code == meta.name:
            click.echo(f"{meta.code} {meta.name}\n\n{PAGES[meta.code]}")
            return
    click.echo(text_page(find_rule(load_all_rules(), code)))
