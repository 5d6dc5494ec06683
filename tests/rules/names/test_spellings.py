"""What name rules say and what they change."""

import pickle

import pytest

from mtcheck.model import Edit
from mtcheck.names.mentions import Mention
from mtcheck.names.schemes import Scheme
from mtcheck.names.variants import Decision, Verdict
from mtcheck.rule import Located
from mtcheck.rules.names.spellings import MOST_OTHERS, Scripts, derivation, difference, from_facts, ruling, to_fact

MENTION = Mention("a.txt", "Wadim", ((3, 8), (10, 16)), frozenset({"вадим"}), followers=frozenset({"Orlow", "Ponta"}))


def verdict(form: str, winner: str, spans: tuple[tuple[int, int], ...], rivals: int = 1) -> Verdict:
    """Make a verdict of one document with rivals in others."""
    others = tuple(Mention(f"{index:03}.txt", winner, ((0, 5),), frozenset({"x"})) for index in range(rivals))
    return Verdict(
        Mention("a.txt", form, spans, frozenset({"x"})), winner, Decision.CORPUS, ((winner, 9),), "x", others
    )


def test_facts_and_back() -> None:
    """A mention survives the way through a fact and another process."""
    fact = pickle.loads(pickle.dumps(to_fact(MENTION)))
    assert from_facts([Located("a.txt", fact)]) == [MENTION]


@pytest.mark.parametrize(
    ("form", "winner", "length", "expected"),
    [
        ("Vadim", "Wadim", 5, Edit(0, 5, "Wadim")),
        ("Vadim", "Wadim", 6, Edit(0, 6, "Wadims")),
        ("Maksim", "Max", 7, Edit(0, 7, "Max’")),
        ("Ekaterinburg", "Jekaterinburg", 14, Edit(0, 12, "Jekaterinburg")),
    ],
    ids=["plain", "genitive", "apostrophe", "adjective"],
)
def test_endings_stay(form: str, winner: str, length: int, expected: Edit) -> None:
    """The name changes, its ending does not."""
    assert ruling(verdict(form, winner, ((0, length),))).hit.edits == (expected,)


def test_many_places_are_bounded() -> None:
    """All places are mended, some are shown."""
    spans = tuple((place, place + 5) for place in range(0, 600, 6))
    decided = ruling(verdict("Vadim", "Wadim", spans, rivals=100))
    assert len(decided.hit.edits) == 100
    assert len(decided.hit.related) == MOST_OTHERS
    assert len(decided.others) == MOST_OTHERS


@pytest.mark.parametrize(
    ("form", "winner", "link", "expected"),
    [
        ("Vadim", "Wadim", "вадим", "both read as Вадим: English „V“, German „W“"),
        ("Ekaterinburg", "Jekaterinburg", "екатеринбург", "both read as Екатеринбург: English „E“, German „Je“"),
        ("Alexei", "Alexej", "алексеи", "both read as Алексей: Duden „i“, press „j“"),
        ("Zelenski", "Selenskyj", "s/0", "the glossary holds both for one name"),
    ],
)
def test_derivation(form: str, winner: str, link: str, expected: str) -> None:
    """The reason names the letters, and -ei is never called English."""
    assert str(derivation(form, winner, link)) == expected


def test_difference_is_cut_by_sound() -> None:
    """Not the first letter counts but the first sound."""
    assert difference("Zhanna", "Schanna", Scheme.ENGLISH, Scheme.GERMAN) == ("Zh", "Sch")


def test_scripts_that_are_off_link_nothing() -> None:
    """What a script alone holds together falls apart when it is off."""
    mention = MENTION._replace(links=frozenset({"arab:qayda", "каида"}))
    located = [Located("a.txt", to_fact(mention))]
    assert from_facts(located) == [mention]
    assert from_facts(located, Scripts(arabic=False))[0].links == {"каида"}
