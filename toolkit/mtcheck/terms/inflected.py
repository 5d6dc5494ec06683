"""All forms by which a term is found.

Where an entry tells its kind, these are the forms of that kind. Where it does not, all kinds that its letters allow are
taken: a capital makes a noun or a name, a small letter an adjective, and before -en a verb, too.
"""

from collections.abc import Iterator, Mapping

from mtcheck.model import WORD
from mtcheck.terms.glossary import Term, TermType
from mtcheck.text.german.grammar import Case, Form, Number, Slot
from mtcheck.text.german.inflection import forms

Forms = Mapping[str, Form]

_GIVEN = "given form"
_NOMINALISED = "infinitive as a noun"
_NOUN_GENITIVE = frozenset({Slot(Number.SINGULAR, Case.GENITIVE)})
_NOUN = frozenset(Slot(Number.SINGULAR, case) for case in Case) - _NOUN_GENITIVE
_INFINITIVE = ("en", "ern", "eln")
_SHORTEST_VERB = 5


def term_forms(term: Term) -> Forms:
    """Return every form of a term with its reason and slots; the base form comes first."""
    found: dict[str, Form] = {}
    for kind in _kinds(term):
        for form, why in forms(term.text, kind, term.gender).items():
            found.setdefault(form, why)
    if may_be_verb(term) and term.text.isalpha():
        noun = term.text[:1].upper() + term.text[1:]
        found.setdefault(noun, Form(_NOMINALISED, _NOUN))
        found.setdefault(f"{noun}s", Form(f"{_NOMINALISED}, genitive -s", _NOUN_GENITIVE))
    for form in term.forms:
        found.setdefault(form, Form(_GIVEN))
    return found


def may_be_verb(term: Term) -> bool:
    """Tell whether a term can be a verb: then its forms do not share a beginning."""
    if term.type is not None:
        return term.type is TermType.VERB
    text = term.text
    return text[:1].islower() and len(text) >= _SHORTEST_VERB and text.endswith(_INFINITIVE) and text.isalpha()


def _kinds(term: Term) -> Iterator[TermType | None]:
    if term.type is not None:
        yield term.type
        return
    if " " in term.text:
        yield TermType.NOUN
        return
    yield None
    if WORD.fullmatch(term.text.rpartition("-")[2]) is None:
        return
    if not term.text[:1].isupper() and "-" not in term.text:
        if may_be_verb(term):
            yield TermType.VERB
        yield TermType.ADJECTIVE
    elif not term.text.isupper():
        yield TermType.NOUN
    else:
        yield TermType.ABBREVIATION
