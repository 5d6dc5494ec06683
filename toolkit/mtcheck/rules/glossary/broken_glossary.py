"""Mend what keeps a glossary from being read.

A file that is not well-formed, a key that does not exist, a status that means nothing: such a file is refused as a
whole when texts are checked. The message says what is allowed.

The other files of the same run are checked all the same. A reader stops at the first fault, so another one may show
when this one is mended.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.terms.inventory import Inventory, Spot


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for file in inventory.files:
        if file.problem:
            yield Remark(Spot(file.path, file.line), {"problem": file.problem})


RULE = GlossaryRule(
    meta=Meta(
        code="GLO113",
        name="broken-glossary",
        message="{problem}",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.CRITICAL,
        fix=FixSafety.NONE,
        source="the formats of glossaries, as documented with mtcheck",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦concepts: [{terms: [{text: Fähre, status: verboten}]}]⟧"),
        Bad("concepts:\n  ⟦- {id: faehre, term: [Fähre]}⟧"),
        Bad("concept,text\n⟦1,Fähre,zu,viel⟧\n", path="example.csv"),
        Good("concepts: [{terms: [{text: Fähre, status: forbidden}]}]"),
    ],
)
