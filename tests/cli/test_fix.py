"""`mtcheck fix` as a user meets it: real processes, real files, real patches."""

import shutil
import stat
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.cli.command import mtcheck_bytes

WRONG = "Der Minister kam kam [laughs] nicht . . . Er blieb.\n"
RIGHT = "Der Minister kam kam [lacht] nicht … Er blieb.\n"
CHECKED = "Der Minister kam [lacht] nicht … Er blieb.\n"
CLEAN = "Der Minister reist am Montag nach Astana.\n"
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
run = partial(mtcheck_bytes, "fix")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them with three mistakes, one of which a person should look at."""
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "wrong.txt").write_text(WRONG, "utf-8")
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    """All files of a folder, hidden ones as well."""
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir()) if path.is_file()}


def test_safe(folder: Path) -> None:
    """Safe fixes are written, told one by one, and what is left is counted; exit 0. A second run does nothing."""
    result = run(".", cwd=folder)
    assert (result.returncode, result.stderr) == (0, b"")
    out = result.stdout.decode()
    assert "1:22    ACC101 editorial-bracket  “[laughs]” → “[lacht]”\n" in out
    assert "2 fixes made in 1 of 2 files; 1 finding left, 1 of them with a fix to check (--unsafe-fixes)\n" in out
    assert "\x1b" not in out
    assert texts(folder) == {"clean.txt": CLEAN, "wrong.txt": RIGHT}
    again = run(".", cwd=folder)
    assert again.returncode == 0
    assert again.stdout.startswith(b"2 files checked, nothing to fix; 1 finding left")
    assert texts(folder) == {"clean.txt": CLEAN, "wrong.txt": RIGHT}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--unsafe-fixes",), CHECKED),
        (("--select", "LOC104"), WRONG.replace(". . .", "…")),
        (("--ignore", "LOC104,LNG"), WRONG.replace("laughs", "lacht")),
        (("--config", "other.toml"), WRONG.replace("laughs", "lacht")),
        (("--glossary", "other.yaml", "--unsafe-fixes", "--select", "TRM"), WRONG.replace("Minister", "Ressortchef")),
    ],
)
def test_options(arguments: tuple[str, ...], expected: str, folder: Path) -> None:
    """What is fixed is chosen as in lint."""
    (folder / "other.toml").write_text('ignore = ["ellipsis"]\n', "utf-8")
    glossary = "concepts:\n  - {id: m, type: name, terms: [Ressortchef, {text: Minister, status: forbidden}]}\n"
    (folder / "other.yaml").write_text(glossary, "utf-8")
    assert run(*arguments, "wrong.txt", cwd=folder).returncode == 0
    assert (folder / "wrong.txt").read_text("utf-8") == expected


def test_check_writes_nothing(folder: Path) -> None:
    """Exit 1 if something would change, 0 if not."""
    before = texts(folder)
    result = run("--check", ".", cwd=folder)
    assert (result.returncode, result.stderr) == (1, b"")
    assert b"2 fixes to make in 1 of 2 files" in result.stdout
    assert run("--check", "clean.txt", cwd=folder).returncode == 0
    assert texts(folder) == before


@needs_git
@pytest.mark.parametrize("inside", [".", "texte"], ids=["at the top", "in a folder of the repository"])
def test_diff_is_what_fix_does(inside: str, tmp_path: Path) -> None:
    """The patch, applied by git, gives the very bytes that fixing writes; printing it writes nothing."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    here = tmp_path / inside
    here.mkdir(exist_ok=True)
    contents = {
        "a.txt": WRONG.encode(),
        "zwei Worte.md": b"\xef\xbb\xbf# Titel\r\n\r\n" + WRONG.encode().replace(b"\n", b"\r\n"),
        "Süd/„ü“.html": f"<p>{WRONG}<p>Stra&szlig;e . . .<code>das das</code>".encode().rstrip(b"\n"),
        "alt.txt": f"Käse. {WRONG}".encode("cp1252").rstrip(b"\n"),
        "wide.txt": WRONG.encode("utf-16"),
    }
    for name, data in contents.items():
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_bytes(data)
    (here / "link.txt").symlink_to("a.txt")
    patch = run("--diff", ".", cwd=here)
    assert patch.returncode == 0
    assert b"fixes to make in 5 of 5 files" in patch.stderr
    assert {name: (here / name).read_bytes() for name in contents} == contents
    run(".", cwd=here)
    fixed = {name: (here / name).read_bytes() for name in contents}
    assert all(fixed[name] != contents[name] for name in contents)
    for name, data in contents.items():
        (here / name).write_bytes(data)
    applied = subprocess.run(["git", "apply"], cwd=here, input=patch.stdout, capture_output=True, check=False)
    assert applied.returncode == 0, applied.stderr
    assert {name: (here / name).read_bytes() for name in contents} == fixed
    assert (here / "link.txt").is_symlink()


def test_diff_and_check(folder: Path) -> None:
    """Together: the patch and the exit code."""
    result = run("--diff", "--check", "wrong.txt", cwd=folder)
    assert (result.returncode, result.stdout.splitlines()[0]) == (1, b"--- a/wrong.txt")
    result = run("--diff", "--check", "clean.txt", cwd=folder)
    assert (result.returncode, result.stdout) == (0, b"")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_standard_input(encoding: str, tmp_path: Path) -> None:
    """`-` is a filter: bytes in, bytes out in the same encoding, the summary aside."""
    result = run("-", cwd=tmp_path, stdin=WRONG.replace("Er", "Säß").encode(encoding))
    assert result.returncode == 0
    assert result.stdout == RIGHT.replace("Er", "Säß").encode(encoding)
    assert b"2 fixes made" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"a\0b", b"kein Ende\r\n\r\n"])
def test_standard_input_that_stays(data: bytes, tmp_path: Path) -> None:
    """A filter never swallows what it cannot fix."""
    result = run("-", cwd=tmp_path, stdin=data)
    assert result.stdout == data
    assert result.returncode == (1 if b"\0" in data else 0)


def test_what_cannot_be_written(folder: Path) -> None:
    """A read-only file is named and stays, the others are fixed; exit 2."""
    (folder / "fest.txt").write_text(WRONG, "utf-8")
    (folder / "fest.txt").chmod(0o444)
    result = run(".", cwd=folder)
    assert (result.returncode, result.stderr) == (
        2,
        b"mtcheck: fest.txt: is read-only, allowed is a file you may write\n",
    )
    assert b"2 fixes made in 1 of 3 files; 4 findings left, 2 of them with a fix to check" in result.stdout
    assert texts(folder) == {"clean.txt": CLEAN, "fest.txt": WRONG, "wrong.txt": RIGHT}
    alone = run("--report-language", "de", "fest.txt", cwd=folder)
    assert alone.stdout.decode().startswith("1 Datei geprüft, nichts korrigiert; ")
    german = alone.stderr.decode()
    assert german == "mtcheck: fest.txt: ist schreibgeschützt, erlaubt ist eine beschreibbare Datei\n"


def test_what_cannot_be_read(folder: Path) -> None:
    """A file that is no text is told and left; exit 1, for it was not checked."""
    (folder / "bild.txt").write_bytes(b"a\0b")
    result = run(".", cwd=folder)
    assert result.returncode == 1
    assert b"INT001" in result.stdout
    assert (folder / "wrong.txt").read_text("utf-8") == RIGHT
    assert run("none.txt", cwd=folder).returncode == 2


def test_links_and_permissions(folder: Path) -> None:
    """A link stays one, its file is fixed once; permissions stay."""
    (folder / "real").mkdir()
    shutil.move(folder / "wrong.txt", folder / "real" / "wrong.txt")
    (folder / "real" / "wrong.txt").chmod(0o640)
    (folder / "wrong.txt").symlink_to("real/wrong.txt")
    result = run(".", cwd=folder)
    assert b"2 fixes made in 1 of 2 files" in result.stdout
    assert (folder / "wrong.txt").is_symlink()
    assert (folder / "wrong.txt").read_text("utf-8") == RIGHT
    assert stat.S_IMODE((folder / "real" / "wrong.txt").stat().st_mode) == 0o640


def test_jobs_change_nothing(folder: Path) -> None:
    """One process or several: the same output, byte for byte."""
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(WRONG if number % 3 else CLEAN, "utf-8")
    one, two = (run("--diff", "--no-cache", "--jobs", jobs, ".", cwd=folder) for jobs in "12")
    assert (one.stdout, one.stderr) == (two.stdout, two.stderr)
    assert one.stdout.count(b"--- a/") == 41


def test_two_at_once(folder: Path) -> None:
    """Two runs over one folder: each file is fixed once, by one of them or both alike."""
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(WRONG, "utf-8")
    command = [sys.executable, "-m", "mtcheck", "fix", "--no-cache", "."]
    processes = [
        subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)
    ]
    for process in processes:
        _, errors = process.communicate()
        assert b"Traceback" not in errors
        assert process.returncode in (0, 2)
    expected = {f"{number:02}.txt": RIGHT for number in range(40)}
    assert texts(folder) == {"clean.txt": CLEAN, "wrong.txt": RIGHT} | expected
