"""Lint `seeds/` with the glossary and write the sample report, `reports/sample.html`.

python -m builders.sample_report [--check]
"""

import sys
from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path

from builders.generated import ROOT, run
from mtcheck.config import Config
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint
from mtcheck.engine.walk import find_files

REPORT = ROOT / "reports" / "sample.html"
GLOSSARY = "glossaries/zentralasien.yaml"
SEEDS = "seeds/"


def sample() -> Report:
    """Return the report on the sample articles, with paths as they read from the root of the repository."""
    with chdir(ROOT):
        return lint(find_files((SEEDS,)).paths, Config(glossary=(GLOSSARY,)), jobs=1)


def files() -> dict[Path, str]:
    """Return the sample report by path."""
    from mtcheck.report import html

    return {REPORT: html.render(sample())}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the report; return the exit code."""
    return run("builders.sample_report", files(), arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
