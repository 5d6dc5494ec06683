"""Write an acronym in capitals or as a word, the same way throughout.

NATO or Nato, UNO or Uno, LKW or Lkw: agencies and houses differ, and an article that was made of several has both. The
more frequent form stands; with equal counts the one in capitals. One finding stands for all places.

Left alone: articles with one form, quotations, lines in capitals, and acronyms of which one form is another word.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta

ACRONYMS = """
AIDS ASEAN CERN CETA COVID ECOWAS EUROPOL FIFA FRONTEX INTERPOL ISAF KFOR LKW MERCOSUR NAFTA NASA NATO OPEC PKW SARS
SWIFT TASS UEFA UNESCO UNICEF UNO UNRWA
""".split()
SMALL = {acronym: acronym.capitalize() for acronym in ACRONYMS}
MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for capital, small in SMALL.items():
        if capital not in document.words or small not in document.words:
            continue
        capitals, smalls = list(places(document, capital)), list(places(document, small))
        if not capitals or not smalls:
            continue
        losers, winners = (capitals, smalls) if len(smalls) > len(capitals) else (smalls, capitals)
        winner = prose[slice(*winners[0])]
        yield Hit(
            *losers[0],
            edits=tuple(Edit(*span, winner) for span in losers),
            related=(*losers[1:], *winners)[:MOST_RELATED],
            values={"winner": winner, "rare": str(len(losers)), "frequent": str(len(winners))},
        )


def places(document: Document, word: str) -> Iterator[tuple[int, int]]:
    """Yield where a form stands outside of quotations and of lines in capitals."""
    prose = document.prose
    for start in document.occurrences(word):
        end = start + len(word)
        if not prose[max(0, start - 30) : end + 30].isupper() and not document.quoted(start, end):
            yield start, end


RULE = DocumentRule(
    meta=Meta(
        code="STY103",
        name="mixed-acronym",
        message="„{text}“ ({rare}×) and „{winner}“ ({frequent}×) in one text",
        mqm=Mqm.STYLE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        judged=Judged(5, 5, "findings in annotated and native news"),
        source="Duden, Die deutsche Rechtschreibung: NATO, Nato; Lkw, LKW",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Die NATO tagt, die NATO plant. Bei der ⟦Nato⟧ ist man still.",
            fixed="Die NATO tagt, die NATO plant. Bei der NATO ist man still.",
        ),
        Bad(
            "Der Lkw hielt, drei Lkw warteten, ein ⟦LKW⟧ brannte.",
            fixed="Der Lkw hielt, drei Lkw warteten, ein Lkw brannte.",
        ),
        Bad("Die UNESCO-Liste wächst, die ⟦Unesco⟧ zahlt.", fixed="Die UNESCO-Liste wächst, die UNESCO zahlt."),
        Bad("Ein ⟦Uno⟧-Bericht, ein UNO-Rat und ein UNO-Plan", fixed="Ein UNO-Bericht, ein UNO-Rat und ein UNO-Plan"),
        Bad(
            "Die Fifa droht, die Fifa zahlt, die ⟦FIFA⟧ schweigt. Ein ⟦Pkw⟧ und ein PKW",
            fixed="Die Fifa droht, die Fifa zahlt, die Fifa schweigt. Ein PKW und ein PKW",
        ),
        Good("Die NATO tagt, die NATO plant."),
        *map(
            Good,
            (
                "Die Nato tagt, und die Nato-Staaten planen.",
                "Er sagt: „Die Nato schläft.“ Die NATO schwieg.",
                "Die UN und die Uno sind eins.",
                "DIE NATO TAGT IN RIGA UND IN OSLO, SAGT DER BERICHT. Die Nato schweigt.",
                "Der LKW und der Pkw stehen im Stau.",
                "NASA-Bilder und ESA-Bilder zeigen den Mars.",
                "Die NATOS sind eine Band, die Nato ist ein Bündnis.",
                "Aids ist heilbar, sagt Olga.",
                "Die UNESCO und die Unicef zahlen.",
                "Tass meldet, dass Tass meldet.",
                "Die FIFA zahlt, die Uefa spart.",
                "Ein Pakt wie die NATO ist selten.",
                "Interpol sucht, Europol findet.",
            ),
        ),
    ],
    words=frozenset(ACRONYMS),
)
