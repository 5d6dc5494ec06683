"""Fold all known names and write `toolkit/mtcheck/names/data/folds.txt`, which spares every run that work.

python -m builders.name_folds [--check]
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from builders.generated import run
from mtcheck.names import gazetteer, lexicon
from mtcheck.names.mentions import fold_cyrillic

FOLDS = Path(lexicon.__file__).parent / "data" / "folds.txt"


def files() -> dict[Path, str]:
    """Return the table by path: what all schemes agree on in the names of people and places, sorted."""
    folds = {fold_cyrillic(name) for name in (*lexicon.names(), *gazetteer.places())}
    return {FOLDS: "".join(f"{fold}\n" for fold in sorted(folds))}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the table; return the exit code."""
    return run("builders.name_folds", files(), arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
