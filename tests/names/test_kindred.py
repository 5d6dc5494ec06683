"""One person under the given names of two languages."""

import pytest

from mtcheck.names.kindred import KIN, kindred, kindred_across
from mtcheck.names.mentions import find_mentions
from tests.names.test_mentions import document


def pairs(text: str) -> set[tuple[str, str]]:
    """Return the forms that are one person's."""
    return {(one.form, other.form) for one, other, _ in kindred(find_mentions(document(text)))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oleksandr Syrskyj kam. Alexander Syrskyj ging.", ("Alexander", "Oleksandr")),
        ("Mykola Petrenko kam. Nikolai Petrenko ging.", ("Mykola", "Nikolai")),
        ("Serhij Klymenko kam. Sergej Klimenko ging, Sergej blieb.", ("Serhij", "Sergej")),
        ("Wolodymyr Selenskyjs Rede. Wladimir Selenskyj sprach.", ("Wladimir", "Wolodymyr")),
    ],
    ids=["by custom", "both known", "surname in two spellings", "genitive"],
)
def test_one_person(text: str, expected: tuple[str, str]) -> None:
    """The same surname stands behind both."""
    assert pairs(text) == {tuple(sorted(expected))}


@pytest.mark.parametrize(
    "text",
    [
        "Oleksandr Syrskyj kam. Alexander Petrow ging.",
        "Oleksandr Syrskyj kam. Alexander Syrskyj ging. Alexander Petrow blieb.",
        "Oleksandr kam. Alexander ging.",
        "Wadim Petrow kam. Vadim Petrow ging.",
        "Alexander Petrow kam. Alexandra Petrow ging.",
        "Jelena Weber kam. Olena Weber ging.",
        "Alexander Schmidt kam. Alexander Meier ging.",
    ],
    ids=[
        "other surname",
        "one name of two people",
        "no surname",
        "one form in two spellings",
        "another gender",
        "surname from elsewhere",
        "no kin in the text",
    ],
)
def test_two_people(text: str) -> None:
    """Or no way to tell."""
    assert pairs(text) == set()


def test_link() -> None:
    """It says of which name they are forms."""
    mentions = find_mentions(document("Mykola Petrenko kam. Nikolai Petrenko ging."))
    assert [link.startswith(f"{KIN}николаи") for *_, link in kindred(mentions)] == [True]


def across(*texts: str) -> set[tuple[str, str]]:
    """Return the forms that are one person's in several texts."""
    mentions = [
        mention._replace(path=str(number))
        for number, text in enumerate(texts)
        for mention in find_mentions(document(text))
    ]
    found = list(kindred_across(mentions))
    assert len(found) == len({(one[0].form, other[0].form) for one, other, _ in found})
    return {(one[0].form, other[0].form) for one, other, _ in found}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Oleksandr Syrskyj kam.", "General Alexander Syrskyj ging."], {("Alexander", "Oleksandr")}),
        (["Mykola Petrenko kam.", "Nikolai Petrenko ging.", "Petrenko blieb."], {("Mykola", "Nikolai")}),
        (["Mykola Petrenko kam.", "Nikolai Petrenko ging.", "Boris Petrenko blieb."], set()),
        (
            ["Mykola Petrenko kam.", "Nikolai Petrenko ging.", "Nikolai Petrenko und Nikolai Titow."],
            {("Mykola", "Nikolai")},
        ),
        (["Wladimir Petrow kam.", "Wolodymyr Selenskyj ging."], set()),
        (["Wladimir Klitschko kam.", "Vitali Klitschko ging."], set()),
        (["Oleksandr kam.", "Alexander ging."], set()),
        (["Alexander Weber kam.", "Oleksandr Weber ging."], set()),
    ],
    ids=[
        "by custom",
        "both known",
        "another bearer",
        "a namesake",
        "presidents",
        "brothers",
        "no surname",
        "of the West",
    ],
)
def test_one_person_in_several_texts(texts: list[str], expected: set[tuple[str, str]]) -> None:
    """As long as nobody of another given name bears the surname."""
    assert across(*texts) == expected
