"""Set a minus before a number below zero: −5 Grad.

The keyboard has a hyphen only. It is too short, stands too low, and a line may break behind it. The minus of
typesetting, or an en dash, holds to its number.

Left alone: words with a hyphen (minus, U-21), numbers from … to (5-10), results, telephone numbers, items of lists, and
formulas.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
BELOW = Pattern(
    rf"-(?:(?<=[a-zäöüß,] .)|(?<=\(.))\d+(?:,\d+)?(?={GAP}?(?:Grad\b|°|Prozent\b|%|Punkte|Meter\b|Euro\b|Millionen"
    r"|Milliarden))"
)
MINUS = "\N{MINUS SIGN}"


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for match in BELOW.finditer(document.prose):
        start = match.start()
        yield Hit(start, match.end(), edits=(Edit(start, start + 1, MINUS),))


RULE = DocumentRule(
    meta=Meta(
        code="LOC130",
        name="minus-sign",
        message="a hyphen for the minus in {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.NEUTRAL,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Rechenzeichen, Vorzeichen; Unicode Standard, 6.2, U+2212",
    ),
    check=check,
    literals=("-",),
    options=None,
    examples=[
        Bad("In der Nacht waren es ⟦-5⟧ Grad.", fixed="In der Nacht waren es −5 Grad."),
        Bad(
            "Der Kurs (⟦-3,5⟧ Prozent) fiel, die Luft hat ⟦-12⟧ °C.",
            fixed="Der Kurs (−3,5 Prozent) fiel, die Luft hat −12 °C.",
        ),
        Good("In der Nacht waren es −5 Grad, am Tag –2 Grad, dann minus 3 Grad."),
        Good("Es kostet 5-10 Euro, die U-21 gewann 3-2, die Nummer ist 0351-4455."),
        Good("Liste:\n-5 Grad im Norden\n- 3 Grad im Süden"),
    ],
)
