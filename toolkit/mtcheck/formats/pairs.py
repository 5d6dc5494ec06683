"""Say of a document that was read as a text of its own what it translates.

So it is with articles that lie beside their sources, and with the examples of rules.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from mtcheck.formats.units import Piece, flat, marked
from mtcheck.model import MASK, Code, CodeKind, Document, SourcePlace, Unit
from mtcheck.text.placeholders import find_placeholders


class Aligned(NamedTuple):
    """A piece of the prose, `start:end`, and the text that it translates, with the codes of that text."""

    source: str
    start: int
    end: int
    codes: tuple[Code, ...] = ()
    confidence: float = 1.0
    origin: SourcePlace | None = None


def with_source(document: Document, source: str, language: str = "en") -> Document:
    """Return a document as the translation of one text, as a whole."""
    prose, codes = read_source(source)
    return with_units(document, [Aligned(prose, 0, len(document.prose), codes)], language)


def read_source(text: str) -> tuple[str, tuple[Code, ...]]:
    """Return a plain text of the source as prose, and its codes."""
    return flat(marked([Piece(0, len(text), text)]))


def with_units(document: Document, aligned: Iterable[Aligned], language: str = "en") -> Document:
    """Return a document with units for the pieces of its prose; a piece without text is none."""
    units = tuple(
        Unit(
            str(number),
            one.source,
            one.start,
            one.end,
            language,
            "",
            one.codes,
            tuple(codes_in(document, one.start, one.end)),
            one.confidence,
            one.origin,
        )
        for number, one in enumerate(aligned, 1)
        if one.end > one.start
    )
    return replace(document, units=units)


def codes_in(document: Document, start: int, end: int) -> Iterator[Code]:
    """Yield what is not for translating in a piece of the prose: masks, placeholders and tags written out."""
    prose = document.prose[start:end]
    found = [
        Code(each.name, each.start, each.end, CodeKind.TAG if each.tag else CodeKind.PLACEHOLDER)
        for each in find_placeholders(prose)
        if each.name
    ]
    place = prose.find(MASK)
    while place >= 0:
        written = document.text[slice(*document.map.to_text(start + place, start + place + 1))]
        kind = (
            CodeKind.LINK if "://" in written or "@" in written or written.startswith("www.") else CodeKind.PLACEHOLDER
        )
        found.append(Code(written, place, place + 1, kind))
        place = prose.find(MASK, place + 1)
    yield from sorted(found, key=lambda code: (code.start, code.end))
