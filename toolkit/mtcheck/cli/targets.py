"""Where a report goes and how it is written: `--format`, `-o FILE` and `--output FORMAT:FILE` together."""

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

import click

from mtcheck.cli.options import Decorator, offer_files, with_options
from mtcheck.cli.output import color_wanted, put, refuse_suffix, width
from mtcheck.config import nearest
from mtcheck.engine.result import Report
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, WriteError
from mtcheck.report.outputs import OUTPUTS, by_suffix, files, pages_folder, render
from mtcheck.text.messages import Language

TARGETS: Decorator = with_options(
    click.option(
        "--format", "format_", type=click.Choice([*OUTPUTS]), metavar="FORMAT", help=f"One of: {', '.join(OUTPUTS)}."
    ),
    click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        metavar="[FORMAT:]FILE",
        shell_complete=offer_files,
        help="Write there, not to the screen; may be given repeatedly. Without FORMAT: --format, or by the suffix.",
    ),
)


class Target(NamedTuple):
    """One output of a run; no path is standard output."""

    format: str
    path: str | None


def targets(outputs: Sequence[str], format_: str | None) -> tuple[Target, ...]:
    """Return all outputs of a run. Raises `ConfigError` for two that go to the same place.

    >>> targets(["html:a.html", "b.sarif"], None)
    (Target(format='html', path='a.html'), Target(format='sarif', path='b.sarif'))
    """
    found, asked = [], False
    for value in outputs:
        name, colon, path = value.partition(":")
        if colon and name not in OUTPUTS and len(name) > 1 and name.isalpha():
            known = f"{nearest(name, list(OUTPUTS))}; a file of that name is ./{value}"
            raise ConfigError(f"--output {value}: unknown format '{name}'{known}")
        if not (colon and name in OUTPUTS):
            name, path, asked = format_ or named_by(value), value, True
        if not path:
            raise ConfigError(
                f"--output {value}: no file, allowed is FORMAT:FILE such as {name}:report, - is the screen"
            )
        found.append(Target(name, None if path == STDIN else path))
    if not found or (format_ and not asked):
        found.append(Target(format_ or "console", None))
    places = [target.path for target in found]
    for target in found:
        if places.count(target.path) > 1:
            place = "standard output" if target.path is None else target.path
            raise ConfigError(f"--output: two reports for {place}, allowed is one for each file")
    return tuple(found)


def named_by(path: str) -> str:
    """Return the format that a file name asks for. Raises `ConfigError` for a suffix that none has."""
    name = by_suffix(path)
    if name == "console":
        known = [suffix for output in OUTPUTS.values() for suffix in output.suffixes]
        refuse_suffix(path, known, f"a format in words such as junit:{path}")
    return name


def paths_of(chosen: Sequence[Target]) -> tuple[str, ...]:
    """Return the files that are written, and the folders that are filled."""
    paths = [target.path for target in chosen if target.path is not None]
    return (*paths, *(pages_folder(target.path) for target in chosen if target.path and OUTPUTS[target.format].pages))


def write_all(
    report: Report, chosen: Sequence[Target], *, language: Language = Language.EN, show_suppressed: bool = False
) -> None:
    """Render all outputs, then put each where it belongs. Raises `WriteError` when a file cannot be written."""
    made: list[tuple[bytes, str | None]] = []
    for target in chosen:
        terminal = target.path is None and sys.stdout.isatty()
        if terminal and OUTPUTS[target.format].binary:
            raise ConfigError(
                f"{target.format} is nothing for a terminal, allowed is a file: -o report.{target.format}"
            )
        options = {
            "show_suppressed": show_suppressed,
            "color": terminal and color_wanted(),
            "width": width(terminal),
        }
        if target.path is None:
            made.append((render(target.format, report, language=language, **options), None))
        else:
            written = files(target.format, report, target.path, language=language, **options)
            made += ((content, path) for path, content in written)
    asked = {target.path for target in chosen}
    for content, path in made:
        if path is not None and path not in asked:
            # One of many pages: they have a folder of their own beside the one that was asked for.
            make_folder(os.path.dirname(path))
        put(content, path)


def make_folder(path: str) -> None:
    """Make a folder if it is not there. Raises `WriteError`."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{path}: {(error.strerror or 'cannot be made').lower()}") from None
