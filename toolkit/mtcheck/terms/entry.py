"""One term as it can be found, and the ways in which a piece of text can be a use of it."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from mtcheck.model import WORD, Locale
from mtcheck.terms.glossary import Concept, Term, TermType
from mtcheck.terms.inflected import Forms, term_forms
from mtcheck.text.german.compounds import modifiers
from mtcheck.text.german.grammar import Slot
from mtcheck.text.patterns import Pattern

NAMES = frozenset({TermType.NAME, TermType.PLACE})
_NO_FIRST_PARTS = frozenset({TermType.PHRASE, TermType.ADJECTIVE, TermType.VERB, TermType.ABBREVIATION})
_CLOSABLE = Pattern(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})+")


class How(StrEnum):
    """In which way a piece of text is a use of a term; earlier ones are preferred."""

    EXACT = "exact"
    FORM = "form"
    """Inflected, or a form that the glossary gives."""
    HYPHEN = "hyphen"
    """Written with a hyphen where the term has none, or without one where it has one."""
    SEPARATED = "separated"
    """A verb and, further on in the clause, its particle."""
    PART = "part of a hyphenated compound"
    MODIFIER = "first part of a compound"
    HEAD = "last part of a compound"


IN_WORDS = frozenset({How.MODIFIER, How.HEAD})
"""Part of a longer word."""
RANK: Mapping[How, int] = {how: rank for rank, how in enumerate(How)}


class Reading(NamedTuple):
    """One way to take a word: letters `start:end` of it are a form of a term."""

    entry: "Entry"
    start: int
    end: int
    how: How
    reason: str
    slots: frozenset[Slot] = frozenset()
    initial: bool = False
    """Only where a sentence begins: the term has a small first letter, the word a capital."""
    rest: str = ""
    """Only in a text that has this word: it is what proves that the rest of the compound is a word."""
    particle: str = ""
    """Only before this particle in the same clause."""


class Entry:
    """One term in the index, and what is made of it when it is first needed."""

    __slots__ = ("_made", "concept", "hyphened", "locale", "number", "single", "term")

    def __init__(self, number: int, concept: Concept, term: Term) -> None:
        self.number = number
        self.concept = concept
        self.term = term
        self.locale = None if term.language == "de" else next((one for one in Locale if one == term.language), None)
        self.single = WORD.fullmatch(term.text) is not None
        self.hyphened = not self.single and _CLOSABLE.fullmatch(term.text) is not None
        # Most terms of a large glossary are never asked for anything.
        self._made: dict[bool, _Made] | None = None

    def _for(self, swiss: bool) -> "_Made":
        if self._made is None:
            self._made = {}
        made = self._made.get(swiss)
        if made is None:
            made = self._made[swiss] = _Made(self, swiss)
        return made

    def forms(self, swiss: bool) -> Forms:
        """Return all forms, spelled as in Switzerland or not."""
        return self._for(swiss).forms

    def words(self, swiss: bool) -> frozenset[str]:
        """Return every word of every form."""
        return self._for(swiss).words

    def modifiers(self, swiss: bool) -> Mapping[str, str]:
        """Return what the term is at the beginning of a compound, each with its linking element; of a noun only."""
        return self._for(swiss).modifiers


class _Made:
    """What is made of an entry, in one spelling, when it is first needed."""

    def __init__(self, entry: Entry, swiss: bool) -> None:
        self._entry = entry
        self._swiss = swiss and entry.locale is None

    @cached_property
    def forms(self) -> Forms:
        made = term_forms(self._entry.term)
        return {form.replace("ß", "ss"): why for form, why in made.items()} if self._swiss else made

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word for form in self.forms for word in WORD.findall(form))

    @cached_property
    def modifiers(self) -> Mapping[str, str]:
        kind, text = self._entry.term.type, self._entry.term.text
        text = text.replace("ß", "ss") if self._swiss else text
        if not self._entry.single or not text[:1].isupper() or kind in _NO_FIRST_PARTS:
            return {}
        return modifiers(text, () if kind in NAMES else (form for form in self.forms if form[:1].isupper()))
