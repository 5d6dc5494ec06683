"""Turn hits into findings: from prose to text, from template to message, from proposal to fix."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mtcheck.engine.identity import fingerprint
from mtcheck.model import Document, Edit, Finding, Fix, FixSafety, Place, SourceText, Span, Unit, read_source
from mtcheck.rule import Hit, Meta
from mtcheck.text.messages import Wording, filled

_RANK = {FixSafety.NONE: 0, FixSafety.UNSAFE: 1, FixSafety.SAFE: 2}


MANY = 500
"""Different quotations of one length from which on they are looked for together, in one way through the text."""


class Occurrences:
    """Counts how often a quotation stood in a text before a place; linear when places ascend.

    Of many `expected` quotations the places are found at once, instead of going through the text for each.
    """

    def __init__(self, text: str, expected: Iterable[str] = ()) -> None:
        self.text = text
        self._seen: dict[str, tuple[int, int]] = {}
        self._places: dict[str, list[int]] = {}
        by_length: dict[int, set[str]] = {}
        for quotation in expected:
            by_length.setdefault(len(quotation), set()).add(quotation)
        for length, quotations in by_length.items():
            if length and len(quotations) >= MANY:
                self._find(length, quotations)

    def _find(self, length: int, quotations: set[str]) -> None:
        text, places = self.text, self._places
        for place in range(len(text) - length + 1):
            piece = text[place : place + length]
            if piece in quotations:
                places.setdefault(piece, []).append(place)

    def before(self, quotation: str, place: int) -> int:
        """Return the number of times `quotation` stands in the text before `place`."""
        if not quotation:
            return 0
        start, count = self._seen.get(quotation, (0, 0))
        if place < start:
            start, count = 0, 0
        count += self._count(quotation, start, place)
        self._seen[quotation] = (max(start, place), count)
        return count

    def _count(self, quotation: str, start: int, end: int) -> int:
        places = self._places.get(quotation)
        if places is None:
            return self.text.count(quotation, start, end)
        count = 0
        for index in range(bisect_left(places, start), len(places)):
            place = places[index]
            if place + len(quotation) > end:
                break
            if place >= start:
                count += 1
                start = place + len(quotation)
        return count


def quotations(document: Document, hits: Sequence[Hit]) -> Iterator[str]:
    """Yield what hits will be quoted as, where they are so many that it matters."""
    if len(hits) >= MANY:
        for hit in hits:
            if 0 <= hit.start <= hit.end <= len(document.prose):
                start, end = document.map.to_text(hit.start, hit.end)
                yield document.text[start:end]


def complete(
    document: Document,
    meta: Meta,
    hits: Iterable[Hit],
    occurrences: Occurrences,
    others: Iterable[Place] = (),
    key: str | None = None,
) -> Iterable[Finding]:
    """Yield one finding per hit; offsets of the hits count in the document's prose.

    `key` is what the fingerprint knows the document by, its path unless it is given.

    Raises `ValueError` for a hit outside the prose: that is a fault of the rule.
    """
    for hit in hits:
        if not 0 <= hit.start <= hit.end <= len(document.prose):
            raise ValueError(f"hit {hit.start}:{hit.end} lies outside the prose")
        block = document.block_at(hit.start)
        if block is not None and block.zone not in meta.zones:
            continue
        start, end = document.map.to_text(hit.start, hit.end)
        text = document.text[start:end]
        values: dict[str, Wording] = {"text": document.prose[hit.start : hit.end], **hit.values}
        related = tuple(Place(document.path, *document.map.to_text(*place)) for place in hit.related)
        yield finding(
            meta,
            Place(document.path, start, end),
            text,
            values,
            key=document.path if key is None else key,
            occurrence=occurrences.before(text, start) + 1,
            fix=_fix(document, meta, hit),
            related=(*related, *others),
            candidates=_candidates(document, meta, hit),
            source=_source(hit.unit or document.unit_at(hit.start)) if document.units else None,
        )


def _source(unit: Unit | None) -> SourceText | None:
    if unit is None or not unit.source:
        return None
    return SourceText(read_source(unit), unit.language, unit.confidence, unit.origin)


def internal(
    meta: Meta,
    path: str,
    values: Mapping[str, Wording],
    key: str | None = None,
    place: Span | None = None,
    text: str = "",
) -> Finding:
    """Return a finding of mtcheck about a file; without a `place` it stands at the beginning."""
    known_by = text or str(values.get("rule", ""))
    start, end = place or (0, 0)
    return finding(meta, Place(path, start, end), text, values, key=path if key is None else key, known_by=known_by)


def finding(
    meta: Meta,
    place: Place,
    text: str,
    values: Mapping[str, Wording],
    *,
    key: str,
    known_by: str | None = None,
    occurrence: int = 1,
    fix: Fix | None = None,
    related: tuple[Place, ...] = (),
    candidates: tuple[Fix, ...] = (),
    source: SourceText | None = None,
) -> Finding:
    """Return what a rule says of a place that reads `text`, in words made of `values`.

    The fingerprint knows the document by its `key` and the finding by its text, or what is given as `known_by`.
    """
    return Finding(
        path=place.path,
        start=place.start,
        end=place.end,
        code=meta.code,
        name=meta.name,
        severity=meta.severity,
        mqm=meta.mqm,
        text=text,
        message=filled(meta.message, values),
        why=filled(meta.why, values) if meta.why else "",
        fix=fix,
        related=related,
        fingerprint=fingerprint(meta.code, key, text if known_by is None else known_by, occurrence),
        candidates=candidates,
        occurrence=occurrence,
        source=source,
    )


def _fix(document: Document, meta: Meta, hit: Hit) -> Fix | None:
    proposed = hit.edits or ((Edit(hit.start, hit.end, hit.replacement),) if hit.replacement is not None else ())
    safety = min(meta.fix, hit.safety or meta.fix, key=_RANK.__getitem__)
    return _fix_of(document, meta, proposed, safety)


def _candidates(document: Document, meta: Meta, hit: Hit) -> tuple[Fix, ...]:
    made = (
        _fix_of(document, meta, edits, min(meta.fix, FixSafety.UNSAFE, key=_RANK.__getitem__))
        for edits in hit.candidates
    )
    return tuple(fix for fix in made if fix is not None)


def _fix_of(document: Document, meta: Meta, proposed: tuple[Edit, ...], safety: FixSafety) -> Fix | None:
    if not proposed or safety is FixSafety.NONE:
        return None
    trimmed = [trim(document.prose, edit) for edit in proposed]
    trimmed = [edit for edit in trimmed if edit.start < edit.end or edit.text]
    edits = [_to_text(document, edit) for edit in trimmed] or _respelled(document, proposed)
    if not edits or any(edit is None for edit in edits):
        return None
    if safety is FixSafety.SAFE and meta.wording and _touches_quotation(document, trimmed):
        safety = FixSafety.UNSAFE
    return Fix(safety, tuple(edit for edit in edits if edit is not None))


def _respelled(document: Document, proposed: tuple[Edit, ...]) -> list[Edit | None]:
    """Return the edits that write a text as it reads: one character for a letter and its accent."""
    spans = [(document.map.to_text(edit.start, edit.end), edit.text) for edit in proposed]
    return [Edit(start, end, text) for (start, end), text in spans if document.text[start:end] != text]


def trim(prose: str, edit: Edit) -> Edit:
    """Leave out what stays the same at both ends, so that markup there does not stand in the way."""
    old, new = prose[edit.start : edit.end], edit.text
    shortest = min(len(old), len(new))
    head = 0
    while head < shortest and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shortest - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(edit.start + head, edit.end - tail, new[head : len(new) - tail])


def _to_text(document: Document, edit: Edit) -> Edit | None:
    """Return the edit in the text, or `None` when markup, an entity or a mask is in the way."""
    if not document.map.verbatim(edit.start, edit.end) or not document.reserved.isdisjoint(edit.text):
        return None
    written = edit.text
    if document.escapes:
        written = written.translate({ord(character): form for character, form in document.escapes})
    return Edit(*document.map.to_text(edit.start, edit.end), written)


def _touches_quotation(document: Document, edits: Iterable[Edit]) -> bool:
    return any(
        edit.start < quotation.inner_end and quotation.inner_start < max(edit.end, edit.start + 1)
        for edit in edits
        for quotation in document.quotations
    )
