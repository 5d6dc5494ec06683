"""Do not propose a term that another entry does not want.

An entry puts B in the place of A, and another one puts C in the place of B. A text that is mended once is wrong
again. Mostly B was the right word when the first entry was written, and the second entry is the newer decision.

Left alone are replacements that another entry rejects only in some places (`scope`). Chains that come back to their
beginning are reported by `circular-replacement`.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.rules.glossary.replacements import chain, is_replacement
from mtcheck.terms.inventory import Inventory


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for entry in inventory.entries:
        if not entry.german or not is_replacement(inventory, entry):
            continue
        passed, circular = chain(inventory, entry)
        if len(passed) > 1 and not circular:
            yield Remark(entry.spot, {"last": passed[-1].term.text}, tuple(one.spot for one in passed[1:]))


RULE = GlossaryRule(
    meta=Meta(
        code="GLO104",
        name="rejected-replacement",
        message="„{text}“ is proposed here, but another entry wants „{last}“ in its place",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 704: one preferred term for a concept",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "concepts: [{id: a, terms: [⟦Kiew⟧, {text: Kiev, status: forbidden}]},"
            " {id: b, terms: [Kyjiw, {text: Kiew, status: deprecated}]}]"
        ),
        Good("concepts: [{terms: [Kyjiw, {text: Kiew, status: deprecated}, {text: Kiev, status: forbidden}]}]"),
        Good(
            "concepts: [{id: a, terms: [Kiew, {text: Kiev, status: forbidden}]},"
            " {id: b, terms: [Kyjiw, {text: Kiew, status: deprecated, scope: {paths: [neu/*]}}]}]"
        ),
    ],
)
