"""What stands before a noun and tells its case: preposition, article, adjectives.

Only what certainly belongs to the noun is read, from right to left: adjectives as far as an article or a preposition
stands before them, everything between blanks. What is not understood limits nothing.
"""

import re
from typing import NamedTuple

from mtcheck.text.german.adjectives import ENDINGS
from mtcheck.text.german.determiners import CONTRACTED, PREPOSITIONS, Determiner, determiners
from mtcheck.text.german.grammar import Case, Declension, Gender, Number, Slot

_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[^\S\n]$")
_ADJECTIVE = re.compile(r"[a-zäöüß-]{2,}(e[nmrs]?)$")
_NO_ADJECTIVE = frozenset(
    """
    aber als alle auch beide einige etwa gegen haben hatte hatten keine mehr mehrere neben ohne oder sehr sollen sollte
    unter viele wegen weitere wenige werden wie wieder wurde wurden über
    """.split()
)
_FURTHEST = 80
_MOST = 3


class Piece(NamedTuple):
    """A word before a noun, with its place in the prose."""

    text: str
    start: int


class NounPhrase(NamedTuple):
    """What was read before a noun. `slots` are all that the noun can fill there, with gender and declension."""

    preposition: Piece | None
    determiner: Piece | None
    kind: Determiner | None
    adjectives: tuple[Piece, ...]
    slots: frozenset[Slot]
    plain: bool
    """Nothing that would have to agree with the noun stands before it without being understood."""


def before_noun(prose: str, start: int, gender: Gender | None) -> NounPhrase:
    """Read what stands before a noun of this gender at `start`."""
    known = determiners()
    adjectives: list[Piece] = []
    place = start
    word = _word(prose, place)
    while word is not None and len(adjectives) < _MOST and _adjective(word.text):
        adjectives.insert(0, word)
        place = word.start
        word = _word(prose, place)
    determiner, kind, preposition = None, None, None
    if word is not None and (word.text.lower() in known) and _is_word(word.text):
        determiner, kind = word, known[word.text.lower()]
        contracted = CONTRACTED.get(word.text.lower())
        word = Piece(contracted[0], word.start) if contracted else _word(prose, word.start)
    if word is not None and word.text.lower() in PREPOSITIONS and _is_word(word.text):
        preposition = word
    if kind is None and preposition is None and adjectives:
        return NounPhrase(None, None, None, (), _slots(gender, Declension.STRONG), plain=False)
    declension = kind.declension if kind else Declension.STRONG
    slots = _slots(gender, declension)
    if kind is not None:
        slots = frozenset(slot for slot in slots if Slot(slot.number, slot.case, slot.gender) in kind.slots)
    if preposition is not None:
        cases = PREPOSITIONS[preposition.text.lower()]
        slots = frozenset(slot for slot in slots if slot.case in cases)
    for adjective in adjectives:
        found = _ADJECTIVE.search(adjective.text)
        ending = ENDINGS[found[1]] if found else frozenset()
        slots = frozenset(slot for slot in slots if slot in ending)
    return NounPhrase(preposition, determiner, kind, tuple(adjectives), slots, plain=True)


def _slots(gender: Gender | None, declension: Declension) -> frozenset[Slot]:
    singular = {Slot(Number.SINGULAR, case, gender, declension) for case in Case}
    return frozenset(singular | {Slot(Number.PLURAL, case, None, declension) for case in Case})


def _word(prose: str, place: int) -> Piece | None:
    found = _BEFORE.search(prose, max(0, place - _FURTHEST), place)
    return Piece(found[1], found.start(1)) if found else None


def _is_word(text: str) -> bool:
    return text[1:].islower()


def _adjective(word: str) -> bool:
    return (
        bool(_ADJECTIVE.match(word))
        and word not in _NO_ADJECTIVE
        and word not in determiners()
        and word not in PREPOSITIONS
    )
