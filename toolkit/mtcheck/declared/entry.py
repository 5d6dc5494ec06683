"""What a rule that is written as data consists of, as frozen values."""

from typing import NamedTuple

from mtcheck.text.german.grammar import Gender, TermType


class Guard(NamedTuple):
    """What must, or must not, stand around a place. What is empty limits nothing; each item is a word or `/pattern/`.

    A word stands for itself with any regular ending, `*` at its end for any letters.
    """

    near: tuple[str, ...] = ()
    """One of these stands in the same sentence."""
    not_near: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    """One of these stands somewhere in the text."""
    not_text: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    """The place is directly before one of these."""
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """The place is directly behind one of these."""
    not_after: tuple[str, ...] = ()


NO_GUARD = Guard()


class Shape(NamedTuple):
    """One phrase, ready to be found; made by `phrase.shape`.

    `chunk` is the source of a pattern for the words that stand together. A verb stands with it in one clause: `verbs`
    are its forms as one word, `finite` those that want `particle` at the end of the clause.
    """

    phrase: str
    kind: TermType
    gender: Gender | None
    triggers: tuple[str, ...]
    """Words of which one stands wherever the phrase does."""
    chunk: str
    verbs: tuple[str, ...] = ()
    finite: tuple[str, ...] = ()
    particle: str = ""
    also: tuple[str, ...] = ()
    """Words of which another one stands wherever the phrase does; none if it has one word."""


class Entry(NamedTuple):
    """Phrases or a pattern that mean one thing, and what to write instead."""

    code: str
    """The rule it belongs to."""
    shapes: tuple[Shape, ...] = ()
    pattern: str = ""
    better: tuple[str, ...] = ()
    guard: Guard = NO_GUARD
    source: str = ""
    """The foreign words that the phrase copies."""
    language: str = ""
    """Their language, as in BCP 47."""
    sense: str = ""
    place: str = ""
    """`path:line` of the file that says so."""
