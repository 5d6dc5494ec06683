"""The plurals a noun can have, the most likely first."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mtcheck.text.german import noun_classes as classes
from mtcheck.text.german.grammar import Gender
from mtcheck.text.german.word_parts import head, syllables, umlaut


class Plural(NamedTuple):
    """A nominative plural, by which rule, and whether the noun is known to take it."""

    text: str
    how: str
    sure: bool = True


_SCHWA_SYLLABLE = re.compile("[aeiouyäöü].*(?:[^aeiouöü]|[aä]u|eu|ei)e[lrn]$|lein$", re.IGNORECASE)
_VOWELS = re.compile("(?:[^ae]i|[^ae]u|[aoyéáó]|ee)$")
_SIBILANT = ("s", "ß", "x", "z", "sch")
_FEMININE_EN = re.compile("(?:ung|heit|keit|schaft|ion|tät|ur|ik|anz|enz|ei|ies?|e|uld|art|bahn|form|wahl|zahl|t|d|m)$")


def plurals(noun: str, gender: Gender) -> Iterator[Plural]:
    """Yield the nominative plurals of a noun that is not weak."""
    match gender:
        case Gender.FEMININE:
            yield from _feminine(noun)
        case Gender.NEUTER:
            yield from _foreign(noun) or _neuter(noun)
        case Gender.MASCULINE:
            yield from _foreign(noun) or _masculine(noun)


def _feminine(noun: str) -> Iterator[Plural]:
    if head(noun, classes.FEMININE_UMLAUT_E):
        yield Plural(f"{umlaut(noun)}e", "plural -e with umlaut")
    elif head(noun, classes.FEMININE_UMLAUT):
        yield _umlaut_alone(noun)
    elif noun.endswith("in"):
        yield Plural(f"{noun}nen", "plural -nen")
        if not noun.endswith(("erin", "istin", "entin", "antin")):
            yield Plural(f"{noun}en", "plural -en", sure=False)
    elif noun.endswith("nis"):
        yield Plural(f"{noun}se", "plural -e")
    elif noun.endswith(("itis", "itys")):
        yield Plural(f"{noun[:-2]}iden", "plural -iden")
    elif noun.endswith("is"):
        yield Plural(f"{noun[:-2]}en", "plural -en for -is")
    elif head(noun, classes.PLURAL_S):
        yield Plural(f"{noun}s", "plural -s")
        yield Plural(f"{noun[:-1]}en" if noun.endswith("a") else f"{noun}en", "plural -en", sure=False)
    elif noun.endswith("a"):
        yield Plural(f"{noun}s", "plural -s", sure=False)
        yield Plural(f"{noun[:-1]}en", "plural -en for -a", sure=False)
    elif noun.endswith("statt"):
        yield Plural(f"{umlaut(noun)}en", "plural -en with umlaut")
    elif noun.endswith(("e", "el", "er")):
        yield Plural(f"{noun}n", "plural -n")
    elif _VOWELS.search(noun):
        yield Plural(f"{noun}s", "plural -s")
    else:
        yield Plural(f"{noun}en", "plural -en", sure=bool(_FEMININE_EN.search(noun)))
        yield Plural(f"{noun}s", "plural -s", sure=False)


_FOREIGN = {
    "ismus": (("ismen", True),),
    "ium": (("ien", True),),
    "eum": (("een", True),),
    "ikum": (("ika", True), ("iken", False)),
    "mum": (("ma", True),),
    "um": (("en", False), ("a", False), ("ums", False)),
    "ius": (("ien", False), ("iusse", False)),
    "us": (("en", False), ("i", False), ("usse", False), ("us", False), ("ora", False), ("era", False)),
    "os": (("en", False), ("osse", False)),
    "nomen": (("nomina", True), ("nomen", False)),
    "omen": (("omina", False), ("omen", False)),
    "lumen": (("lumina", False), ("lumen", False)),
    "prinzip": (("prinzipien", True),),
    "utensil": (("utensilien", True),),
    "material": (("materialien", True),),
    "adverb": (("adverbien", True),),
    "delta": (("deltas", False), ("delten", False)),
    "finale": (("finale", False), ("finals", False)),
    "kapital": (("kapitalien", False), ("kapitale", False)),
    "glossar": (("glossare", False), ("glossarien", False)),
    "ma": (("men", False), ("mata", False), ("mas", False)),
    "lexikon": (("lexika", True), ("lexiken", False)),
    "stadion": (("stadien", True),),
    "konto": (("konten", True), ("kontos", False), ("konti", False)),
    "risiko": (("risiken", True), ("risikos", False)),
    "saldo": (("salden", False), ("saldos", False), ("saldi", False)),
    "porto": (("portos", False), ("porti", False)),
    "tempo": (("tempos", False), ("tempi", False)),
    "solo": (("solos", False), ("soli", False)),
    "fresko": (("fresken", True),),
}


_NATIVE = re.compile("(?:aum|[^aeiou]tum|aus)$")
"""Baum, Altertum, Haus."""


def _foreign(noun: str) -> tuple[Plural, ...]:
    lower = noun.lower()
    if syllables(lower) == 1 or _NATIVE.search(lower):
        return ()
    # Ends are tried from the longest to the shortest.
    for length in (8, 7, 6, 5, 4, 3, 2):
        found = _FOREIGN.get(lower[-length:])
        if found and len(lower) > length - (length > 4):
            stem = noun[: len(noun) - length]
            made = ((ending if stem else ending.capitalize(), sure) for ending, sure in found)
            return tuple(Plural(stem + ending, f"plural -{ending.lower()}", sure) for ending, sure in made)
    return ()


def _neuter(noun: str) -> Iterator[Plural]:
    er = head(noun, classes.NEUTER_ER)
    if noun.endswith(("chen", "lein")):
        yield Plural(noun, "plural without ending")
    elif noun.endswith("nis"):
        yield Plural(f"{noun}se", "plural -e")
    elif noun.endswith("tum") or (er and er not in classes.NEUTER_ER_OR_E):
        yield _er(noun)
    elif er:
        yield _er(noun)
        yield Plural(f"{noun}e", "plural -e", sure=False)
        yield Plural(f"{noun}s", "plural -s", sure=False)
    elif head(noun, classes.NEUTER_EN):
        yield Plural(f"{noun}en", "plural -en")
    elif head(noun, classes.NEUTER_UMLAUT_E):
        yield Plural(f"{umlaut(noun)}e", "plural -e with umlaut")
    elif noun.endswith("e"):
        collective = noun.lower().startswith("ge")
        yield Plural(noun, "plural without ending", sure=collective)
        yield Plural(f"{noun}n", "plural -n", sure=not collective)
    elif head(noun, classes.UMLAUT_ALONE):
        yield _umlaut_alone(noun, sure=False)
        yield Plural(noun, "plural without ending", sure=False)
    elif _SCHWA_SYLLABLE.search(noun):
        yield Plural(noun, "plural without ending")
        if noun.endswith("en"):
            yield Plural(f"{noun}e", "plural -e", sure=False)
    elif _VOWELS.search(noun):
        yield Plural(f"{noun}s", "plural -s")
    else:
        foreign = noun.endswith(("ing", "ment", "in", "ow", "ew"))
        yield Plural(f"{noun}e", "plural -e", sure=not foreign)
        if not noun.endswith(_SIBILANT):
            yield Plural(f"{noun}s", "plural -s", sure=False)
        if noun.endswith("on"):
            yield Plural(f"{noun[:-2]}a", "plural -a for -on", sure=False)


def _umlaut_alone(noun: str, sure: bool = True) -> Plural:
    return Plural(umlaut(noun[:-2]) + noun[-2:], "plural with umlaut", sure)


def _er(noun: str) -> Plural:
    changed = umlaut(noun)
    return Plural(f"{changed}er", "plural -er with umlaut" if changed != noun else "plural -er")


@cache
def _masculine_heads() -> Mapping[str, tuple[str, ...]]:
    """Return the classes of each masculine noun in a list; most have one, some (Druck) have two."""
    found: dict[str, tuple[str, ...]] = {}
    for name in (
        "UMLAUT_ALONE",
        "MASCULINE_N",
        "MASCULINE_EN",
        "MASCULINE_ER",
        "MASCULINE_UMLAUT_E",
        "MASCULINE_PLAIN_E",
    ):
        for word in getattr(classes, name):
            found[word] = (*found.get(word, ()), name)
    return found


def masculine_head(noun: str) -> str:
    """Return the last part of a masculine noun that tells its plural, or nothing."""
    return head(noun, _masculine_heads())


def _of_class(noun: str, name: str, sure: bool) -> Iterator[Plural]:
    match name:
        case "UMLAUT_ALONE":
            yield _umlaut_alone(noun, sure=False)
            yield Plural(noun, "plural without ending", sure=False)
        case "MASCULINE_N":
            yield Plural(f"{noun}n", "plural -n", sure)
        case "MASCULINE_EN":
            yield Plural(noun + ("n" if noun.endswith("e") else "en"), "plural -en", sure)
        case "MASCULINE_ER":
            yield _er(noun)
        case "MASCULINE_UMLAUT_E":
            yield Plural(f"{umlaut(noun)}e", "plural -e with umlaut", sure)
        case _:
            yield Plural(f"{noun}e", "plural -e", sure)


def _masculine(noun: str) -> Iterator[Plural]:
    names = _masculine_heads().get(masculine_head(noun), ())
    if names:
        for name in names:
            yield from _of_class(noun, name, sure=len(names) == 1)
        if noun.endswith("bau"):
            yield Plural(f"{noun}ten", "plural -ten", sure=False)
    elif noun.endswith("tum"):
        yield _er(noun)
    elif noun.endswith("or") and not head(noun, classes.OR_STRONG):
        yield Plural(f"{noun}en", "plural -en")
    elif noun.endswith("ling"):
        yield Plural(f"{noun}e", "plural -e")
    elif _SCHWA_SYLLABLE.search(noun):
        yield Plural(noun, "plural without ending")
    elif _VOWELS.search(noun):
        yield Plural(f"{noun}s", "plural -s")
    elif noun.endswith("ai"):
        yield Plural(f"{noun}s", "plural -s", sure=False)
        yield Plural(f"{noun}e", "plural -e", sure=False)
    else:
        changed = umlaut(noun)
        yield Plural(f"{noun}e", "plural -e", sure=changed == noun and not noun.endswith(("ing", "ier")))
        yield Plural(f"{changed}e", "plural -e with umlaut", sure=False)
        if not noun.endswith(_SIBILANT):
            yield Plural(f"{noun}s", "plural -s", sure=False)
        if noun.endswith("ier"):
            yield Plural(noun, "plural without ending", sure=False)
        if noun.endswith("or"):
            yield Plural(f"{noun}en", "plural -en", sure=False)
