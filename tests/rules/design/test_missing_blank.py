"""Where a blank is missing, on which side of a quotation mark it belongs, and what is no gap."""

import pytest

from mtcheck import formats
from mtcheck.engine.fix import apply_edits
from mtcheck.model import FixSafety
from mtcheck.rule import Context
from mtcheck.rules.design.missing_blank import RULE


@pytest.mark.parametrize(
    ("text", "fixed", "safety"),
    [
        ("Er ging.Dann kam sie.", "Er ging. Dann kam sie.", FixSafety.SAFE),
        ("Er ging.Olga kam.", "Er ging. Olga kam.", FixSafety.UNSAFE),
        ("Er blieb in der EU.Dann ging er.", "Er blieb in der EU. Dann ging er.", FixSafety.UNSAFE),
        ("Es war 2021.Olga kam.", "Es war 2021. Olga kam.", FixSafety.UNSAFE),
        ("„Er ging.“Dann kam sie.", "„Er ging.“ Dann kam sie.", FixSafety.UNSAFE),
        ('Er sagte:"Nein."', 'Er sagte: "Nein."', FixSafety.UNSAFE),
        ("Er kam (spät)Dann ging er.", "Er kam (spät) Dann ging er.", FixSafety.UNSAFE),
        ("Er kam,sah und ging;sie blieb.", "Er kam, sah und ging; sie blieb.", FixSafety.UNSAFE),
    ],
)
def test_sets_the_blank(text: str, fixed: str, safety: FixSafety) -> None:
    """Safe is only what stands before a word that begins sentences."""
    hits = list(RULE.check(formats.parse("example.txt", text), Context(None)))
    assert apply_edits(text, [edit for hit in hits for edit in hit.edits]) == fixed
    assert {hit.safety for hit in hits} == {safety}


@pytest.mark.parametrize(
    "text",
    [
        "M&uuml;ller",
        "12:30",
        "A:B",
        "z.B.Der",
        "Node.Js",
        "Bürger:innen",
        "Bürger:Innen",
        "1.000",
        "Dr.Olga",
        "(ro)bot",
        "x,y",
    ],
)
def test_is_silent(text: str) -> None:
    """Marks within one word, number, name or entity."""
    assert list(RULE.check(formats.parse("example.txt", text), Context(None))) == []
