"""The report on a terminal, line by line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.engine.internal import UNREADABLE_FILE
from mtcheck.model import Edit, Fix, FixSafety, Severity
from mtcheck.report.console import excerpt, render
from mtcheck.report.visible import width
from tests.report.samples import document, finding, place, report, span

ESCAPE = re.compile("\x1b\\[[0-9;]*m")


def cut(text: str, found: str, room: int) -> tuple[str, str]:
    """Return the excerpt around the first occurrence of a string in a text of one line."""
    start = text.index(found)
    return excerpt(text, (start, start + len(found)), (0, len(text)), room)


LINES = {
    "all of a short line": (("Er ging im im Mai.", "im im"), 40, ("Er ging im im Mai.", "        ^^^^^")),
    "beginning and end are cut": (
        ("abcdefghij klmno pqrstuvwxyz", "klmno"),
        17,
        ("…ghij klmno pqrs…", "      ^^^^^"),
    ),
    "room that one side does not need goes to the other": (
        ("abcdefghij klmno p", "klmno"),
        15,
        ("…efghij klmno p", "        ^^^^^"),
    ),
    "wide characters before": (("東京の Vadim", "Vadim"), 40, ("東京の Vadim", "       ^^^^^")),
    "wide characters marked": (("in 東京 und", "東京"), 40, ("in 東京 und", "   ^^^^")),
    "wide characters are not halved": (("東京東京東京 ab", "ab"), 8, ("…東京 ab", "      ^^")),
    "combining marks take no room": (
        ("So\u0308hne und im im", "im im"),
        40,
        ("So\u0308hne und im im", "          ^^^^^"),
    ),
    "a cut does not leave a mark alone": (("aaau\u0308bc XY", "XY"), 6, ("…bc XY", "    ^^")),
    "no-break space is one column": (("Rund 5\u00a0% mehr", "mehr"), 40, ("Rund 5\u00a0% mehr", "         ^^^^")),
    "a tab is one blank": (("a\tb\tXY", "XY"), 40, ("a b XY", "    ^^")),
    "what cannot be seen": (("a\u202eb \x1b[1mXY", "XY"), 40, ("a<U+202E>b <U+001B>[1mXY", " " * 22 + "^^")),
    "a span longer than the room": (
        ("abcdefghijklmnopqrstuvw", "cdefghijklmnopqrstu"),
        12,
        ("abcdefghijk…", "  ^^^^^^^^^^"),
    ),
    "emoji": (("😀😀 XY", "XY"), 40, ("😀😀 XY", "     ^^")),
    "German quotes": (("„Ja“ er sagt", "er sagt"), 40, ("„Ja“ er sagt", "     ^^^^^^^")),
}


@pytest.mark.parametrize(("text", "room", "lines"), LINES.values(), ids=LINES.keys())
def test_excerpt(text: tuple[str, str], room: int, lines: tuple[str, str]) -> None:
    """The carets stand under the span, whatever is before it."""
    assert cut(*text, room) == lines


def test_excerpt_over_lines() -> None:
    """Of a span over several lines the first is shown."""
    assert excerpt("Er ging\nim Mai", (3, 14), (0, 7), 40) == ("Er ging…", "   ^^^^^")


def test_excerpt_between_characters() -> None:
    """A place without length gets one caret."""
    assert excerpt("Er ging", (7, 7), (0, 7), 40) == ("Er ging", "       ^")


@given(
    st.text(st.sampled_from("ab \tä東\u0308\u200b😀"), max_size=120),
    st.integers(0, 120),
    st.integers(0, 120),
    st.integers(16, 60),
)
def test_excerpt_fits(text: str, one: int, other: int, room: int) -> None:
    """Whatever the line, the excerpt fits and the carets do not reach beyond it."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line, carets = excerpt(text, (start, end), (0, len(text)), room)
    assert width(line) <= room
    assert len(carets) <= room + 1
    assert set(carets.lstrip(" ")) == {"^"}


def test_excerpt_of_a_huge_line() -> None:
    """Only a window of the line is looked at."""
    text = "x" * 5_000_000
    assert excerpt(text, (2_500_000, 2_500_003), (0, len(text)), 11) == ("…xxxxxxxxx…", "    ^^^")


ONE = document("texte/eins.txt", "Wie Vadim sagt\n\nEr ging im im Mai mit [laughs] Alexej.\n")
TWO = document("texte/zwei.txt", "Wadim ist da.\n")
FINDINGS = [
    finding(
        ONE,
        "Vadim",
        code="NAM102",
        name="name-variant-corpus",
        message="‚Vadim‘ is ‚Wadim‘ elsewhere",
        why="majority: Wadim 3 times, Vadim once",
        fix=Fix(FixSafety.UNSAFE, (Edit(4, 5, "W"),)),
        related=(place(TWO, "Wadim"), place(ONE, "Alexej"), *[place(ONE, "Mai")] * 4),
    ),
    finding(
        ONE, "im im", "im", code="LNG102", name="repeated-word", message="‚im‘ stands twice", severity=Severity.MINOR
    ),
    finding(ONE, "[laughs]", ""),
]

EXPECTED = """\
texte/eins.txt
  1:5     NAM102 name-variant-corpus  ‚Vadim‘ is ‚Wadim‘ elsewhere
    Wie Vadim sagt
        ^^^^^
    why: majority: Wadim 3 times, Vadim once
    fix: “Vadim” → “Wadim” (unsafe)
    also: texte/zwei.txt:1:1 “Wadim”, 3:32 “Alexej”, 3:15 “Mai”, 3:15 “Mai” and 2 more
  3:9     LNG102 repeated-word  ‚im‘ stands twice
    Er ging im im Mai mit [laughs] Alexej.
            ^^^^^
    fix: “im im” → “im” (safe)
  3:23    ACC101 editorial-bracket  English word in square brackets
    Er ging im im Mai mit [laughs] Alexej.
                          ^^^^^^^^
    fix: delete “[laughs]” (safe)

3 findings in 1 of 2 files; fixes: 2 safe, 1 to check

  rule                        severity  findings  files  safe fixes  to check
  ACC101 editorial-bracket    major            1      1           1         -
  LNG102 repeated-word        minor            1      1           1         -
  NAM102 name-variant-corpus  major            1      1           -         1
"""


def test_whole_report() -> None:
    """Files, findings, sums."""
    assert render(report([ONE, TWO], FINDINGS)) == EXPECTED


def test_color_adds_escapes_only() -> None:
    """With colour the characters are the same; without it there is none, so nothing is said by colour alone."""
    colored = render(report([ONE, TWO], FINDINGS), color=True)
    assert "\x1b[" in colored
    assert ESCAPE.sub("", colored) == EXPECTED


def test_nothing_found() -> None:
    """One quiet line."""
    assert render(report([TWO], [])) == "1 file checked, nothing found\n"
    assert render(report([ONE, TWO], [])) == "2 files checked, nothing found\n"
    assert render(report([], [])) == "0 files checked, nothing found\n"


def test_unreadable_file() -> None:
    """Its finding has no place and no excerpt, and the sums count it."""
    lost = finding(
        ONE,
        (0, 0),
        path="bild.txt",
        code=UNREADABLE_FILE.code,
        name=UNREADABLE_FILE.name,
        message="holds NUL bytes",
        severity=Severity.CRITICAL,
    )
    assert render(report([TWO], [lost], unread=["bild.txt"])) == (
        "bild.txt\n"
        "  -       INT001 unreadable-file  holds NUL bytes\n"
        "\n"
        "1 finding in 1 of 2 files, 1 of them unreadable\n"
        "\n"
        "  rule                    severity  findings  files  safe fixes  to check\n"
        "  INT001 unreadable-file  critical         1      1           -         -\n"
    )


def test_long_fix_stands_on_two_lines() -> None:
    """What would not fit into one line is shown before and after."""
    text = f'„{"wirklich " * 12}gut"'
    of = document("a.txt", text)
    fix = Fix(FixSafety.SAFE, (Edit(0, 1, "«"), Edit(len(text) - 1, len(text), "»")))
    lines = render(report([of], [finding(of, (0, 1), fix=fix)]), width=80).splitlines()
    assert lines[4:7] == [
        '    - „wirklich wirklich … wirklich wirklich gut"',
        "    + «wirklich wirklich … wirklich wirklich gut»",
        "      (safe)",
    ]


def test_blanks_of_a_fix_are_named() -> None:
    """A no-break space that a fix brings looks like a blank; it is spelled out."""
    of = document("a.txt", "Rund 5% mehr")
    assert "    fix: “5%” → “5<U+00A0>%” (safe)\n" in render(report([of], [finding(of, "5%", "5\u00a0%")]))


HOSTILE = "\x1b[31m\u202e\x07\x9b\u200b\udcff\u2028"


def test_nothing_hostile_gets_through() -> None:
    """Escapes, overrides and the like in text, path, message, name, fix and places are all spelled out."""
    of = document(f"a{HOSTILE}.txt", f"Er {HOSTILE} ging")
    hit = finding(
        of,
        HOSTILE,
        HOSTILE + "!",
        name=HOSTILE,
        message=HOSTILE,
        why=HOSTILE,
        related=(place(of, HOSTILE),),
    )
    text = render(report([of], [hit]))
    assert set(HOSTILE) & set(text) == set("[31m")
    assert text.count("<U+202E>") >= 9
    text.encode("utf-8")


def test_lines_stay_in_the_width() -> None:
    """Excerpt, reasons, fix and places keep to the columns; a message is one line, so that it can be searched."""
    of = document("a.txt", "Wort " * 400 + "Ende")
    hit = finding(of, span(of, "Ende"), "Schluss " * 20, why="Grund " * 90, related=[place(of, "Wort")] * 50)
    for columns in (60, 80, 120):
        lines = render(report([of], [hit]), width=columns).splitlines()
        assert max(map(width, lines[2:-4])) <= columns


def test_grows_linearly() -> None:
    """A message of a megabyte is cut, a finding on a line of a megabyte costs no megabyte."""
    of = document("a.txt", "x" * 1_000_000)
    hits = [finding(of, (place, place + 900_000), message="y" * 1_000_000) for place in range(500)]
    assert len(render(report([of], hits))) < 500 * 1_000


def test_candidates() -> None:
    """What to choose from is one line, at most four of it."""
    of = document("a.txt", "Der Entwurf \x1bkam.")
    edits = [(Edit(0, 11, f"Die Form{'x' * count}"),) for count in range(6)]
    choices = tuple(Fix(FixSafety.UNSAFE, edit) for edit in edits)
    shown = render(report([of], [finding(of, "Entwurf", candidates=choices)]))
    assert "perhaps: “Die Form” or “Die Formx” or “Die Formxx” or “Die Formxxx” and 2 more" in shown
