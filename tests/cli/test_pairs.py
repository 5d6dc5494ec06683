"""`--pair` and `--pairs` compare articles with their sources."""

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
    assert "en/a.md" not in result.output


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
