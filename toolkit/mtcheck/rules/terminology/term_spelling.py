"""Spell a term as the glossary does, down to hyphens and capitals.

Nord-Stream 2, Nordstream 2 and Nord Stream 2 are one pipeline, and a search finds one of them. A translation engine
takes the hyphen from the source or forgets it; an editor types e-mail as English does.

Left alone are differences that may make another word: the first letter (oral, Oral), a short word grown together, the
words of a name without capitals (das rote Kreuz), headlines in capitals, Swiss ss. So are longer compounds, in which
hyphens are right (Nord-Stream-2-Röhren), tags and addresses, and every form that the glossary itself has.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.terms import Concept, Gender, Glossary, Term, TermType

EXAMPLE = Glossary(
    (
        Concept("pipeline", (Term("Nord Stream 2", type=TermType.NAME),)),
        Concept("mail", (Term("E-Mail", type=TermType.NOUN, gender=Gender.FEMININE, forms=("E-Mails",)),)),
        Concept("oral", (Term("Oral", type=TermType.PLACE),)),
        Concept("kreuz", (Term("Rotes Kreuz", type=TermType.NAME, forms=("Rote Kreuz", "Roten Kreuz")),)),
        Concept("strasse", (Term("Ringstraße", type=TermType.PLACE),)),
        Concept("schild", (Term("Nummernschild", type=TermType.NOUN, gender=Gender.NEUTER),)),
        Concept("ovks", (Term("OVKS", type=TermType.ABBREVIATION),)),
    )
)


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    if not context.glossary.concepts:
        return
    # Imported here because most runs have no glossary.
    from mtcheck.terms.spelling import misspelt

    for found in misspelt(document, context.glossary):
        right = found.right or found.term.text
        written = document.prose[found.start : found.end]
        if right[:1].islower() and written[:1].isupper():
            right = right[:1].upper() + right[1:]
        if document.locale is Locale.CH:
            right = right.replace("ß", "ss")
        values = {"right": right, "why": found.term.note or found.concept.definition}
        yield Hit(found.start, found.end, replacement=right if found.right else None, values=values)


RULE = DocumentRule(
    meta=Meta(
        code="TRM302",
        name="term-spelling",
        message="„{text}“ is written „{right}“ in the glossary",
        why="{why}",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="the glossary in use; Amtliches Regelwerk der deutschen Rechtschreibung (2024), §§ 36, 40–52",
        judged=Judged(219, 219, "sentences of tests/terms/test_german_cases.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Durch ⟦Nord-Stream 2⟧ floss nie Gas, durch ⟦Nordstream 2⟧ auch nicht.",
            fixed="Durch Nord Stream 2 floss nie Gas, durch Nord Stream 2 auch nicht.",
            glossary=EXAMPLE,
        ),
        Bad(
            "Sie schrieb eine ⟦e-mail⟧, er zwei ⟦E-mails⟧.",
            fixed="Sie schrieb eine E-Mail, er zwei E-Mails.",
            glossary=EXAMPLE,
        ),
        Bad("Das ⟦Nummern-Schild⟧ fehlt.", fixed="Das Nummernschild fehlt.", glossary=EXAMPLE),
        Bad("Er wohnt in der ⟦Ringstrasse⟧.", fixed="Er wohnt in der Ringstraße.", glossary=EXAMPLE),
        Bad("Die ⟦Ovks⟧ tagt.", fixed="Die OVKS tagt.", glossary=EXAMPLE),
        Good("Er wohnt in der Ringstrasse.", glossary=EXAMPLE, locale=Locale.CH),
        Good("Das Mittel wirkt oral, in Oral schneit es, und ORAL steht am Bahnhof.", glossary=EXAMPLE),
        Good("Das rote Kreuz auf der Karte malte das Rote Kreuz.", glossary=EXAMPLE),
        Good("Die Nord-Stream-2-Röhren und die E-Mail-Adresse haben ihre Bindestriche zu Recht.", glossary=EXAMPLE),
        Good("Unter #NordStream2 und e-mail@example.org schrieb niemand.", glossary=EXAMPLE),
        Good("KEIN GAS DURCH NORD STREAM 2\n\nSo stand es auf dem Plakat.", glossary=EXAMPLE),
        Good("Ohne Glossar darf die e-mail so heißen."),
    ],
)
