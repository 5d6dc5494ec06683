"""Set a comma between direct speech and the words that say who spoke.

„Kommst du?“, fragt er: since the reform of 1996 the comma stands also behind a question or an exclamation. Where the
speech ends with a full stop, the stop falls away. English sets its comma inside the quotation or none at all behind a
question, and translations keep that.

Left alone: quotations in the middle of a sentence (In „Wer hat Angst?“ sagt er), titles and single terms, names of
newspapers („Die Welt“ schrieb), what "mir" or "ihm" follows („Faust“ sagte ihm nichts), and quotations behind which
the next sentence begins.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.german.speech import SPEAKER_NEXT, is_speech_verb
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

VERB = Pattern(r"[ \N{NO-BREAK SPACE}]([a-zäöüß]+)[ \N{NO-BREAK SPACE}]")
SENTENCE_BEGINS = Pattern(r"(?:\A|[.!?…:][“”\"«»‘)]?)\s*\Z")
ENDED = Pattern(r"[?!…]\Z|[a-zäöüß]{3}\.\Z|\.\.\.\Z")
ABBREVIATED = Pattern(r"\b(?:usw|etc|bzw|ff|Mio|Mrd|bzgl|ca|Nr|Co|Inc|Ltd|Jh)\.\Z")
PRINT = frozenset("schreibt schrieb schreiben schrieben berichtet berichtete erklärt erklärte erzählt erzählte".split())
"""Verbs of which a newspaper or a title can be the subject: „Die Welt“ schrieb gestern."""
TERM = 4
"""So many words at most are a term or a title, unless a mark ends them."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for quotation in document.quotations:
        verb = VERB.match(prose, quotation.end)
        if verb is None or not is_speech_verb(verb[1]):
            continue
        speaker = SPEAKER_NEXT.match(prose, verb.end())
        block = document.block_at(quotation.end - 1)
        if speaker is None or block is None or speaker.end() > block.end:
            continue
        before = prose[max(block.start, quotation.start - 12) : quotation.start]
        if SENTENCE_BEGINS.search(before) and is_speech(prose, quotation, verb[1]):
            yield Hit(quotation.end - 1, verb.end(1), edits=tuple(edits(prose, quotation)), values={"verb": verb[1]})


def is_speech(prose: str, quotation: Quotation, verb: str) -> bool:
    """Tell whether somebody said what stands in the quotation, rather than called something so."""
    inner = prose[quotation.inner_start : quotation.inner_end]
    if inner.endswith(",") or len(quotation.style) != 2:
        return False
    words = inner.count(" ") + 1
    if ENDED.search(inner[-4:]):
        return words > 1 or verb not in PRINT
    return words > TERM + 2 * (verb in PRINT)


def edits(prose: str, quotation: Quotation) -> Iterator[Edit]:
    """Yield the comma, and the end of the full stop."""
    last = quotation.inner_end - 1
    if prose[last] == "." and prose[last - 1] != "." and not ABBREVIATED.search(prose, max(0, last - 5), last + 1):
        yield Edit(last, last + 1, "")
    yield Edit(quotation.end, quotation.end, ",")


RULE = DocumentRule(
    meta=Meta(
        code="LNG103",
        name="inquit-comma",
        message="no comma between direct speech and „{verb}“",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(6, 6, "findings in annotated news; hardly any of them is marked there"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 90, § 92 and § 93",
    ),
    check=check,
    options=None,
    examples=[
        Bad("„Kommst du mit?⟦“ fragte⟧ Olga. Er nickte.", fixed="„Kommst du mit?“, fragte Olga. Er nickte."),
        Bad(
            "„Das Tor klemmt seit dem Winter⟦“ sagte⟧ der Wirt.",
            fixed="„Das Tor klemmt seit dem Winter“, sagte der Wirt.",
        ),
        Bad("„Das Tor klemmt.⟦“ sagte⟧ er und ging.", fixed="„Das Tor klemmt“, sagte er und ging."),
        Bad("Er winkte ab. »Nie wieder!⟦« rief⟧ sie.", fixed="Er winkte ab. »Nie wieder!«, rief sie."),
        Bad(
            '"Wir haben dort drei Tage lang gewartet⟦" teilte⟧ die Reederei mit.',
            fixed='"Wir haben dort drei Tage lang gewartet", teilte die Reederei mit.',
        ),
        Bad("„Wir kauften Brot, Salz usw.⟦“ erzählte⟧ sie.", fixed="„Wir kauften Brot, Salz usw.“, erzählte sie."),
        Bad("»Wann geht der Zug?⟦« fragt⟧ eine Frau.", fixed="»Wann geht der Zug?«, fragt eine Frau."),
        Bad(
            "„Wir haben nichts gesehen und nichts gehört⟦“ erklärten⟧ die Wirte.",
            fixed="„Wir haben nichts gesehen und nichts gehört“, erklärten die Wirte.",
        ),
        Bad("„Das wird ein langer Sommer.⟦“ meint⟧ Berg.", fixed="„Das wird ein langer Sommer“, meint Berg."),
        Bad(
            "„Hört auf!⟦“ schrie⟧ jemand, Olga lachte. „Und jetzt?⟦“ fragte⟧ sie.",
            fixed="„Hört auf!“, schrie jemand, Olga lachte. „Und jetzt?“, fragte sie.",
        ),
        Good("„Kommst du mit?“, fragte Olga. „Ja“, sagte er. „Nein!“ Sagte er das?"),
        Good("In der Sendung „Was nun, Herr Nachbar?“ sagte sie kein Wort, in „Bericht am Abend“ fragte der Gast."),
        Good("„Die Woche“ schrieb Petrow ein paar Zeilen. „Faust“ sagte ihm nichts. „Wer hat Angst?“ sagte ihr viel."),
        Good("Das Wort „Krieg“ sagte er nie. „Neue Zeitung am Abend“ berichtete die Stadt nichts."),
        Good("Er rief: „Halt!“ Die anderen liefen weiter. „Die Sache ist klar.“ So sagte er es."),
        *map(
            Good,
            (
                "„Hört auf!“ Schreie hallten durch den Hof.",
                "Auf dem Schild „Betreten der Baustelle verboten!“ stand der Name der Firma.",
                "„Wer zu spät kommt, der verliert“ ist sein liebster Satz.",
                "Mit den Worten „Das war es dann wohl für heute“ ging sie.",
                "„Neues aus dem Tal“ schreibt Olga Berg seit zehn Jahren.",
                "Er las „Wem gehört die Stadt?“ und fragte nicht weiter.",
                "„Wir warten“, hieß es, „bis zum Abend.“",
                "Auf „Wie geht es dir?“ antwortete sie nie.",
            ),
        ),
    ],
)
