"""How long `mtcheck lint` takes for a folder of articles, against wc, codespell and proselint.

python -m benchmarks.throughput [--articles 2000] [--rounds 5]
python -m benchmarks.throughput --by-rule [--articles 400] [--rounds 3]

With `--by-rule` the articles are checked in this process instead, and the table says what each rule takes of it.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import shares
from benchmarks.corpus import ARTICLES, write
from benchmarks.measure import Command, available, interleaved, table, tool

OURS = "mtcheck lint"
SLOW = ("proselint",)
BY_RULE = 400


def commands(folder: str, paths: list[str]) -> dict[str, Command | None]:
    """Return what is compared, with `None` for what is not installed; ours as in a first run, without a cache."""
    wc, mtcheck, codespell, proselint = (tool(name) for name in ("wc", "mtcheck", "codespell", "proselint"))
    return {
        "wc -w": wc and (wc, "-w", *paths),
        OURS: mtcheck and (mtcheck, "lint", "--no-cache", folder),
        f"{OURS} --jobs 1": mtcheck and (mtcheck, "lint", "--no-cache", "--jobs", "1", folder),
        "codespell": codespell and (codespell, folder),
        "proselint": proselint and (proselint, "check", folder),
    }


def compare(paths: list[Path], megabytes: float, rounds: int) -> None:
    """Print what our command and the others take for these files."""
    compared = available(commands(str(paths[0].parent), [str(path) for path in paths]))
    samples = interleaved(compared, rounds, once=SLOW)
    print(f"{len(paths)} articles, {megabytes:.1f} MB, {rounds} rounds in turn (once: {', '.join(SLOW)})\n")
    print("\n".join(table(samples, OURS)))


def by_rule(paths: list[Path], megabytes: float, rounds: int) -> None:
    """Print what each rule takes for these files."""
    found = shares.fastest(paths, rounds)
    print(f"{len(paths)} articles, {megabytes:.1f} MB, one process, the fastest of {rounds} rounds\n")
    print("\n".join(shares.table(found, megabytes)))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput")
    parser.add_argument("--articles", type=int, help=f"default: {ARTICLES:,}, by rule {BY_RULE:,}")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--by-rule", action="store_true", help="what each rule takes")
    arguments = parser.parse_args()
    count = arguments.articles or (BY_RULE if arguments.by_rule else ARTICLES)
    with TemporaryDirectory() as folder:
        paths = write(Path(folder), count)
        megabytes = sum(path.stat().st_size for path in paths) / 1e6
        (by_rule if arguments.by_rule else compare)(paths, megabytes, arguments.rounds)


if __name__ == "__main__":
    main()
