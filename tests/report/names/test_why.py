"""The derivation in words."""

import pytest

from mtcheck.model import Profile
from mtcheck.names.derivation import compare
from mtcheck.names.registry import UNDECREED
from mtcheck.names.variants import Decrees, decrees
from mtcheck.report.names.why import render
from mtcheck.text.messages import Language
from tests.report.names.samples import GLOSSARY


def said(one: str, other: str, decided: Decrees = UNDECREED) -> str:
    """Return what is said of two names without a glossary."""
    return render(compare(one, other), decided)


def test_one_name() -> None:
    """How each is read, what both are read as, the gate, the verdict, the form to use."""
    lines = said("Wadim", "Vadim").splitlines()
    assert lines[0] == "Wadim: german"
    assert lines[1].split() == ["german", "Вадим"]
    assert "Vadim: english, in German Wadim" in lines
    assert "both read as Вадим: a name in the list of names" in lines
    verdict = lines[lines.index("") + 1 :]
    assert verdict[0].startswith("one name in one text: both read as Вадим: ")
    assert verdict[1:] == [
        "one name over several texts, too",
        "if both are as frequent, the German spelling decides for „Wadim“",
    ]


def test_the_glossary_decides() -> None:
    """What glossary and profile say is said, too."""
    text = said("Vadim", "Wadim", decrees(GLOSSARY, Profile()))
    assert text.endswith("the glossary decides for „Wadim“\n")


TWO = {
    "no shared reading": (("Victor", "Viktor"), "no scheme reads them alike"),
    "a final vowel": (("Iwanow", "Iwanowo"), "no scheme reads them alike"),
    "the gate": (("Harry", "Harri"), "not known as a name"),
    "too short": (("Jan", "Yan"), "Jan is not looked at, it is not of 4 to"),
    "lower case": (("wadim", "Vadim"), "wadim is not looked at, it is not written with one capital"),
    "unreadable": (("Orbán", "Orban"), "no scheme reads them alike"),
    "surnames": (("Iwan Frolow", "Ivan Rakitsch"), "they stand beside names that have nothing to do with each other"),
}


@pytest.mark.parametrize(("names", "why"), TWO.values(), ids=TWO.keys())
def test_two_names(names: tuple[str, str], why: str) -> None:
    """The verdict and its ground."""
    (first, *_) = said(*names).split("\n\n")[1:]
    assert first.startswith("two names: ")
    assert why in first


AKIN = "akin: "


@pytest.mark.parametrize(("one", "other", "akin"), [("Mykola", "Nikolai", True), ("Iwanow", "Iwanowo", False)])
def test_akin(one: str, other: str, akin: bool) -> None:
    """Two names that a reader may still take for one are called akin."""
    assert (AKIN in said(one, other)) is akin


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Ilja", "Ilya", "over several texts one name only beside the same surname or given name"),
        ("Bischkunak", "Bishkunak", "over several texts two names: letters alone join two spellings only in one text"),
    ],
)
def test_over_several_texts(one: str, other: str, verdict: str) -> None:
    """What holds in one text may not hold over several; the ground is given."""
    lines = said(one, other).splitlines()
    assert any(line.startswith("one name in one text: ") for line in lines)
    assert verdict in lines


def test_endings_and_one_spelling() -> None:
    """A form says what it is a form of."""
    text = said("Wadims", "Wadim")
    assert text.startswith("Wadims, a form of Wadim: german\n")
    assert text.endswith("one spelling\n")


def test_unreadable_word() -> None:
    """A word that no scheme writes says so."""
    assert "  no scheme can have written it" in said("Þórr", "Vadim")


def test_hostile_words() -> None:
    """Nothing that a terminal would obey, however long."""
    text = said("Wa\x1b[2Jdim\u202e", "V" + "a" * 10_000)
    assert not set(text) & set("\x1b\u202e")
    assert "two names" in text


def test_german() -> None:
    """Asked for, all of it is German: systems, gate, verdict and what decides."""
    assert render(compare("Wadims", "Vadim"), UNDECREED, language=Language.DE).splitlines() == [
        "Wadims, eine Form von Wadim: deutsch",
        "  deutsch  Вадим",
        "Vadim: englisch, auf Deutsch Wadim",
        "  englisch          Вадим",
        "  wissenschaftlich  Вадим",
        "beide stehen für Вадим: ein Name der Namensliste",
        "",
        "im selben Text ein Name: beide stehen für Вадим: englisch „V“, deutsch „W“",
        "auch in mehreren Texten ein Name",
        "sind beide gleich häufig, entscheidet die deutsche Schreibung für „Wadim“",
    ]


GERMAN = {
    "no shared reading": (("Victor", "Viktor"), "zwei Namen: kein System liest beide gleich"),
    "too short": (("Jan", "Yan"), "zwei Namen: Jan wird nicht betrachtet (nicht 4 bis 24 Buchstaben lang)"),
    "the gate": (("Harry", "Harri"), "zwei Namen: wofür beide stehen, ist als Name nicht bekannt, und"),
    "surnames": (("Iwan Frolow", "Ivan Rakitsch"), "zwei Namen: sie stehen neben Namen, die nichts miteinander"),
    "akin": (("Mykola", "Nikolai"), "verwandt: Formen eines Namens in zwei Sprachen"),
    "a place": (("Lwow", "Lwiw"), "ein Ort unter zwei Namen: das Ortsverzeichnis kennt die Stadt"),
    "many readings": (("Sergej", "Sergei"), "die Form des Dudens für „Sergei“"),
    "unreadable": (("Þórr", "Vadim"), "in keinem System kann es so geschrieben werden"),
}


@pytest.mark.parametrize(("names", "why"), GERMAN.values(), ids=GERMAN.keys())
def test_german_grounds(names: tuple[str, str], why: str) -> None:
    """Each ground has its German words."""
    assert why in render(compare(*names), UNDECREED, language=Language.DE)
