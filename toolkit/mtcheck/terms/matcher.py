"""Find the terms of a glossary in German prose.

A term is found as it stands in the glossary, in the further forms the glossary gives, and in the few forms that
German makes without exception: the genitive, the adjective in -er of a place (Kiewer), the endings of an adjective
in -isch. In a compound with hyphens a term is found as a part (Oral-Gebiet), never inside a word. Case always counts:
„Oral“ is a town, „oral“ is not.

All forms are indexed by their first word, so a text costs one intersection of its words with those of the index,
however many terms there are.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from mtcheck.model import WORD, Document, Locale
from mtcheck.terms.glossary import Concept, Gender, Glossary, Term, TermType
from mtcheck.text.german.names import APOSTROPHES, HYPHENS, place_adjective, strip_ending

_NAMES = frozenset({TermType.NAME, TermType.PLACE})
_NOMINAL = _NAMES | {TermType.NOUN, TermType.ABBREVIATION, None}
_ANY_PART = frozenset({TermType.NOUN, TermType.ABBREVIATION, TermType.ADJECTIVE})
_ADJECTIVE_ENDINGS = ("e", "en", "em", "er", "es")
_BEFORE_NAMES = frozenset({"Anti", "Ex", "Nicht", "Pro"})
"""May stand before a name in a compound without making another name of it, as Nur-Sultan and Anna-Maria are."""
_SHORTEST_PART = 3
"""What follows a term in a compound has at least so many letters: Oral-B is a brand, not a place."""
_FEW = 24
_GAP = r"(?:\r?\n|[^\S\r\n])[^\S\r\n]{0,9}"
"""What may stand between two words of a term: blanks and one line break, no paragraph break."""


class How(StrEnum):
    """By which rule a piece of text is a use of a term; earlier ones are preferred."""

    EXACT = "exact"
    FORM = "given form"
    GENITIVE = "genitive"
    PLACE_ADJECTIVE = "place adjective"
    ADJECTIVE = "adjective ending"
    COMPOUND = "part of a compound"


_RANK = {how: rank for rank, how in enumerate(How)}


class Match(NamedTuple):
    """A use of a term: `start:end` is its place in the prose, without the rest of a compound."""

    start: int
    end: int
    concept: Concept
    term: Term
    how: How


class _Entry(NamedTuple):
    """One form of one term as it can stand in a text. `words` are all of its words, `locale` where it is written so."""

    form: str
    concept: Concept
    term: Term
    how: How
    words: frozenset[str]
    lead: int
    """So many characters stand before the first word."""
    locale: Locale | None


class _Page:
    """A document and what is asked about it at many places."""

    def __init__(self, document: Document) -> None:
        self.prose = document.prose
        self._document = document

    @cached_property
    def closed(self) -> frozenset[int]:
        """Where quotations end."""
        return frozenset(quotation.end for quotation in self._document.quotations)


class Matcher:
    """All German terms of a glossary, ready to be found. Use `matcher` to get the one of a glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    def find(self, document: Document) -> Iterator[Match]:
        """Yield the uses of terms in the order of the text.

        The longest use at a place holds, and nothing inside of it is reported. If several terms are equally long,
        all that fit equally well are yielded one after the other, in the order of the glossary.
        """
        if not self._index:
            return
        index = {
            word: usable
            for word in self._index.keys() & document.words
            if (usable := [entry for entry in self._index[word] if _usable(entry, document)])
        }
        if not index:
            return
        page = _Page(document)
        found = [
            match
            for place, word in _places(document, frozenset(index))
            for entry in index[word]
            if (match := _match(entry, place, page)) is not None
        ]
        found.sort(key=lambda match: (match.start, -match.end, _RANK[match.how]))
        end, best = 0, None
        for match in found:
            if match.start >= end:
                end, best = match.end, match
            elif best is None or (match.start, match.end, match.how) != (best.start, best.end, best.how):
                continue
            yield match

    @cached_property
    def _index(self) -> dict[str, list[_Entry]]:
        """Forms by their first word."""
        index: dict[str, list[_Entry]] = {}
        for concept in self._glossary.concepts:
            for term in concept.terms:
                if term.language.partition("-")[0] == "de":
                    for word, entry in _entries(concept, term):
                        index.setdefault(word, []).append(entry)
        return index


@lru_cache(maxsize=16)
def matcher(glossary: Glossary) -> Matcher:
    """Return the matcher of a glossary; the same glossary always gets the same one."""
    return Matcher(glossary)


def forms(term: Term) -> dict[str, How]:
    """Return every form by which a German term is found, and by which rule; those with an apostrophe are not listed."""
    text = term.text
    found = {text: How.EXACT} | dict.fromkeys(term.forms, How.FORM)
    capital = text[:1].isupper()
    if term.type in _NAMES or (term.type in _NOMINAL and capital and term.gender is not Gender.FEMININE):
        if strip_ending(f"{text}s"):
            found.setdefault(f"{text}s", How.GENITIVE)
        if term.type is TermType.NOUN:
            found.setdefault(f"{text}es", How.GENITIVE)
    if term.type is TermType.PLACE and (adjective := place_adjective(text)) is not None:
        found.setdefault(adjective, How.PLACE_ADJECTIVE)
    if term.type is TermType.ADJECTIVE and text.endswith("isch"):
        for ending in _ADJECTIVE_ENDINGS:
            found.setdefault(text + ending, How.ADJECTIVE)
    return found


def _entries(concept: Concept, term: Term) -> Iterator[tuple[str, _Entry]]:
    own = None if term.language == "de" else next((locale for locale in Locale if locale == term.language), None)
    for form, how in forms(term).items():
        for written, locale in _spellings(form, own):
            words = WORD.findall(written)
            if words:
                lead = written.index(words[0])
                yield words[0], _Entry(written, concept, term, how, frozenset(words), lead, locale)


def _spellings(form: str, locale: Locale | None) -> Iterator[tuple[str, Locale | None]]:
    """Yield a form, and as Swiss texts write it if that differs."""
    yield form, locale
    if "ß" in form and locale is None:
        yield form.replace("ß", "ss"), Locale.CH


def _usable(entry: _Entry, document: Document) -> bool:
    return entry.locale in (None, document.locale) and entry.words <= document.words


def _places(document: Document, words: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield where these words stand; of few words each is searched for, for many the text is read once."""
    if len(words) <= _FEW:
        for word in words:
            for place in document.occurrences(word):
                yield place, word
    else:
        for found in WORD.finditer(document.prose):
            if found[0] in words:
                yield found.start(), found[0]


def _match(entry: _Entry, place: int, page: _Page) -> Match | None:
    """Return the use of a term whose first word is at `place`, or `None`."""
    prose = page.prose
    start = place - entry.lead
    end = _end(entry, start, prose)
    if start < 0 or end < 0 or prose[start - 1 : start].isalnum() or prose[end : end + 1].isalnum():
        return None
    how = entry.how
    before, behind = prose[start - 1 : start], prose[end : end + 1]
    if how is How.EXACT and entry.term.type in _NOMINAL and behind in APOSTROPHES and behind:
        ending = _apostrophe(entry.form, prose[end : end + 3])
        if ending and end + 1 not in page.closed:
            return Match(start, end + len(ending), entry.concept, entry.term, How.GENITIVE)
    if (before and before in HYPHENS) or (behind and behind in HYPHENS):
        if not _may_be_part(entry, start, end, prose):
            return None
        how = How.COMPOUND if how is How.EXACT else how
    return Match(start, end, entry.concept, entry.term, how)


def _end(entry: _Entry, start: int, prose: str) -> int:
    """Return where a form that begins at `start` ends, or -1 if it does not stand there."""
    if " " not in entry.form:
        return start + len(entry.form) if prose.startswith(entry.form, start) else -1
    found = _pattern(entry.form).match(prose, max(start, 0))
    return found.end() if found else -1


@lru_cache(maxsize=4096)
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(_GAP.join(map(re.escape, form.split())))


def _apostrophe(name: str, behind: str) -> str:
    """Return the genitive ending with an apostrophe that `behind` begins with, or nothing."""
    for length in (2, 1):
        ending = behind[:length]
        if (name, ending) in strip_ending(name + ending) and not behind[length : length + 1].isalnum():
            return ending
    return ""


def _may_be_part(entry: _Entry, start: int, end: int, prose: str) -> bool:
    """Tell whether a term beside a hyphen means what it means alone.

    A name does at the head of a compound (Oral-Gebiet), but not behind another name (Nur-Sultan). Other words do
    anywhere. A suspended hyphen (Oral- und Aktobe-Gebiet) is a compound too.
    """
    before, behind = prose[max(0, start - 1) : start], prose[end : end + 1]
    if behind and behind in HYPHENS:
        rest = WORD.match(prose, end + 1)
        if rest is not None and len(rest[0]) < _SHORTEST_PART:
            return False
    if before and before in HYPHENS and entry.term.type not in _ANY_PART:
        return _word_before(prose, start - 1) in _BEFORE_NAMES
    return True


def _word_before(prose: str, place: int) -> str:
    """Return the letters that end at a place."""
    start = place
    while start > 0 and place - start < 10 and prose[start - 1].isalpha():
        start -= 1
    return prose[start:place]
