"""What is known of a source and its translation, in one file or beside each other. All frozen; part of the model."""

from enum import StrEnum
from typing import NamedTuple

from mtcheck.text.messages import gettext_noop


class CodeKind(StrEnum):
    """What a piece of a translation unit is that is not for translating."""

    TAG = "tag"
    """Markup: it wraps text or breaks a line."""
    PLACEHOLDER = "placeholder"
    """Stands for text that a program puts in: `%s`, `{name}`, a code of a translation tool."""
    LINK = "link"
    """A web or mail address, a handle."""


class Code(NamedTuple):
    """A piece of a unit that is the same in both languages. `start:end` is its place in the text of its side.

    A tag around words has no width there; anything else is one `MASK`.
    """

    text: str
    """What it says, written alike on both sides: `<b>`, `{0}`, `https://…`."""
    start: int
    end: int
    kind: CodeKind = CodeKind.PLACEHOLDER


class SourcePlace(NamedTuple):
    """A piece of the text of a source file, and where it begins; line and column count from 1, in code points."""

    path: str
    start: int
    end: int
    line: int
    column: int


class Unit(NamedTuple):
    """A text of the source and the piece of the prose, `start:end`, that translates it.

    A unit without a translation has one `MASK` in a block of code in its place, so that it can be pointed at.
    """

    id: str
    source: str
    start: int
    end: int
    language: str = "en"
    """Of the source, as the file says it: `en`, `en-US`, `ru`."""
    state: str = ""
    """How far the translation is, in the words of the format: `fuzzy`, `needs-translation`, `final`."""
    source_codes: tuple[Code, ...] = ()
    """In the order in which they stand in `source`."""
    codes: tuple[Code, ...] = ()
    """In the order in which they stand in the translation; offsets count from its `start`."""
    confidence: float = 1.0
    """How certain it is that the two belong together: 1 where a file says so, less where they were aligned."""
    origin: SourcePlace | None = None
    """Where the source stands, if that is a file of its own."""


def read_source(unit: Unit) -> str:
    """Return the source of a unit for reading, with its codes written out."""
    written = list(unit.source)
    for code in unit.source_codes:
        written[code.start : code.end] = [code.text if index == 0 else "" for index in range(code.end - code.start)]
    return "".join(written)


class SourceText(NamedTuple):
    """What a place of a translation was translated from, for readers."""

    text: str
    language: str = "en"
    confidence: float = 1.0
    """As of the unit."""
    origin: SourcePlace | None = None


class Certainty(StrEnum):
    """How certain it is that an article and its source belong together, and which of their sentences do."""

    HIGH = gettext_noop("high")
    MEDIUM = gettext_noop("medium")
    LOW = gettext_noop("low")


class Alignment(NamedTuple):
    """How the sentences of an article were brought together with those of the source beside it."""

    path: str
    """Of the source."""
    sentences: int
    """Of the source."""
    aligned: int
    """Those of them for which a translation was found with enough confidence."""
    certainty: Certainty
    """With `LOW` there are no units: the two texts do not seem to be a pair."""
    missing: tuple[Unit, ...] = ()
    """What nothing translates; each at the end of what stands before it in the translation."""
    added: tuple[Unit, ...] = ()
    """Sentences of the translation that nothing in the source says; their source is empty."""
