"""Sentences and their translations find each other."""

from mtcheck.text.alignment import Aligned, Text, align
from tests.harness import MUCH, ends

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


def aligned(source: list[str], target: list[str]) -> list[Aligned]:
    """Align two texts without paragraphs."""
    return align(Text(source), Text(target))


def links(source: list[str], target: list[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return what belongs together, without confidence."""
    return [(one.source, one.target) for one in aligned(source, target)]


def test_one_to_one() -> None:
    """Texts of the same sentences are aligned one by one, with confidence."""
    found = aligned(SOURCE, TARGET)
    assert [(one.source, one.target) for one in found] == [((n, n + 1), (n, n + 1)) for n in range(5)]
    assert all(one.confidence > 0.6 for one in found)
    assert min(one.confidence for one in found[:3]) > 0.9


def test_a_sentence_is_missing() -> None:
    """What was not translated stands alone, and what is behind it is aligned all the same."""
    found = aligned(SOURCE, [TARGET[0], *TARGET[2:]])
    assert [(one.source, one.target) for one in found] == [
        ((0, 1), (0, 1)),
        ((1, 2), (1, 1)),
        ((2, 3), (1, 2)),
        ((3, 4), (2, 3)),
        ((4, 5), (3, 4)),
    ]
    assert not found[1].linked
    assert found[1].confidence > 0.9
    assert found[1].told < 0.2


def test_a_sentence_was_added() -> None:
    """What the source does not say stands alone."""
    extra = "Bildung ist der Schlüssel zu einer besseren Zukunft für alle Menschen."
    assert ((2, 2), (2, 3)) in links(SOURCE, [*TARGET[:2], extra, *TARGET[2:]])


def test_a_sentence_was_parted() -> None:
    """One sentence may become two."""
    first = "Im Dorf Tasqala warten die Hirten auf den Ingenieur."
    second = "Er hat versprochen, vor dem Winter zu kommen, und sie glauben es."
    assert ((2, 3), (2, 4)) in links(SOURCE, [*TARGET[:2], first, second, *TARGET[3:]])


def test_two_sentences_were_joined() -> None:
    """Two sentences may become one."""
    both = "Die Straße nach Oral ist gesperrt, und seit 1998 hat sie niemand ausgebessert."
    assert ((0, 2), (0, 1)) in links(SOURCE, [both, *TARGET[2:]])


def test_a_paragraph_has_moved() -> None:
    """What stands elsewhere is found there and not taken for missing."""
    found = aligned(SOURCE, [TARGET[2], *TARGET[:2], *TARGET[3:]])
    (moved,) = (one for one in found if one.moved)
    assert (moved.source, moved.target) in (((2, 3), (0, 1)), ((0, 1), (1, 2)), ((1, 2), (2, 3)))
    assert all(one.linked for one in found if one.source == (2, 3))


def test_another_text() -> None:
    """Sentences that have nothing to do with each other are not sure to belong together."""
    other = [
        "Auf dem Dach der Oper stehen neun Bienenstöcke.",
        "Der Geiger hat sie im Frühling aufgestellt und schaut jeden Abend nach den Waben.",
        "Der Honig schmeckt nach Linde.",
    ]
    assert not [one for one in aligned(SOURCE, other) if one.linked and one.confidence > 0.9]


def test_other_languages() -> None:
    """Names and numbers are enough, also in Cyrillic letters."""
    russian = [
        "Дорога в Орал закрыта.",
        "С 1998 года её никто не ремонтировал.",
        "В селе Таскала пастухи ждут инженера, который обещал приехать до зимы.",
        "Он приедет.",
        "Так, по крайней мере, говорят.",
    ]
    found = align(Text(russian), Text(TARGET), english=False)
    assert [(one.source, one.target) for one in found] == [((n, n + 1), (n, n + 1)) for n in range(5)]


def test_nothing_on_one_side() -> None:
    """An empty text is no error."""
    assert links([], []) == []
    assert links([], TARGET[:2]) == [((0, 0), (0, 1)), ((0, 0), (1, 2))]
    assert links([""], [""]) == [((0, 1), (0, 1))]


def test_much_more_on_one_side() -> None:
    """Where far more is left over than can be looked at, nothing is said."""
    assert aligned(SOURCE[:1], TARGET * 100) == []


def test_long_texts() -> None:
    """Time grows with the length of the texts, not with its square."""
    with ends():
        assert len(aligned(SOURCE * 200, TARGET * 200)) == 1000


def test_hostile_texts() -> None:
    """A word that stands everywhere, a sentence of a hundred thousand words, and no letters at all."""
    with ends():
        aligned(["Oral " * 5] * 400, ["Oral " * 5] * 400)
        aligned(["word " * (MUCH // 5)], ["Wort " * (MUCH // 5)])
        aligned(["1." * (MUCH // 2), "…" * MUCH], ["'" * MUCH, "ü\N{COMBINING DIAERESIS}" * (MUCH // 2)])
