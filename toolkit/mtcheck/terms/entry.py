"""One term as it can be found, and the ways in which a piece of text can be a use of it."""

from collections.abc import Mapping
from enum import StrEnum
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
"""Part of a longer word: never mended by a program, because the rest would have to fit."""
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

    __slots__ = ("_forms", "_modifiers", "_words", "concept", "hyphened", "locale", "number", "single", "term")

    def __init__(self, number: int, concept: Concept, term: Term) -> None:
        self.number = number
        self.concept = concept
        self.term = term
        self.locale = None if term.language == "de" else next((one for one in Locale if one == term.language), None)
        self.single = WORD.fullmatch(term.text) is not None
        self.hyphened = not self.single and _CLOSABLE.fullmatch(term.text) is not None
        self._forms: dict[bool, Forms] = {}
        self._modifiers: dict[bool, dict[str, str]] = {}
        self._words: dict[bool, frozenset[str]] = {}

    def forms(self, swiss: bool) -> Forms:
        """Return all forms, spelled as in Switzerland or not."""
        if swiss not in self._forms:
            made = term_forms(self.term)
            if swiss and self.locale is None:
                made = {form.replace("ß", "ss"): why for form, why in made.items()}
            self._forms[swiss] = made
        return self._forms[swiss]

    def words(self, swiss: bool) -> frozenset[str]:
        """Return every word of every form."""
        if swiss not in self._words:
            self._words[swiss] = frozenset(word for form in self.forms(swiss) for word in WORD.findall(form))
        return self._words[swiss]

    def modifiers(self, swiss: bool) -> dict[str, str]:
        """Return what the term is at the beginning of a compound, each with its linking element; of a noun only."""
        if swiss not in self._modifiers:
            text = self.term.text.replace("ß", "ss") if swiss and self.locale is None else self.term.text
            usable = self.single and text[:1].isupper() and self.term.type not in _NO_FIRST_PARTS
            plurals = () if self.term.type in NAMES else (form for form in self.forms(swiss) if form[:1].isupper())
            self._modifiers[swiss] = modifiers(text, plurals) if usable else {}
        return self._modifiers[swiss]
