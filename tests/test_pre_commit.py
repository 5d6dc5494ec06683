"""The hooks as users run them: installed from this very tree, and in commits with all that a newsroom does to files."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mtcheck.formats import SUFFIXES
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


WRONG = "Der Minister kam [laughs] nicht . . . Er blieb.\n"
RIGHT = "Der Minister kam [lacht] nicht … Er blieb.\n"
BRACKET = "Der Minister traf die [Russian] Delegation.\n"
CLEAN = "Der Minister blieb in Astana.\n"
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.fixture
def newsroom(repository: Path) -> Path:
    """A repository with an archive, in which both hooks run at every commit, without being installed first."""
    hooks = []
    for hook in HOOKS:
        _, _, arguments = hook["entry"].partition(" ")
        entry = f"{sys.executable} -m mtcheck {arguments}"
        hooks.append({**hook, "language": "system", "entry": entry, "verbose": True})
    hooks.sort(key=lambda hook: hook["id"] != "mtcheck-fix")
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    (repository / "mtcheck.toml").write_text('glossary = ["namen.yaml"]\n', "utf-8")
    names = "concepts:\n  - {id: v, type: name, terms: [Wadim, {text: Vadim, status: admitted}]}\n"
    (repository / "namen.yaml").write_text(names, "utf-8")
    (repository / "archiv").mkdir()
    (repository / "archiv" / "alt.txt").write_text(WRONG + BRACKET, "utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Archiv")
    subprocess.run([PRE_COMMIT, "install"], cwd=repository, check=True, capture_output=True)
    return repository


def git(repository: Path, *arguments: str) -> str:
    """Run git and return what it prints."""
    result = subprocess.run(["git", *arguments], cwd=repository, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def commit(repository: Path) -> tuple[bool, str]:
    """Try to commit what is staged; return whether it went through, and what the hooks said."""
    result = subprocess.run(
        ["git", "commit", "-m", "Artikel"], cwd=repository, capture_output=True, text=True, check=False
    )
    return result.returncode == 0, result.stdout + result.stderr


def staged(repository: Path, name: str) -> str:
    """Return a file as it would be committed."""
    return git(repository, "show", f":{name}")


def test_hooks_look_at_what_lint_looks_at() -> None:
    """The regular expression knows every suffix of a walk through a folder, in small and capital letters."""
    for hook in HOOKS:
        assert hook["require_serial"]
        for suffix in SUFFIXES:
            assert re.search(hook["files"], f"artikel{suffix}")
            assert re.search(hook["files"], f"ARTIKEL{suffix.upper()}")
        assert not re.search(hook["files"], "namen.yaml")
        assert not re.search(hook["files"], "txt")


def test_new_file(newsroom: Path) -> None:
    """Refused and fixed, staged again, committed; the archive is not asked about."""
    article = newsroom / "Süd Ost.txt"
    article.write_text(WRONG, "utf-8")
    git(newsroom, "add", "Süd Ost.txt")
    done, said = commit(newsroom)
    assert not done
    assert "files were modified by this hook" in said
    assert article.read_text("utf-8") == RIGHT
    # As with every hook: what it changed is there to be looked at, and not yet staged.
    assert staged(newsroom, "Süd Ost.txt") == WRONG
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert done, said
    assert git(newsroom, "show", "HEAD:Süd Ost.txt") == RIGHT
    assert (newsroom / "archiv" / "alt.txt").read_text("utf-8") == WRONG + BRACKET


def test_what_needs_a_person(newsroom: Path) -> None:
    """What is not safe to fix is told and refused, and stays as it is."""
    (newsroom / "neu.md").write_text(BRACKET, "utf-8")
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert not done
    assert "ACC101" in said
    assert "files were modified" not in said
    assert (newsroom / "neu.md").read_text("utf-8") == staged(newsroom, "neu.md") == BRACKET


def test_partially_staged_file(newsroom: Path) -> None:
    """Only what is staged is looked at; the fix joins what is not, and the index stays as it was."""
    article = newsroom / "teil.txt"
    filler = "".join(f"{CLEAN}\n" for _ in range(8))
    article.write_text(WRONG + filler + CLEAN, "utf-8")
    git(newsroom, "add", "teil.txt")
    article.write_text(WRONG + filler + BRACKET, "utf-8")
    done, said = commit(newsroom)
    assert not done
    assert "ACC101 editorial-bracket  English" not in said
    assert staged(newsroom, "teil.txt") == WRONG + filler + CLEAN
    assert article.read_text("utf-8") == RIGHT + filler + BRACKET


def test_fix_where_somebody_is_writing(newsroom: Path) -> None:
    """Where a fix and unstaged work meet in one line the work stays and the fix is taken back."""
    article = newsroom / "teil.txt"
    article.write_text(WRONG, "utf-8")
    git(newsroom, "add", "teil.txt")
    work = WRONG.replace("Minister", "Präsident")
    article.write_text(work, "utf-8")
    done, said = commit(newsroom)
    assert not done
    assert "Rolling back fixes" in said
    assert staged(newsroom, "teil.txt") == WRONG
    assert article.read_text("utf-8") == work


def test_renamed_file(newsroom: Path) -> None:
    """A file under a new name is looked at under that name."""
    git(newsroom, "mv", "archiv/alt.txt", "archiv/neuer Titel äöü.txt")
    done, said = commit(newsroom)
    assert not done
    assert "neuer Titel äöü.txt" in said
    assert (newsroom / "archiv" / "neuer Titel äöü.txt").read_text("utf-8") == RIGHT + BRACKET
    assert not (newsroom / "archiv" / "alt.txt").exists()


def test_articles_with_sources(newsroom: Path) -> None:
    """An article is compared with its source although only one of the two is in the commit."""
    with (newsroom / "mtcheck.toml").open("a", encoding="utf-8") as file:
        file.write('pairs = ["en/{name}.md=de/{name}.md"]\n')
    texts = {
        "en": "The old bridge over the river is 510 metres long.\n",
        "de": "Die alte Brücke über den Fluss ist 510 Meter lang.\n",
    }
    for language, text in texts.items():
        (newsroom / language).mkdir()
        (newsroom / language / "a.md").write_text(text, "utf-8")
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert done, said
    for language, text in texts.items():
        (newsroom / language / "a.md").write_text(text.replace("510", "150"), "utf-8")
        git(newsroom, "add", "-A")
        done, said = commit(newsroom)
        assert not done
        assert "ACC201" in said and "de/a.md" in said
        (newsroom / language / "a.md").write_text(text, "utf-8")
    (newsroom / "de" / "neu.md").write_text(CLEAN, "utf-8")
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert done, said
    assert "de/neu.md: no source en/neu.md, checked without it" in said


def test_fifty_files(newsroom: Path) -> None:
    """One process sees them all: the one name that is spelled otherwise is put right."""
    for number in range(50):
        name = "Vadim" if number == 31 else "Wadim"
        (newsroom / f"{number:02}.txt").write_text(f"Am Montag kam {name} an, am {number}. Mai ging er.\n", "utf-8")
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert not done
    assert said.count("in 1 of 50 files") == 1
    assert "50 files checked, nothing found" in said
    assert "Wadim" in (newsroom / "31.txt").read_text("utf-8")
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert done, said


def test_only_new_lines_strictly(newsroom: Path) -> None:
    """The set-up of docs/hooks.md: all articles are compared, only changed lines are reported."""
    config = yaml.safe_load((newsroom / ".pre-commit-config.yaml").read_text("utf-8"))
    page = (ROOT / "docs" / "hooks.md").read_text("utf-8")
    (shown,) = (
        yaml.safe_load(body) for body in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "--changed" in body
    )
    (strict,) = (hook for hook in shown["repos"][0]["hooks"] if hook["id"] == "mtcheck")
    hook = next(hook for hook in config["repos"][0]["hooks"] if hook["id"] == "mtcheck")
    config["repos"][0]["hooks"] = [hook | strict | {"args": ["." if "/" in one else one for one in strict["args"]]}]
    (newsroom / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    old = newsroom / "archiv" / "alt.txt"
    old.write_text(old.read_text("utf-8") + CLEAN, "utf-8")
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert done, said
    (newsroom / "neu.txt").write_text(BRACKET, "utf-8")
    git(newsroom, "add", "-A")
    done, said = commit(newsroom)
    assert not done
    assert "neu.txt" in said
    assert "alt.txt" not in said
