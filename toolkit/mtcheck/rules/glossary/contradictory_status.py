"""Say of a term either that it may be used or that it may not.

One entry allows a term and another one forbids it: a text can only do wrong. mtcheck then believes the entry that
allows it, so the ban never shows, and nobody knows why.

Left alone is a ban that holds for some texts only, because its entry says where (`scope`), and a term of one region
beside the same term of another. What replaces a banned term and is banned itself is reported by
`rejected-replacement` and `circular-replacement`.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark, say
from mtcheck.rules.glossary.replacements import is_replacement
from mtcheck.terms.glossary import EVERYWHERE
from mtcheck.terms.inventory import Entry, Inventory


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for entries in inventory.by_text.values():
        for index, entry in enumerate(entries):
            for earlier in entries[:index]:
                if _contradict(inventory, earlier, entry):
                    values = {"here": say(entry.term.status.value), "there": say(earlier.term.status.value)}
                    yield Remark(entry.spot, values, (earlier.spot,))
                    break


def _contradict(inventory: Inventory, one: Entry, other: Entry) -> bool:
    if one.wanted is other.wanted or one.term.scope != EVERYWHERE or other.term.scope != EVERYWHERE:
        return False
    if one.concept is other.concept:
        return True
    return one.german and not is_replacement(inventory, one if one.wanted else other)


RULE = GlossaryRule(
    meta=Meta(
        code="GLO102",
        name="contradictory-status",
        message="„{text}“ is {here} here and {there} elsewhere",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 30042 and ISO 12620, administrative status",
    ),
    check=check,
    options=None,
    examples=[
        Bad("concepts: [{terms: [Kyjiw, {text: Kiew, status: admitted}, {text: ⟦Kiew⟧, status: forbidden}]}]"),
        Bad("concepts: [{id: a, terms: [Nahverkehr]}, {id: b, terms: [Bus, {text: ⟦Nahverkehr⟧, status: forbidden}]}]"),
        Good("concepts: [{terms: [Kyjiw, {text: Kiew, status: deprecated}]}]"),
        Good(
            "concepts: [{id: a, terms: [Nahverkehr]}, {id: b, terms: [Bus, {text: Nahverkehr, status: forbidden,"
            " scope: {zones: [headline]}}]}]"
        ),
        Good("concepts: [{terms: [Fahrrad, {text: Velo, status: deprecated}, {text: Velo, language: de-CH}]}]"),
    ],
)
