"""How long `mtcheck lint` takes for a folder of articles, against wc, codespell and proselint.

python -m benchmarks.throughput [--articles 2000] [--rounds 5]
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import ARTICLES, write
from benchmarks.measure import Command, available, interleaved, table, tool

OURS = "mtcheck lint"
SLOW = ("proselint",)


def commands(folder: str, paths: list[str]) -> dict[str, Command | None]:
    """Return what is compared, with `None` for what is not installed."""
    wc, mtcheck, codespell, proselint = (tool(name) for name in ("wc", "mtcheck", "codespell", "proselint"))
    return {
        "wc -w": wc and (wc, "-w", *paths),
        OURS: mtcheck and (mtcheck, "lint", folder),
        f"{OURS} --jobs 1": mtcheck and (mtcheck, "lint", "--jobs", "1", folder),
        "codespell": codespell and (codespell, folder),
        "proselint": proselint and (proselint, "check", folder),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        paths = write(Path(folder), arguments.articles)
        size = sum(path.stat().st_size for path in paths) / 1e6
        compared = available(commands(folder, [str(path) for path in paths]))
        samples = interleaved(compared, arguments.rounds, once=SLOW)
    print(f"{len(paths)} articles, {size:.1f} MB, {arguments.rounds} rounds in turn (once: {', '.join(SLOW)})\n")
    print("\n".join(table(samples, OURS)))


if __name__ == "__main__":
    main()
