"""Texts that are compared line by line: the segments of a system, of a reference, of the source.

In a text file each line is a segment, as `sacrebleu` reads it. In other formats each block is one (a headline, a
paragraph, an item of a list), without its markup; in a bilingual file each unit, and it says what it translates. A
folder is as many documents as it has files.
"""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mtcheck import formats
from mtcheck.engine.walk import find_files
from mtcheck.errors import InputError
from mtcheck.model import MASK, Document, Zone

__all__ = ["Text", "check_parallel", "parse_segments", "read_texts", "segments_of"]


class Text(NamedTuple):
    """One document. `name` is its path below the folder that was named, or nothing for a single file."""

    path: str
    name: str
    segments: tuple[str, ...]
    sources: tuple[str, ...] = ()
    """What each segment translates, where the file says so."""
    language: str = ""
    """Of the sources, by first subtag."""


def read_texts(path: str, encoding: str | None = None) -> tuple[Text, ...]:
    """Return the document in a file, or those in a folder, sorted. Raises `InputError`."""
    if not os.path.isdir(path):
        return (_read(path, "", encoding),)
    files = find_files((path,))
    if files.refused:
        refused, reason = next(iter(files.refused.items()))
        raise InputError(f"{refused}: {reason}")
    if not files.paths:
        raise InputError(f"{path}: no texts in this folder")
    named = {os.path.relpath(one, path).replace(os.sep, "/"): one for one in files.paths}
    return tuple(_read(one, name, encoding) for name, one in sorted(named.items()))


def _read(path: str, name: str, encoding: str | None) -> Text:
    document = formats.read(path, encoding=encoding)
    languages = sorted({unit.language.partition("-")[0] for unit in document.units})
    return Text(
        path,
        name,
        segments_of(document),
        tuple(unit.source for unit in document.units),
        languages[0] if len(languages) == 1 else "",
    )


def parse_segments(path: str, text: str) -> tuple[str, ...]:
    """Return the segments of a text; the suffix of the path tells what it is."""
    return segments_of(formats.parse(path, text))


def segments_of(document: Document) -> tuple[str, ...]:
    """Return the segments of a document; a unit that is not translated is an empty one."""
    if document.units:
        texts = (document.prose[unit.start : unit.end] for unit in document.units)
        return tuple("" if text == MASK else " ".join(text.split()) for text in texts)
    if os.path.splitext(document.path)[1].lower() in formats.SUFFIXES - {".txt"}:
        blocks = (document.prose[block.start : block.end] for block in document.blocks if block.zone is not Zone.CODE)
        return tuple(" ".join(block.split()) for block in blocks if block.strip())
    lines = document.text.removesuffix("\n").split("\n") if document.text else []
    return tuple(line.rstrip() for line in lines)


def check_parallel(systems: Mapping[str, Sequence[Text]], others: Mapping[str, Sequence[Text]]) -> None:
    """Make sure that all have the same documents with the same number of segments. Raises `InputError`."""
    (first, texts), *rest = [*systems.items(), *others.items()]
    for path, compared in rest:
        names, other_names = {text.name: text for text in texts}, {text.name: text for text in compared}
        for one, known in ((first, other_names), (path, names)):
            missing = sorted((names if one == first else other_names).keys() - known.keys())
            if missing:
                raise InputError(_without_partner(one, path if one == first else first, missing[0]))
        for name, text in names.items():
            other = other_names[name]
            if len(text.segments) != len(other.segments):
                raise InputError(
                    f"{other.path}: {len(other.segments)} segments, {text.path} has {len(text.segments)}: "
                    "allowed are as many, each the translation of the other"
                )


def _without_partner(path: str, other: str, name: str) -> str:
    if not name:
        return f"{path}: a file, and {other} is a folder: allowed are files or folders, not both"
    return f"{os.path.join(path, name)}: no text of this name in {other}"
