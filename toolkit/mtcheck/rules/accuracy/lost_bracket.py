"""Set both brackets where the source has both.

What stands in brackets is an addition. An engine or a hurried hand that loses one of the two makes the rest of the
sentence a part of it.

Left alone: brackets that the translation adds or drops in pairs, smileys, numbering such as „a)“, and units whose
source has a bracket without its partner, because an addition goes on in the next unit.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.text.patterns import Pattern

PAIR = Pattern(r"\([^()]*\)|\[[^\[\]]*\]")
BRACKET = Pattern(r"[()\[\]]")
NO_BRACKET = Pattern(r"[:;]-?[()]|(?:^|(?<=\s))(?:\d{1,3}|[a-zA-Z])\)")


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    source, target = pair.source, pair.target
    if not BRACKET.search(source) and not BRACKET.search(target):
        return
    if alone(source):
        return
    single = alone(target)
    if single:
        yield Hit(single[0], single[0] + 1)


def alone(text: str) -> list[int]:
    """Return the places of brackets without a partner."""
    cleaned = NO_BRACKET.sub(lambda match: "_" * len(match[0]), text)
    while (shorter := PAIR.sub(lambda match: "_" * len(match[0]), cleaned)) != cleaned:
        cleaned = shorter
    return [match.start() for match in BRACKET.finditer(cleaned)]


RULE = PairRule(
    meta=Meta(
        code="ACC211",
        name="lost-bracket",
        message="a bracket without its partner; the source has both",
        mqm=Mqm.ACCURACY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; official rules of German orthography, § 86",
        judged=Judged(4, 4, "news21 and ted21, all systems and human translations, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der See ⟦(⟧einst ein Meer ist trocken.", source="The lake (once a sea) is dry."),
        Bad("Der See, einst ein Meer⟦)⟧, ist trocken.", source="The lake (once a sea) is dry."),
        Bad("Das 27 Fuß ⟦(⟧8,2 m hohe Mal steht.", source="The 27-foot (8.2-metre) tall monument stands."),
        Bad("Die ⟦[⟧alten Karten fehlen.", source="The [old] maps are missing."),
        Bad("Wind ⟦(⟧und Wetter", source="Wind (and weather)"),
        Good("Der See (einst ein Meer) ist trocken.", source="The lake (once a sea) is dry."),
        Good("Der See, einst ein Meer, ist trocken.", source="The lake (once a sea) is dry."),
        Good("Der See ist da :)", source="The lake is here."),
        Good("a) Der See", source="First (1), the lake"),
        Good("Der See (einst", source="The lake (once"),
        Good("Der See (er ist [noch] da)", source="The lake (it is [still] there)"),
        Good("1) Der See, 2) das Meer", source="1. The lake, 2. the sea"),
        Good("Der See (ein Meer (fast))", source="The lake (a sea (nearly))"),
        Good("Der See (Aral)", source="The Aral lake"),
        Good("Der See.", source="The lake."),
        Good("Der See ;-)", source="The lake ;-)"),
        Good("Teil b) des Sees", source="Part b) of the lake"),
        Good("Im Text [1] steht (2) der See.", source="In text [1] there is (2) the lake."),
        Good("Der See (", source="The lake ("),
        Good("()", source="()"),
    ],
)
