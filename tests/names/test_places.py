"""Places with several names in a glossary."""

import pytest

from mtcheck.model import Block, Document, Zone
from mtcheck.names.places import find_aliases, one_spelling
from mtcheck.names.renamed import renamed
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Glossary, Status, Term, TermType

GLOSSARY = Glossary(
    (
        Concept(
            "oral",
            (
                Term("Oral", type=TermType.PLACE),
                Term("Uralsk", status=Status.ADMITTED, type=TermType.PLACE),
                Term("Jaizk", status=Status.DEPRECATED, type=TermType.PLACE),
            ),
        ),
        Concept("aktau", (Term("Aktau", type=TermType.PLACE), Term("Aqtau", language="kk", type=TermType.PLACE))),
    ),
    "places",
)


def aliases(text: str, glossary: Glossary = GLOSSARY) -> dict[str, bool]:
    """Return the names found and whether the text explains them."""
    document = Document("a.txt", text, text, (Block(Zone.PARAGRAPH, 0, len(text)),))
    return {alias.name: alias.explained for alias in find_aliases(document, glossary)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie lebt in Oral. Er fährt nach Uralsk.", {"Oral": False, "Uralsk": False}),
        ("Sie lebt in Oral, dem früheren Uralsk.", {"Oral": True, "Uralsk": True}),
        ("Sie lebt in Uralsk (Oral).", {"Oral": True, "Uralsk": True}),
        ("Oral eingenommen wirkt es schneller.", {}),
        ("Oral liegt fern. Wer wohnt in Oral?", {"Oral": False}),
        ("Der Oraler Markt.", {"Oral": False}),
        ("Das Mittel wirkt oral, der Ural ist lang.", {}),
        ("Jaizk hieß sie einst, und Aktau heißt Aqtau.", {}),
    ],
)
def test_names_found(text: str, expected: dict[str, bool]) -> None:
    """Names in use, unless they only begin a sentence; outdated ones and other languages are left out."""
    assert aliases(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie lebt in Oral. Er fährt nach Uralsk.", {"Oral": False, "Uralsk": False}),
        ("Sie lebt in Oral, früher Uralsk. Er fährt nach Uralsk.", {"Oral": True, "Uralsk": True}),
        ("Herr Lwow lebt in Lwiw.", {"Lwiw": False}),
        ("Der Roman heißt Uralsk.", {}),
        ("Sie lebt in Samara.", {}),
        ("Aus Nur-Sultan und Astana.", {"Nur-Sultan": False}),
    ],
)
def test_without_glossary(text: str, expected: dict[str, bool]) -> None:
    """The gazetteer knows large cities with two names; each must stand as a place, and whole before its parts."""
    assert aliases(text, EMPTY_GLOSSARY) == expected


def test_one_spelling() -> None:
    """Two spellings of one name are another rule's business."""
    assert one_spelling("Ekaterinburg", "Jekaterinburg")
    assert not one_spelling("Oral", "Uralsk")


@pytest.mark.parametrize("city", renamed(), ids=lambda city: city.terms[0].text)
def test_any_form_of_a_city_is_looked_for(city: Concept) -> None:
    """The quick look by first letters lets every name of every city through, inflected or not."""
    for term in city.terms:
        genitive = term.text if term.text[-1] in "szx" else f"{term.text}s"
        for form in (term.text, genitive, f"{term.text}-Nord"):
            text = f"Der Zug nach {form} hielt."
            found = find_aliases(Document("a.txt", text, text, (Block(Zone.PARAGRAPH, 0, len(text)),)), EMPTY_GLOSSARY)
            assert term.text in {alias.name for alias in found}, form
