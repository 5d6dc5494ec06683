"""Find terms that are written with other capitals, hyphens or blanks than the glossary has, or with ss for ß.

All that can differ is folded away: Nord-Stream 2, Nordstream 2 and Nord Stream 2 have one fold. Whether a difference
is a mistake depends on what else the writing could be: „oral“ is no misspelt city, and „das rote Kreuz“ no misspelt
organisation. So only those differences count that make no other word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from mtcheck.model import WORD, Document, Locale
from mtcheck.terms.glossary import Concept, Glossary, Status, Term, TermType
from mtcheck.terms.inflected import term_forms
from mtcheck.text.german.names import HYPHENS
from mtcheck.text.patterns import Pattern

_TOKEN = Pattern(r"[^\W_]+")
_JOINT = Pattern(rf"[{HYPHENS} \u00a0]")
_JOINTS = re.compile(rf"[{HYPHENS}\s\u00a0]+")
_GLUE = frozenset("@#/._&+’'") | frozenset(HYPHENS)
"""Beside these a word is part of an address, a tag or a longer compound."""
_REMEMBERED = 1_000_000
_LONGEST = 60
_SHORTEST_JOINED = 6
"""So many letters must have grown together before that is surely a mistake."""
_SHORTEST_FIRST, _SHORTEST_NEXT = 4, 3
"""Two words that stand apart are surely one term if they are so long and both have a capital."""
_SHORTEST_ABBREVIATION = 4
_TWO_WORDS = frozenset("masse massen busse bussen flosse flossen rosse weise".split())
"""With ss they are another word than with ß."""


class Misspelt(NamedTuple):
    """A place of the prose where a term is written otherwise, and how it is written right, if that is one form."""

    start: int
    end: int
    concept: Concept
    term: Term
    right: str


class _Form(NamedTuple):
    text: str
    concept: Concept
    term: Term


class _Index:
    """All wanted forms by fold, and every form of any term as it is written."""

    def __init__(self, by_fold: Mapping[str, tuple[_Form, ...]], known: frozenset[str]) -> None:
        self.by_fold = by_fold
        self.known = known
        self._folds = sorted(by_fold)
        # A memo of a pure function: the words of one text stand in the next one again.
        self._first: dict[str, bool] = {}

    def begins(self, fold: str) -> bool:
        """Tell whether the fold of any form begins so."""
        place = bisect_left(self._folds, fold)
        return place < len(self._folds) and self._folds[place].startswith(fold)

    def may_begin(self, word: str) -> bool:
        """Tell whether a term may begin with a word, in whatever spelling."""
        answer = self._first.get(word)
        if answer is None:
            if len(self._first) > _REMEMBERED:
                self._first.clear()
            answer = self._first[word] = self.begins(_fold(word))
        return answer


def misspelt(document: Document, glossary: Glossary) -> Iterator[Misspelt]:
    """Yield the misspelt terms of a document in the order of the text."""
    index = _index(glossary)
    if not index.by_fold:
        return
    first = set(filter(index.may_begin, document.words))
    if not first:
        return
    done = 0
    for word in WORD.finditer(document.prose):
        if word[0] in first and word.start() >= done and (found := _at(document, word.start(), index)) is not None:
            done = found.end
            yield found


def _at(document: Document, place: int, index: _Index) -> Misspelt | None:
    """Return the longest misspelt term that begins at a place."""
    prose = document.prose
    if place and (prose[place - 1] in _GLUE or prose[place - 1].isalnum()):
        return None
    best = None
    for end in _ends(prose, place):
        found = prose[place:end]
        fold = _fold(found)
        if not index.begins(fold):
            break
        entries = index.by_fold.get(fold)
        if entries is None or _goes_on(prose, end):
            continue
        if found in index.known:
            best = None
            continue
        right = [form for form in entries if _is_mistake(found, form, document.locale)]
        if right and len(right) == len(entries):
            form = right[0]
            texts = {one.text for one in right}
            best = Misspelt(place, end, form.concept, form.term, texts.pop() if len(texts) == 1 else "")
    return best


def _goes_on(prose: str, end: int) -> bool:
    """Tell whether an address, a tag or a longer compound goes on behind a place."""
    behind = prose[end : end + 1]
    return behind != "" and (behind in HYPHENS or (behind in _GLUE and prose[end + 1 : end + 2].isalnum()))


def _ends(prose: str, place: int) -> Iterator[int]:
    """Yield where a term that begins at a place may end: behind each word that follows on the same line."""
    token = _TOKEN.match(prose, place)
    while token is not None and token.end() - place <= _LONGEST:
        yield token.end()
        joint = _JOINT.match(prose, token.end())
        token = _TOKEN.match(prose, joint.end()) if joint else None


def _is_mistake(found: str, form: _Form, locale: Locale) -> bool:
    """Tell whether a text with the fold of a form is that form in a wrong spelling, and can be nothing else."""
    right = form.text
    if locale is Locale.CH:
        found, right = found.replace("ß", "ss"), right.replace("ß", "ss")
    right = _with_first_of(right, found)
    if found == right or (found.isupper() and not right.isupper()):
        return False
    if _split(found) != _split(right):
        return _is_other_joint(found, right, form.term)
    if ("ß" in right) != ("ß" in found):
        return found.lower() not in _TWO_WORDS and right.replace("ß", "ss").lower() not in _TWO_WORDS
    return _is_other_case(found, right, form.term)


def _is_other_joint(found: str, right: str, term: Term) -> bool:
    """Tell whether other hyphens and blanks are a mistake."""
    found_parts, right_parts = _parts(found), _parts(right)
    if term.type is TermType.NAME and len(right_parts) == 1 and right.isalpha():
        # Anna-Lena is not Annalena.
        return False
    if len(found_parts) == 1:
        return len(found) >= _SHORTEST_JOINED
    # A blank where the term has none may part two words that stand side by side by chance.
    return _blanks(found) <= _blanks(right) or _are_capitals(found_parts)


def _blanks(text: str) -> int:
    return sum(character.isspace() for character in text)


def _are_capitals(parts: list[str]) -> bool:
    first, *others = parts
    return (
        len(first) >= _SHORTEST_FIRST
        and first[0].isupper()
        and all(len(part) >= _SHORTEST_NEXT and part[0].isupper() for part in others if part.isalpha())
    )


def _is_other_case(found: str, right: str, term: Term) -> bool:
    """Tell whether other capitals are a mistake: in hyphenated terms, inside words and in abbreviations."""
    if any(hyphen in right for hyphen in HYPHENS):
        return True
    if " " in right:
        return False
    if term.type is TermType.ABBREVIATION or right.isupper():
        return len(right) >= _SHORTEST_ABBREVIATION and found[0].isupper()
    return any(letter.isupper() for letter in right[1:]) and found[1:] != right[1:]


def _with_first_of(right: str, found: str) -> str:
    """Return a form with a capital where the text has one: it may begin a sentence."""
    return right[:1].upper() + right[1:] if right[:1].islower() and found[:1].isupper() else right


def _split(text: str) -> list[str]:
    """Return the words of a text and what joins them, every hyphen and blank alike."""
    return ["-" if joint in HYPHENS else " " for joint in _JOINTS.findall(text)] + [str(len(p)) for p in _parts(text)]


def _parts(text: str) -> list[str]:
    return [part for part in _JOINTS.split(text) if part]


def _fold(text: str) -> str:
    return _JOINTS.sub("", text).casefold()


@lru_cache(maxsize=16)
def _index(glossary: Glossary) -> _Index:
    by_fold: dict[str, list[_Form]] = {}
    known: set[str] = set()
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.language.partition("-")[0] != "de":
                continue
            for form in term_forms(term):
                known.add(form)
                fold = _fold(form)
                if term.status in (Status.PREFERRED, Status.ADMITTED) and term.language == "de" and len(fold) > 2:
                    by_fold.setdefault(fold, []).append(_Form(form, concept, term))
    return _Index({fold: tuple(found) for fold, found in by_fold.items()}, frozenset(known))
