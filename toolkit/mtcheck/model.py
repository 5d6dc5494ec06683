"""The values every layer speaks of. All frozen; offsets are code points, half-open.

Most are named tuples: a frozen dataclass takes eight times as long to define, which every start of the program
pays for, and several times as long to make, which every finding pays for.

Two texts belong to a document. `Document.text` is the decoded file, character for character; every place that
leaves mtcheck is a place in it. `Document.prose` is what a reader of the article reads: markup, code and
addresses are taken out or masked, entities are decoded, soft hyphens are gone. Rules see prose only, and
`Document.map` leads every place in it back into the text. In a plain text file both are the same string.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import compress, islice
from operator import eq
from typing import Any, NamedTuple, TypeVar

from mtcheck.bilingual import Alignment as Alignment
from mtcheck.bilingual import Certainty as Certainty
from mtcheck.bilingual import Code as Code
from mtcheck.bilingual import CodeKind as CodeKind
from mtcheck.bilingual import SourcePlace as SourcePlace
from mtcheck.bilingual import SourceText as SourceText
from mtcheck.bilingual import Unit as Unit
from mtcheck.bilingual import read_source as read_source
from mtcheck.text.messages import Wording, gettext_noop
from mtcheck.text.offsets import IDENTITY, OffsetMap
from mtcheck.text.quotes import Quotation, find_quotations
from mtcheck.text.sentences import split_sentences
from mtcheck.text.words import WORD as WORD
from mtcheck.text.words import parts, starts, words_of

MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in prose for what is not prose: an address, inline code, an image."""

T = TypeVar("T")


class Severity(StrEnum):
    """MQM severity levels, from a remark to what must not be printed."""

    NEUTRAL = gettext_noop("neutral")
    MINOR = gettext_noop("minor")
    MAJOR = gettext_noop("major")
    CRITICAL = gettext_noop("critical")

    @property
    def rank(self) -> int:
        """0 for neutral to 3 for critical."""
        return list(Severity).index(self)


class Mqm(StrEnum):
    """Issue types of the MQM typology as ISO 5060 groups them, as far as rules report them."""

    ACCURACY = "accuracy"
    UNTRANSLATED = "accuracy/untranslated"
    TERMINOLOGY = "terminology"
    WRONG_TERM = "terminology/wrong-term"
    INCONSISTENT_TERM = "terminology/inconsistent-use"
    LINGUISTIC = "linguistic-conventions"
    GRAMMAR = "linguistic-conventions/grammar"
    SPELLING = "linguistic-conventions/spelling"
    PUNCTUATION = "linguistic-conventions/punctuation"
    ENCODING = "linguistic-conventions/character-encoding"
    STYLE = "style"
    LOCALE = "locale-conventions"
    DESIGN = "design-and-markup"


class FixSafety(StrEnum):
    """How far a proposed fix may be trusted."""

    NONE = gettext_noop("none")
    UNSAFE = gettext_noop("unsafe")
    SAFE = gettext_noop("safe")


class Zone(StrEnum):
    """What a block is in the article."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    LIST = "list"
    CODE = "code"
    LINK = "link"


PROSE_ZONES = frozenset(Zone) - {Zone.CODE, Zone.LINK}
"""Where language is: everything but code, and blocks that are nothing but links."""


class Locale(StrEnum):
    """The written standards of German that differ in spelling and typography."""

    DE = "de-DE"
    AT = "de-AT"
    CH = "de-CH"


class Transliteration(StrEnum):
    """The two ways German writes Cyrillic names: Sergei (Duden) and Sergej (press)."""

    DUDEN = "duden"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Profile:
    """House style. What is `None` is not prescribed: then a mixture is reported, not a form."""

    transliteration: Transliteration | None = None
    quotes: str | None = None
    """The outer opening and closing mark, e.g. `„“`."""
    ellipsis: str | None = None
    """`…` or `...`."""
    dash: str | None = None
    """`–` or `—`: what stands between blanks in a sentence."""
    ranges: str | None = None
    """`–`, `-` or `bis`: what stands between two numbers."""
    apostrophe: str | None = None
    """`’` or `'`."""
    abbreviations: str | None = None
    """`z. B.` (with a no-break space) or `z.B.`."""
    percent: str | None = None
    """`%` or `Prozent`."""
    four_digits: str | None = None
    """`1000` or `1.000`: whether four digits are grouped."""
    locale: Locale | None = None
    """The written standard of all texts; `None` detects it."""
    strict: bool = False
    """Runs rules whose findings are suggestions, too."""


class Encoding(NamedTuple):
    """How a file was written, so that it can be written back the same way."""

    name: str = "utf-8"
    bom: bool = False
    newline: str = "\n"
    """The most frequent newline of the file; `text` itself keeps every newline as it stands."""

    @property
    def is_text(self) -> bool:
        """Tell whether the file is the text itself: DOCX and ODT are not, and are never written."""
        return self.name not in ("docx", "odt")


class Span(NamedTuple):
    """A piece of `Document.text`."""

    start: int
    end: int


class Block(NamedTuple):
    """A piece of prose with one job; blocks follow each other and never overlap."""

    zone: Zone
    start: int
    end: int


class Segment(NamedTuple):
    """One sentence of prose, the smallest unit a rule sees. `start` is its place in the prose."""

    text: str
    start: int
    zone: Zone


class Origin(NamedTuple):
    """Where a piece of an excerpt stands in its file. `start` is the place of the piece in the excerpt."""

    start: int
    length: int
    offset: int
    line: int
    columns: tuple[int, ...]
    """From 1, for each `mtcheck.text.lines.Unit`."""


class Excerpt(NamedTuple):
    """What is known of a file that is too large to be held: `Document.text` is only those pieces with findings."""

    origins: tuple[Origin, ...]
    """In the order of the file."""
    words: int
    """Of the whole file."""
    digest: str
    """Of the whole text: tells whether the file is still the same."""

    def at(self, place: int) -> Origin:
        """Return the piece that holds a place of the excerpt, or the one before it."""
        return self.origins[max(0, bisect_right(self.origins, place, key=lambda one: one.start) - 1)]

    def in_file(self, place: int) -> int:
        """Return the place in the file of a place in the excerpt."""
        origin = self.at(place) if self.origins else Origin(0, 0, 0, 1, (1,))
        return origin.offset + min(place - origin.start, origin.length)

    def from_file(self, place: int) -> int:
        """Return the place in the excerpt of a place in the file; of one that is not in it, the end of what is."""
        index = bisect_right(self.origins, place, key=lambda one: one.offset) - 1
        if index < 0:
            return 0
        origin = self.origins[index]
        return origin.start + min(place - origin.offset, origin.length)


class Comment(NamedTuple):
    """A comment of the markup that speaks to mtcheck. `start:end` is its place in the text."""

    start: int
    end: int
    text: str
    """What it says behind `mtcheck:`, without the marks of the comment."""
    block: int | None
    """Index of the block in which it stands; `None` between blocks."""
    following: int
    """Index of the first block that begins behind it; there may be none."""


class Pair(NamedTuple):
    """One unit with both its texts, as a pair rule sees it. Offsets of hits count in `target`."""

    source: str
    target: str
    unit: Unit
    document: "Document"


@dataclass(frozen=True)
class Document:
    """One article as its reader made it; derived views are computed when first asked for."""

    path: str
    text: str
    prose: str
    blocks: tuple[Block, ...]
    map: OffsetMap = IDENTITY
    locale: Locale = Locale.DE
    encoding: Encoding = field(default_factory=Encoding)
    reserved: frozenset[str] = frozenset()
    """Characters that mean markup in this format: a fix never brings one into the text."""
    comments: tuple[Comment, ...] = ()
    """Comments that speak to mtcheck, in order."""
    front_matter: Span | None = None
    """What stands before the article about it, with the lines that begin and end it."""
    units: tuple[Unit, ...] = ()
    """What is known of the source, in order of the prose; nothing for a text without one."""
    alignment: Alignment | None = None
    """Of an article with a source beside it."""
    bilingual: bool = False
    """Whether the file itself is made of units, so that its blocks are messages or segments and no article."""
    escapes: tuple[tuple[str, str], ...] = ()
    """Characters that the format writes in another way, and that way: `&` and `&amp;`."""
    excerpt: Excerpt | None = None
    """For a file that is read in parts: `text` and all places in it are those of an excerpt."""

    @property
    def writable(self) -> bool:
        """Tell whether the text is the whole file."""
        return self.encoding.is_text and self.excerpt is None

    def __getstate__(self) -> dict[str, Any]:
        """Leave the derived views behind: they are cheaper to compute again than to send to another process."""
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words of the prose, as written."""
        return frozenset(self.running_words)

    @cached_property
    def doubled(self) -> frozenset[str]:
        """The words that stand twice in a row, whatever is between the two."""
        found = self.running_words
        return frozenset(compress(found, map(eq, found, islice(found, 1, None))))

    @cached_property
    def _parts(self) -> list[str]:
        return parts(self.prose)

    @cached_property
    def running_words(self) -> list[str]:
        """The words of the prose in their order."""
        return self._parts[1::2]

    @cached_property
    def gaps(self) -> frozenset[str]:
        """What stands between two words, each once: some fifty."""
        return frozenset(self._parts[::2])

    @cached_property
    def characters(self) -> frozenset[str]:
        """The distinct characters of the prose: some eighty, in which a rule looks for a strange one."""
        return frozenset(self.prose)

    def shared(self, make: "Callable[[Document], T]") -> "T":
        """Return what a function makes of this document; made once, however many rules ask."""
        made: dict[Any, Any] = self.__dict__.setdefault("_made", {})
        if make not in made:
            made[make] = make(self)
        found: T = made[make]
        return found

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Direct quotations, outer before inner, as places in the prose; marks belong to the span."""
        return find_quotations(self.prose, tuple((block.start, block.end) for block in self.blocks))

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, place: int) -> Block | None:
        """Return the block that holds a place of the prose, or `None` between blocks."""
        index = bisect_right(self._block_starts, place) - 1
        if index < 0 or place >= self.blocks[index].end:
            return None
        return self.blocks[index]

    @property
    def pairs(self) -> Iterator[Pair]:
        """The units that have a source and a translation."""
        for unit in self.units:
            target = self.prose[unit.start : unit.end]
            if unit.source and target != MASK:
                for code in unit.codes:
                    if code.end > code.start + 1:
                        target = target[: code.start] + MASK * (code.end - code.start) + target[code.end :]
                yield Pair(unit.source, target, unit, self)

    @cached_property
    def _unit_starts(self) -> list[int]:
        return [unit.start for unit in self.units]

    def unit_at(self, place: int) -> Unit | None:
        """Return the unit that holds a place of the prose."""
        index = bisect_right(self._unit_starts, place) - 1
        return self.units[index] if index >= 0 and place < self.units[index].end else None

    @cached_property
    def _quoted(self) -> tuple[list[int], list[int]]:
        """Where the words of quotations begin and end, leaving out what lies inside another one; both ascend."""
        starts: list[int] = []
        ends: list[int] = []
        for quote in sorted(self.quotations, key=lambda quote: (quote.inner_start, -quote.inner_end)):
            if not ends or quote.inner_end > ends[-1]:
                starts.append(quote.inner_start)
                ends.append(quote.inner_end)
        return starts, ends

    def quoted(self, start: int, end: int) -> bool:
        """Tell whether the prose `start:end` lies between the marks of a quotation."""
        starts, ends = self._quoted
        # Of those that begin before it, the last one ends last.
        index = bisect_right(starts, start) - 1
        return index >= 0 and end <= ends[index]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word begins."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for word, start in zip(self.running_words, starts(self._parts), strict=True):
            places[word].append(start)
        return places

    def occurrences(self, word: str) -> Iterator[int]:
        """Yield where a word, or words in a row, stand in the prose as whole words, from first to last."""
        if word in self.words:
            return iter(self._places[word])
        words = words_of(word)
        return iter(()) if word in words or not words <= self.words else self._occurrences_in_a_row(word)

    def _occurrences_in_a_row(self, words: str) -> Iterator[int]:
        prose, find, width = self.prose, self.prose.find, len(words)
        place = find(words)
        while place >= 0:
            end = place + width
            # A letter beside it makes another word of it; most often a blank or a mark stands there, and no letter.
            before, behind = prose[place - 1 : place], prose[end : end + 1]
            if (not before.isalnum() or before.isdecimal()) and (not behind.isalnum() or behind.isdecimal()):
                yield place
            place = find(words, end)

    def sentences(self, block: Block) -> Iterator[Segment]:
        """Yield the sentences of one block in order; together they cover all of it that is not blank."""
        first, behind = bisect_left(self.sentence_starts, block.start), bisect_left(self.sentence_starts, block.end)
        yield from self.all_sentences[first:behind]

    def segment_at(self, place: int) -> Segment | None:
        """Return the sentence that holds a place of the prose, or `None` between sentences."""
        index = bisect_right(self.sentence_starts, place) - 1
        if index < 0:
            return None
        segment = self.all_sentences[index]
        return segment if place < segment.start + len(segment.text) else None

    def segments(self, zones: frozenset[Zone] = PROSE_ZONES) -> Iterator[Segment]:
        """Yield every sentence of the blocks of these zones."""
        for segment in self.all_sentences:
            if segment.zone in zones:
                yield segment

    @cached_property
    def all_sentences(self) -> tuple[Segment, ...]:
        """The sentences of all blocks, in order. Most rules ask for some of them."""
        prose = self.prose
        return tuple(
            Segment(prose[block.start + start : block.start + end], block.start + start, block.zone)
            for block in self.blocks
            for start, end in split_sentences(prose[block.start : block.end])
        )

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each of `all_sentences` begins."""
        return [segment.start for segment in self.all_sentences]


class Edit(NamedTuple):
    """Put `text` in place of `start:end` (of the prose where a rule speaks, of the text in a finding)."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """All edits of a fix belong together: each alone would leave the text half mended."""

    safety: FixSafety
    edits: tuple[Edit, ...]


class Place(NamedTuple):
    """A piece of some document's text."""

    path: str
    start: int
    end: int


class Finding(NamedTuple):
    """One thing an editor should look at, complete from birth. Offsets are places in the document's text."""

    path: str
    start: int
    end: int
    code: str
    name: str
    severity: Severity
    mqm: Mqm
    text: str
    message: Wording
    why: Wording
    """How this very finding was derived, or nothing."""
    fix: Fix | None
    related: tuple[Place, ...]
    fingerprint: str
    candidates: tuple[Fix, ...] = ()
    """Where no fix is certain: fixes of which a reader may choose one, the most likely first. None is ever safe."""
    occurrence: int = 1
    """Which of the places in the file that read `text` this one is, from 1."""
    source: SourceText | None = None
    """What the place was translated from, where that is known."""
