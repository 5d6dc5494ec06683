"""Write when each rule runs, as it follows from what was measured and judged, into `mtcheck/rules/levels.py`.

python -m builders.levels [--check]
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from builders.generated import ROOT, run
from mtcheck.rule import Rule
from mtcheck.rules import load_rules
from mtcheck.rules.cards import card, verdict

TABLE = ROOT / "toolkit" / "mtcheck" / "rules" / "levels.py"
HEAD = '"""When each rule runs; written by `python -m builders.levels` from figures.json and the rules. Do not edit."""'


def table(rules: Sequence[Rule]) -> str:
    """Return the module: one line for each rule, so that two branches seldom touch the same."""
    return "\n".join([HEAD, "", "LEVELS = {", *_rows(rules), "}"]) + "\n"


def _rows(rules: Sequence[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f'    "{rule.meta.code}": "{verdict(card(rule)).level}",'


def files() -> dict[Path, str]:
    """Return the module by its path."""
    return {TABLE: table(load_rules())}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the module; return the exit code."""
    return run("builders.levels", files(), (), arguments)


if __name__ == "__main__":
    sys.exit(main())
