"""Human MQM annotations: marked spans in translated segments, as tables with tabs hold them.

The shape is that of the published MQM annotations of WMT: one line per error, with the columns system, doc, a number
of the segment, rater, source, target, category and severity; the error stands between `<v>` and `</v>` in the target,
or in the source for what was left out. A segment without errors has one line with the category `No-error`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import category

from mtcheck.errors import InputError

__all__ = ["Annotated", "Annotation", "Annotations", "SegmentKey", "documents", "parse_annotations", "write_rows"]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "system": ("system",),
    "doc": ("doc", "document"),
    "segment": ("globalsegid", "seg_id", "segid", "docsegid", "doc_id"),
    "rater": ("rater",),
    "source": ("source",),
    "target": ("target",),
    "category": ("category",),
    "severity": ("severity",),
}
"""Names of each column in the files that are around, the best first."""
_MARK = re.compile(r"</?v>")
_NO_ERROR = "no-error"
_TEST = ("hotw",)
"""Categories of errors that were planted to test the rater."""


class Annotation(NamedTuple):
    """A span that a rater marked; `start:end` are code points of the text it is in. An empty one is a gap."""

    start: int
    end: int
    category: str
    severity: str
    rater: str
    source: bool = False
    """It lies in the source: something there is not in the translation."""


class SegmentKey(NamedTuple):
    """Which segment of which system."""

    system: str
    doc: str
    segment: str


class Rated(NamedTuple):
    """One segment of one system with all that its raters marked."""

    source: str
    target: str
    raters: tuple[str, ...]
    annotations: tuple[Annotation, ...]


Annotations = Mapping[SegmentKey, Rated]
"""Segments in the order of the file."""


class Annotated(NamedTuple):
    """One document of one system: `text` with what people marked in it. `rated` are the pieces somebody looked at.

    `group` is the same for translations of the same source, which are no independent samples.
    """

    id: str
    group: str
    text: str
    rated: tuple[tuple[int, int], ...]
    annotations: tuple[Annotation, ...]
    source: str = ""


def parse_annotations(content: str, path: str) -> Annotations:
    """Read a table of annotations. Raises `InputError` with the line."""
    # These tables know no quotation marks around cells, so a row is a line and a cell ends at a tab.
    lines = content.removesuffix("\n").split("\n") if content else []
    rows = [line.removesuffix("\r").split("\t") for line in lines]
    if not rows:
        raise InputError(f"{path}: empty, allowed is a table with a head line")
    columns = _columns(rows[0], path)
    found: dict[SegmentKey, Rated] = {}
    for number, row in enumerate(rows[1:], 2):
        if row != [""]:
            _add(found, row, columns, f"{path}:{number}")
    return found


def _columns(head: Sequence[str], path: str) -> Mapping[str, int]:
    names = [name.strip().lower().lstrip("\ufeff") for name in head]
    columns: dict[str, int] = {}
    for column, known in COLUMNS.items():
        place = next((names.index(name) for name in known if name in names), None)
        if place is None:
            raise InputError(f"{path}:1: no column '{known[0]}', allowed are {', '.join(COLUMNS)}")
        columns[column] = place
    return columns


def _add(found: dict[SegmentKey, Rated], row: Sequence[str], columns: Mapping[str, int], place: str) -> None:
    if len(row) <= max(columns.values()):
        raise InputError(f"{place}: {len(row)} columns, the head line has {max(columns.values()) + 1} or more")
    cell = {column: row[number] for column, number in columns.items()}
    source, in_source = _unmarked(cell["source"], place)
    target, in_target = _unmarked(cell["target"], place)
    category, severity, rater = cell["category"].strip(), cell["severity"].strip(), cell["rater"].strip()
    key = SegmentKey(cell["system"].strip(), cell["doc"].strip(), cell["segment"].strip())
    known = found.get(key, Rated(source, target, (), ()))
    if (known.source, known.target) != (source, target):
        # Raters sometimes got the same segment with other white space; anything else is another text.
        if known.target.split() != target.split():
            raise InputError(f"{place}: another text than above for the same segment of {key.system}, {key.doc}")
        return
    marked: tuple[Annotation, ...] = ()
    if _NO_ERROR not in (category.lower(), severity.lower()) and not category.lower().startswith(_TEST):
        marked = tuple(
            Annotation(start, end, category, severity.lower(), rater, source=is_source)
            for spans, is_source in ((in_target, False), (in_source, True))
            for start, end in spans
        )
    raters = known.raters if rater in known.raters else (*known.raters, rater)
    found[key] = known._replace(raters=raters, annotations=known.annotations + marked)


def _unmarked(text: str, place: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a segment without marks, and the places that were marked."""
    plain, spans, start, done = "", [], None, 0
    for mark in _MARK.finditer(text):
        plain += text[done : mark.start()]
        done = mark.end()
        opens = mark[0] == "<v>"
        if opens == (start is not None):
            raise InputError(f"{place}: {mark[0]} without its partner, allowed are pairs of <v> and </v>")
        if opens:
            start = len(plain)
        elif start is not None:
            spans.append((start, len(plain)))
            start = None
    if start is not None:
        raise InputError(f"{place}: <v> without </v>")
    return plain + text[done:], spans


def documents(annotations: Annotations) -> Iterator[Annotated]:
    """Yield whole documents of each system, their segments one to a line in the order of the file."""
    grouped: dict[tuple[str, str], list[Rated]] = {}
    for key, rated in annotations.items():
        grouped.setdefault((key.system, key.doc), []).append(rated)
    for (system, doc), segments in sorted(grouped.items()):
        text, source, spans, pieces = "", "", [], []
        for rated in segments:
            pieces.append((len(text), len(text) + len(rated.target)))
            spans += [
                one._replace(start=one.start + len(shift), end=one.end + len(shift))
                for one in rated.annotations
                for shift in (source if one.source else text,)
            ]
            text += rated.target + "\n"
            source += rated.source + "\n"
        yield Annotated(f"{system}/{doc}", doc, text, tuple(pieces), tuple(spans), source)


def write_rows(rows: Iterable[Sequence[str]]) -> str:
    """Return a table of annotations with its head line; what would break a row, or steer a terminal, is a blank."""
    head = ("system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity")
    return "".join("\t".join(map(_cell, row)) + "\n" for row in (head, *rows))


def _cell(text: str) -> str:
    if not text.isprintable():
        text = "".join(" " if category(character) == "Cc" else character for character in text)
    return " ".join(text.split())
