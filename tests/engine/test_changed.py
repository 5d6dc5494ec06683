"""What git says has changed, with real repositories."""

import os
import subprocess
from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.changed import Lines, changed_lines, only_changed
from mtcheck.engine.plan import make_plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report, scan_all
from mtcheck.errors import ConfigError
from mtcheck.rules import load_rules


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder."""
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *settings, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def commit(folder: Path, **texts: str) -> None:
    """Write files and commit all there is."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "x")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository on branch main with one commit of two files."""
    folder = tmp_path / "Zeitung für alle"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, eins="a\nb\nc\nd\n", zwei="x\ny\n")
    return folder


def changes(folder: Path, base: str | None = None) -> dict[str, Lines]:
    """Return what has changed, by the name of the file."""
    paths = sorted(str(path) for path in folder.rglob("*") if path.suffix in formats.SUFFIXES)
    return {str(Path(path).relative_to(folder)): lines for path, lines in changed_lines(paths, base).items()}


def report(folder: Path) -> Report:
    """Lint a folder with all default rules."""
    plan = make_plan(Config(), load_rules())
    paths = sorted(str(path) for path in folder.rglob("*") if path.suffix in formats.SUFFIXES)
    return make_report(scan_all(paths, plan, jobs=1), plan)


def test_nothing(repository: Path) -> None:
    """A clean tree has no changes, and no paths have none."""
    assert changes(repository) == {}
    assert changed_lines([], None) == {}


def test_lines(repository: Path) -> None:
    """Changed and added lines count, those beside them and beside removed ones do not."""
    (repository / "eins.txt").write_text("a\nB\nc\nd\ne\nf\n")
    (repository / "zwei.txt").write_text("y\n")
    assert changes(repository) == {"eins.txt": (range(2, 3), range(5, 7)), "zwei.txt": ()}


@pytest.mark.parametrize("name", ["Übung 1.txt", 'we"ird\tname.txt', "back\\slash.txt", "neu\nzeile.txt", "-x.txt"])
def test_names(repository: Path, name: str) -> None:
    """Git's way of quoting names is not ours."""
    (repository / name).write_text("a\n")
    assert changes(repository) == {name: None}
    commit(repository)
    (repository / name).write_text("a\nb\n")
    (repository / "zwei.txt").write_text("x\ny\nz\n")
    assert changes(repository) == {name: (range(2, 3),), "zwei.txt": (range(3, 4),)}


def test_renamed(repository: Path) -> None:
    """A renamed file has changed; of its lines those that differ from the old file's."""
    git(repository, "mv", "eins.txt", "drei.txt")
    git(repository, "mv", "zwei.txt", "vier.txt")
    (repository / "drei.txt").write_text("a\nb\nc\nD\n")
    assert changes(repository) == {"drei.txt": (range(4, 5),), "vier.txt": ()}


def test_no_text_to_git(repository: Path) -> None:
    """Of what git calls binary all lines have changed, of new rights none."""
    commit(repository)
    (repository / "eins.txt").write_text("a\n", encoding="utf-16")
    (repository / "zwei.txt").chmod(0o755)
    found = changes(repository)
    assert found["eins.txt"] is None
    assert found.get("zwei.txt", ()) == ()


def test_link_in_the_place_of_a_file(repository: Path) -> None:
    """A file that becomes a link is two changes to git; all of each file counts then."""
    (repository / "zwei.txt").unlink()
    (repository / "zwei.txt").symlink_to("eins.txt")
    (repository / "eins.txt").write_text("A\nb\nc\nd\n")
    assert changes(repository) == {"eins.txt": None, "zwei.txt": None}


def test_before_the_first_commit(tmp_path: Path) -> None:
    """Everything is new."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.txt").write_text("a\n")
    (tmp_path / "b.txt").write_text("b\n")
    git(tmp_path, "add", "a.txt")
    assert changes(tmp_path) == {"a.txt": (range(1, 2),), "b.txt": None}


def test_base(repository: Path) -> None:
    """Against a branch only what this side has done counts, also when the other went on."""
    git(repository, "switch", "--quiet", "--create", "artikel")
    commit(repository, drei="neu\n")
    git(repository, "switch", "--quiet", "main")
    commit(repository, eins="anders\n")
    git(repository, "switch", "--quiet", "artikel")
    (repository / "vier.txt").write_text("neu\n")
    assert changes(repository, "main") == {"drei.txt": (range(1, 2),), "vier.txt": None}
    assert changes(repository) == {"vier.txt": None}


@pytest.mark.parametrize("base", ["nirgends", "--output=x", "HEAD~9", ""])
def test_no_such_commit(repository: Path, base: str) -> None:
    """A base that is no commit is told, whatever it looks like."""
    with pytest.raises(ConfigError, match="no such commit here, allowed is a commit"):
        changes(repository, base)


def test_shallow_clone(repository: Path, tmp_path: Path) -> None:
    """A clone of depth one knows its own commit, and says why it does not know others."""
    commit(repository, drei="c\n")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repository}", str(clone))
    (clone / "eins.txt").write_text("a\n")
    assert list(changes(clone)) == ["eins.txt"]
    with pytest.raises(ConfigError, match="shallow"):
        changes(clone, "HEAD~1")


def test_no_repository(tmp_path: Path) -> None:
    """Outside of a repository there is nothing to compare with."""
    (tmp_path / "a.txt").write_text("a\n")
    with pytest.raises(ConfigError, match="not in a git repository, --changed needs one"):
        changes(tmp_path)


def test_no_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git that is what is said."""
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(ConfigError, match="needs git, and there is no git here"):
        changes(repository)


def test_habits_of_a_user(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither settings nor a hook's environment nor the working folder change what is found."""
    for setting in ("color.ui always", "diff.noprefix true", "diff.external /bin/false", "diff.relative true"):
        git(repository, "config", *setting.split())
    inner = repository / "ressort"
    inner.mkdir()
    (inner / "eins.txt").write_text("a\n")
    (repository / "eins.txt").write_text("a\nb\nC\nd\n")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    expected = {"eins.txt": (range(3, 4),), "ressort/eins.txt": None}
    assert changes(repository) == expected
    monkeypatch.chdir(inner)
    assert changed_lines(["../eins.txt", "eins.txt"], None) == {"../eins.txt": (range(3, 4),), "eins.txt": None}
    monkeypatch.chdir("/")
    linked = repository.parent / "link"
    linked.symlink_to(repository)
    assert list(changed_lines([str(linked / "eins.txt"), str(linked / "zwei.txt")], None)) == [str(linked / "eins.txt")]


def test_report(repository: Path) -> None:
    """Corpus rules judge over all files; what is said is about changed files, or about changed lines."""
    commit(repository, alt="Wadim kam. Wadim ging.\nSie sagt . . . nichts.\n", neu="Anfang.\n")
    (repository / "neu.txt").write_text("Anfang.\nVadim schlief.\n")
    (repository / "alt.txt").write_text("Wadim kam. Wadim ging.\nSie sagt . . . nichts.\nMehr.\n")
    everything = report(repository)
    found = changed_lines(everything.paths, None)
    assert [finding.code for finding in everything.findings] == ["LOC104", "NAM102"]
    files = only_changed(everything, found, lines=False)
    assert [Path(path).name for path in files.paths] == ["alt.txt", "neu.txt"]
    assert files.findings == everything.findings
    lines = only_changed(everything, found, lines=True)
    assert [finding.code for finding in lines.findings] == ["NAM102"]
    git(repository, "checkout", "--quiet", "alt.txt")
    rest = only_changed(everything, changed_lines(everything.paths, None), lines=False)
    assert [(Path(finding.path).name, finding.code) for finding in rest.findings] == [("neu.txt", "NAM102")]


def test_other_places_of_a_finding(repository: Path) -> None:
    """A finding stands at its first place; a changed line that adds another place of the same is told of it."""
    commit(repository, text="Vadim kam.\nWadim ging. Wadim saß. Wadim aß.\nEnde.\n")
    (repository / "text.txt").write_text("Vadim kam.\nWadim ging. Wadim saß. Wadim aß.\nVadim schlief.\n")
    (repository / "zwei.txt").write_text("x\r\ny . . .\r\nz\r\n")
    everything = report(repository)
    lines = only_changed(everything, changed_lines(everything.paths, None), lines=True)
    assert sorted(finding.code for finding in lines.findings) == ["LOC104", "NAM101"]


def test_paths_of_the_walk(repository: Path) -> None:
    """Paths are taken and given back as they were written."""
    (repository / "eins.txt").write_text("anders\n")
    path = os.path.join(repository, ".", "eins.txt")
    assert list(changed_lines([path], None)) == [path]
