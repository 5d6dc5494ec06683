"""Sentences and their translations find each other."""

from mtcheck.text.alignment import align
from tests.harness import ends

SOURCE = [
    "The road to Oral is closed.",
    "Since 1998 nobody has repaired it.",
    "In the village of Tasqala the herdsmen wait for the engineer, who has promised to come before the winter.",
    "He will come.",
    "Or so they say.",
]
TARGET = [
    "Die Straße nach Oral ist gesperrt.",
    "Seit 1998 hat sie niemand ausgebessert.",
    "Im Dorf Tasqala warten die Hirten auf den Ingenieur, der versprochen hat, vor dem Winter zu kommen.",
    "Er wird kommen.",
    "So sagt man jedenfalls.",
]


def links(source: list[str], target: list[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return what belongs together, without costs."""
    return [(one.source, one.target) for one in align(source, target)]


def test_one_to_one() -> None:
    """Texts of the same sentences are aligned one by one, with confidence."""
    found = align(SOURCE, TARGET)
    assert [(one.source, one.target) for one in found] == [((n, n + 1), (n, n + 1)) for n in range(5)]
    assert all(one.confidence > 0.6 for one in found)


def test_a_sentence_is_missing() -> None:
    """What was not translated stands alone, and what is behind it is aligned all the same."""
    assert links(SOURCE, [TARGET[0], *TARGET[2:]]) == [
        ((0, 1), (0, 1)),
        ((1, 2), (1, 1)),
        ((2, 3), (1, 2)),
        ((3, 4), (2, 3)),
        ((4, 5), (3, 4)),
    ]


def test_a_sentence_was_parted() -> None:
    """One sentence may become two."""
    first = "Im Dorf Tasqala warten die Hirten auf den Ingenieur."
    second = "Er hat versprochen, vor dem Winter zu kommen, und sie glauben es."
    assert ((2, 3), (2, 4)) in links(SOURCE, [*TARGET[:2], first, second, *TARGET[3:]])


def test_nothing_on_one_side() -> None:
    """An empty text is no error."""
    assert links([], []) == []
    assert links([], TARGET[:2]) == [((0, 0), (0, 1)), ((0, 0), (1, 2))]


def test_long_texts() -> None:
    """Time grows with the length of the texts, not with its square."""
    with ends():
        assert len(align(SOURCE * 200, TARGET * 200)) == 1000
