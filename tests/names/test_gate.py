"""How well the shipped tables tell one name from two, on names that are not ours."""

from functools import cache
from itertools import product

import pytest

from benchmarks.names_gold import Gold, Score, german_forms, is_right, labels, read_gold, score
from mtcheck.names.attested import Relation, relation
from mtcheck.names.mentions import find_mentions
from mtcheck.names.schemes import Label
from mtcheck.names.variants import Decrees, inside
from tests.harness import SHARED, ends
from tests.names.test_mentions import document

BENCH = SHARED / "bench" / "names"
needs_gold = pytest.mark.skipif(not BENCH.is_dir(), reason="the name pairs in ../shared are not on this machine")


@cache
def gold() -> Gold:
    """Read the tables once."""
    return read_gold(BENCH)


@cache
def result(western: bool, same: bool) -> Score:
    """Judge all pairs, by readings of one form alone or also by forms in other languages."""
    return score(gold(), western, frozenset({Relation.SAME}) if same else frozenset(Relation))


@needs_gold
@pytest.mark.parametrize(
    ("western", "same", "precision", "recall", "other_language"),
    [
        (False, True, 0.98, 0.79, 0.0),
        (False, False, 0.97, 0.90, 0.68),
        (True, True, 0.96, 0.79, 0.0),
        (True, False, 0.94, 0.90, 0.68),
    ],
    ids=["alone, same", "alone, all", "among Western names, same", "among Western names, all"],
)
def test_pairs(western: bool, same: bool, precision: float, recall: float, other_language: float) -> None:
    """Twelve thousand Western names must not be drawn in."""
    found = result(western, same)
    assert found.precision >= precision, found.false
    assert found.recall >= recall
    assert found.recall_other_language >= other_language


@needs_gold
def test_german_forms() -> None:
    """What is proposed is what German calls them."""
    forms = list(german_forms(gold()))
    assert sum(is_right(proposal, attested) for _, proposal, attested, _ in forms) >= 0.84 * len(forms)


@needs_gold
def test_labels() -> None:
    """A label is hardly ever wrong."""
    counts = labels(gold())
    assert counts["de", Label.GERMAN] >= 0.98 * (counts["de", Label.GERMAN] + counts["en", Label.GERMAN])
    assert counts["en", Label.ENGLISH] >= 0.99 * (counts["en", Label.ENGLISH] + counts["de", Label.ENGLISH])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Wadim", "Vadim", Relation.SAME),
        ("Sergei", "Sergej", Relation.SAME),
        ("Tschechow", "Tchekhov", Relation.SAME),
        ("Wyschtschergubin", "Vyshchergubin", Relation.SAME),
        ("Wladimir", "Volodymyr", Relation.KIN),
        ("Nikolai", "Mykola", Relation.KIN),
        ("Alexander", "Oleksandr", Relation.KIN),
        ("Kiew", "Kyjiw", Relation.KIN),
        ("Valeriu", "Waleri", Relation.KIN),
        ("Iurie", "Jurij", Relation.KIN),
        ("Eduard", "Édouard", None),
        ("Oral", "Uralsk", Relation.KIN),
        ("Mariupol", "Schdanow", None),
        ("Ivanov", "Ivanovo", None),
        ("Iwanow", "Iwanowa", None),
        ("Harri", "Harry", None),
        ("Felix", "Feliks", None),
        ("Silvia", "Sylvia", None),
        ("Wasser", "Vasser", None),
        ("Krantz", "Kranz", None),
        ("Victor", "Viktor", None),
        ("W" * 10_000, "V" * 10_000, None),
        ("Moskau", "Mоskau", None),
        ("Wadim", "Vadim\N{COMBINING ACUTE ACCENT}", None),
    ],
)
def test_relation(one: str, other: str, expected: Relation | None) -> None:
    """One form, forms in two languages, or nothing; and the order does not matter."""
    assert relation(one[:50], other[:50]) is expected
    assert relation(one, other) is relation(other, one) is expected


def verdicts(text: str) -> list[tuple[str, str]]:
    """Return what loses against what in one text."""
    return [(verdict.loser.form, verdict.winner) for verdict in inside(list(find_mentions(document(text))), Decrees())]


@pytest.mark.parametrize(
    "text",
    [
        "Mоskau und Moskau, Moskau und Moskva\N{COMBINING ACUTE ACCENT}.",
        "Wadi\N{COMBINING DIAERESIS}m sprach, Vаdim schwieg, Wadіm ging.",
        f"Herr {'Wad' * 4000}im traf Frau {'Vad' * 4000}im.",
    ],
    ids=["mixed scripts", "combining marks", "10,000 letters"],
)
def test_odd_letters_are_never_merged(text: str) -> None:
    """What no scheme writes has no reading."""
    assert verdicts(text) == []


def test_many_different_words_are_bounded() -> None:
    """20,000 different capitalised words, some spelled like names, and one true pair among them."""
    parts = "ab el im or uk an er os il ut ew ow ja tsch sch kh zh v".split()
    middles = ["".join(group) for group in product(parts, repeat=4)]
    names = [f"W{middle}ow" for middle in middles[::40]]
    words = [f"B{middle}{end}" for middle in middles for end in ("um", "arg")][: 20_000 - len(names)]
    assert len({*names, *words}) == 20_000
    with ends():
        found = verdicts(" ".join((*names, *words)) + " Wadim kam. Vadim ging. Wadim blieb.")
    assert ("Vadim", "Wadim") in found
