"""Join prefix and adjective without a hyphen: antirussisch, prowestlich.

English writes anti-Russian, pro-Western and non-lethal, and the hyphen stays: anti-russisch, nicht-tödlich. German has
one word; behind nicht it may also be two. With a noun of its own the hyphen is right (Anti-Pakistan-Kämpfer).

Left alone: prefixes in front of a capital letter or a name, two adjectives of equal rank (rot-weiß,
griechisch-türkisch), a prefix that is spared (pro- und antieuropäisch), and what would put three equal letters or two
equal vowels together.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

PREFIXES = (
    "anti pro nicht inner außer zwischen post prä neo pseudo semi multi inter supra ultra super trans mega hyper sub"
)
HYPHENED = Pattern(
    rf"(?<![\w-])(?P<prefix>{PREFIXES.replace(' ', '|')})-(?P<rest>[a-zäöüß]{{3,}}"
    r"(?:isch|lich|ig|end|ent|ant|al|ell|iell|är|iv|iert|bar|weit|los|haft|deutsch|sch)(?:e[nmrs]?)?)(?![\w-])"
)
VOWELS = "aeiouäöü"


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in HYPHENED.finditer(segment.text):
        prefix, rest = match["prefix"], match["rest"]
        if not (prefix[-1] == rest[0] and (rest[0] in VOWELS or prefix[-2] == rest[0])):
            yield Hit(*match.span(), replacement=prefix + rest)


RULE = SegmentRule(
    meta=Meta(
        code="LNG220",
        name="prefix-hyphen",
        message="a hyphen between a prefix and an adjective: „{text}“",
        mqm=Mqm.SPELLING,
        severity=Severity.NEUTRAL,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 36 and § 45; Duden, Bindestrich",
    ),
    check=check,
    literals=tuple(f"{prefix}-" for prefix in PREFIXES.split()),
    options=None,
    examples=[
        Bad("Es gab ⟦anti-russische⟧ Parolen.", fixed="Es gab antirussische Parolen."),
        Bad("Eine ⟦pro-westliche⟧ Partei gewann.", fixed="Eine prowestliche Partei gewann."),
        Bad("Die Polizei hat ⟦nicht-tödliche⟧ Waffen.", fixed="Die Polizei hat nichttödliche Waffen."),
        Bad("Der ⟦inner-afghanische⟧ Dialog stockt.", fixed="Der innerafghanische Dialog stockt."),
        Good("Der innerafghanische Dialog, antirussische Parolen und Anti-Pakistan-Kämpfer"),
        Good("Rot-weiße und griechisch-türkische Fahnen, pro- und antieuropäische Stimmen"),
        Good("Anti-islamische und anti-israelische Worte"),
    ],
)
