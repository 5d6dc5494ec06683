"""The hook as users run it: `pre-commit try-repo` on this very tree, in a scratch repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness import ROOT

PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
SETTINGS = {"user.name": "Test", "user.email": "test@example.org", "safe.directory": "*"}
PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")
"""Set when the tests run inside a hook; they would lead git away from the scratch repository."""

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(not PRE_COMMIT.exists(), reason="pre-commit is not installed"),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit needs this tree to be a git repository"),
]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty git repository, with a user of its own and trust in this tree whoever owns it."""
    for name in [name for name in os.environ if name.startswith("GIT_CONFIG") or name in PLACES]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_COUNT", str(len(SETTINGS)))
    for index, (key, value) in enumerate(SETTINGS.items()):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{index}", key)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{index}", value)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    folder = tmp_path / "repository"
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    return folder


@pytest.mark.parametrize(
    ("article", "code", "shown"),
    [
        ("Der Minister traf die russische Delegation in Astana.\n", 0, ("Passed",)),
        ("Der Minister traf die [Russian] Delegation in Astana.\n", 1, ("Failed", "ACC101", "[Russian]")),
    ],
    ids=["a clean article passes", "a bracket fails"],
)
def test_hook(article: str, code: int, shown: tuple[str, ...], repository: Path) -> None:
    """The hook installs from this tree, looks at what is committed, and says what it found."""
    (repository / "artikel.md").write_text(article, "utf-8")
    subprocess.run(["git", "add", "artikel.md"], cwd=repository, check=True)
    result = subprocess.run(
        [PRE_COMMIT, "try-repo", ROOT, "mtcheck", "--files", "artikel.md"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == code, result.stdout + result.stderr
    for part in shown:
        assert part in result.stdout
