"""`mtcheck mqm` as a user meets it: real processes, real files."""

import json
from pathlib import Path

import pytest

from tests.cli.command import mtcheck as run

TABLE = """system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity
a\tufer\t1\t1\tr1\tAt the bank\tWadim wartet im <v>im</v> Gras.\tFluency/Grammar\tMinor
a\tufer\t1\t1\tr2\tAt the bank\tWadim wartet im <v>im Gras</v>.\tFluency/Grammar\tMinor
a\tufer\t2\t2\tr1\t“Where?” he <v>soon</v> asks.\t„Wo?“ er fragt.\tAccuracy/Omission\tMajor
a\tdorf\t1\t3\tr1\tA village\tEin Dorf.\tNo-error\tno-error
b\tufer\t1\t1\tr1\tAt the bank\tAm Ufer wartet <v>Vadim</v>, Wadim.\tOther\tMinor
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A table of annotations."""
    (tmp_path / "annotations.tsv").write_text(TABLE, "utf-8")
    return tmp_path


def test_compare(folder: Path) -> None:
    """Cards by rule, reach by category, and how far people agree."""
    result = run("mqm", "compare", "annotations.tsv", cwd=folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("3 documents, 4 rated segments, 2 raters, 3 annotated spans\n")
    assert "LNG102 repeated-word" in result.stdout
    assert "people with each other: 2 of 2 spans (100.0%) touched by a second rater" in result.stdout
    whole = json.loads(run("mqm", "compare", "annotations.tsv", "--format", "json", cwd=folder).stdout)
    cards = {row["code"]: row for row in whole["rules"]}
    assert (cards["LNG102"]["findings"], cards["LNG102"]["confirmed"]) == (1, 1)
    assert (cards["LNG101"]["findings"], cards["LNG101"]["confirmed"]) == (1, 0)
    assert whole["annotations"]["spans"] == 3


def test_import_writes_texts_to_lint_and_score(folder: Path) -> None:
    """Each document of each system is a file, places of annotations are places in it."""
    result = run("mqm", "import", "annotations.tsv", "texts", cwd=folder)
    assert (result.returncode, result.stdout, result.stderr) == (0, "5 files in texts\n", "")
    texts = folder / "texts"
    assert (texts / "a" / "ufer.txt").read_text("utf-8") == "Wadim wartet im im Gras.\n„Wo?“ er fragt.\n"
    assert (texts / "source" / "ufer.txt").read_text("utf-8") == "At the bank\n“Where?” he soon asks.\n"
    for one in json.loads((texts / "annotations.json").read_text("utf-8"))["annotations"]:
        marked = (texts / one["path"]).read_text("utf-8")[one["start"] : one["end"]]
        assert marked in ("im", "im Gras", "soon", "Vadim")
    assert run("lint", "texts/a", cwd=folder).returncode == 1
    again = run("mqm", "import", "annotations.tsv", "texts", cwd=folder)
    assert (again.returncode, again.stderr) == (2, "mtcheck: texts: not empty, --force writes into it\n")
    assert run("mqm", "import", "annotations.tsv", "texts", "--force", cwd=folder).returncode == 0


def test_names_lead_nowhere_else(folder: Path) -> None:
    """A name of a system or document is the name of a file below the folder, whatever it holds."""
    hostile = TABLE.replace("a\tufer", "..\t../../../out/x").replace("\ndorf", "\n")
    (folder / "annotations.tsv").write_text(hostile, "utf-8")
    result = run("mqm", "import", "annotations.tsv", "deep/texts", cwd=folder)
    assert result.returncode == 0
    written = {str(path.relative_to(folder)) for path in folder.rglob("*.txt")}
    assert all(path.startswith("deep/texts/") for path in written)
    (folder / "annotations.tsv").write_text(
        TABLE.replace("b\tufer", "a?\tufer").replace("a\tufer", "a!\tufer"), "utf-8"
    )
    result = run("mqm", "import", "annotations.tsv", "two", cwd=folder)
    assert result.returncode == 2
    assert "both a!/ufer and a?/ufer would be written there" in result.stderr
    assert not (folder / "two").exists()


def test_export_can_be_compared(folder: Path) -> None:
    """Findings as a table are annotations that agree with findings."""
    run("mqm", "import", "annotations.tsv", "texts", cwd=folder)
    result = run("mqm", "export", "--system", "engine", "texts/a", "-o", "findings.tsv", cwd=folder)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    rows = [line.split("\t") for line in (folder / "findings.tsv").read_text("utf-8").splitlines()]
    assert ["engine", "texts/a/dorf.txt", "1", "1", "mtcheck", "", "Ein Dorf.", "No-error", "no-error"] in rows
    marked = {row[6] for row in rows if "LNG102" in row[7]}
    assert marked == {"Wadim wartet <v>im im</v> Gras."}
    whole = json.loads(run("mqm", "compare", "findings.tsv", "--format", "json", cwd=folder).stdout)
    assert whole["total"]["precision"] == 1.0
    assert whole["annotations"]["reach"] == 1.0


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "mtcheck: bad.tsv: empty"),
        ("a\tb\n", "mtcheck: bad.tsv:1: no column 'system'"),
        (TABLE.replace("</v>", "", 1), "mtcheck: bad.tsv:2: <v> without </v>"),
        (TABLE, "mtcheck: bad.tsv: a/dorf stands in another table, too"),
    ],
)
def test_tables_that_are_none(content: str, problem: str, folder: Path) -> None:
    """One line and exit code 2."""
    (folder / "bad.tsv").write_text(content, "utf-8")
    result = run("mqm", "compare", "annotations.tsv", "bad.tsv", cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(problem)


def test_a_text_that_holds_marks_is_not_exported(folder: Path) -> None:
    """It could not be told from what is marked."""
    (folder / "a.txt").write_text("Ein <v> steht hier.\n", "utf-8")
    result = run("mqm", "export", "a.txt", cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "mtcheck: a.txt: holds <v> or </v>, which marks errors in these tables\n"


def test_what_cannot_be_read_or_written(folder: Path) -> None:
    """One line for each; the other texts are exported."""
    (folder / "a.txt").write_text("Der Minister kam kam.\n", "utf-8")
    (folder / "b.txt").write_bytes(b"Ein\0Satz")
    result = run("mqm", "export", "a.txt", "b.txt", cwd=folder)
    assert (result.returncode, result.stdout.count("kam kam")) == (1, 1)
    assert result.stderr.startswith("mtcheck: b.txt: binary file") and result.stderr.count("\n") == 1
    result = run("mqm", "import", "annotations.tsv", "a.txt/texts", cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("mtcheck: a.txt/texts") and result.stderr.count("\n") == 1
