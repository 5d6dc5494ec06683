"""Know which entries your texts never use.

A glossary that nobody prunes grows until nobody reads it. With `--texts` the check looks for every term in all its
forms and names the concepts of which no term occurs. Perhaps the matter has passed; perhaps the term is written in
another way than all texts do.

Left alone are concepts of which any German term is found, be it one that is not wanted, concepts without a German
term, and everything where no texts are given. Of a ban that works nothing is found either, so this is a remark, no
fault.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark, Texts
from mtcheck.terms.inventory import Inventory


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    if inventory.uses is None:
        return
    for name, entries in inventory.by_concept.items():
        german = [entry for entry in entries if entry.german]
        if german and not inventory.uses.get(name):
            yield Remark(german[0].spot)


RULE = GlossaryRule(
    meta=Meta(
        code="GLO111",
        name="unused-entry",
        message="„{text}“ and the other terms of its entry stand in none of the texts",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.NEUTRAL,
        fix=FixSafety.NONE,
        source="the texts that are given",
    ),
    check=check,
    options=None,
    examples=[
        Texts(
            Bad("concepts: [{terms: [Fähre]}, {terms: [⟦Seilbahn⟧, Gondel]}]", path="example.yaml"),
            Good("Die Fähre legt um acht Uhr ab.", path="article.txt"),
        ),
        Texts(
            Good("concepts: [{type: place, terms: [Oral, Uralsk]}]", path="example.yaml"),
            Good("Uralsks Brücke ist gesperrt.", path="article.txt"),
        ),
        Good("concepts: [{terms: [Seilbahn]}]"),
    ],
)
