"""Say once who spoke.

Turkish, Russian and other languages name the speaker in front of a quotation and close it with the verb: Petrow sagte:
„Wir warten“, sagte er. Word for word that gives two reporting clauses, or a verb left alone behind the speech
(„Wir warten“, sagte.). German has one, in front or behind.

Left alone: speech inside speech, a second quotation by the same person, and verbs at the end of a dependent clause
(als er „Halt!“ rief.).
"""

from collections.abc import Iterator

from mtcheck.model import Block, Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.german.speech import is_speech_verb
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

BEHIND = Pattern(
    r",?[ \N{NO-BREAK SPACE}](?P<verb>[a-zäöüß]+)"
    r"(?P<speaker>[ \N{NO-BREAK SPACE}](?:er|sie|[A-ZÄÖÜ][\w’-]+(?:[ \N{NO-BREAK SPACE}][A-ZÄÖÜ][\w’-]+)?))?"
    r"(?=[.!?](?:\s|\Z))"
)
INTRODUCED = Pattern(r"[^.!?\n„“”\"»«:]*\b(?P<verb>[a-zäöüß]{3,})\b[^.!?\n„“”\"»«:]{0,60}:[ \N{NO-BREAK SPACE}]?\Z")
NEW_SENTENCE = Pattern(r"(?:\A|[.!?…:])\s*\Z")
REACH = 160


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for quotation in document.quotations:
        behind = BEHIND.match(prose, quotation.end)
        if behind is None or not is_speech_verb(behind["verb"]) or quotation.depth or len(quotation.style) != 2:
            continue
        block = document.block_at(quotation.start)
        if block is None or behind.end() > block.end:
            continue
        introduced = verb_in_front(prose, block, quotation)
        if introduced or (behind["speaker"] is None and stands_alone(prose, block, quotation, behind[0])):
            ends = prose[quotation.inner_end - 1] in ".!?…"
            # What was a whole sentence has its mark inside now.
            stop = () if ends else (Edit(quotation.inner_end, quotation.inner_end, prose[behind.end()]),)
            cut = Edit(behind.start(), behind.end() + (prose[behind.end()] == "." or not ends), "")
            start = behind.start() + len(behind[0]) - len(behind[0].lstrip(", \N{NO-BREAK SPACE}"))
            yield Hit(
                start,
                behind.end(),
                edits=(*stop, cut) if introduced else (),
                values={"first": introduced or "-"},
            )


def verb_in_front(prose: str, block: Block, quotation: Quotation) -> str:
    """Return the verb of saying that leads to the quotation with a colon, or nothing."""
    found = INTRODUCED.search(prose, max(block.start, quotation.start - REACH), quotation.start)
    if found is None:
        return ""
    clause = found[0].replace(":", " ").split()
    return next((word for word in clause if is_speech_verb(word)), "")


def stands_alone(prose: str, block: Block, quotation: Quotation, behind: str) -> bool:
    """Tell whether a verb without a speaker closes a sentence that the quotation begins."""
    before = prose[max(block.start, quotation.start - 12) : quotation.start]
    return behind.startswith(",") and bool(NEW_SENTENCE.search(before))


RULE = DocumentRule(
    meta=Meta(
        code="LNG106",
        name="double-inquit",
        message="„{text}“ behind the quotation says again, or to no end, that somebody spoke",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        judged=Judged(1, 1, "the one finding in native news"),
        source="Duden, Die Grammatik: Redeeinleitung, the reporting clause stands once",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Petrow sagte: „Wir warten“, ⟦sagte er⟧.", fixed="Petrow sagte: „Wir warten.“"),
        Bad(
            "Der Wirt erklärte am Abend: „Das Tor klemmt.“ ⟦sagte⟧.",
            fixed="Der Wirt erklärte am Abend: „Das Tor klemmt.“",
        ),
        Bad("Olga fragte: „Kommst du?“, ⟦fragte Olga⟧. Er nickte.", fixed="Olga fragte: „Kommst du?“ Er nickte."),
        Bad("„Das Boot ist leck“, ⟦sagte⟧. Dann ging das Licht aus."),
        Bad("Tal betonte: „Niemand wird entlassen“, ⟦betonte er⟧.", fixed="Tal betonte: „Niemand wird entlassen.“"),
        Bad("Der Arzt schrieb: „Es geht ihr gut.“ ⟦sagte er⟧.", fixed="Der Arzt schrieb: „Es geht ihr gut.“"),
        Bad("„Wir bleiben hier“, ⟦erklärte⟧."),
        Good("Petrow sagte: „Wir warten.“ Dann sagte er nichts mehr. „Wir warten“, sagte er."),
        Good("Er lachte, als sie „Halt!“ rief. Das war der Tag, an dem er „Ja“ sagte."),
        Good("Olga erzählte: „Und dann rief er: ‚Halt!‘, rief er dreimal.“"),
        Good("Das Ergebnis: „Wir warten“, sagte er. Am Tag darauf: „Wir gehen“, rief sie."),
        *map(
            Good,
            (
                "Tal betonte, niemand werde entlassen.",
                "„Niemand wird entlassen“, betonte Tal.",
                "Auf dem Zettel stand: „Bin gleich da“, schrieb sie.",
                "Sie fragte: „Wann?“ Er sagte nichts.",
                "Der Titel lautet: „Wir warten“, sagte Olga.",
                "Das war es, was er mit „Wir warten“ meinte.",
                "Weil er „Nein“ sagte, gingen alle.",
                "Dann war Schluss: „Genug“, sagte sie.",
                "Er schrieb: „Ich komme.“ Sie schrieb zurück.",
            ),
        ),
    ],
)
