"""`--pair`, `--pairs` and the key `pairs` of the configuration: which file is the source of which."""

import os
from collections.abc import Iterator, Mapping, Sequence

import click

from mtcheck.cli import visible
from mtcheck.cli.options import with_options
from mtcheck.config import NAME, Config, PairPattern, replace
from mtcheck.engine.walk import Files
from mtcheck.errors import ConfigError

PAIRS = with_options(
    click.option(
        "--pair",
        "pair",
        nargs=2,
        multiple=True,
        type=click.Path(),
        metavar="SOURCE GERMAN",
        help="Compare an article with its source; may be given repeatedly.",
    ),
    click.option(
        "--pairs",
        "pairs",
        multiple=True,
        metavar="SOURCE=GERMAN",
        help=f"Compare many, by a pattern of paths: en/{NAME}.md=de/{NAME}.md.",
    ),
)
TOLD = 3
"""Files without a counterpart that are named before the rest is only counted."""


def sources_of(pair: Sequence[tuple[str, str]], patterns: Sequence[str]) -> dict[str, str]:
    """Return the source of each German file that `--pair` and `--pairs` name, empty if there is none.

    Raises `ConfigError`.
    """
    found: dict[str, str] = {}
    for source, german in pair:
        for path in (german, source):
            if not os.path.isfile(path):
                raise ConfigError(f"--pair: {path}: no such file, allowed are a source and its translation")
        if os.path.samefile(source, german):
            raise ConfigError(f"--pair: {german}: is its own source, allowed are a source and its translation")
        if found.get(german, source) != source:
            raise ConfigError(f"--pair: {german}: has two sources, allowed is one")
        found[german] = source
    lost: dict[str, str] = {}
    for text in patterns:
        try:
            matched = dict(_matching(PairPattern.of(text)))
        except ValueError as error:
            raise ConfigError(f"--pairs {text}: {error}") from None
        if not matched:
            raise ConfigError(f"--pairs {text}: no file is like this, allowed is {NAME} in both paths, = between")
        for german, source in matched.items():
            if os.path.isfile(source):
                found.setdefault(german, source)
            else:
                lost.setdefault(german, source)
    _tell(
        {german: source for german, source in lost.items() if german not in found}, "no source {}, checked without it"
    )
    return {**dict.fromkeys(lost, ""), **found}


def _matching(pattern: PairPattern) -> Iterator[tuple[str, str]]:
    import glob
    import re

    before, behind = pattern.german.split(NAME)
    named = re.compile(re.escape(before) + "(.+)" + re.escape(behind), re.DOTALL)
    anything = "**/*" if not before or before.endswith("/") else "*"
    for path in sorted(glob.glob(glob.escape(before) + anything + glob.escape(behind), recursive=True)):
        match = named.fullmatch(path)
        if match and os.path.isfile(path):
            yield path, pattern.source.replace(NAME, match[1])


def with_sources(files: Files, config: Config, sources: Mapping[str, str]) -> tuple[Files, Config]:
    """Return the files to check and a configuration that knows their sources.

    `sources` are those that the command line names. The patterns of the configuration find the others, and keep
    sources from being checked as articles. What has no counterpart is told on standard error.
    """
    if not sources and not config.pairs:
        return files, config
    from mtcheck.engine.pairing import pair_up

    found = pair_up(files.paths, config.pairs, sources)
    _tell(found.alone, "no source {}, checked without it")
    _tell(found.untranslated, "no translation {}, nothing to check")
    paired = replace(config, sources=tuple(sorted(found.sources.items())))
    return files._replace(paths=found.paths), paired


def _tell(lost: Mapping[str, str], what: str) -> None:
    for path, other in sorted(lost.items())[:TOLD]:
        click.echo(f"mtcheck: {visible(path)}: {what.format(visible(other))}", err=True)
    if len(lost) > TOLD:
        click.echo(f"mtcheck: and {len(lost) - TOLD:,} more: {what.partition(' {}')[0]}", err=True)
