"""Say every sentence once.

A neural engine can run in circles: it repeats a sentence, or a piece of one over and over, until it reaches its limit.
Reported are a sentence of four words and more that stands twice in a row, one of eight that stands twice in the
article, and a piece of two to eight words that stands three times in a row.

One finding stands for all places of a sentence.

Left alone: quotations and refrains in them, verse, laws and contracts, lists, rows of numbers, single words (LNG102),
and what a manual or a programme says again in four places and more. A whole line that stands twice is DES104.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator

from mtcheck.model import PROSE_ZONES, Document, Edit, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.design.oscillation import rows
from mtcheck.rules.refrains import is_scattered, is_verse
from mtcheck.rules.statutes import is_statute
from mtcheck.text.patterns import Pattern

WORD = Pattern(r"[^\W_]+")
ZONES = PROSE_ZONES - {Zone.LIST, Zone.HEADLINE}
NEAR_WORDS, FAR_WORDS = 4, 8


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    taken: list[tuple[int, int]] = []
    for hit in sentences(document):
        for place in ((hit.start, hit.end), *hit.related[1:]):
            insort(taken, place)
        yield hit
    for start, once, end in rows(document, ZONES):
        if not document.quoted(start, end) and not is_verse(document, start) and is_free(taken, start, end):
            insort(taken, (start, end))
            yield Hit(start, end, edits=(Edit(once, end, ""),))


def is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a place overlaps none of those that are taken, which are sorted and apart."""
    place = bisect_left(taken, (start, end))
    beside = taken[max(0, place - 1) : place + 1]
    return not any(one < end and start < other for one, other in beside)


def sentences(document: Document) -> Iterator[Hit]:
    """Yield the sentences that stand in the article already, each once, with all its places."""
    if is_statute(document):
        return
    first: dict[str, tuple[int, int]] = {}
    again: dict[str, list[tuple[int, int]]] = {}
    cuts: dict[str, list[Edit]] = {}
    far: dict[int, str] = {}
    number = 0
    for block in document.blocks:
        if block.zone not in ZONES:
            continue
        above, above_end = "", 0
        for segment in document.sentences(block):
            number += 1
            text, start = segment.text, segment.start
            end = start + len(text)
            whole_line = start == block.start and end == block.end
            near = text == above and len(text) > 5 and is_long(text, NEAR_WORDS)
            if is_verse(document, start):
                continue
            if near and not document.quoted(start, end):
                first.setdefault(text, (above_end - len(text), above_end))
                again.setdefault(text, []).append((start, end))
                cuts.setdefault(text, []).append(Edit(above_end, end, ""))
            elif not near and len(text) > 40 and not whole_line:
                place = first.setdefault(text, (start, end))
                if place[0] != start and is_long(text, FAR_WORDS) and not document.quoted(start, end):
                    again.setdefault(text, []).append((start, end))
                    far[number] = text
            above, above_end = text, end
    meant = set(far.values()) if is_scattered(far) else set()
    for text, places in again.items():
        if text in meant and text not in cuts:
            continue
        edits = cuts.get(text, [])
        yield Hit(
            *places[0],
            edits=tuple(edits) if len(edits) == len(places) else (),
            related=(first[text], *places[1:]),
        )


def is_long(text: str, words: int) -> bool:
    """Tell whether a sentence has as many words."""
    return len(WORD.findall(text)) >= words


RULE = DocumentRule(
    meta=Meta(
        code="DES114",
        name="repeated-sentence",
        message="stands here already: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        zones=ZONES,
        source="Raunak, Menezes and Junczys-Dowmunt, The Curious Case of Hallucinations in NMT, 2021: oscillation",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er ging allein nach Hause. ⟦Er ging allein nach Hause.⟧ Ende.", fixed="Er ging allein nach Hause. Ende."),
        Bad(
            "Heute fährt kein Schiff. ⟦Heute fährt kein Schiff.⟧ Heute fährt kein Schiff. Ende.",
            fixed="Heute fährt kein Schiff. Ende.",
        ),
        Bad("⟦Er ging heim. Er ging heim. Er ging heim⟧. Ende.", fixed="Er ging heim. Ende."),
        Bad(
            "Die Brücke bleibt bis zum Herbst für Lastwagen gesperrt. Es regnet. "
            "⟦Die Brücke bleibt bis zum Herbst für Lastwagen gesperrt.⟧ Es schneit."
        ),
        Bad("Er ⟦sitzt in der Stadt, sitzt in der Stadt, sitzt in der Stadt⟧, ja.", fixed="Er sitzt in der Stadt, ja."),
        Bad("Sie ⟦kam und ging und kam und ging und kam und ging und⟧ schwieg.", fixed="Sie kam und ging und schwieg."),
        Bad("Sie fuhr mit dem Zug nach Ulm. ⟦Sie fuhr mit dem Zug nach Ulm.⟧", fixed="Sie fuhr mit dem Zug nach Ulm."),
        Bad("Der Preis ⟦steigt und steigt und steigt und⟧ fällt.", fixed="Der Preis steigt und fällt."),
        Good("- Er ging heim. Er ging heim.\n- Er ging heim.", path="example.md"),
        Good("\n\n".join(f"§ {one}\n\nEs gilt, was der Rat bis zum Jahr {one} beschließt." for one in "12345678")),
        *map(
            Good,
            (
                "„Er ging. Er ging. Er ging.“ So singt der Chor: „Weit fort, weit fort, weit fort!“",
                "Vielen Dank. Vielen Dank. Das war alles.\n\nDas war alles.",
                "Es wurde kalt. Es wurde kalt und nass. Es wurde kalt.",
                "Um 10 Uhr, um 11 Uhr, um 12 Uhr, um 13 Uhr fährt der Zug. Tor 1, Tor 2, Tor 3.",
                "Sehr, sehr, sehr müde war er. Ja. Ja. Nein. Nein. Ha ha ha.",
                "Wer will, der kann, und wer kann, der will, und wer muss, der muss.",
                "Schritt für Schritt, Tag für Tag, Jahr für Jahr ging es weiter.",
                "Er sagt Nein. Sie sagt Nein. Alle sagen Nein. Kein Ja.",
                "Von Ort zu Ort, von Haus zu Haus, von Tür zu Tür.",
                "Der Preis stieg und stieg, der Fluss stieg und stieg.",
                "Hoch soll er leben, hoch soll er leben, dreimal hoch.",
                "Sie wartet auf den Zug nach Ulm. Er wartet auf den Zug nach Ulm.",
            ),
        ),
    ],
)
