"""Do not use a term that the glossary forbids.

A newsroom forbids a term because it is wrong or offends: a country by the name its former rulers gave it, a people
confused with its neighbours. Machine translation knows nothing of such decisions. A term is found in all of its forms
and in compounds, if the rest of the compound is a word. The preferred term of the same concept is proposed in the same
form where that form is certain; otherwise the forms it could have are listed. Inside a word only the place is marked.

Left alone is a text that is also a preferred or admitted term of another concept, a part of a longer term that is
allowed, a word that merely begins or ends the same, and the same letters in other case.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.terminology.status import uses
from mtcheck.terms import Concept, Gender, Glossary, Status, Term, TermType

EXAMPLE = Glossary(
    (
        Concept(
            "belarus",
            (
                Term("Belarus", type=TermType.PLACE),
                Term("Weißrussland", status=Status.FORBIDDEN, type=TermType.PLACE),
            ),
        ),
        Concept(
            "belarussisch",
            (
                Term("belarussisch", type=TermType.ADJECTIVE),
                Term("weißrussisch", status=Status.FORBIDDEN, type=TermType.ADJECTIVE),
            ),
        ),
        Concept(
            "kasache",
            (
                Term("Kasache", type=TermType.NOUN, gender=Gender.MASCULINE),
                Term("Kasachstaner", status=Status.FORBIDDEN, type=TermType.NOUN, gender=Gender.MASCULINE),
            ),
        ),
        Concept("mundhygiene", (Term("Oral-Studie"),)),
        Concept("uralsk", (Term("Uralsk", type=TermType.PLACE), Term("Oral", status=Status.FORBIDDEN))),
    )
)


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    return uses(document, context.glossary, Status.FORBIDDEN)


RULE = DocumentRule(
    meta=Meta(
        code="TRM101",
        name="forbidden-term",
        message="„{text}“ is a forbidden term{preferred}",
        why="{why}",
        mqm=Mqm.WRONG_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="the glossary in use; status as in ISO 30042 and ISO 12620, administrative status",
        judged=Judged(219, 219, "sentences of tests/terms/test_german_cases.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Die Grenze zu ⟦Weißrussland⟧ ist dicht. ⟦Weißrusslands⟧ Zoll schweigt.",
            fixed="Die Grenze zu Belarus ist dicht. Belarus’ Zoll schweigt.",
            glossary=EXAMPLE,
        ),
        Bad(
            "Ein ⟦Weißrussland⟧-Kenner spricht am ⟦weißrussischen⟧ Stand.",
            fixed="Ein Belarus-Kenner spricht am belarussischen Stand.",
            glossary=EXAMPLE,
        ),
        Bad(
            "Die Strasse nach ⟦Weissrussland⟧ ist gesperrt.",
            fixed="Die Strasse nach Belarus ist gesperrt.",
            glossary=EXAMPLE,
            locale=Locale.CH,
        ),
        Bad("Im Dorf leben auch einige ⟦Kasachstaner⟧.", glossary=EXAMPLE),
        Good("Belarus grenzt an Polen.", glossary=EXAMPLE),
        Bad("Die ⟦Weißrussland⟧politik ist ein Wort für sich.", glossary=EXAMPLE),
        Good("Die Weißrusslander und Neuweißrussland enthalten nur die Buchstaben.", glossary=EXAMPLE),
        Good("Der Ural ist ein Gebirge, und das Mittel wird oral eingenommen.", glossary=EXAMPLE),
        Good("Die Oral-Studie erschien im Mai.", glossary=EXAMPLE),
        Good("Ohne Glossar ist auch Weißrussland kein Fehler."),
    ],
)
