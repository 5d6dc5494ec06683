"""Collect what stands on both sides of the units of all files, for the rules that compare them."""

from collections.abc import Iterator

from mtcheck.model import Document
from mtcheck.rule import Context, Fact
from mtcheck.text.patterns import Pattern

WORD = Pattern(r"[^\W\d_]{2,}")
FEWEST = 4
"""Words of a source below which two places may mean two things: Open, Post, No results."""
_LONGEST = 2000


def collect(document: Document, _: Context[None]) -> Iterator[Fact]:
    for pair in document.pairs:
        if len(pair.source) <= _LONGEST and len(WORD.findall(pair.source)) >= FEWEST:
            yield Fact(plain(pair.source), plain(pair.target), pair.unit.start, pair.unit.end, (pair.source,))


def plain(text: str) -> str:
    """Return a text without what does not make it another one: case of the first letter, marks at the end, blanks."""
    text = " ".join(text.split()).strip(" .…:;!\"“”„«»‚‘’'")
    return text[:1].lower() + text[1:]
