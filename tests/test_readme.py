"""README.md shows what the program does: its output, its settings, its hook."""

import doctest
import re
from pathlib import Path

import pytest
import yaml

from builders import readme, rule_pages
from mtcheck import config
from mtcheck.rules import load_rules
from mtcheck.terms import load_glossary
from tests.harness import ROOT

TEXT = readme.README.read_text("utf-8")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    """Return the code blocks of one language."""
    return [body for found, body in FENCE.findall(TEXT) if found == language]


def test_starts_with_two_commands() -> None:
    """A title, a sentence, and the two commands that a newcomer needs."""
    head = re.match(r"# mtcheck\n\n[^\n.]+(?:\n[^\n.]+)*\.\n\n```sh\n(.*?)```\n", TEXT, re.DOTALL)
    assert head is not None
    assert [line.partition("#")[0].strip() for line in head[1].splitlines()] == ["make report", "make test"]


def test_shows_what_the_commands_print() -> None:
    """The commands of the page are run; what they print stands below them. Renewed by `make generated`."""
    assert len(blocks("console")) >= 2
    for page in readme.PAGES:
        text = page.read_text("utf-8")
        assert readme.renewed(text) == text


def test_a_changed_excerpt_is_noticed() -> None:
    """The comparison looks at the output, not only at the commands."""
    first, *_ = blocks("console")
    command, _, line, *_ = first.splitlines()
    assert command.startswith("$ mtcheck lint")
    changed = TEXT.replace(line, line + " ", 1)
    assert changed != TEXT
    assert readme.renewed(changed) == TEXT


def test_figures_are_those_that_were_measured() -> None:
    """What the page claims stands in docs/quality.md, and changes with it."""
    shown = readme.FIGURES.search(TEXT)
    assert shown is not None
    assert shown[0] == readme.figures()
    assert set(re.findall(r"[\d.]+ %", shown[0])) <= set(re.findall(r"[\d.]+ %", readme.QUALITY.read_text("utf-8")))


def test_python_does_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example can be pasted."""
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(readme.README), module_relative=False, encoding="utf-8")
    assert (failed, tried) == (0, 4)


def test_lists_every_family() -> None:
    """Each family has one line, and its link leads to a headline of the list of all rules."""
    headlines = re.findall(r"^## (.+)$", (rule_pages.FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", headline).lower().replace(" ", "-") for headline in headlines}
    for family in {rule.meta.code[:3] for rule in load_rules()}:
        (line,) = re.findall(rf"^\| \[{family}\]\(docs/rules/README\.md#([\w-]+)\) \|", TEXT, re.MULTILINE)
        assert line in anchors


def test_configuration_is_valid(tmp_path: Path) -> None:
    """The example can be copied into a file and used."""
    (example,) = blocks("toml")
    path = tmp_path / "mtcheck.toml"
    path.write_text(example, "utf-8")
    loaded = config.load(str(path), load_rules())
    assert loaded.profile.quotes == "„“"
    assert [Path(name).resolve() for name in loaded.glossary] == [tmp_path / "namen.yaml"]


def test_glossary_and_hook_are_valid(tmp_path: Path) -> None:
    """The glossary can be read, and the hook is one that the repository offers."""
    glossary, hook = blocks("yaml")
    path = tmp_path / "namen.yaml"
    path.write_text(glossary, "utf-8")
    assert len(load_glossary([str(path)]).concepts) == 2
    offered = {entry["id"] for entry in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {entry["id"] for entry in yaml.safe_load(hook)["repos"][0]["hooks"]} <= offered
