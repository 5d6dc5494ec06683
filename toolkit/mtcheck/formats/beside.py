"""Give a document the source that lies beside it: in another file, as an article or as messages with keys."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mtcheck.formats.gaps import Gaps
from mtcheck.formats.pairs import Aligned, codes_in, with_units
from mtcheck.model import PROSE_ZONES, Alignment, Certainty, Document, Segment, SourcePlace, Zone
from mtcheck.text.alignment import Aligned as Link
from mtcheck.text.alignment import Text, align
from mtcheck.text.lines import Lines
from mtcheck.text.patterns import Pattern

LEAST = 0.6
"""Pieces that belong together with less confidence are left alone: nothing can be said of them."""
_ZONES = PROSE_ZONES - {Zone.BYLINE, Zone.DATELINE}
_BYLINE = Pattern(r"(?:By|BY|Par|Por|Di|De|Автор:?) [^.!?]{3,60}")
"""In a source, where no zone says so."""
_FEW = 3
"""Sentences of both texts together up to which nothing is doubted for want of common words."""
_HIGH, _LOW = 0.75, 0.35
"""Shares of both texts, by their length, that have to be aligned well."""


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

    Messages with keys belong together by key. Articles are aligned sentence by sentence, by length and by what both
    have in common; what is uncertain gets no unit, and two texts that do not seem to be a pair get none at all.
    """
    if document.units and source.units:
        return _by_key(document, source, language)
    return _aligned(document, source, language)


def _by_key(document: Document, source: Document, language: str) -> Document:
    texts = {unit.id: (source.prose[unit.start : unit.end], unit.codes) for unit in source.units}
    units = []
    for unit in document.units:
        text, codes = texts.get(unit.id, ("", ()))
        units.append(unit._replace(source=text, source_codes=codes, language=language))
    return replace(document, units=tuple(units))


def _aligned(document: Document, source: Document, language: str) -> Document:
    theirs = [segment for segment in _sentences(source) if not _BYLINE.fullmatch(segment.text)]
    ours = list(_sentences(document))
    links = align(_text(source, theirs), _text(document, ours), english=language.startswith("en"))
    certainty = _certainty(links, theirs, ours)
    low = certainty is Certainty.LOW
    sure = [link for link in links if link.linked and link.confidence >= LEAST and not low]
    lines = Lines(source.text)

    def taken(link: Link) -> Aligned:
        start, end = ours[link.target[0]].start, _end(ours[link.target[1] - 1])
        return piece(source, lines, theirs[slice(*link.source)], (start, end), link.confidence)

    paired = with_units(document, map(taken, sorted(sure, key=lambda link: link.target)), language)
    alignment = Alignment(source.path, len(theirs), sum(link.source[1] - link.source[0] for link in sure), certainty)
    if not low:
        gaps = Gaps(links, theirs, ours)
        missing = (piece(source, lines, theirs[slice(*lost)], place, sure) for lost, place, sure in gaps.missing())
        added = (Aligned("", start, end, (), sure) for (start, end), sure in gaps.added())
        alignment = alignment._replace(
            missing=with_units(document, missing, language).units, added=with_units(document, added, language).units
        )
    return replace(paired, alignment=alignment)


def _sentences(document: Document) -> Iterator[Segment]:
    """Yield what is to be aligned: not an image or an address alone."""
    return (segment for segment in document.segments(_ZONES) if any(map(str.isalnum, segment.text)))


def piece(
    source: Document, lines: Lines, sentences: Sequence[Segment], place: tuple[int, int], confidence: float
) -> Aligned:
    """Return sentences of the source as what a piece of the translation translates."""
    first, last = sentences[0].start, _end(sentences[-1])
    start, end = source.map.to_text(first, last)
    origin = SourcePlace(source.path, start, end, *lines.position(start))
    return Aligned(source.prose[first:last], *place, tuple(codes_in(source, first, last)), confidence, origin)


def _certainty(links: Iterable[Link], theirs: Sequence[Segment], ours: Sequence[Segment]) -> Certainty:
    """Return how much of both texts, by its length, is aligned with words that say so."""
    whole = sum(len(segment.text) for segment in (*theirs, *ours))
    # A message of one sentence may well share no word with its translation.
    few = len(theirs) + len(ours) <= _FEW
    good = 0
    for link in links:
        if link.linked and link.confidence >= LEAST and (link.gain > 0 or few):
            good += sum(len(one.text) for one in (*theirs[slice(*link.source)], *ours[slice(*link.target)]))
    share = good / whole if whole else 0.0
    return Certainty.HIGH if share >= _HIGH else Certainty.MEDIUM if share >= _LOW else Certainty.LOW


def _text(document: Document, segments: Sequence[Segment]) -> Text:
    return Text([segment.text for segment in segments], frozenset(_begins(document, segments)))


def _begins(document: Document, segments: Iterable[Segment]) -> Iterator[int]:
    """Yield the numbers of the sentences that begin a paragraph, if there are several."""
    if len(document.blocks) < 2:
        return
    before = None
    for number, segment in enumerate(segments):
        block = document.block_at(segment.start)
        if block != before:
            yield number
        before = block


def _end(segment: Segment) -> int:
    return segment.start + len(segment.text)
