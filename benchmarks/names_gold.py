"""How well one name is told from two, and which German form is proposed, on names that are not ours.

python -m benchmarks.names_gold [--data ../shared/bench/names] [--show errors|missed|forms]

The pairs are judged by `mtcheck.names.mentions.relation`, which asks what the rules ask. All pairs of spellings that
share no class are negatives; Ewgeni and Jewgeni, which the gold has as two names by mistake, count as one, and so
does their Belarusian form Yauhien. Tier 1 are renderings of one Cyrillic form, tier 2 forms of one name in several
languages. Recall counts a pair of either tier as found whichever way it is related.

German forms are proposed for the spellings that only English attests, in classes that have a German one of their
own; right is one of those, in the style of Duden or of the press. Labels are asked for spellings that one language
alone attests. Places are in the gazetteer, too, with their German names; people are not, so they stand apart.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from mtcheck.names.attested import Relation, kin, known, relation, trace
from mtcheck.names.german import german_form
from mtcheck.names.schemes import Label, label

DATA = Path(__file__).parents[2] / "shared" / "bench" / "names"
SAME_NAME, OTHER_LANGUAGE = "1", "2"
PERSONS = "wikidata-ep"
ONE_NAME = ("Ewgeni", "Jewgeni", "Yauhien")
"""Three classes of the gold for one name: the first two by a mistake that its own description names, the third
because its Belarusian form stands alone there."""
HALF_VOWEL = re.compile(r"(?<=[aeiouy])j$")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Gold:
    """The names: classes of every spelling, tiers of the pairs that are one name, and Western names."""

    classes: Mapping[str, frozenset[str]]
    tiers: Mapping[Pair, str]
    western: frozenset[str]
    rows: tuple[Mapping[str, str], ...]
    one_name: frozenset[str] = frozenset()
    """Classes that are one name by mistake."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision over all related pairs, and recall by tier."""

    precision: float
    recall: float
    recall_other_language: float
    false: tuple[Pair, ...]
    missed: tuple[Pair, ...]

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall on tier 1."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


def read_gold(data: Path) -> Gold:
    """Read the tables."""
    names = tuple(_rows(data / "names_dev.tsv"))
    classes: dict[str, set[str]] = defaultdict(set)
    for row in names:
        classes[row["latin"].title()].add(row["class"])
    one_name = set().union(*(classes[spelling] for spelling in ONE_NAME if spelling in classes))
    for found in classes.values():
        if found & one_name:
            found |= one_name
    pairs = _rows(data / "pairs_dev.tsv")
    tiers = {_pair(row["a"].title(), row["b"].title()): row["tier"] for row in pairs}
    lines = (data / "distractors_dev.tsv").read_text("utf-8").splitlines()
    western = {line.partition("\t")[0].title() for line in lines} - classes.keys()
    frozen = {word: frozenset(found) for word, found in classes.items()}
    return Gold(frozen, tiers, frozenset(western), names, frozenset(one_name))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def related(words: Iterable[str]) -> dict[Pair, Relation]:
    """Return all pairs that are related; only words with a link or a trace in common are asked about."""
    groups: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for link in known(word) | kin(word):
            groups[link].add(word)
        groups[f"~{trace(word)}"].add(word)
    groups.pop("~", None)
    pairs = {pair for group in groups.values() for pair in combinations(sorted(group), 2)}
    return {pair: found for pair in sorted(pairs) if (found := relation(*pair))}


def score(gold: Gold, western: bool, kinds: frozenset[Relation] = frozenset(Relation)) -> Score:
    """Judge all pairs of the names, with the Western ones among them or not."""
    words = gold.classes.keys() | (gold.western if western else frozenset())
    found = {pair for pair, kind in related(words).items() if kind in kinds}
    right = found & gold.tiers.keys()
    false = sorted(pair for pair in found - right if not _one_class(gold, pair))
    tiers = {tier: {pair for pair, own in gold.tiers.items() if own == tier} for tier in (SAME_NAME, OTHER_LANGUAGE)}
    return Score(
        precision=len(right) / ((len(right) + len(false)) or 1),
        recall=len(found & tiers[SAME_NAME]) / len(tiers[SAME_NAME]),
        recall_other_language=len(found & tiers[OTHER_LANGUAGE]) / len(tiers[OTHER_LANGUAGE]),
        false=tuple(false),
        missed=tuple(sorted((tiers[SAME_NAME] | tiers[OTHER_LANGUAGE]) - found)),
    )


def _one_class(gold: Gold, pair: Pair) -> bool:
    none: frozenset[str] = frozenset()
    return bool(gold.classes.get(pair[0], none) & gold.classes.get(pair[1], none))


def german_forms(gold: Gold) -> Iterator[tuple[str, str, frozenset[str], bool]]:
    """Yield spelling, proposal, the German spellings attested, and whether all of it is about people alone."""
    german: dict[str, set[str]] = defaultdict(set)
    english: dict[str, set[str]] = defaultdict(set)
    persons: dict[str, bool] = defaultdict(lambda: True)
    for row in gold.rows:
        languages = row["langs"].split(",")
        persons[row["class"]] &= row["sources"] == PERSONS
        if "de" in languages:
            german[row["class"]].add(row["latin"])
        if "en" in languages:
            english[row["class"]].add(row["latin"])
    together = set().union(*(german[name] for name in gold.one_name))
    german.update((name, together) for name in gold.one_name)
    for name in sorted(german.keys() & english.keys()):
        if german[name] - english[name]:
            for spelling in sorted(english[name] - german[name]):
                yield spelling, german_form(spelling.title()).lower(), frozenset(german[name]), persons[name]


def is_right(proposal: str, attested: Iterable[str]) -> bool:
    """Tell whether a proposal is attested; Sergei and Sergej are both German."""
    return _one_style(proposal) in set(map(_one_style, attested))


def _one_style(word: str) -> str:
    return re.sub("ii$", "i", HALF_VOWEL.sub("i", word))


def labels(gold: Gold) -> Counter[tuple[str, Label]]:
    """Count the labels of the spellings that one language alone attests."""
    single = (row for row in gold.rows if row["langs"] in ("de", "en"))
    return Counter((row["langs"], label(row["latin"])) for row in single)


def accuracy(counts: Mapping[tuple[str, Label], int], language: str, said: Label) -> str:
    """Say how often a label is right."""
    right, total = counts.get((language, said), 0), counts.get(("de", said), 0) + counts.get(("en", said), 0)
    return f"{said:8} said {total:4} times, right {right / (total or 1):.3f}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names_gold", description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="default: ../shared/bench/names beside the repository")
    parser.add_argument("--show", choices=("errors", "missed", "forms"), help="list what is wrong")
    arguments = parser.parse_args()
    if not (arguments.data / "names_dev.tsv").is_file():
        raise SystemExit(f"{arguments.data}: no such data, name the folder with --data")
    gold = read_gold(arguments.data)
    print(f"{'names, relations':46} precision  recall  other language      F1  false")
    for name, western in (("from Cyrillic alone", False), (f"with {len(gold.western):,} Western names", True)):
        for kinds in (frozenset({Relation.SAME}), frozenset(Relation)):
            result = score(gold, western, kinds)
            print(
                f"{name + ', ' + ' and '.join(sorted(kinds)):46} {result.precision:9.3f} {result.recall:7.3f}"
                f" {result.recall_other_language:15.3f} {result.f1:7.3f} {len(result.false):6}"
            )
    forms = list(german_forms(gold))
    for name, part in (
        ("all", forms),
        ("people", [form for form in forms if form[3]]),
        ("places", [form for form in forms if not form[3]]),
    ):
        right = sum(is_right(proposal, attested) for _, proposal, attested, _ in part)
        print(f"German form, {name:8} {right:4} of {len(part):4} right: {right / (len(part) or 1):.3f}")
    counts = labels(gold)
    print(f"label {accuracy(counts, 'de', Label.GERMAN)}\nlabel {accuracy(counts, 'en', Label.ENGLISH)}")
    if arguments.show == "forms":
        print(
            *(f"{one}: {form}, not {'|'.join(sorted(own))}" for one, form, own, _ in forms if not is_right(form, own)),
            sep="\n",
        )
    elif arguments.show:
        print(*(" ".join(pair) for pair in (result.false if arguments.show == "errors" else result.missed)), sep="\n")


if __name__ == "__main__":
    main()
