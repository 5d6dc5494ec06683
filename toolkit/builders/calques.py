"""Compile the calques in `toolkit/builders/calques/*.yaml` for the rules that report them.

python -m builders.calques [--check]

The files have the form of users' files of rules (docs/user-rules.md): one rule code, many entries. What is compiled
holds every phrase in all of its forms, so that a run makes none.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from builders.generated import ROOT, run
from mtcheck.declared.compiled import dumps
from mtcheck.declared.nodes import parse
from mtcheck.declared.read import Draft, read

FOLDER = Path(__file__).parent / "calques"
TARGET = ROOT / "toolkit" / "mtcheck" / "declared" / "data" / "calques.json"


def drafts(folder: Path = FOLDER) -> tuple[Draft, ...]:
    """Return the rules of all files, file by file. Raises `ConfigError`."""
    return tuple(
        draft
        for path in sorted(folder.glob("*.yaml"))
        for draft in read(parse(path.read_bytes(), path.name), path.name, own=False)
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the table or check it; return an exit code."""
    text = dumps([entry for draft in drafts() for entry in draft.entries])
    return run("builders.calques", {TARGET: text}, (), arguments)


if __name__ == "__main__":
    sys.exit(main())
