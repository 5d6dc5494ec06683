"""Go on with a small letter behind a semicolon.

A semicolon parts clauses of one sentence, so what follows begins with a capital only if it always does. An engine that
translates both clauses apart writes the second one like a sentence: Der Kran steht still; Es fehlt an Geld.

Reported are pronouns, conjunctions and adverbs before a word with a small letter. Left alone: Sie, Ihr and Du,
which may address somebody; articles and prepositions, with which titles and references begin (; Die Zeit, ; In:
Gedichte); what is emphasised in a list of its own (Montag: Es regnet; Dienstag: Es schneit).
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

WORDS = """
Aber Allerdings Außerdem Ausserdem Daher Damit Dann Denn Dennoch Deshalb Dies Diese Dieser Dieses Doch Er Es Ich
Jedoch Man Manche Nicht Nur Obwohl Oder Sogar Sondern Stattdessen Trotzdem Und Vielleicht Weil Wenn Wir
"""
CAPITAL = Pattern(rf";[ \N{{NO-BREAK SPACE}}]({'|'.join(WORDS.split())})(?= [a-zäöüß])")
LETTERS = Pattern(r"[a-zäöüß][»“\"’)]?\Z")
"""What stands before the semicolon: a word of the same sentence, and no number of a list."""


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in CAPITAL.finditer(text):
        if not LETTERS.search(text, max(0, match.start() - 3), match.start()):
            continue
        if ":" in text[: match.start()]:
            continue
        place = match.start(1)
        yield Hit(*match.span(1), edits=(Edit(place, place + 1, text[place].lower()),))


RULE = SegmentRule(
    meta=Meta(
        code="LNG214",
        name="semicolon-capital",
        message="a capital letter behind a semicolon: {text}",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(4, 4, "4 findings in annotated talks of one system"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 54 and § 80: capitals, semicolon",
    ),
    check=check,
    literals=(";",),
    options=None,
    examples=[
        Bad("Der Kran steht still; ⟦Es⟧ fehlt an Geld.", fixed="Der Kran steht still; es fehlt an Geld."),
        Bad("Sie lachte; ⟦Er⟧ schwieg.", fixed="Sie lachte; er schwieg."),
        Bad("Das Tor war offen; ⟦Aber⟧ niemand kam.", fixed="Das Tor war offen; aber niemand kam."),
        Bad("Die Brücke ist zu; ⟦Deshalb⟧ fährt kein Bus.", fixed="Die Brücke ist zu; deshalb fährt kein Bus."),
        Bad("„Das Eis trägt nicht; ⟦Wir⟧ warten.“", fixed="„Das Eis trägt nicht; wir warten.“"),
        Bad("Die Ernte fiel aus; ⟦Trotzdem⟧ blieb er.", fixed="Die Ernte fiel aus; trotzdem blieb er."),
        Bad("Er las viel; ⟦Und⟧ er schrieb wenig.", fixed="Er las viel; und er schrieb wenig."),
        Bad("Der See ist tief; ⟦Man⟧ sieht den Grund nicht.", fixed="Der See ist tief; man sieht den Grund nicht."),
        Bad("Der Ofen ist aus; ⟦Dies⟧ merkte keiner.", fixed="Der Ofen ist aus; dies merkte keiner."),
        *map(
            Good,
            (
                "Der Kran steht still; es fehlt an Geld. Es regnet; er schweigt.",
                "Was wünschen Sie; Sie haben die Wahl. Kommt her; Ihr seid gemeint.",
                "Berichte standen in der FAZ; Die Zeit schwieg. Gedichte; In: Werke, Band 3.",
                "Drei Ziele: Der Bau endet bald; Er wird billig; Wir sparen.",
                "Auf dem Plan steht § 3; Er gilt seit Mai.",
                "Die Preise stiegen; Brot wurde knapp. Der Wirt schwieg; Maria lachte.",
                "Er nannte zwei Titel; Es (1986) und Sie (1987).",
                "Es gibt Äpfel; Birnen sind aus. Der Hafen ist zu; Fähren legen nicht ab.",
            ),
        ),
    ],
)
