"""Say every sentence once.

A neural engine can run in circles: it repeats a sentence, or a piece of one over and over, until it reaches its limit.
Reported are a sentence of four words and more that stands twice in a row, one of eight that stands twice in the
article, and a piece of two to eight words that stands three times in a row.

Left alone: quotations and refrains in them, laws and contracts, lists, rows of numbers, and single words (LNG102). A
whole line that stands twice is DES104.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import islice
from operator import eq

from mtcheck.model import PROSE_ZONES, Document, Edit, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.statutes import is_statute
from mtcheck.text.patterns import Pattern

WORD = Pattern(r"[^\W_]+")
ZONES = PROSE_ZONES - {Zone.LIST, Zone.HEADLINE}
NEAR_WORDS, FAR_WORDS = 4, 8
PERIODS = range(2, 9)
TIMES = 3


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    taken: list[tuple[int, int]] = []
    for hit in (*sentences(document), *loops(document)):
        if not document.quoted(hit.start, hit.end) and is_free(taken, hit):
            insort(taken, (hit.start, hit.end))
            yield hit


def is_free(taken: list[tuple[int, int]], hit: Hit) -> bool:
    """Tell whether a hit overlaps none of the places that are taken, which are sorted and apart."""
    place = bisect_left(taken, (hit.start, hit.end))
    beside = taken[max(0, place - 1) : place + 1]
    return not any(start < hit.end and hit.start < end for start, end in beside)


def sentences(document: Document) -> Iterator[Hit]:
    """Yield the sentences that stand in the article already."""
    if is_statute(document):
        return
    first: dict[str, tuple[int, int]] = {}
    for block in document.blocks:
        if block.zone not in ZONES:
            continue
        above, above_end = "", 0
        for segment in document.sentences(block):
            text, start = segment.text, segment.start
            end = start + len(text)
            whole_line = start == block.start and end == block.end
            if text == above and len(text) > 5 and is_long(text, NEAR_WORDS):
                yield Hit(start, end, edits=(Edit(above_end, end, ""),), related=((above_end - len(text), above_end),))
            elif len(text) > 40 and not whole_line:
                place = first.setdefault(text, (start, end))
                if place[0] != start and is_long(text, FAR_WORDS):
                    yield Hit(start, end, related=(place,))
            above, above_end = text, end


def is_long(text: str, words: int) -> bool:
    """Tell whether a sentence has as many words."""
    return len(WORD.findall(text)) >= words


def loops(document: Document) -> Iterator[Hit]:
    """Yield pieces of a sentence that stand three times in a row and more."""
    prose = document.prose
    words = WORD.findall(prose)
    places: list[tuple[int, int]] = []
    for period in PERIODS:
        same = bytes(map(eq, words, islice(words, period, None)))
        need = b"\x01" * ((TIMES - 1) * period)
        at = same.find(need)
        while at >= 0:
            places = places or [match.span() for match in WORD.finditer(prose)]
            last = at + len(need)
            while last < len(same) and same[last]:
                last += 1
            start, end = places[at][0], places[last + period - 1][1]
            once = places[at + period - 1][1]
            piece = prose[start:once]
            if len(set(words[at : at + period])) > 1 and is_text(document, start, end):
                yield Hit(start, end, values={"piece": piece}, edits=(Edit(once, end, ""),))
            at = same.find(need, last)


def is_text(document: Document, start: int, end: int) -> bool:
    """Tell whether a row of words stands in one paragraph and holds no numbers."""
    block = document.block_at(start)
    row = document.prose[start:end]
    return (
        block is not None
        and block.zone in ZONES
        and end <= block.end
        and "\n" not in row
        and not any(character.isdigit() for character in row)
    )


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
