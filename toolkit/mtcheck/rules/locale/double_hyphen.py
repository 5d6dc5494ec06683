"""Set a dash instead of two hyphens.

Two hyphens are the dash of typewriters and of subtitles in English; transcripts and agency copy bring them along.
German print has the en dash with blanks around it. The fix is safe where the hyphens stand between words.

Left alone: rows of three and more and what stands in a sentence with them (the lines of a form), options of programs
(--help), results and times (--:--), comments of HTML, and what is code.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Profile, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

DOUBLE = Pattern(r"(?<![-!<:>|+])--(?![->:|+])")
BLANKS = " \N{NO-BREAK SPACE}"
OPENING = frozenset('„“"»«([')
PAUSES = frozenset('.,;:!?…“”"»«)')


def check(segment: Segment, context: Context[None]) -> Iterator[Hit]:
    text = segment.text
    if "----" in text:
        return
    for match in DOUBLE.finditer(text):
        start, end = match.span()
        left, right = start, end
        while left and text[left - 1] in BLANKS:
            left -= 1
        while right < len(text) and text[right] in BLANKS:
            right += 1
        before, behind = text[left - 1 : left], text[right : right + 1]
        option = right == end and (left < start or not before or before in OPENING) and behind.isalpha()
        glued = left == start and right == end and (before.isdigit() or is_identifier(text, start, end))
        if option or glued or (not before and not behind) or "-" in before + behind:
            continue
        dash = f"{' ' if before else ''}{context.profile.dash or '–'}{' ' if behind and behind not in PAUSES else ''}"
        sure = before.isalpha() and behind.isalpha()
        yield Hit(start, end, edits=(Edit(left, right, dash),), safety=FixSafety.SAFE if sure else FixSafety.UNSAFE)


def is_identifier(text: str, start: int, end: int) -> bool:
    """Tell whether two hyphens stand within a name out of a program: button--red, :icon--red-l:."""
    left = text.rfind(" ", 0, start) + 1
    right = text.find(" ", end)
    word = text[left:start] + text[end : right if right >= 0 else len(text)]
    return not word.isalpha() and word.isascii() and word.islower() and any(mark in word for mark in ":_-/")


RULE = SegmentRule(
    meta=Meta(
        code="LOC106",
        name="double-hyphen",
        message="two hyphens instead of a dash",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 82 and § 84; DIN 5008: Gedankenstrich",
    ),
    check=check,
    literals=("--",),
    options=None,
    examples=[
        Bad("Sie kam ⟦--⟧ endlich ⟦--⟧ an.", fixed="Sie kam – endlich – an."),
        Bad("Das Boot⟦--⟧ein Kahn⟦--⟧sank.", fixed="Das Boot – ein Kahn – sank."),
        Bad("„Ich wollte nur ⟦--⟧“, sagte sie.", fixed="„Ich wollte nur –“, sagte sie."),
        Bad("⟦--⟧ Und dann kam er.", fixed="– Und dann kam er."),
        Bad("Er kam ⟦--⟧ spät.", fixed="Er kam — spät.", profile=Profile(dash="—")),
        Good("Die Klasse card-head--red und :icon-school--red-l: sind Namen."),
        Good("Die Option „--watch“ und [--help] genügen. ---------- -- Art der Anlage -- ----------"),
        Good("Er kam – spät."),
        Good("Die Option --help und der Schalter --alle helfen."),
        Good("Abfahrt --:--, Gleis 3\n\n-----\n\nErgebnis 3--2, Covid-19--Fall"),
        Good("Der Kommentar <!-- so --> ist keiner.", path="example.txt"),
    ],
)
