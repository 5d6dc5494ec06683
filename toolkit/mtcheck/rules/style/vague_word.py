"""Name the thing instead of saying Ding, Sache or eine Art von.

“Things” and “a kind of” fit anything in English, and a translation that keeps them says nothing: Sie gab ihm Dinge.
What is meant nearly always has a name in German, or a pronoun will do: alles, nichts, vieles.

This asks for a look and runs in the profile `strict` or when it is named. Left alone: set phrases (guter Dinge sein,
vor allen Dingen, der Lauf der Dinge, zur Sache), ministers of auswärtige Angelegenheiten, and compounds.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

WORDS = frozenset(
    "Ding Dinge Dinger Dingen Dinges Dings Sache Sachen Angelegenheit Angelegenheiten Zeug Art Menge".split()
)
VAGUE = Pattern(
    r"(?<![\w-])(?:Ding(?:e|er|en|es|s)?|Sachen?|Angelegenheit(?:en)?|Zeug|[Ee]iner? Art(?: von)?"
    r"|(?:[Ee]ine|[Jj]ede) Menge)(?![\w-])"
)
SET_PHRASE = Pattern(
    r"\b(?:(?:guter|unverrichteter|letzten|letzte|allen|ersten|Lauf|Stand|Natur|Internet|Gunst)(?: der)?"
    r"|zur|[Ii]n|bei der|in der|[Ii]n eigener|[Aa]uswärtigen?|innere[rn]?|gemeinsame|gleichen|abgekartete"
    r"|seine|ihre|meine|nicht) \Z"
)
REACH = 30


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in VAGUE.finditer(segment.text):
        if not SET_PHRASE.search(segment.text, max(0, match.start() - REACH), match.start()):
            yield Hit(*match.span())


RULE = SegmentRule(
    meta=Meta(
        code="STY105",
        name="vague-word",
        message="„{text}“ names nothing",
        mqm=Mqm.STYLE,
        severity=Severity.NEUTRAL,
        fix=FixSafety.NONE,
        source="Wolf Schneider, Deutsch für junge Profis; measured on annotated translations",
    ),
    check=check,
    literals=(),
    options=None,
    examples=[
        Bad("Sie gab ihm nur ⟦Dinge⟧."),
        Bad("Er redete über viele ⟦Dinge⟧ und eine ⟦Sache⟧."),
        Bad("Da ist ⟦eine Art⟧ Deckel, und ⟦jede Menge⟧ ⟦Zeug⟧."),
        Bad("Das ist ein komisches ⟦Ding⟧."),
        Good("Er war guter Dinge, vor allen Dingen am Abend."),
        Good("Kommen wir zur Sache. In Sachen Miete ist das seine Sache."),
        Good("Der Rat für auswärtige Angelegenheiten tagt, diese Art stirbt aus, er hat etwas Geld."),
        Good("Die Tatsache gilt, auch bei Sachen-Recht und Dingsbums."),
    ],
    words=WORDS,
)
