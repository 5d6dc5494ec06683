"""`--pair` and `--pairs` compare articles with their sources."""

import subprocess
from pathlib import Path

from click.testing import CliRunner, Result

from mtcheck.cli import cli

ENGLISH = """# A bridge

The old bridge at Uralsk is 150 metres long. It was closed in July.

Nobody knows when it will open again. The mayor speaks of 2031.
"""
GERMAN = """# Eine Brücke

Die alte Brücke bei Oral ist 510 Meter lang. Sie wurde im Juni gesperrt.

Niemand weiß, wann sie wieder öffnet. Der Bürgermeister spricht von 2031.
"""


def run(*arguments: str) -> Result:
    """Run `mtcheck lint` in this process."""
    return CliRunner().invoke(cli, ["lint", "--no-cache", *arguments])


def write(folder: Path) -> None:
    """Write two articles in two languages."""
    for language, text in (("en", ENGLISH), ("de", GERMAN)):
        (folder / language / "deep").mkdir(parents=True)
        (folder / language / "a.md").write_text(text, "utf-8")
        (folder / language / "deep" / "b.md").write_text(text, "utf-8")


def test_one_pair(tmp_path: Path) -> None:
    """Findings point into the German text, at the number and the month that differ."""
    write(tmp_path)
    result = run("--pair", str(tmp_path / "en/a.md"), str(tmp_path / "de/a.md"))
    assert result.exit_code == 1
    assert "3:30    ACC201 number-mismatch  „510“, the source has 150" in result.output
    assert "ACC213 date-mismatch  „Juni“, the source has July" in result.output
    assert f"  source {tmp_path}/en/a.md: 5 of 5 sentences aligned, confidence high\n" in result.output
    assert f"source {tmp_path}/en/a.md:3: The old bridge at Uralsk is 150 metres long." in " ".join(
        result.output.split()
    )
    assert "1 article compared with its source: 5 of 5 sentences aligned\n" in result.output
    assert "INT005" not in result.output


def test_a_pattern(tmp_path: Path) -> None:
    """All files of a folder find their sources; one without is told and checked alone."""
    write(tmp_path)
    (tmp_path / "de/c.md").write_text("Ein Satz ohne Ausgangstext.\n", "utf-8")
    result = run("--pairs", f"{tmp_path}/en/{{name}}.md={tmp_path}/de/{{name}}.md")
    assert result.output.count("ACC201 number-mismatch  „510“") == 2
    assert "de/c.md: no source" in result.output
    assert result.exit_code == 1


def test_wrong_use(tmp_path: Path) -> None:
    """Files that are missing, and patterns that lead nowhere, end in exit code 2 with one line."""
    write(tmp_path)
    for arguments, problem in (
        (("--pair", str(tmp_path / "en/x.md"), str(tmp_path / "de/a.md")), "no such file"),
        (("--pairs", "en/a.md=de/a.md"), "must stand once in each path"),
        (("--pairs", f"{tmp_path}/en/{{name}}.md={tmp_path}/fr/{{name}}.md"), "no file is like this"),
    ):
        result = run(*arguments)
        assert result.exit_code == 2 or result.exception is not None
        assert problem in result.output + str(result.exception)


def test_a_source_that_cannot_be_read(tmp_path: Path) -> None:
    """The German article says so, and the run goes on."""
    write(tmp_path)
    (tmp_path / "en/a.md").write_bytes(b"\0\1\2")
    result = run("--pair", str(tmp_path / "en/a.md"), str(tmp_path / "de/a.md"))
    assert result.exit_code == 1
    assert "INT001" in result.output
    assert "binary file" in result.output


def configured(folder: Path) -> None:
    """Write articles, and a configuration that knows where their sources are."""
    write(folder)
    (folder / "mtcheck.toml").write_text('pairs = ["en/{name}.md=de/{name}.md"]\n', "utf-8")


def test_configured(tmp_path: Path) -> None:
    """The configuration finds the source of a file, of a folder, and the translation of a source."""
    configured(tmp_path)
    for paths, count in (
        (("de/a.md",), 1),
        (("en/a.md",), 1),
        (("en/a.md", "de/a.md"), 1),
        (("de",), 2),
        ((".",), 2),
    ):
        result = run(*(str(tmp_path / path) for path in paths))
        assert result.output.count("ACC201 number-mismatch  „510“") == count, result.output
        assert "INT005" not in result.output


def test_configured_without_counterpart(tmp_path: Path) -> None:
    """What has no counterpart is one line for each, and of many the number."""
    configured(tmp_path)
    (tmp_path / "de/c.md").write_text("Ein Satz ohne Ausgangstext.\n", "utf-8")
    (tmp_path / "en/d.md").write_text("A sentence that nobody has translated.\n", "utf-8")
    result = run(str(tmp_path / "de/c.md"), str(tmp_path / "en/d.md"))
    assert result.exit_code == 0
    assert f"{tmp_path}/de/c.md: no source {tmp_path}/en/c.md, checked without it\n" in result.output
    assert f"{tmp_path}/en/d.md: no translation {tmp_path}/de/d.md, nothing to check\n" in result.output
    for number in range(9):
        (tmp_path / f"de/c{number}.md").write_text("Ein Satz ohne Ausgangstext.\n", "utf-8")
    result = run(str(tmp_path / "de"))
    assert result.output.count("no source") == 4
    assert "mtcheck: and 7 more: no source\n" in result.output


def test_other_commands(tmp_path: Path) -> None:
    """A baseline holds what the source brings to light, and lint finds it there."""
    configured(tmp_path)
    baseline = str(tmp_path / "mtcheck-baseline.toml")
    made = CliRunner().invoke(cli, ["baseline", "create", str(tmp_path / "de")])
    assert made.exit_code == 0, made.output
    assert "ACC201" in Path(baseline).read_text("utf-8")
    result = run("--baseline", baseline, str(tmp_path / "de"))
    assert result.exit_code == 0
    assert "nothing found" in result.output


def test_a_text_is_not_its_own_source(tmp_path: Path) -> None:
    """The same file twice, or two sources for one, is a slip."""
    write(tmp_path)
    source, german = str(tmp_path / "en/a.md"), str(tmp_path / "de/a.md")
    assert "is its own source" in str(run("--pair", german, german).exception)
    twice = run("--pair", source, german, "--pair", str(tmp_path / "en/deep/b.md"), german)
    assert "has two sources" in str(twice.exception)


def test_a_changed_source(tmp_path: Path) -> None:
    """What git says of the source holds for its translation, and articles that have not changed are not counted."""
    configured(tmp_path)
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "x")):
        subprocess.run(["git", "-C", str(tmp_path), *settings, *command], check=True)
    assert "0 files checked" in run(str(tmp_path / "de"), "--changed").output
    source = tmp_path / "en" / "a.md"
    source.write_text(source.read_text("utf-8").replace("2031", "2013"), "utf-8")
    result = run(str(tmp_path / "de"), "--changed", "--changed-lines")
    assert "„2031“, the source has 2013" in result.output
    assert "1 article compared with its source" in result.output
