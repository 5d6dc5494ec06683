"""How long `mtcheck lint` takes for one file, from start to exit, against a bare Python and codespell.

python -m benchmarks.startup [--rounds 15]
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import write
from benchmarks.measure import Command, available, interleaved, table, tool

OURS = "mtcheck lint"


def commands(article: str) -> dict[str, Command | None]:
    """Return what is compared, with `None` for what is not installed."""
    mtcheck, codespell = tool("mtcheck"), tool("codespell")
    return {
        "python -c pass": (sys.executable, "-c", "pass"),
        OURS: mtcheck and (mtcheck, "lint", article),
        "codespell": codespell and (codespell, article),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup")
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        (article,) = write(Path(folder), 1)
        samples = interleaved(available(commands(str(article))), rounds)
    print(f"one article of 5 KB, {rounds} rounds in turn\n")
    print("\n".join(table(samples, OURS)))


if __name__ == "__main__":
    main()
