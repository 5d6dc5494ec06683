"""Forms of words: every kind, with its reasons and slots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.german.grammar import SEPARATED, Case, Gender, Number, Slot, TermType
from mtcheck.text.german.inflection import forms

M, F, N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER

NOUNS = {
    "Wald": (M, "Waldes Wälder Wäldern"),
    "Haus": (N, "Hauses Hause Häuser Häusern"),
    "Großstadt": (F, "Großstädte Großstädten"),
    "Präsident": (M, "Präsidenten"),
    "Name": (M, "Namen Namens"),
    "Herr": (M, "Herrn Herren"),
    "Ergebnis": (N, "Ergebnisses Ergebnisse Ergebnissen"),
    "Bus": (M, "Busses Busse Bussen"),
    "Museum": (N, "Museums Museen"),
    "Thema": (N, "Themas Themen Themata"),
    "Kapitalismus": (M, "Kapitalismen"),
    "Lehrerin": (F, "Lehrerinnen"),
    "Einberufung": (F, "Einberufungen"),
    "Mädchen": (N, "Mädchens"),
    "Wehrpflichtiger": (M, "Wehrpflichtige Wehrpflichtigen Wehrpflichtigem"),
    "Vorsitzende": (F, "Vorsitzenden Vorsitzender"),
    "Büro": (N, "Büros"),
    "Staat": (M, "Staates Staats Staaten"),
}


@pytest.mark.parametrize(("noun", "gender", "wanted"), [(noun, *case) for noun, case in NOUNS.items()], ids=NOUNS)
def test_nouns(noun: str, gender: Gender, wanted: str) -> None:
    """Each declension, the base form first."""
    found = forms(noun, TermType.NOUN, gender)
    assert next(iter(found)) == noun
    assert set(wanted.split()) <= found.keys()


def test_slots() -> None:
    """A form knows where it can stand."""
    found = forms("Wald", TermType.NOUN, M)
    assert found["Waldes"].slots == {Slot(Number.SINGULAR, Case.GENITIVE)}
    assert Slot(Number.PLURAL, Case.DATIVE) in found["Wäldern"].slots
    assert Slot(Number.SINGULAR, Case.ACCUSATIVE) in found["Wald"].slots


OTHERS = {
    "dunkel": (TermType.ADJECTIVE, "dunkle dunklen dunkler dunkelste"),
    "teuer": (TermType.ADJECTIVE, "teure teurer teuerste"),
    "groß": (TermType.ADJECTIVE, "großes größer größeren größte"),
    "einziehen": (TermType.VERB, "einzuziehen eingezogen einzieht eingezogenen"),
    "verhaften": (TermType.VERB, "verhaftet verhaftete verhafteten verhafteter"),
    "studieren": (TermType.VERB, "studiert studierte studierst"),
    "rotes Kreuz": (TermType.NOUN, "Roten_Kreuzes roten_Kreuz Rote_Kreuz"),
    "Vereinte Nationen": (TermType.NAME, "Vereinten_Nationen Vereinter_Nationen"),
    "Tag der offenen Tür": (TermType.NOUN, "Tages_der_offenen_Tür Tage_der_offenen_Tür"),
    "Rostow am Don": (TermType.PLACE, "Rostows_am_Don"),
    "in Kraft treten": (TermType.VERB, "in_Kraft_getreten in_Kraft_zu_treten in_Kraft_tritt"),
    "LKW": (TermType.ABBREVIATION, "LKWs"),
    "Max": (TermType.NAME, "Max’"),
    "Uralsk": (TermType.PLACE, "Uralsks Uralsker"),
}


@pytest.mark.parametrize(("text", "kind", "wanted"), [(text, *case) for text, case in OTHERS.items()], ids=OTHERS)
def test_other_kinds(text: str, kind: TermType, wanted: str) -> None:
    """Adjectives, verbs, phrases, names, abbreviations."""
    assert {form.replace("_", " ") for form in wanted.split()} <= forms(text, kind).keys()


def test_separated_verbs() -> None:
    """The matcher gets verb and particle."""
    assert f"zieht{SEPARATED}ein" in forms("einziehen", TermType.VERB)
    assert f"tritt{SEPARATED}in Kraft" in forms("in Kraft treten", TermType.VERB)
    assert not any(SEPARATED in form for form in forms("verhaften", TermType.VERB))


@given(
    st.text(max_size=12) | st.text(alphabet="aeiouänstrgelhE er", max_size=14),
    st.sampled_from([None, *TermType]),
    st.sampled_from([None, *Gender]),
)
def test_any_text(text: str, kind: TermType | None, gender: Gender | None) -> None:
    """No text breaks the rules, and the base form is always there."""
    if text.strip():
        assert " ".join(text.split()) in forms(" ".join(text.split()), kind, gender)
