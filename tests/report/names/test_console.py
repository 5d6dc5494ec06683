"""Names on a terminal: aligned, sorted, within the width, nothing that a terminal would obey."""

import re

import pytest

from mtcheck.report.names.console import render
from mtcheck.report.visible import width
from mtcheck.text.messages import Language
from tests.report.names.samples import GLOSSARY, TEXTS, names_report

ESCAPE = re.compile(r"\x1b\[\d*m")


def test_table() -> None:
    """The whole of a small one; the reason is that of the rules, whatever its words."""
    *rows, blank, summary = render(names_report(), everything=False).splitlines()
    reasons = [row.strip() for row in rows if "both read as" in row]
    assert rows[:4] == [
        "name           spelling        system   count  texts  where",
        "Tscheljabinsk  Tscheljabinsk*  german       2      2  1× a/zwei.txt:1",
        "                                                      1× b/drei.txt:1",
        "               Chelyabinsk     english      1      1  1× b/drei.txt:1",
    ]
    assert reasons[0].startswith("the German spelling decides for „Tscheljabinsk“; both read as Челябинск")
    assert reasons[1].startswith("the German spelling decides for „Wadim“; both read as Вадим")
    assert blank == ""
    assert summary == "2 names in more than one spelling, 1 in one (--all shows them); 3 texts read"


def test_everything() -> None:
    """Names in one spelling are shown on demand, in the same order, and the hint is gone."""
    few, many = (render(names_report(), everything=everything) for everything in (False, True))
    assert "Schanna" not in few
    names = [line.split()[0] for line in many.splitlines()[1:-2] if not line.startswith(" ")]
    assert names == ["Schanna", "Tscheljabinsk", "Wadim"]
    assert "--all" not in many


@pytest.mark.parametrize("columns", [40, 70, 100, 200])
def test_columns_stand_below_each_other(columns: int) -> None:
    """The place of a column is the same in all lines; no line but those of a too narrow screen is longer."""
    long = {f"ordner/{'sehr-langer-name-' * 9}{index}.txt": "Wadim kam. Vadim ging." for index in range(9)}
    lines = render(names_report(TEXTS | long), everything=True, width=columns).splitlines()
    head = lines[0]
    for title in ("spelling", "system", "where"):
        place = head.index(title)
        rows = [line for line in lines[1:-2] if not line.startswith("  ")]
        assert rows
        assert all(line[place - 1] == " " and line[place] != " " for line in rows)
    assert max(map(width, lines[:-1])) <= max(columns, head.index("where") + 24)
    assert any("and 7 more" in line for line in lines)


def test_color_is_asked_for() -> None:
    """With colour the same text; without it no escape at all."""
    report = names_report(glossary=GLOSSARY)
    plain, colored = (render(report, everything=True, color=color) for color in (False, True))
    assert "\x1b" not in plain
    assert "\x1b" in colored
    assert ESCAPE.sub("", colored) == plain
    assert "the glossary decides for „Wadim“" in plain


def test_nothing_found() -> None:
    """One line."""
    text = render(names_report({"a.txt": "Der Hund bellt."}), everything=True)
    assert text == "0 names in more than one spelling, 0 in one; 1 text read\n"


def test_hostile_paths() -> None:
    """A path is shown, not obeyed, and the table stays in its lines."""
    path = "a\x1b[2J\u202e\nb\udcff.txt"
    text = render(names_report({path: "Wadim kam. Vadim ging."}), everything=False)
    assert not set(text) & set("\x1b\u202e\udcff")
    assert "a<U+001B>[2J<U+202E>↵b<U+DCFF>.txt" in text


def test_german() -> None:
    """Asked for, everything is German, and the columns fit the words."""
    text = render(names_report(), everything=False, language=Language.DE)
    *rows, blank, summary = text.splitlines()
    assert rows[:4] == [
        "Name           Schreibweise    System    Anzahl  Texte  wo",
        "Tscheljabinsk  Tscheljabinsk*  deutsch        2      2  1× a/zwei.txt:1",
        "                                                        1× b/drei.txt:1",
        "               Chelyabinsk     englisch       1      1  1× b/drei.txt:1",
    ]
    said = " ".join(" ".join(rows[4:]).split())
    assert said.startswith(
        "die deutsche Schreibung entscheidet für „Tscheljabinsk“; "
        "beide stehen für Челябинск: englisch „Ch“, deutsch „Tsch“"
    )
    assert blank == ""
    assert summary == "2 Namen in mehr als einer Schreibweise, 1 in einer (zu sehen mit --all); 3 Texte gelesen"


def test_german_numbers_and_form() -> None:
    """Thousands are grouped as in German; the German form and texts beyond the first are named in German."""
    texts = {f"{index}.txt": "Vadim kam. " * 1200 for index in range(5)}
    text = render(names_report(texts), everything=True, language=Language.DE)
    assert "6.000" in text
    assert "1.200× 0.txt" in text
    assert "und 2 weitere Texte" in text
    assert "deutsche Form: Wadim" in text
