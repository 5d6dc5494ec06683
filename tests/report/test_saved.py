"""Saved results: read back they are the same report, and what is no result is refused in one line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.config import Config
from mtcheck.engine.result import By, Hidden, Report
from mtcheck.engine.run import lint
from mtcheck.errors import ConfigError
from mtcheck.model import Edit, Fix, FixSafety
from mtcheck.report.json import render
from mtcheck.report.outputs import OUTPUTS
from mtcheck.report.outputs import render as render_as
from mtcheck.report.saved import load
from mtcheck.text.messages import Language, say
from tests.harness import ends
from tests.report.samples import document, finding, place, report

ARTICLE = "Wadim kam aus Perm. 😀 Wadim schwieg.\r\n\r\nVadims Bruder lachte, und Vadim ging heim heim.\r\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, which is the working folder."""
    (tmp_path / "a.txt").write_bytes(ARTICLE.encode())
    (tmp_path / "b.txt").write_bytes("Vadim und Wadim.".encode("utf-16"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def result(folder: Path) -> Report:
    """Return a real report on the folder."""
    return lint(("a.txt", "b.txt", "gone.txt"), Config(root=str(folder)), jobs=1)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", sorted(OUTPUTS))
def test_every_output_is_the_same_from_a_saved_result(name: str, language: Language, folder: Path) -> None:
    """Saved in English, shown in any format and language, byte for byte as without the detour."""
    of = result(folder)
    assert of.findings
    saved = load(render(of, show_suppressed=True).encode(), "r.json")
    assert saved.remarks == ()
    options: dict[str, Any] = {"language": language, "width": 100, "show_suppressed": True}
    made, expected = render_as(name, saved.report, **options), render_as(name, of, **options)
    if name == "html":
        # Its matrix of names is made from the texts of the run.
        assert "Vadims" in made.decode()
    else:
        assert made == expected


def test_texts_that_are_not_as_they_were(folder: Path) -> None:
    """Changed or gone: the findings are shown with what is known of them."""
    written = render(result(folder)).encode()
    (folder / "a.txt").write_bytes(ARTICLE.replace("kam", "floh").encode())
    (folder / "b.txt").unlink()
    saved = load(written, "r.json")
    assert [remark.partition(":")[0] for remark in saved.remarks] == ["a.txt", "b.txt"]
    assert not saved.report.documents
    for name in OUTPUTS:
        assert render_as(name, saved.report, width=100) is not None
    lines = render_as("console", saved.report, width=100).decode()
    assert "3:38" in lines
    assert "„heim“ stands twice" in lines
    issue = json.loads(render_as("sarif", saved.report))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert issue["region"]["snippet"]["text"] == json.loads(written)["findings"][0]["text"]


def test_an_older_result(folder: Path) -> None:
    """Without the keys that came later: messages stay as they were said, texts are compared at the findings."""
    value = json.loads(render(result(folder)))
    for key in ("language", "subject", "rules", "glossary", "root"):
        del value[key]
    for one in value["findings"]:
        del one["wording"], one["candidates"], one["anchor"]
    for one in value["files"]:
        one.pop("digest")
    saved = load(json.dumps(value).encode(), "r.json")
    assert saved.remarks == ()
    assert saved.report.documents.keys() == {"a.txt", "b.txt"}
    assert "stands twice" in render_as("console", saved.report, language=Language.DE, width=100).decode()


def broken(change: Callable[[Any], object]) -> bytes:
    """Return a result with something wrong in it."""
    of = document("a.txt", "Wadim und Vadim und Vadim.")
    fix = Fix(FixSafety.UNSAFE, (Edit(0, 1, "W"),))
    message = say("„{text}“ is English for {german}", text="Vadim", german=say("the glossary"))
    hits = [finding(of, "Vadim", related=(place(of, "Wadim"),), candidates=(fix,), message=message)]
    value = json.loads(
        render(report([of], hits)._replace(hidden=(Hidden(hits[0], By.BASELINE),)), show_suppressed=True)
    )
    change(value)
    return json.dumps(value).encode()


def deep(value: Any) -> None:
    """Nest a message in itself."""
    for _ in range(40):
        inner = value["findings"][0]["wording"]["message"]
        value["findings"][0]["wording"]["message"] = {"template": "{a}", "values": {"a": inner}}


BROKEN = {
    "empty": (b"", "r.json:1: no JSON: expecting value"),
    "cut off": (b'{"schema_version": 1,\n"findings": [', "r.json:2: no JSON: "),
    "no UTF-8": (b"\xff\xfe{", "not UTF-8 at byte 0"),
    "a list": (b"[]", "no result of mtcheck"),
    "some other JSON": (b'{"a": 1}', "no result of mtcheck"),
    "deep": (b"[" * 100_000, "nested too deep"),
    "long number": (b'{"schema_version": ' + b"9" * 5000 + b"}", "a number too long"),
    "next version": (broken(lambda value: value.update(schema_version=2)), "schema version 2, this mtcheck reads 1"),
    "no version": (broken(lambda value: value.update(schema_version="x" * 99)), "schema version "),
    "no list": (broken(lambda value: value.update(findings={})), "findings: must be a list"),
    "no object": (broken(lambda value: value["findings"].append(3)), "findings[1]: must be an object"),
    "no path": (broken(lambda value: value["findings"][0].pop("path")), "findings[0].path: is missing"),
    "a text as number": (
        broken(lambda value: value["findings"][0].update(start="1")),
        "findings[0].start: must be a number",
    ),
    "true as number": (broken(lambda value: value["findings"][0].update(start=True)), "must be a number"),
    "below zero": (broken(lambda value: value["findings"][0].update(line=-1)), "must not be negative"),
    "unknown severity": (broken(lambda value: value["findings"][0].update(severity="fatal")), "unknown value 'fatal'"),
    "edits": (
        broken(lambda value: value["findings"][0]["candidates"][0].update(edits=[])),
        "candidates[0].edits: must",
    ),
    "message": (broken(lambda value: value["findings"][0]["wording"].update(message=3)), "wording.message: must be"),
    "message in message": (broken(deep), "must be a text"),
    "unknown suppression": (
        broken(lambda value: value["suppressed"][0]["suppression"].update(by="x")),
        "suppressed[0]",
    ),
    "unknown locale": (broken(lambda value: value["files"][0].update(locale="de-LI")), "files[0].locale: unknown"),
    "rules": (broken(lambda value: value.update(rules=[1])), "rules: must be a list of texts"),
}


@pytest.mark.parametrize(("data", "problem"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_result(data: bytes, problem: str) -> None:
    """One line that says where and what is wrong."""
    with pytest.raises(ConfigError) as caught:
        load(data, "r.json")
    assert str(caught.value).startswith("r.json")
    assert problem in str(caught.value)
    assert "\n" not in str(caught.value)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damage_is_refused_or_shown(data: st.DataObject) -> None:
    """Whatever value stands anywhere: an error in one line, or a report that can be shown."""
    value = json.loads(broken(lambda value: None))
    target = value
    while isinstance(target, (dict, list)) and target:
        keys = list(target) if isinstance(target, dict) else range(len(target))
        key = data.draw(st.sampled_from(list(keys)))
        if not isinstance(target[key], (dict, list)) or data.draw(st.booleans()):
            target[key] = data.draw(st.sampled_from([None, -1, 10**12, "\x1b[2J", "{x}", [], {}, True, 1.5]))
            break
        target = target[key]
    try:
        saved = load(json.dumps(value).encode(), "r.json")
    except ConfigError as error:
        problem = str(error)
    else:
        problem = ""
        for name in ("console", "sarif", "markdown", "rdjson"):
            assert render_as(name, saved.report, width=100)
    assert "\n" not in problem


def test_a_large_result() -> None:
    """Read in linear time."""
    of = document("a.txt", "x y")
    value = json.loads(render(report([of], [finding(of, "y")])))
    value["findings"] *= 10_000
    data = json.dumps(value).encode()
    with ends():
        assert len(load(data, "r.json").report.findings) == 10_000


def test_sources_come_back(folder: Path) -> None:
    """What an article was translated from, and how well the two were aligned, is in the saved result."""
    (folder / "en.txt").write_text("The old bridge over the river is 510 metres long. Nobody repairs it.", "utf-8")
    (folder / "de.txt").write_text(
        "Die alte Brücke über den Fluss ist 150 Meter lang. Keiner bessert sie aus.", "utf-8"
    )
    before = lint(("de.txt",), Config(root=str(folder), sources=(("de.txt", "en.txt"),)), jobs=1)
    (found,) = (one for one in before.findings if one.code == "ACC201")
    assert found.source is not None
    assert found.source.text == "The old bridge over the river is 510 metres long."
    after = load(render(before).encode(), "saved.json").report
    assert after.findings == before.findings
    assert after.alignments == before.alignments
    assert set(after.alignments) == {"de.txt"}
    for name in OUTPUTS:
        if not OUTPUTS[name].binary:
            assert render_as(name, after) == render_as(name, before), name
