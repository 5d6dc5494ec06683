"""Do not send a writer from one term to the other and back.

One entry wants B in the place of A, another one A in the place of B, perhaps by way of a third. Whoever follows the
glossary never comes to an end, and a fix is undone by the next one.

Left alone are chains that end somewhere; `rejected-replacement` reports those.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.rules.glossary.replacements import chain, is_replacement
from mtcheck.terms.inventory import Inventory


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    reported: set[frozenset[str]] = set()
    for entry in inventory.entries:
        if not entry.german or not is_replacement(inventory, entry):
            continue
        passed, circular = chain(inventory, entry)
        texts = [one.term.text for one in passed]
        if circular and frozenset(texts) not in reported:
            reported.add(frozenset(texts))
            values = {"chain": " → ".join(f"„{text}“" for text in [texts[-1], *texts])}
            yield Remark(entry.spot, values, tuple(one.spot for one in passed[1:]))


RULE = GlossaryRule(
    meta=Meta(
        code="GLO103",
        name="circular-replacement",
        message="the replacements go in a circle: {chain}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 704: one preferred term for a concept",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "concepts: [{id: a, terms: [⟦Radweg⟧, {text: Radspur, status: forbidden}]},"
            " {id: b, terms: [Radspur, {text: Radweg, status: deprecated}]}]"
        ),
        Bad(
            "concepts: [{id: a, terms: [⟦Amt⟧, {text: Behörde, status: forbidden}]},"
            " {id: b, terms: [Stelle, {text: Amt, status: forbidden}]},"
            " {id: c, terms: [Behörde, {text: Stelle, status: forbidden}]}]"
        ),
        Good("concepts: [{terms: [Radweg, {text: Radspur, status: forbidden}]}]"),
        Good(
            "concepts: [{id: a, terms: [Radweg, {text: Radspur, status: forbidden}]},"
            " {id: b, terms: [Gehweg, {text: Bürgersteig, status: deprecated}]}]"
        ),
    ],
)
