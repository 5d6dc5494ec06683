"""`--pair` and `--pairs`: which file is the source of which."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence

import click

from mtcheck.cli import visible
from mtcheck.cli.options import with_options
from mtcheck.errors import ConfigError

NAME = "{name}"
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


def sources_of(pair: Sequence[tuple[str, str]], patterns: Sequence[str]) -> dict[str, str]:
    """Return the source of each German file that `--pair` and `--pairs` name. Raises `ConfigError`."""
    found = {german: source for source, german in pair}
    for german, source in pair:
        for path in (german, source):
            if not os.path.isfile(path):
                raise ConfigError(f"--pair: {path}: no such file, allowed are a source and its translation")
    for pattern in patterns:
        matched = dict(_matching(pattern))
        if not matched:
            raise ConfigError(f"--pairs {pattern}: no file is like this, allowed is {NAME} in both paths, = between")
        for german, source in matched.items():
            if os.path.isfile(source):
                found[german] = source
            else:
                click.echo(f"mtcheck: {visible(german)}: no source {visible(source)}, checked without it", err=True)
                found[german] = ""
    return found


def _matching(pattern: str) -> Iterator[tuple[str, str]]:
    source, equals, german = pattern.partition("=")
    if not equals or source.count(NAME) != 1 or german.count(NAME) != 1:
        raise ConfigError(
            f"--pairs {pattern}: {NAME} must stand once in each path, allowed is en/{NAME}.md=de/{NAME}.md"
        )
    import glob

    before, behind = german.split(NAME)
    named = re.compile(re.escape(before) + "(.+)" + re.escape(behind), re.DOTALL)
    anything = "**/*" if not before or before.endswith("/") else "*"
    for path in sorted(glob.glob(glob.escape(before) + anything + glob.escape(behind), recursive=True)):
        match = named.fullmatch(path)
        if match and os.path.isfile(path):
            yield path, source.replace(NAME, match[1])


def spelled(sources: Mapping[str, str], paths: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the sources by the paths as the run calls its files; those of other files are left out."""
    known = {os.path.abspath(german): source for german, source in sources.items() if source}
    return tuple(sorted((path, known[full]) for path in paths if (full := os.path.abspath(path)) in known))
