"""The sample articles hold exactly the artifacts that their table lists, and the clean ones hold none."""

import re
from collections import Counter
from pathlib import PurePath
from typing import NamedTuple

import pytest

from mtcheck.config import Config
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint
from mtcheck.engine.walk import find_files
from mtcheck.rules import default_rules
from tests.harness import ROOT

SEEDS = ROOT / "seeds"
GLOSSARY = ROOT / "glossaries" / "zentralasien.yaml"
CLEAN = {"09-briefe-baden-baden.txt", "10-gletschersee-davos.txt"}
ROW = re.compile(
    r"^\| `(?P<file>[^`|]+)` \| (?P<line>\d+) \| (?P<code>[A-Z]{3}\d{3}) \| `(?P<found>[^`]+)` \| (?P<story>.+) \|$"
)


class Planted(NamedTuple):
    """One artifact: where, which rule reports it, and the characters of the file that the finding covers."""

    file: str
    line: int
    code: str
    found: str


def table() -> list[Planted]:
    """Read the rows of the table in seeds/README.md; a row that does not parse is an error."""
    lines = (SEEDS / "README.md").read_text("utf-8").splitlines()
    first = lines.index("| file | line | code | found | what is planted, and why |") + 2
    rows = [ROW.match(line) for line in lines[first:] if line.startswith("|")]
    assert None not in rows, lines[first + rows.index(None)]
    return [Planted(row["file"], int(row["line"]), row["code"], row["found"]) for row in rows if row]


def check(*glossaries: str) -> Report:
    """Check the folder as `mtcheck lint seeds/` does."""
    return lint(find_files([str(SEEDS)]).paths, Config(glossary=glossaries), jobs=1)


@pytest.fixture(scope="module")
def report() -> Report:
    """The run of the demo."""
    return check(str(GLOSSARY))


def planted(report: Report) -> list[Planted]:
    """Return the findings as rows of the table."""
    return [
        Planted(
            PurePath(finding.path).name,
            report.documents[finding.path].text.count("\n", 0, finding.start) + 1,
            finding.code,
            finding.text,
        )
        for finding in report.findings
    ]


def test_findings_are_the_table(report: Report) -> None:
    """Same file, line, code and text, each as often as listed: nothing more, nothing less."""
    found, listed = Counter(planted(report)), Counter(table())
    assert sorted((listed - found).elements()) == [], "listed, not found"
    assert sorted((found - listed).elements()) == [], "found, not listed"


def test_the_table_is_in_reading_order() -> None:
    """Rows stand by file and line, so that a reader can follow them beside the article."""
    rows = table()
    assert [(row.file, row.line) for row in rows] == sorted((row.file, row.line) for row in rows)


def test_places_of_the_table_are_true() -> None:
    """Every row points at a line that really holds the text."""
    for row in table():
        lines = (SEEDS / row.file).read_text("utf-8").splitlines()
        assert row.found in lines[row.line - 1], row


def test_clean_articles_are_not_in_the_table() -> None:
    """Two articles hold nothing but harmless neighbours."""
    assert {path.name for path in SEEDS.iterdir()} >= CLEAN
    assert CLEAN.isdisjoint(row.file for row in table())


def test_every_rule_has_something_to_find() -> None:
    """The demo shows each rule that is on by default at least once."""
    shown = {row.code for row in table()}
    # What needs a source beside an article cannot be shown in a folder of articles.
    alone = {rule.meta.code for rule in default_rules() if not rule.meta.paired}
    assert alone - shown == set()


def test_clean_articles_are_clean_without_a_glossary() -> None:
    """Silence on the clean articles is not the glossary's merit."""
    assert [row for row in planted(check()) if row.file in CLEAN] == []


def test_the_glossary_only_adds_or_decides(report: Report) -> None:
    """What is wrong whatever a glossary says is found without one as well."""
    families = ("ACC", "DES", "LNG", "LOC", "STY")
    with_glossary = [row for row in planted(report) if row.code.startswith(families)]
    # A false friend that the glossary knows is left to it.
    decided = {(row.file, row.line, row.found) for row in planted(report) if row.code.startswith("TRM")}
    without = [
        row
        for row in planted(check())
        if row.code.startswith(families) and (row.file, row.line, row.found) not in decided
    ]
    assert with_glossary == without


def test_articles_are_articles() -> None:
    """Length and number stay in the range the folder promises."""
    articles = [path for path in SEEDS.iterdir() if path.name != "README.md"]
    assert len(articles) >= 10
    for path in articles:
        assert 200 <= len(path.read_text("utf-8").split()) <= 400, path.name
