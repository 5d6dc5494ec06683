"""What the readers of bilingual files share: from pieces of a file to prose and units.

A reader says of each unit of which pieces source and translation consist: text, as it stands or written in another way,
and inline codes. From these come the prose, made of all translations, and the units. Placeholders and tags that stand
in the text itself are found here, and so are addresses.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcheck.formats.prose import ProseBuilder, addresses
from mtcheck.model import MASK, Code, CodeKind, Comment, Document, Encoding, Locale, Unit, Zone
from mtcheck.text.placeholders import BREAKS, find_placeholders

_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


class Piece(NamedTuple):
    """The characters `start:end` of a file. They stand for `text`; for a code, `text` is what it is known by."""

    start: int
    end: int
    text: str
    kind: CodeKind | None = None
    """`None` for text."""
    breaks: bool = False
    """A tag that ends a line."""


class _Raw(NamedTuple):
    """A unit before the prose is known; codes count in the file."""

    id: str
    source: str
    source_codes: tuple[Code, ...]
    block: int
    language: str
    state: str
    codes: tuple[Piece, ...]


class UnitBuilder:
    """Takes the units of a file from first to last and makes the document of them."""

    def __init__(self, text: str, reserved: str = "", escapes: Iterable[tuple[str, str]] = ()) -> None:
        """Begin a file. `reserved` and `escapes` are for `Document`; they may still be changed before the end."""
        self.reserved = reserved
        self.escapes = tuple(escapes)
        self._text = text
        self._builder = ProseBuilder(text, frozenset())
        self._raw: list[_Raw] = []
        self._places: list[int] = []

    def comment(self, start: int, end: int) -> None:
        """A comment stands here; it is kept if it speaks to mtcheck."""
        self._builder.comment(start, end)

    def add(
        self,
        id_: str,
        source: Sequence[Piece],
        target: Sequence[Piece],
        place: tuple[int, int],
        *,
        language: str = "en",
        state: str = "",
        zone: Zone = Zone.PARAGRAPH,
    ) -> None:
        """Take a unit. `place` is the piece of the file to point at where there is no translation."""
        wanted = flat(marked(source))
        pieces = list(marked(target))
        if not any(piece.kind is None and piece.text.strip() for piece in pieces) and not (
            wanted[0].strip(MASK).strip() == "" and any(piece.kind for piece in pieces)
        ):
            if not wanted[0].strip():
                return
            pieces = [Piece(*place, MASK)]
            zone = Zone.CODE
        self._take(pieces)
        if self._builder.end_block(zone):
            codes = tuple(piece for piece in pieces if piece.kind is not None and piece.text)
            self._raw.append(_Raw(id_, *wanted, len(self._places), language, state, codes))
            self._places.append(place[0])

    def _take(self, pieces: Iterable[Piece]) -> None:
        builder, text = self._builder, self._text
        for start, end, meant, kind, breaks in pieces:
            if kind is CodeKind.TAG:
                if breaks:
                    builder.put(start, end, "\n")
            elif kind is not None:
                builder.mask(start, end)
            elif end - start == len(meant) and text.startswith(meant, start):
                builder.copy(start, end)
            else:
                builder.put(start, end, meant)

    def document(self, path: str, encoding: Encoding, locale: Locale | None) -> Document:
        """Return the document of all units so far."""
        from dataclasses import replace

        self._builder.end_block(Zone.PARAGRAPH)
        document = self._builder.document(path, encoding, locale)
        return replace(
            document,
            comments=tuple(map(self._placed, document.comments)),
            units=tuple(self._units(document)),
            bilingual=True,
            reserved=frozenset(self.reserved),
            escapes=self.escapes,
        )

    def _placed(self, comment: Comment) -> Comment:
        """Return a comment that stands before a unit as one that the unit follows."""
        block = comment.block
        if block is None or comment.start >= self._places[block]:
            return comment
        return comment._replace(following=block)

    def _units(self, document: Document) -> Iterator[Unit]:
        for raw in self._raw:
            _, start, end = document.blocks[raw.block]
            codes = tuple(_placed(raw.codes, document, start, end)) if raw.codes else ()
            yield Unit(raw.id, raw.source, start, end, raw.language, raw.state, raw.source_codes, codes)


def _placed(codes: Iterable[Piece], document: Document, low: int, high: int) -> Iterator[Code]:
    """Yield the codes of a translation, with their places counted from its start."""
    for code in codes:
        assert code.kind is not None
        start, end = document.map.to_prose(code.start, code.end)
        if code.kind is CodeKind.TAG and not code.breaks:
            end = start
        yield Code(code.text, min(max(start, low), high) - low, min(max(end, low), high) - low, code.kind)


def marked(pieces: Sequence[Piece]) -> Iterable[Piece]:
    """Return the pieces with the placeholders, tags and addresses of their text as codes of their own."""
    if not any(piece.kind is None for piece in pieces):
        return pieces
    joined = "".join(MASK if piece.kind else piece.text for piece in pieces)
    found = [
        Piece(each.start, each.end, each.name, CodeKind.TAG if each.tag else CodeKind.PLACEHOLDER, each.tag in BREAKS)
        for each in find_placeholders(joined)
    ]
    parts: list[str] = []
    done = 0
    for each in found:
        parts += joined[done : each.start], MASK * (each.end - each.start)
        done = each.end
    parts.append(joined[done:])
    found += [Piece(start, end, joined[start:end], CodeKind.LINK) for start, end in addresses("".join(parts))]
    return _split(pieces, sorted(found)) if found else pieces


def _split(pieces: Sequence[Piece], codes: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, cut where codes begin and end; those count in the text of all pieces together."""
    length = 0
    queue = list(reversed(codes))
    for piece in pieces:
        width = 1 if piece.kind else len(piece.text)
        done, end = length, length + width
        length = end
        while queue and queue[-1].start < end:
            code = queue[-1]
            if code.start > done:
                yield from _cut(piece, done - end + width, code.start - end + width)
            inside = min(code.end, end)
            (cut,) = _cut(piece, max(code.start, done) - end + width, inside - end + width)
            yield cut._replace(text=code.text, kind=code.kind, breaks=code.breaks)
            done = inside
            if code.end > end:
                # It goes on in the next piece, where it is no second code.
                queue[-1] = code._replace(start=end, text="")
                break
            queue.pop()
        if done < end:
            yield from _cut(piece, done - end + width, width)


def _cut(piece: Piece, start: int, end: int) -> Iterator[Piece]:
    """Yield the part of a piece that stands for the characters `start:end` of its text."""
    if piece.end - piece.start == len(piece.text) and piece.kind is None:
        yield Piece(piece.start + start, piece.start + end, piece.text[start:end])
    else:
        yield piece if piece.kind else piece._replace(text=piece.text[start:end])


def flat(pieces: Iterable[Piece]) -> tuple[str, tuple[Code, ...]]:
    """Return what pieces read as prose, and their codes, with places counted from its beginning."""
    parts: list[str] = []
    codes: list[tuple[Piece, int, int]] = []
    length = 0
    for piece in pieces:
        part = piece.text
        if piece.kind is CodeKind.TAG:
            part = "\n" if piece.breaks else ""
        elif piece.kind is not None:
            part = "" if parts and parts[-1] == MASK else MASK
        if piece.kind is not None and piece.text:
            codes.append((piece, length, length + len(part)))
        if part:
            parts.append(part)
            length += len(part)
    prose = "".join(parts)
    lead = len(prose) - len(prose.lstrip())
    whole = _cleaned(prose.strip())

    def placed(place: int) -> int:
        return min(len(_cleaned(prose[lead : max(lead, place)])), len(whole))

    return whole, tuple(
        Code(piece.text, placed(start), placed(end), piece.kind) for piece, start, end in codes if piece.kind
    )


def _cleaned(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text.replace(_SOFT_HYPHEN, ""))
