"""`mtcheck lint` as a user meets it: real processes, real files, real pipes."""

import fcntl
import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from time import sleep

import pytest

from mtcheck.cli.options import listed
from mtcheck.cli.output import Progress, by_suffix
from tests.cli.command import mtcheck_bytes as run
from tests.harness import ends

CLEAN = "Der Minister reist am Montag nach Astana. Dort trifft er seinen Kollegen.\n"
BRACKET = "Der Minister traf die [Russian] Delegation in Astana.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them with a bracket."""
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "bracket.txt").write_text(BRACKET, "utf-8")
    return tmp_path


def test_clean(folder: Path) -> None:
    """Nothing found: exit 0 and one quiet line."""
    result = run("lint", "clean.txt", cwd=folder)
    assert (result.returncode, result.stderr) == (0, b"")
    assert len(result.stdout.splitlines()) == 1


def test_findings(folder: Path) -> None:
    """Something found: exit 1, place, code and excerpt on standard output, nothing on standard error."""
    result = run("lint", ".", cwd=folder)
    assert (result.returncode, result.stderr) == (1, b"")
    text = result.stdout.decode()
    assert "1:23" in text
    assert "ACC101" in text
    assert "[Russian]" in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("--fail-on never", 0),
        ("--fail-on critical", 0),
        ("--fail-on minor", 1),
        ("--ignore ACC101", 0),
        ("--ignore editorial-bracket", 0),
        ("--select NAM", 0),
        ("--select NAM,ACC", 1),
        ("--select NAM --select ACC101", 1),
    ],
)
def test_options_decide_the_exit_code(arguments: str, code: int, folder: Path) -> None:
    """What is selected and what is fatal is up to the user."""
    assert run("lint", *arguments.split(), "bracket.txt", cwd=folder).returncode == code


def test_json_to_pipe_and_file(folder: Path) -> None:
    """The same document either way; the suffix of the file asks for the format."""
    piped = run("lint", "--format", "json", "bracket.txt", cwd=folder)
    written = run("lint", "-o", "out.json", "bracket.txt", cwd=folder)
    assert (piped.returncode, written.returncode, written.stdout) == (1, 1, b"")
    assert piped.stdout == (folder / "out.json").read_bytes()
    (finding,) = json.loads(piped.stdout)["findings"]
    assert BRACKET[finding["start"] : finding["end"]] == finding["text"] == "[Russian]"


def test_html_file(folder: Path) -> None:
    """One page, no half-written file beside it."""
    result = run("lint", "-o", "out.html", ".", cwd=folder)
    assert (result.returncode, result.stdout, result.stderr) == (1, b"", b"")
    assert (folder / "out.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert sorted(path.name for path in folder.iterdir()) == ["bracket.txt", "clean.txt", "out.html"]


def test_output_to_the_screen_by_name(folder: Path) -> None:
    """`-o -` and `-o /dev/stdout` are standard output, in the format that is asked for."""
    expected = run("lint", "--format", "json", "bracket.txt", cwd=folder)
    for name in ("-", "/dev/stdout"):
        result = run("lint", "--format", "json", "-o", name, "bracket.txt", cwd=folder)
        assert (result.returncode, result.stdout) == (1, expected.stdout), result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["bracket.txt", "clean.txt"]


def test_output_keeps_pipes_and_links(folder: Path) -> None:
    """What is no ordinary file is written to, never replaced by one; a link goes on leading where it did."""
    os.mkfifo(folder / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=folder, stdout=subprocess.PIPE)
    run("lint", "--format", "json", "-o", "pipe", "bracket.txt", cwd=folder)
    assert (folder / "pipe").is_fifo()
    assert b"ACC101" in reader.communicate(timeout=300)[0]
    (folder / "link.json").symlink_to("real.json")
    run("lint", "-o", "link.json", "bracket.txt", cwd=folder)
    assert (folder / "link.json").is_symlink()
    assert "ACC101" in (folder / "real.json").read_text("utf-8")


def test_output_is_no_article(folder: Path) -> None:
    """The report of the last run is not checked in the next one, and never takes the place of an article."""
    first, second = (run("lint", "-o", "out.html", ".", cwd=folder) for _ in range(2))
    assert (first.returncode, second.returncode) == (1, 1)
    page = (folder / "out.html").read_bytes()
    assert b"out.html" not in page
    result = run("lint", "-o", "bracket.txt", "./bracket.txt", cwd=folder)
    assert (result.returncode, (folder / "bracket.txt").read_text("utf-8")) == (2, BRACKET)
    assert b"bracket.txt: is to be checked" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("arguments", [("lint", "bracket.txt"), ("rules",), ("--version",)])
def test_full_disk_and_closed_output(arguments: tuple[str, ...], folder: Path) -> None:
    """Not our fault: one line for the disk, nothing to say where nobody listens."""
    command = [sys.executable, "-m", "mtcheck", *arguments]
    with open("/dev/full", "wb") as full:
        result = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (2, b"mtcheck: no space left on device\n")
    closed = subprocess.run(["bash", "-c", '"$@" >&-', "-", *command], cwd=folder, capture_output=True, check=False)
    assert (closed.returncode, closed.stderr) == (1 if arguments[0] == "lint" else 0, b"")


@pytest.mark.parametrize("arguments", [("rules",), ("lint", "--format", "json", "bracket.txt")])
def test_a_reader_that_has_enough(arguments: tuple[str, ...], folder: Path) -> None:
    """Nothing is said, and nothing is wrong."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as pipe:
        command = [sys.executable, "-m", "mtcheck", *arguments]
        result = subprocess.run(command, cwd=folder, stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="a pipe of this process has no path elsewhere")
@pytest.mark.parametrize("jobs", [1, 2])
def test_interrupted(jobs: int, folder: Path) -> None:
    """Ctrl-C ends everything: exit 130, one line and no process left, in one process and in several."""
    pipes = sorted((os.pipe() for _ in range(2)), key=lambda ends: str(ends[0]))
    # They never end, so whoever reads waits.
    names = [f"/proc/{os.getpid()}/fd/{reading}" for reading, _ in pipes]
    with (
        ends(),
        subprocess.Popen(
            [sys.executable, "-m", "mtcheck", "lint", "--jobs", str(jobs), *names],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            # A job in the background, as this test may be, hands on that it ignores Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        ) as process,
        ExitStack() as closing,
    ):
        for end in (end for pipe in pipes for end in pipe):
            closing.callback(os.close, end)
        # More than a pipe holds: that ends when somebody reads, and now all workers are busy.
        for _, writing in pipes[:jobs]:
            os.write(writing, b"a" * (fcntl.fcntl(writing, fcntl.F_GETPIPE_SZ) + 1))
        # They go on to wait for more; a signal between two reads would be seen only after the second.
        sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        output, errors = process.communicate()
    assert (process.returncode, output, errors) == (130, b"", b"\nmtcheck: interrupted\n")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_interrupted_at_the_start(tmp_path: Path) -> None:
    """Ctrl-C while the program is still being loaded is answered in the same way."""
    (tmp_path / "click.py").write_text("raise KeyboardInterrupt\n", "utf-8")
    path = os.pathsep.join([str(tmp_path), *sys.path])
    result = run("lint", cwd=tmp_path, PYTHONPATH=path)
    assert (result.returncode, result.stdout, result.stderr) == (130, b"", b"\nmtcheck: interrupted\n")


def test_standard_input(folder: Path) -> None:
    """`-` reads a pipe, in whatever encoding the bytes are."""
    result = run("lint", "-", cwd=folder, stdin=BRACKET.encode("utf-16"))
    assert result.returncode == 1
    assert b"ACC101" in result.stdout


def test_configuration_is_found_and_named(folder: Path) -> None:
    """The nearest file is used; `--config` names another; the command line has the last word."""
    (folder / "mtcheck.toml").write_text('ignore = ["ACC101"]\n', "utf-8")
    (folder / "other.toml").write_text('fail-on = "never"\n', "utf-8")
    assert run("lint", "bracket.txt", cwd=folder).returncode == 0
    assert run("lint", "--config", "other.toml", "bracket.txt", cwd=folder).returncode == 0
    assert run("lint", "--config", "other.toml", "--fail-on", "minor", "bracket.txt", cwd=folder).returncode == 1


def test_output_is_the_same_everywhere(folder: Path) -> None:
    """Locale, time zone, hash seed and terminal variables of the machine change nothing."""
    results = {
        run("lint", "--format", format_, ".", cwd=folder, stdin=b"", **environment).stdout
        for format_ in ("console", "json", "html")
        for environment in (
            {"LC_ALL": "C", "PYTHONHASHSEED": "1", "COLUMNS": "40", "TZ": "UTC", "PYTHONIOENCODING": "ascii"},
            {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "COLUMNS": "200", "TZ": "Asia/Almaty"},
        )
    }
    assert len(results) == 3


def test_closed_pipe(folder: Path) -> None:
    """`mtcheck lint … | head` ends quietly."""
    (folder / "many.txt").write_text(BRACKET * 3000, "utf-8")
    command = f"'{sys.executable}' -m mtcheck lint many.txt | head -n 1"
    result = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, check=True)
    assert result.stderr == b""
    assert len(result.stdout.splitlines()) == 1


def test_console_script_and_version(tmp_path: Path) -> None:
    """`mtcheck` and `python -m mtcheck` are one command."""
    script = Path(sys.executable).parent / "mtcheck"
    version = subprocess.run([script, "--version"], capture_output=True, check=True).stdout
    assert version == run("--version", cwd=tmp_path).stdout
    assert version.startswith(b"mtcheck 0.")


def test_help_shows_use(tmp_path: Path) -> None:
    """Every command helps with examples, and `-h` is enough."""
    for command in ([], ["lint"], ["rules"], ["explain"]):
        result = run(*command, "-h", cwd=tmp_path)
        assert result.returncode == 0
        assert b"mtcheck lint" in result.stdout or b"mtcheck " in result.stdout


def test_rules_and_explain(tmp_path: Path) -> None:
    """The list names every rule; its page says why, shows both sides and what was measured."""
    listing = run("rules", cwd=tmp_path).stdout.decode()
    assert len(listing.splitlines()) >= 15
    page = run("explain", "acc101", cwd=tmp_path).stdout.decode()
    for part in ("ACC101 editorial-bracket", "Reported:", "Left alone:", "Measured:", "source:"):
        assert part in page
    assert run("explain", "INT001", cwd=tmp_path).returncode == 0


def test_completion(tmp_path: Path) -> None:
    """Shells complete commands and rule codes."""
    environment = {"_MTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "mtcheck explain ACC", "COMP_CWORD": "2"}
    script = Path(sys.executable).parent / "mtcheck"
    result = subprocess.run([script], capture_output=True, env={**os.environ, **environment}, check=False)
    assert b"ACC101" in result.stdout


def test_listed() -> None:
    """Options may be repeated and may hold commas or blanks."""
    assert listed(["NAM,ACC101", "LNG LOC", ""]) == ("NAM", "ACC101", "LNG", "LOC")


@pytest.mark.parametrize(
    ("output", "format_"), [(None, "console"), ("a.json", "json"), ("a.HTML", "html"), ("a.txt", "console")]
)
def test_by_suffix(output: str | None, format_: str) -> None:
    """A file name says what it wants to hold."""
    assert by_suffix(output, ("console", "json", "html")) == format_


def test_progress_waits(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """No bar before a second of work, then one on standard error; none where there is no terminal."""
    now = [0.0]
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with Progress(lambda: now[0]) as progress:
        progress(1, 10)
        assert not progress.visible()
        now[0] = 1.5
        progress(4, 10)
        assert progress.visible()
        progress(10, 10)
    assert capsys.readouterr().out == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: False, raising=False)
    with Progress(lambda: now[0]) as progress:
        now[0] = 9.0
        progress(4, 10)
        assert not progress.visible()


def test_a_format_that_there_is_not(folder: Path) -> None:
    """A slip of the pen makes no file of that name."""
    result = run("lint", "-o", "jsn:report.json", "bracket.txt", cwd=folder)
    assert result.returncode == 2
    assert b"--output jsn:report.json: unknown format 'jsn', did you mean 'json'?" in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["bracket.txt", "clean.txt"]
    assert run("lint", "-o", "./jsn:report.json", "bracket.txt", cwd=folder).returncode == 1
    assert (folder / "jsn:report.json").exists()
