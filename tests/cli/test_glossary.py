"""`mtcheck glossary`: the group of sub-commands."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import LateGroup, cli
from mtcheck.cli.glossary import command as group
from mtcheck.errors import ConfigError, GlossaryError

YAML = """\
# Kopf
concepts:
  - id: georgien
    terms:
      - Georgien
      - {text: Georgia, status: forbidden, scope: {quotations: no}}
"""


def test_every_sub_command_is_a_module() -> None:
    """The group lists what exists, and nothing else."""
    assert isinstance(group, LateGroup)
    with group.make_context("glossary", [], resilient_parsing=True) as context:
        names = group.list_commands(context)
        assert names == [name for name in group.names if find_spec(f"mtcheck.cli.glossary.{name}")]
        for name in names:
            command = group.get_command(context, name)
            assert command is not None
            assert command.help
    assert CliRunner().invoke(cli, ["glossary", "no-such-thing"]).exit_code == 2


def test_lint_does_not_pay_for_it() -> None:
    """The group is imported when it is asked for."""
    code = "import sys, mtcheck.cli.lint; print([name for name in sys.modules if 'cli.glossary' in name])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert result.stdout == "[]\n"


def convert(*arguments: str, stdin: str = "") -> Result:
    """Run `mtcheck glossary convert`."""
    return CliRunner().invoke(cli, ["glossary", "convert", *arguments], input=stdin)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a glossary."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "g.yaml").write_text(YAML, "utf-8")
    return tmp_path


def test_convert_tells_what_is_lost(here: Path) -> None:
    """The losses stand on standard error, one for each term; the file is written all the same."""
    result = convert("g.yaml", "g.tbx", "--to", "tbx3-dca-basic")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "mtcheck: g.yaml:1: the file: 1 comment: not kept",
        "mtcheck: g.yaml:6: Georgia (de): status forbidden becomes deprecated; scope (quotations) is not kept",
        "mtcheck: g.tbx: 1 concept, 2 terms; 1 term not whole",
    ]
    assert b"<term>Georgia</term>" in (here / "g.tbx").read_bytes()


def test_convert_strict(here: Path) -> None:
    """With --strict nothing is written that is not whole."""
    result = convert("g.yaml", "g.csv", "--strict")
    assert result.exit_code == 1
    assert result.stderr.endswith("mtcheck: g.csv: not written, --strict\n")
    assert not (here / "g.csv").exists()


def test_convert_copies_what_is_the_same(here: Path) -> None:
    """Into its own format a file goes byte by byte."""
    assert convert("g.yaml", "other.yml", "--strict").exit_code == 0
    assert (here / "other.yml").read_text("utf-8") == YAML


def test_convert_pipe(here: Path) -> None:
    """Standard input and output do, where the formats are named."""
    result = convert("-", "-", "--from", "csv", "--to", "yaml", stdin="concept,text\na,Haus\n")
    assert result.stdout == "concepts:\n\n  - id: a\n    terms:\n      - Haus\n"
    assert convert("-", "x.yaml").exit_code == 2
    assert convert("g.yaml", "-").exit_code == 2


def test_convert_table_without_header(here: Path) -> None:
    """The columns of a table without a header are told; equal sources are concepts of their own."""
    (here / "g.txt").write_text("# OmegaT\ndraft\tEinberufung\tMilitär\ndraft\tEntwurf\n\nmine\t\n", "utf-8")
    assert convert("--columns", "en,de,note", "g.txt", "out.csv").exit_code == 0
    assert (here / "out.csv").read_text("utf-8").splitlines() == [
        "concept,text,language,status,type,gender,note,forms,definition,domain",
        "draft,draft,en,preferred,,,,,,",
        "draft,Einberufung,de,preferred,,,Militär,,,",
        "draft-2,draft,en,preferred,,,,,,",
        "draft-2,Entwurf,de,preferred,,,,,,",
        "mine,mine,en,preferred,,,,,,",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("g.yaml", "g.docx"), "g.docx: unknown kind of glossary '.docx', allowed: .yaml"),
        (("g.docx", "g.csv"), "g.docx: no such file"),
        (("g.yaml", "g.yaml"), "g.yaml: exists already, --force writes over it"),
        (("g.yaml", "g.csv", "--columns", "en,de"), "g.yaml: columns are those of a table, allowed: .csv, .tsv"),
    ],
)
def test_convert_wrong_use(here: Path, arguments: tuple[str, ...], message: str) -> None:
    """What cannot be done is one line that says what can."""
    error = convert(*arguments).exception
    assert isinstance(error, ConfigError | GlossaryError)
    assert str(error).startswith(message)
    assert (here / "g.yaml").read_text("utf-8") == YAML
