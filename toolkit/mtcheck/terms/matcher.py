"""Find the terms of a glossary in German prose, in every form and in compounds.

A term is written once, in its base form, and found in all of them: inflected by rule (see `text/german`), in the
further forms that the glossary gives, as the first or last part of a compound if the rest is a word, with a hyphen
where it has none, over a line end, around a quotation mark, and a verb with its particle further on in the clause.
Case always counts: „Oral“ is a town, „oral“ is not; but what is small may begin a sentence.

The index leads from the words of a text to terms (see `index`), so a text costs as long with ten terms as with a
hundred thousand.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from mtcheck.errors import GlossaryError
from mtcheck.model import WORD, Document, Locale
from mtcheck.terms.entry import NAMES, RANK, Entry, How, Reading
from mtcheck.terms.glossary import Concept, Glossary, Term, TermType
from mtcheck.terms.index import TermIndex
from mtcheck.terms.scope import holds
from mtcheck.text.german.grammar import BASE, SEPARATED, Slot
from mtcheck.text.german.names import APOSTROPHES, HYPHENS, strip_ending
from mtcheck.text.german.vocabulary import is_noun, is_noun_form
from mtcheck.text.patterns import Pattern

__all__ = ["How", "Match", "Matcher", "matcher"]

_NOMINAL = NAMES | {TermType.NOUN, TermType.ABBREVIATION, None}
_ANY_PART = frozenset({TermType.NOUN, TermType.ABBREVIATION, TermType.ADJECTIVE})
_COMMON = ("ung", "heit", "keit", "ion", "ität", "ment", "ing", "ik", "ismus", "schaft")
"""No name ends so."""
_BEFORE_NAMES = frozenset({"Anti", "Ex", "Nicht", "Pro"})
"""May stand before a name in a compound without making another name of it, as Nur-Sultan and Anna-Maria are."""
_SHORTEST_PART = 3
"""What follows a term in a compound has at least so many letters: Oral-B is a brand, not a place."""
_FEW = 24
_MARKS = '"“”„«»‹›‚‘’'
_GAP = rf"[{_MARKS}]?(?:\r?\n|[^\S\r\n])[^\S\r\n]{{0,9}}[{_MARKS}]?"
"""What may stand between two words of a term: blanks and one line break, no paragraph break, and a quotation mark."""
_HYPHENED = Pattern(rf"[^\W\d_]+(?:[{HYPHENS}][^\W\d_]+)+")
_SENTENCE_START = Pattern(r"(?:^|[.!?…:][\s\"“”»«›‹’)\]]*|\n\s*)[\s\"„“»«‚‘›‹(\[–—•*-]*$")
_START_REACH = 12
_CLAUSE_END = Pattern(r"[,;:.!?…()\n–—]|\Z")
_CLAUSE_REACH = 300
_GOES_ON = frozenset("und oder aber sondern sowie beziehungsweise bzw denn".split())


class Match(NamedTuple):
    """A use of a term: `start:end` is its place in the prose, without the rest of a compound.

    `how` is for programs, `reason` for readers („genitive -s“, „compound: Fugen-s + Alter“). `slots` are the cells of
    the paradigm that the form can fill; none are not known. A verb whose particle stands apart has the places of both
    in `parts`, and `start:end` is that of the verb.
    """

    start: int
    end: int
    concept: Concept
    term: Term
    how: How
    reason: str = BASE
    slots: frozenset[Slot] = frozenset()
    parts: tuple[tuple[int, int], ...] = ()


class _Phrase(NamedTuple):
    """One form of a term that is not one word alone. `lead` characters stand before its first word."""

    form: str
    entry: Entry
    how: How
    reason: str
    slots: frozenset[Slot]
    lead: int
    initial: bool = False


class _Page:
    """A document and what is asked about it at many places."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.prose = document.prose

    @cached_property
    def closed(self) -> frozenset[int]:
        """Where quotations end."""
        return frozenset(quotation.end for quotation in self.document.quotations)

    def begins(self, place: int) -> bool:
        """Tell whether a sentence begins at a place, so that any word has a capital there."""
        return _SENTENCE_START.search(self.prose[max(0, place - _START_REACH) : place]) is not None


class Matcher:
    """All German terms of a glossary, ready to be found. Use `matcher` to get the one of a glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._last: tuple[Document, tuple[Match, ...] | GlossaryError] | None = None

    @cached_property
    def _index(self) -> TermIndex:
        return TermIndex(self._glossary)

    def find(self, document: Document) -> Iterator[Match]:
        """Yield the uses of terms in the order of the text.

        The longest use at a place holds, and nothing inside of it is reported. If several terms are equally long,
        all that fit equally well are yielded one after the other, in the order of the glossary. Raises
        `GlossaryError` if a pattern of a term takes too long.
        """
        # Several rules ask about one document, one after the other.
        if self._last is None or self._last[0] is not document:
            try:
                self._last = document, tuple(self._outermost(document))
            except GlossaryError as error:
                self._last = document, error
        found = self._last[1]
        if isinstance(found, GlossaryError):
            raise found
        yield from found

    def _outermost(self, document: Document) -> Iterator[Match]:
        if not self._glossary.concepts:
            return
        found = [match for match in self._all(document) if holds(match.concept, match.term, match[:2], document)]
        found.sort(key=lambda match: (match.start, -match.end, RANK[match.how]))
        end, best = 0, None
        for match in found:
            if match.start >= end:
                end, best = match.end, match
            elif best is None or (match.start, match.end, match.how) != (best.start, best.end, best.how):
                continue
            yield match

    def _all(self, document: Document) -> Iterator[Match]:
        """Yield every use, those inside of others as well, in no order."""
        swiss = document.locale is Locale.CH
        page = _Page(document)
        words = self._index.known(document.words, swiss)
        if words:
            readings = {
                word: usable
                for word, known in words.items()
                if (usable := [reading for reading in known.readings if _usable(reading, document)])
            }
            phrases = _phrases((entry for known in words.values() for entry in known.phrases), document, swiss)
            for place, word in _places(document, readings.keys() | phrases.keys()):
                for reading in readings.get(word, ()):
                    yield from _match(reading, place, page)
                for phrase in phrases.get(word, ()):
                    yield from _match_phrase(phrase, place, page)
        yield from self._hyphened(page, swiss)

    def _hyphened(self, page: _Page, swiss: bool) -> Iterator[Match]:
        """Yield the uses that have a hyphen where the term has none: Nummern-Schild."""
        prose = page.prose
        if not any(hyphen in prose for hyphen in HYPHENS):
            return
        for chain in _HYPHENED.finditer(prose):
            parts = list(WORD.finditer(chain[0]))
            for one, two in pairwise(parts):
                if len(two[0]) < _SHORTEST_PART:
                    continue
                joined = one[0] + two[0][0].lower() + two[0][1:]
                for reading in self._index.alone(joined, swiss):
                    if (
                        reading.entry.locale in (None, page.document.locale)
                        and not reading.particle
                        and (reading.how is not How.PART or chain[0][two.end() : two.end() + 1] in tuple(HYPHENS))
                    ):
                        start, end = chain.start() + one.start(), chain.start() + two.end()
                        if not reading.initial or page.begins(start):
                            yield Match(
                                *(start, end, reading.entry.concept, reading.entry.term, How.HYPHEN),
                                f"with hyphen, {reading.reason}" if reading.how is How.FORM else "with hyphen",
                                reading.slots,
                            )


@lru_cache(maxsize=16)
def matcher(glossary: Glossary) -> Matcher:
    """Return the matcher of a glossary; the same glossary always gets the same one."""
    return Matcher(glossary)


def _usable(reading: Reading, document: Document) -> bool:
    return reading.entry.locale in (None, document.locale) and (not reading.rest or reading.rest in document.words)


def _phrases(entries: Iterable[Entry], document: Document, swiss: bool) -> dict[str, list[_Phrase]]:
    """Return the forms of several words whose words all occur in a document, by their first word."""
    found: dict[str, list[_Phrase]] = {}
    for entry in dict.fromkeys(entries):
        if entry.locale not in (None, document.locale):
            continue
        for form, why in entry.forms(swiss).items():
            how = How.EXACT if why.how == BASE else How.FORM
            for written in (form, form[:1].upper() + form[1:]) if form[:1].islower() else (form,):
                words = WORD.findall(written)
                if words and document.words.issuperset(words):
                    lead = written.index(words[0])
                    phrase = _Phrase(written, entry, how, why.how, why.slots, lead, written != form)
                    found.setdefault(words[0], []).append(phrase)
    return found


def _places(document: Document, words: set[str]) -> Iterator[tuple[int, str]]:
    """Yield where these words stand; of few words each is searched for, for many the text is read once."""
    if len(words) <= _FEW:
        for word in words:
            for place in document.occurrences(word):
                yield place, word
    else:
        for found in WORD.finditer(document.prose):
            if found[0] in words:
                yield found.start(), found[0]


def _match(reading: Reading, place: int, page: _Page) -> Iterator[Match]:
    """Yield the use of a term in the word at a place, if it is one there."""
    entry = reading.entry
    start, end = place + reading.start, place + reading.end
    if reading.how in (How.MODIFIER, How.HEAD):
        yield Match(start, end, entry.concept, entry.term, reading.how, reading.reason, reading.slots)
        return
    if reading.initial and not page.begins(place):
        return
    if reading.particle:
        yield from _separated(entry, start, end, reading.particle, reading.reason, reading.slots, page)
        return
    yield from _placed(entry, start, end, reading.how, reading.reason, reading.slots, page)


def _match_phrase(phrase: _Phrase, place: int, page: _Page) -> Iterator[Match]:
    """Yield the use of a term of several words whose first word is at a place, if the others follow."""
    start = place - phrase.lead
    if start < 0 or (phrase.initial and not page.begins(start)):
        return
    form, separated, particle = phrase.form.partition(SEPARATED)
    end = _end(form, start, page.prose)
    if end < 0:
        return
    if separated:
        yield from _separated(phrase.entry, start, end, particle, phrase.reason, phrase.slots, page)
    else:
        hyphened = " " in form and not any(letter.isspace() for letter in page.prose[start:end])
        how = How.HYPHEN if hyphened else phrase.how
        yield from _placed(phrase.entry, start, end, how, phrase.reason, phrase.slots, page)


def _separated(
    entry: Entry, start: int, end: int, particle: str, reason: str, slots: frozenset[Slot], page: _Page
) -> Iterator[Match]:
    """Yield the use of a verb whose particle ends the clause."""
    found = _particle(page.prose, end, particle)
    if found is not None:
        parts = ((start, end), found)
        yield Match(start, end, entry.concept, entry.term, How.SEPARATED, reason, slots, parts)


def _placed(
    entry: Entry, start: int, end: int, how: How, reason: str, slots: frozenset[Slot], page: _Page
) -> Iterator[Match]:
    """Yield the use of a term at `start:end` if what is around it leaves it what it is."""
    prose = page.prose
    before, behind = prose[max(0, start - 1) : start], prose[end : end + 1]
    if before.isalnum() or behind.isalnum() or (how is How.PART and not (behind and behind in HYPHENS)):
        return
    concept, term = entry.concept, entry.term
    if how is How.EXACT and term.type in _NOMINAL and behind in APOSTROPHES and behind:
        ending = _apostrophe(prose[start:end], prose[end : end + 3])
        if ending and end + 1 not in page.closed:
            yield Match(start, end + len(ending), concept, term, How.FORM, "genitive with apostrophe")
            return
    if (before and before in HYPHENS) or (behind and behind in HYPHENS):
        if not _may_be_part(term, start, end, prose):
            return
        # An inflected form is one beside a hyphen as well: russisch-kasachischen.
        how, reason = (How.PART, "part of a compound") if how is How.EXACT else (how, reason)
    yield Match(start, end, concept, term, how, reason, slots)


def _end(form: str, start: int, prose: str) -> int:
    """Return where a form that begins at `start` ends, or -1 if it does not stand there."""
    if " " not in form:
        return start + len(form) if prose.startswith(form, start) else -1
    found = _pattern(form).match(prose, start)
    return found.end() if found else -1


@lru_cache(maxsize=4096)
def _pattern(form: str) -> re.Pattern[str]:
    words = list(map(re.escape, form.split()))
    return re.compile(f"{_GAP.join(words)}|{f'[{HYPHENS}]'.join(words)}")


def _apostrophe(name: str, behind: str) -> str:
    """Return the genitive ending with an apostrophe that `behind` begins with, or nothing."""
    for length in (2, 1):
        ending = behind[:length]
        if (name, ending) in strip_ending(name + ending) and not behind[length : length + 1].isalnum():
            return ending
    return ""


def _particle(prose: str, place: int, particle: str) -> tuple[int, int] | None:
    """Return where the particle of a verb stands in the same clause: as its last word or words."""
    limit = min(len(prose), place + _CLAUSE_REACH)
    stop = _CLAUSE_END.search(prose, place, limit)
    end = stop.start() if stop else limit
    start = prose.find(particle, place, end)
    while start >= 0:
        behind = start + len(particle)
        if not prose[start - 1].isalnum() and not prose[behind : behind + 1].isalnum():
            following = WORD.match(prose, behind + 1)
            if not prose[behind:end].strip(f"{_MARKS} \t") or (following and following[0] in _GOES_ON):
                return start, behind
        start = prose.find(particle, start + 1, end)
    return None


def _may_be_part(term: Term, start: int, end: int, prose: str) -> bool:
    """Tell whether a term beside a hyphen means what it means alone.

    A name does at the head of a compound (Oral-Gebiet), but not behind another name (Nur-Sultan). Other words do
    anywhere. A suspended hyphen (Oral- und Aktobe-Gebiet) is a compound too.
    """
    before, behind = prose[max(0, start - 1) : start], prose[end : end + 1]
    if behind and behind in HYPHENS:
        rest = WORD.match(prose, end + 1)
        if rest is not None and len(rest[0]) < _SHORTEST_PART:
            return False
    if before and before in HYPHENS and term.type not in _ANY_PART:
        first = _word_before(prose, start - 1)
        return first in _BEFORE_NAMES or (term.type is None and _is_common(term.text, first))
    return True


def _is_common(text: str, first: str) -> bool:
    """Tell whether a term without a type is, behind a hyphen, a noun and not the second half of a name."""
    low = text.lower()
    return low == text or first.isupper() or low.endswith(_COMMON) or is_noun(low) or is_noun_form(first.lower())


def _word_before(prose: str, place: int) -> str:
    """Return the letters that end at a place."""
    start = place
    while start > 0 and place - start < 40 and prose[start - 1].isalpha():
        start -= 1
    return prose[start:place]
