"""TBX files against their standard."""

import pytest

from mtcheck.terms.tbx_structure import problems

V3 = """<?xml version="1.0"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en"><text><body>
<conceptEntry id="c1"><descrip type="subjectField">Verkehr</descrip>
<langSec xml:lang="de"><termSec><term>Fähre</term>
<termNote type="partOfSpeech">noun</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
</termSec></langSec></conceptEntry>
</body></text></tbx>"""
V2 = """<martif type="TBX"><text><body>
<termEntry id="e1"><langSet xml:lang="de"><ntig><termGrp><term>Fähre</term>
<termNote type="grammaticalGender">feminine</termNote></termGrp></ntig></langSet></termEntry>
</body></text></martif>"""


def found(text: str) -> list[tuple[int, str]]:
    """Return line and marked text of each problem."""
    return [(one.line, one.text) for one in problems(text.encode())]


@pytest.mark.parametrize("text", [V3, V2], ids=["version 3", "version 2"])
def test_sound_files(text: str) -> None:
    """What the standard shows as an example has no problem."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (">noun<", ">Substantiv<", [(5, "Substantiv")]),
        ("preferredTerm-admn-sts", "preferred", [(6, "preferred")]),
        (
            '<descrip type="subjectField">Verkehr</descrip>',
            '<note type="termType">x</note>',
            [(3, "termType"), (3, "x")],
        ),
        ('<termNote type="partOfSpeech">', '<ref target="c9"/><termNote type="partOfSpeech">', [(5, "c9")]),
        ("<term>Fähre</term>", '<term id="c1">Fähre</term>', [(4, "c1")]),
        ('<langSec xml:lang="de">', "<langSec>", [(4, "langSec")]),
        ("</langSec>", '</langSec><langSec xml:lang="DE"><termSec><term>B</term></termSec></langSec>', [(7, "DE")]),
        ("</conceptEntry>", '</conceptEntry><conceptEntry id="c2"/>', [(7, "conceptEntry")]),
        ("<body>", "<body><termSec><term>A</term></termSec>", [(2, "termSec")]),
    ],
    ids=[
        "pick-list",
        "status",
        "level",
        "reference",
        "id",
        "no language",
        "second section",
        "empty entry",
        "term aside",
    ],
)
def test_problems(old: str, new: str, expected: list[tuple[int, str]]) -> None:
    """Each is told with its line and what to look at there."""
    assert old in V3
    assert found(V3.replace(old, new, 1)) == expected


@pytest.mark.parametrize("text", ["", "<tbx>", "<html/>", '<!DOCTYPE tbx [<!ENTITY e "x">]><tbx>&e;</tbx>'])
def test_what_is_no_tbx_is_left_to_the_reader(text: str) -> None:
    """The reader says what is wrong with such a file."""
    assert found(text) == []
