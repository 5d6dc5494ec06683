"""Show how two spellings are compared: what each can be read as, what both can, and whether that is known as a name.

The verdict is not reasoned out here: the two are put into one text, and into two, and judged as the rules judge them.
What is shown beside it are the facts that it rests on.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mtcheck.errors import MtcheckError
from mtcheck.model import Block, Document, Zone
from mtcheck.names import gazetteer, lexicon
from mtcheck.names.attested import LONGEST, NOUNS, SHORTEST, Relation, base_form, known, relation
from mtcheck.names.german_words import is_german_word
from mtcheck.names.mentions import Mention, find_mentions
from mtcheck.names.places import same_place
from mtcheck.names.registry import UNDECREED, system
from mtcheck.names.schemes import Label, Scheme, readings
from mtcheck.names.variants import Verdict, across, aliases, inside
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Glossary
from mtcheck.text.messages import Wording, gettext_noop, say


class Gate(StrEnum):
    """What a shared reading is known as."""

    PERSON = gettext_noop("a name in the list of names")
    PLACE = gettext_noop("a place in the gazetteer")
    ENDING = gettext_noop("a Slavic ending")
    NOTHING = gettext_noop("not known as a name")


@dataclass(frozen=True, slots=True)
class Word:
    """One spelling: its form without a German ending, its system, and what each scheme reads it as."""

    written: str
    base: str
    system: Label
    readings: Mapping[Scheme, frozenset[str]]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two spellings side by side; `shared` are the readings both have, sorted, each with what it is known as."""

    one: Word
    other: Word
    shared: tuple[tuple[str, Gate], ...]
    in_one_text: Verdict | None
    """How the two are joined if one text holds both, or `None` if they are not."""
    over_texts: Verdict | None
    """The same where each stands in a text of its own."""
    kin: bool
    """They are forms of one name in two languages, or two names of one place: not one spelling of it, though."""
    place: Concept | None = None
    """The place that glossary or gazetteer know under both names."""


def compare(one: str, other: str, glossary: Glossary = EMPTY_GLOSSARY) -> tuple[Comparison, ...]:
    """Compare two names, word by word those words that differ. Raises `MtcheckError` for names of unlike length.

    Words beside each other decide as in a text: Victor Ponta is not Viktor Orbán.
    """
    pairs = [_words(one), _words(other)]
    if len(pairs[0]) != len(pairs[1]) or not pairs[0]:
        raise MtcheckError("two names of as many words each can be compared, put each between quotation marks")
    phrases = [" ".join(word.base for word in words) for words in pairs]
    here = tuple(_mentions("\n".join(phrases), "", glossary))
    there = tuple(found for phrase in phrases for found in _mentions(phrase, phrase, glossary))
    beside = list(zip(*pairs, strict=True))
    unlike = [(this, that) for this, that in beside if this.base != that.base]
    phrase, other_phrase = phrases
    place = same_place(phrase, other_phrase, glossary) if unlike else None
    return tuple(replace(_comparison(this, that, here, there), place=place) for this, that in unlike or beside[:1])


def _comparison(one: Word, other: Word, here: Sequence[Mention], there: Sequence[Mention]) -> Comparison:
    forms = {one.base, other.base}
    together = [mention for mention in here if mention.form in forms]
    apart = [mention for mention in there if mention.form in forms]
    shared = sorted(_all(one) & _all(other))
    return Comparison(
        one,
        other,
        shared=tuple((reading, gate(reading, one, other)) for reading in shared),
        in_one_text=next(inside(together, UNDECREED), None),
        over_texts=next(across(apart, UNDECREED), None),
        kin=relation(one.base, other.base) is Relation.KIN,
    )


def gate(reading: str, *words: Word) -> Gate:
    """Return what a reading of both words is known as."""
    if any(reading not in word.known for word in words):
        return Gate.NOTHING
    if reading in lexicon.names():
        return Gate.PERSON
    return Gate.PLACE if reading in gazetteer.places() else Gate.ENDING


def left_out(word: str) -> Wording:
    """Say why a spelling is not looked at in any text, or nothing."""
    if not word.istitle():
        return say("not written with one capital")
    if not SHORTEST <= len(word) <= LONGEST:
        return say("not of {shortest} to {longest} letters", shortest=str(SHORTEST), longest=str(LONGEST))
    if word in NOUNS:
        return say("also a German noun")
    if is_german_word(word):
        return say("written with letters that Cyrillic never comes out as, or ends like a German noun")
    return ""


def _words(name: str) -> tuple[Word, ...]:
    return tuple(map(_word, unicodedata.normalize("NFC", name).split()))


def _word(written: str) -> Word:
    base = base_form(written)[0] or written
    return Word(written, base, system(base), readings(base), known(base))


def _all(word: Word) -> frozenset[str]:
    return frozenset[str]().union(*word.readings.values())


def _mentions(text: str, path: str, glossary: Glossary) -> Iterator[Mention]:
    """Yield the names of a text of a few words as they are found in any text."""
    block = Block(Zone.PARAGRAPH, 0, len(text))
    document = Document(path, text, text, (block,))
    yield from (mention._replace(path=path) for mention in find_mentions(document, aliases(glossary)))
