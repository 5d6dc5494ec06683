"""`mtcheck mqm import`: the annotated texts as files, to lint and score them."""

import os
import re
from typing import TYPE_CHECKING

import click

from mtcheck.cli import visible
from mtcheck.cli.output import write_file
from mtcheck.errors import ConfigError, WriteError

if TYPE_CHECKING:
    from mtcheck.score.annotations import Annotated

_UNFIT = re.compile(r"[^\w.-]+")
SOURCE = "source"


@click.command()
@click.argument("tables", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False), metavar="TSV...")
@click.argument("folder", type=click.Path(file_okay=False))
@click.option("--force", is_flag=True, help="Write into a folder that is not empty.")
def command(tables: tuple[str, ...], folder: str, force: bool) -> None:
    """Write annotated translations as text files.

    They are FOLDER/SYSTEM/DOCUMENT.txt, a segment to a line. The sources go to FOLDER/source, and the annotations
    to FOLDER/annotations.json, with places in those files.

    \b
    mtcheck mqm import annotations.tsv texts/
    mtcheck score texts/system-a texts/system-b --ref texts/reference
    """
    from mtcheck.cli.mqm.reading import read_annotated
    from mtcheck.report.score.agreement import render_annotations

    if os.path.isdir(folder) and not force and _holds_something(folder):
        raise ConfigError(f"{folder}: not empty, --force writes into it")
    texts = read_annotated(tables)
    files = contents(texts)
    for path, content in files.items():
        place = os.path.join(folder, path)
        _make(os.path.dirname(place))
        write_file(place, content)
    write_file(os.path.join(folder, "annotations.json"), render_annotations(texts, path_of))
    click.echo(f"{len(files):,} files in {visible(folder)}")


def _holds_something(folder: str) -> bool:
    try:
        return bool(os.listdir(folder))
    except OSError as error:
        raise ConfigError(f"{folder}: {(error.strerror or 'cannot be read').lower()}") from None


def _make(folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{folder}: {(error.strerror or 'cannot be made').lower()}") from None


def contents(texts: "list[Annotated]") -> dict[str, str]:
    """Return what to write by path below the folder. Raises `ConfigError` where two texts want the same file."""
    files: dict[str, str] = {}
    owners: dict[str, str] = {}
    for text in texts:
        for owner, path, content in (
            (text.id, path_of(text.id), text.text),
            (text.group, path_of(f"{SOURCE}/{text.group}"), text.source),
        ):
            if owners.setdefault(path, owner) != owner:
                raise ConfigError(f"{path}: both {owners[path]} and {owner} would be written there")
            files.setdefault(path, content)
    return files


def path_of(name: str) -> str:
    """Return the file for the name of a text: two parts, none of which leads anywhere else."""
    system, _, doc = name.partition("/")
    parts = (_UNFIT.sub("_", part).lstrip(".") or "_" for part in (system, doc))
    return "/".join(parts) + ".txt"
