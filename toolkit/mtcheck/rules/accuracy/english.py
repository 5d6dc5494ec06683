"""Tell whether what stands in square brackets is English, and what it is in German.

Evidence is a closed list: names that CLDR writes differently in English and German, English function words that
are no German words, and a few nouns of the news. A word in none of them is taken for German or for a name.
"""

import re
from functools import cache
from typing import NamedTuple

from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

FUNCTION_WORDS = frozenset(
    "the of and or but if than then because when where why how who whom whose which what this that these those "
    "there here my your his our their its he we she they you him them it is are were be been being has have had "
    "having do does did would could should can't cannot to from for with by as into onto about against between "
    "during without after before until not no any some many more most other another every each only very too "
    "said says saying going gone us me need want know think make take get come already even "
    "former occupied annexed captured killed wounded arrested pictured translated".split()
)
"""English words, in lower case, that are not written like a German word; [at] hides a mail address."""

NEWS_WORDS = frozenset(
    "President Kremlin Governor Mayor Secretary Ministry Mr Mrs Ms government soldiers soldier troops army forces "
    "people country countries city cities husband wife son daughter mother father brother sister friend friends "
    "parents men women children child company police officer officers official officials leader leaders leadership "
    "state states year years month months week weeks day days time money place house home school work invasion "
    "mobilization border citizens voters refugees military political sexual foreign young local pandemic sanctions "
    "weapons fighting attack attacks village villages town towns region regions territory territories minister "
    "Armed Crimea Turkey".split()
)
"""English nouns that explain a pronoun in a quotation, in the case in which they are no German words."""

MINISTER = Pattern(r"(?:Defen[cs]e|Finance|Foreign|Interior|Prime) Minister")
GERMAN_WORDS = frozenset(
    "der das den dem des ein eine einen einem einer eines und oder nicht ist sind im auf mit von vom zu zum zur bei "
    "aus nach als wie auch sich wird werden wurde er sie wir ihr ich Anm Red Name".split()
)
_PACKAGE = "mtcheck.rules.accuracy"
_WORD = Pattern(r"[^\W\d_]+(?:['’][a-z]+)?")
_GERMAN_LETTER = Pattern("[äöüßÄÖÜ]")
_BEFORE = Pattern(r"(?:([^\W\d_]+) )?([^\W\d_]+) \Z")
_ARTICLE = Pattern(
    r"(?:d(?:er|ie|as|em|en|es)|dies(?:e[mnrs]?)|(?:k?ein|[msd]ein|ihr|unser|eur)(?:e[mnrs]?)?|i[mn]s?|am|vom|beim|zu[mr])",
    re.IGNORECASE,
)
_OBLIQUE = Pattern(
    r"(?:de[mns]|diese[mns]|(?:k?ein|[msd]ein|ihr|unser|eur)e[mnrs]|im|am|vom|beim|zu[mr])", re.IGNORECASE
)
_DATIVE = Pattern(r"(?:mit|von|bei|zu|aus|nach|seit|den|unter|zwischen) \Z", re.IGNORECASE)


class English(NamedTuple):
    """What English in brackets means. At most one of the three is given."""

    note: str = ""
    """The German note that says the same, ready to print."""
    adjective: str = ""
    """A German adjective without its ending."""
    noun: str = ""
    """A German name, or the name of a people in the plural, in the nominative."""


class _Names(NamedTuple):
    adjectives: dict[str, str]
    nouns: dict[str, str]
    notes: dict[str, str]


def recognise(content: str) -> English | None:
    """Return what the content of a pair of brackets means if it is English, else `None`."""
    names = _names()
    if (note := names.notes.get(content.strip(" .*").lower())) is not None:
        return English(note=note)
    if content in names.adjectives:
        return English(adjective=names.adjectives[content])
    if content in names.nouns:
        return English(noun=names.nouns[content])
    return English() if _is_phrase(content, names) else None


def function_word(word: str) -> bool:
    """Tell whether a word is an English function word."""
    return word in FUNCTION_WORDS


def inflected(adjective: str, before: str) -> str | None:
    """Return a German adjective with the ending that the words before it ask for, or `None` when they leave it open.

    Duden, Grammatik: after an article in an oblique case the ending is -en; adjectives in a row have the same one.
    """
    found = _BEFORE.search(before)
    if found is None:
        return None
    first, last = found[1] or "", found[2]
    if _OBLIQUE.fullmatch(last):
        return f"{adjective}en"
    if last.lower() in {"das", "eine"}:
        return f"{adjective}e"
    ending = re.search(r"e[mnrs]?\Z", last)
    if ending and _ARTICLE.fullmatch(first) and not _ARTICLE.fullmatch(last):
        return adjective + ending[0]
    return None


def declined(noun: str, before: str) -> str:
    """Return the name of a people with the -n of the dative plural where the word before it asks for one."""
    return f"{noun}n" if noun.endswith("er") and _DATIVE.search(before) else noun


def _is_phrase(content: str, names: _Names) -> bool:
    words = _WORD.findall(content)
    if _GERMAN_LETTER.search(content) or not GERMAN_WORDS.isdisjoint(words):
        return False
    if MINISTER.search(content) or any(word in NEWS_WORDS for word in words):
        return True
    if len(words) > 1 and any(word in names.adjectives or word in names.nouns for word in words):
        return any(word[0].islower() or word == "The" for word in words)
    # "Bank of America" and "The Guardian" are names: only a content word in lower case makes a phrase of them.
    if words and words[0][0].isupper():
        return any(word in FUNCTION_WORDS for word in words) and any(
            word[0].islower() and word not in FUNCTION_WORDS for word in words
        )
    return any(word in FUNCTION_WORDS for word in words)


@cache
def _names() -> _Names:
    import json

    cldr = json.loads(read_table(_PACKAGE, "data/english_names.json"))
    adjectives: dict[str, str] = cldr["languages"]
    nouns: dict[str, str] = cldr["territories"]
    for line in _lines(read_table(_PACKAGE, "data/nationalities.tsv")):
        english, german, people = line
        adjectives[english] = german
        if people != "-":
            nouns[f"{english}s"] = people
    notes = {line[0]: line[1] for line in _lines(read_table(_PACKAGE, "data/editor_notes.tsv"))}
    return _Names(adjectives, nouns, notes)


def _lines(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
