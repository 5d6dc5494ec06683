"""From prose to text: places, messages, fixes and fingerprints of findings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.engine.complete import Occurrences, complete
from mtcheck.engine.identity import fingerprint
from mtcheck.model import Block, Document, Edit, Finding, Fix, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Hit, Meta
from mtcheck.text.offsets import OffsetMap, Run

META = Meta(
    code="TST101",
    name="test-rule",
    message="'{text}' is not {better}",
    why="{because}",
    mqm=Mqm.STYLE,
    severity=Severity.MINOR,
    fix=FixSafety.SAFE,
    source="test",
)
VALUES = {"better": "good", "because": "so"}


def plain(text: str, zone: Zone = Zone.PARAGRAPH) -> Document:
    """A plain text of one block."""
    return Document("a.txt", text, text, (Block(zone, 0, len(text)),))


def marked_up() -> Document:
    """`Die <b>Stra&szlig;e</b> hier` as its reader made it."""
    text = "Die <b>Stra&szlig;e</b> hier"
    runs = (
        Run(0, 0, 4, 4, True),
        Run(4, 7, 4, 4, True),
        Run(8, 11, 1, 7, False),
        Run(9, 18, 1, 1, True),
        Run(10, 23, 5, 5, True),
    )
    prose = "Die Straße hier"
    return Document(
        "a.html",
        text,
        prose,
        (Block(Zone.PARAGRAPH, 0, len(prose)),),
        OffsetMap(runs),
        reserved=frozenset("&<>"),
    )


def findings(document: Document, *hits: Hit, meta: Meta = META) -> list[Finding]:
    """Complete hits of one rule."""
    return list(complete(document, meta, hits, Occurrences(document.text)))


def test_complete_from_birth() -> None:
    """Place, text, message, derivation, fix and related places are all there."""
    (found,) = findings(plain("Ein rotes Haus."), Hit(4, 9, "blaues", related=((10, 14),), values=VALUES))
    assert (found.start, found.end, found.text) == (4, 9, "rotes")
    assert (str(found.message), str(found.why)) == ("'rotes' is not good", "so")
    assert found.fix == Fix(FixSafety.SAFE, (Edit(4, 7, "blau"),))
    assert [(place.path, place.start, place.end) for place in found.related] == [("a.txt", 10, 14)]


def test_text_with_braces_is_text() -> None:
    """What an article says is never taken for a template."""
    (found,) = findings(plain("Ein {better} Haus."), Hit(4, 12, values=VALUES))
    assert str(found.message) == "'{better}' is not good"


FIXES = {
    "through an entity: no fix": (Hit(4, 10, "Gasse", values=VALUES), (7, 19), None),
    "beside an entity": (Hit(4, 10, "Maße", values=VALUES), (7, 19), (7, 10, "M")),
    "across a tag: no fix": (Hit(0, 8, "Das Zelt", values=VALUES), (0, 11), None),
    "only one side of a tag changes": (Hit(0, 8, "Der Stra", values=VALUES), (0, 11), (1, 3, "er")),
    "markup is never brought in": (Hit(11, 15, "<hr>", values=VALUES), (24, 28), None),
    "plain part": (Hit(11, 15, "dort", values=VALUES), (24, 28), (24, 28, "dort")),
}


@pytest.mark.parametrize(("hit", "place", "edit"), FIXES.values(), ids=FIXES.keys())
def test_markup(hit: Hit, place: tuple[int, int], edit: tuple[int, int, str] | None) -> None:
    """A finding points into the file; a fix that would touch markup or an entity is not offered."""
    (found,) = findings(marked_up(), hit)
    assert (found.start, found.end) == place
    assert found.fix == (None if edit is None else Fix(FixSafety.SAFE, (Edit(*edit),)))


def test_wording_of_quotations() -> None:
    """Inside a quotation a safe fix of wording becomes a suggestion; outside, or for typography, it stays."""
    document = plain("Er sagte: „Das das stimmt.“ Das das auch.")
    inside, outside = Hit(11, 18, "Das", values=VALUES), Hit(28, 35, "Das", values=VALUES)
    first, second = findings(document, inside, outside)
    assert first.fix and first.fix.safety is FixSafety.UNSAFE
    assert second.fix and second.fix.safety is FixSafety.SAFE
    (typography,) = findings(document, inside, meta=META._replace(wording=False))
    assert typography.fix and typography.fix.safety is FixSafety.SAFE


def test_trust_only_shrinks() -> None:
    """A hit may ask for less trust than its rule has, never for more."""
    document = plain("Ein rotes Haus.")
    hit = Hit(4, 9, "x", values=VALUES, safety=FixSafety.UNSAFE)
    (less,) = findings(document, hit)
    assert less.fix and less.fix.safety is FixSafety.UNSAFE
    unsafe = META._replace(fix=FixSafety.UNSAFE)
    (more,) = findings(document, hit._replace(safety=FixSafety.SAFE), meta=unsafe)
    assert more.fix and more.fix.safety is FixSafety.UNSAFE
    (none,) = findings(document, hit, meta=META._replace(fix=FixSafety.NONE))
    assert none.fix is None


def test_zones() -> None:
    """A rule is silent where it does not apply."""
    assert findings(plain("Ein rotes Haus.", Zone.CODE), Hit(4, 9, values=VALUES)) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 99)])
def test_hit_outside(start: int, end: int) -> None:
    """A rule that points beside the text is at fault, and that must be seen."""
    with pytest.raises(ValueError, match="outside the prose"):
        findings(plain("kurz"), Hit(start, end, values=VALUES))


def test_fingerprint_survives_moved_lines() -> None:
    """Equal quotations in one file are told apart by their number, not by their place."""
    text = "das das. Und das das."
    first, second = findings(plain(text), Hit(0, 7, values=VALUES), Hit(13, 20, values=VALUES))
    moved = findings(plain("Neu.\n" + text), Hit(5, 12, values=VALUES), Hit(18, 25, values=VALUES))
    assert first.fingerprint != second.fingerprint
    assert [finding.fingerprint for finding in moved] == [first.fingerprint, second.fingerprint]


def test_fingerprint_parts() -> None:
    """Rule, path, quotation and number each make a difference; white space does not."""
    base = fingerprint("A", "p", "x y", 0)
    assert base == fingerprint("A", "p", "x \n y", 0)
    others = [("B", "p", "x y", 0), ("A", "q", "x y", 0), ("A", "p", "xy", 0), ("A", "p", "x y", 1)]
    assert len({base, *(fingerprint(*other) for other in others)}) == 5
    assert len(base) == 16


def test_occurrences_in_any_order() -> None:
    """Counting goes on from the last place, and starts again when places go back."""
    counter = Occurrences("aaa b aaa b")
    assert [counter.before("b", place) for place in (4, 10, 4, 11, 0)] == [0, 1, 0, 2, 0]
    assert counter.before("", 5) == 0


def test_candidates_are_never_safe() -> None:
    """Fixes to choose from: trimmed as a fix is, and a suggestion each, though the rule may be trusted."""
    choices = ((Edit(0, 9, "Dem roten"),), (Edit(4, 9, "roter"),), (Edit(4, 9, "rotes"),))
    (found,) = findings(plain("Das rotes Haus."), Hit(4, 9, values=VALUES, candidates=choices))
    assert found.fix is None
    assert found.candidates == (
        Fix(FixSafety.UNSAFE, (Edit(1, 9, "em roten"),)),
        Fix(FixSafety.UNSAFE, (Edit(8, 9, "r"),)),
    )


@given(st.text("ab", max_size=40), st.lists(st.tuples(st.text("ab", max_size=3), st.integers(0, 40)), max_size=20))
def test_expected_quotations_are_counted_alike(text: str, asked: list[tuple[str, int]]) -> None:
    """Many quotations found in one way through the text, those that overlap themselves too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mtcheck.engine.complete.MANY", 1)
        together = Occurrences(text, [quotation for quotation, _ in asked])
    singly = Occurrences(text)
    assert [together.before(*one) for one in asked] == [singly.before(*one) for one in asked]
