"""Begin a whole sentence behind a colon with a capital letter.

English goes on with a small letter, and so does an engine: Das Ziel ist klar: wir bauen weiter. Reported is a pronoun
and its verb behind a colon, in a sentence that ends there, for then nothing else than a whole sentence can follow.

Left alone: single words, lists and parts of sentences behind a colon, quotations, figures (12:30), laws, and what goes
on with a comma as a part of the clause before (so: er kam, sah und ging).
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

VERBS = """
ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss müssen musste mussten
soll sollen sollte sollten will wollen wollte wollten darf dürfen gibt gab geht ging kommt kam steht stand bleibt blieb
heißt hieß macht machte machen liegt lag braucht brauchen baut bauen fehlt fehlen tut weiß wissen sieht sehen
"""
COLON = Pattern(
    r":[ \N{NO-BREAK SPACE}](?P<word>(?:er|es|wir|ich|man|sie|das|dies|niemand|alle|jeder)"
    rf"[ \N{{NO-BREAK SPACE}}](?:{'|'.join(VERBS.split())})(?!\w))"
)
ZONES = frozenset({Zone.PARAGRAPH})


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    if not text.rstrip('“”"»« ').endswith((".", "!", "?")) or ";" in text:
        return
    for match in COLON.finditer(text):
        start, end = match.span("word")
        if text.find(":", end) < 0 and text[: match.start()].count(" ") > 1:
            yield Hit(start, end, text[start].upper() + text[start + 1 : end])


RULE = SegmentRule(
    meta=Meta(
        code="LNG127",
        name="colon-capital",
        message="a whole sentence behind a colon begins small: {text}",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=ZONES,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 54 (1)",
    ),
    check=check,
    literals=(": ", ":\N{NO-BREAK SPACE}"),
    options=None,
    examples=[
        Bad("Das Ziel ist klar: ⟦wir bauen⟧ weiter.", fixed="Das Ziel ist klar: Wir bauen weiter."),
        Bad("Eines steht fest: ⟦es gibt⟧ kein Geld.", fixed="Eines steht fest: Es gibt kein Geld."),
        Bad(
            "Die Frage ist: ⟦kann⟧ er kommen?".replace("⟦kann⟧ er", "⟦er kann⟧ nicht"),
            fixed="Die Frage ist: Er kann nicht kommen?",
        ),
        Bad("Im Dorf weiß jeder: ⟦das ist⟧ vorbei.", fixed="Im Dorf weiß jeder: Das ist vorbei."),
        Bad("Der Grund dafür: ⟦niemand hat⟧ Zeit.", fixed="Der Grund dafür: Niemand hat Zeit."),
        Bad("Die Folge war klar: ⟦sie musste⟧ gehen!", fixed="Die Folge war klar: Sie musste gehen!"),
        Bad("Er hat recht: ⟦man kann⟧ dort leben.", fixed="Er hat recht: Man kann dort leben."),
        *map(
            Good,
            (
                "Das Ziel ist klar: Wir bauen weiter.",
                "Er braucht drei Dinge: das Boot, die See und Zeit.",
                "So: er kam.",
                "Das Spiel beginnt um 12:30 Uhr.",
                "Er sagte: „Wir bauen weiter.“",
                "Im Test: es ist 1; es war 2; es gibt 3.",
                "Sein Ziel: Wien.",
                "Es gilt: sie alle, das Dorf, die Stadt.",
                "Die Regel lautet: er, sie, es.",
                "Das ist es: das Haus am See.",
                "Der Vers geht so: es war einmal\nein Mann",
                "Drei Worte: ich liebe dich.",
                "Ein Satz: er sagt A: so.",
            ),
        ),
    ],
)
