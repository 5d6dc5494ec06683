r"""Write patterns that come to an end.

A pattern such as `(\w+\s?)+:` can divide a text among its repetitions in more ways than there are stars. On most
texts it is quick; on an unlucky one mtcheck has to stop it, and the entry does not count there.

Each pattern of a scope is tried on texts that are made to keep it busy. Mostly one repetition inside another is to
blame: write `(\w+\s)+` with a blank that must be there, or make a repetition possessive (`\w++`).
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.terms.backtracking import slow_on
from mtcheck.terms.inventory import Inventory


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for entry in inventory.entries:
        scope = entry.term.scope
        for pattern in dict.fromkeys((*scope.not_before, *scope.not_after, *scope.unless_near)):
            unit = slow_on(pattern)
            if unit is not None:
                yield Remark(entry.spot, {"pattern": pattern, "unit": unit})


RULE = GlossaryRule(
    meta=Meta(
        code="GLO109",
        name="slow-pattern",
        message="the pattern „{pattern}“ of „{text}“ can take ages, as on a long row of „{unit}“",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Davis et al., The Impact of Regular Expression Denial of Service, ESEC/FSE 2018",
    ),
    check=check,
    options=None,
    examples=[
        Bad(r"concepts: [{terms: [{text: ⟦Bank⟧, scope: {not_before: ['(\w+\s?)+:']}}]}]"),
        Bad(r"concepts: [{terms: [{text: ⟦Bank⟧, scope: {unless_near: ['Park ((a|aa)+|b)+c']}}]}]"),
        Good(r"concepts: [{terms: [{text: Bank, scope: {not_before: [' im Park', '(\w+\s)+Allee']}}]}]"),
        Good(r"concepts: [{terms: [{text: Bank, scope: {unless_near: ['\b(?:sitz|saß)\w*', 'Park|Garten']}}]}]"),
    ],
)
