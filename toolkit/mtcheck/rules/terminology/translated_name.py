"""Leave as it is what the glossary says is not translated.

A product, a programme or a company that keeps its name in every language is a concept that is not translated
(`translate: no`). Where the source has it, the translation must have it letter for letter, with the endings that
German puts behind names: des Steppe-Express’, im Aral-Atlas-Büro.

Left alone: a name that the source does not have, and another case where the source writes all in capitals.
"""

from collections import Counter
from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.rules.terminology.source_terms import find_uses
from mtcheck.terms import Concept, Glossary, Term

EXAMPLE = Glossary((Concept("atlas", (Term("Aral Atlas", "en"),), translate=False),), "example-names")


def check(pair: Pair, context: Context[None]) -> Iterator[Hit]:
    if not context.glossary.concepts:
        return
    uses = list(find_uses(pair.source, pair.unit.language, context.glossary, translated=False))
    wanted = Counter(pair.source[use.start : use.end] for use in uses)
    flat = pair.target.replace("-", " ")
    for name in wanted:
        plain = name.replace("-", " ")
        if plain not in flat and not (name.isupper() and plain.lower() in flat.lower()):
            yield Hit(0, len(pair.target), values={"name": name})


RULE = PairRule(
    meta=Meta(
        code="TRM202",
        name="translated-name",
        message="“{name}” is not to be translated and is missing",
        mqm=Mqm.WRONG_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="the glossary in use",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Der Aral-Weltatlas ist neu.⟧", source="The Aral Atlas is new.", glossary=EXAMPLE),
        Bad("⟦Er ist neu.⟧", source="Aral Atlas is new.", glossary=EXAMPLE),
        Good("Der Aral Atlas ist neu.", source="The Aral Atlas is new.", glossary=EXAMPLE),
        Good("Das Aral-Atlas-Büro ist neu.", source="The Aral Atlas office is new.", glossary=EXAMPLE),
        Good("Der Atlas ist neu.", source="The atlas is new.", glossary=EXAMPLE),
        Good("Die Karten des Aral Atlas sind neu.", source="Aral Atlas’s maps are new.", glossary=EXAMPLE),
        Good("Er ist neu.", source="The Aral Atlas is new."),
    ],
)
