"""What two sentences have in common is found although they are in two languages."""

import pytest

from mtcheck.text.likeness import Likeness, fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tokayev", "tokajew"),
        ("catastrophe", "katastrophe"),
        ("chișinău", "chisinau"),
        ("токаев", "tokajew"),
        ("shevchenko", "schewtschenko"),
        ("philosophy", "filosofie"),
    ],
)
def test_folded_words_begin_alike(one: str, other: str) -> None:
    """Spellings of a name, and related words, have their beginning in common."""
    assert fold(one)[:4] == fold(other)[:4]


def test_common() -> None:
    """Numbers, names and words of the dictionary count; what stands everywhere says little."""
    found = Likeness(
        ["The police of Oral counted 1,500 sheep.", "The village is quiet.", "Oral is far."],
        ["Die Polizei von Oral zählte 1.500 Schafe.", "Das Dorf ist still.", "Oral ist weit."],
    )
    assert found.common(0, 0) > found.common(0, 2) > 0
    assert found.common(1, 1) > 0
    assert found.common(1, 0) == 0
    assert set(found.related(1)) == {1}


def test_the_dictionary_is_english() -> None:
    """For another language only numbers, names and related words count."""
    texts = ["The water is cold."], ["Das Wasser ist kalt."]
    assert Likeness(*texts).common(0, 0) > Likeness(*texts, english=False).common(0, 0)
