"""Use the preferred term of a concept, not one that is only allowed.

A glossary calls a term admitted that is right, but not the one of the house: Nur-Sultan for some years of Astana, an
abbreviation that English texts brought along. Most newsrooms accept it as long as a text keeps to it, so this rule is
off. Who wants the preferred term everywhere selects it.

Left alone is what competes with another term of its concept in the same run: `competing-terms` and the rules for
names report that. Quotations, compounds and concepts without a preferred term are left alone as well.
"""

from collections.abc import Iterator, Sequence

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, CorpusRule, Good, Hit, Located, Meta, Ruling, Texts
from mtcheck.rules.terminology.rivals import by_key, collect, preferred, proposed
from mtcheck.terms import Concept, Gender, Glossary, Status, Term, TermType

MOST_OTHERS = 20
EXAMPLE = Glossary(
    (
        Concept(
            "mobilmachung",
            (
                Term("Mobilmachung", type=TermType.NOUN, gender=Gender.FEMININE),
                Term("Mobilisierung", type=TermType.NOUN, gender=Gender.FEMININE, status=Status.ADMITTED),
            ),
        ),
        Concept(
            "astana",
            (
                Term("Astana", type=TermType.PLACE),
                Term("Nur-Sultan", type=TermType.PLACE, status=Status.ADMITTED),
            ),
        ),
        Concept(
            "amt",
            (
                Term("Wehrersatzamt", type=TermType.NOUN, status=Status.ADMITTED),
                Term("Wojenkomat", type=TermType.NOUN, status=Status.ADMITTED),
            ),
        ),
    )
)


def judge(facts: Sequence[Located], _: Context[None]) -> Iterator[Ruling]:
    for found in by_key(tuple(facts)).values():
        if len({one.fact.form for one in found}) > 1:
            continue
        for one in found:
            if preferred(one) and one.fact.form != preferred(one):
                edits, candidates = proposed(one)
                hit = Hit(
                    one.fact.start,
                    one.fact.end,
                    edits=edits,
                    candidates=candidates,
                    related=one.fact.others[:MOST_OTHERS],
                    values={"form": one.fact.form, "preferred": preferred(one)},
                )
                yield Ruling(one.path, hit)


RULE = CorpusRule(
    meta=Meta(
        code="TRM103",
        name="not-preferred-term",
        message="„{form}“ is allowed, the glossary prefers „{preferred}“",
        mqm=Mqm.WRONG_TERM,
        severity=Severity.NEUTRAL,
        fix=FixSafety.UNSAFE,
        source="the glossary in use; status as in ISO 30042 and ISO 12620, administrative status",
    ),
    collect=collect,
    judge=judge,
    options=None,
    examples=[
        Bad(
            "Nach der ⟦Mobilisierung⟧ fehlten Lehrer.",
            fixed="Nach der Mobilmachung fehlten Lehrer.",
            glossary=EXAMPLE,
        ),
        Bad(
            "In ⟦Nur-Sultan⟧ schneit es, Nur-Sultans Flughafen ist geschlossen.",
            fixed="In Astana schneit es, Astanas Flughafen ist geschlossen.",
            glossary=EXAMPLE,
        ),
        Texts(
            Good("Die Mobilmachung begann im Herbst.", glossary=EXAMPLE),
            Good("Von der zweiten Mobilmachung spricht niemand."),
        ),
        Good("Die Mobilmachung begann, und nach der Mobilisierung fehlten Lehrer.", glossary=EXAMPLE),
        Good("Der Wojenkomat öffnet um neun.", glossary=EXAMPLE),
        Good("„Die Mobilisierung traf uns alle“, sagte sie.", glossary=EXAMPLE),
        Good("Ohne Glossar ist Mobilisierung nur ein Wort."),
    ],
)
