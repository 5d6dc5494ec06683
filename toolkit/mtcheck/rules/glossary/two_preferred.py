"""Prefer one term of a concept in each language.

Preferred means: this is the one. With two of them mtcheck takes the first for every fix, and writers take either.

Left alone are an abbreviation beside the words it stands for, terms of different regions (`de`, `de-CH`), and terms
that hold in different places (`scope`).
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.terms import Scope, Status, TermType
from mtcheck.terms.inventory import Entry, Inventory


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for entries in inventory.by_concept.values():
        first: dict[tuple[str, bool, Scope], Entry] = {}
        for entry in entries:
            term = entry.term
            if term.status is Status.PREFERRED:
                known = first.setdefault((term.language, term.type is TermType.ABBREVIATION, term.scope), entry)
                if known.term.text != term.text:
                    values = {"first": known.term.text, "language": term.language}
                    yield Remark(entry.spot, values, (known.spot,))


RULE = GlossaryRule(
    meta=Meta(
        code="GLO105",
        name="two-preferred",
        message="„{text}“ and „{first}“ are both preferred ({language})",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 704: one preferred term for a concept",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "concepts: [{terms: [{text: Hafen, status: preferred},"
            " {text: ⟦Port⟧, status: preferred}, {text: port, language: en}]}]"
        ),
        Good("concepts: [{terms: [Hafen, {text: Port, status: admitted}]}]"),
        Good("concepts: [{terms: [Tram, {text: Trambahn, language: de-AT, status: preferred}]}]"),
        Good("concepts: [{terms: [Weltgesundheitsorganisation, {text: WHO, status: preferred, type: abbreviation}]}]"),
    ],
)
