"""The table of words with many meanings is well formed, and its words are found as often as the source has them."""

import pytest

from mtcheck.rules.style.first_equivalent import is_marked, table
from mtcheck.text.tables import read_table

ROWS = [
    line.split("\t")
    for line in read_table("mtcheck.rules.style", "data/first_equivalents.tsv").splitlines()
    if not line.startswith("#")
]


def test_every_row_is_whole() -> None:
    """English, German and what else it may be, each once."""
    assert [row for row in ROWS if len(row) != 3 or not all(map(str.strip, row))] == []
    english = [row[0] for row in ROWS]
    assert sorted(set(english)) == sorted(english)


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("They take the train.", "Sie nehmen den Zug.", ["nehmen"]),
        ("They take the train.", "Sie nehmen den Zug und nehmen Platz.", ["nehmen", "nehmen"]),
        ("Mistaken", "Sie nehmen", []),
        ("It takes time.", "Nimmt", ["Nimmt"]),
        ("They give it.", "Es gab es.", []),
        ("A take-away", "nehmen", []),
    ],
)
def test_words_are_whole(source: str, target: str, found: list[str]) -> None:
    """English and German are looked for as whole words, German also with a capital letter."""
    words = [word for word in table() if word.english.search(source)]
    assert [match[0] for word in words for match in word.german.finditer(target)] == found


@pytest.mark.parametrize(
    ("text", "marked"), [("„Ding“", True), ('"Ding"', True), ("„Ding ist“", False), ("Ding", False)]
)
def test_a_word_in_marks(text: str, marked: bool) -> None:
    """Only a word that fills its marks is left alone."""
    start = text.index("Ding")
    assert is_marked(text, start, start + 4) is marked
