"""How fast names are read and joined, and how time and memory grow with the number of texts.

python -m benchmarks.names [--documents 10000] [--tokens 20000]

The texts are invented and small; each names a few people and places, from a stock of names that grows with the
corpus as it does in news. Every size runs in a process of its own, so that nothing is warm and the peak of memory is
its own. The exponent is the slope of time over size on doubly logarithmic axes: 1 is linear.
"""

import argparse
import math
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.corpus import GIVEN, PLACES, pick, surname
from mtcheck.engine.interning import Interner
from mtcheck.engine.result import Scan
from mtcheck.model import Block, Document, Zone
from mtcheck.names.attested import known
from mtcheck.names.mentions import find_mentions
from mtcheck.names.variants import Decrees, across, inside
from mtcheck.rule import Located
from mtcheck.rules.names.spellings import from_facts, to_fact

DOCUMENTS = 10_000
TOKENS = 20_000
STEPS = (16, 4, 1)
"""A run of the full size and of these fractions of it."""
SEED = 7
ENGLISH = (("tsch", "ch"), ("sch", "sh"), ("ja", "ya"), ("ju", "yu"), ("je", "ye"), ("w", "v"), ("j", "y"))
OTHER_SYSTEM = 0.1
"""Share of the names that a text writes in English."""


def in_english(name: str) -> str:
    """Return a name as an English text would have it, roughly."""
    english = name.lower()
    for german, other in ENGLISH:
        english = english.replace(german, other)
    return english.capitalize()


def texts(count: int) -> Iterator[str]:
    """Yield the texts of a corpus; a larger corpus begins with the smaller one."""
    random = Random(SEED)
    for _ in range(count):
        parts = []
        for _ in range(6):
            given, family, place = pick(random, GIVEN), surname(random), pick(random, PLACES)
            if random.random() < OTHER_SYSTEM:
                given, family = in_english(given), in_english(family)
            parts.append(f"Im Rathaus von {place} sprach {given} {family} über den Haushalt. Danach schwieg {family}.")
        yield " ".join(parts)


def documents(count: int) -> Iterator[Document]:
    """Yield the same as documents."""
    for number, text in enumerate(texts(count)):
        yield Document(f"{number:06}.txt", text, text, (Block(Zone.PARAGRAPH, 0, len(text)),))


def join(count: int) -> tuple[float, float, int, int]:
    """Find and join the names of a corpus as a run does; return the seconds of both, and how many forms and finds."""
    interner = Interner()
    located: list[Located] = []
    seconds = 0.0
    for document in documents(count):
        before = time.perf_counter()
        facts = {"names": tuple(map(to_fact, find_mentions(document)))}
        scan = interner.scan(Scan(document.path, None, (), facts))
        located += (Located(scan.path, fact) for fact in scan.facts["names"])
        seconds += time.perf_counter() - before
    start = time.perf_counter()
    mentions = from_facts(located)
    within = tuple(inside(mentions, Decrees()))
    found = len(within) + sum(1 for _ in across(mentions, Decrees(), within))
    return seconds, time.perf_counter() - start, len({mention.form for mention in mentions}), found


def readings(count: int) -> tuple[int, float, float, float]:
    """Return how many different names were read, the seconds to load the tables, and to read them cold and warm."""
    random = Random(SEED)
    stock = {surname(random) for _ in range(count)}
    words = sorted(stock | set(map(in_english, stock)))
    taken = []
    for part in (["Wadim"], words, words):
        start = time.perf_counter()
        for word in part:
            known(word)
        taken.append(time.perf_counter() - start)
    return len(words), taken[0], taken[1], taken[2]


def run(count: int) -> tuple[float, float, int, int, float]:
    """Run `join` in a process of its own and add its peak of memory in MiB."""
    code = (
        "import resource; from benchmarks.names import join; "
        f"print(*join({count}), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    collect, judge, forms, found, mib = result.stdout.split()
    return float(collect), float(judge), int(forms), int(found), float(mib)


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope of the line through the logarithms of size and time, by least squares."""
    x, y = [math.log(size) for size in sizes], [math.log(taken) for taken in seconds]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    above = sum((one - mean_x) * (other - mean_y) for one, other in zip(x, y, strict=True))
    return above / sum((one - mean_x) ** 2 for one in x)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="the largest corpus, 160 or more")
    parser.add_argument("--tokens", type=int, default=TOKENS, help="names drawn for the readings")
    arguments = parser.parse_args()
    if arguments.documents < STEPS[0] * 10:
        parser.error(f"--documents: {arguments.documents} are too few to measure, {STEPS[0] * 10} are the least")
    words, load, cold, warm = readings(arguments.tokens)
    print(f"tables loaded in {1000 * load:.0f} ms")
    print(f"{words} different names: {words / cold:,.0f} a second cold, {words / warm:,.0f} warm\n")
    sizes = [arguments.documents // step for step in STEPS]
    print("documents  collect s  judge s   forms  findings  peak MiB  KiB for each further one")
    totals, before, mib_before = [], 0, 0.0
    for size in sizes:
        collect, judge, forms, found, mib = run(size)
        totals.append(collect + judge)
        further = f"{1024 * (mib - mib_before) / (size - before):8.1f}" if before else ""
        print(f"{size:9} {collect:10.2f} {judge:8.2f} {forms:7} {found:9} {mib:9.0f} {further}")
        before, mib_before = size, mib
    print(f"\ntime grows with documents to the power of {exponent(sizes, totals):.2f}")


if __name__ == "__main__":
    main()
