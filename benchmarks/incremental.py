"""How long `mtcheck lint` takes for a folder it has seen before, against reading and hashing the same files.

python -m benchmarks.incremental [--articles 10000] [--changed 10] [--rounds 3]

Cold is a run that fills an empty cache, warm one where nothing has changed, and then some articles get a new last line.
The runs of one round follow each other, so that a busy moment is unfair to nobody.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.corpus import write
from benchmarks.measure import Sample, run, tool
from mtcheck.engine.walk import CACHE_FOLDER

ARTICLES = 10_000
HASH = """
import sys
from hashlib import blake2b
from pathlib import Path
for path in sorted(Path(sys.argv[1]).iterdir()):
    blake2b(path.read_bytes(), digest_size=16).digest()
"""
HASHING = "read and hash"
SETTLED = 2.5
"""Seconds after which dates of files are believed."""


def samples(folder: Path, changed: int, rounds: int) -> dict[str, list[Sample]]:
    """Run everything in turn; the working folder is where the cache goes."""
    mtcheck = tool("mtcheck")
    assert mtcheck is not None, "mtcheck is not installed beside this Python"
    articles = sorted(folder.iterdir())
    found: dict[str, list[Sample]] = {}
    for number in range(rounds):
        found.setdefault(HASHING, []).append(run((sys.executable, "-c", HASH, str(folder))))
        for jobs in (1, 2):
            lint = (mtcheck, "lint", str(folder), "--jobs", str(jobs))
            name = f"{jobs} worker{'s' if jobs > 1 else ''}"
            if number == 0:
                shutil.rmtree(CACHE_FOLDER, ignore_errors=True)
                time.sleep(SETTLED)
                found[f"no cache, {name}"] = [run((*lint, "--no-cache"))]
                found[f"cold, {name}"] = [run(lint)]
            found.setdefault(f"warm, {name}", []).append(run(lint))
            for path in articles[:changed]:
                with path.open("a", encoding="utf-8") as file:
                    file.write("Das war alles.\n")
            found.setdefault(f"{changed} changed, {name}", []).append(run(lint))
    return found


def table(found: Mapping[str, Sequence[Sample]]) -> list[str]:
    """Return the lines of a Markdown table."""
    hashing = median(sample.wall for sample in found[HASHING])
    lines = ["| | seconds (median) | CPU s | peak MiB | times read and hash |", "|---|---|---|---|---|"]
    for name, taken in found.items():
        wall, cpu = median(sample.wall for sample in taken), median(sample.cpu for sample in taken)
        peak = max(sample.mib for sample in taken)
        lines.append(f"| {name} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {wall / hashing:.1f} |")
    return lines


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.incremental")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--changed", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with TemporaryDirectory() as place:
        os.chdir(place)
        folder = Path(place, "articles")
        folder.mkdir()
        size = sum(path.stat().st_size for path in write(folder, arguments.articles)) / 1e6
        found = samples(folder, arguments.changed, arguments.rounds)
        cache = sum(path.stat().st_size for path in Path(CACHE_FOLDER).iterdir()) / 1e6
        os.chdir("/")
    print(
        f"{arguments.articles} articles, {size:.1f} MB, {arguments.rounds} rounds (cold once); cache {cache:.1f} MB\n"
    )
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()
