"""One index over all terms: from a word of a text to the terms that it may be a use of.

A term is entered under the letters that all of its forms begin with, umlauts folded (Land and Länder: „lan“). A word is
looked up by its beginning, letter by letter, until no term begins so; a compound at each of its letters. That takes as
long with ten terms as with a hundred thousand. Forms are made only for a term that comes into question, so that an
index costs little to build and its size is that of the glossary, not of all its forms.

What has been found out about a word is kept, because texts repeat their words.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from mtcheck.errors import GlossaryError
from mtcheck.model import WORD
from mtcheck.terms.entry import NAMES, Entry, How, Reading
from mtcheck.terms.glossary import Glossary, TermType
from mtcheck.terms.inflected import may_be_verb
from mtcheck.terms.readings import SHORTEST_HEAD, SHORTEST_REST, as_closed, as_form, as_last_part, as_modifier
from mtcheck.text.german.grammar import SEPARATED
from mtcheck.text.patterns import Pattern

_FOLDED = str.maketrans("äöüßéς", "aouseσ")
_SHORTEST_KEY = 3
_BEGINNING = 5
"""So many letters tell for nearly every place in a word that no term begins there. Shorter keys have three or four, or
are whole terms."""
_SHORTEST_PIECE = 4
_LONGEST_WORD = 80
"""Longer words are not German; to look for compounds in them would take ever longer."""
_MOST_FORMS = 1000
_MOST_WORDS = 200_000
"""So many words are remembered before all are forgotten: bounded memory for endless texts."""
_PIECE = Pattern(r"[A-ZÄÖÜ][a-zäöüß]+")
_NO_HEADS = NAMES | {TermType.PHRASE, TermType.VERB, TermType.ABBREVIATION}


class Word(NamedTuple):
    """What an index knows about a word: what it is alone, and of which longer terms it may be a part."""

    readings: tuple[Reading, ...] = ()
    phrases: tuple[Entry, ...] = ()


_NOTHING = Word()


class _Starts(dict[str, bool]):
    """Whether a term may begin with these letters, by the first letters of words as they are written.

    Most words of a text begin otherwise than all the terms of a small glossary.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = frozenset(key[:_SHORTEST_KEY] for key in keys)

    def __missing__(self, letters: str) -> bool:
        folded = _fold(letters)
        found = self[letters] = any(folded[:end] in self._keys for end in range(1, _SHORTEST_KEY + 1))
        return found


class TermIndex:
    """All German terms of a glossary by the letters that their forms begin with."""

    def __init__(self, glossary: Glossary) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._words: dict[bool, dict[str, Word]] = {False: {}, True: {}}
        self._idle: dict[bool, set[str]] = {False: set(), True: set()}
        count = 0
        for concept in glossary.concepts:
            for term in concept.terms:
                if term.language.partition("-")[0] == "de":
                    count += 1
                    entry = Entry(count, concept, term)
                    for key in _keys(entry):
                        self._entries.setdefault(key, []).append(entry)

    @cached_property
    def _beginnings(self) -> tuple[frozenset[str], frozenset[str]]:
        return _beginnings(self._entries)

    @cached_property
    def _heads(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The first letters, and the beginnings, of what may be the last part of a compound; no name may."""
        heads = [key for key, entries in self._entries.items() if any(map(_may_be_head, entries))]
        return frozenset(key[:_SHORTEST_KEY] for key in heads), *_beginnings(heads)

    @cached_property
    def _starts(self) -> dict[str, bool]:
        return _Starts(self._entries)

    def known(self, words: frozenset[str], swiss: bool) -> dict[str, Word]:
        """Return those of the words that may be, or be part of, uses of terms."""
        if not self._entries:
            return {}
        idle, found = self._idle[swiss], self._words[swiss]
        if len(idle) > _MOST_WORDS:
            idle.clear()
            found.clear()
            self._starts.clear()
        unknown: Collection[str] = words.difference(idle, found)
        if unknown and not self._heads[0]:
            starts = self._starts
            unknown = [word for word in unknown if starts[word[:_SHORTEST_KEY]] or not word[1:].islower()]
            idle |= words.difference(found, unknown)
        for word in unknown:
            known = self._look_up(word, swiss)
            if known is _NOTHING:
                idle.add(word)
            else:
                found[word] = known
        return {word: found[word] for word in words & found.keys()}

    def alone(self, word: str, swiss: bool) -> Iterator[Reading]:
        """Yield how a word is a form of a term, compounds aside."""
        if len(word) <= _LONGEST_WORD:
            for entry in self._candidates(_fold(word), 0):
                if entry.single:
                    yield from as_form(entry, word, swiss)

    def _look_up(self, word: str, swiss: bool) -> Word:
        folded = _fold(word[:_LONGEST_WORD])
        readings: list[Reading] = []
        phrases: list[Entry] = []
        for entry in self._candidates(folded, 0):
            if not entry.single:
                if word in entry.words(swiss):
                    phrases.append(entry)
                elif entry.hyphened:
                    readings += as_closed(entry, word, swiss)
            elif own := list(as_form(entry, word, swiss)):
                readings += own
            else:
                readings += as_modifier(entry, word, swiss)
        if SHORTEST_REST + SHORTEST_HEAD <= len(word) <= _LONGEST_WORD:
            if word[1:].islower():
                readings += self._as_head(word, folded, swiss)
            else:
                readings += self._glued(word, swiss)
        if not readings and not phrases:
            return _NOTHING
        # In the order of the glossary; an entry may stand under several keys.
        readings.sort(key=lambda reading: reading.entry.number)
        return Word(tuple(dict.fromkeys(readings)), tuple(dict.fromkeys(phrases)))

    def _as_head(self, word: str, folded: str, swiss: bool) -> Iterator[Reading]:
        """Yield how the last part of a word is a form of a term, and the first part a word."""
        first, short, long = self._heads
        for place in range(SHORTEST_REST, len(word) - SHORTEST_HEAD + 1):
            # Asked here, for this is done at every letter of every long word.
            if folded[place : place + _SHORTEST_KEY] in first and (
                folded[place : place + _BEGINNING] in long
                or folded[place : place + 3] in short
                or folded[place : place + 4] in short
            ):
                for entry in self._candidates(folded, place):
                    if _may_be_head(entry):
                        yield from as_last_part(entry, word, place, swiss)

    def _glued(self, word: str, swiss: bool) -> Iterator[Reading]:
        """Yield the terms in a word that has capitals inside: MenüEinstellungen, KundInnen."""
        for piece in _PIECE.finditer(word):
            if len(piece[0]) >= _SHORTEST_PIECE:
                for reading in self.alone(piece[0], swiss):
                    last = reading.how is How.PART and piece.end() == len(word)
                    if not reading.initial and not reading.particle and not last:
                        reason = f"in a word with inner capitals, {reading.reason}"
                        yield reading._replace(start=piece.start(), end=piece.end(), how=How.MODIFIER, reason=reason)

    def _candidates(self, folded: str, place: int) -> Iterator[Entry]:
        """Yield the entries whose key stands at a place of a folded word."""
        entries, (short, long) = self._entries, self._beginnings
        for end in range(place + 1, min(place + _BEGINNING, len(folded) + 1)):
            if folded[place:end] in short:
                yield from entries[folded[place:end]]
        if folded[place : place + _BEGINNING] in long:
            for end in range(place + _BEGINNING, len(folded) + 1):
                if folded[place:end] in entries:
                    yield from entries[folded[place:end]]


def _beginnings(keys: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys that are shorter than a beginning, and the beginnings of the others."""
    short = frozenset(key for key in keys if len(key) < _BEGINNING)
    return short, frozenset(key[:_BEGINNING] for key in keys if len(key) >= _BEGINNING)


def _may_be_head(entry: Entry) -> bool:
    return entry.single and entry.term.type not in _NO_HEADS


def _fold(text: str) -> str:
    """Return a text in small letters and without umlauts, letter for letter, for keys only: it is never compared."""
    low = text.lower()
    # The only letter that becomes two.
    return (low if len(low) == len(text) else text.replace("İ", "I").lower()).translate(_FOLDED)


def _keys(entry: Entry) -> Iterable[str]:
    """Return the beginnings that all forms of a term share, as few as will do."""
    term = entry.term
    if len(term.forms) > _MOST_FORMS:
        raise GlossaryError(
            f"{entry.concept.place or entry.concept.id}: term {term.text[:60]!r} has {len(term.forms):,} forms, "
            f"allowed: {_MOST_FORMS:,}"
        )
    if not entry.single:
        closed = _word_keys(term.text.replace("-", "")) if entry.hyphened else ()
        # Of a verb with its object only the object stays as it is: in Kraft treten, tritt in Kraft.
        text = term.text.rpartition(" ")[0] or term.text if may_be_verb(term) else term.text
        return {*closed, *(key for each in (text, *term.forms) if (key := _phrase_key(each)))}
    words = {term.text, *term.forms}
    if may_be_verb(term):
        words |= {form.partition(SEPARATED)[0] for form in entry.forms(False)}
    return {key for word in words for key in _word_keys(word)}


def _word_keys(word: str) -> Iterator[str]:
    """Yield the beginnings of a word that inflection leaves alone."""
    folded = _fold(word)
    for written in (folded, *_doubled(folded, word)):
        cut = 4 if written.endswith("mann") else 2
        yield written[: max(min(_SHORTEST_KEY, len(written)), len(written) - cut)]


def _doubled(folded: str, word: str) -> Iterator[str]:
    """Yield what folding cannot know: Saal and Säle, Straße and Strasse, hoch and hohe."""
    if "aa" in folded or "oo" in folded:
        yield folded.replace("aa", "a").replace("oo", "o")
    if "ß" in word:
        yield _fold(word.replace("ß", "ss"))
    if folded.endswith("hoch"):
        yield folded[:-2] + "her"


def _phrase_key(text: str) -> str:
    """Return a beginning of the longest word of a term of several words."""
    words = WORD.findall(text)
    if not words:
        return ""
    longest = max(words, key=len)
    return min(_word_keys(longest), key=len)
