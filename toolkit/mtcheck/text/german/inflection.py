"""All forms of a German word, by rule: from its base form, its kind and its gender.

The rules are those of the grammars; closed classes (plurals with umlaut, weak nouns, strong verbs) are lists in the
modules beside this one. Where no rule is certain, all that are possible are applied: a form that no text contains does
no harm. What is not to be had by rule is no form (the glossary can name it).

Source: Duden, Die Grammatik, on the inflection of nouns, adjectives and verbs.
"""

from collections.abc import Mapping

from mtcheck.text.german.adjectives import adjective_forms
from mtcheck.text.german.grammar import BASE, Form, Gender, TermType
from mtcheck.text.german.nouns import abbreviation_forms, noun_forms
from mtcheck.text.german.phrases import phrase_forms
from mtcheck.text.german.proper_names import name_forms
from mtcheck.text.german.verbs import verb_forms


def forms(text: str, kind: TermType | None = None, gender: Gender | None = None) -> Mapping[str, Form]:
    """Return all forms of a term, the base form first, each with its reason and the slots it can fill.

    Without a kind a term is taken for what its letters say: a noun or name if it begins with a capital letter,
    otherwise only itself. A form with `SEPARATED` in it is a verb and its particle with other words between them.

    >>> forms("Wald", TermType.NOUN, Gender.MASCULINE)["Wälder"].how
    'plural -er with umlaut'
    >>> sorted(forms("Max", TermType.NAME))
    ['Max', 'Max’']
    """
    if " " in text.strip():
        return phrase_forms(text, kind, gender)
    match kind:
        case TermType.NOUN:
            return noun_forms(text, gender)
        case TermType.NAME | TermType.PLACE:
            return name_forms(text, kind, gender)
        case TermType.ADJECTIVE:
            return adjective_forms(text)
        case TermType.VERB:
            return verb_forms(text)
        case TermType.ABBREVIATION:
            return abbreviation_forms(text, gender)
        case _ if not text[:1].isupper():
            return {text: Form(BASE)}
        case _:
            return noun_forms(text, gender) if gender else name_forms(text, None, None)
