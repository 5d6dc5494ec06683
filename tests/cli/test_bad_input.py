"""Bad input gets one clear line and a non-zero exit; the other files are checked all the same."""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from mtcheck.cli import of_user
from tests.cli.command import mtcheck

BRACKET = "Der Minister traf die [Russian] Delegation in Astana.\n"
BOMB = """<?xml version="1.0"?>
<!DOCTYPE martif [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>
<martif type="TBX"><text><body><termEntry><langSet xml:lang="de"><tig><term>&c;</term></tig></langSet></termEntry>
</body></text></martif>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article that has a finding."""
    (tmp_path / "good.txt").write_text(BRACKET, "utf-8")
    return tmp_path


run = partial(mtcheck, "lint")


def no_traceback(result: subprocess.CompletedProcess[str]) -> None:
    """Users never see Python."""
    assert "Traceback" not in result.stdout + result.stderr


UNREADABLE = {
    "NUL bytes": (b"Ein Satz.\0\0 Noch einer.", "NUL"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02", "NUL"),
    "broken UTF-8 in the middle": ("Größe und Länge.\n".encode() * 30 + b"kaputt \xc3\x28 hier\n", "UTF-8"),
}


@pytest.mark.parametrize(("data", "reason"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_unreadable_files(data: bytes, reason: str, folder: Path) -> None:
    """INT001 in one line with the reason, exit 1, and the other file has its finding."""
    (folder / "bad.txt").write_bytes(data)
    result = run(".", cwd=folder)
    assert result.returncode == 1
    lines = [line for line in result.stdout.splitlines() if "INT001" in line]
    assert any(reason in line for line in lines), result.stdout
    assert "ACC101" in result.stdout
    no_traceback(result)


def test_line_of_what_is_wrong(folder: Path) -> None:
    """The path stands above once, the line in the message; the same in German."""
    (folder / "a.xlf").write_text('<?xml version="1.0"?>\n<xliff version="1.2">\n<file></xliff>\n')
    result = run("./a.xlf", cwd=folder)
    assert "INT001 unreadable-file  line 3: no XML at column" in result.stdout
    assert result.stdout.count("a.xlf") == 1
    german = run("--report-language", "de", "./a.xlf", cwd=folder).stdout
    assert "Zeile 3: kein XML an Spalte " in german and "erlaubt ist eine wohlgeformte Datei" in german


def test_reasons_in_german(folder: Path) -> None:
    """Why a file is not read is said in the language of the report, by every command that has one."""
    (folder / "a.txt").write_bytes(b"Ein\0Satz")
    said = "keine Textdatei (NUL-Byte an Stelle 3), erlaubt ist Text in UTF-8"
    for arguments in (("lint",), ("fix", "--check"), ("names", "list")):
        result = mtcheck(*arguments, "--report-language", "de", "a.txt", cwd=folder)
        assert said in result.stdout + result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(folder: Path) -> None:
    """A file that may not be read."""
    (folder / "bad.txt").write_text("Ein Satz.")
    (folder / "bad.txt").chmod(0)
    result = run(".", cwd=folder)
    assert result.returncode == 1
    assert "INT001" in result.stdout
    assert "ACC101" in result.stdout


def test_broken_link(folder: Path) -> None:
    """A link to nowhere is a file that cannot be read."""
    (folder / "bad.txt").symlink_to("nowhere.txt")
    result = run("bad.txt", "good.txt", cwd=folder)
    assert result.returncode == 1
    assert "INT001" in result.stdout
    assert "ACC101" in result.stdout
    no_traceback(result)


def test_missing_path(folder: Path) -> None:
    """Wrong use: one line on standard error, exit 2, the other file is checked."""
    result = run("nowhere.txt", "good.txt", cwd=folder)
    assert result.returncode == 2
    assert result.stderr == "mtcheck: nowhere.txt: no such file or folder\n"
    assert "ACC101" in result.stdout


def test_hostile_path(folder: Path) -> None:
    """Control characters of a path never reach the terminal."""
    name = "a\x1b[31m\u202eb.txt"
    (folder / name).write_text(BRACKET, "utf-8")
    for result in (run(name, cwd=folder), run(name + "x", cwd=folder)):
        assert "\x1b" not in result.stdout + result.stderr
        assert "\u202e" not in result.stdout + result.stderr
        assert result.returncode in (1, 2)


def test_empty_file_and_empty_folder(folder: Path) -> None:
    """Nothing in it is nothing wrong; a folder without articles is said so."""
    (folder / "empty.txt").touch()
    assert run("empty.txt", cwd=folder).returncode == 0
    (folder / "none").mkdir()
    result = run("none", cwd=folder)
    assert result.returncode == 0
    assert result.stderr.count("\n") == 1
    assert "nothing to check" in result.stderr


def test_huge_single_line(folder: Path) -> None:
    """2 MB on one line: checked in linear time and bounded memory, the finding at its end is found."""
    sentence = "Der Minister reist am {day}. Mai mit {number} Kollegen nach Astana und spricht dort über Getreide. "
    line = "".join(sentence.format(day=number % 28 + 1, number=number) for number in range(2_000_000 // len(sentence)))
    (folder / "huge.txt").write_text(line + BRACKET, "utf-8")
    with open(folder / "out", "wb") as out:
        command = [sys.executable, "-m", "mtcheck", "lint", "huge.txt", "good.txt"]
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT)
        # Of this process alone: other tests have larger ones.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    lines = (folder / "out").read_text("utf-8").splitlines()
    assert process.returncode == 1
    assert sum("ACC101" in line for line in lines) >= 2
    assert max(map(len, lines)) < 400
    assert usage.ru_maxrss * 1024 < 1_000_000_000


USAGE = {
    "unknown rule code": (["--select", "XYZ999"], "unknown rule 'XYZ999', see `mtcheck rules`"),
    "unknown rule name": (["--ignore", "editorial-braket"], "did you mean 'editorial-bracket'?"),
    "unknown option": (["--selct", "ACC101"], "No such option"),
    "unknown locale": (["--locale", "de-LI"], "de-LI"),
    "unknown encoding": (["--encoding", "utf-99"], "utf-99"),
    "no such configuration": (["--config", "none.toml"], "none.toml: no such file"),
    "unknown profile": (["--profile", "house"], "--profile house"),
    "no such glossary": (["--glossary", "none.yaml"], "none.yaml: no such file"),
    "output into a folder that is not there": (["-o", "none/out.json"], "none/out.json: its folder does not exist"),
}


@pytest.mark.parametrize(("arguments", "message"), USAGE.values(), ids=USAGE.keys())
def test_wrong_use(arguments: list[str], message: str, folder: Path) -> None:
    """Exit 2 and the way out on standard error, nothing on standard output, nothing written."""
    result = run(*arguments, "good.txt", cwd=folder)
    assert (result.returncode, result.stdout) == (2, ""), result.stderr
    assert message in result.stderr
    assert [path.name for path in folder.iterdir()] == ["good.txt"]
    no_traceback(result)


CONFIGURATION = {
    "unknown key": ("\nselekt = []\n", "mtcheck.toml:2: unknown key 'selekt', did you mean 'select'?"),
    "syntax": ("select = [\n", "mtcheck.toml:"),
    "unknown rule": ('select = ["XYZ101"]\n', "unknown rule 'XYZ101'"),
}


@pytest.mark.parametrize(("text", "message"), CONFIGURATION.values(), ids=CONFIGURATION.keys())
def test_wrong_configuration(text: str, message: str, folder: Path) -> None:
    """One line with the place, exit 2."""
    (folder / "mtcheck.toml").write_text(text, "utf-8")
    result = run("good.txt", cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    no_traceback(result)


GLOSSARIES = {
    "YAML syntax": ("g.yaml", "concepts:\n  - id: a\n   terms: [", "g.yaml:3: "),
    "duplicate key": (
        "g.yaml",
        "concepts:\n  - id: a\n    id: b\n    terms: [Haus]\n",
        "g.yaml:3: ",
    ),
    "unknown status": (
        "g.yaml",
        "concepts:\n  - id: a\n    terms:\n      - {text: Haus, status: prefered}\n",
        "preferred",
    ),
    "entity bomb": ("g.tbx", BOMB, "g.tbx"),
    "external entity": (
        "g.tbx",
        '<!DOCTYPE martif [<!ENTITY x SYSTEM "good.txt">]>\n<martif type="TBX"><text><body/></text></martif>\n',
        "g.tbx",
    ),
    "unknown suffix": ("g.docx", "x", "g.docx"),
    "CSV without header": ("g.csv", "Haus;Häuser\n", "g.csv:1: "),
}


@pytest.mark.parametrize(("name", "text", "message"), GLOSSARIES.values(), ids=GLOSSARIES.keys())
def test_broken_glossary(name: str, text: str, message: str, folder: Path) -> None:
    """One line with file and place, exit 2."""
    (folder / name).write_text(text, "utf-8")
    result = run("--glossary", name, "good.txt", cwd=folder)
    assert (result.returncode, result.stdout) == (2, ""), result.stdout
    assert message in result.stderr
    assert result.stderr.count("\n") == 1, result.stderr
    assert "Delegation" not in result.stderr
    no_traceback(result)


COMMANDS = {
    "a slip": (("lnit", "."), "No such command 'lnit'. Did you mean 'lint'?"),
    "of a group": (("glossary", "covnert"), "Did you mean 'convert'?"),
    "of a group of two": (("baseline", "creat"), "Did you mean 'create'?"),
    "a text": (("good.txt",), "Did you mean 'mtcheck lint good.txt'?"),
    "nothing like it": (("xyz",), "No such command 'xyz'.\n"),
}


@pytest.mark.parametrize(("arguments", "said"), COMMANDS.values(), ids=COMMANDS.keys())
def test_unknown_commands(arguments: tuple[str, ...], said: str, folder: Path) -> None:
    """The nearest one is named; who gives a text alone wants it checked."""
    result = mtcheck(*arguments, cwd=folder)
    assert result.returncode == 2
    assert said in result.stderr


def test_a_broken_package_is_a_fault_of_ours() -> None:
    """A file that is missing is a fault of ours where it belongs to mtcheck, else something the user can mend."""
    own, users = FileNotFoundError(2, "No such file", of_user.__code__.co_filename), FileNotFoundError(2, "x", "a.txt")
    assert not of_user(own)
    assert of_user(users)


def test_a_family_of_rules_is_listed(folder: Path) -> None:
    """Three letters are all rules of a family; what is none is told as ever."""
    shown = mtcheck("explain", "nam", cwd=folder).stdout.splitlines()
    assert shown[0].startswith("NAM101  name-variant ")
    assert {line[:3] for line in shown} == {"NAM"}
    assert "unknown rule 'NOM'" in mtcheck("explain", "NOM", cwd=folder).stderr


SUFFIXES = {
    "a word": (
        ("lint", "-o", "report.docx"),
        "report.docx: no format has the suffix '.docx', allowed are .json, .html",
    ),
    "two formats": (("lint", "-o", "report.xml"), "or a format in words such as junit:report.xml"),
    "of names": (("names", "list", "-o", "names.xlsx"), "allowed are .json, .html, .htm, .csv, or --format says it"),
    "of scores": (("score", "good.txt", "-o", "scores.csv"), "allowed are .json, .html, .htm, or --format says it"),
}


@pytest.mark.parametrize(("arguments", "said"), SUFFIXES.values(), ids=SUFFIXES.keys())
def test_suffixes_that_promise_something_else(arguments: tuple[str, ...], said: str, folder: Path) -> None:
    """What would stand on the screen is not written into a file that says it is a letter or a table."""
    result = mtcheck(*arguments, cwd=folder)
    assert result.returncode == 2
    assert said in result.stderr
    assert [path.name for path in folder.iterdir()] == ["good.txt"]


@pytest.mark.parametrize("name", ["report", "report.txt", "report.LOG", "/dev/null"])
def test_screens_in_files(name: str, folder: Path) -> None:
    """A name that promises nothing else holds what would stand on the screen."""
    assert mtcheck("lint", "good.txt", "-o", name, cwd=folder).returncode == 1


def test_format_has_the_last_word(folder: Path) -> None:
    """Whoever names a format may call the file what they like."""
    assert mtcheck("lint", "good.txt", "--format", "junit", "-o", "report.xml", cwd=folder).returncode == 1
    assert (folder / "report.xml").read_text("utf-8").startswith("<?xml")


def test_rules_in_german_and_for_programs(folder: Path) -> None:
    """Titles are those of reports; what programs read has the same values in every language."""
    german = mtcheck("rules", "--select", "LNG102", "--report-language", "de", cwd=folder).stdout
    assert german.split("  ")[0] == "LNG102"
    assert german.endswith("  Das doppelte Wort streichen.\n")
    assert "  an  " in german and "Korrektur: sicher" in german
    (english,) = json.loads(mtcheck("rules", "--format", "json", "--select", "LNG102", cwd=folder).stdout)
    assert english == {
        "code": "LNG102",
        "name": "repeated-word",
        "title": "Delete the word that stands twice.",
        "level": "on",
        "severity": "minor",
        "mqm": english["mqm"],
        "fix": "safe",
    }
    assert "did you mean 'NAM101'" in mtcheck("rules", "--select", "NMA101", cwd=folder).stderr
