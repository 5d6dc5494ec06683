"""All outputs: each says every finding, at the right place, and no text can break out of its format."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell import Cell

from mtcheck.engine.internal import UNREADABLE_FILE
from mtcheck.engine.result import By, Hidden, Report
from mtcheck.model import Alignment, Certainty, Edit, Fix, FixSafety, Severity, SourcePlace, SourceText
from mtcheck.report.outputs import OUTPUTS, by_suffix, render
from mtcheck.report.position import Lines, Position, Unit
from mtcheck.text.messages import Language, say
from tests.harness import ends
from tests.report.samples import document, finding, place, report

ONE = document("texte/eins.txt", "Überschrift 😀\r\n\r\n😀 Wie Vadim sagt,\r\nim im Haus.\r\n")
TWO = document("zwei.txt", "Wadim ist da.")
MESSAGE = say("„{text}“ is English for {german}", text="Vadim", german="Wadim")
HIT = finding(ONE, "Vadim", "Wadim", message=MESSAGE, why="majority", related=(place(TWO, "Wadim"),))
LINES = finding(ONE, "sagt,\r\nim im", code="LNG102", severity=Severity.MINOR, message="two lines", fingerprint="1")
LOST = finding(TWO, (0, 0), path="lost.txt", code="INT001", severity=Severity.CRITICAL, message="holds NUL bytes")
REPORT = report([ONE, TWO], [HIT, LINES, LOST], unread=["lost.txt"])

ATTACKS = {
    "command": "::set-env name=PATH::x ::error file=a,line=1::%0A::warning::",
    "newlines": "a\nb\r\nc\rd\n::error::e",
    "markup": "<script>alert(1)</script>&amp;<!-- --><img src=x onerror=y>",
    "end of CDATA": "]]><x/><![CDATA[",
    "formula": '=HYPERLINK("http://x")',
    "formula of width": "＝cmd|' /C calc'!A0",
    "formula behind a tab": "\t+1",
    "quotes": '"\'`\\ "; DROP',
    "controls": "a\x00b\x07c\x1b[31md\x7fe\x9bf",
    "direction": "a\u202eb\u2066c\u200fd\ufeff",
    "line separators": "a\u2028b\u2029c\x85d\x0be",
    "markdown": "| a | **b** [c](javascript:d) `e` ~~f~~ # g\n# h @i https://j",
    "surrogate": "a\ud800b",
    "braces": "{text} {0} {a.b} %s %(x)s ${y}",
    "long": "x" * 40_000,
}


def attacked(attack: str) -> Report:
    """Return a report with the attack in every place where a text of somebody else can be."""
    of = document(f"p{attack}.txt", f"Vor {attack} nach.")
    start, end = 4, 4 + len(attack)
    fix = Fix(FixSafety.SAFE, (Edit(start, end, attack[::-1]),))
    message = say("„{text}“ stands twice, {attack}", text=attack, attack=attack)
    changes: dict[str, Any] = {"name": attack, "message": message, "why": attack, "fix": fix, "fingerprint": attack}
    source = SourceText(attack, attack, 0.5, SourcePlace(f"s{attack}", 0, 1, 1, 1))
    hit = finding(of, (start, end), related=(place(of, attack),), source=source, **changes)
    alignments = {of.path: Alignment(f"s{attack}", 2, 1, Certainty.MEDIUM)}
    return report([of], [hit], unread=[f"q{attack}"])._replace(alignments=alignments)


def check_json(text: str) -> int:
    """Parse, whatever is in it."""
    value = json.loads(text)
    if isinstance(value, list):
        return len(value)
    if "runs" in value:
        return len(value["runs"][0]["results"])
    return len(value.get("diagnostics", value.get("findings")))


def check_github(text: str) -> int:
    """Every line is one command with known properties, and what GitHub reads is not another one."""
    for line in text.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ([^:\r\n]+)::([^\r\n]*)", line)
        assert match, line
        for part in match[2].split(","):
            assert part.partition("=")[0] in {"file", "line", "endLine", "col", "endColumn", "title"}, part
    return len(text.splitlines())


def check_xml(text: str) -> int:
    """Well-formed, with nothing but the elements of the format."""
    root = etree.fromstring(text.encode())
    names = {"testsuites", "testsuite", "testcase", "failure", "error", "checkstyle", "file"}
    assert {element.tag for element in root.iter()} <= names
    return len(root.findall(".//failure") + root.findall(".//error"))


def check_cells(rows: list[list[str]]) -> int:
    """As many cells in each row as in the head, and no formula among them."""
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝")), cell
    return len(rows) - 1


def check_markdown(text: str) -> int:
    """No markup of the text is left: what could be one is escaped, and every row has the cells of its table."""
    rows = [line for line in text.splitlines() if re.match(r"\| \d+:\d+ \|", line)]
    for row in rows:
        assert len(re.findall(r"(?<!\\)\|", row)) == 5, row
        assert not re.search(r"<(?!U\+)|(?<!\\)\[|://|(?<!\\)`", row), row
    return len(rows)


def check_console(text: str) -> int:
    """Nothing that a terminal would obey."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200f]", text)
    return text.count(" ACC101 ") // 2


def check_html(text: str) -> int:
    """No element that is not ours: the browser tests look closer."""
    assert "<script>alert" not in text
    assert "<img" not in text
    return len(re.findall(r'<li class="card', text))


CHECKS: Mapping[str, Callable[[str], int]] = {
    "console": check_console,
    "json": check_json,
    "html": check_html,
    "markdown": check_markdown,
    "sarif": check_json,
    "github": check_github,
    "gitlab": check_json,
    "rdjson": check_json,
    "junit": check_xml,
    "checkstyle": check_xml,
    "csv": lambda text: check_cells(list(csv.reader(io.StringIO(text)))),
    "tsv": lambda text: check_cells(list(csv.reader(io.StringIO(text), delimiter="\t"))),
}
UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\ud800-\udfff]"
)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
@pytest.mark.parametrize("name", sorted(CHECKS))
def test_no_text_breaks_out(name: str, attack: str) -> None:
    """Hostile texts, paths, names and messages stay what they are: text, in one place."""
    for language in Language:
        text = render(name, attacked(attack), language=language, width=100, color=False).decode("utf-8")
        assert CHECKS[name](text) == 1
        assert not UNSAFE.search(text)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_a_workbook_holds_text(attack: str) -> None:
    """No cell is a formula, and every file can be opened."""
    book = load_workbook(io.BytesIO(render("xlsx", attacked(attack))))
    cells = [cell for row in book.active.iter_rows() for cell in row] if book.active else []
    assert len(cells) == 30
    assert {cell.data_type for cell in cells if isinstance(cell, Cell)} <= {"s", "n"}


@pytest.mark.parametrize("name", sorted(set(OUTPUTS) - {"diff"}))
@pytest.mark.parametrize("language", Language)
def test_says_every_finding(name: str, language: Language) -> None:
    """Nothing is left out, and the same report gives the same bytes."""
    made = render(name, REPORT, language=language, width=100)
    assert made == render(name, REPORT, language=language, width=100)
    if name == "xlsx":
        book = load_workbook(io.BytesIO(made))
        assert book.active is not None
        text = "\n".join(str(cell.value) for row in book.active.iter_rows() for cell in row)
    else:
        text = made.decode("utf-8")
    for part in ("two lines", "holds NUL bytes", "LNG102", "INT001", "lost.txt"):
        assert part in text
    assert ("ist Englisch für Wadim" if language is Language.DE else "is English for Wadim") in text


def regions(name: str, text: str) -> Iterator[tuple[str, Position, Position | None]]:
    """Yield path, first and last place of each finding as the format has it."""

    def pair(value: Any, line: str, column: str) -> Position:
        return Position(value[line], value[column])

    match name:
        case "sarif":
            for result in json.loads(text)["runs"][0]["results"]:
                where = result["locations"][0]["physicalLocation"]
                region = where["region"]
                start, end = pair(region, "startLine", "startColumn"), pair(region, "endLine", "endColumn")
                yield where["artifactLocation"]["uri"], start, end
        case "rdjson":
            for one in json.loads(text)["diagnostics"]:
                found = one["location"]["range"]
                start, end = pair(found["start"], "line", "column"), pair(found["end"], "line", "column")
                yield one["location"]["path"], start, end
        case "json":
            for one in json.loads(text)["findings"]:
                yield one["path"], pair(one, "line", "column"), None
        case "checkstyle":
            for file in etree.fromstring(text.encode()):
                for error in file:
                    yield file.get("name", ""), Position(*(int(error.get(key, "")) for key in ("line", "column"))), None
        case "csv":
            for row in csv.DictReader(io.StringIO(text)):
                yield row["path"], Position(int(row["line"]), int(row["column"])), None


UNITS = {
    "sarif": Unit.UTF16,
    "rdjson": Unit.UTF8,
    "json": Unit.CODE_POINT,
    "checkstyle": Unit.CODE_POINT,
    "csv": Unit.CODE_POINT,
}


@pytest.mark.parametrize(("name", "unit"), UNITS.items(), ids=UNITS.keys())
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(st.sampled_from("aä😀 \r\n\u2028€"), min_size=1, max_size=40), data=st.data())
def test_places_lead_back(name: str, unit: Unit, text: str, data: st.DataObject) -> None:
    """Line and column of every format lead back to the place in the text, in the unit the format counts."""
    of = document("a.txt", text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = render(name, report([of], [finding(of, (start, end))])).decode("utf-8")
    ((path, first, last),) = regions(name, made)
    lines = Lines(text)
    assert (path, lines.offset(first, unit)) == ("a.txt", start)
    assert last is None or lines.offset(last, unit) == end


def test_places_of_the_sample() -> None:
    """The same finding, counted in each way."""
    of = report([ONE], [HIT])
    found = {name: next(iter(regions(name, render(name, of).decode())))[1] for name in UNITS}
    lines = Lines(ONE.text)
    assert found["json"] == found["csv"] == found["checkstyle"] == (3, 7)
    assert found["sarif"] == (3, 8)
    assert found["rdjson"] == (3, 10)
    assert lines.offset(found["rdjson"], Unit.UTF8) == lines.offset(found["sarif"], Unit.UTF16) == HIT.start


def test_diff_applies_safe_fixes_only() -> None:
    """A patch for `git apply`, byte for byte; CRLF stays CRLF."""
    unsafe = finding(ONE, "Haus", fix=Fix(FixSafety.UNSAFE, (Edit(0, 1, "x"),)))
    patch = render("diff", report([ONE, TWO], [HIT, unsafe]))
    changed = [line for line in patch.split(b"\n") if line[:1] in b"+-"]
    assert changed == [
        b"--- a/texte/eins.txt",
        b"+++ b/texte/eins.txt",
        "-😀 Wie Vadim sagt,\r".encode(),
        "+😀 Wie Wadim sagt,\r".encode(),
        b"",
    ]


def test_paths_are_plain() -> None:
    """Programs compare paths with those of git: no ./ in front, a URI in SARIF."""
    of = document("./texte/zwei Worte/ä.txt", "Vadim")
    hit = report([of], [finding(of, "Vadim")])
    assert '"path": "texte/zwei Worte/ä.txt"' in render("gitlab", hit).decode()
    assert '"uri": "texte/zwei%20Worte/%C3%A4.txt"' in render("sarif", hit).decode()
    assert "file=texte/zwei Worte/ä.txt," in render("github", hit).decode()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        *[("a.json", "json"), ("a.HTM", "html"), ("a.sarif", "sarif"), ("a.md", "markdown"), ("a.patch", "diff")],
        *[("a.tsv", "tsv"), ("a.xlsx", "xlsx"), ("a.xml", "console"), ("a", "console")],
    ],
)
def test_by_suffix(path: str, name: str) -> None:
    """The name of a file tells how it is written, where that is clear."""
    assert by_suffix(path) == name


def test_unreadable_files_are_errors() -> None:
    """Not failures of the text: a build server counts them apart."""
    root = etree.fromstring(render("junit", REPORT))
    assert (root.get("failures"), root.get("errors"), root.get("tests")) == ("2", "1", "4")
    assert UNREADABLE_FILE.code in {case.get("name", "")[:6] for case in root.findall(".//error/..")}


def test_fingerprints_of_gitlab_are_unique() -> None:
    """GitLab takes issues of one fingerprint for one."""
    twice = report([ONE], [HIT, HIT._replace(start=20, end=22)])
    found = [issue["fingerprint"] for issue in json.loads(render("gitlab", twice))]
    assert found == [HIT.fingerprint, f"{HIT.fingerprint}-2"]


def test_edits_far_apart_are_no_suggestion() -> None:
    """One in the first and one in the last line would be the whole text."""
    of = document("a.txt", "Vadim\n" + "x\n" * 300 + "Vadim")
    fix = Fix(FixSafety.SAFE, (Edit(0, 1, "W"), Edit(len(of.text) - 5, len(of.text) - 4, "W")))
    near = Fix(FixSafety.SAFE, (Edit(0, 1, "W"), Edit(4, 5, "n")))
    value = json.loads(render("rdjson", report([of], [finding(of, "Vadim", fix=fix), finding(of, (0, 1), fix=near)])))
    far, close = sorted(value["diagnostics"], key=lambda one: "suggestions" in one)
    assert "suggestions" not in far
    assert close["suggestions"][0]["text"] == "Wadin"


def test_many_findings_in_one_line() -> None:
    """In one article of one line: to count its bytes from the beginning each time would take an hour."""
    of = document("a.txt", "ü " * 100_000)
    many = report([of], [finding(of, (2 * n, 2 * n + 1), fingerprint=str(n)) for n in range(30_000)])
    for name in ("markdown", "rdjson"):
        with ends():
            assert render(name, many)


def test_suppressed_findings_in_sarif() -> None:
    """Only when they are asked for, with what hides them."""
    hidden = (Hidden(LINES, By.COMMENT, "two people"), Hidden(HIT, By.BASELINE))
    of = REPORT._replace(findings=(LOST,), hidden=hidden)
    assert check_json(render("sarif", of).decode()) == 1
    results = json.loads(render("sarif", of, show_suppressed=True))["runs"][0]["results"]
    assert [result.get("suppressions") for result in results[1:]] == [
        [{"kind": "inSource", "justification": "comment: two people"}],
        [{"kind": "external", "justification": "baseline"}],
    ]


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}
"""The fields that GitLab documents for a code quality report, and no others."""


def test_gitlab_has_the_documented_fields() -> None:
    """All of them, in every finding."""
    Draft202012Validator(GITLAB).validate(json.loads(render("gitlab", REPORT)))


def test_junit_as_build_servers_count_it() -> None:
    """Sums of a suite are those of its cases, and sums of all those of the suites."""
    root = etree.fromstring(render("junit", REPORT))
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("errors", "")) == len(suite.findall("testcase/error"))
    for key in ("tests", "failures", "errors"):
        assert int(root.get(key, "")) == sum(int(suite.get(key, "")) for suite in root)


SOURCE = SourceText("How Vadim says it.", "en", 0.7, SourcePlace("en/eins.txt", 0, 18, 7, 1))
WITH_SOURCE = report([ONE, TWO], [HIT._replace(source=SOURCE)])._replace(
    alignments={ONE.path: Alignment("en/eins.txt", 36, 34, Certainty.HIGH)}
)


@pytest.mark.parametrize("name", sorted(set(OUTPUTS) - {"diff", "xlsx"}))
def test_shows_the_source(name: str) -> None:
    """Every output that has room for it shows what the place was translated from."""
    assert "How Vadim says it." in render(name, WITH_SOURCE, width=100).decode()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.EN, "source en/eins.txt:7 (certain to 70%): How Vadim says it."),
        (Language.DE, "Ausgangstext en/eins.txt:7 (zu 70 % sicher): How Vadim says it."),
    ],
)
def test_where_the_source_stands(language: Language, expected: str) -> None:
    """File and line, and how certain it is where that is in doubt; above, how the whole text was aligned."""
    shown = render("console", WITH_SOURCE, language=language, width=120).decode()
    assert f"    {expected}\n" in shown
    assert ("34 of 36 sentences aligned" if language is Language.EN else "34 von 36 Sätzen zugeordnet") in shown
    (result,) = json.loads(render("sarif", WITH_SOURCE, language=language))["runs"][0]["results"]
    (source,) = result["relatedLocations"][1:]
    assert source["message"]["text"] == expected
    assert source["physicalLocation"]["artifactLocation"]["uri"] == "en/eins.txt"
    assert source["physicalLocation"]["region"]["startLine"] == 7
