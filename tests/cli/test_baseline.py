"""Baseline and suppressions as a user meets them."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.cli.command import mtcheck as run

OLD = "Der Minister traf die [Russian] Delegation. Er ging zum zum Haus.\n"
NEW = "Sie sprach mit der [Georgian] Präsidentin.\n"
FILE = "mtcheck-baseline.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a configuration and an old article below."""
    (tmp_path / "mtcheck.toml").write_text('select = ["ACC101", "LNG102"]\n', "utf-8")
    (tmp_path / "archiv").mkdir()
    (tmp_path / "archiv" / "alt.txt").write_text(OLD, "utf-8")
    return tmp_path


def entries(folder: Path) -> list[dict[str, object]]:
    """Read the baseline as any TOML reader does."""
    found: list[dict[str, object]] = tomllib.loads((folder / FILE).read_text("utf-8")).get("finding", [])
    return found


def test_day_one(folder: Path) -> None:
    """What is known is counted, what is new is reported: from everywhere, by option and by configuration."""
    created = run("baseline", "create", "--reason", "Archiv", "--added-on", "2024-05-31", ".", cwd=folder)
    assert (created.returncode, created.stdout) == (0, "")
    assert created.stderr.startswith(f"mtcheck: {FILE}: 2 entries\n")
    before = (folder / FILE).read_bytes()
    known = run("lint", "--baseline", FILE, ".", cwd=folder)
    assert (known.returncode, known.stdout) == (0, "1 file checked, nothing found; 2 suppressed\n")
    (folder / "mtcheck.toml").write_text(f'select = ["ACC101", "LNG102"]\nbaseline = "{FILE}"\n', "utf-8")
    assert run("lint", "alt.txt", cwd=folder / "archiv").returncode == 0
    assert run("lint", str(folder / "archiv"), cwd=Path("/")).returncode == 0
    (folder / "neu.txt").write_text(NEW, "utf-8")
    (folder / "archiv" / "alt.txt").write_text(f"Neu.\n\n{OLD}", "utf-8")
    assert run("lint", ".", cwd=folder).stdout.count("ACC101 editorial-bracket  English") == 1
    again = run("baseline", "create", ".", cwd=folder)
    assert again.returncode == 2
    assert "exists already" in again.stderr
    assert (folder / FILE).read_bytes() == before


def test_update_and_prune(folder: Path) -> None:
    """New ones come, those that are gone go, and reasons stay; nothing to do writes nothing."""
    run("baseline", "create", "--reason", "Archiv", ".", cwd=folder)
    (folder / "neu.txt").write_text(NEW, "utf-8")
    (folder / "archiv" / "alt.txt").write_text(OLD.replace("zum zum", "zum"), "utf-8")
    stale = run("lint", "--baseline", FILE, ".", cwd=folder)
    assert f"{FILE}:12: LNG102 „zum zum“ in archiv/alt.txt: matches nothing any more" in stale.stderr
    assert run("lint", "--baseline", FILE, "neu.txt", cwd=folder).stderr == ""
    assert run("lint", "--baseline", FILE, "--ignore", "LNG102", ".", cwd=folder).stderr == ""
    pruned = run("baseline", "prune", ".", cwd=folder)
    assert pruned.stderr == f"mtcheck: {FILE}: 1 entry, 0 new, 1 taken out\n"
    updated = run("baseline", "update", ".", cwd=folder)
    assert updated.stderr == f"mtcheck: {FILE}: 2 entries, 1 new, 0 taken out\n"
    assert [(entry["path"], entry.get("reason")) for entry in entries(folder)] == [
        ("archiv/alt.txt", "Archiv"),
        ("neu.txt", None),
    ]
    before = (folder / FILE).stat()
    assert run("baseline", "update", ".", cwd=folder).returncode == 0
    assert (folder / FILE).stat().st_mtime_ns == before.st_mtime_ns
    (folder / "neu.txt").unlink()
    assert "1 taken out" in run("baseline", "prune", ".", cwd=folder).stderr


def test_prune_in_the_wrong_place(folder: Path) -> None:
    """A baseline none of whose files is there is another folder's: it is left alone."""
    run("baseline", "create", ".", cwd=folder)
    other = folder / "anderswo"
    other.mkdir()
    (other / "mtcheck.toml").touch()
    (other / "a.txt").write_text(NEW, "utf-8")
    result = run("baseline", "prune", "--baseline", f"../{FILE}", ".", cwd=other)
    assert (result.returncode, len(entries(folder))) == (2, 2)
    assert "none of its files is below" in result.stderr


def test_show(folder: Path) -> None:
    """By file, with reasons, then the sums; nothing of the file reaches the terminal unseen."""
    run("baseline", "create", "--reason", "so\x1b[31m", ".", cwd=folder)
    shown = run("baseline", "show", cwd=folder).stdout
    assert "archiv/alt.txt\n  ACC101 „[Russian]“: so<U+001B>[31m\n" in shown
    assert shown.endswith("2 entries\n  ACC101 1\n  LNG102 1\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("lint", "--baseline", "no.toml", "."), "no.toml: no such file, `mtcheck baseline create` makes one"),
        (("lint", "--baseline", "bad.toml", "."), "bad.toml:2: TOML syntax: Invalid value"),
        (("baseline", "update", "."), f"{FILE}: no such file, `mtcheck baseline create` makes one"),
        (("baseline", "create", "-"), "-: standard input has no lasting name"),
        (("baseline", "create", "nowhere.txt"), "nothing was written"),
        (("baseline", "create", "--added-on", "gestern", "."), "--added-on gestern: no day"),
    ],
)
def test_bad_input(arguments: tuple[str, ...], message: str, folder: Path) -> None:
    """One line, exit 2, nothing written."""
    (folder / "bad.toml").write_text("version = 1\nfinding = [\n", "utf-8")
    result = run(*arguments, cwd=folder)
    assert result.returncode == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert not (folder / FILE).exists()


def test_two_at_once(folder: Path) -> None:
    """Several updates at a time: each writes all or says that another was faster; the file is whole."""
    run("baseline", "create", ".", cwd=folder)
    for number in range(4):
        (folder / f"neu-{number}.txt").write_text(NEW, "utf-8")
    command = [sys.executable, "-m", "mtcheck", "baseline", "update"]
    several = [
        subprocess.Popen([*command, "archiv", f"neu-{number}.txt"], cwd=folder, stderr=subprocess.PIPE)
        for number in range(4)
    ]
    for process in several:
        process.communicate()
    done = [process.returncode for process in several]
    assert set(done) <= {0, 2}
    assert 0 in done
    assert len(entries(folder)) >= 3
    assert not list(folder.glob(".mtcheck-*"))


def test_suppressed_are_counted(folder: Path) -> None:
    """In every output, and listed in JSON when asked for."""
    (folder / "a.md").write_text(f"{OLD} <!-- mtcheck: ignore ACC101: so gesagt -->\n\n{NEW}", "utf-8")
    console = run("lint", "a.md", cwd=folder)
    assert console.stdout.count("; 1 suppressed\n") == 1
    plain = json.loads(run("lint", "--format", "json", "a.md", cwd=folder).stdout)
    assert plain["summary"]["suppressed"]["comment"] == 1
    assert "suppressed" not in plain
    full = json.loads(run("lint", "--format", "json", "--show-suppressed", "a.md", cwd=folder).stdout)
    (hidden,) = full["suppressed"]
    assert (hidden["text"], hidden["suppression"]) == ("[Russian]", {"by": "comment", "reason": "so gesagt"})
    page = run("lint", "--format", "html", "a.md", cwd=folder).stdout
    assert re.search(r"<dt>(?:<[^>]+>)?hidden(?:<[^>]+>)?</dt><dd>(?:<[^>]+>)?1(?:<[^>]+>)?</dd>", page)


def test_idle_suppression_is_shown_with_its_line(folder: Path) -> None:
    """INT003 has a place, unlike what mtcheck says of a whole file."""
    (folder / "a.md").write_text("Gut.\n\nGut. <!-- mtcheck: ignore ACC101 -->\n", "utf-8")
    result = run("lint", "a.md", cwd=folder)
    assert result.returncode == 1
    assert (
        "3:6     INT003 unused-suppression  this suppression has no effect: ACC101 would find nothing here"
        in result.stdout
    )
    assert run("explain", "INT003", cwd=folder).stdout.startswith("INT003 unused-suppression")


def test_fix_leaves_alone_what_is_hidden(folder: Path) -> None:
    """What is suppressed or in the baseline is not fixed, also when a fix before it moves the numbers."""
    line = "Er ging zum zum {}.\n\n"
    (folder / "archiv" / "alt.txt").write_text(line.format("Haus") + line.format("Hafen"), "utf-8")
    run("baseline", "create", ".", cwd=folder)
    head, first, second = (folder / FILE).read_text("utf-8").split("\n[[finding]]")
    assert "occurrence = 1" in first
    (folder / FILE).write_text(f"{head}\n[[finding]]{second}", "utf-8")
    (folder / "a.md").write_text("Er ging zum zum Haus. <!-- mtcheck: ignore LNG102 -->\n", "utf-8")
    result = run("fix", "--baseline", FILE, ".", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert (folder / "archiv" / "alt.txt").read_text("utf-8") == "Er ging zum Haus.\n\nEr ging zum zum Hafen.\n\n"
    assert "zum zum" in (folder / "a.md").read_text("utf-8")


@pytest.mark.parametrize("command", ["create", "update", "prune"])
def test_a_file_that_cannot_be_read_is_named(command: str, folder: Path) -> None:
    """The others are written down; exit 1."""
    (folder / "kaputt.txt").write_bytes(b"Ein\0Satz")
    if command != "create":
        run("baseline", "create", "archiv", cwd=folder)
    result = run("baseline", command, "archiv", "kaputt.txt", cwd=folder)
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1].startswith("mtcheck: kaputt.txt: binary file")
    assert (folder / "mtcheck-baseline.toml").exists()
