"""Arguments that several commands have, and what they mean: each is written once."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from mtcheck import config as configuration
from mtcheck.cli import visible
from mtcheck.engine.walk import CACHE_FOLDER, STDIN, Files, find_files
from mtcheck.errors import ConfigError
from mtcheck.model import Locale, Severity
from mtcheck.rules.contents import known_rules
from mtcheck.text.messages import Language

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from mtcheck.engine.cache import Cache
    from mtcheck.engine.plan import Plan

WORTH_A_CACHE = 40
"""Fewer files are checked sooner than a cache is opened."""
Decorator = Callable[[Any], Any]


def with_options(*chosen: Decorator) -> Decorator:
    """Return one decorator for several options; help shows them in this order."""

    def decorate(function: Any) -> Any:
        for option in reversed(chosen):
            function = option(function)
        return function

    return decorate


def known_encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """Refuse a name that Python knows no text encoding by, before any file is read."""
    if name is not None:
        try:
            "".encode(name)
        except (LookupError, ValueError):
            raise click.BadParameter(f"unknown encoding '{name}', allowed are names such as utf-8, cp1252") from None
    return name


def offer_rules(_: click.Context, __: click.Parameter, typed: str) -> "list[CompletionItem]":
    """Complete the last of several codes or names of rules, for the shell."""
    before, comma, last = typed.rpartition(",")
    named = sorted((name, rule) for rule in known_rules() for name in (rule.meta.code, rule.meta.name))
    return [
        _offered(before + comma + name, rule.meta.name if name == rule.meta.code else "")
        for name, rule in named
        if name.startswith((last, last.upper()))
    ]


def offer_profiles(_: click.Context, __: click.Parameter, typed: str) -> "list[CompletionItem]":
    """Complete the name of a profile that is shipped, for the shell."""
    from mtcheck.profiles import PROFILES

    return [_offered(name, shipped.purpose) for name, shipped in PROFILES.items() if name.startswith(typed)]


def offer_files(_: click.Context, __: click.Parameter, typed: str) -> "list[CompletionItem]":
    """Let the shell complete the name of a file."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(typed, type="file")]


def _offered(value: str, about: str) -> "CompletionItem":
    from click.shell_completion import CompletionItem

    return CompletionItem(value, help=about)


PATHS = click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
SELECT = click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    shell_complete=offer_rules,
    help="Only these rules: NAM, ACC101, inquit-order, ALL.",
)
IGNORE = click.option(
    "--ignore", multiple=True, metavar="CODES", shell_complete=offer_rules, help="All but these rules."
)
GLOSSARY = click.option(
    "--glossary",
    multiple=True,
    metavar="FILE",
    shell_complete=offer_files,
    help="YAML, CSV, TSV, XLSX or TBX; may be given repeatedly.",
)
LOCALE = click.option(
    "--locale", type=click.Choice([*map(str, Locale)]), help="Do not detect the written standard, use this one."
)
PROFILE = click.option(
    "--profile",
    metavar="NAME",
    shell_complete=offer_profiles,
    help="House style: standard, dpa-like, swiss, austrian, strict, or one of yours.",
)
ENCODING = click.option(
    "--encoding", metavar="NAME", callback=known_encoding, help="How all files are written, instead of detecting it."
)
BASELINE = click.option(
    "--baseline", type=click.Path(), metavar="FILE", help="Known findings, which are counted and not reported."
)
REPORT_LANGUAGE = click.option(
    "--report-language",
    type=click.Choice([*map(str, Language)]),
    help="What the report is written in; default: the language of the environment.",
)
CONFIG = click.option("--config", "config_path", type=click.Path(), metavar="FILE", help="Use this configuration file.")
RULES = click.option(
    "--rules",
    multiple=True,
    metavar="FILE",
    shell_complete=offer_files,
    help="Rules of your own, YAML or TOML; may be given repeatedly.",
)
OUTPUT = click.option(
    "-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write there, not to the screen."
)
JOBS = click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; default: one per core.")
CACHE = click.option(
    "--cache/--no-cache",
    default=True,
    help=f"Keep results of many files in {CACHE_FOLDER}, to read only what has changed the next time. Default: yes.",
)
CHANGED = with_options(
    click.option(
        "--changed",
        is_flag=False,
        flag_value="",
        metavar="[BASE]",
        help="Report only files that git says have changed since HEAD, or since BASE and HEAD parted.",
    ),
    click.option("--changed-lines", is_flag=True, help="Of changed files report only what touches a changed line."),
)
READING = with_options(GLOSSARY, RULES, LOCALE, PROFILE, ENCODING, CONFIG)
"""How files are read and judged."""


def settings(paths: Sequence[str], **options: Any) -> configuration.Config:
    """Read the configuration file and let the command line have the last word. Raises `ConfigError`.

    `options` are those of `READING`; `rules`, `select`, `ignore`, `fail_on` and `baseline` may be missing.
    """
    rules = known_rules()
    real = [path for path in paths if path != STDIN]
    path = options["config_path"] or configuration.find_file(real)
    config = configuration.load(path, rules, profile=options["profile"], rule_files=options.get("rules", ()))
    fail_on = options.get("fail_on")
    return configuration.replace(
        config,
        select=listed(options.get("select", ())) or config.select,
        ignore=config.ignore + listed(options.get("ignore", ())),
        glossary=config.glossary + options["glossary"],
        locale=Locale(options["locale"]) if options["locale"] else config.locale,
        encoding=options["encoding"],
        root=configuration.find_root(real, path),
        baseline=options.get("baseline") or config.baseline,
        report_language=Language(options["report_language"])
        if options.get("report_language")
        else config.report_language,
        fail_on=config.fail_on if fail_on is None else None if fail_on == configuration.NEVER else Severity(fail_on),
    )


def language_of(config: configuration.Config) -> Language:
    """Return the language to report in: what was asked for, or that of the environment."""
    if config.report_language is not None:
        return config.report_language
    from mtcheck.report.language import preferred

    return preferred(os.environ)


def base_or_path(paths: tuple[str, ...], base: str | None) -> tuple[tuple[str, ...], str | None]:
    """Tell a file or folder behind `--changed` from a commit: `--changed articles/` means `articles/ --changed`."""
    return ((*paths, base), "") if base and os.path.lexists(base) else (paths, base)


@contextmanager
def kept(paths: Sequence[str], plan: "Plan", wanted: bool) -> "Iterator[Cache | None]":
    """Open the cache for a run over these files, if there are enough of them to be worth it."""
    if not wanted or len(paths) < WORTH_A_CACHE:
        yield None
        return
    from mtcheck.engine.cache import opened

    with opened(
        plan.config.root or os.getcwd(), plan, lambda text: click.echo(f"mtcheck: {visible(text)}", err=True)
    ) as cache:
        yield cache


def listed(values: Sequence[str]) -> tuple[str, ...]:
    """Return the items of options that may be repeated and may hold commas."""
    return tuple(item for value in values for item in value.replace(",", " ").split())


def articles(paths: Sequence[str], *outputs: str | None) -> Files:
    """Find the files to read, which are not those to write, and say what is not read. Raises `ConfigError`."""
    written = [output for output in outputs if output is not None]
    files = find_files(paths or (".",), leave_out=written)
    for output in written:
        keep_articles(output, files)
    for path, reason in files.refused.items():
        click.echo(f"mtcheck: {visible(path)}: {reason}", err=True)
    if not files.paths and not files.refused:
        click.echo("mtcheck: nothing to check: no text, web page or translation file there", err=True)
    return files


def keep_articles(output: str, files: Files) -> None:
    """Refuse to write the report over an article. Raises `ConfigError`."""
    if os.path.isfile(output) and any(os.path.exists(path) and os.path.samefile(path, output) for path in files.paths):
        raise ConfigError(f"{output}: is to be checked, the report would take its place")
