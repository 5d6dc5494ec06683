"""Tell in which language a text is, when it is not German.

Function words decide: between a third and a half of the words of any running text are such words, whatever it is about,
and few of one language are words of another (Grefenstette, Comparing two language identification schemes, 1995). Names,
tables and code have none, so nothing is said of them. A text in another script shows it in its letters.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

GERMAN = frozenset(
    "der das und nicht ist mit für auf ein eine dem den sich auch zu im bei nach werden wird sie wir ich aus dass oder "
    "aber wie nur noch über sind haben kann vor bis durch zum zur einen einem einer eines keine wenn vom als seine "
    "ihre ihr mehr beim seit gegen unter zwischen wegen während schon sehr hatte hatten wurde wurden sei er es von "
    "was dieser diese dieses diesem diesen doch dann damit sagt sagte sowie".split()
)
"""German function words, in lower case; the few that other languages have as well are outnumbered in those."""

_PROBE = frozenset(
    "the of and is to that it with as are for this have be by not but from they que il la et est di en y del na "
    "nie się "
    "je ve bir van het och att og på và của și că".split()
)
"""Frequent words of other languages; a German text has a few of them in names and titles."""

WORDS = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTERS = Pattern(r"[^\W\d_]")
_NOT_LATIN = Pattern("[^\\W\\d_\u0000-\u024f\u1e00-\u1eff]")
_FEWEST_WORDS = 15
"""A shorter text is a quotation, a title or a list of names."""
_SHORT = 60
"""In a shorter text one German function word is enough: it may be two sentences, one of each language."""
_FEWEST_LETTERS = 15
_FEWEST_MARKERS = 5
_FEWEST_DIFFERENT = 4
_MARKERS = 0.15
"""The least share of function words that running text has, in any of the languages."""
_MARGIN = 4
"""So many times more function words of the other language than German ones make a text foreign."""
_UNKNOWN_WORDS = 100
"""So many words without a German function word among them are not German, whatever else they are."""
_SMALL = 0.6
"""The share of words in lower case that running text has and a list of names has not."""
_SAMPLE = 20_000
"""Words that are counted at most."""


class Guess(NamedTuple):
    """A language that is not German; `name` is its English name, or that of its script, or nothing."""

    name: str
    markers: int
    """Its function words in the text."""


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Return the function words of all languages but German, by the English name of the language."""
    lines = read_table("mtcheck.text", "data/function_words.tsv").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: frozenset(words.split()) for name, words in rows}


def clearly_german(words: Set[str]) -> bool:
    """Tell from the distinct words of a text that it is German, without a look at any other language.

    Half a German text and half an English one are not clear.
    """
    german = len(GERMAN & words)
    return german >= 12 and german > len(_PROBE & words)


def guess(words: Sequence[str]) -> Guess | None:
    """Return the language of running words if it is known and not German; words are in lower case."""
    counts = Counter(words)
    german = sum(counts[word] for word in GERMAN)
    best, name = 0, ""
    for language, markers in function_words().items():
        present = markers & counts.keys()
        found = sum(counts[word] for word in present)
        if found > best and len(present) >= _FEWEST_DIFFERENT:
            best, name = found, language
    if german and len(words) < _SHORT:
        return None
    if best >= max(_FEWEST_MARKERS, _MARKERS * len(words), _MARGIN * german):
        return Guess(name, best)
    return None


def script(text: str) -> str:
    """Return the English name of the script that most letters of a text are in; nothing if that is Latin.

    >>> script("Журналист"), script("Das ist кот"), script("日本語")
    ('Cyrillic', '', 'CJK')
    """
    foreign = _NOT_LATIN.findall(text)
    if not foreign or 2 * len(foreign) < len(_LETTERS.findall(text)):
        return ""
    names = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in foreign)
    return min(names, key=lambda name: (-names[name], name)).capitalize().replace("Cjk", "CJK")


def foreign_language(distinct: Set[str], prose: str) -> Guess | None:
    """Return the language of a whole text, or `None` if it is German, too short, or no running text.

    `distinct` are the words of the prose. Takes time proportional to the length of the text.
    """
    if clearly_german(distinct):
        return None
    words = WORDS.findall(prose[: 8 * _SAMPLE].lower().replace("’", "'"))
    if not prose.isascii() and len(_NOT_LATIN.findall(prose)) >= _FEWEST_LETTERS and (name := script(prose)):
        return None if len(words) < _SHORT and not GERMAN.isdisjoint(words) else Guess(name, 0)
    if len(words) < _FEWEST_WORDS:
        return None
    if found := guess(words):
        return found
    if len(words) < _UNKNOWN_WORDS or not GERMAN.isdisjoint(words):
        return None
    as_written = WORDS.findall(prose[: 8 * _SAMPLE])
    small = sum(word[0].islower() and len(word) > 1 for word in as_written)
    distinct_small = len({word for word in as_written if word[0].islower() and len(word) > 1})
    if small >= _SMALL * len(as_written) and distinct_small >= _UNKNOWN_WORDS // 4:
        return Guess("", 0)
    return None
