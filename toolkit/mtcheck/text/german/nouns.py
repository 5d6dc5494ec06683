"""The declension of nouns: genitive, plural and dative, by gender, ending and closed classes.

Feminine nouns do not change in the singular. Masculines and neuters take -s or -es in the genitive, or are weak
(-en everywhere). The plural is by the last part of the word where that is in a list, otherwise by its ending,
otherwise the few plurals that the gender allows.
Source: Duden, Die Grammatik, on the declension of nouns.
"""

import re
from collections.abc import Mapping

from mtcheck.text.german import noun_classes as classes
from mtcheck.text.german.adjectival_nouns import adjectival_forms, adjective_in
from mtcheck.text.german.grammar import Form, Gender
from mtcheck.text.german.noun_endings import gender_of
from mtcheck.text.german.noun_plurals import FOREIGN_E, masculine_head, plurals
from mtcheck.text.german.paradigm import (
    PLURAL,
    PLURAL_BUT_DATIVE,
    PLURAL_DATIVE,
    SINGULAR,
    SINGULAR_BUT_GENITIVE,
    SINGULAR_DATIVE,
    SINGULAR_GENITIVE,
    SINGULAR_NOMINATIVE,
    SINGULAR_OBLIQUE,
    Paradigm,
)
from mtcheck.text.german.word_parts import head, syllables

_WEAK_ENDINGS = re.compile("(?:ent|ant|ist|oge|soph|krat|nom|graf|graph|path|arch|(?:[ie]|ymn|ych|kl|pl|bl)ast|e)$")
_SIBILANT = tuple("sßxz")
_ONLY_S = re.compile(
    "(?:[aeoyéáó]|[^ae]i|[^aeä]u|[aeiouyäöü].*[^aeiou]e[lnr]|[aeiouyäöü]?(?:at|od)em|[aäe]ue[lr])$", re.IGNORECASE
)
_NO_GENITIVE = re.compile("(?:[^a]us|(?<!gl|gr|.g)as|(?<!l)(?<!o)os|[^e]is)$")


def noun_forms(noun: str, gender: Gender | None) -> Mapping[str, Form]:
    """Return all forms of a noun; without a gender those of the gender its ending tells, or of all."""
    known = gender or gender_of(noun)
    adjective, certain = adjective_in(noun, gender)
    if certain:
        return adjectival_forms(noun, adjective, gender)
    if known:
        paradigm = _declined(noun, known)
    else:
        paradigm = Paradigm(noun, SINGULAR_NOMINATIVE)
        paradigm.add_all(_declined(noun, each).forms for each in Gender)
    if adjective:
        paradigm.add_all([adjectival_forms(noun, adjective, gender)])
    return paradigm.forms


def abbreviation_forms(abbreviation: str, gender: Gender | None) -> Mapping[str, Form]:
    """Return an abbreviation with and without -s: des LKW and des LKWs, die LKW and die LKWs."""
    paradigm = Paradigm(abbreviation, SINGULAR | PLURAL)
    if not abbreviation.endswith(("s", "S", ".")):
        plural_only = gender is Gender.FEMININE
        paradigm.add(f"{abbreviation}s", "plural -s" if plural_only else "genitive or plural -s", PLURAL)
        if not plural_only:
            paradigm.add(f"{abbreviation}s", "genitive -s", SINGULAR_GENITIVE)
    return paradigm.forms


def _declined(noun: str, gender: Gender) -> Paradigm:
    if gender is Gender.FEMININE:
        paradigm = Paradigm(noun, SINGULAR)
    elif gender is Gender.MASCULINE and (paradigm_of_weak := _weak(noun)) is not None:
        return paradigm_of_weak
    else:
        paradigm = Paradigm(noun, SINGULAR_BUT_GENITIVE)
        _genitive(paradigm, noun)
    for plural in plurals(noun, gender):
        _plural(paradigm, plural.text, plural.how, plural.sure)
    return paradigm


def _plural(paradigm: Paradigm, plural: str, how: str, sure: bool) -> None:
    if plural.endswith(("n", "s", "a", "i")):
        paradigm.add(plural, how, PLURAL, sure)
    else:
        paradigm.add(plural, how, PLURAL_BUT_DATIVE, sure)
        paradigm.add(f"{plural}n", f"{how}, dative -n", PLURAL_DATIVE, sure)


def _weak(noun: str) -> Paradigm | None:
    """Return the paradigm of a weak masculine; a guessed one is a guess in all its forms but the base."""
    if head(noun, classes.WEAK_GENITIVE_NS):
        paradigm = Paradigm(noun, SINGULAR_NOMINATIVE)
        paradigm.add(f"{noun}n", "weak -n", SINGULAR_OBLIQUE - SINGULAR_GENITIVE | PLURAL)
        paradigm.add(f"{noun}ns", "genitive -ns", SINGULAR_GENITIVE)
        return paradigm
    if noun.lower().endswith("herr"):
        paradigm = Paradigm(noun, SINGULAR_NOMINATIVE)
        paradigm.add(f"{noun}n", "weak -n", SINGULAR_OBLIQUE)
        paradigm.add(f"{noun}en", "plural -en", PLURAL)
        return paradigm
    if not _is_weak(noun):
        return None
    ending = "n" if noun.endswith("e") or head(noun, classes.WEAK_N) else "en"
    paradigm = Paradigm(noun, SINGULAR_NOMINATIVE)
    paradigm.add(noun + ending, f"weak -{ending}", SINGULAR_OBLIQUE | PLURAL)
    if ending == "n" and not noun.endswith("e"):
        paradigm.add(f"{noun}s", "genitive -s", SINGULAR_GENITIVE, sure=False)
    if FOREIGN_E.search(noun):
        paradigm.add(f"{noun}s", "genitive or plural -s", SINGULAR_GENITIVE | PLURAL, sure=False)
    if noun.lower().endswith("junge"):
        paradigm.add(f"{noun[:-1]}s", "plural -s", PLURAL, sure=False)
        paradigm.add(f"{noun}ns", "plural -ns", PLURAL, sure=False)
    return paradigm


def _is_weak(noun: str) -> bool:
    weak = head(noun, classes.WEAK) or head(noun, classes.WEAK_N)
    if weak or syllables(noun) == 1 or noun.endswith("ee"):
        return len(weak) > len(masculine_head(noun))
    return bool(_WEAK_ENDINGS.search(noun)) and not head(noun, classes.STRONG)


def _genitive(paradigm: Paradigm, noun: str) -> None:
    """Add the genitives in -s and -es, and the dative in -e that goes with -es, as far as the ending allows."""
    if noun.endswith("nis"):
        paradigm.add(f"{noun}ses", "genitive -es", SINGULAR_GENITIVE)
        return
    if _NO_GENITIVE.search(noun) and syllables(noun) > 1:
        paradigm.add(noun, "genitive without ending", SINGULAR_GENITIVE)
        if not noun.endswith("ismus"):
            paradigm.add(f"{noun}ses", "genitive -es", SINGULAR_GENITIVE, sure=False)
            paradigm.add(f"{noun}es", "genitive -es", SINGULAR_GENITIVE, sure=False)
        return
    sibilant = noun.endswith(_SIBILANT)
    doubled = noun + noun[-1] if re.search("(?<![aeiouäöüs])[aeiouäöü]s$", noun, re.IGNORECASE) else noun
    long_first = sibilant or syllables(noun) == 1
    if not sibilant and not long_first:
        paradigm.add(f"{noun}s", "genitive -s", SINGULAR_GENITIVE)
    if not _ONLY_S.search(noun):
        paradigm.add(f"{noun}es", "genitive -es", SINGULAR_GENITIVE)
        paradigm.add(f"{noun}e", "dative -e", SINGULAR_DATIVE, sure=False)
        if sibilant and syllables(noun) == 1 and doubled != noun:
            paradigm.add(f"{doubled}es", "genitive -es", SINGULAR_GENITIVE, sure=False)
            paradigm.add(f"{doubled}e", "plural -e", PLURAL_BUT_DATIVE, sure=False)
            paradigm.add(f"{doubled}en", "plural -e, dative -n", PLURAL_DATIVE, sure=False)
    if not sibilant and long_first:
        paradigm.add(f"{noun}s", "genitive -s", SINGULAR_GENITIVE)
