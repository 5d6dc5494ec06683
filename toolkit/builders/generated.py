"""What builders of committed files share: write them, or tell which of them are stale."""

import argparse
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def stale(files: Mapping[Path, str], orphans: Sequence[Path] = ()) -> Iterator[str]:
    """Yield one line for each file that is missing, differs from its text, or should not be there."""
    for path, text in files.items():
        if not path.exists():
            yield f"{os.path.relpath(path)}: missing"
        elif path.read_text("utf-8") != text:
            yield f"{os.path.relpath(path)}: stale"
    for path in orphans:
        yield f"{os.path.relpath(path)}: belongs to nothing that exists"


def run(
    name: str, files: Mapping[Path, str], orphans: Sequence[Path] = (), arguments: Sequence[str] | None = None
) -> int:
    """Write the files and remove the orphans, or with `--check` change nothing and return 1 if that would do anything.

    `name` is the builder's module, for the hint how to renew the files.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {name}")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when a file is not fresh")
    if parser.parse_args(arguments).check:
        lines = list(stale(files, orphans))
        for line in lines:
            print(line)
        if lines:
            print("renew with: make generated")
        return int(bool(lines))
    for path in orphans:
        path.unlink()
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    return 0
