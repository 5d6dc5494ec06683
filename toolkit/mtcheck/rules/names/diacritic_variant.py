"""Write the marks of a foreign name everywhere or nowhere.

One agency writes Kaczyński, the next one Kaczynski, and an article made of both has both. A search for one misses the
other. The more frequent spelling of the article stands; with equal counts the one with the marks, which is right.

Umlauts are no such marks: they part German words (Vater, Väter). Exempt are spellings before different surnames
(René Müller, Rene Huber), words with an accent at the end like Rosé or Coupé, German words without the marks (Region,
Région), picture credits, and spellings that `name-variant` compares already.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.names.diacritics import find_variants
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta

MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for losers, winner, places in find_variants(document):
        spans = [span for span, _ in losers]
        yield Hit(
            *spans[0],
            edits=tuple(Edit(*span, text) for span, text in losers),
            related=(*spans[1:], *places)[:MOST_RELATED],
            values={"winner": winner, "rare": str(len(spans)), "frequent": str(len(places))},
        )


RULE = DocumentRule(
    meta=Meta(
        code="NAM107",
        name="diacritic-variant",
        message="„{text}“ ({rare}×) and „{winner}“ ({frequent}×) differ in marks only",
        why="without foreign marks both are one word",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Unicode Standard Annex 15, canonical decomposition; Duden on the spelling of foreign names",
        judged=Judged(17, 17, "5 in native newspapers; texts of tests/names/test_diacritics.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Präsident Erdoğan reist ab. Erdoğan winkt, ⟦Erdogans⟧ Wagen wartet auf Erdogan.",
            fixed="Präsident Erdoğan reist ab. Erdoğan winkt, Erdoğans Wagen wartet auf Erdoğan.",
        ),
        Bad(
            "Jarosław ⟦Kaczynski⟧ kam. Später sprach Kaczyński.",
            fixed="Jarosław Kaczyński kam. Später sprach Kaczyński.",
        ),
        Bad("In ⟦Łódź⟧ ja, in Lodz nein, in Lodz nie.", fixed="In Lodz ja, in Lodz nein, in Lodz nie."),
        Good("Der Vater und die Väter, die Masse und die Maße, Muller und Müller."),
        Good("René Huber gewann, Rene Moser verlor."),
        Good("Der Rosé schmeckt, die Rose blüht; ein Coupé hielt, das Coupe-Finale begann."),
        Good("Die Région Bretagne liegt im Westen, in der Region leben Fischer."),
        Good("Şimşek schwieg. Foto: Mehmet Simsek/AFP"),
        Good("Erdoğan kam, Erdoğans Wagen fuhr."),
    ],
)
