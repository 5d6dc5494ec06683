"""Words per second for ten, a thousand and a hundred thousand terms on the same text, and what an index costs.

python -m benchmarks.terms [--rounds 5] [--words 200000]

The text is made from shipped nouns, so that it is German in length and beginnings and belongs to nobody: nouns and
compounds of them, each word often, as in real texts. Ten of its words are terms in every glossary, so every run finds
much the same; the other terms are compounds of nouns that the text does not have. „cold“ is the first look at the text,
when no word has been met before, „warm“ the second. The peers scan for the bare forms of the same terms, without asking
for borders, compounds or reasons, which is all that they can do; they are timed in the same run.
"""

import argparse
import gc
import random
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from itertools import islice
from statistics import median
from typing import Any

from mtcheck.model import Block, Document, Zone
from mtcheck.terms import Concept, Glossary, Term, TermType
from mtcheck.terms.inflected import term_forms
from mtcheck.terms.matcher import Matcher
from mtcheck.text.tables import read_table

SIZES = (10, 1_000, 100_000)
SEED = 7


@dataclass(frozen=True, slots=True)
class Cost:
    """What one size of glossary costs: seconds, and bytes of the index."""

    terms: int
    build: float
    memory: int
    cold: float
    warm: float
    found: int


def text_and_terms(words: int) -> tuple[str, list[str]]:
    """Return a text of so many words, and terms enough: the first ten occur in it, the others do not."""
    chance = random.Random(SEED)
    nouns = [word.capitalize() for word in read_table("mtcheck.text.german", "data/nouns.txt").split()]
    chance.shuffle(nouns)
    used, unused = nouns[: len(nouns) // 2], nouns[len(nouns) // 2 :]
    terms = used[:10]
    rest = used[10:]
    small = "die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch".split()
    vocabulary = [*terms, *rest, *(one + two.lower() for one, two in zip(rest, reversed(rest), strict=True))]
    weights = [1 / (place + 10) for place in range(len(vocabulary))]
    drawn = chance.choices(vocabulary, weights, k=words // 2)
    pieces = [piece for noun in drawn for piece in (chance.choice(small), noun)]
    others = (one + two.lower() for two in unused for one in chance.sample(unused, 8))
    return " ".join(pieces), [*terms, *islice(dict.fromkeys(others), max(SIZES) - 10)]


def glossary_of(terms: Sequence[str]) -> Glossary:
    """Return a glossary of nouns."""
    concepts = tuple(Concept(str(place), (Term(text, type=TermType.NOUN),)) for place, text in enumerate(terms))
    return Glossary(concepts, f"{len(terms)}")


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds of processor that a call takes, and what it returns; a busy machine changes them little."""
    gc.collect()
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def build(glossary: Glossary) -> Matcher:
    """Return a matcher whose index is ready."""
    made = Matcher(glossary)
    list(made.find(Document("", "Wort", "Wort", (Block(Zone.PARAGRAPH, 0, 4),))))
    return made


def count(matcher: Matcher, document: Document) -> int:
    """Return the number of uses in a document."""
    return sum(1 for _ in matcher.find(document))


def cost(glossary: Glossary, text: str, rounds: int) -> Cost:
    """Measure one glossary: medians of several rounds, each with a matcher and a document of its own."""
    builds: list[float] = []
    colds: list[float] = []
    warms: list[float] = []
    found = 0
    for _ in range(rounds):
        seconds, made = timed(lambda: build(glossary))
        builds.append(seconds)
        for times in (colds, warms):
            document = Document("", text, text, (Block(Zone.PARAGRAPH, 0, len(text)),))
            seconds, found = timed(partial(count, made, document))
            times.append(seconds)
    tracemalloc.start()
    kept = build(glossary)
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    return Cost(len(glossary.concepts), median(builds), memory, median(colds), median(warms), found)


def peers(forms: Sequence[str], text: str, rounds: int) -> Iterator[tuple[str, float, float]]:
    """Yield name, seconds to build and seconds to scan of each peer that is installed."""
    for name, make, scan in (("pyahocorasick", _automaton, _iterated), ("ahocorasick_rs", _rust, _listed)):
        builds: list[float] = []
        scans: list[float] = []
        try:
            for _ in range(rounds):
                seconds, made = timed(partial(make, forms))
                builds.append(seconds)
                scans.append(timed(partial(scan, made, text))[0])
        except ModuleNotFoundError:
            print(f"{name}: not installed, left out")
        else:
            yield name, median(builds), median(scans)


def _automaton(forms: Sequence[str]) -> Any:
    made = import_module("ahocorasick").Automaton()
    for place, form in enumerate(forms):
        made.add_word(form, place)
    made.make_automaton()
    return made


def _iterated(made: Any, text: str) -> int:
    return sum(1 for _ in made.iter(text))


def _rust(forms: Sequence[str]) -> Any:
    return import_module("ahocorasick_rs").AhoCorasick(list(forms))


def _listed(made: Any, text: str) -> int:
    return len(made.find_matches_as_indexes(text))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.terms")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=200_000)
    arguments = parser.parse_args()
    text, terms = text_and_terms(arguments.words)
    words = len(text.split())
    costs = [cost(glossary_of(terms[:size]), text, arguments.rounds) for size in SIZES]
    print(f"{words:,} words, {len(set(text.split())):,} different ones; medians of {arguments.rounds} rounds\n")
    print("| terms | found | words/s cold | words/s warm | index s | index MiB |")
    print("|---|---|---|---|---|---|")
    for each in costs:
        rates = f"{words / each.cold:,.0f} | {words / each.warm:,.0f}"
        print(f"| {each.terms:,} | {each.found:,} | {rates} | {each.build:.3f} | {each.memory / 2**20:.1f} |")
    for look in ("cold", "warm"):
        seconds = [getattr(each, look) for each in costs]
        print(f"\n{look}: slowest takes {max(seconds) / min(seconds):.2f} times as long as fastest")
    for each in costs:
        concepts = glossary_of(terms[: each.terms]).concepts
        forms = sorted({form for concept in concepts for form in term_forms(concept.terms[0])})
        for peer, built, scanned in peers(forms, text, arguments.rounds):
            print(
                f"\n{each.terms:,} terms, {len(forms):,} bare forms, {peer}: build {built:.3f} s, "
                f"{words / scanned:,.0f} words/s; mtcheck takes {each.warm / scanned:.1f} times as long warm, "
                f"{each.cold / scanned:.1f} cold"
            )


if __name__ == "__main__":
    main()
