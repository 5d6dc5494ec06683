"""Complete the sentence that breaks off.

Captions are cut at a number of characters on their way into a database, teasers at the end of a box: "für den Krieg
eigen - Keystone", "sagte, dass die". Reported are long captions that end without a mark in front of their credit, and
paragraphs that end without one in a word that never ends a sentence.

Left alone: headlines, lists, verses, short lines, sentences that are cut off on purpose with an ellipsis, and the items
of an enumeration with what leads to them (…, wenn / 1. …, oder / b) …), as in laws and contracts.
"""

from collections.abc import Iterator
from itertools import zip_longest

from mtcheck.model import Block, Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

ZONES = frozenset({Zone.PARAGRAPH, Zone.CAPTION})
LAST_WORD = Pattern(r"(?<![^\W_])([^\W\d_]+)\Z")
CREDIT = Pattern(r" [-–|] [A-Z][^.!?]{1,50}\Z")
SOURCE = Pattern(r"(?:Quelle|Foto|Bild|Siehe)n?:[^.!?]*\Z")
"""Where a dash follows that belongs to the name of a source."""
NEVER_LAST = frozenset(
    "der dem den des ein eine einen einem einer eines und oder dass weil im am vom zum zur beim für von seine "
    "seinen ihre "
    "ihren wenn sowie obwohl nachdem dieser diesem diesen".split()
)
"""Words that never end a German sentence."""
ITEM = Pattern(r"[-–—•*]\s|\(?(?:\d{1,3}[a-z]?|[a-z]{1,2}|[IVXivx]{1,5})[.)]\s|\(\w{1,3}\)|\d+(?:\.\d+)+\.?\s|§")
"""What an item of an enumeration begins with."""
SHORT_PARAGRAPH = 50
LONG_CAPTION = 150
"""A caption as long as this is a sentence, and would end with a mark."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for block, behind in zip_longest(document.blocks, document.blocks[1:]):
        if block.zone not in ZONES or block.end - block.start < SHORT_PARAGRAPH:
            continue
        end = block.end
        if block.zone is Zone.CAPTION:
            credit = CREDIT.search(prose, max(block.start, end - 60), end)
            if credit is None:
                continue
            end = credit.start()
            if SOURCE.search(prose, max(block.start, end - 60), end):
                continue
            if end - block.start < LONG_CAPTION:
                continue
        if not prose[end - 1].isalpha() or leads_to_item(document, block, behind):
            continue
        last = LAST_WORD.search(prose, max(block.start, end - 60), end)
        if last and (block.zone is Zone.CAPTION or (last[1] in NEVER_LAST and "\n" not in prose[block.start : end])):
            yield Hit(*last.span(1), values={"sentence": prose[max(block.start, end - 40) : end].strip()})


def leads_to_item(document: Document, block: Block, behind: Block | None) -> bool:
    """Tell whether an item of an enumeration follows a paragraph, which need not end before it."""
    if behind is None or block.zone is not Zone.PARAGRAPH:
        return False
    return behind.zone is Zone.LIST or ITEM.match(document.prose, behind.start) is not None


LEAD = "Wie es im Rathaus heißt, hat der lange Streit um den Bau am Ende alle müde gemacht. "

RULE = DocumentRule(
    meta=Meta(
        code="DES112",
        name="truncated-text",
        message="the sentence breaks off: … {sentence}",
        mqm=Mqm.DESIGN,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        zones=ZONES,
        source="MQM, Design and markup: truncation",
    ),
    check=check,
    options=None,
    examples=[
        Bad(f"{LEAD}Der Minister sagte am Abend vor der Presse in der Stadt, er gehe ⟦und⟧"),
        Bad(
            f"{LEAD}Die Brücke über den Fluss bleibt bis zum Herbst gesperrt, teilte das Amt ⟦im⟧\n\nNiemand "
            f"weiß, warum."
        ),
        Bad(f"{LEAD}Seit Mai fährt kein Zug mehr in die Stadt am Fluss, und die Busse brauchen ⟦eine⟧\n\nAlle warten."),
        Bad(f"{LEAD}Das Rathaus hat am Montag einen Plan vorgelegt, nach dem die Straße ⟦zum⟧\n\nAlle warten."),
        Bad(f"{LEAD}Die Feuerwehr rückte in der Nacht mit acht Wagen aus, ⟦weil⟧\n\nAlle warten."),
        Bad(f"{LEAD}Nach Angaben des Amtes sollen die Arbeiten am Damm im Frühjahr beginnen ⟦oder⟧\n\nAlle warten."),
        Bad(
            "Rekruten stehen am Montag auf einem Platz in der Stadt am Fluss und warten auf den Zug, der sie in "
            "die Kaserne "
            "im Süden bringen soll. Bisher hat das Land für den Krieg ⟦eigen⟧ - Keystone"
        ),
        Bad(
            "Menschen stellen sich in einem Amt in der Stadt an, um eine Nummer zu beantragen, mit der sie ein "
            "Konto eröffnen "
            "und eine Wohnung mieten können, wie es das Gesetz für Fremde ⟦verl⟧ | Reuters"
        ),
        Good("Die Brücke bleibt zu, sagt er und geht heim und"),
        Good("Der Streit geht weiter, und niemand weiß, wie lange er noch dauern wird und ob …"),
        Good("Rekruten stehen am Montag auf einem Platz in der Stadt - Keystone"),
        Good(
            "Rekruten stehen am Montag auf einem Platz in der Stadt am Fluss und warten auf den Zug, der sie in "
            "die Kaserne "
            "im Süden bringen soll. Bisher hat das Land keinen Krieg geführt. - Keystone"
        ),
        Good("# Warum die Brücke über den Fluss seit Mai gesperrt ist und", path="example.md"),
        Good("- Die Brücke über den Fluss ist seit dem Frühjahr gesperrt und\n- der Zug fährt nicht", path="a.md"),
        Good(
            "Es rauscht der Wald, es ruft der Ort, und\nkeiner weiß, wohin der Wind, und\nkeiner fragt ihn, ob er und"
        ),
        Good("Der Zug fährt seit dem Frühjahr nicht mehr, und die Leute warten darauf, dass er fährt"),
        Good("Die Stadt hat einen Plan für die Brücke, den sie im Herbst vorlegen will, sagt das Amt"),
        Good(
            "Er fragte nach dem Weg, und sie zeigte ihm, wo er abbiegen muss und wo er aufpassen muss, mehr "
            "wusste sie nicht"
        ),
        Good(
            "(1) Die Behörde kann Ausnahmen von der Pflicht zur Anzeige zulassen, wenn\n\n1. die Arbeiten am Damm vor "
            "dem Frühjahr enden oder\n\n2. niemand zu Schaden kommt, und\n\na) alle gehört worden sind."
        ),
        Good("Sie haben den Turm gesehen, bevor er fiel, und danach nie wieder einen wie den."),
        Good("Foto: dpa\n\nQuelle: das Amt für den Bau und den Unterhalt der Brücken und Dämme im Süden"),
    ],
)
