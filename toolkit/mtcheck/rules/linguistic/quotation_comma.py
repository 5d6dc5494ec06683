"""Set the comma behind the closing quotation mark.

„Ich komme“, sagte sie: in German the comma belongs to the sentence around the quotation. English prints it in front of
the closing mark, and so do translations that copy the order of signs. A full stop that stands there beside the comma
(„Ich komme.“, sagte sie) falls away.

One finding tells of all such commas in a text and the fix moves all of them: they are a habit of the text. Left alone:
English passages in English marks, the dot of an abbreviation („Brot, Salz usw.“, sagte sie), dots that stand for an
omission, and speech with the verb behind the speaker, which `inquit-order` puts right together with the comma.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.german.speech import is_speech_verb
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

WORD_NEXT = Pattern(r"[ \N{NO-BREAK SPACE}](?=\w|[„“\"»‚])")
ENGLISH_ORDER = Pattern(
    r"[ \N{NO-BREAK SPACE}](?:er|sie|es|wir|ich|man|[A-ZÄÖÜ][\w’-]+(?:[ \N{NO-BREAK SPACE}][A-ZÄÖÜ][\w’-]+){0,3})"
    r"[ \N{NO-BREAK SPACE}]([a-zäöü]+)"
)
SENTENCE_END = Pattern(r"[a-zäöüß]{3}\.\Z")
ABBREVIATED = Pattern(r"\b(?:usw|etc|bzw|evtl|ggf|usf|sog|inkl|exkl|bzgl|Str|Tel|jun|sen|[a-z]{1,2})\.\Z")
FOREIGN = frozenset({"“”", "‘’"})
MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    places: list[tuple[int, int]] = []
    edits: list[Edit] = []
    for quotation in document.quotations:
        last = quotation.inner_end - 1
        if document.prose[last] in ",." and last > quotation.inner_start and len(quotation.style) == 2:
            found = tuple(moved(document.prose, quotation))
            if found:
                places.append((last, quotation.end))
                edits += found
    if places:
        yield Hit(
            *places[0],
            edits=tuple(sorted(edits)),
            related=tuple(places[1 : MOST_RELATED + 1]),
            values={"count": str(len(places))},
        )


def moved(prose: str, quotation: Quotation) -> Iterator[Edit]:
    """Yield the edits that bring the comma behind the mark, or take away the full stop in front of it."""
    last, end = quotation.inner_end - 1, quotation.end
    if prose[last] == ".":
        sentence = SENTENCE_END.search(prose, max(0, last - 4), last + 1)
        if sentence and prose.startswith(", ", end) and not ABBREVIATED.search(prose, max(0, last - 6), last + 1):
            yield Edit(last, last + 1, "")
        return
    if quotation.depth and quotation.style in FOREIGN:
        return
    if prose.startswith(",", end):
        yield Edit(last, last + 1, "")
    elif WORD_NEXT.match(prose, end):
        order = ENGLISH_ORDER.match(prose, end)
        if order is None or not is_speech_verb(order[1]):
            yield Edit(last, last + 1, "")
            yield Edit(end, end, ",")


RULE = DocumentRule(
    meta=Meta(
        code="LNG104",
        name="quotation-comma",
        message="comma or full stop in front of the closing quotation mark, {count}× in this text",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 90 and § 92",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "„Das Tor klemmt seit dem Winter⟦,“⟧ sagte der Wirt.",
            fixed="„Das Tor klemmt seit dem Winter“, sagte der Wirt.",
        ),
        Bad("„Das Tor klemmt⟦.“⟧, sagte der Wirt.", fixed="„Das Tor klemmt“, sagte der Wirt."),
        Bad(
            'Sie sang "Der Mai⟦,"⟧ dann "Das Boot," dann nichts mehr.',
            fixed='Sie sang "Der Mai", dann "Das Boot", dann nichts mehr.',
        ),
        Bad("»Ich gehe⟦,«⟧ rief er, »und zwar gleich.«", fixed="»Ich gehe«, rief er, »und zwar gleich.«"),
        Bad(
            "„Wir warten⟦,“⟧ erklärte Tal, „bis es hell wird.“", fixed="„Wir warten“, erklärte Tal, „bis es hell wird.“"
        ),
        Bad(
            "Das Stück „Der Wal⟦,“⟧ das im Mai Premiere hat, ist neu.",
            fixed="Das Stück „Der Wal“, das im Mai Premiere hat, ist neu.",
        ),
        Bad("«Es regnet⟦.»⟧, sagte er.", fixed="«Es regnet», sagte er."),
        Good("„Ich gehe“, sagte er, „und zwar gleich.“ Dann ging er."),
        Good("„Wir kauften Brot, Salz usw.“, sagte sie. „Und dann ...“, sagte er."),
        Good("Im Aufsatz steht: „He called it “the flood,” but nobody answered.“"),
        Good("Er schrieb „ja, nein, vielleicht“. „Das Tor klemmt.“ Der Wirt lachte."),
        *map(
            Good,
            (
                "„Wir warten“, erklärte Tal.",
                "Sie nannte es „klein, aber fein“.",
                "„Gut!“, rief er, „sehr gut!“",
                "Er sprach von „Ende usw.“, dann schwieg er.",
                "„Komm“, sagte er, „oder bleib.“",
                "Die Firma „Petrow & Co.“, die hier baut, schweigt.",
                "„So …“, murmelte sie.",
            ),
        ),
    ],
)
