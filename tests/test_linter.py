"""The linter as a program uses it: settings once, texts as strings, findings as values."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mtcheck import FixSafety, Linter, Locale, Report, Severity
from mtcheck.cli import cli
from mtcheck.errors import ConfigError, GlossaryError, InputError
from tests.harness import ROOT

TWICE = "Der Zug kam im im Mai."
GLOSSARY = ROOT / "glossaries/zentralasien.yaml"


def codes(report: Report) -> list[str]:
    """Return what was found, in order."""
    return [finding.code for finding in report.findings]


def test_one_text() -> None:
    """A finding is a value with its place, its severity and its fix."""
    (finding,) = Linter().check(TWICE).findings
    assert (finding.code, TWICE[finding.start : finding.end], finding.severity) == ("LNG102", "im im", Severity.MINOR)
    assert finding.fix is not None
    assert finding.fix.safety is FixSafety.SAFE
    assert Linter().fix(TWICE) == "Der Zug kam im Mai."
    assert Linter().fix("Nichts zu tun.") == "Nichts zu tun."


def test_names_say_how_texts_are_read() -> None:
    """Markup is no text, and stays as it is."""
    linter = Linter()
    page = "<p>Der Zug kam <b>im im</b> Mai.</p><!-- im im -->"
    (finding,) = linter.check(page, "a.html").findings
    assert page[finding.start : finding.end] == "im im"
    assert linter.fix(page, "a.html") == "<p>Der Zug kam <b>im</b> Mai.</p><!-- im im -->"


def test_texts_are_compared_with_each_other() -> None:
    """Alone, each of them is right."""
    texts = {"a.txt": "Achmetowa lacht. Achmetowa singt.", "b.txt": "Akhmetova schweigt."}
    linter = Linter()
    assert [codes(linter.check(text)) for text in texts.values()] == [[], []]
    assert codes(linter.check_all(texts)) == codes(linter.check_all(dict(reversed(texts.items())))) == ["NAM102"]


def test_a_source_beside_the_text() -> None:
    """Both are aligned, and what differs is found."""
    german = "Der Hafen hat 400 Boote. Niemand zählt sie, sagt der Hafenmeister."
    english = "The harbour has 300 boats. Nobody counts them, says the master."
    (finding,) = Linter().check(german, source=english).findings
    assert (finding.code, finding.text) == ("ACC201", "400")
    assert finding.source is not None
    assert finding.source.text == "The harbour has 300 boats."
    assert finding.source.origin is not None
    assert finding.source.origin.path == "source/text.txt"
    page = "<p>Der Hafen hat <b>400</b> Boote.</p><p>Niemand zählt sie, sagt der Hafenmeister.</p>"
    other = "<p>The harbour has 300 boats.</p><p>Nobody counts them, says the harbour master.</p>"
    assert codes(Linter().check(page, "a.html", source=other)) == ["ACC201"]


def test_threads_share_a_linter() -> None:
    """What it remembers makes it faster, never different."""
    linter = Linter(glossary=[GLOSSARY])
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("0*.txt"))]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(linter.check, texts))
    alone = Linter(glossary=[GLOSSARY])
    assert [one.findings for one in found] == [alone.check(text).findings for text in texts]


def test_settings_are_those_of_the_command(tmp_path: Path) -> None:
    """A file of settings, and what comes on top of it."""
    (tmp_path / "mtcheck.toml").write_text('ignore = ["LNG102"]\nlocale = "de-CH"\n')
    assert codes(Linter(tmp_path / "mtcheck.toml").check(TWICE)) == []
    assert codes(Linter(tmp_path / "mtcheck.toml", select=["LNG"]).check(TWICE)) == []
    assert codes(Linter(select=["NAM"]).check(TWICE)) == []
    assert codes(Linter(ignore=["repeated-word"]).check(TWICE)) == []
    (document,) = Linter(tmp_path / "mtcheck.toml").check(TWICE).documents.values()
    assert document.locale is Locale.CH
    assert codes(Linter(glossary=[GLOSSARY]).check("Sie kam aus Weißrussland.")) == ["TRM102"]


def test_files_are_found_as_by_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same findings as `mtcheck lint --format json`, byte for byte."""
    from click.testing import CliRunner

    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text(TWICE, "utf-8")
    monkeypatch.chdir(tmp_path)
    linter = Linter()
    said = CliRunner().invoke(cli, ["lint", "--format", "json", "--report-language", "en", "."])
    assert linter.render(linter.check_files(["."])) == said.stdout_bytes


def test_both_languages() -> None:
    """Messages and outputs."""
    (finding,) = Linter().check(TWICE).findings
    assert Linter().say(finding.message) == "„im“ stands twice"
    german = Linter(language="de")
    assert german.say(finding.message) == "„im“ steht doppelt"
    assert "1 Befund in 1 von 1 Datei" in german.render(german.check(TWICE), "console").decode()


WRONG: dict[str, tuple[Callable[[], object], type[Exception], str]] = {
    "a rule": (lambda: Linter(select=["NMA101"]), ConfigError, "did you mean 'NAM101'"),
    "a profile": (lambda: Linter(profile="dpalike"), ConfigError, "did you mean 'dpa-like'"),
    "a configuration": (lambda: Linter("none.toml"), ConfigError, "none.toml: no such file"),
    "a glossary": (lambda: Linter(glossary=["none.yaml"]), GlossaryError, "none.yaml: no such file"),
    "a path": (lambda: Linter().check_files(["none"]), InputError, "none: no such file or folder"),
    "an output": (lambda: Linter().render(Linter().check(TWICE), "jsn"), ValueError, "no output 'jsn'"),
    "a locale": (lambda: Linter(locale="de"), ValueError, "is not a valid Locale"),
}


@pytest.mark.parametrize(("do", "error", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said(do: Callable[[], object], error: type[Exception], said: str) -> None:
    """One line, as on the command line."""
    with pytest.raises(error, match=said):
        do()
