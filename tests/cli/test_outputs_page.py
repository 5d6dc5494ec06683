"""docs/outputs.md: its commands run, its workflows are YAML, its table is complete."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mtcheck.report.outputs import OUTPUTS
from tests.harness import ROOT

PAGE = (ROOT / "docs" / "outputs.md").read_text("utf-8")
COMMAND = re.compile(r"(?:^|- |run: )(mtcheck [^|\n]+)", re.MULTILINE)


def blocks(language: str) -> list[str]:
    """Return the code of a language."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles and a result of yesterday."""
    folder = tmp_path_factory.mktemp("outputs")
    (folder / "articles").mkdir()
    (folder / "articles" / "a.txt").write_text("Wadim schlief im im Haus.\n", "utf-8")
    shell("mtcheck lint articles/ -o yesterday.json", folder)
    return folder


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a reader would."""
    command = command.replace("mtcheck ", f"{sys.executable} -m mtcheck ", 1)
    environment = {**os.environ, "GITHUB_STEP_SUMMARY": str(folder / "summary.md"), "MTCHECK_CACHE_DIR": ""}
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize("command", [command for block in blocks("(?:sh|yaml)") for command in COMMAND.findall(block)])
def test_commands_run(command: str, folder: Path) -> None:
    """With findings or without, and nothing on standard error."""
    done = shell(command, folder)
    assert done.returncode in (0, 1), done.stderr
    assert done.stderr == b""


def test_workflows_name_what_the_commands_write(folder: Path) -> None:
    """They are YAML, and what they hand on is there."""
    github, gitlab = map(yaml.safe_load, blocks("yaml"))
    assert {"uses": "actions/checkout@v4"} in github["jobs"]["mtcheck"]["steps"]
    reports = gitlab["mtcheck"]["artifacts"]["reports"]
    for block in blocks("yaml"):
        for command in COMMAND.findall(block):
            shell(command, folder)
    assert json.loads((folder / reports["codequality"]).read_text("utf-8"))
    assert (folder / reports["junit"]).exists()
    assert json.loads((folder / "mtcheck.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (folder / "summary.md").read_text("utf-8").startswith("## mtcheck: 1 finding")


def test_every_format_has_its_row() -> None:
    """With the suffixes that ask for it."""
    for name, output in OUTPUTS.items():
        rows = [row for row in PAGE.splitlines() if row.startswith("|") and f"`{name}`" in row]
        assert rows, name
        assert all(f"`{suffix}`" in rows[0] for suffix in output.suffixes if suffix not in (".htm", ".markdown"))
