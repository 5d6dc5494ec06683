"""`mtcheck rules`: list the rules, and try those that somebody has written."""

from collections.abc import Sequence

import click

from mtcheck import config as configuration
from mtcheck.cli import Group, visible
from mtcheck.cli.options import CONFIG, RULES, with_options
from mtcheck.errors import ExitCode
from mtcheck.rule import AnyRule
from mtcheck.rules import level, load_all_rules, load_rules, page


@click.group(cls=Group, invoke_without_command=True)
@with_options(RULES, CONFIG)
@click.pass_context
def command(context: click.Context, /, rules: tuple[str, ...], config_path: str | None) -> None:
    """List all rules, and try rules of your own.

    \b
    mtcheck rules
    mtcheck rules | grep NAM
    mtcheck rules --rules house-rules.yaml
    mtcheck rules test house-rules.yaml

    Each line is code, name, whether it runs by default, its fix, and what it asks of a text. Rules of your own that
    mtcheck.toml names are listed, too.
    """
    if context.invoked_subcommand is None:
        for rule in every(rules, config_path):
            click.echo(visible(line(rule)))


@command.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.pass_context
def test(context: click.Context, /, files: tuple[str, ...]) -> None:
    """Try rules of your own on their examples.

    What stands between ⟦ and ⟧ in a bad example must be found and nothing else, nothing in a good one, and `fixed` is
    what the text reads with all fixes made. Ends with 1 if an example fails, with 2 if a file is wrong.

    \b
    mtcheck rules test house-rules.yaml
    """
    from mtcheck.engine.trial import failures

    failed = 0
    for file in files:
        tried = failures(file)
        for place, problem in tried.problems:
            click.echo(visible(f"{place}: {problem}"))
        failed += len(tried.problems)
        what = f"{tried.rules} rule{'s' * (tried.rules != 1)}, {tried.examples} example{'s' * (tried.examples != 1)}"
        click.echo(visible(f"{file}: {what}, {len(tried.problems) or 'none'} failed"))
    context.exit(ExitCode.FINDINGS if failed else ExitCode.CLEAN)


def every(files: Sequence[str] = (), config_path: str | None = None) -> tuple[AnyRule, ...]:
    """Return all rules, those of the user among them, sorted by code. Raises `ConfigError`."""
    path = config_path or configuration.find_file([])
    own = configuration.load(path, load_rules(), rule_files=files).own_rules
    return tuple(sorted((*load_all_rules(), *own), key=lambda rule: rule.meta.code))


def line(rule: AnyRule) -> str:
    """Return one rule on one line."""
    meta = rule.meta
    title = page(rule).partition("\n")[0]
    return f"{meta.code}  {meta.name:<22} {level(rule):<10}  {meta.severity:<8}  fix: {meta.fix:<6}  {title}"
