"""Set a colon in front of direct speech.

Er sagte: „Das Tor klemmt.“ English has a comma there, and translations keep it. Reported is a comma between a verb of
saying and a whole sentence in quotation marks.

Left alone: speech that goes on behind its speaker („Ja“, sagte er, „das Tor klemmt.“), pieces of a sentence (sie
sagte, „nie wieder“ werde sie das tun), titles and terms.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.german.speech import PARTICLES, is_speech_verb
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

BEFORE = Pattern(
    r"\b(?P<verb>[a-zäöüß]+)"
    r"(?:[ \N{NO-BREAK SPACE}](?:er|sie|es|man|ich|wir|der|die|das|ein|eine|Herr|Frau|[A-ZÄÖÜ][\w’-]+)){0,4}"
    rf"(?:[ \N{{NO-BREAK SPACE}}](?:{PARTICLES}))?(?P<comma>,)[ \N{{NO-BREAK SPACE}}]\Z"
)
REACH = 120
CLOSING = frozenset('“”"«»‘’')
SENTENCE = 3
"""A whole sentence has so many words at least."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for quotation in document.quotations:
        if not prose.startswith(", ", quotation.start - 2) or not is_sentence(prose, quotation):
            continue
        block = document.block_at(quotation.start)
        if block is None:
            continue
        before = BEFORE.search(prose, max(block.start, quotation.start - REACH), quotation.start)
        if before is None or not is_speech_verb(before["verb"]) or goes_on(prose, block.start, before.start()):
            continue
        comma = before.start("comma")
        yield Hit(
            before.start(), quotation.inner_start, edits=(Edit(comma, comma + 1, ":"),), values={"verb": before["verb"]}
        )


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
        message="comma instead of a colon between „{verb}“ and direct speech",
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
