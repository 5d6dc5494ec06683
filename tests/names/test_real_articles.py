"""Without a glossary, the name rules find on the five real articles what a reader found, and nothing else."""

import csv
import re
from functools import cache

import pytest

from mtcheck.config import Config
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint
from mtcheck.engine.walk import find_files
from mtcheck.model import WORD, Finding
from tests.harness import SHARED

EXPECTED = SHARED / "bench" / "names" / "seeds_expected.tsv"
pytestmark = pytest.mark.skipif(not EXPECTED.is_file(), reason="the real articles in ../shared are not on this machine")


@cache
def report() -> Report:
    """Check the articles together, by name rules alone."""
    return lint(find_files([str(SHARED / "seeds")]).paths, Config(select=("NAM",)), jobs=1)


def rows() -> list[dict[str, str]]:
    """Read what is expected."""
    with EXPECTED.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def named(finding: Finding) -> set[str]:
    """Return all words that a finding shows: its place, its message, its reason and its fix."""
    fix = [edit.text for edit in finding.fix.edits] if finding.fix else []
    return {
        word for text in (finding.text, str(finding.message), str(finding.why), *fix) for word in WORD.findall(text)
    }


@pytest.mark.parametrize("row", rows() if EXPECTED.is_file() else [], ids=lambda row: f"{row['seed']}-{row['forms']}")
def test_every_row_is_found(row: dict[str, str]) -> None:
    """Each row is named, with all its spellings, by a finding in its article, or in any of them."""
    stem = "" if row["seed"] == "corpus" else f"/{row['seed']}_"
    forms = set(row["forms"].split("|"))
    assert any(stem in finding.path and forms <= named(finding) for finding in report().findings)


def test_nothing_else_is_found() -> None:
    """Whatever is marked is a spelling that some row speaks of, or a name of the rarer system of a mixed article."""
    known = {form for row in rows() for form in re.split(r"\W+", f"{row['forms']} {row['expected fix']}")}
    for finding in report().findings:
        assert finding.text in known or finding.code == "NAM105", finding
    assert not report().crashes
