"""Say of a single word which names at home in Cyrillic it can stand for, and whether two words can be one name.

Only what is attested as a name, or has a Slavic ending, counts; most words are dismissed by a fold of their letters.
"""

import re
from collections.abc import Iterable, Iterator, Set
from enum import StrEnum
from functools import lru_cache

from mtcheck.names import gazetteer, lexicon, native
from mtcheck.names.customs import conventional
from mtcheck.names.folds import fold, known_folds
from mtcheck.names.german_words import is_german_word
from mtcheck.names.schemes import (
    COMPARED,
    LABELLED,
    NONE,
    Label,
    Scheme,
    all_skeletons,
    label,
    plain_skeletons,
    skeletons,
)
from mtcheck.text.patterns import Pattern

CHOICE = Pattern(r"[cehjqsvwxyzčšžâûëéï]|i[aou]|[aou]i|ks|i$", re.IGNORECASE)
"""A spelling without any of these is the same in every scheme (Irina)."""
NOUNS = frozenset({"Jury", "Here", "Kaiser", "Lichter", "Vieles", "Volk", "Warum", "West", "Whisky"})
"""Words that read like a name."""
SLAVIC = Pattern(r".{3}(?:[оеё]ва?|[оеё]вна|[оеё]вич|[сц]ки|[сц]кая|енко|чук|швили)$")
SLAVIC_LATIN = Pattern(
    r"(?:[oe][wv]a?|[cstz]ki|[cstz]ky|[cstz]ki[jy]|[cstz]kyj|kaj?y?a|enko|t?s?chuk|[wv]ili|[wv]i?t?s?ch|[wv]na)$"
)
SLAVIC_LAST, SLAVIC_LONGEST = frozenset("ahijkovwy"), 6
"""The last letters of these, and how long they are."""
MARKED = Pattern(r"[jvwyz]|[cksz]h|^[CKSZ]h")
"""What gives a scheme away. A single letter at the start does not: German nouns begin with W or Z."""
PLACE = "#"
CITY = 100_000
"""Short names are those of cities of this size: there are too many villages."""
DOUBLED = Pattern(r"(.)\1")
WITH_VOWEL = Pattern("дар$")
"""Aleksandar: a vowel that Russian does not have."""
ROMANIAN = Pattern("^I[aou].*ie$|iu$")
"""How Moldova writes -ий: Valeriu, Iurie."""
FRENCH = "É"
"""The first letter of names that are at home in French (Édouard), not transcribed."""
SHORTEST, LONGEST = 4, 24
SURE_TOWN = 7
OF_A_PLACE = ("er", "ern", "ers")
STRONG = 6
"""Two spellings that no single scheme could both write are one name from this length on, known or not."""


@lru_cache(maxsize=1 << 16)
def known(word: str) -> frozenset[str]:
    """Return the readings of a word that are names at home in Cyrillic: attested, or Slavic by their ending.

    >>> sorted(known("Vadim")), sorted(known("Artem")), sorted(known("Wasser"))
    (['вадим'], ['артём'], [])
    """
    if not _may_be_known(word) or word in NOUNS or word[0] == FRENCH or not CHOICE.search(word) or is_german_word(word):
        return NONE
    return frozenset(name for scheme in COMPARED for name in _known(plain_skeletons(word, scheme)))


def _may_be_known(word: str) -> bool:
    """Tell at little cost whether a word is worth reading."""
    return fold(word) in known_folds() or may_end_slavic(word)


def may_end_slavic(word: str) -> bool:
    """Tell whether a word ends like a name that may be known by its ending alone."""
    return word[-1] in SLAVIC_LAST and SLAVIC_LATIN.search(word, len(word) - SLAVIC_LONGEST) is not None


@lru_cache(maxsize=1 << 16)
def kin(word: str) -> frozenset[str]:
    """Return what a word shares with the forms of its name in other languages, and a place with its other names.

    Names give the skeleton of the Russian form, places `#` and their GeoNames id. That two words are kin says that
    they can be one name, not that they are: a Russian Wladimir is not a Ukrainian Wolodymyr.

    >>> kin("Volodymyr") == kin("Wladimir"), kin("Kiew") & kin("Kyjiw")
    (True, frozenset({'#703448'}))
    """
    if (
        len(word) < SHORTEST
        or word in NOUNS
        or word[0] == FRENCH
        or (is_german_word(word) and not gazetteer.named(word))
    ):
        return NONE
    read = NONE.union(*(plain_skeletons(word, scheme) for scheme in COMPARED), conventional(word))
    forms = (form for name in read for form in (WITH_VOWEL.sub("др", name), name.replace("и", "ы")))
    names = NONE.union(*(lexicon.kin(form) for form in forms))
    return (
        names
        | frozenset(_place_links(word, read))
        | known(word)
        | (known(word[:-1]) if ROMANIAN.search(word) else NONE)
    )


def _place_links(word: str, read: Set[str]) -> Iterator[str]:
    yield from (f"{PLACE}{place.id}" for place in gazetteer.named(word))
    yield from (
        f"{PLACE}{place.id}"
        for name in read
        for place in gazetteer.named(name)
        if len(name) > SHORTEST or place.population >= CITY
    )
    yield from (f"{PLACE}{link}" for name in (word, *read) for link in gazetteer.links(name))


class Relation(StrEnum):
    """How two spellings can be one name."""

    SAME = "same"
    """Both are read as one known name, or one by German and one by English letters alone."""
    KIN = "kin"
    """They are forms of one name in two languages, or two names of one place."""


def relation(one: str, other: str) -> Relation | None:
    """Say how two different spellings can be one name, by the tests that mentions are linked with.

    >>> [str(relation("Wadim", other)) for other in ("Vadim", "Viktor")], str(relation("Mykola", "Nikolai"))
    (['same', 'None'], 'kin')
    """
    if known(one) & known(other) or (
        trace(one) and trace(one) == trace(other) and len({*same_reading((one, other))}) == 2
    ):
        return Relation.SAME
    return Relation.KIN if _are_kin(one, other) else None


def _are_kin(one: str, other: str) -> bool:
    shared = kin(one) & kin(other)
    if any(link.startswith(PLACE) for link in shared):
        # Iwanow is no Iwanowo.
        return not (one.startswith(other) or other.startswith(one))
    # Two spellings of one form are no two forms, a doubled letter or i for y is a habit of the West, and two short
    # names may be from anywhere.
    if (
        not shared
        or min(len(one), len(other)) == SHORTEST
        or all_skeletons(one) & all_skeletons(other)
        or _plain(one) == _plain(other)
    ):
        return False
    return bool(known(one) and known(other)) or _plain(one).replace("y", "i") != _plain(other).replace("y", "i")


def _plain(word: str) -> str:
    return DOUBLED.sub(r"\1", word.lower())


def _known(read: Set[str]) -> Iterator[str]:
    yield from lexicon.names().among(read)
    yield from gazetteer.places().among(read)
    yield from (name.replace("ё", "е") for name in read if SLAVIC.search(name))


@lru_cache(maxsize=1 << 12)
def side(word: str) -> Label:
    """Say which scheme alone gives a word the readings by which it is known (Jekaterinburg is German)."""
    schemes = [scheme for scheme in LABELLED if any(_known(plain_skeletons(word, scheme)))]
    if Scheme.SCIENTIFIC in schemes[1:]:
        # What science writes as German or English does is no sign of science.
        schemes.remove(Scheme.SCIENTIFIC)
    return Label(schemes[0].value) if len(schemes) == 1 else label(word) if not schemes else Label.UNDECIDED


def original(skeleton: str) -> str:
    """Return the Cyrillic spelling of a skeleton, with a capital.

    >>> original("алексеи"), original("вербицки")
    ('Алексей', 'Вербицкий')
    """
    name = lexicon.names().get(skeleton) or gazetteer.places().get(skeleton) or skeleton
    return (f"{name}й" if name.endswith(("ски", "цки")) else name).title()


def is_english_by_sound(name: str, links: frozenset[str]) -> bool:
    """Tell whether German would write Je- (Ekaterina) or -i (Grigory) for the same name."""
    cyrillic = [original(link) for link in links]
    return (name[0] == "E" and all(read[0] == "Е" for read in cyrillic)) or (
        name[-1] == "y" and all(read.endswith("ий") for read in cyrillic)
    )


@lru_cache(maxsize=1 << 16)
def native_links(word: str) -> frozenset[str]:
    """Return what a word can stand for in other scripts."""
    return NONE if is_german_word(word) else native.links(word)


@lru_cache(maxsize=1 << 16)
def base_form(word: str) -> tuple[str, bool]:
    """Return the form of a name without a German ending, and whether that is sure without seeing it elsewhere.

    Nothing if the word is no form of a known name. A genitive is sure only where the spelling gives its scheme
    away (Wadims, Alexejs; but not Boris, Denis, Siemens); an adjective in -er is one of a place.
    """
    if known(word):
        return word, True
    if word[-1] == "s" and known(word[:-1]):
        return word[:-1], side(word[:-1]) is not Label.UNDECIDED
    if word.endswith(OF_A_PLACE):
        base = word[: word.rindex("er")]
        if len(base) > SHORTEST and any(read in gazetteer.places() for read in known(base)):
            return base, len(base) > SURE_TOWN
    return "", False


@lru_cache(maxsize=1 << 16)
def trace(word: str) -> str:
    """Return the fold of a long word that may give its scheme away, or nothing; words that share it are compared."""
    return fold(word) if shows_scheme(word) else ""


def shows_scheme(word: str) -> bool:
    return len(word) >= STRONG and MARKED.search(word) is not None and not is_german_word(word)


def same_reading(words: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the words of which one has by German letters alone what another has by English letters alone."""
    german: dict[str, frozenset[str]] = {}
    english: dict[str, frozenset[str]] = {}
    for word in words:
        by_german, by_english = skeletons(word, Scheme.GERMAN), skeletons(word, Scheme.ENGLISH)
        german[word], english[word] = by_german - by_english, by_english - by_german
    # No word has a reading on both sides, so none is found to agree with itself.
    by_german_alone, by_english_alone = NONE.union(*german.values()), NONE.union(*english.values())
    for word in german:
        if shared := german[word] & by_english_alone | english[word] & by_german_alone:
            yield word, shared
