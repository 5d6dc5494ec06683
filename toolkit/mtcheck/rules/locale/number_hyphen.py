"""Set a dash between two numbers: 2019–2021.

From one number to another German print sets an en dash without blanks, the keyboard gives a hyphen, and newspapers
print both. An article that keeps to one is left alone. In a mixture the more frequent sign decides, with equal numbers
the dash; the profile decides over both, and may ask for bis. Behind von and zwischen there is a word,
never a sign: that is LOC131.

Left alone: results (2-1), telephone and file numbers, dates in ISO form, names (Corona-19, U-21) and seasons 2019/20.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

EN, HYPHEN, WORD = "–", "-", "bis"
RANGE = Pattern(
    r"(?<![\w.,/:–-])(?<![–-] )(?<!\b[Vv]on )(?<!\b[Zz]wischen )"
    r"(?:((?:1[0-9]|20)\d\d) ?([-–]) ?((?:1[0-9]|20)\d\d|\d\d)"
    r"|(\d{1,3}) ?([-–]) ?(\d{1,3})"
    r"(?= (?:Prozent|Euro|Dollar|Jahre|Tage|Stunden|Minuten|Meter|Kilometer|Hektar|Grad|Uhr)))"
    r"(?![\w/:–-]|[.,]\d)"
)


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    house = context.profile.ranges
    found = []
    for match in RANGE.finditer(document.prose):
        one, sign, other = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
        whole = other if len(other) >= len(one) else one[: len(one) - len(other)] + other
        if int(one) < int(whole):
            found.append((*match.span(), one, sign, other))
    dashes = sum(sign == EN for *_, sign, _ in found)
    if not found or (house is None and dashes in (0, len(found))):
        return
    wanted = house or (EN if 2 * dashes >= len(found) else HYPHEN)
    for start, end, one, sign, other in found:
        if sign != wanted:
            right = f"{one} bis {other}" if wanted == WORD else f"{one}{wanted}{other}"
            yield Hit(start, end, right, values={"right": right})


RULE = DocumentRule(
    meta=Meta(
        code="LOC114",
        name="number-hyphen",
        message="{text} where the style is {right}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.NEUTRAL,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Gedankenstrich für „bis“; Duden, Textverarbeitung: Strich für „bis“",
        house="ranges",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Die Jahre 2010–2015 und ⟦2019-2021⟧ waren trocken.",
            fixed="Die Jahre 2010–2015 und 2019–2021 waren trocken.",
        ),
        Bad("Er lebte ⟦1920-1999⟧.", fixed="Er lebte 1920–1999.", profile=Profile(ranges="–")),
        Bad("Es kostet ⟦5-10⟧ Euro.", fixed="Es kostet 5 bis 10 Euro.", profile=Profile(ranges="bis")),
        Good("Die Jahre 2010-2015 und 2019-2021 waren trocken."),
        Good("Die Jahre 2010–2015. Das Spiel endete 2-1, die Nummer ist 0351-4455, die U-21 spielt 2019/20."),
        Good("Die Jahre 2010–2015. Am 2024-03-15 fiel im Test 15-3 nichts auf."),
    ],
)
