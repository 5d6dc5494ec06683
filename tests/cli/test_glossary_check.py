"""`mtcheck glossary check` as a user runs it."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import cli
from mtcheck.report.json import schema
from tests.harness import ROOT

CLEAN = "concepts: [{type: place, terms: [Almaty, {text: Alma-Ata, status: deprecated}]}]\n"
FAULTY = """\
# a comment
concepts:
  - id: waffenruhe
    type: noun
    terms:
      - {text: Waffenruhe, gender: f}
      - {text: Feuerpause, status: deprecated}
  - id: kiew
    terms:
      - Kiew
      - {text: Kiev, status: forbidden}
  - id: kyjiw
    terms:
      - Kyjiw
      - {text: Kiew, status: deprecated}
"""


def run(*arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(cli, ["glossary", "check", *arguments])


def write(folder: Path, **files: str) -> None:
    """Write files; `_` in a name stands for the dot."""
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, "utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", sorted((ROOT / "glossaries").glob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_glossaries_are_clean(path: Path) -> None:
    """What we ship as an example is one, each by itself."""
    result = run(str(path))
    assert result.exit_code == 0, result.output
    assert "nothing found" in result.output


def test_console(here: Path) -> None:
    """Findings carry path, line and column of the glossary, with the line itself."""
    write(here, g_yaml=FAULTY)
    result = run("g.yaml")
    assert result.exit_code == 1
    assert "7:16    GLO106 missing-gender  „Feuerpause“" in result.output
    assert "10:9    GLO104 rejected-replacement  „Kiew“ is proposed here" in result.output
    assert "      - {text: Feuerpause, status: deprecated}" in result.output
    assert "also: 14:9 “Kyjiw”" in result.output


def test_json_keeps_the_shape_of_lint(here: Path) -> None:
    """The same schema holds for both, so a program needs to learn one."""
    write(here, g_yaml=FAULTY)
    report = json.loads(run("--format", "json", "g.yaml").output)
    jsonschema.validate(report, schema())
    assert [(one["code"], one["line"], one["text"]) for one in report["findings"]] == [
        ("GLO106", 7, "Feuerpause"),
        ("GLO104", 10, "Kiew"),
    ]


def test_html_speaks_of_glossaries(here: Path) -> None:
    """The page is that of lint, in the words of glossaries; what files hold stays text."""
    write(here, g_yaml=FAULTY.replace("Feuerpause", "<b>Feuerpause"), clean_yaml=CLEAN)
    assert run("-o", "report.html", "g.yaml", "clean.yaml").exit_code == 1
    page = (here / "report.html").read_text("utf-8")
    assert "findings in 1 of 2 glossaries" in page
    assert "rticle read" not in page
    assert "<b>Feuerpause" not in page
    assert "&lt;b&gt;Feuerpause" in page


def test_files_are_judged_together(here: Path) -> None:
    """Two files that contradict each other are each clean alone."""
    one = "concepts: [{id: a, terms: [Nahverkehr]}]"
    other = "concepts: [{id: b, terms: [Bus, {text: Nahverkehr, status: forbidden}]}]"
    write(here, one_yaml=one, other_yaml=other)
    assert run("one.yaml").exit_code == run("other.yaml").exit_code == 0
    both = run("one.yaml", "other.yaml")
    assert both.exit_code == 1
    assert "GLO102" in both.output
    assert "one.yaml:1:28" in both.output


def test_texts_show_what_is_not_used(here: Path) -> None:
    """Unused entries are a remark, no fault; a text that cannot be read is told."""
    write(here, g_yaml="concepts:\n  - terms: [Fähre]\n  - terms: [Seilbahn, Gondel]\n", a_txt="Die Fähre fährt.")
    result = run("g.yaml", "--texts", "a.txt")
    assert result.exit_code == 0
    assert "3:13    GLO111 unused-entry  „Seilbahn“" in result.output
    assert "Fähre" not in result.output
    assert run("g.yaml", "--texts", "a.txt", "--fail-on", "neutral").exit_code == 1
    missing = run("g.yaml", "--texts", "no-such.txt")
    assert missing.exit_code == 2
    assert "no-such.txt" in missing.output
    # What a text that was not read may hold is not called unused.
    assert "GLO111" not in missing.output and "not all texts could be read" in missing.output


def test_without_files_those_of_the_configuration(here: Path) -> None:
    """Language and severity of the configuration hold as well; without it there is nothing to check."""
    assert str(run().exception).startswith("no glossary: name one")
    write(here, g_yaml=FAULTY, mtcheck_toml='glossary = ["g.yaml"]\nreport-language = "de"\nfail-on = "never"\n')
    result = run()
    assert result.exit_code == 0
    assert "hat kein Genus" in result.output


def test_a_folder_is_no_glossary(here: Path) -> None:
    """One line that says what is allowed."""
    (here / "names").mkdir()
    result = CliRunner().invoke(cli, ["lint", "--glossary", "names"])
    assert str(result.exception).startswith("names: is a folder, allowed is a file: .yaml")


def test_a_broken_file_is_a_finding_at_its_line(here: Path) -> None:
    """The others are checked all the same, and a broken file is never silently clean."""
    write(here, bad_yaml="concepts:\n  - terms:\n      - {text: Oral, statsu: forbidden}\n", good_yaml=FAULTY)
    result = run("bad.yaml", "good.yaml")
    assert result.exit_code == 1
    assert "3:7     GLO113 broken-glossary  unknown key 'statsu', did you mean 'status'?" in result.output
    assert "GLO106" in result.output
    other = run("--select", "GLO101", "bad.yaml")
    assert other.exit_code != 0
    assert "bad.yaml:3" in str(other.exception)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such.yaml"], "no such file"),
        (["g.doc"], "unknown kind of glossary"),
        (["--select", "GLO999", "g.yaml"], "unknown rule 'GLO999'"),
        (["-o", "csv:g.yaml", "g.yaml"], "the report would take its place"),
    ],
    ids=["missing", "suffix", "rule", "over the glossary"],
)
def test_wrong_use(arguments: list[str], said: str, here: Path) -> None:
    """One line that says what is wrong."""
    write(here, g_yaml=CLEAN, g_doc="")
    result = run(*arguments)
    assert result.exit_code != 0
    assert said in str(result.exception) + result.output
    assert (here / "g.yaml").read_text("utf-8") == CLEAN


def test_order_does_not_matter(here: Path) -> None:
    """Findings are sorted; only which of two places is called the first follows the order of the files."""
    write(here, a_yaml=FAULTY, b_yaml=CLEAN)
    assert run("a.yaml", "b.yaml").output == run("b.yaml", "a.yaml").output


def test_explain_and_rules_know_them() -> None:
    """GLO rules have pages like all rules."""
    page = CliRunner().invoke(cli, ["explain", "glo104"])
    assert page.exit_code == 0
    assert "rejected-replacement" in page.output
    listed = CliRunner().invoke(cli, ["rules"]).output
    assert "GLO101  duplicate-term" in listed
    assert "TRM101  forbidden-term" in listed


def test_a_workbook_is_shown_by_its_rows(here: Path) -> None:
    """A file that is no text has its terms on the lines of its rows."""
    pytest.importorskip("openpyxl")
    write(here, g_yaml=FAULTY)
    assert CliRunner().invoke(cli, ["glossary", "convert", "g.yaml", "g.xlsx"]).exit_code == 0
    result = run("g.xlsx")
    assert result.exit_code == 1
    assert "3:1     GLO106 missing-gender  „Feuerpause“" in result.output
    assert "GLO104 rejected-replacement  „Kiew“" in result.output


def test_the_documentation_shows_what_is_printed(here: Path) -> None:
    """The example of docs/glossary-check.md gives the output that stands below it."""
    page = (ROOT / "docs" / "glossary-check.md").read_text("utf-8")
    shown = page.split("```console\n$ mtcheck glossary check begriffe.yaml\n")[1].split("```")[0]
    write(here, begriffe_yaml=page.split("```yaml\n")[1].split("```")[0])
    assert run("begriffe.yaml").output == shown
