"""Set only a comma between direct speech and its speaker, no dash.

Russian prints a comma and a dash: «…», – сказал он. Translations keep the dash, often as a hyphen. German has the
comma alone.

Left alone: a dash behind which a new sentence begins or no verb of saying stands, and dashes inside a quotation.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.german.speech import SPEAKER_NEXT, is_speech_verb
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

BEHIND = Pattern(
    r"(?P<sign>,?[ \N{NO-BREAK SPACE}]?[-–—][ \N{NO-BREAK SPACE}])(?P<verb>[a-zäöüß]+)[ \N{NO-BREAK SPACE}]"
)
SO = frozenset("so zitiert heißt".split())
"""What else leads to the source: so Petrow, heißt es."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for quotation in document.quotations:
        found = BEHIND.match(prose, quotation.end)
        if found is None or not (is_speech_verb(found["verb"]) or found["verb"] in SO):
            continue
        speaker = SPEAKER_NEXT.match(prose, found.end())
        block = document.block_at(quotation.end - 1)
        if speaker is not None and block is not None and speaker.end() <= block.end:
            yield Hit(quotation.end, found.end("verb"), edits=tuple(edits(prose, quotation, found.end("sign"))))


def edits(prose: str, quotation: Quotation, end: int) -> Iterator[Edit]:
    """Yield the edits: no comma or full stop inside, one comma and a blank behind the mark."""
    last = quotation.inner_end - 1
    if prose[last] == "," or (prose[last] == "." and prose[last - 1].isalpha() and prose[last - 4 : last].isalpha()):
        yield Edit(last, last + 1, "")
    yield Edit(quotation.end, end, ", ")


RULE = DocumentRule(
    meta=Meta(
        code="LNG107",
        name="inquit-dash",
        message="dash between direct speech and its speaker",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 90 and § 93",
    ),
    check=check,
    options=None,
    examples=[
        Bad("„Das Tor klemmt“⟦, - sagte⟧ der Wirt.", fixed="„Das Tor klemmt“, sagte der Wirt."),
        Bad("„Das Tor klemmt,“⟦ – sagte⟧ der Wirt.", fixed="„Das Tor klemmt“, sagte der Wirt."),
        Bad(
            "«Das Boot ist leck.»⟦ — erklärte⟧ Petrow am Abend.", fixed="«Das Boot ist leck», erklärte Petrow am Abend."
        ),
        Bad('"Wir warten noch"⟦, – so⟧ Petrow am Abend.', fixed='"Wir warten noch", so Petrow am Abend.'),
        Bad("„Es wird regnen“⟦ - sagt⟧ Olga.", fixed="„Es wird regnen“, sagt Olga."),
        Bad("„Wann geht der Zug?“⟦ – fragte⟧ der Junge.", fixed="„Wann geht der Zug?“, fragte der Junge."),
        Bad("„Wir bleiben“⟦, – heißt⟧ es im Brief.", fixed="„Wir bleiben“, heißt es im Brief."),
        Good("„Das Tor klemmt“, sagte der Wirt. „Die Flut“ – fragte nie jemand danach?"),
        Good("Er las „Die Flut“ – und sagte nichts. „Wir warten“ – so viel steht fest."),
        Good("„Er kam – sagte er – zu spät“, erzählt sie."),
        *map(
            Good,
            (
                "„Es wird regnen“, sagt Olga.",
                "„Es wird regnen“ – das sagt sie jeden Tag.",
                "Das Stück „Der Wal“ – erklärt wird darin nichts – läuft bis Mai.",
                "Er sagte „Nein“ – und ging.",
                "Im „Kurier“ – wenn ich nicht irre – stand es nicht.",
                "Das Schild „Zutritt verboten“ – grün auf weiß – hing schief.",
                "„Genug“ - das war alles.",
                "„Ja“ – mehr sagte sie nicht.",
                "„Wir bleiben“ – so lautet der Titel.",
                "Im „Kurier“ - gegründet 1904 - stand nichts.",
                "Nach dem Ruf „Halt!“ – niemand fragte, warum – fiel das Tor zu.",
            ),
        ),
    ],
)
