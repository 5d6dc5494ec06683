"""Give nouns their gender where one may have to stand for another.

A noun can be put in the place of another one only if the words around it stay right: der, die or das, the ending of
every adjective. Without the gender mtcheck marks the place and leaves the work to the writer.

Left alone are concepts with one German noun, where nothing is ever replaced, names, and terms that only name the
concept in another language.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.terms import TermType
from mtcheck.terms.inventory import Inventory

NOUNS = (TermType.NOUN, TermType.ABBREVIATION)


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for entries in inventory.by_concept.values():
        nouns = [entry for entry in entries if entry.german and entry.term.type in NOUNS]
        if len({entry.term.text for entry in nouns}) > 1:
            yield from (Remark(entry.spot) for entry in nouns if entry.term.gender is None)


RULE = GlossaryRule(
    meta=Meta(
        code="GLO106",
        name="missing-gender",
        message="„{text}“ has no gender, so no fix can exchange it for another noun",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 12620, grammatical gender; Duden, Die Grammatik, on agreement",
    ),
    check=check,
    options=None,
    examples=[
        Bad("concepts: [{type: noun, terms: [{text: Waffenruhe, gender: f}, ⟦Feuerpause⟧]}]"),
        Good("concepts: [{type: noun, gender: f, terms: [Waffenruhe, {text: Feuerpause, status: deprecated}]}]"),
        Good("concepts: [{type: noun, terms: [Waffenruhe, {text: ceasefire, language: en}]}]"),
        Good("concepts: [{type: place, terms: [Almaty, {text: Alma-Ata, status: deprecated}]}]"),
    ],
)
