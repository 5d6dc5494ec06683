"""The words of grammar: kinds of words, gender, and the slots of a paradigm.

A slot is one cell of a table of forms: „genitive singular“ for a noun, „dative, singular, feminine, weak“ for an
adjective. One form often fills several (der, den, dem Fahrer), so a form carries a set of slots.
"""

from enum import StrEnum
from typing import NamedTuple


class TermType(StrEnum):
    """What kind of word a term is; decides which forms it can take."""

    NAME = "name"
    PLACE = "place"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    VERB = "verb"
    PHRASE = "phrase"
    ABBREVIATION = "abbreviation"


class Gender(StrEnum):
    """Grammatical gender of a noun."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


class Number(StrEnum):
    """One or several."""

    SINGULAR = "singular"
    PLURAL = "plural"


class Case(StrEnum):
    """The four cases."""

    NOMINATIVE = "nominative"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"
    GENITIVE = "genitive"


class Declension(StrEnum):
    """Which endings an adjective takes, by the word before it: der weak, ein mixed, none strong; bare is no ending."""

    WEAK = "weak"
    MIXED = "mixed"
    STRONG = "strong"
    BARE = "bare"


class Degree(StrEnum):
    """Degree of an adjective."""

    POSITIVE = "positive"
    COMPARATIVE = "comparative"
    SUPERLATIVE = "superlative"


class Tense(StrEnum):
    """What form of a verb: a finite one of this tense or mood, or one that stands without a subject."""

    PRESENT = "present"
    PAST = "past"
    SUBJUNCTIVE_1 = "subjunctive 1"
    SUBJUNCTIVE_2 = "subjunctive 2"
    IMPERATIVE = "imperative"
    INFINITIVE = "infinitive"
    ZU_INFINITIVE = "infinitive with zu"
    PAST_PARTICIPLE = "past participle"
    PRESENT_PARTICIPLE = "present participle"


class Slot(NamedTuple):
    """One cell of a paradigm. What does not apply to a kind of word, or is the same for all, is `None`.

    Nouns have number and case; adjectives (and what is declined as they are) gender in the singular, declension and
    degree besides; finite verbs tense, number and `person` (1 to 3).
    """

    number: Number | None = None
    case: Case | None = None
    gender: Gender | None = None
    declension: Declension | None = None
    degree: Degree | None = None
    tense: Tense | None = None
    person: int | None = None


class Form(NamedTuple):
    """Why a text is a form of a word, in words for an editor, and which slots it can fill (none: not known)."""

    how: str
    slots: frozenset[Slot] = frozenset()
    sure: bool = True
    """False for one of several guesses: good enough to find it in a text, not to write it into one."""
    guesses: frozenset[Slot] = frozenset()
    """Of a sure form, slots that it fills perhaps (Kais: genitive for sure, plural perhaps)."""


BASE = "exact"
"""The reason of a base form."""
SEPARATED = " … "
"""Stands in a form between a verb and its particle (zieht … ein): any words of the same clause may stand there."""
