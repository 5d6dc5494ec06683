"""Say which language a term is in.

A term without a language counts as German. Where the language was forgotten, a Russian or English term is looked for
in German texts, or worse, is proposed for them.

Reported are German terms in letters that German is not written in, and empty cells in the language column of a table.
Left alone are terms in Latin letters: they may be German.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark, say
from mtcheck.terms.inventory import Inventory
from mtcheck.terms.tables import lines_without
from mtcheck.text.patterns import Pattern

OTHER_LETTERS = Pattern(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff\ufb00-\ufb06]")
"""A letter of a script that is not Latin."""


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    empty = {file.path: lines_without(file.path, file.content, "language") for file in inventory.files}
    for entry in inventory.entries:
        if entry.german and OTHER_LETTERS.search(entry.term.text):
            yield Remark(entry.spot, {"reason": say("is in letters of another language and counts as German")})
        elif entry.spot.line in empty[entry.spot.path]:
            yield Remark(entry.spot, {"reason": say("counts as German, because its cell for the language is empty")})


RULE = GlossaryRule(
    meta=Meta(
        code="GLO110",
        name="missing-language",
        message="„{text}“ {reason}",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 30042: every language section names its language (BCP 47)",
    ),
    check=check,
    options=None,
    examples=[
        Bad("concepts: [{terms: [Einberufung, ⟦призыв⟧]}]"),
        Bad("concept,text,language\n1,Einberufung,de\n1,⟦draft⟧,\n", path="example.csv"),
        Good("concepts: [{terms: [Einberufung, {text: призыв, language: ru}]}]"),
        Good("concepts: [{terms: [Aqtöbe, Łódź, Kemal Kılıçdaroğlu]}]"),
        Good("concept,text\n1,Einberufung\n", path="example.csv"),
    ],
)
