"""Forms of terms of several words: each word in agreement with the others.

Words before the head that look like adjectives are declined with it (rotes Kreuz, des roten Kreuzes); what follows the
head stays (Tag der offenen Tür, Tages der offenen Tür). Of a name only the last word before a preposition changes.
Source: Duden, Die Grammatik, on agreement in the noun phrase.
"""

import re
from collections.abc import Iterator, Mapping

from mtcheck.text.german.adjectives import ENDINGS
from mtcheck.text.german.grammar import BASE, Form, Gender, Number, Slot, TermType
from mtcheck.text.german.nouns import noun_forms
from mtcheck.text.german.paradigm import PLURAL, PLURAL_BUT_DATIVE, PLURAL_DATIVE, Paradigm
from mtcheck.text.german.proper_names import name_forms
from mtcheck.text.german.verbs import verb_forms
from mtcheck.text.german.word_parts import head

_BEHIND_THE_HEAD = frozenset(
    """
    am an auf aus bei beim bis das dem den der des die durch eines einer ein für gegen hinter im in ins mit nach neben
    ob ohne of per pro seit sowie über um und unter vom von vor wider zu zum zur zwischen de del la le du da di van
    """.split()
)
_ADJECTIVE_IN_NAMES = frozenset(
    """
    rot schwarz weiß grün gelb blau braun golden silbern alt neu jung groß klein lang kurz hoh nieder ober unter mittler
    nah fern kalt warm heiß heilig vereint vereinigt demokratisch freistaatlich frei letzt erst zweit dritt viert stark
    still tot inner äußer recht link weit tief gut schön edel höchst best fünft sechst siebt acht neunt zehnt mittelländ
    """.split()
)
_SUFFIX = re.compile("(?:isch|lich|ig|end|haft|bar|al|ell|iv|iert|är|los|sam|deutsch|ös|ent|ant|ab[el]|enn?t|elt)$")
_GENDER = {"er": Gender.MASCULINE, "es": Gender.NEUTER, "e": Gender.FEMININE}


def phrase_forms(text: str, kind: TermType | None, gender: Gender | None) -> Mapping[str, Form]:
    """Return the forms of a term of several words; a phrase that does not begin as a noun phrase has one."""
    words = text.split()
    if kind is TermType.VERB:
        return verb_forms(" ".join(words))
    end = next((place for place, word in enumerate(words) if place and word in _BEHIND_THE_HEAD), len(words))
    group, rest = words[:end], words[end:]
    adjectives = 0
    while adjectives < len(group) - 1 and _ending(group[adjectives], kind) in _GENDER:
        adjectives += 1
    if adjectives and group[adjectives][:1].isupper() and adjectives == len(group) - 1:
        found = _with_adjectives(group[:-1], group[-1], kind, gender)
    elif group[-1][:1].isupper() and (kind in (TermType.NAME, TermType.PLACE) or len(group) == 1):
        found = _last(group[:-1], _single(group[-1], kind, gender))
    elif group[-1][:1].isupper() and kind is TermType.NOUN:
        found = _last(group[:-1], noun_forms(group[-1], gender))
    else:
        found = {" ".join(group): Form(BASE)}
    behind = f" {' '.join(rest)}" if rest else ""
    return {form + behind: why for form, why in found.items()}


def _single(word: str, kind: TermType | None, gender: Gender | None) -> Mapping[str, Form]:
    if kind is TermType.NAME or kind is TermType.PLACE:
        return {form: why for form, why in name_forms(word, kind, gender).items() if why.slots}
    return noun_forms(word, gender)


def _last(before: list[str], forms: Mapping[str, Form]) -> Mapping[str, Form]:
    return {" ".join((*before, form)): why for form, why in forms.items()}


def _ending(word: str, kind: TermType | None) -> str:
    """Return the ending of an adjective in its base form, or nothing if the word does not look like one."""
    found = re.search("(?<=[a-zäöüß]{2})(?:er|es|e)$", word)
    if found is None:
        return ""
    stem = word[: found.start()]
    if word[0].islower() or (kind is TermType.NOUN and not word[0].islower()):
        return found[0]
    return found[0] if _SUFFIX.search(stem) or head(stem, _ADJECTIVE_IN_NAMES) else ""


def _with_adjectives(
    adjectives: list[str], noun: str, kind: TermType | None, gender: Gender | None
) -> Mapping[str, Form]:
    ending = _ending(adjectives[0], kind)
    stems = [adjective[: -len(_ending(adjective, kind))] for adjective in adjectives]
    told = _GENDER[ending]
    paradigm = Paradigm(" ".join((*adjectives, noun)), frozenset())
    if ending == "e" and gender is not Gender.FEMININE:
        for form, slots in _plural_noun(noun):
            _agree(paradigm, stems, form, slots, None, "plural")
        if gender is not None or noun.endswith("en"):
            return paradigm.forms
    for form, why in noun_forms(noun, gender or told).items():
        how = "adjective ending" if why.how == BASE else f"adjective ending, {why.how}"
        _agree(paradigm, stems, form, why.slots, gender or told, how, why.sure)
    return paradigm.forms


def _plural_noun(noun: str) -> Iterator[tuple[str, frozenset[Slot]]]:
    if noun.endswith(("n", "s")):
        yield noun, PLURAL
    else:
        yield noun, PLURAL_BUT_DATIVE
        yield f"{noun}n", PLURAL_DATIVE


def _agree(
    paradigm: Paradigm,
    stems: list[str],
    noun: str,
    slots: frozenset[Slot],
    gender: Gender | None,
    how: str,
    sure: bool = True,
) -> None:
    """Add every ending of the adjectives that agrees with one of the slots of the noun."""
    wanted = {(slot.number, slot.case) for slot in slots}
    for ending, cells in ENDINGS.items():
        agreeing = frozenset(
            cell
            for cell in cells
            if (cell.number, cell.case) in wanted and (cell.number is Number.PLURAL or cell.gender is gender)
        )
        if not agreeing:
            continue
        for first in dict.fromkeys((stems[0], stems[0][:1].upper() + stems[0][1:])):
            words = [first + ending, *(stem + ending for stem in stems[1:]), noun]
            paradigm.add(" ".join(words), how, agreeing, sure)
