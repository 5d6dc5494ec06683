"""A file of decisions is believed in nothing: its shape, its versions, its edits and its paths."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mtcheck.engine.apply import outside
from mtcheck.engine.decisions import Decision, parse, refusal, schema
from mtcheck.errors import ConfigError
from tests.harness import ROOT
from tests.test_docs import FENCE

ONE: dict[str, Any] = {
    "decision": "accept",
    "rule": "NAM104",
    "path": "a.txt",
    "quotation": "Georgia",
    "occurrence": 1,
    "prefix": "Er lebt in",
    "suffix": "und schreibt.",
    "replacement": "Georgien",
    "comment": "so",
}
EDIT: dict[str, Any] = {**ONE, "decision": "edit", "edit": {"text": "Grusinien", "start": 0, "end": 7}}
FILE: dict[str, Any] = {
    "schema_version": 1,
    "tool": {"name": "mtcheck", "version": "0.1.0"},
    "decisions": [ONE, EDIT, {**ONE, "decision": "reject"}, {**ONE, "decision": "comment", "replacement": None}],
}
VALIDATOR = Draft202012Validator(schema())


def read(value: Any) -> tuple[Decision, ...]:
    """Parse a value as a file."""
    return parse(json.dumps(value).encode(), "d.json")


def test_good() -> None:
    """All kinds; what is decided that the words shall read."""
    Draft202012Validator.check_schema(schema())
    VALIDATOR.validate(FILE)
    accepted, edited, rejected, commented = read(FILE)
    assert [one.replacement for one in (accepted, edited, rejected, commented)] == ["Georgien", "Grusinien", None, None]
    assert [one.number for one in read(FILE)] == [1, 2, 3, 4]
    assert rejected.comment == "so"


def changed(path: str, value: Any) -> Any:
    """Return the file with one value changed, or taken out when the value is `...`."""
    whole = copy.deepcopy(FILE)
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    inner: Any = whole
    for part in way:
        inner = inner[part]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return whole


FAULTS = {
    "another version": ("schema_version", 2, "schema_version is 2, allowed: 1"),
    "version as text": ("schema_version", "1", 'schema_version is "1", allowed: 1'),
    "a truth": ("schema_version", True, "schema_version is true, allowed: 1"),
    "no version": ("schema_version", ..., "the file: 'schema_version' is missing"),
    "another tool": ("tool.name", "vale", 'tool.name is "vale", allowed: "mtcheck"'),
    "no list": ("decisions", {}, "'decisions' must be a list"),
    "no object": ("decisions.1", 3, "decision 2 must be an object"),
    "unknown key": ("decisions.0.line", 3, 'decision 1: unknown key "line", known are'),
    "unknown decision": ("decisions.0.decision", "maybe", "decision 1: 'decision' is \"maybe\", allowed: accept"),
    "number as text": ("decisions.0.occurrence", "1", "decision 1: 'occurrence' is \"1\""),
    "number from 0": ("decisions.0.occurrence", 0, "decision 1: 'occurrence' is 0, allowed: a number from 1"),
    "no text": ("decisions.0.prefix", None, "decision 1: 'prefix' must be a string"),
    "no path": ("decisions.0.path", "", "decision 1: 'rule' and 'path' must not be empty"),
    "no fix to accept": ("decisions.0.replacement", None, "decision 1: accepts a fix, and 'replacement' is null"),
    "edit without one": ("decisions.1.edit", ..., "decision 2: 'edit' stands with the decision"),
    "edit with another": ("decisions.0.edit", {"text": "x"}, "decision 1: 'edit' stands with the decision"),
    "edit without text": ("decisions.1.edit.text", ..., "decision 2: 'edit': 'text' is missing"),
    "comment": ("decisions.2.comment", 3, "decision 3: 'comment' must be a string"),
}


@pytest.mark.parametrize(("path", "value", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_shape(path: str, value: Any, message: str) -> None:
    """What is not of the shape is refused as a whole, by name; the schema says the same."""
    whole = changed(path, value)
    with pytest.raises(ConfigError) as caught:
        read(whole)
    assert str(caught.value).startswith(f"d.json: {message}")
    assert not VALIDATOR.is_valid(whole) or value is True


BYTES = {
    "syntax": (b'{\n"a": }', "d.json:2: JSON syntax: expecting value"),
    "encoding": (b"\xff", "d.json: not UTF-8 at byte 0"),
    "depth": (b"[" * 100_000, "d.json: nested too deep"),
    "twice": (b'{"a": 1, "a": 2}', "d.json: a key stands twice in one object"),
    "huge number": (b'{"a": ' + b"9" * 10_000 + b"}", "d.json: "),
    "empty": (b"", "d.json:1: JSON syntax"),
}


@pytest.mark.parametrize(("data", "message"), BYTES.values(), ids=BYTES.keys())
def test_bytes(data: bytes, message: str) -> None:
    """Whatever the bytes are, one line."""
    with pytest.raises(ConfigError) as caught:
        parse(data, "d.json")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.text(max_size=3) | st.sampled_from(["accept", "edit", {}]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from([*ONE, "edit", "text"]), inner, max_size=3)
    ),
    max_leaves=4,
)


@given(st.sampled_from(["decisions.0", "decisions.1", "decisions.0.", "decisions.1.", "decisions.1.edit."]), st.data())
def test_reader_and_schema_agree(where: str, data: st.DataObject) -> None:
    """For any value in any place, the reader takes what the schema takes."""
    keys = ["text", "start", "end", "x"] if "edit" in where else [*ONE, "edit", "x"]
    path = where + data.draw(st.sampled_from(keys)) if where.endswith(".") else where
    whole = changed(path, data.draw(JSON))
    try:
        read(whole)
        taken = True
    except ConfigError:
        taken = False
    assert taken == VALIDATOR.is_valid(whole)


EDITS = {
    "all of it": ({"text": "Grusinien"}, ""),
    "a part": ({"text": "x", "start": 2, "end": 4}, ""),
    "nothing left": ({"text": ""}, ""),
    "no-break space": ({"text": "a\N{NO-BREAK SPACE}b"}, ""),
    "behind": ({"text": "x", "start": 0, "end": 8}, "the edit 0:8 leaves its span, which is 7 characters long"),
    "before": ({"text": "x", "start": -1, "end": 3}, "the edit -1:3 leaves its span"),
    "backwards": ({"text": "x", "start": 4, "end": 3}, "the edit 4:3 leaves its span"),
    "escape": ({"text": "\x1b[31m"}, "the edit holds the control or invisible character U+001B"),
    "newline": ({"text": "a\nb"}, "the edit holds the control or invisible character U+000A"),
    "turned around": ({"text": "a\u202eb"}, "the edit holds the control or invisible character U+202E"),
    "surrogate": ({"text": "\udc80"}, "the edit holds the control or invisible character U+DC80"),
}


@pytest.mark.parametrize(("edit", "message"), EDITS.values(), ids=EDITS.keys())
def test_edits(edit: dict[str, Any], message: str) -> None:
    """An edit that leaves its span or holds what nobody sees is refused by itself."""
    whole = {**FILE, "decisions": [{**EDIT, "edit": edit}]}
    VALIDATOR.validate(whole)
    (decision,) = read(whole)
    assert str(refusal(decision)).startswith(message)
    assert bool(refusal(decision)) == bool(message)


def test_paths(tmp_path: Path) -> None:
    """A path stays below the paths given, also through links."""
    root, given = tmp_path / "root", tmp_path / "root" / "artikel"
    given.mkdir(parents=True)
    (tmp_path / "fremd.txt").touch()
    (given / "gut.txt").touch()
    (given / "link.txt").symlink_to(tmp_path / "fremd.txt")
    (given / "ordner").symlink_to(tmp_path)
    (given / "innen.txt").symlink_to("gut.txt")

    def reason(path: str) -> str:
        return str(outside(path, str(root), [str(given)]))

    assert reason("artikel/gut.txt") == reason("artikel/innen.txt") == reason("artikel/fehlt.txt") == ""
    assert reason("artikel/../../fremd.txt") == "the path leads out with '..'"
    assert reason("artikel\\..\\x.txt") == "the path leads out with '..'"
    assert reason(str(given / "gut.txt")).startswith("an absolute path")
    assert reason("C:/x.txt").startswith("an absolute path")
    assert reason("\\\\server\\x.txt").startswith("an absolute path")
    assert (
        reason("artikel/link.txt") == reason("artikel/ordner/fremd.txt") == "a link that leads out of the paths given"
    )
    assert reason("anders/a.txt") == reason("artikel2/a.txt") == "the path is not below the paths given"
    assert reason("artikel/a\x00.txt") == reason("a\x1b.txt") == "the path holds a control or invisible character"


def test_documentation_is_the_schema() -> None:
    """The example of docs/decisions.md is a file of decisions."""
    (example,) = [
        body for language, body in FENCE.findall((ROOT / "docs/decisions.md").read_text("utf-8")) if language == "json"
    ]
    VALIDATOR.validate(json.loads(example))
    assert len(parse(example.encode(), "d.json")) == 4
