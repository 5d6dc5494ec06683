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


_SCHWA_SYLLABLE = re.compile("[aeiouyäöü].*(?:[^aeiouöü]|[aä]u|eu|ei)e[lrn]$|(?:[aou]|[rn]e)er$|lein$", re.IGNORECASE)
_VOWELS = re.compile("(?:[^ae]i|[^aeä]u|[aoyéáó]|ee)$")
_SIBILANT = ("s", "ß", "x", "z", "sch")
FOREIGN_E = re.compile(
    "(?:[^eaou]ie|que|[aio]ve|[^a]ice|(?<!e)ine|[aio]ke|[ao]me|ime|[is]ite|rate|ware|core|tore|idge|nge"
    "|aise|ille|ance|ense|cle|kle|gle|uide|ache|iere|oche|quipe|tude)$"
)
"""Nouns from English or French; some of them have -s: Pipelines, Websites, Zombies."""
_ITALIAN = re.compile("[aeiou].*[^aeiouyäöü]o$")
_DIMINUTIVE = re.compile("[^aeiouyäöülrh]l$|[^aeiouyäöük]erl$")
"""Madl, Kipferl."""
_IEN = re.compile("[aeiouyäöü].*(?:al|il|ar|iz|zip)$")
"""Mineral, Reptil, Indiz, Partizip."""
_UNSTRESSED_S = re.compile("[aeiouyäöü].*[^aeiouyäöü][aeiou]s$|^.?[aeiou]s$", re.IGNORECASE)
_NATIVE_MAN = re.compile("(?:ro|lis|sel|tto|ai|[hdt]a|[Gg]er)man$")
_SHORT_END = re.compile("(?:[eo]ur|d|m|ies?)$")
"""Band, Show: by these ends alone no noun is known to be German."""
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
        several = bool(head(noun, classes.FEMININE_EN_TOO))
        yield Plural(f"{umlaut(noun)}e", "plural -e with umlaut", sure=not several)
        if several:
            yield Plural(f"{noun}en", "plural -en", sure=False)
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
    elif noun.endswith("ix"):
        yield from _in_x(noun)
    elif noun.endswith("is"):
        yield Plural(f"{noun[:-2]}en", "plural -en for -is")
    elif head(noun, classes.PLURAL_S):
        yield Plural(f"{noun}s", "plural -s")
        stem = noun[:-1] if noun.endswith(("a", "e")) else noun
        yield Plural(f"{stem}en", "plural -en", sure=False)
    elif noun.endswith("a"):
        yield Plural(f"{noun}s", "plural -s", sure=False)
        yield Plural(f"{noun[:-1]}en", "plural -en for -a", sure=False)
        yield Plural(f"{noun}e", "plural -ae", sure=False)
    elif noun.endswith("statt"):
        yield Plural(f"{umlaut(noun)}en", "plural -en with umlaut")
    elif noun.endswith("sal"):
        yield Plural(f"{noun}e", "plural -e")
    elif (noun.endswith(("ier", "eer")) and not noun.lower().endswith("eier")) or head(noun, classes.FEMININE_EN):
        yield Plural(f"{noun}en", "plural -en")
    elif noun.endswith(("e", "el", "er")):
        yield Plural(f"{noun}n", "plural -n", sure=not FOREIGN_E.search(noun))
        if FOREIGN_E.search(noun):
            yield Plural(f"{noun}s", "plural -s", sure=False)
    elif noun.endswith("woman"):
        yield Plural(f"{noun[:-2]}en", "plural -women")
    elif _VOWELS.search(noun):
        yield Plural(f"{noun}s", "plural -s")
    else:
        certain = bool(_FEMININE_EN.search(noun))
        yield Plural(f"{noun}en", "plural -en", sure=certain)
        # Einberufungs is no plural.
        if not certain or _SHORT_END.search(noun):
            yield Plural(f"{noun}s", "plural -s", sure=False)


_FOREIGN = {
    "ismus": (("ismen", True),),
    "ium": (("ien", True), ("ia", False)),
    "esaurus": (("esauren", False), ("esauri", False)),
    "saurus": (("saurier", True),),
    "atlas": (("atlanten", False), ("atlasse", False)),
    "kus": (("zi", False), ("ken", False), ("kusse", False), ("kus", False)),
    "ens": (("enzien", False), ("entia", False), ("entien", False)),
    "ans": (("anzien", False), ("antia", False), ("antien", False)),
    "ale": (("alien", False), ("alia", False)),
    "klima": (("klimas", False), ("klimata", False), ("klimate", False)),
    "phänomen": (("phänomene", True),),
    "examen": (("examina", False), ("examen", False)),
    "bitumen": (("bitumina", False), ("bitumen", False)),
    "pater": (("patres", False), ("pater", False)),
    "kleinod": (("kleinode", False), ("kleinodien", False)),
    "szenario": (("szenarien", False), ("szenarios", False)),
    "embryo": (("embryonen", False), ("embryos", False)),
    "pharao": (("pharaonen", True),),
    "eum": (("een", True),),
    "ikum": (("ika", True), ("iken", False)),
    "mum": (("ma", True),),
    "um": (("en", False), ("a", False), ("ums", False)),
    "ius": (("ien", False), ("iusse", False)),
    "us": (("en", False), ("i", False), ("usse", False), ("us", False), ("ora", False), ("era", False)),
    "os": (("en", False), ("osse", False), ("oi", False)),
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
    "risiko": (("risiken", True), ("risikos", False), ("risken", False)),
    "saldo": (("salden", False), ("saldos", False), ("saldi", False)),
    "porto": (("portos", False), ("porti", False)),
    "tempo": (("tempos", False), ("tempi", False)),
    "solo": (("solos", False), ("soli", False)),
    "fresko": (("fresken", True),),
}


_NATIVE = re.compile("(?:aum|[^aeioukp](?<!quan)tum|aus|[lmo]os|[gh]ans|ßens|ssens|bens)$")
"""Baum, Altertum, Haus, Los."""


def _foreign(noun: str) -> tuple[Plural, ...]:
    lower = noun.lower()
    if syllables(lower) == 1 or _NATIVE.search(lower):
        return ()
    # Ends are tried from the longest to the shortest.
    for length in (8, 7, 6, 5, 4, 3, 2):
        found = _FOREIGN.get(lower[-length:])
        if found and len(lower) > length - (length > 3):
            stem = noun[: len(noun) - length]
            made = ((ending if stem else ending.capitalize(), sure) for ending, sure in found)
            return tuple(Plural(stem + ending, f"plural -{ending.lower()}", sure) for ending, sure in made)
    return ()


def _neuter(noun: str) -> Iterator[Plural]:
    er = head(noun, classes.NEUTER_ER)
    plain = head(noun, classes.NEUTER_E)
    if len(plain) > len(er):
        yield Plural(f"{noun}e", "plural -e")
    elif noun.lower().endswith("ei") and not noun.endswith("lei"):
        yield Plural(f"{noun}er", "plural -er", sure=False)
        yield Plural(f"{noun}s", "plural -s", sure=False)
    elif noun.endswith(("chen", "lein")):
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
        yield from _in_vowel(noun)
    elif _DIMINUTIVE.search(noun):
        yield Plural(noun, "plural without ending", sure=False)
        yield Plural(f"{noun}s", "plural -s", sure=False)
    else:
        foreign = noun.endswith(("ing", "ment", "in", "ow", "ew"))
        yield Plural(f"{noun}e", "plural -e", sure=not foreign)
        if not noun.endswith(_SIBILANT):
            yield Plural(f"{noun}s", "plural -s", sure=False)
        if noun.endswith("on"):
            yield Plural(f"{noun[:-2]}a", "plural -a for -on", sure=False)
            yield Plural(f"{noun[:-2]}en", "plural -en for -on", sure=False)
        if _IEN.search(noun):
            yield Plural(f"{noun}ien", "plural -ien", sure=False)
        yield from _doubled(noun)


def _in_vowel(noun: str) -> Iterator[Plural]:
    yield Plural(f"{noun}s", "plural -s")
    if _ITALIAN.search(noun):
        yield Plural(f"{noun[:-1]}i", "plural -i for -o", sure=False)


def _in_x(noun: str) -> Iterator[Plural]:
    """Yield the plurals of Matrix, Index and Thorax besides that in -e."""
    if noun[-2:] in ("ix", "ex"):
        yield Plural(f"{noun[:-2]}izes", "plural -izes", sure=False)
        yield Plural(f"{noun[:-2]}ices", "plural -ices", sure=False)
        yield Plural(f"{noun[:-2]}izen", "plural -izen", sure=False)
    elif noun.endswith("ax"):
        yield Plural(f"{noun[:-1]}ces", "plural -aces", sure=False)


def _doubled(noun: str) -> Iterator[Plural]:
    """Yield the plural of a noun that ends in an unstressed vowel and s: Kürbis, Ananas."""
    if _UNSTRESSED_S.search(noun):
        yield Plural(f"{noun}se", "plural -e", sure=False)


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
        if noun.endswith("mann"):
            yield Plural(f"{noun[:-4]}leute", "plural -leute", sure=False)
    elif noun.lower().endswith("bau"):
        yield Plural(f"{noun}e", "plural -e", sure=False)
        yield Plural(f"{noun}ten", "plural -ten", sure=False)
    elif noun.endswith("man") and not _NATIVE_MAN.search(noun):
        yield Plural(f"{noun[:-2]}en", "plural -men", sure=False)
        yield Plural(f"{noun}s", "plural -s", sure=False)
    elif noun.endswith("tum"):
        yield _er(noun)
    elif noun.endswith("or") and not head(noun, classes.OR_STRONG):
        yield Plural(f"{noun}en", "plural -en")
    elif noun.endswith("ling"):
        yield Plural(f"{noun}e", "plural -e")
    elif _SCHWA_SYLLABLE.search(noun):
        yield Plural(noun, "plural without ending")
    elif _VOWELS.search(noun):
        yield from _in_vowel(noun)
    elif noun.lower().endswith("käse"):
        yield Plural(noun, "plural without ending")
    elif _DIMINUTIVE.search(noun):
        yield Plural(noun, "plural without ending", sure=False)
        yield Plural(f"{noun}n", "plural -n", sure=False)
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
        if syllables(noun) > 1:
            yield from _in_x(noun)
        yield from _doubled(noun)
