"""`mtcheck rules`: list the rules, and try those that somebody has written."""

from collections.abc import Sequence
from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli import Group, visible
from mtcheck.cli.options import CONFIG, REPORT_LANGUAGE, RULES, SELECT, language_of, listed, with_options
from mtcheck.cli.output import put
from mtcheck.engine.select import select_rules
from mtcheck.errors import ExitCode
from mtcheck.rule import AnyRule, Level
from mtcheck.rules import level, load_all_rules, load_rules, page
from mtcheck.text.messages import Language, gettext_noop

LEVELS = {Level.ON: gettext_noop("on"), Level.SUGGESTION: gettext_noop("suggestion"), Level.OFF: gettext_noop("off")}
FORMATS = ("console", "json")
WIDEST = {Language.EN: 11, Language.DE: 20}
"""Columns of what is said about fixes."""


@click.group(cls=Group, invoke_without_command=True)
@with_options(SELECT, RULES, CONFIG, REPORT_LANGUAGE)
@click.option(
    "--format", "format_", type=click.Choice(("console", "json")), default="console", help="Default: console."
)
@click.pass_context
def command(context: click.Context, /, rules: tuple[str, ...], config_path: str | None, **options: Any) -> None:
    """List all rules, and try rules of your own.

    \b
    mtcheck rules
    mtcheck rules --select NAM,GLO
    mtcheck rules --report-language de
    mtcheck rules --format json
    mtcheck rules --rules house-rules.yaml
    mtcheck rules test house-rules.yaml

    Each line is code, name, whether it runs by default, its fix, and what it asks of a text. Rules of your own that
    mtcheck.toml names are listed, too.
    """
    if context.invoked_subcommand is None:
        asked = options["report_language"]
        language = language_of(configuration.Config(report_language=Language(asked) if asked else None))
        known = select_rules(every(rules, config_path), listed(options["select"]) or (configuration.ALL,), ())
        if options["format_"] == "json":
            put(as_json(known, language), None)
        else:
            put("".join(f"{visible(line(rule, language))}\n" for rule in known), None)


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


def line(rule: AnyRule, language: Language = Language.EN) -> str:
    """Return one rule on one line."""
    from mtcheck.report.language import catalogue

    meta, _ = rule.meta, catalogue(language).gettext
    fix = f"{_('fix')}: {_(meta.fix.value)}"
    cells = ((meta.name, 22), (_(LEVELS[level(rule)]), 10), (_(meta.severity.value), 8), (fix, WIDEST[language]))
    return f"{meta.code}  {'  '.join(f'{text:<{width}}' for text, width in cells)}  {_(title(rule))}"


def as_json(rules: Sequence[AnyRule], language: Language) -> str:
    """Return rules for programs, a list of objects."""
    import json

    from mtcheck.report.language import catalogue

    said = catalogue(language)
    rows = [
        {
            "code": rule.meta.code,
            "name": rule.meta.name,
            "title": said.gettext(title(rule)),
            "level": level(rule).value,
            "severity": rule.meta.severity.value,
            "mqm": rule.meta.mqm.value,
            "fix": rule.meta.fix.value,
        }
        for rule in rules
    ]
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"


def title(rule: AnyRule) -> str:
    """Return in one sentence what a rule asks for."""
    return page(rule).partition("\n")[0]
