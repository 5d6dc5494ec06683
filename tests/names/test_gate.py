"""How well the shipped tables tell one name from two, on names that are not ours."""

import csv
from collections import defaultdict
from itertools import combinations

import pytest

from mtcheck.names.mentions import _same_reading, fold, known
from tests.harness import SHARED

BENCH = SHARED / "bench" / "names"
pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason="the name pairs in ../shared are not on this machine")


def rows(name: str) -> list[dict[str, str]]:
    """Read one table."""
    with (BENCH / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def found_pairs(words: set[str]) -> set[tuple[str, str]]:
    """Return the pairs that are called one name, inside one text."""
    by_link: dict[str, set[str]] = defaultdict(set)
    by_fold: dict[str, list[str]] = defaultdict(list)
    for word in words:
        links = known(word)
        for link in links:
            by_link[link].add(word)
        if not links and len(word) > 5:
            by_fold[fold(word)].append(word)
    for alike in by_fold.values():
        for word, read in _same_reading(alike):
            for link in read:
                by_link[link].add(word)
    return {pair for group in by_link.values() for pair in combinations(sorted(group), 2)}


@pytest.fixture(scope="module")
def classes() -> dict[str, set[str]]:
    """What each spelling is a spelling of."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("names_dev.tsv"):
        found[row["latin"].title()].add(row["class"])
    return found


def score(found: set[tuple[str, str]], classes: dict[str, set[str]]) -> tuple[float, float]:
    """Return precision and recall on pairs of the same Cyrillic form."""
    gold = {tuple(sorted((row["a"].title(), row["b"].title()))) for row in rows("pairs_dev.tsv")}
    same = {tuple(sorted((row["a"].title(), row["b"].title()))) for row in rows("pairs_dev.tsv") if row["tier"] == "1"}
    false = [
        (one, other) for one, other in found - gold if not (classes.get(one) or {one}) & (classes.get(other) or {other})
    ]
    right = len(found & gold)
    return right / (right + len(false)), len(found & same) / len(same)


def test_pairs(classes: dict[str, set[str]]) -> None:
    """Spellings of names from Cyrillic among each other."""
    precision, recall = score(found_pairs(set(classes)), classes)
    print(f"precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.96
    assert recall >= 0.70


def test_pairs_among_western_names(classes: dict[str, set[str]]) -> None:
    """The same with twelve thousand Western names that must not be drawn in."""
    western = {
        row[0].title()
        for row in csv.reader((BENCH / "distractors_dev.tsv").read_text("utf-8").splitlines(), delimiter="\t")
    }
    precision, recall = score(found_pairs(set(classes) | western), classes)
    print(f"precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.94
    assert recall >= 0.70
