"""What a finding is recognised by, wherever mtcheck is started."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.config import Config, find_root
from mtcheck.engine.anchor import WIDTHS, Anchors, squeezed
from mtcheck.engine.identity import fingerprint, folded, key_path
from mtcheck.engine.run import lint
from tests.report.samples import document, finding

BRACKET = "Der Minister traf die [Russian] Delegation in Astana.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article in another one."""
    (tmp_path / "artikel").mkdir()
    (tmp_path / "artikel" / "über.txt").write_text(BRACKET, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def prints(path: str, config_path: str | None = None) -> list[str]:
    """Lint a file as the command does and return the fingerprints."""
    root = find_root([path], config_path)
    return [one.fingerprint for one in lint([path], Config(root=root)).findings]


@pytest.mark.parametrize("mark", ["mtcheck.toml", ".git"])
def test_the_same_from_everywhere(mark: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From another working directory, by an absolute path, through a link: one fingerprint."""
    (folder / mark).touch()
    config = str(folder / mark) if mark.endswith(".toml") else None
    expected = prints("artikel/über.txt", config)
    assert expected == [fingerprint("ACC101", "artikel/über.txt", "[Russian]", 1)]
    assert prints(str(folder / "artikel/über.txt"), config) == expected
    assert prints("./artikel/../artikel/über.txt", config) == expected
    monkeypatch.chdir(folder / "artikel")
    assert prints("über.txt", config) == expected
    monkeypatch.chdir("/")
    assert prints(str(folder / "artikel/über.txt"), config) == expected


def test_root(folder: Path) -> None:
    """The folder of the configuration, if the files are below; else of git; else the working directory."""
    inner = str(folder / "artikel")
    assert find_root([inner], None) == str(folder)
    assert find_root([inner], str(folder / "artikel" / "mtcheck.toml")) == inner
    (folder / ".git").touch()
    assert find_root(["artikel/über.txt"], None) == str(folder)
    assert find_root([inner], "/etc/mtcheck.toml") == str(folder)
    assert find_root([], None) == str(folder)


def test_key_path(folder: Path) -> None:
    """Outside of the root the whole path; composed letters; bytes that are no text are spelled out."""
    assert key_path("/anderswo/a.txt", str(folder)) == "/anderswo/a.txt"
    assert key_path("u\N{COMBINING DIAERESIS}.txt", str(folder)) == "ü.txt"
    assert key_path("-", str(folder)) == "-"
    assert key_path(os.fsdecode(b"b\xfcro.txt"), str(folder)) == r"b\udcfcro.txt"
    assert key_path("a/../b.txt", "") == "a/../b.txt"
    (folder / "link").symlink_to("artikel")
    assert key_path("link/über.txt", str(folder)) == "link/über.txt"
    assert key_path(str(folder / "artikel/über.txt"), str(folder / "link")) == "über.txt"


def test_anchor_is_as_long_as_it_must_be() -> None:
    """The words around make a place unique, also in a text that repeats itself."""
    text = "Er reist nach Oral. " * 20 + "Und zurück. " + "Er reist nach Oral. " * 3
    of = document("a.txt", text)
    anchors = Anchors({"a.txt": of}, "")
    for place in (i for i in range(len(text)) if text.startswith("Oral", i)):
        anchor = anchors.of(finding(of, (place, place + 4)))
        assert text.count(f"{anchor.prefix} {anchor.quotation}{anchor.suffix}") == 1 or not anchor.prefix
    assert len(anchors.of(finding(of, "Oral")).prefix) < 40


def counted(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words around as they are defined: the fewest with which the place stands once."""
    for width in WIDTHS:
        first, last = max(0, start - width), end + width
        if squeezed(text).count(squeezed(text[first:last])) < 2:
            break
    return folded(text[first:start]), folded(text[end:last])


SENTENCES = st.lists(
    st.sampled_from(["Er reist nach Oral. ", "Und zurück.", "\n\n \t" * 30, "–", "ä" * 99, "So, so! "])
)
PLACES = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 60)), min_size=1, max_size=6)


@given(SENTENCES.map("".join), PLACES)
def test_anchor_is_as_counted(text: str, places: list[tuple[int, int]]) -> None:
    """The same as by counting in the whole text, for any place, in texts that repeat themselves."""
    of = document("a.txt", text)
    anchors = Anchors({"a.txt": of}, "")
    for place, length in places:
        start, end = min(place, len(text)), min(place + length, len(text))
        anchor = anchors.of(finding(of, (start, end)))
        assert (anchor.prefix, anchor.suffix) == counted(text, start, end)


def test_replacement() -> None:
    """What the quotation reads afterwards; edits elsewhere are of no account."""
    of = formats.parse("a.txt", "Er ging ging fort.")
    anchors = Anchors({"a.txt": of}, "")
    assert anchors.of(finding(of, "ging ging", "ging")).replacement == "ging"
    assert anchors.of(finding(of, "ging ging")).replacement is None
