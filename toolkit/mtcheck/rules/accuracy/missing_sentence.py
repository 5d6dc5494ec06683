"""Translate every sentence of the source.

Engines lose sentences where a text is long or a paragraph ends, and what is
left reads well. Where an article lies beside its source, a sentence of the
source between two others whose translations follow each other closely is
missing here. The finding stands at the last word before the gap.

Left alone: what the sentences around say as well, captions, headlines and
lists, remarks on the page itself (read more, copyright), short sentences, and
everything where the alignment around is not certain.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta

SOURCE = (
    "The ferry to Ohrid leaves at nine in the morning. It was built in Rijeka in 1961. "
    "Last summer the engineer replaced both engines at his own expense. "
    "Since then the crossing takes only forty minutes. The captain sells the tickets himself."
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for unit in document.alignment.missing if document.alignment else ():
        yield Hit(unit.start, unit.end, values={"share": str(min(99, round(100 * unit.confidence)))}, unit=unit)


RULE = DocumentRule(
    meta=Meta(
        code="ACC230",
        name="missing-sentence",
        message="what the source says next is missing behind this",
        why="certain to {share}%; what stands before and behind it is aligned",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="MQM Core: accuracy/omission",
        judged=Judged(491, 494, "sentences left out on purpose of news and talks, `benchmarks.alignment`"),
        paired=True,
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Die Fähre nach Ohrid legt um neun Uhr morgens ab. Sie wurde 1961 in Rijeka ⟦gebaut.⟧ Seitdem dauert die "
            "Überfahrt nur noch vierzig Minuten. Die Fahrkarten verkauft der Kapitän selbst.",
            source=SOURCE,
        ),
        Good(
            "Die Fähre nach Ohrid legt um neun Uhr morgens ab. Sie wurde 1961 in Rijeka gebaut. Im letzten Sommer hat "
            "der Ingenieur beide Motoren auf eigene Kosten ersetzt. Seitdem dauert die Überfahrt nur noch vierzig "
            "Minuten. Die Fahrkarten verkauft der Kapitän selbst.",
            source=SOURCE,
        ),
        Good(
            "Die Fähre nach Ohrid legt um neun Uhr morgens ab. Sie wurde 1961 in Rijeka gebaut. Seit der Ingenieur im "
            "letzten Sommer beide Motoren auf eigene Kosten ersetzt hat, dauert die Überfahrt nur noch vierzig "
            "Minuten. Die Fahrkarten verkauft der Kapitän selbst.",
            source=SOURCE,
        ),
    ],
)
