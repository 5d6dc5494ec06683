"""Give a document the source that lies beside it: in another file, as an article or as messages with keys."""

from collections.abc import Iterator

from mtcheck.formats.pairs import Aligned, codes_in, with_units
from mtcheck.model import PROSE_ZONES, Code, Document, Zone
from mtcheck.text.alignment import align

_LEAST = 0.6
"""Pieces that belong together with less confidence are left alone: nothing can be said of them."""
_ZONES = PROSE_ZONES - {Zone.BYLINE, Zone.DATELINE}


_LANGUAGES = {
    "English": "en",
    "French": "fr",
    "Italian": "it",
    "Spanish": "es",
    "Portuguese": "pt",
    "Dutch": "nl",
    "Polish": "pl",
    "Cyrillic": "ru",
}


def language_of(source: Document) -> str:
    """Return the language of a source by its function words or script; English where neither tells."""
    from mtcheck.text.language import WORDS, guess, script

    found = guess([word.lower() for word in WORDS.findall(source.prose[:20_000])])
    return _LANGUAGES.get(found.name if found else script(source.prose[:20_000]), "en")


def beside(document: Document, source: Document, language: str = "en") -> Document:
    """Return a document with units for the sentences that translate those of the source.

    Messages with keys belong together by key. Articles are aligned sentence by sentence, by length and by the names
    and numbers that both have; what is uncertain gets no unit.
    """
    if document.units and source.units:
        return _by_key(document, source, language)
    return with_units(document, _sentences(document, source), language)


def _by_key(document: Document, source: Document, language: str) -> Document:
    from dataclasses import replace

    texts = {unit.id: (source.prose[unit.start : unit.end], unit.codes) for unit in source.units}
    units = []
    for unit in document.units:
        text, codes = texts.get(unit.id, ("", ()))
        units.append(unit._replace(source=text, source_codes=codes, language=language))
    return replace(document, units=tuple(units))


def _sentences(document: Document, source: Document) -> Iterator[Aligned]:
    theirs, ours = list(_places(source)), list(_places(document))
    for pair in align(
        [source.prose[start:end] for start, end in theirs], [document.prose[start:end] for start, end in ours]
    ):
        if pair.source[0] == pair.source[1] or pair.target[0] == pair.target[1] or pair.confidence < _LEAST:
            continue
        first, last = theirs[pair.source[0]][0], theirs[pair.source[1] - 1][1]
        text, codes = _text(source, first, last)
        start, end = ours[pair.target[0]][0], ours[pair.target[1] - 1][1]
        yield Aligned(text, start, end, codes, pair.confidence)


def _text(source: Document, start: int, end: int) -> tuple[str, tuple[Code, ...]]:
    return source.prose[start:end], tuple(codes_in(source, start, end))


def _places(document: Document) -> Iterator[tuple[int, int]]:
    for segment in document.segments(_ZONES):
        yield segment.start, segment.start + len(segment.text)
