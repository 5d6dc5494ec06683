"""The report for programs: its shape is the schema, its content is the report."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from mtcheck.engine.result import Report
from mtcheck.model import Alignment, Certainty, Edit, Fix, FixSafety, Locale, Mqm, Severity, SourcePlace, SourceText
from mtcheck.report.json import digest, render, schema
from mtcheck.text.messages import Language, say
from tests.harness import ROOT
from tests.report.samples import document, finding, place, report

VALIDATOR = Draft202012Validator(schema())
ONE = document("a/eins.txt", "Eine Überschrift 😀\r\n\r\nWie Vadim sagt, 5% mehr.\r\n")
TWO = document("zwei.txt", "Wadim ist da.", locale=Locale.CH)
HIT = finding(ONE, "Vadim", "Wadim", why="majority", related=(place(TWO, "Wadim"), place(ONE, "5%")))


def loaded(of: Report) -> Any:
    """Return the rendered report, checked against the schema."""
    value = json.loads(render(of))
    VALIDATOR.validate(value)
    return value


def test_schema_is_a_schema() -> None:
    """The schema itself is valid JSON Schema 2020-12."""
    Draft202012Validator.check_schema(schema())


def test_whole_report() -> None:
    """Every key of the shape, with its value."""
    assert loaded(report([ONE, TWO], [HIT], unread=["x.txt"])) == {
        "schema_version": 1,
        "tool": {"name": "mtcheck", "version": "0.1.0"},
        "language": "en",
        "subject": "article",
        "rules": [],
        "glossary": "",
        "root": "",
        "findings": [
            {
                "path": "a/eins.txt",
                "code": "ACC101",
                "name": "editorial-bracket",
                "severity": "major",
                "mqm": "accuracy/untranslated",
                "start": 26,
                "end": 31,
                "line": 3,
                "column": 5,
                "text": "Vadim",
                "message": "English word in square brackets",
                "why": "majority",
                "fix": {"safety": "safe", "edits": [{"start": 26, "end": 31, "text": "Wadim"}]},
                "related": [
                    {"path": "zwei.txt", "start": 0, "end": 5, "line": 1, "column": 1, "text": "Wadim"},
                    {"path": "a/eins.txt", "start": 38, "end": 40, "line": 3, "column": 17, "text": "5%"},
                ],
                "fingerprint": HIT.fingerprint,
                "candidates": [],
                "anchor": {
                    "path": "a/eins.txt",
                    "quotation": "Vadim",
                    "occurrence": 1,
                    "prefix": "Eine Überschrift 😀 Wie",
                    "suffix": "sagt, 5% mehr.",
                    "replacement": "Wadim",
                },
                "wording": {"message": "English word in square brackets", "why": "majority"},
            }
        ],
        "files": [
            {
                "path": "a/eins.txt",
                "locale": "de-DE",
                "encoding": "utf-8",
                "words": 7,
                "findings": 1,
                "error": False,
                "digest": digest(ONE),
            },
            {
                "path": "x.txt",
                "locale": None,
                "encoding": None,
                "words": 0,
                "findings": 0,
                "error": True,
                "digest": None,
            },
            {
                "path": "zwei.txt",
                "locale": "de-CH",
                "encoding": "utf-8",
                "words": 3,
                "findings": 0,
                "error": False,
                "digest": digest(TWO),
            },
        ],
        "summary": {
            "files": 3,
            "unreadable": 1,
            "words": 10,
            "findings": 1,
            "by_rule": {"ACC101": 1},
            "by_severity": {"critical": 0, "major": 1, "minor": 0, "neutral": 0},
            "fixable": {"safe": 1, "unsafe": 0},
            "suppressed": {"sic": 0, "comment": 0, "front-matter": 0, "configuration": 0, "baseline": 0},
        },
    }


def test_a_message_keeps_what_it_is_made_of() -> None:
    """It is said in the language asked for, and can be said in another one later."""
    message = say("„{text}“ is English for {german}", text="Vadim", german=say("the glossary"))
    of = report([ONE], [finding(ONE, "Vadim", message=message)])
    value = json.loads(render(of, language=Language.DE))
    VALIDATOR.validate(value)
    (found,) = value["findings"]
    assert (value["language"], found["message"]) == ("de", "„Vadim“ ist Englisch für das Glossar")
    assert found["wording"]["message"] == {
        "template": "„{text}“ is English for {german}",
        "values": {"text": "Vadim", "german": {"template": "the glossary", "values": {}}},
    }


def test_nothing_at_all() -> None:
    """An empty run has the same shape."""
    value = loaded(report([], []))
    assert (value["findings"], value["files"], value["summary"]["by_rule"]) == ([], [], {})


def test_one_finding_to_a_line() -> None:
    """Two reports can be compared line by line."""
    lines = render(report([ONE, TWO], [HIT, finding(TWO, "Wadim")])).splitlines()
    assert sum(line.startswith('{"path": ') for line in lines) == 4
    assert render(report([], [])).endswith("}\n")


def test_umlauts_are_written_as_they_are() -> None:
    """No \\u escapes for letters."""
    assert "Überschrift 😀" in render(report([ONE], [finding(ONE, "Überschrift 😀")]))


def test_what_harms_a_terminal_or_utf8_is_escaped() -> None:
    """The file is valid UTF-8 and holds no control, separator or direction mark, and reads back the same."""
    text = "\x1b\x9b\u2028\u202e\udcff\x7f„“"
    of = document(f"{text}.txt", text)
    written = render(report([of], [finding(of, text, text)]))
    written.encode("utf-8")
    assert set(written) & set(text) == set("„“")
    assert json.loads(written)["findings"][0]["text"] == text


TEXT = st.text(st.characters(), min_size=1, max_size=20)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report full of hostile strings."""
    documents = {path: document(path, draw(TEXT)) for path in draw(st.lists(TEXT, min_size=1, max_size=3))}
    found = []
    for of in documents.values():
        start = draw(st.integers(0, len(of.text)))
        end = draw(st.integers(start, len(of.text)))
        fix = Fix(draw(st.sampled_from([FixSafety.SAFE, FixSafety.UNSAFE])), (Edit(start, end, draw(TEXT)),))
        found.append(
            finding(
                of,
                (start, end),
                name=draw(TEXT),
                message=draw(TEXT),
                why=draw(TEXT),
                severity=draw(st.sampled_from(Severity)),
                mqm=draw(st.sampled_from(Mqm)),
                fix=draw(st.sampled_from([None, fix])),
                related=(place(of, of.text[:1]),),
            )
        )
    return report(documents.values(), found, unread=sorted({draw(TEXT)} - set(documents)))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_schema_holds_for_every_string(drawn: Report) -> None:
    """Whatever texts, paths and messages are, the result is UTF-8, valid, and says the same."""
    render(drawn).encode("utf-8")
    value = loaded(drawn)
    assert [item["text"] for item in value["findings"]] == [of.text for of in drawn.findings]
    assert [item["path"] for item in value["files"]] == list(drawn.paths)
    for item in value["findings"]:
        text = drawn.documents[item["path"]].text
        assert text[item["start"] : item["end"]] == item["text"]


def break_at(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """Return the value with one part replaced."""
    target = value
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = new
    return value


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (("schema_version",), 2),
        (("extra",), 1),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "start"), -1),
        (("findings", 0, "line"), 0),
        (("findings", 0, "fix", "edits"), []),
        (("findings", 0, "extra"), 1),
        (("findings", 0, "code"), "A1"),
        (("files", 0, "locale"), "de-LI"),
        (("summary", "by_rule", "x"), 1),
        (("summary", "fixable"), {}),
    ],
    ids=str,
)
def test_schema_is_strict(path: tuple[str | int, ...], new: Any) -> None:
    """What is not the shape is refused."""
    value = loaded(report([ONE, TWO], [HIT]))
    with pytest.raises(ValidationError):
        VALIDATOR.validate(break_at(value, path, new))


def test_schema_knows_every_value() -> None:
    """Enumerations of the schema are those of the model."""
    finding_schema = schema()["$defs"]["finding"]["properties"]
    assert set(finding_schema["severity"]["enum"]) == set(Severity)
    assert set(finding_schema["mqm"]["enum"]) == set(Mqm)
    assert set(schema()["$defs"]["file"]["properties"]["locale"]["enum"]) == {*Locale, None}
    assert set(schema()["$defs"]["fix"]["properties"]["safety"]["enum"]) == set(FixSafety) - {FixSafety.NONE}


def test_documentation_is_the_schema() -> None:
    """docs/json.md names every key, and its example is a valid report."""
    text = (ROOT / "docs" / "json.md").read_text("utf-8")
    example = json.loads(text.split("```json\n")[1].split("```")[0])
    VALIDATOR.validate(example)
    defs = schema()["$defs"]
    keys = {key for name in ("finding", "file", "place", "fix") for key in defs[name]["properties"]}
    keys |= {*schema()["properties"], *schema()["properties"]["summary"]["properties"]}
    assert [key for key in sorted(keys) if f"`{key}`" not in text] == []


def test_candidates() -> None:
    """Fixes to choose from have the shape of a fix."""
    of = document("a.txt", "Der Entwurf kam.")
    choices = (Fix(FixSafety.UNSAFE, (Edit(0, 11, "Die Form"),)),)
    (found,) = loaded(report([of], [finding(of, "Entwurf", candidates=choices)]))["findings"]
    assert found["candidates"] == [{"safety": "unsafe", "edits": [{"start": 0, "end": 11, "text": "Die Form"}]}]


def test_source() -> None:
    """What is known of the source: the text, its place, how certain it is; in a bilingual file it has no place."""
    origin = SourcePlace("en/a.md", 4, 9, 1, 5)
    beside = HIT._replace(source=SourceText("Vadim says, 5% more.", "en", 0.87, origin))
    within = finding(ONE, "5%", source=SourceText("5% more"))
    alignments = {ONE.path: Alignment("en/a.md", 36, 34, Certainty.HIGH)}
    value = loaded(report([ONE, TWO], [beside, within])._replace(alignments=alignments))
    text = {"text": "Vadim says, 5% more.", "language": "en", "confidence": 0.87}
    assert value["findings"][0]["source"] == {**text, "path": "en/a.md", "start": 4, "end": 9, "line": 1, "column": 5}
    assert value["findings"][1]["source"]["path"] is None
    assert value["files"][0]["alignment"] == {"source": "en/a.md", "sentences": 36, "aligned": 34, "confidence": "high"}
    assert "alignment" not in value["files"][1]
