"""Keep the forms of two entries apart.

A term is found in all its forms. Where a form of one entry is also a form of another one, a text that uses it means
one of the two, and mtcheck cannot know which: a ban may hit the wrong word.

Left alone are entries that share a whole term, which `duplicate-term` and `contradictory-status` report, forms that
both entries allow, and terms that hold in some places only (`scope`).
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.terms.glossary import EVERYWHERE
from mtcheck.terms.inventory import Entry, Inventory, key


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    reported: set[tuple[Entry, Entry]] = set()
    for form, entries in inventory.by_form.items():
        for entry in entries if len(entries) > 1 else ():
            for other in entries:
                if _collide(entry, other) and (entry, other) not in reported:
                    reported |= {(entry, other), (other, entry)}
                    yield Remark(entry.spot, {"form": form, "other": other.term.text}, (other.spot,))


def _collide(one: Entry, other: Entry) -> bool:
    return (
        not one.wanted
        and key(one.concept) != key(other.concept)
        and one.term.text != other.term.text
        and one.term.scope == other.term.scope == EVERYWHERE
        and {one.term.language, other.term.language} != {"de-AT", "de-CH"}
    )


RULE = GlossaryRule(
    meta=Meta(
        code="GLO108",
        name="shared-form",
        message="„{form}“ is a form of „{text}“ and of „{other}“, which is another entry",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="Duden, Die Grammatik, on homonymous forms",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "concepts: [{id: a, terms: [Soldat, {text: ⟦Kämpe⟧, status: forbidden, forms: [Kampen]}]},"
            " {id: b, type: place, terms: [{text: Kampe, forms: [Kampen]}]}]"
        ),
        Good(
            "concepts: [{id: a, type: noun, gender: m, terms: [Soldat, {text: Kämpe, status: forbidden}]},"
            " {id: b, type: place, terms: [Kampen]}]"
        ),
        Good(
            "concepts: [{id: a, terms: [{text: Bank, forms: [Banken]}]},"
            " {id: b, terms: [{text: Bankhaus, forms: [Banken]}]}]"
        ),
    ],
)
