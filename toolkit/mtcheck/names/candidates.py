"""Pick the words of a text that may be names with several spellings, all new words of a text at once.

Every step here loses no word that `attested` would take: it tells so much of many words as one string or one set can
tell, and asks `attested` about what is left.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from mtcheck.names import native
from mtcheck.names.attested import (
    LONGEST,
    MARKED,
    OF_A_PLACE,
    SHORTEST,
    SLAVIC_LAST,
    STRONG,
    base_form,
    may_end_slavic,
    native_links,
)
from mtcheck.names.folds import folds, known_folds, plain
from mtcheck.names.german_words import has_german_ending, has_german_letters
from mtcheck.names.sieve import Looks, capitalised


class Look(NamedTuple):
    """What is seen in a word: the base of a form of a known name, whether that is sure, and the fold of a long word
    that may give its scheme away. `native` says that it, or it without an -s, is a name in another script.
    """

    base: str = ""
    alone: bool = False
    trace: str = ""
    native: bool = False


def look_at(words: Collection[str]) -> dict[str, Look]:
    """Return what is seen in words of letters; most show nothing and are left out."""
    # The endings of names hold none of these letters, so no form of a word loses them.
    plausible = [word for word in words if SHORTEST <= len(word) <= LONGEST and not has_german_letters(word)]
    some, others = plain(plausible)
    found = _look_at(some)
    return found | _look_at(others) if others else found


def _look_at(words: Collection[str]) -> dict[str, Look]:
    bare = [word for word in words if not has_german_ending(word)]
    genitives = [word[:-1] for word in words if word[-1] == "s" and not has_german_ending(word[:-1])]
    of_places = {word: word[: word.rindex("er")] for word in words if word.endswith(OF_A_PLACE)}
    folded = folds({*bare, *genitives, *of_places.values()})
    known = known_folds()
    may_be_known = {
        word
        for word, left in folded.items()
        # The last letter is looked at here, for that is done for each new word.
        if left in known or (word[-1] in SLAVIC_LAST and may_end_slavic(word))
    }
    bases = {
        *may_be_known.intersection(bare),
        *(f"{word}s" for word in may_be_known.intersection(genitives)),
        *(word for word, base in of_places.items() if base in may_be_known),
    }
    found = {word: Look("", False, folded[word]) for word in bare if len(word) >= STRONG and MARKED.search(word)}
    for word in bases:
        base, alone = base_form(word)
        if base:
            found[word] = found.get(word, NOTHING)._replace(base=base, alone=alone)
    may_be_native = native.may_have_links({*bare, *genitives})
    for word in may_be_native.intersection(bare):
        if native_links(word):
            found[word] = found.get(word, NOTHING)._replace(native=True)
    for word in may_be_native.intersection(genitives):
        if native_links(word):
            found[f"{word}s"] = found.get(f"{word}s", NOTHING)._replace(native=True)
    return found


NOTHING = Look()
_looks = Looks(look_at)


@lru_cache(maxsize=4)
def candidates(words: frozenset[str]) -> dict[str, Look]:
    """Return the words of a text that are worth a closer look, and what is seen in them; several rules ask."""
    return _looks(capitalised(words))


@lru_cache(maxsize=4)
def known_forms(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that are forms of known names; several rules ask."""
    return frozenset([word for word, look in candidates(words).items() if look.base])
