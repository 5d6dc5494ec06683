"""The full round: a report, decisions as its page exports them, a text that has changed meanwhile, and `apply`."""

import json
import subprocess
import tomllib
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from mtcheck.config import find_root, load, replace
from mtcheck.engine.decisions import schema
from mtcheck.engine.run import lint
from mtcheck.engine.walk import find_files
from mtcheck.report.html import render
from mtcheck.rules import load_rules
from tests.cli.command import mtcheck as run
from tests.cli.command import mtcheck_bytes

ARTICLE = """\
Der Minister traf die [Russian] Delegation am Hafen. Danach ging er zum zum Bahnhof.

Er lebt in Georgia und liebt den Wein. Später reiste er nach Georgia zurück und blieb.

Am Abend sprach er mit mit dem Botschafter und mit der [Georgian] Präsidentin.
"""
PAGE = "<h1>Reise</h1>\n<p>Er traf die [Russian] Delegation &amp; ging zum zum Hafen.</p>\n"
FILE = "mtcheck-baseline.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a configuration, a text in Windows-1252 with its newlines, and a page."""
    (tmp_path / "mtcheck.toml").write_text('select = ["ACC101", "LNG102", "NAM104"]\n', "utf-8")
    (tmp_path / "artikel").mkdir()
    (tmp_path / "artikel" / "a.txt").write_bytes(ARTICLE.replace("\n", "\r\n").encode("cp1252"))
    (tmp_path / "artikel" / "b.html").write_text(PAGE, "utf-8")
    return tmp_path


def anchors(folder: Path) -> list[dict[str, Any]]:
    """Lint to HTML, as the command does, and return what each card of the page names its finding by."""
    with chdir(folder):
        files = find_files(["artikel"]).paths
        rules = load_rules()
        page = render(lint(files, replace(load("mtcheck.toml", rules), root=find_root(["artikel"], "mtcheck.toml"))))
    return in_cards(html.fromstring(page))


def in_cards(tree: Any) -> list[dict[str, Any]]:
    """Return the anchors of a page."""
    return [json.loads(card.get("data-anchor")) for card in tree.iter("li") if card.get("data-anchor")]


def export(folder: Path, decisions: list[dict[str, Any]]) -> None:
    """Write decisions as the page exports them."""
    value = {"schema_version": 1, "tool": {"name": "mtcheck", "version": "0.1.0"}, "decisions": decisions}
    Draft202012Validator(schema()).validate(value)
    (folder / "decisions.json").write_text(json.dumps(value), "utf-8")


def decided(folder: Path, decide: Callable[[dict[str, Any]], dict[str, Any] | None]) -> None:
    """Lint, decide about each finding, export."""
    made = [(anchor, decide(anchor)) for anchor in anchors(folder)]
    export(folder, [{**anchor, **decision} for anchor, decision in made if decision is not None])


def by_words(anchor: dict[str, Any]) -> dict[str, Any] | None:
    """One decision of each kind."""
    if anchor["rule"] == "LNG102":
        return {"decision": "accept"}
    if anchor["quotation"] == "[Russian]":
        return {"decision": "edit", "edit": {"text": "russische", "start": 0, "end": 9}}
    if anchor["quotation"] == "[Georgian]":
        return {"decision": "reject", "comment": 'steht "so" im\nOriginal'}
    return {"decision": "comment", "comment": "welches?"}


def text(folder: Path, name: str = "a.txt") -> str:
    """Read an article as it is."""
    return (folder / "artikel" / name).read_bytes().decode("cp1252")


def test_full_round(folder: Path) -> None:
    """The right result on a text that was edited elsewhere in between; the second time nothing changes."""
    decided(folder, by_words)
    page = run("lint", "-o", "report.html", "artikel", cwd=folder)
    assert page.returncode == 1
    assert anchors(folder) == in_cards(html.parse(str(folder / "report.html")))
    moved = ARTICLE.replace("Der Minister", "Vorspann, zum Beispiel.\n\nDer Minister", 1).replace("liebt", "mag", 1)
    (folder / "artikel" / "a.txt").write_bytes(moved.replace("\n", "\r\n").encode("cp1252"))
    first = run("apply", "decisions.json", "artikel", cwd=folder)
    expected = moved.replace("[Russian]", "russische").replace("zum zum", "zum").replace("mit mit", "mit")
    assert text(folder) == expected.replace("\n", "\r\n"), first.stderr
    assert text(folder, "b.html") == PAGE.replace("[Russian]", "russische").replace("zum zum", "zum")
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == (
        "3 accepted, written in 2 files\n2 edited, written in 2 files\n"
        f"1 rejected, now in {FILE}\n1 only commented, nothing to do\n"
    )
    (entry,) = tomllib.loads((folder / FILE).read_text("utf-8"))["finding"]
    assert entry == {
        "rule": "ACC101",
        "path": "artikel/a.txt",
        "quotation": "[Georgian]",
        "occurrence": 1,
        "reason": 'steht "so" im\nOriginal',
    }
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    second = run("apply", "decisions.json", "artikel", cwd=folder)
    assert (second.returncode, second.stderr) == (0, "")
    assert second.stdout == "6 already applied\n1 only commented, nothing to do\n"
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()} == before
    elsewhere = run("apply", str(folder / "decisions.json"), str(folder / "artikel"), cwd=Path("/"))
    assert elsewhere.stdout == second.stdout
    left = run("lint", "--baseline", FILE, "artikel", cwd=folder).stdout
    assert "1 finding in 1 of 2 files" in left
    assert "1 suppressed" in left


def test_refuses_what_no_longer_matches(folder: Path) -> None:
    """Words that are gone, another proposal, neighbours that have all changed: said, and nothing is written there."""
    decided(folder, by_words)
    value = json.loads((folder / "decisions.json").read_text("utf-8"))
    for decision in value["decisions"]:
        if decision["quotation"] == "mit mit":
            decision["replacement"] = "den"
    export(folder, value["decisions"])
    changed = ARTICLE.replace("die [Russian] Delegation", "eine Delegation").replace(
        "Danach ging er zum zum Bahnhof.", "Dann kam noch jemand, und zwar von weit her und zu Fuß zum zum Ball. Ende."
    )
    (folder / "artikel" / "a.txt").write_bytes(changed.encode("cp1252"))
    result = run("apply", "decisions.json", "artikel", cwd=folder)
    assert result.returncode == 1
    assert text(folder) == changed
    told = result.stderr.splitlines()
    assert len(told) == 3
    assert "ACC101 „[Russian]“ in artikel/a.txt: is no longer found there" in told[0]
    assert "LNG102 „zum zum“ in artikel/a.txt: the words around it have changed too much" in told[1]
    assert "LNG102 „mit mit“ in artikel/a.txt: the fix is now „mit“, accepted was „den“" in told[2]
    assert result.stdout.endswith("3 refused\n")


def test_equal_words_are_told_apart(folder: Path) -> None:
    """Of three equal findings the one that was meant, wherever new ones come or go."""
    lines = [f"Satz {word} führte ihn zum zum {word}haus." for word in ("Rat", "Bet", "Gast")]
    (folder / "artikel" / "a.txt").write_text("\n\n".join(lines), "utf-8")
    decided(folder, lambda one: {"decision": "accept"} if "Bethaus" in one["suffix"][:9] else None)
    moved = ["Neu führte ihn zum zum Neuhaus.", *lines[1:]]
    (folder / "artikel" / "a.txt").write_text("\n\n".join(moved), "utf-8")
    expected = "\n\n".join(moved).replace("zum zum Beth", "zum Beth")
    for _ in range(2):
        assert run("apply", "decisions.json", "artikel", cwd=folder).returncode == 0
        assert (folder / "artikel" / "a.txt").read_text("utf-8") == expected


def test_close_neighbours(folder: Path) -> None:
    """Decisions beside each other do not hide each other the second time."""
    (folder / "artikel" / "a.txt").write_text("Er ging zum zum von von mit mit Haus.", "utf-8")
    decided(folder, lambda one: {"decision": "accept"} if one["path"].endswith("a.txt") else None)
    assert run("apply", "decisions.json", "artikel", cwd=folder).stdout == "3 accepted, written in 1 file\n"
    assert (folder / "artikel" / "a.txt").read_text("utf-8") == "Er ging zum von mit Haus."
    assert run("apply", "decisions.json", "artikel", cwd=folder).stdout == "3 already applied\n"


HOSTILE = {
    "parent": ({"path": "artikel/../../fremd.txt"}, "the path leads out with '..'"),
    "absolute": ({"path": "/etc/passwd"}, "an absolute path"),
    "link": ({"path": "artikel/link.txt"}, "a link that leads out of the paths given"),
    "not given": ({"path": "mtcheck.toml"}, "the path is not below the paths given"),
    "not an article": ({"path": "artikel/x.bin"}, "is not among the files that are checked"),
    "gone": ({"path": "artikel/x.txt"}, "no such file"),
    "control": ({"decision": "edit", "edit": {"text": "a\x1b[2Jb"}}, "control or invisible character U+001B"),
    "span": ({"decision": "edit", "edit": {"text": "x", "start": 0, "end": 99}}, "the edit 0:99 leaves its span"),
    "encoding": ({"decision": "edit", "edit": {"text": "щ"}}, "cannot write 'щ' in cp1252"),
    "another rule": ({"rule": "LNG999"}, "is no longer found there"),
}


def test_a_finding_between_changes_is_rejected(folder: Path) -> None:
    """What is decided on both sides of a finding changes its words around, and it is still the same finding."""
    found = [one for one in anchors(folder) if one["path"] == "artikel/a.txt"]
    new = {"[Russian]": "[russische]", "[Georgian]": "[georgischen]"}
    decided = [
        {**one, "decision": "reject"}
        if one["quotation"] == "mit mit"
        else {**one, "decision": "edit", "edit": {"text": new[one["quotation"]]}}
        if one["quotation"] in new
        else {**one, "decision": "accept"}
        for one in found
    ]
    export(folder, decided)
    result = run("apply", "decisions.json", "artikel", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert "sprach er mit mit dem Botschafter und mit der [georgischen] Präsidentin" in text(folder)
    assert [one["quotation"] for one in tomllib.loads(text(folder, "../" + FILE))["finding"]] == ["mit mit"]


@pytest.mark.parametrize(("changes", "message"), HOSTILE.values(), ids=HOSTILE.keys())
def test_refused_by_name(changes: dict[str, Any], message: str, folder: Path) -> None:
    """What a file of decisions may not do; everything stays as it was, and the other decisions are carried out."""
    (folder / "fremd.txt").write_bytes(ARTICLE.encode("cp1252"))
    (folder / "artikel" / "link.txt").symlink_to("../fremd.txt")
    (folder / "artikel" / "x.bin").write_text("zum zum")
    article = ARTICLE + "Größe – „zum Beispiel“.\n"
    (folder / "artikel" / "a.txt").write_bytes(article.encode("cp1252"))
    found = {one["path"]: one for one in anchors(folder) if one["quotation"] == "zum zum"}
    hostile, other = found["artikel/a.txt"], found["artikel/b.html"]
    export(folder, [{**hostile, "decision": "accept", **changes}, {**other, "decision": "accept"}])
    result = run("apply", "decisions.json", "artikel", cwd=folder)
    assert (result.returncode, result.stdout) == (1, "1 accepted, written in 1 file\n1 refused\n")
    assert result.stderr.startswith("mtcheck: decision 1, ")
    assert message in result.stderr
    assert "\x1b" not in result.stderr
    assert text(folder) == article
    assert (folder / "fremd.txt").read_bytes() == ARTICLE.encode("cp1252")


def test_markup_is_never_touched(folder: Path) -> None:
    """An edit brings no markup in and replaces none."""
    (folder / "artikel" / "b.html").write_text("<p>Er traf die [Russi<b>an</b>] Leute im im &amp; Haus.</p>", "utf-8")
    found = [one for one in anchors(folder) if one["path"] == "artikel/b.html"]
    assert {one["rule"] for one in found} == {"ACC101", "LNG102"}
    export(folder, [{**one, "decision": "edit", "edit": {"text": "<script>"}} for one in found])
    before = text(folder, "b.html")
    result = run("apply", "decisions.json", "artikel", cwd=folder)
    assert (result.returncode, text(folder, "b.html")) == (1, before)
    assert result.stderr.count("the edit brings in < >, which is markup in this file") == 2
    export(folder, [{**one, "decision": "edit", "edit": {"text": "Russen"}} for one in found])
    result = run("apply", "decisions.json", "artikel", cwd=folder)
    assert "markup or an entity stands in the place" in result.stderr
    assert "im im" not in text(folder, "b.html")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"schema_version": 2}', "decisions.json: the file: 'tool' is missing"),
        (b'{"schema_version": 2, "tool": {}, "decisions": []}', "decisions.json: schema_version is 2, allowed: 1"),
        (b"[", "decisions.json:1: JSON syntax"),
        (b'{"schema_version": 1, "findings": []}', "decisions.json: is a result of `mtcheck lint`, allowed is what"),
        (None, "decisions.json: no such file or directory"),
    ],
)
def test_not_a_file_of_decisions(data: bytes | None, message: str, folder: Path) -> None:
    """One line, exit 2."""
    if data is not None:
        (folder / "decisions.json").write_bytes(data)
    result = run("apply", "decisions.json", "artikel", cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(f"mtcheck: {message}")
    assert "Traceback" not in result.stderr


def test_read_only_article(folder: Path) -> None:
    """A file that may not be written refuses its decisions; the others go on."""
    (folder / "artikel" / "a.txt").chmod(0o444)
    decided(folder, lambda one: {"decision": "accept"} if one["rule"] == "LNG102" else None)
    result = run("apply", "decisions.json", "artikel", cwd=folder)
    assert (result.returncode, result.stdout) == (1, "1 accepted, written in 1 file\n2 refused\n")
    assert result.stderr.count("is read-only") == 2


def test_learn(folder: Path) -> None:
    """Three times the same is proposed, a rejected name is let be; the proposal is a glossary that works."""
    names = "Er lebt in Norway und liebt den Wein {}. Sie kam aus Belgium {}.\n\n"
    for index in range(3):
        (folder / "artikel" / f"n{index}.txt").write_text(names.format(index, index), "utf-8")
    (folder / "artikel" / "a.txt").write_text(
        "Wer in Malaysia lebt, reist nach Armenia und kommt aus Armenia.\n", "utf-8"
    )
    decisions: dict[str, dict[str, Any]] = {
        "Norway": {"decision": "accept"},
        "Belgium": {"decision": "edit", "edit": {"text": "Belgien"}},
        "Armenia": {"decision": "reject", "comment": "Stadt in Kolumbien"},
    }
    decided(folder, lambda one: decisions.get(one["quotation"]))
    result = run("apply", "--learn", "neu.yaml", "decisions.json", "artikel", cwd=folder)
    assert result.returncode == 0, result.stderr
    proposed = (folder / "neu.yaml").read_text("utf-8")
    assert "# Norway 3× changed to Norwegen (NAM104)" in proposed
    assert "{text: Belgium, status: deprecated}" in proposed
    assert "# Stadt in Kolumbien" in proposed
    (folder / "artikel" / "m.txt").write_text("Er flog nach Armenia. Sie lebt in Belgium.\n", "utf-8")
    codes = ("--select", "NAM104,TRM102", "--format", "json", "--glossary", "neu.yaml")
    found = json.loads(run("lint", *codes, "artikel/m.txt", cwd=folder).stdout)["findings"]
    assert "Armenia" not in {one["text"] for one in found}
    assert "Belgium" in {one["text"] for one in found}


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_writes_nothing(option: str, folder: Path) -> None:
    """What would be written is counted, and shown as a patch that makes the same of the texts and the baseline."""
    decided(folder, by_words)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = mtcheck_bytes("apply", option, "decisions.json", "artikel", cwd=folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    told = (
        "3 accepted, to write in 2 files\n2 edited, to write in 2 files\n"
        f"1 rejected, to write to {FILE}\n1 only commented, nothing to do\n"
    )
    if option == "--check":
        assert (result.returncode, result.stdout.decode(), result.stderr) == (1, told, b"")
        return
    assert (result.returncode, result.stderr.decode()) == (0, told)
    assert run("apply", "decisions.json", "artikel", cwd=folder).returncode == 0
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for path in set(after) - set(before):
        path.unlink()
    for path, content in before.items():
        path.write_bytes(content)
    subprocess.run(["patch", "-p1", "--binary"], cwd=folder, input=result.stdout, check=True)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == after
    assert run("apply", "--check", "decisions.json", "artikel", cwd=folder).returncode == 0


def test_in_german(folder: Path) -> None:
    """The sums and the reasons."""
    decided(folder, lambda one: {"decision": "accept"} if one["rule"] == "LNG102" else None)
    (folder / "artikel" / "b.html").unlink()
    result = run("apply", "--report-language", "de", "decisions.json", "artikel", cwd=folder)
    assert result.stdout == "2 angenommen, geschrieben in 1 Datei\n1 nicht ausgeführt\n"
    assert result.stderr == "mtcheck: Entscheidung 3, LNG102 „zum zum“ in artikel/b.html: keine solche Datei\n"
