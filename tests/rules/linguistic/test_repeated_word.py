"""Where a word may follow itself."""

import pytest

from mtcheck import formats
from mtcheck.rule import Context
from mtcheck.rules.linguistic.repeated_word import RULE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er kam, weil weil es regnete.", "weil weil"),
        ("Es sind 20 20 und A3 A3.", ""),
        ("Sie lebt in in Polen.", "in in"),
        ("Er stieg am Bahnhof Bahnhof aus.", "Bahnhof Bahnhof"),
        ("Sie lebt in in Polen gebauten Häusern.", ""),
        ("Mit von von der Leyen ist zu rechnen.", ""),
        ("Ich weiß, dass die die Wahrheit sagen.", ""),
        ("Und und und.", ""),
        ("Na na na, so so, ja ja.", ""),
        ("Er kommt aus Baden Baden.", ""),
        ("Wenn Menschen Menschen helfen.", ""),
        ("Er blieb in\n\nin Sofia.", ""),
        ("Die Wagen-wagen wagen-Wagen ab-ab.", ""),
        ("Er ging, ging aber langsam. Langsam langsamer.", ""),
    ],
)
def test_repetition(text: str, found: str) -> None:
    """The mistake and its nearest neighbours."""
    hits = list(RULE.check(formats.parse("example.txt", text), Context(None)))
    assert [text[hit.start : hit.end] for hit in hits] == ([found] if found else [])
