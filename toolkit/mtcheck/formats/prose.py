"""Build prose, and the map that leads back from it, out of pieces of a file.

A reader walks over its file once and says of each piece whether it is copied, stands for other characters, is masked or
ends a block. What all formats have in common happens here: addresses are masked, soft hyphens are dropped,
and characters written as letter and accent are composed.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.formats.zones import zone_of_label
from mtcheck.model import MASK, Block, Comment, Document, Encoding, Locale, Span, Zone
from mtcheck.text.locale import detect_locale
from mtcheck.text.offsets import IDENTITY, OffsetMap, Run
from mtcheck.text.patterns import Pattern

_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_BREAK = "\n\n"
_URL = Pattern(
    r"(?:https?://|ftp://|www\.)[^\s<>\"„“”«»‹›\N{OBJECT REPLACEMENT CHARACTER}]*"
    r"[^\s<>\"„“”«»‹›\N{OBJECT REPLACEMENT CHARACTER}.,;:!?'’‘…)\]}*_~]"
)
_LOCAL_PART = Pattern(r"[\w.+-]+\Z")
_LONGEST_LOCAL_PART = 64
"""RFC 5321, 4.5.3.1.1."""
_DOMAIN = Pattern(r"[\w-]+(?:\.[\w-]+)+")
_HANDLE = Pattern(r"\w[\w.]*\w(?:@[\w-]+(?:\.[\w-]+)+)?")
_COMMENT = Pattern(r"<!--\s*mtcheck:(.*?)-->", re.DOTALL)
_NOT_LATIN = Pattern("[^\0-\u02ff]+")
_LONGEST_CLUSTER = 64
"""Twice what the Unicode stream-safe format allows (UAX #15); a longer pile of accents is left as it is."""


class Substitution(NamedTuple):
    """`text` takes the place of the prose `start:end`."""

    start: int
    end: int
    text: str


def clean(prose: str, runs: list[Run] | None = None) -> tuple[str, list[Run] | None]:
    """Mask addresses, drop soft hyphens and compose accents; `None` as runs stands for identity."""
    masked = list(_addresses_and_hyphens(prose))
    if masked:
        prose, runs = _substitute(prose, runs, masked)
    if not prose.isascii() and not unicodedata.is_normalized("NFC", prose):
        composed = list(_compositions(prose))
        if composed:
            prose, runs = _substitute(prose, runs, composed)
    return prose, runs


class ProseBuilder:
    """Takes the pieces of a file from first to last. Offsets are places in the file.

    `reserved` are the characters that mean markup in the format, for `Document.reserved`.
    """

    def __init__(self, text: str, reserved: frozenset[str]) -> None:
        self._text = text
        self._reserved = reserved
        self._prose: list[str] = []
        self._length = 0
        self._runs: list[Run] = []
        self._blocks: list[Block] = []
        self._pieces: list[str] = []
        self._piece_runs: list[Run] = []
        self._piece_length = 0
        self._comments: list[Comment] = []
        self._open_comments: list[re.Match[str]] = []

    def copy(self, start: int, end: int) -> None:
        """These characters are prose as they stand."""
        if start >= end:
            return
        width = end - start
        runs = self._piece_runs
        last = runs[-1] if runs else None
        if last and last.verbatim and last.text + last.text_length == start:
            runs[-1] = Run(last.prose, last.text, last.prose_length + width, last.text_length + width, True)
        else:
            runs.append(Run(self._piece_length, start, width, width, True))
        self._pieces.append(self._text[start:end])
        self._piece_length += width

    def put(self, start: int, end: int, prose: str) -> None:
        """These characters stand for `prose`; none if it is empty."""
        if prose:
            self._piece_runs.append(Run(self._piece_length, start, len(prose), end - start, False))
            self._pieces.append(prose)
            self._piece_length += len(prose)

    def mask(self, start: int, end: int) -> None:
        """These characters are no prose, but something stands here; masks without prose between them are one."""
        last = self._piece_runs[-1] if self._piece_runs else None
        if last and not last.verbatim and self._pieces[-1] == MASK:
            self._piece_runs[-1] = last._replace(text_length=end - last.text)
        else:
            self.put(start, end, MASK)

    def comment(self, start: int, end: int) -> None:
        """A comment stands here; it is no prose, but kept if it speaks to mtcheck."""
        match = _COMMENT.fullmatch(self._text, start, end)
        if match:
            self._open_comments.append(match)

    def end_block(self, zone: Zone) -> bool:
        """The pieces since the last block are a block, unless they are blank; tell whether they are.

        A paragraph that by its wording is a caption, a byline, a dateline or a link becomes one.
        """
        before = len(self._blocks)
        if self._pieces:
            self._make_block(zone)
        if self._open_comments:
            after = len(self._blocks)
            block = before if after > before else None
            self._comments += (Comment(*match.span(), match[1].strip(), block, after) for match in self._open_comments)
            self._open_comments = []
        return len(self._blocks) > before

    def _make_block(self, zone: Zone) -> None:
        prose, runs = clean("".join(self._pieces), self._piece_runs)
        self._pieces, self._piece_runs, self._piece_length = [], [], 0
        lead = len(prose) - len(prose.lstrip())
        end = len(prose.rstrip())
        if end <= lead:
            return
        if lead or end < len(prose):
            prose, runs = prose[lead:end], list(_cut(runs or [], lead, end, 0))
        if zone is Zone.PARAGRAPH:
            zone = zone_of_label(prose) or zone
        if self._blocks:
            self._prose.append(_BREAK)
            self._length += len(_BREAK)
        start = self._length
        self._blocks.append(Block(zone, start, start + len(prose)))
        self._runs.extend(run._replace(prose=start + run.prose) for run in runs or [])
        self._prose.append(prose)
        self._length += len(prose)

    def document(
        self, path: str, encoding: Encoding, locale: Locale | None, front_matter: Span | None = None
    ) -> Document:
        """Return the document of all blocks so far."""
        prose = "".join(self._prose)
        return Document(
            path,
            self._text,
            prose,
            tuple(self._blocks),
            OffsetMap(tuple(self._runs)),
            locale or Locale(detect_locale(prose)),
            encoding,
            self._reserved,
            tuple(self._comments),
            front_matter,
        )


def plain_map(runs: list[Run] | None) -> OffsetMap:
    """Return the map of runs, the shared one if they are identity."""
    return IDENTITY if runs is None else OffsetMap(tuple(runs))


def _addresses_and_hyphens(prose: str) -> list[Substitution]:
    """Return what to mask or drop, in order; an address swallows what stands in it."""
    found: list[Substitution] = []
    if "://" in prose or "www." in prose:
        found += [Substitution(*match.span(), MASK) for match in _URL.finditer(prose)]
    if "@" in prose:
        found += _mail_and_handles(prose)
    if _SOFT_HYPHEN in prose:
        found += [Substitution(*match.span(), "") for match in re.finditer(f"{_SOFT_HYPHEN}+", prose)]
    if len(found) < 2:
        return found
    found.sort()
    apart: list[Substitution] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def addresses(prose: str) -> Iterator[tuple[int, int]]:
    """Yield the places of web and mail addresses and handles."""
    return ((one.start, one.end) for one in _addresses_and_hyphens(prose) if one.text)


def _mail_and_handles(prose: str) -> Iterator[Substitution]:
    end = 0
    for match in re.finditer("@", prose):
        place = match.start()
        if place < end:
            continue
        reach = max(end, place - _LONGEST_LOCAL_PART)
        local = _LOCAL_PART.search(prose[reach:place])
        address = (_DOMAIN if local else _HANDLE).match(prose, place + 1)
        if address:
            start, end = place - (len(local[0]) if local else 0), address.end()
            yield Substitution(start, end, MASK)


def _compositions(prose: str) -> Iterator[Substitution]:
    """Yield every cluster of letter and accents that NFC writes otherwise.

    A cluster ends where composing on either side gives the same as composing the whole.
    """
    for match in _NOT_LATIN.finditer(prose):
        # Whatever stands before U+0300 never composes with what is before it.
        start, end = max(0, match.start() - 1), match.end()
        begin = start
        for place in range(start + 1, end + 1):
            if place < end and _composes(prose, begin, place):
                continue
            cluster = prose[begin:place]
            if len(cluster) <= _LONGEST_CLUSTER:
                composed = unicodedata.normalize("NFC", cluster)
                if composed != cluster:
                    yield Substitution(begin, place, composed)
            begin = place


def _composes(prose: str, begin: int, place: int) -> bool:
    """Tell whether the character at `place` belongs to the cluster that starts at `begin`."""
    character = prose[place]
    if unicodedata.combining(character):
        return True
    cluster = prose[begin:place]
    if len(cluster) > _LONGEST_CLUSTER:
        return False
    whole = unicodedata.normalize("NFC", cluster + character)
    return whole != unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", character)


def _substitute(prose: str, runs: list[Run] | None, edits: list[Substitution]) -> tuple[str, list[Run]]:
    """Return the prose with all edits made, and its runs."""
    if runs is None:
        runs = [Run(0, 0, len(prose), len(prose), True)]
    pieces: list[str] = []
    changed: list[Run] = []
    length = done = first = 0
    for start, end, text in [*edits, Substitution(len(prose), len(prose), "")]:
        while first < len(runs) and runs[first].prose + runs[first].prose_length <= done:
            first += 1
        last = first
        while last < len(runs) and runs[last].prose < end:
            last += 1
        touched = runs[first:last]
        changed += _cut(touched, done, start, length)
        pieces += (prose[done:start], text)
        length += start - done
        if text:
            place, width = _span(touched, start, end)
            changed.append(Run(length, place, len(text), width, False))
            length += len(text)
        done, first = end, max(first, last - 1)
    return "".join(pieces), changed


def _cut(runs: list[Run], start: int, end: int, at: int) -> Iterator[Run]:
    """Yield the part of the runs that lies in the prose `start:end`, moved so that `start` stands at `at`."""
    for run in runs:
        low, high = max(run.prose, start), min(run.prose + run.prose_length, end)
        if low >= high:
            continue
        width = high - low
        if run.verbatim:
            yield Run(at + low - start, run.text + low - run.prose, width, width, True)
        else:
            yield Run(at + low - start, run.text, width, run.text_length, False)


def _span(runs: list[Run], start: int, end: int) -> tuple[int, int]:
    """Return place and width of the piece of the file that holds the prose `start:end`."""
    place, finish = OffsetMap(tuple(runs)).to_text(start, end)
    return place, finish - place
