"""One name with and without its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.names.diacritics import bare, find_variants


def found(text: str) -> list[tuple[list[str], str]]:
    """Return what is written for each losing place, and the winner."""
    return [
        ([form for _, form in edits], winner) for edits, winner, _ in find_variants(formats.parse("example.txt", text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Vater sah die Väter, Muller sah Müller.", []),
        ("René Huber und Rene Moser.", []),
        ("Rosé und Rose, Café und Cafe, Côte und Cote.", []),
        ("Simsek kam. Foto: Şimşek/AFP", []),
        ("Erdoğan und Erdoğans Wagen.", []),
        ("Matić spielt, das matic-System auch.", []),
        ("Erdoğan, Erdoğan und Erdogans Wagen.", [(["Erdoğans"], "Erdoğan")]),
        ("Kaczyński und Kaczynski.", [(["Kaczyński"], "Kaczyński")]),
        ("Kaczyński, Kaczynski, Kaczynski.", [(["Kaczynski"], "Kaczynski")]),
        ("René Huber und Rene Huber.", [(["René"], "René")]),
        ("Gündoğan und Gündogan.", [(["Gündoğan"], "Gündoğan")]),
        ("Jérôme und Jêrome.", [(["Jérôme"], "Jérôme")]),
    ],
)
def test_variants(text: str, expected: list[tuple[list[str], str]]) -> None:
    """The majority stands, then the marks; umlauts, loanwords and different bearers are left alone."""
    assert found(text) == expected


@given(st.text(max_size=30))
def test_bare_is_stable(text: str) -> None:
    """Stripping twice changes nothing more."""
    assert bare(bare(text)) == bare(text)
