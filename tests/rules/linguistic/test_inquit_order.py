"""Which words behind a quotation name the speaker, and what the fix changes."""

import pytest

from mtcheck import formats
from mtcheck.engine.fix import apply_edits
from mtcheck.model import FixSafety
from mtcheck.rule import Context
from mtcheck.rules.linguistic.inquit_order import RULE


@pytest.mark.parametrize(
    ("text", "fixed", "safety"),
    [
        ("„Wo ist er?“ sie ruft.", "„Wo ist er?“, ruft sie.", FixSafety.SAFE),
        ("„Wo ist er?“, sie ruft.", "„Wo ist er?“, ruft sie.", FixSafety.SAFE),
        ("«Wo ist er denn?», man fragt", "«Wo ist er denn?», fragt man", FixSafety.SAFE),
        ("„Das ist gut so.“ er sagte.", "„Das ist gut so“, sagte er.", FixSafety.SAFE),
        ("„Das ist gut so,“ er sagte.", "„Das ist gut so“, sagte er.", FixSafety.SAFE),
        ("„Äpfel, Birnen usw.“ er sagte.", "„Äpfel, Birnen usw.“, sagte er.", FixSafety.SAFE),
        ("„Das ist nun so ...“ er sagte.", "„Das ist nun so ...“, sagte er.", FixSafety.SAFE),
        ("„Ach so!“ er rief und lief.", "„Ach so!“, rief er und lief.", FixSafety.SAFE),
        ("„Ach so!“ er sagte am Abend.", "„Ach so!“, sagte er am Abend.", FixSafety.UNSAFE),
        ("„Ich ging fort“, Anna Petrowa sagte.", "„Ich ging fort“, sagte Anna Petrowa.", FixSafety.UNSAFE),
        ("„Er hat ‚Halt!‘ er rief. gesagt.“", "„Er hat ‚Halt!‘, rief er. gesagt.“", FixSafety.UNSAFE),
    ],
)
def test_turns(text: str, fixed: str, safety: FixSafety) -> None:
    """The fix is safe for a pronoun, a verb and the end of the sentence, outside of any other quotation."""
    (hit,) = RULE.check(formats.parse("example.txt", text), Context(None))
    assert (apply_edits(text, list(hit.edits)), hit.safety) == (fixed, safety)


@pytest.mark.parametrize(
    "text",
    [
        "„Wo ist er?“, ruft sie.",
        "„Wo ist er?“ Sie ruft.",
        "„Wo ist er?“ Er fragt sich das.",
        "„Wo ist er?“ Petrow warnt.",
        "„Wo ist er?“ Petrow fragt die Mutter.",
        "„Nein“, er sagte kein Wort.",
        "Der „Kanzler“ er nennt sich.",
        "„Wo ist er?“\n\ner fragt.",
        "„Wo ist er?“ er läuft.",
        "„Wo ist er?“ ersagt.",
        "er fragt.",
    ],
)
def test_is_silent(text: str) -> None:
    """Right order, a new sentence, a term in quotation marks, another verb, another paragraph."""
    assert list(RULE.check(formats.parse("example.txt", text), Context(None))) == []
