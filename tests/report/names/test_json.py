"""Names for programs: the shape is the schema, the content is what was found."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from mtcheck.engine.names import NamesReport
from mtcheck.report.names.json import render, schema
from tests.report.names.samples import GLOSSARY, names_report

VALIDATOR = Draft202012Validator(schema())


def loaded(report: NamesReport, everything: bool = False) -> Any:
    """Return the rendered names, checked against the schema."""
    value = json.loads(render(report, everything=everything))
    VALIDATOR.validate(value)
    return value


def test_schema_is_a_schema() -> None:
    """The schema itself is valid JSON Schema 2020-12."""
    Draft202012Validator.check_schema(schema())


def test_whole() -> None:
    """Every key of the shape, with its value."""
    value = loaded(names_report(glossary=GLOSSARY, unreadable={"c.txt": b"a\0b"}))
    assert value["schema_version"] == 1
    assert value["tool"]["name"] == "mtcheck"
    place, person = value["names"]
    assert (place["name"], place["decided_by"], place["type"], place["count"]) == (
        "Tscheljabinsk",
        "label",
        "place",
        3,
    )
    (reason,) = person.pop("reasons")
    assert reason["spellings"] == ["Vadim", "Wadim"]
    assert reason["text"] == "the glossary holds both for one name"
    assert place["reasons"][0]["text"].startswith("both read as Челябинск: ")
    assert person == {
        "name": "Wadim",
        "decided_by": "glossary",
        "german": "Wadim",
        "type": "name",
        "count": 5,
        "spellings": [
            {
                "form": "Vadim",
                "system": "english",
                "count": 3,
                "texts": [
                    {"path": "a/eins.txt", "count": 1, "lines": [3]},
                    {"path": "a/zwei.txt", "count": 2, "lines": [3, 3]},
                ],
            },
            {
                "form": "Wadim",
                "system": "german",
                "count": 2,
                "texts": [{"path": "a/eins.txt", "count": 2, "lines": [1, 3]}],
            },
        ],
    }
    *read, lost = value["files"]
    assert read == [{"path": path, "error": None} for path in ("a/eins.txt", "a/zwei.txt", "b/drei.txt")]
    assert lost["path"] == "c.txt"
    assert "NUL" in lost["error"]
    assert value["summary"] == {"names": 3, "several_spellings": 2, "files": 4, "unreadable": 1}


def test_everything() -> None:
    """Names in one spelling are members on demand; nothing decided for them."""
    singles = [name for name in loaded(names_report(), everything=True)["names"] if len(name["spellings"]) == 1]
    assert "Schanna" in [name["name"] for name in singles]
    assert all(name["decided_by"] is None and name["reasons"] == [] for name in singles)


def test_schema_refuses() -> None:
    """The schema is no rubber stamp."""
    value = loaded(names_report())
    changes: list[dict[str, Any]] = [{"extra": 1}, {"names": [{}]}, {"schema_version": 2}]
    for change in changes:
        with pytest.raises(ValidationError):
            VALIDATOR.validate(value | change)
    value["names"][0]["spellings"][0]["texts"][0]["lines"] = [0]
    with pytest.raises(ValidationError):
        VALIDATOR.validate(value)


def test_one_name_a_line() -> None:
    """So that two runs can be compared with diff."""
    lines = render(names_report(), everything=False).splitlines()
    assert len([line for line in lines if line.startswith('{"name":')]) == 2


def test_hostile_paths() -> None:
    """Any path can be printed and read back."""
    path = "a\x1b[2J\u202e\n\udcff\u2028.txt"
    text = render(names_report({path: "Wadim kam. Vadim ging."}), everything=False)
    assert not set(text) & set("\x1b\u202e\udcff\u2028")
    assert json.loads(text)["files"] == [{"path": path, "error": None}]
