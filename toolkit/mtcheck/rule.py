"""The contract between a rule and the engine.

A rule is a value named `RULE` in a module of its own. It is one of several kinds, and the kind is what lets the
engine be fast: it decides how often `check` is called and on what. A rule yields `Hit`s, whose offsets count in
the text it was given; the engine turns them into findings. A rule keeps nothing between two calls.

Rules of glossaries are a kind of their own: they look at glossary files instead of texts, and yield `Remark`s.

Examples are part of the rule. They are its tests (every kind of drift between them and `check` fails the run)
and the examples on its page.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from mtcheck.model import (
    PROSE_ZONES,
    Document,
    Edit,
    FixSafety,
    Locale,
    Mqm,
    Pair,
    Place,
    Profile,
    Segment,
    Severity,
    Unit,
    Zone,
)
from mtcheck.terms import EMPTY_GLOSSARY, Glossary
from mtcheck.text.messages import Wording, gettext_noop, joined, say

if TYPE_CHECKING:
    from mtcheck.terms.inventory import Inventory, Spot

Options = TypeVar("Options")
_NO_VALUES: Mapping[str, Wording] = MappingProxyType({})
_NO_WORDS: frozenset[str] = frozenset()


class Level(StrEnum):
    """When a rule runs that nobody has named. It follows from what was measured: `mtcheck.rules.cards`."""

    ON = "on"
    SUGGESTION = "suggestion"
    """Worth a look, and more often wrong than an editor puts up with: runs in the profile `strict`."""
    OFF = "off"


class Judged(NamedTuple):
    """What people made of the cases of a rule that annotated texts hold too few of; its examples count besides."""

    right: int
    cases: int
    what: str
    """Where the cases are from, and why measuring says nothing."""
    all_read: bool = False
    """Every finding of the rule on the annotated sets is among the cases, read beside its source. That decides then."""


class Meta(NamedTuple):
    """What a rule says about itself, by keywords.

    `message` and `why` are templates in English, translated by the catalogues; they may name `{text}` (what was found,
    as written) and every key of `Hit.values`.
    """

    code: str
    """Three letters of the family and three digits; never used again for another rule."""
    name: str
    """The defect, in words joined by hyphens; the module has the same name with underscores."""
    message: str
    """The fault, lower case, no full stop, true when read alone in a log."""
    mqm: Mqm
    severity: Severity
    fix: FixSafety
    """The most that a fix of this rule may be trusted; a hit may ask for less, never for more."""
    source: str
    """Where the linguistic claim can be checked."""
    why: str = ""
    """How this very finding was derived, or nothing."""
    wording: bool = True
    """The fix changes words. Then, inside a direct quotation, it is a suggestion at most."""
    zones: frozenset[Zone] = PROSE_ZONES
    judged: Judged | None = None
    """For a rule too rare to be measured. Whether a rule runs by default is measured, never said here."""
    house: str = ""
    """The field of `Profile` that makes this rule ask for one form: a profile that sets it runs the rule."""
    paired: bool = False
    """It compares a text with its source: of a text without one its silence says nothing. So do all rules of pairs."""
    level: Level | None = None
    """When a rule of a user runs: that nobody measures. `None` for all rules of the package."""


class Context(NamedTuple, Generic[Options]):
    """All a rule may know besides the text it looks at."""

    options: Options
    glossary: Glossary = EMPTY_GLOSSARY
    locale: Locale = Locale.DE
    profile: Profile = Profile()


class Hit(NamedTuple):
    """A place in the text the rule was given, and what to do there.

    `replacement` is short for one edit over the whole hit. `edits` counts in the same text as the hit and may
    reach beyond it. `safety` asks for less trust than the rule's `Meta.fix`. `candidates` are the edits of several
    fixes, where the rule cannot tell which is right; a hit has them or a fix, not both.
    """

    start: int
    end: int
    replacement: str | None = None
    edits: tuple[Edit, ...] = ()
    related: tuple[tuple[int, int], ...] = ()
    values: Mapping[str, Wording] = _NO_VALUES
    """Words of the text, names and numbers; what is English is made by `say`, so that it can be translated."""
    safety: FixSafety | None = None
    candidates: tuple[tuple[Edit, ...], ...] = ()
    unit: Unit | None = None
    """What the hit is about, where that is not the unit in which it stands."""


class Fact(NamedTuple):
    """What one document contributes to a question about all of them; `start:end` is a place in its prose.

    `key` brings facts together, `form` is what stands there, `data` whatever else `judge` must know.
    """

    key: str
    form: str
    start: int
    end: int
    data: tuple[str, ...] = ()
    others: tuple[tuple[int, int], ...] = ()
    """Further places in the same document where the same stands."""


class Located(NamedTuple):
    """A fact and the document it is from."""

    path: str
    fact: Fact


class Ruling(NamedTuple):
    """A hit in one document that was decided over all of them. `others` are facts that show why."""

    path: str
    hit: Hit
    others: tuple[Located, ...] = ()


class Bad(NamedTuple):
    """A text whose hits are exactly the pieces between ⟦ and ⟧, and what it reads when all fixes are applied."""

    text: str
    fixed: str | None = None
    options: Any = None
    glossary: Glossary | None = None
    locale: Locale = Locale.DE
    profile: Profile = Profile()
    path: str = "example.txt"
    source: str = ""
    """What the text translates; for rules of pairs."""


class Good(NamedTuple):
    """A harmless neighbour: the rule must be silent on it."""

    text: str
    options: Any = None
    glossary: Glossary | None = None
    locale: Locale = Locale.DE
    profile: Profile = Profile()
    path: str = "example.txt"
    source: str = ""


class Texts:
    """Several documents judged together, each `Good` or `Bad`; for corpus rules. Settings of the first hold for all."""

    __slots__ = ("texts",)

    def __init__(self, *texts: Good | Bad) -> None:
        self.texts = texts


Example = Good | Bad | Texts


class WordRule(NamedTuple, Generic[Options]):
    """Asks about one distinct word, once per process; offsets of its hits count in the word."""

    meta: Meta
    check: Callable[[str, Context[Options]], Iterator[Hit]]
    options: Options
    examples: Sequence[Example]


class SegmentRule(NamedTuple, Generic[Options]):
    """Looks at one sentence. It is called only where one of `literals` occurs or one of `words` stands.

    Neither means everywhere.
    """

    meta: Meta
    check: Callable[[Segment, Context[Options]], Iterator[Hit]]
    literals: tuple[str, ...]
    options: Options
    examples: Sequence[Example]
    words: frozenset[str] = _NO_WORDS


class DocumentRule(NamedTuple, Generic[Options]):
    """Sees one whole document; offsets of its hits count in `Document.prose`.

    It is called only if one of `literals` occurs in the prose or one of `words` stands there as a whole word, as
    `Document.words` has it. Neither means always.
    """

    meta: Meta
    check: Callable[[Document, Context[Options]], Iterator[Hit]]
    options: Options
    examples: Sequence[Example]
    literals: tuple[str, ...] = ()
    words: frozenset[str] = _NO_WORDS


class PairRule(NamedTuple, Generic[Options]):
    """Looks at one unit of a bilingual file: a source text and its translation, in which its hits count."""

    meta: Meta
    check: Callable[[Pair, Context[Options]], Iterator[Hit]]
    options: Options
    examples: Sequence[Example]


class CorpusRule(NamedTuple, Generic[Options]):
    """Collects facts from each document and judges them once, all together.

    `judge` gets the facts sorted by path and place, whatever the order of files and number of processes.
    Rules that name the same `collect` share its facts, so it knows no rule's options. `within` is for a rule that
    reports a document for what stands in it: to be silent on it says something even where the others are missing.

    `apart` returns what two facts must share to be compared at all. A file that is too large to be held is compared
    as a whole by such rules alone, a share of the facts at a time.
    """

    meta: Meta
    collect: Callable[[Document, Context[None]], Iterator[Fact]]
    judge: Callable[[Sequence[Located], Context[Options]], Iterator[Ruling]]
    options: Options
    examples: Sequence[Example]
    within: bool = False
    apart: Callable[[Fact], str] | None = None


Rule = WordRule[Any] | SegmentRule[Any] | DocumentRule[Any] | PairRule[Any] | CorpusRule[Any]


class Remark(NamedTuple):
    """What a glossary rule has to say of one place in a glossary file. `others` are places that show why."""

    spot: "Spot"
    values: Mapping[str, Wording] = _NO_VALUES
    others: "tuple[Spot, ...]" = ()


class GlossaryRule(NamedTuple, Generic[Options]):
    """Looks at all glossary files of a run at once; its examples are such files."""

    meta: Meta
    check: "Callable[[Inventory, Context[Options]], Iterator[Remark]]"
    options: Options
    examples: Sequence[Example]


AnyRule = Rule | GlossaryRule[Any]

__all__ = [
    "AnyRule",
    "Bad",
    "Context",
    "CorpusRule",
    "Document",
    "DocumentRule",
    "Edit",
    "Example",
    "Fact",
    "GlossaryRule",
    "Good",
    "Hit",
    "Judged",
    "Level",
    "Located",
    "Meta",
    "Pair",
    "PairRule",
    "Place",
    "Remark",
    "Rule",
    "Ruling",
    "Segment",
    "SegmentRule",
    "Texts",
    "WordRule",
    "Wording",
    "gettext_noop",
    "joined",
    "say",
]
