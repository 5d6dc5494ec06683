"""All forms of a German word, by rule: from its base form, its kind and its gender.

The rules are those of the grammars; closed classes (plurals with umlaut, weak nouns, strong verbs) are lists in the
modules beside this one. Where no rule is certain, all that are possible are applied: a form that no text contains does
no harm. What is not to be had by rule is no form (the glossary can name it).

Source: Duden, Die Grammatik, on the inflection of nouns, adjectives and verbs.
"""

from collections.abc import Mapping

from mtcheck.text.german.grammar import BASE, Form, Gender, TermType


def forms(text: str, kind: TermType | None = None, gender: Gender | None = None) -> Mapping[str, Form]:
    """Return all forms of a term, the base form first, each with its reason and the slots it can fill.

    Without a kind a term is taken for what its letters say: a noun or name if it begins with a capital letter,
    otherwise only itself. A form with `SEPARATED` in it is a verb and its particle with other words between them.

    >>> forms("Wald", TermType.NOUN, Gender.MASCULINE)["Wälder"].how
    'plural -er with umlaut'
    >>> sorted(forms("Max", TermType.NAME))
    ['Max', 'Max’']
    """
    # Imported where they are used: most glossaries have a few kinds of words, and a text without one has only names.
    if " " in text.strip():
        from mtcheck.text.german.phrases import phrase_forms

        return phrase_forms(text, kind, gender)
    if kind is None:
        if not text[:1].isupper():
            return {text: Form(BASE)}
        kind = TermType.NOUN if gender else None
    match kind:
        case TermType.NOUN:
            from mtcheck.text.german.nouns import noun_forms

            return noun_forms(text, gender)
        case TermType.ADJECTIVE:
            from mtcheck.text.german.adjectives import adjective_forms

            return adjective_forms(text)
        case TermType.VERB:
            from mtcheck.text.german.verbs import verb_forms

            return verb_forms(text)
        case TermType.ABBREVIATION:
            from mtcheck.text.german.nouns import abbreviation_forms

            return abbreviation_forms(text, gender)
        case _:
            from mtcheck.text.german.proper_names import name_forms

            return name_forms(text, kind, gender)
