"""Before and after, as whole words."""

import pytest

from mtcheck.model import Edit, Finding, Fix, FixSafety
from mtcheck.report.change import Change, change
from tests.report.samples import document, finding

LONG = "sehr " * 30


def fixed(text: str, *edits: tuple[str, int, int, str], found: str = "") -> tuple[str, Finding]:
    """Return a text and a finding; an edit is a string to look for, a span relative to it, and the new text."""
    made = tuple(Edit(text.index(near) + start, text.index(near) + end, new) for near, start, end, new in edits)
    span = found or (made[0].start, made[0].end)
    return text, finding(document("a.txt", text), span, fix=Fix(FixSafety.SAFE, made))


def shown(text: str, of: Finding, around: int = 0) -> Change:
    """Return the change of a finding that has a fix."""
    result = change(text, of, around)
    assert result is not None
    return result


def written(text: str, of: Finding, around: int = 0) -> str:
    """Return the parts as `same [-deleted-]{+inserted+}`."""
    marks = {"same": "{}", "del": "[-{}-]", "ins": "{{+{}+}}"}
    return "".join(marks[part.kind].format(part.text) for part in shown(text, of, around).parts)


CASES = {
    "a letter in a word": (fixed("Mit Vadim war", ("Vadim", 0, 1, "W")), "[-Vadim-]{+Wadim+}"),
    "the end of a word": (fixed("Mit Alexej.", ("Alexej", 5, 6, "i")), "[-Alexej-]{+Alexei+}"),
    "two letters of one word": (
        fixed("Mit Vadym.", ("Vadym", 0, 1, "W"), ("Vadym", 3, 4, "i")),
        "[-Vadym-]{+Wadim+}",
    ),
    "a repeated word": (fixed("er ging im im Mai", ("im im", 2, 5, ""), found="im im"), "im[- im-]"),
    "a comma": (fixed("da?“ er fragt", ("“ er", 1, 1, ","), found="“ er fragt"), "“{+,+} er fragt"),
    "only a blank": (fixed("Rund 5% mehr", ("5%", 1, 1, "\u00a0"), found="5%"), "5{+\u00a0+}%"),
    "a deletion": (fixed("habe [laughs].", ("[laughs]", 0, 8, "")), "[-[laughs]-]"),
    "quotes far apart": (
        fixed(f'„{LONG}" ', ("„", 0, 1, "«"), ('"', 0, 1, "»")),
        '[-„-]{+«+}sehr sehr sehr … sehr sehr sehr [-"-]{+»+}',
    ),
    "an insertion in a long finding": (
        fixed(f"{LONG}Ende, {LONG}", (", ", 0, 0, "!"), found=f"{LONG}Ende"),
        "sehr sehr Ende{+!+}, sehr sehr sehr",
    ),
    "a word without end": (fixed("a" * 99 + "V", ("V", 0, 1, "W")), "[-V-]{+W+}"),
}


@pytest.mark.parametrize(("case", "expected"), CASES.values(), ids=CASES.keys())
def test_changes(case: tuple[str, Finding], expected: str) -> None:
    """Named cases."""
    assert written(*case) == expected


def test_surroundings() -> None:
    """Context ends at a word and never leaves the paragraph."""
    text, of = fixed("Anfang\n\nDer alte Mann Vadim ging durch den dunklen Wald nach Hause.", ("Vadim", 0, 1, "W"))
    assert written(text, of, 10) == "alte Mann [-Vadim-]{+Wadim+} ging durch"
    assert written(text, of, 20) == "Der alte Mann [-Vadim-]{+Wadim+} ging durch den dunklen"


def test_before_and_after() -> None:
    """What stands there, and what would."""
    result = shown(*fixed("Mit Vadim war", ("Vadim", 0, 1, "W")), 20)
    assert (result.before, result.after, result.more) == ("Mit Vadim war", "Mit Wadim war", 0)


def test_equal_edits() -> None:
    """Of many equal edits one is shown."""
    text = "Vadim und " * 9
    edits = tuple(Edit(place, place + 1, "W") for place in range(0, len(text), 10))
    result = shown(text, finding(document("a.txt", text), "Vadim", fix=Fix(FixSafety.SAFE, edits)))
    assert (result.before, result.after, result.more) == ("Vadim", "Wadim", 8)


def test_many_edits() -> None:
    """Of edits that differ three are shown."""
    edits = tuple(Edit(place, place + 1, new) for place, new in enumerate(",;:.!"))
    result = shown("-----", finding(document("a.txt", "-----"), (0, 5), fix=Fix(FixSafety.SAFE, edits)))
    assert (result.before, result.after, result.more) == ("---", ",;:", 2)


def test_no_fix() -> None:
    """Nothing is proposed, nothing is shown."""
    assert change("abc", finding(document("a.txt", "abc"), "b")) is None
