"""Use the current term instead of one that the glossary calls outdated.

Names of places change, and so does the usage of a newsroom; a translation engine learnt from texts of all years and
mixes them. An outdated term is understood, so this is a smaller fault than a forbidden one. The preferred term of the
same concept is proposed in the same form where that form is certain; otherwise the forms it could have are listed.
Inside a word only the place is marked.

Left alone is a text that is also a preferred or admitted term of another concept, a part of a longer term that is
allowed, a word that merely begins or ends the same, and the same letters in other case.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.terminology.status import uses
from mtcheck.terms import Concept, Gender, Glossary, Status, Term, TermType

EXAMPLE = Glossary(
    (
        Concept(
            "almaty",
            (
                Term("Almaty", type=TermType.PLACE),
                Term("Alma-Ata", status=Status.DEPRECATED, type=TermType.PLACE),
                Term("Alma", status=Status.DEPRECATED, type=TermType.PLACE),
            ),
        ),
        Concept("film", (Term("Alma Mater", type=TermType.NAME), Term("Alma-Ata-Gipfel"))),
        Concept("semei", (Term("Semei", type=TermType.PLACE), Term("Semipalatinsk", status=Status.DEPRECATED))),
        Concept(
            "mobilmachung",
            (
                Term("Mobilmachung", type=TermType.NOUN, gender=Gender.FEMININE),
                Term("Mobilisation", status=Status.DEPRECATED, type=TermType.NOUN, gender=Gender.FEMININE),
            ),
        ),
    )
)


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    return uses(document, context.glossary, Status.DEPRECATED)


RULE = DocumentRule(
    meta=Meta(
        code="TRM102",
        name="deprecated-term",
        message="„{text}“ is an outdated term{preferred}",
        why="{why}",
        mqm=Mqm.WRONG_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="the glossary in use; status as in ISO 30042 and ISO 12620, administrative status",
        judged=Judged(219, 219, "sentences of tests/terms/test_german_cases.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Sie flog nach ⟦Alma-Ata⟧. ⟦Alma-Atas⟧ Flughafen ist klein, sagt ein Pilot.",
            fixed="Sie flog nach Almaty. Almatys Flughafen ist klein, sagt ein Pilot.",
            glossary=EXAMPLE,
        ),
        Bad(
            "Nach der ⟦Mobilisation⟧ fuhr er nach ⟦Alma⟧, nicht weiter.",
            fixed="Nach der Mobilmachung fuhr er nach Almaty, nicht weiter.",
            glossary=EXAMPLE,
        ),
        Bad("Das Gelände von ⟦Semipalatinsk⟧ ist gesperrt.", glossary=EXAMPLE),
        Bad(
            "„Ich wohne in ⟦Alma-Ata⟧“, sagte die Köchin.",
            fixed="„Ich wohne in Almaty“, sagte die Köchin.",
            glossary=EXAMPLE,
        ),
        Good("In Almaty begann die Mobilmachung.", glossary=EXAMPLE),
        Good("Die Alma Mater feierte den Alma-Ata-Gipfel.", glossary=EXAMPLE),
        Bad("Die ⟦Mobilisation⟧sfrage beschäftigt alle.", glossary=EXAMPLE),
        Good("Die Palma, der Almaweg und die Remobilisationen enthalten nur die Buchstaben.", glossary=EXAMPLE),
        Good("Ohne Glossar liegt Alma-Ata noch immer dort."),
    ],
)
