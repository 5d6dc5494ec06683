"""Use one form of the apostrophe throughout an article.

Print sets ’ (geht’s), the keyboard has '. Newspapers print both, so nothing is said about an article that keeps to
one form. In a mixture the more frequent form decides, with equal numbers the typeset one; the profile decides over
both.

Left alone: the Swiss separator of thousands, minutes and feet, single quotation marks, and code.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

TYPESET, STRAIGHT = "’", "'"
INSIDE = Pattern(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    prose, house = document.prose, context.profile.apostrophe
    if STRAIGHT not in prose and TYPESET not in prose:
        return
    if house is None and not (STRAIGHT in prose and TYPESET in prose):
        return
    found = [match.start() for match in INSIDE.finditer(prose)]
    straight = sum(prose[place] == STRAIGHT for place in found)
    typeset = len(found) - straight
    if house is None and not (straight and typeset):
        return
    wanted = house or (TYPESET if typeset >= straight else STRAIGHT)
    for place in found:
        if prose[place] != wanted:
            yield Hit(place, place + 1, wanted, values={"wanted": wanted})


RULE = DocumentRule(
    meta=Meta(
        code="LOC116",
        name="apostrophe",
        message="apostrophe {text} for {wanted}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.NEUTRAL,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 96 and § 97; DIN 5008: Apostroph",
        house="apostrophe",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Geht’s? Geht’s nicht? Wie war⟦'⟧s?", fixed="Geht’s? Geht’s nicht? Wie war’s?"),
        Bad("Geht's? Geht's nicht? Wie war⟦’⟧s?", fixed="Geht's? Geht's nicht? Wie war's?"),
        Bad("Wie war⟦'⟧s?", fixed="Wie war’s?", profile=Profile(apostrophe="’")),
        Good("Geht's? Wie war's bei O'Brien?"),
        Good("Geht’s? Es kamen 12'000, und er rief: ‚Nein‘.", locale=Locale.CH),
        Good("Die Zeit: 5' 30'' und ‚ja' und 'nein' und geht’s."),
    ],
)
