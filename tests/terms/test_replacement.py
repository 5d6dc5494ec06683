"""What to write instead: the same form of the preferred term, or nothing."""

import pytest

from mtcheck.model import Block, Document, Locale, Zone
from mtcheck.terms import Concept, Gender, Glossary, Status, Term, TermType
from mtcheck.terms.matcher import matcher
from mtcheck.terms.replacement import replacement

M, F, N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER
NAME, PLACE, NOUN = TermType.NAME, TermType.PLACE, TermType.NOUN


def proposal(prose: str, old: Term, new: Term, locale: Locale = Locale.DE) -> str | None:
    """Return what is proposed for the first use of `old` in a text, if `new` is preferred."""
    rejected = Term(old.text, status=Status.FORBIDDEN, type=old.type, gender=old.gender, forms=old.forms)
    document = Document("t.txt", prose, prose, (Block(Zone.PARAGRAPH, 0, len(prose)),), locale=locale)
    uses = matcher(Glossary((Concept("c", (new, rejected)),))).find(document)
    return replacement(next(use for use in uses if use.term == rejected), document)


def name(text: str, gender: Gender | None = None) -> Term:
    """A name without an article, or with one if it has a gender."""
    return Term(text, type=NAME, gender=gender)


def noun(text: str, gender: Gender | None, *forms: str) -> Term:
    """A noun."""
    return Term(text, type=NOUN, gender=gender, forms=forms)


CASES = {
    "name": ("Vadim kam", name("Vadim"), name("Wadim"), "Wadim"),
    "genitive": ("Vadims Hund", name("Vadim"), name("Wadim"), "Wadims"),
    "genitive to apostrophe": ("Maxims Hund", name("Maxim"), name("Max"), "Max’"),
    "apostrophe to genitive": ("Max’ Hund", name("Max"), name("Maxim"), "Maxims"),
    "person for place": ("in Stalino", name("Stalino"), Term("Donezk", type=PLACE), "Donezk"),
    "adjective of a place": ("Uralsker Brot", Term("Uralsk", type=PLACE), Term("Oral", type=PLACE), "Oraler"),
    "irregular adjective": ("Uralsker Brot", Term("Uralsk", type=PLACE), Term("Astana", type=PLACE), None),
    "compound": ("Vadim-Gruppe", name("Vadim"), name("Wadim"), "Wadim"),
    "two words in a compound": ("Vadim-Gruppe", name("Vadim"), name("Wadim Orlow"), None),
    "name of several words": ("Vadim\nOrlovs Hund", name("Vadim Orlov"), name("Wadim Orlow"), "Wadim Orlows"),
    "name with an article": ("in Moldawien", name("Moldawien"), name("Moldau", F), None),
    "name for a noun": ("der Kreml", name("Kreml"), noun("Regierung", F), None),
    "feminine noun": ("die Mobilisation", noun("Mobilisation", F), noun("Mobilmachung", F), "Mobilmachung"),
    "other gender": ("der Entwurf", noun("Entwurf", M), noun("Einberufung", F), None),
    "no gender": ("der Satz", noun("Satz", None), noun("Wort", None), None),
    "masculine noun": ("der Bescheid", noun("Bescheid", M), noun("Befehl", M), "Befehl"),
    "same in plural": ("die Kasachstaner", noun("Kasachstaner", M), noun("Bürger", M), "Bürger"),
    "weak noun": ("den Chef", noun("Chef", M), noun("Präsident", M), "Präsidenten"),
    "genitive of a noun": ("des Bescheids", noun("Bescheid", M), noun("Befehl", M), "Befehls"),
    "given form of a noun": ("die Bescheide", noun("Bescheid", M, "Bescheide"), noun("Befehl", M), "Befehle"),
    "head of a compound": (
        "die Teilmobilisation",
        noun("Mobilisation", F),
        noun("Mobilmachung", F),
        "mobilmachung",
    ),
    "head in the plural": ("die Kriegsziehungen", noun("Ziehung", F), noun("Einberufung", F), "einberufungen"),
    "head of another gender": ("der Gesetzentwurf", noun("Entwurf", M), noun("Vorschrift", F), None),
    "first part": ("das Mobilisationsgesetz", noun("Mobilisation", F), noun("Mobilmachung", F), None),
    "noun before a hyphen": ("Mobilisation-Tag", noun("Mobilisation", F), noun("Mobilmachung", F), "Mobilmachungs"),
    "noun behind a hyphen": ("Teil-Mobilisation", noun("Mobilisation", F), noun("Mobilmachung", F), "Mobilmachung"),
    "adjective": (
        "den weißrussischen",
        Term("weißrussisch", type=TermType.ADJECTIVE),
        Term("belarussisch", type=TermType.ADJECTIVE),
        "belarussischen",
    ),
    "contracting adjective": (
        "den russischen",
        Term("russisch", type=TermType.ADJECTIVE),
        Term("dunkel", type=TermType.ADJECTIVE),
        "dunklen",
    ),
    "abbreviation": (
        "die CSTO",
        Term("CSTO", type=TermType.ABBREVIATION, gender=F),
        Term("OVKS", type=TermType.ABBREVIATION, gender=F),
        "OVKS",
    ),
    "no type": ("die Ziehung", Term("Ziehung"), Term("Einberufung"), None),
    "phrase": ("auf Sicht", Term("auf Sicht", type=TermType.PHRASE), Term("bald", type=TermType.PHRASE), None),
}


@pytest.mark.parametrize(("prose", "old", "new", "expected"), CASES.values(), ids=CASES.keys())
def test_replacement(prose: str, old: Term, new: Term, expected: str | None) -> None:
    """One certain form, or none."""
    assert proposal(prose, old, new) == expected


def test_swiss_texts_get_swiss_spelling() -> None:
    """No ß is found in a Swiss text, and none is put there."""
    old, new = Term("Preußen", type=PLACE), Term("Großpolen", type=PLACE)
    assert proposal("in Preussen", old, new, Locale.CH) == "Grosspolen"
    assert proposal("in Preußen", old, new) == "Großpolen"


def test_nothing_preferred() -> None:
    """A concept that only forbids proposes nothing."""
    assert proposal("Vadim kam", name("Vadim"), Term("Wadim", language="en")) is None


def test_regional_preference() -> None:
    """A Swiss text gets the Swiss term."""
    bike = Term("Velo", language="de-CH", type=NOUN, gender=N)
    assert proposal("das Rad", noun("Rad", N), bike, Locale.CH) == "Velo"
    assert proposal("das Rad", noun("Rad", N), bike) is None
