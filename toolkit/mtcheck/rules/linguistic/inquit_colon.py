"""Set a colon in front of direct speech.

Er sagte: „Das Tor klemmt.“ English has a comma there, and translations keep it. Reported is a comma between a verb of
saying and a whole sentence in quotation marks; and nothing at all, if the quotation is too long for a title.

Left alone: speech that goes on behind its speaker („Ja“, sagte er, „das Tor klemmt.“), pieces of a sentence (sie
sagte, „nie wieder“ werde sie das tun), titles and terms.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta, say
from mtcheck.text.german.speech import PARTICLES, is_speech_verb
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

BEFORE = Pattern(
    r"\b(?P<verb>[a-zäöüß]+)"
    r"(?:[ \N{NO-BREAK SPACE}](?:er|sie|es|man|ich|wir|der|die|das|ein|eine|Herr|Frau|[A-ZÄÖÜ][\w’-]+)){0,4}"
    rf"(?:[ \N{{NO-BREAK SPACE}}](?:{PARTICLES}))?(?P<comma>,)[ \N{{NO-BREAK SPACE}}]\Z"
)
BARE = Pattern(
    r"\b(?P<verb>sagte?|erklärte?|betonte?|erwiderte?|antwortete|bekräftigte?|behauptete)"
    r"(?P<who>(?:[ \N{NO-BREAK SPACE}](?:er|sie|Herr|Frau|[A-ZÄÖÜ][\w’-]+)){1,4})[ \N{NO-BREAK SPACE}]\Z"
)
"""A verb that is always about words, and who spoke, with nothing in front of the quotation."""
REACH = 120
CLOSING = frozenset('“”"«»‘’')
SENTENCE = 3
"""A whole sentence has so many words at least."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for quotation in document.quotations:
        comma = prose.startswith(", ", quotation.start - 2)
        if not (comma or is_long(prose, quotation)) or not is_sentence(prose, quotation):
            continue
        block = document.block_at(quotation.start)
        if block is None:
            continue
        pattern = BEFORE if comma else BARE
        before = pattern.search(prose, max(block.start, quotation.start - REACH), quotation.start)
        if before is None or not is_speech_verb(before["verb"]) or goes_on(prose, block.start, before.start()):
            continue
        place = before.start("comma") if comma else before.end("who")
        fault = say("comma instead of a colon") if comma else say("no colon")
        yield Hit(
            before.start(),
            quotation.inner_start,
            edits=(Edit(place, place + comma, ":"),),
            values={"verb": before["verb"], "fault": fault},
        )


def is_long(prose: str, quotation: Quotation) -> bool:
    """Tell whether a quotation can be no title: five words, and it ends as a statement does."""
    inner = prose[quotation.inner_start : quotation.inner_end]
    return prose[quotation.start - 1 : quotation.start] == " " and inner.count(" ") > 3 and inner[-1:] == "."


def is_sentence(prose: str, quotation: Quotation) -> bool:
    """Tell whether a whole sentence stands in the quotation and nothing of another follows."""
    inner = prose[quotation.inner_start : quotation.inner_end]
    return (
        len(quotation.style) == 2
        and inner[:1].isupper()
        and inner.count(" ") + 1 >= SENTENCE
        and inner[-1] in ".!?…"
        and not prose.startswith((",", " sei", " ist", " war"), quotation.end)
    )


def goes_on(prose: str, first: int, verb: int) -> bool:
    """Tell whether a quotation ends in the same sentence in front of the verb: „Ja“, sagte er, „…“."""
    piece = prose[max(first, verb - REACH) : verb]
    sentence = piece[max(piece.rfind(mark) for mark in (". ", "! ", "? ", "\n")) + 1 :]
    return not CLOSING.isdisjoint(sentence)


RULE = DocumentRule(
    meta=Meta(
        code="LNG105",
        name="inquit-colon",
        message="{fault} between „{verb}“ and direct speech",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(3, 3, "findings in annotated news; none of them is marked there"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 81 and § 89",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er ⟦sagte, „⟧Das Tor klemmt.“ Dann schwieg er.", fixed="Er sagte: „Das Tor klemmt.“ Dann schwieg er."),
        Bad("Am Abend ⟦fragte Olga, „⟧Wo ist mein Hut?“", fixed="Am Abend fragte Olga: „Wo ist mein Hut?“"),
        Bad('Der Wirt ⟦fügte hinzu, "⟧Wir warten noch."', fixed='Der Wirt fügte hinzu: "Wir warten noch."'),
        Bad("Dann ⟦rief die Frau, »⟧Das Boot sinkt!«", fixed="Dann rief die Frau: »Das Boot sinkt!«"),
        Bad(
            "Zum Schluss ⟦erklärte Tal, „⟧Das Haus wird im Mai verkauft.“",
            fixed="Zum Schluss erklärte Tal: „Das Haus wird im Mai verkauft.“",
        ),
        Bad("Das Kind ⟦rief, „⟧Da kommt der Zug!“", fixed="Das Kind rief: „Da kommt der Zug!“"),
        Bad(
            "Und sie ⟦antwortete, „⟧Wer soll das bezahlen?“ Niemand lachte.",
            fixed="Und sie antwortete: „Wer soll das bezahlen?“ Niemand lachte.",
        ),
        Bad(
            "Am See ⟦sagte Tal „⟧Das Tor klemmt seit drei Tagen.“",
            fixed="Am See sagte Tal: „Das Tor klemmt seit drei Tagen.“",
        ),
        Good("Das sagte Olga „Bild am Sonntag“. Er betonte „Freiheit und Recht.“ und ging."),
        Good("„Ich gehe“, sagte er, „Olga bleibt noch hier.“"),
        Good("Sie sagte, „nie wieder“ werde sie fahren. Er betonte, „Freiheit und Recht“ seien ihm wichtig."),
        Good("Er sagte, „Das Boot“ sei sein liebster Film. Er fragte, „Wer hat Angst?“ sei doch von wem?"),
        Good("Er sagte: „Das Tor klemmt.“ Er las, „Das Tor klemmt.“ stehe dort."),
        *map(
            Good,
            (
                "Er sagte: „Wir gehen jetzt heim.“",
                "Er sagte, er gehe jetzt heim.",
                "Sie rief, „weil es brannte“, um Hilfe.",
                "Er fragte, „wie“ sie das meine.",
                "Sie las vor, „Kapitel drei“, dann vier.",
                "Was er sagte, „Nie wieder Krieg!“, stand auf dem Schild.",
                "„Wer?“, fragte er, „Olga ist doch weg!“",
                "Wie sie schrieb, „Der Winter ist lang“, so kam es.",
                "Er betonte, „Das Boot“ gehöre ihm nicht.",
            ),
        ),
    ],
)
