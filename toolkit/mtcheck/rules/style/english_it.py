"""Give “it” the gender of what it stands for: er, sie or es.

English says “it” of everything that is no person. An engine that translates sentence by sentence does not know that
the lake is masculine in German and the app feminine, and writes es. Reported is an es for which the source has “it”, as
often as the source has it, where es does not merely announce something.

This asks for a look: which noun is meant only a reader knows, and with a neuter one es is right. It runs in the profile
`strict` or when it is named, and only where the source is known.

Left alone: es that announces a clause (es ist gut, dass …), stands for an amount or a state of affairs (es gibt, es
handelt sich, es geht um), and “its”, which is sein or ihr anyhow.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.text.patterns import Pattern

IT = Pattern(r"(?<![\w’'-])(?:[Ii]t|IT)(?=['’](?:s|d|ll)\b|(?![\w’'-]))")
ES = Pattern(r"(?<![\w’'-])[Ee]s(?![\w’'-])")
ANNOUNCED = Pattern(
    r"\b(?:dass|zu|zur|ob|wenn|wie|als|weil|gibt|gab|gäbe|geht|ging|heißt|hieß|handelt|handelte|scheint|schien|regnet|"
    r"schneit|kommt|kam|bleibt|dauert|dauerte|Uhr)\b"
)
"""What shows behind it that es stands for no noun."""
TURNED = Pattern(
    r"\b(?:gibt|gab|gäbe|geht|ging|heißt|hieß|handelt|handelte|scheint|kommt|kam|ob|wie|dass)[ \N{NO-BREAK SPACE}]\Z"
)
"""The same right in front of it."""
REACH = 10
END = Pattern(r"[.!?;:](?=\s|\Z)")


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair):
        return
    count = sum(1 for _ in IT.finditer(pair.source))
    if not count:
        return
    target = pair.target
    for match in ES.finditer(target):
        stop = END.search(target, match.end())
        end = stop.start() if stop else len(target)
        if ANNOUNCED.search(target, match.end(), end) or TURNED.search(
            target, max(0, match.start() - REACH), match.start()
        ):
            continue
        yield Hit(*match.span())
        count -= 1
        if not count:
            return


RULE = PairRule(
    meta=Meta(
        code="STY111",
        name="english-it",
        message="„{text}“ for “it”: does it stand for a neuter noun?",
        mqm=Mqm.GRAMMAR,
        severity=Severity.NEUTRAL,
        fix=FixSafety.NONE,
        source="Duden, Die Grammatik: Personalpronomen; measured on annotated translations",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Als ⟦es⟧ gemessen wurde, war der See klar.", source="When it was measured, the lake was clear."),
        Bad("Die Krabbe kam. ⟦Es⟧ fraß alles.", source="The crab came. It ate everything."),
        Bad("Wir warfen ⟦es⟧ weg, und ⟦es⟧ sank.", source="We threw it away, and it sank."),
        Good("Es gibt viele Krabben.", source="It has many crabs."),
        Good("Es ist gut, dass sie kam.", source="It is good that she came."),
        Good("Es geht um den See.", source="It is about the lake."),
        Good("Die Krabbe verlor ihre Schere, es war schade.", source="The crab lost its claw, a pity."),
        Good("Er sah, wie es sank.", source="He saw the boat sink."),
        Good("Es sank.", source="Es sank."),
    ],
)
