"""Put the preferred term in the place of another one, in the same form, or say which forms it could be.

Names carry their form in an ending that can be carried over. Other words have slots: the form that was found can fill
some, the words before it allow some, and the new term has a form for each of them. Where that is one form for all, it
is the fix. Where there are several, they are candidates. If the new noun has another gender, the article and the
adjectives before it change with it; that is never more than a suggestion, because pronouns behind it may have to change
as well. Source: Duden, Die Grammatik, on declension and agreement.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from mtcheck.model import Document, Edit, Locale
from mtcheck.terms.entry import How
from mtcheck.terms.glossary import Gender, Term, TermType
from mtcheck.terms.matcher import Match
from mtcheck.text.german.adjectives import ENDINGS
from mtcheck.text.german.determiners import CONTRACTED, CONTRACTIONS, decline
from mtcheck.text.german.grammar import SEPARATED, Case, Form, Number, Slot
from mtcheck.text.german.inflection import forms
from mtcheck.text.german.names import HYPHENS, replace_form
from mtcheck.text.german.noun_endings import gender_of
from mtcheck.text.german.noun_phrase import NounPhrase, Piece, before_noun

_REPLACED = frozenset({How.EXACT, How.FORM, How.PART, How.HEAD})
"""The head of a compound takes the endings of all of it, and its gender; around a verb the clause would have to fit,
and behind a first part the rest."""
_NAMES = (TermType.NAME, TermType.PLACE)
_DECLINED = (TermType.NOUN, TermType.ABBREVIATION)
_LINKED_BY_S = ("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum")
"""Such a noun takes -s- before the next part of a compound, without exception."""
_PLACE = {case: place for place, case in enumerate(Case)}
_MOST = 6

Edits = tuple[Edit, ...]


class Proposal(NamedTuple):
    """What to do with a use of a term: one fix, or several to choose from, or neither."""

    edits: Edits = ()
    candidates: tuple[Edits, ...] = ()


NOTHING = Proposal()


def preferred_term(match: Match, locale: Locale) -> Term | None:
    """Return the term a text of this locale should use instead."""
    term = match.concept.preferred(locale)
    return None if term is None or term.text == match.term.text else term


def replacement(match: Match, document: Document) -> str | None:
    """Return what to write instead of a match and nothing around it, or `None` if no form is certain."""
    edits = proposal(match, document).edits
    return edits[0].text if len(edits) == 1 and edits[0][:2] == (match.start, match.end) else None


def proposal(match: Match, document: Document) -> Proposal:
    """Return how to put the preferred term in the place of a match; edits count in the prose."""
    new = preferred_term(match, document.locale)
    if new is None or match.how not in _REPLACED:
        return NOTHING
    old = match.term
    if document.locale is Locale.CH:
        old, new = _swiss(old), _swiss(new)
    prose = document.prose
    found = " ".join(prose[match.start : match.end].split())
    before, behind = prose[max(0, match.start - 1) : match.start], prose[match.end : match.end + 1]
    if _hyphen(before) or _hyphen(behind) or before.isalpha() or behind.isalpha():
        return _one(match, _in_compound(found, old, new, before, behind))
    if old.type in _NAMES and new.type in _NAMES and old.gender is new.gender:
        return _one(match, replace_form(found, old.text, new.text))
    if old.type in _DECLINED and new.type in _DECLINED:
        return _noun(match, prose, found, old, new)
    if old.type is new.type and old.type in (TermType.ADJECTIVE, TermType.VERB):
        return _same_slots(match, found, old, new)
    return NOTHING


def _one(match: Match, text: str | None) -> Proposal:
    return NOTHING if text is None else Proposal((Edit(match.start, match.end, text),))


def _in_compound(found: str, old: Term, new: Term, before: str, behind: str) -> str | None:
    """Return the new part of a compound. In front it takes the linking -s- where that is certain, else none."""
    if " " in new.text or SEPARATED in found:
        return None
    if behind and (_hyphen(behind) or behind.isalpha()):
        if old.type in _NAMES and new.type in _NAMES and old.gender is new.gender:
            return replace_form(found, old.text, new.text)
        if not _hyphen(behind):
            return None
        if old.type is new.type is TermType.ABBREVIATION:
            return new.text if found == old.text else None
        linked = new.type is TermType.NOUN and new.text.endswith(_LINKED_BY_S)
        return f"{new.text}s" if linked and found in (old.text, f"{old.text}s") else None
    if old.type in _NAMES and new.type in _NAMES and old.gender is new.gender:
        return replace_form(found, old.text, new.text)
    if old.type is TermType.ADJECTIVE and new.type is TermType.ADJECTIVE:
        return _only(_texts_by_slot(_forms(old), _forms(new), found))
    gender = _gender(old)
    if old.type not in _DECLINED or old.type is not new.type or gender is None or gender is not _gender(new):
        return None
    lower = found[:1].islower()
    whole = found[:1].upper() + found[1:]
    text = _only(_texts_by_slot(_forms(old), _forms(new), whole))
    return None if text is None else text[:1].lower() + text[1:] if lower else text


def _same_slots(match: Match, found: str, old: Term, new: Term) -> Proposal:
    """Replace an adjective or verb by its form alone. A form with a particle elsewhere is left to the reader."""
    capital = found[:1].isupper() and not old.text[:1].isupper()
    looked_for = found[:1].lower() + found[1:] if capital else found
    texts = _texts_by_slot(_forms(old), _forms(new), looked_for)
    if any(SEPARATED in text for options in texts for text in options):
        return NOTHING
    written = [[text[:1].upper() + text[1:] if capital else text for text in options] for options in texts]
    text = _only(written)
    if text is not None:
        return _one(match, text)
    choices = dict.fromkeys(text for options in written for text in options)
    return Proposal(candidates=tuple((Edit(match.start, match.end, text),) for text in choices)[:_MOST])


def _texts_by_slot(old: Mapping[str, Form], new: Mapping[str, Form], found: str) -> list[list[str]]:
    """Return for each slot of the form that was found what the new term can be there; nothing if it is not known."""
    form = old.get(found)
    if form is None or not form.slots:
        return []
    return [_texts(new, slot, found) for slot in _sorted(form.slots)]


def _only(texts: Iterable[list[str]]) -> str | None:
    """Return the form that all slots have in common, if it is the only sure one everywhere."""
    first = {options[0] if options else None for options in texts}
    return first.pop() if len(first) == 1 else None


def _texts(new: Mapping[str, Form], slot: Slot, found: str) -> list[str]:
    """Return the sure forms for a slot, the one with the ending that was found first (Bescheides, Befehles)."""
    texts = [text for text, form in new.items() if form.sure and _fits(form.slots, slot) and SEPARATED not in text]
    return sorted(texts, key=lambda text: found.endswith("es") and not text.endswith("es"))


def _fits(slots: Iterable[Slot], wanted: Slot) -> bool:
    """Tell whether a form can fill a slot; gender and declension may be left open by either."""
    return any(
        slot.number is wanted.number
        and slot.case is wanted.case
        and slot[4:] == wanted[4:]
        and (slot.gender is None or wanted.gender is None or slot.gender is wanted.gender)
        and (slot.declension is None or wanted.declension is None or slot.declension is wanted.declension)
        for slot in slots
    )


def _noun(match: Match, prose: str, found: str, old: Term, new: Term) -> Proposal:
    old_gender, new_gender = _gender(old), _gender(new)
    if old_gender is None or new_gender is None:
        return NOTHING
    form = _forms(old).get(found)
    if form is None or not form.slots:
        return NOTHING
    phrase = before_noun(prose, match.start, old_gender)
    slots = [slot for slot in _sorted(phrase.slots) if _fits(form.slots, slot)]
    understood = bool(slots)
    if not slots:
        # The words before are not what they seem to be.
        phrase = before_noun("", 0, old_gender)
        slots = [slot for slot in _sorted(phrase.slots) if _fits(form.slots, slot)]
    same = old_gender is new_gender
    declined = _forms(new)
    choices: dict[Edits, None] = {}
    certain = understood and (same or (phrase.plain and phrase.determiner is not None))
    for slot in slots:
        wanted = slot if slot.gender is None else slot._replace(gender=new_gender)
        sure = _texts(declined, wanted, found)
        guesses = [text for text, one in declined.items() if _fits(one.guesses if one.sure else one.slots, wanted)]
        certain &= bool(sure)
        for text in sure[:1] or guesses:
            edit = Edit(match.start, match.end, text)
            around = () if same else _around(phrase, slot, wanted)
            if around is not None:
                choices[(*around, edit)] = None
    every = tuple(choices)
    if certain and len(every) == 1:
        return Proposal(every[0])
    return Proposal(candidates=every[:_MOST]) if same or phrase.plain else NOTHING


def _around(phrase: NounPhrase, old: Slot, new: Slot) -> Edits | None:
    """Return the edits of article and adjectives for another gender, or `None` if the slot has no such article."""
    assert old.case is not None and old.number is not None
    edits: list[Edit] = []
    if phrase.determiner is not None and phrase.kind is not None and old.number is Number.SINGULAR:
        word = decline(phrase.kind.family, phrase.kind.stem, new.number or old.number, old.case, new.gender)
        if word is None:
            return None
        edits.append(_article(phrase, phrase.determiner, word))
    for adjective in phrase.adjectives if old.number is Number.SINGULAR else ():
        stem = re.sub("e[nmrs]?$", "", adjective.text)
        ending = next(ending for ending, cells in ENDINGS.items() if new in cells)
        edits.append(Edit(adjective.start, adjective.start + len(adjective.text), stem + ending))
    return tuple(edits)


def _article(phrase: NounPhrase, determiner: Piece, word: str) -> Edit:
    """Return the edit of the article; a contraction is taken apart or made where German demands it (im, in der)."""
    start, end = determiner.start, determiner.start + len(determiner.text)
    contracted = CONTRACTED.get(determiner.text.lower())
    if contracted:
        word = CONTRACTIONS.get((contracted[0], word), f"{contracted[0]} {word}")
    elif phrase.preposition is not None and determiner.text.lower() == "der":
        together = CONTRACTIONS.get((phrase.preposition.text.lower(), word))
        if together:
            start, word = phrase.preposition.start, together
            return Edit(start, end, word[:1].upper() + word[1:] if phrase.preposition.text[:1].isupper() else word)
    return Edit(start, end, word[:1].upper() + word[1:] if determiner.text[:1].isupper() else word)


def _forms(term: Term) -> Mapping[str, Form]:
    """Return the forms of a term, the base form first; one that the glossary spells out is sure."""
    made = forms(term.text, term.type, _gender(term) if term.type is not TermType.ADJECTIVE else None)
    if not term.forms:
        return made
    return {text: form._replace(sure=True) if text in term.forms else form for text, form in made.items()}


def _gender(term: Term) -> Gender | None:
    return term.gender or (gender_of(term.text) if " " not in term.text else None)


def _sorted(slots: Iterable[Slot]) -> list[Slot]:
    """Return slots with the likelier first: singular before plural, nominative before the other cases."""
    return sorted(
        slots, key=lambda slot: (slot.number is Number.PLURAL, _PLACE[slot.case] if slot.case else 0, str(slot))
    )


def _hyphen(character: str) -> bool:
    return character != "" and character in HYPHENS


def _swiss(term: Term) -> Term:
    given = tuple(form.replace("ß", "ss") for form in term.forms)
    return replace(term, text=term.text.replace("ß", "ss"), forms=given) if "ß" in term.text else term
