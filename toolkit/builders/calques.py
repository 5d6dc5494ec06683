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
PAGE = ROOT / "docs" / "calques.md"
TARGET = ROOT / "toolkit" / "mtcheck" / "declared" / "data" / "calques.json"


def drafts(folder: Path = FOLDER) -> tuple[Draft, ...]:
    """Return the rules of all files, file by file. Raises `ConfigError`."""
    return tuple(
        draft
        for path in sorted(folder.glob("*.yaml"))
        for draft in read(parse(path.read_bytes(), path.name), path.name, own=False)
    )


def page(rules: Sequence[Draft]) -> str:
    """Return the list of all entries as Markdown, by rule and language."""
    lines = [
        "# Calques",
        "",
        "<!-- mtcheck: ignore-file STY, ACC, LNG, DES, LOC: about the words, and no article -->",
        "",
    ]
    lines += [
        "What STY201, STY202, ACC120, ACC121 and ACC122 look for; `toolkit/builders/calques` has guards and examples."
    ]
    for code in sorted({draft.code for draft in rules}):
        lines += ["", f"## {code}", "", "| phrase | from | better |", "|---|---|---|"]
        for draft in rules:
            for entry in draft.entries if draft.code == code else ():
                phrases = "; ".join(shape.phrase for shape in entry.shapes)
                cells = (phrases, f"{entry.source} ({entry.language})", "; ".join(entry.better))
                lines.append("| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the table and the list of it, or check them; return an exit code."""
    rules = drafts()
    text = dumps([entry for draft in rules for entry in draft.entries])
    return run("builders.calques", {TARGET: text, PAGE: page(rules)}, (), arguments)


if __name__ == "__main__":
    sys.exit(main())
