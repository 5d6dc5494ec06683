"""Put the preferred term in the place of another one, in the same form, or not at all.

Names carry their form in an ending that can be carried over. With other words the words around them would have to
change as well, so only those pairs are replaced whose forms agree whatever the case: nouns of one gender, adjectives
with regular endings. Source: Duden, Die Grammatik, on the declension of nouns and adjectives.
"""

from mtcheck.model import Document, Locale
from mtcheck.terms.glossary import Gender, Term, TermType
from mtcheck.terms.matcher import How, Match
from mtcheck.text.german.names import HYPHENS, replace_form

_REPLACED = frozenset({How.EXACT, How.FORM, How.PART})
"""Inside a word the rest would have to fit the new term, and around a verb the whole clause."""
_NAMES = (TermType.NAME, TermType.PLACE)
_SAME_IN_PLURAL = ("er", "el", "en", "chen", "lein")
"""Such a noun may stand for several (die Fahrer), where the new one needs another form."""
_WEAK_OR_ADJECTIVAL = ("e", "er", "ent", "ant", "and", "at", "ist", "oge", "soph")
"""Such a masculine or neuter noun may change in the dative and accusative (den Präsidenten, dem Beamten)."""
_CONTRACTING = ("el", "en", "er", "e", "a")
"""Adjectives that drop a letter before an ending, or take none: dunkel, dunkle; rosa."""


def preferred_term(match: Match, locale: Locale) -> Term | None:
    """Return the term a text of this locale should use instead."""
    term = match.concept.preferred(locale)
    return None if term is None or term.text == match.term.text else term


def replacement(match: Match, document: Document) -> str | None:
    """Return what to write instead of a match, or `None` if no form is certain."""
    new = preferred_term(match, document.locale)
    if new is None or match.how not in _REPLACED:
        return None
    old = match.term
    found = " ".join(document.prose[match.start : match.end].split())
    before, behind = document.prose[max(0, match.start - 1) : match.start], document.prose[match.end : match.end + 1]
    part = match.how is How.PART or _hyphen(before) or _hyphen(behind)
    if part and (" " in new.text or (_hyphen(behind) and old.type not in (*_NAMES, TermType.ABBREVIATION))):
        return None
    swiss = document.locale is Locale.CH
    old_text, new_text = (_swiss(old.text), _swiss(new.text)) if swiss else (old.text, new.text)
    if old.type in _NAMES and new.type in _NAMES and old.gender is new.gender:
        return replace_form(found, old_text, new_text)
    if old.type is not new.type:
        return None
    if old.type is TermType.ADJECTIVE:
        return _adjective(found, old_text, new_text)
    if found != old_text or old.gender is None or old.gender is not new.gender:
        return None
    if old.type is TermType.ABBREVIATION or (old.type is TermType.NOUN and _same_slots(old, new)):
        return new_text
    return None


def _same_slots(old: Term, new: Term) -> bool:
    """Tell whether the base form of one noun stands only where the base form of the other can stand."""
    if old.gender is Gender.FEMININE:
        # In the singular feminines have one form for all cases.
        return not old.text.endswith(_SAME_IN_PLURAL)
    return not old.text.endswith(_SAME_IN_PLURAL) and not new.text.endswith(_WEAK_OR_ADJECTIVAL)


def _adjective(found: str, old: str, new: str) -> str | None:
    if not found.startswith(old) or new.endswith(_CONTRACTING):
        return None
    return new + found[len(old) :]


def _hyphen(character: str) -> bool:
    return character != "" and character in HYPHENS


def _swiss(text: str) -> str:
    return text.replace("ß", "ss")
