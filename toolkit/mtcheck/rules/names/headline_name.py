"""Spell a name in headline, captions and byline as in the body.

Headlines and captions are often written last, by somebody else, or come with the picture from another agency. Then
the headline says Prigozhin and the article Prigoschin. Only the body counts here: what stands there decides, unless
the glossary or the profile does.

This rule reports a spelling that stands in headline, captions or byline only; a name that changes within the body is
left to `name-variant`, so that nothing is reported twice. Exempt are spellings beside different surnames, picture
credits, and the name of an author that shares nothing but a given name with the people of the article.
"""

from collections.abc import Iterator, Sequence

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.names.variants import by_frame
from mtcheck.rule import Bad, Context, CorpusRule, Good, Judged, Located, Meta, Ruling
from mtcheck.rules.names.name_variant import collect
from mtcheck.rules.names.spellings import Scripts, ruling, verdicts_inside


def judge(facts: Sequence[Located], context: Context[Scripts]) -> Iterator[Ruling]:
    for verdict in verdicts_inside(facts, context):
        if by_frame(verdict):
            yield ruling(verdict)


RULE = CorpusRule(
    meta=Meta(
        code="NAM108",
        name="headline-name",
        message="the {frame} spells „{form}“, the body „{winner}“",
        why="{why}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        source="Duden, Transkription kyrillischer Schriften; BGN/PCGN 1947",
        judged=Judged(502, 517, "pairs of spellings from Wikidata said to be one name: benchmarks/names_gold.py"),
    ),
    collect=collect,
    judge=judge,
    options=Scripts(),
    within=True,
    examples=[
        Bad(
            "# ⟦Yaroslav⟧ Gontschar hört auf\n\nDer Trainer Jaroslaw Gontschar gibt sein Amt ab.\n",
            fixed="# Jaroslaw Gontschar hört auf\n\nDer Trainer Jaroslaw Gontschar gibt sein Amt ab.\n",
            path="example.md",
        ),
        Bad(
            "# Wieder Schnee in ⟦Chelyabinsk⟧\n\nIn Tscheljabinsk fährt kein Bus.\n\n"
            "## Chelyabinsks Busse\n\nWer in Tscheljabinsk wohnt, geht zu Fuß.\n",
            fixed="# Wieder Schnee in Tscheljabinsk\n\nIn Tscheljabinsk fährt kein Bus.\n\n"
            "## Tscheljabinsks Busse\n\nWer in Tscheljabinsk wohnt, geht zu Fuß.\n",
            path="example.md",
        ),
        Good("# Wadim gewinnt\n\nWadim gewann, Wadim lachte.\n", path="example.md"),
        Good("# Victor Ponta in Wien\n\nIn der Hofburg wartete Viktor Orbán.\n", path="example.md"),
    ],
)
