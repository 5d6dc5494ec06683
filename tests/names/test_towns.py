"""Misspelt cities."""

import pytest

from mtcheck import formats
from mtcheck.names.towns import cities, find_misspelt, meant
from tests.harness import ends


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Nowosibrisk", "Nowosibirsk"),
        ("Tscheljabinks", "Tscheljabinsk"),
        ("Chelyabisk", "Chelyabinsk"),
        ("Nowosibirsk", ""),
        ("Nowosibirsks", ""),
        ("Nowosibirsker", ""),
        ("Krasnodars", ""),
        ("Kasten", ""),
        ("Regierung", ""),
    ],
)
def test_meant(word: str, name: str) -> None:
    """A form of a name and a name of its own are no misspellings."""
    assert meant(word) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie kommen aus Russland: Jaroslawl, Nowosibrisk, Perm.", ["Nowosibrisk"]),
        ("Sie kamen aus Nowosibrisk, eine russische Reise.", ["Nowosibrisk"]),
        ("Sie kamen aus Nowosibrisk.", []),
        ("Russland ehrt den Maler Nowosibrisk.", []),
        ("Russland: aus Nowosibrisk und Nowosibrsk.", []),
    ],
    ids=["list", "adjective", "no country", "no place", "two alike"],
)
def test_misspelt(text: str, expected: list[str]) -> None:
    """The word stands as a place, and the text speaks of the country."""
    document = formats.parse("a.txt", text)
    assert [document.prose[slice(*spans[0])] for spans, _, _ in find_misspelt(document)] == expected


def test_table() -> None:
    """There are many cities, each with a German name, and some with several."""
    assert len(cities()) > 200
    assert all(german for german, _ in cities().values())


def test_many_words_end() -> None:
    """Two hundred thousand different words take a moment."""
    words = " ".join(
        f"Nowo{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}sk{'n' * (i % 9)}"
        for i in range(200_000)
    )
    with ends():
        list(find_misspelt(formats.parse("a.txt", words)))
