"""Say what the source says, and no more.

Models go on where the source ends a thought, sum up or explain. Where an
article lies beside its source, a sentence between two others that translate
neighbouring sentences of the source has nothing that it could be from. It may
be an editor's own, so it is only worth a look.

Left alone: what the sentences around say in the source as well, captions,
headlines and lists, remarks of editors, and everything where the alignment
around is not certain.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta

SOURCE = (
    "The ferry to Ohrid leaves at nine in the morning. It was built in Rijeka in 1961. "
    "Since last summer the crossing takes only forty minutes. The captain sells the tickets himself."
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for unit in document.alignment.added if document.alignment else ():
        yield Hit(unit.start, unit.end, values={"share": str(min(99, round(100 * unit.confidence)))}, unit=unit)


RULE = DocumentRule(
    meta=Meta(
        code="ACC231",
        name="added-sentence",
        message="nothing in the source says this",
        why="certain to {share}%; what stands before and behind it is aligned",
        mqm=Mqm.ACCURACY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="MQM Core: accuracy/addition",
        paired=True,
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Die Fähre nach Ohrid legt um neun Uhr morgens ab. Sie wurde 1961 in Rijeka gebaut. ⟦Alles in allem zeigt "
            "sich, wie wichtig gute Verbindungen für die ganze Gegend sind.⟧ Seit dem letzten Sommer dauert die "
            "Überfahrt nur noch vierzig Minuten. Die Fahrkarten verkauft der Kapitän selbst.",
            source=SOURCE,
        ),
        Good(
            "Die Fähre nach Ohrid legt um neun Uhr morgens ab. Sie wurde 1961 in Rijeka gebaut. Seit dem letzten "
            "Sommer geht es schneller: Die Überfahrt dauert nur noch vierzig Minuten. Die Fahrkarten verkauft der "
            "Kapitän selbst.",
            source=SOURCE,
        ),
    ],
)
