"""Give a thing one entry, and a term one place in it.

Glossaries grow from several lists, and the same term arrives twice. As long as both entries agree, nobody sees it;
then one of them is mended and the other is not. A term that stands twice is counted and proposed twice as well.

Left alone are words that mean two things, if the entries tell them apart: by different definitions, domains or types.
Terms of other languages may stand in several entries, because a foreign word often has several translations.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark, Texts, Wording, say
from mtcheck.terms import Concept
from mtcheck.terms.inventory import Entry, Inventory, Spot, place


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    yield from _repeated_ids(inventory)
    for entries in inventory.by_text.values():
        for index, entry in enumerate(entries):
            for earlier in entries[:index]:
                if reason := _reason(earlier, entry):
                    yield Remark(entry.spot, {"reason": reason}, (earlier.spot,))
                    break


def _repeated_ids(inventory: Inventory) -> Iterator[Remark]:
    """A reader refuses an id that stands twice in one file, but knows only that file."""
    first: dict[str, Concept] = {}
    for concept in inventory.concepts:
        known = first.setdefault(concept.id, concept)
        if known is not concept:
            here, there = (Spot(*place(one), one.id) for one in (concept, known))
            yield Remark(here, {"reason": say("is the id of two entries")}, (there,))


def _reason(one: Entry, other: Entry) -> Wording:
    if one.concept is other.concept:
        same = one.wanted is other.wanted and one.term.scope == other.term.scope
        return say("stands twice in its entry") if same else ""
    if not one.german or one.wanted is not other.wanted or one.concept.id == other.concept.id:
        return ""
    return "" if _told_apart(one, other) else say("stands in the entry „{entry}“, too", entry=one.concept.id)


def _told_apart(one: Entry, other: Entry) -> bool:
    pairs = (
        (one.concept.definition, other.concept.definition),
        (one.concept.domain, other.concept.domain),
        (one.term.type, other.term.type),
    )
    return any(here and there and here != there for here, there in pairs)


RULE = GlossaryRule(
    meta=Meta(
        code="GLO101",
        name="duplicate-term",
        message="„{text}“ {reason}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 704: one concept, one entry; ISO 30042: one term, one term section",
    ),
    check=check,
    options=None,
    examples=[
        Bad("concepts: [{terms: [Grenze, Landesgrenze, ⟦Grenze⟧]}]"),
        Bad("concepts: [{id: a, terms: [Fähre]}, {id: b, terms: [Schiff, ⟦Fähre⟧]}]"),
        Texts(
            Good("concepts: [{id: bruecke, terms: [Brücke]}]", path="one.yaml"),
            Bad("concepts: [{id: ⟦bruecke⟧, terms: [Steg]}]", path="two.yaml"),
        ),
        Good("concepts: [{id: a, domain: Bau, terms: [Schloss]}, {id: b, domain: Technik, terms: [Schloss]}]"),
        Good(
            "concepts: [{id: a, terms: [Fähre, {text: boat, language: en}]},"
            " {id: b, terms: [Boot, {text: boat, language: en}]}]"
        ),
        Good("concepts: [{terms: [Trambahn, {text: Trambahn, language: de-CH}]}]"),
    ],
)
