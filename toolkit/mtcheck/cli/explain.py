"""`mtcheck explain`: print the page of a rule."""

from collections.abc import Iterator

import click
from click.shell_completion import CompletionItem

from mtcheck.cli import visible
from mtcheck.cli.options import CONFIG, RULES, with_options
from mtcheck.cli.rules import every, line
from mtcheck.engine.internal import METAS, PAGES
from mtcheck.engine.select import find_rule, runs
from mtcheck.model import Profile
from mtcheck.profiles import PROFILES, settings
from mtcheck.rule import Level
from mtcheck.rules import level, load_all_rules, load_rules
from mtcheck.rules.pages import text_page

FAMILY = 3
"""Letters that the codes of a family begin with."""


def _codes(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [
        CompletionItem(rule.meta.code, help=rule.meta.name)
        for rule in load_all_rules()
        if rule.meta.code.startswith(incomplete.upper())
    ]


@click.command()
@click.argument("code", shell_complete=_codes)
@with_options(RULES, CONFIG)
def command(code: str, rules: tuple[str, ...], config_path: str | None) -> None:
    """Say why a rule exists and how good it is; what a profile asks.

    \b
    mtcheck explain ACC101
    mtcheck explain editorial-bracket
    mtcheck explain NAM
    mtcheck explain dpa-like
    mtcheck explain USR001 --rules house-rules.yaml
    """
    for meta in METAS:
        if code.upper() == meta.code or code == meta.name:
            click.echo(f"{meta.code} {meta.name}\n\n{PAGES[meta.code]}")
            return
    if code in PROFILES:
        click.echo("\n".join(profile_page(code)))
        return
    known = every(rules, config_path)
    family = [rule for rule in known if len(code) == FAMILY and rule.meta.code.startswith(code.upper())]
    if family:
        for rule in family:
            click.echo(visible(line(rule)))
        return
    found = find_rule(known, code)
    text = text_page(found)
    # What a user has written may hold anything.
    click.echo(text if found.meta.level is None else "\n".join(map(visible, text.split("\n"))))


def profile_page(name: str) -> Iterator[str]:
    """Yield what a profile prescribes: its keys, and the rules that run because of it."""
    profile, purpose = PROFILES[name]
    yield from (f"profile {name}", "", purpose, "", f"[profile.{name}]")
    yield from (f"{key} = {value}" for key, value in settings(profile))
    more = [rule for rule in load_rules() if runs(rule, profile) and not runs(rule, Profile())]
    yield from ("", "Runs besides the default rules:" if more else "Runs the default rules.")
    for rule in more:
        reason = "suggestion" if rule.meta.house == "" or level(rule) is Level.SUGGESTION else "house style"
        yield f"  {rule.meta.code} {rule.meta.name} ({reason})"
