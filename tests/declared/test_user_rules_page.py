"""What docs/user-rules.md shows is true."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import cli
from mtcheck.config import load as load_config
from mtcheck.declared.entry import Guard
from mtcheck.declared.own import load
from mtcheck.declared.read import _ENTRY_KEYS, _RULE_KEYS
from mtcheck.engine.trial import failures
from mtcheck.rules import load_rules
from tests.harness import ROOT

PAGE = (ROOT / "docs" / "user-rules.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_first_rule_keeps_what_it_promises(tmp_path: Path) -> None:
    """It can be copied into a file and passes its own examples."""
    path = tmp_path / "house.yaml"
    path.write_text(next(body for language, body in BLOCKS if language == "yaml"), "utf-8")
    assert failures(str(path)).problems == ()


def test_the_configuration_holds_rules(tmp_path: Path) -> None:
    """The excerpt is a configuration that can be read, with rules from both places."""
    path = tmp_path / "mtcheck.toml"
    path.write_text(next(body for language, body in BLOCKS if language == "toml"), "utf-8")
    (tmp_path / "hausregeln.yaml").write_bytes((ROOT / "docs" / "examples" / "hausregeln.yaml").read_bytes())
    own = load_config(str(path), load_rules()).own_rules
    assert [rule.meta.code for rule in own] == ["HAU001", "HAU002", "HAU003", "HAU009"]


def test_commands_print_what_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test of the shipped file passes, that of a wrong one says what is shown."""
    wrong = next(body for language, body in BLOCKS if language == "yaml")
    wrong = wrong.replace("Die ⟦Oblasten⟧ im Süden sind trocken.", "Die ⟦Oblast⟧en sind trocken.")
    (tmp_path / "wrong.yaml").write_text(wrong, "utf-8")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    monkeypatch.chdir(tmp_path)
    consoles = [body for language, body in BLOCKS if language == "console"]
    assert len(consoles) == 2
    for body in consoles:
        command, _, shown = body.partition("\n")
        result = CliRunner().invoke(cli, command.removeprefix("$ mtcheck ").split())
        assert result.output == shown


def test_forms_are_found_as_the_table_says(tmp_path: Path) -> None:
    """Each phrase of the table finds what it claims to find and leaves alone what it claims to leave alone."""
    rows = re.findall(r"^\| `([^`|]+)` \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
    rows = [row for row in rows if row[0][0].isalpha() and " " in row[0]]
    assert len(rows) == 5
    text = "rules:\n" + "".join(
        f"  - code: HAU{number:03}\n    name: row-{number}\n    message: x\n    phrases: [{phrase}]\n"
        f"    bad:\n" + "".join(f"      - Es gilt. ⟦{form}⟧.\n" for form in found.split(", ")) + f"    good: {alone}.\n"
        for number, (phrase, found, alone) in enumerate(rows)
    )
    text = text.replace("⟦der Oblast⟧", "der ⟦Oblast⟧").replace(
        "⟦ihrer geistigen Gesundheit⟧", "ihrer ⟦geistigen Gesundheit⟧"
    )
    path = tmp_path / "house.yaml"
    path.write_text(text, "utf-8")
    assert failures(str(path)).problems == ()
    assert len(load([str(path)])) == 5


def test_every_key_is_explained() -> None:
    """The page speaks of every key that a file may have."""
    missing = [key for key in (*_RULE_KEYS, *_ENTRY_KEYS) if f"`{key}`" not in PAGE]
    assert missing == []
    assert all(f"`{name.replace('_', '-')}`" in PAGE for name in Guard._fields)
