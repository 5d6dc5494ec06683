"""Names in a spreadsheet: what is read back is what was found, and no cell is a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.report.formula import harmless
from mtcheck.report.names.csv import HEADS, render
from tests.report.names.samples import GLOSSARY, names_report


def rows(text: str) -> list[dict[str, str]]:
    """Return a table as a spreadsheet reads it."""
    return list(csv.DictReader(StringIO(text)))


def test_rows() -> None:
    """One row for each spelling in each text, with the lines it stands on."""
    table = rows(render(names_report(glossary=GLOSSARY), everything=False))
    assert tuple(table[0]) == HEADS
    assert [
        (
            row["name"],
            row["decided_by"],
            row["german"],
            row["type"],
            row["spelling"],
            row["system"],
            row["path"],
            row["lines"],
        )
        for row in table
    ] == [
        ("Tscheljabinsk", "label", "Tscheljabinsk", "place", "Tscheljabinsk", "german", "a/zwei.txt", "1"),
        ("Tscheljabinsk", "label", "Tscheljabinsk", "place", "Tscheljabinsk", "german", "b/drei.txt", "1"),
        ("Tscheljabinsk", "label", "Tscheljabinsk", "place", "Chelyabinsk", "english", "b/drei.txt", "1"),
        ("Wadim", "glossary", "Wadim", "name", "Vadim", "english", "a/eins.txt", "3"),
        ("Wadim", "glossary", "Wadim", "name", "Vadim", "english", "a/zwei.txt", "3"),
        ("Wadim", "glossary", "Wadim", "name", "Wadim", "german", "a/eins.txt", "1 3"),
    ]
    assert [row["count"] for row in table] == ["1", "1", "1", "1", "2", "2"]
    assert {row["reasons"] for row in table[3:]} == {"the glossary holds both for one name"}
    assert all(row["reasons"].startswith("both read as Челябинск: ") for row in table[:3])


def test_everything() -> None:
    """Names in one spelling have rows on demand, and nothing decided for them."""
    table = rows(render(names_report(), everything=True))
    assert [(row["decided_by"], row["reasons"]) for row in table if row["name"] == "Schanna"] == [("", "")]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "-"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_formulas_are_text(cell: str) -> None:
    """An apostrophe in front makes a text of it; what cannot be seen is spelled out."""
    assert harmless(cell)[0] == "'"


@given(st.text(st.characters(), max_size=40))
def test_every_cell_is_harmless(cell: str) -> None:
    """Whatever the text, no spreadsheet computes it and no terminal obeys it."""
    shown = harmless(cell)
    assert not shown.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert not any(ord(character) < 32 for character in shown)


@pytest.mark.parametrize("path", ["=cmd|'/c calc'!A0", "-2+3.txt", 'a",b;c.txt', "a\nb\x1b.txt", "@x.txt"])
def test_hostile_paths(path: str) -> None:
    """A path is one cell, and no formula."""
    table = rows(render(names_report({path: "Wadim kam. Vadim ging."}), everything=False))
    assert [row["path"] for row in table] == [harmless(path)] * 2
