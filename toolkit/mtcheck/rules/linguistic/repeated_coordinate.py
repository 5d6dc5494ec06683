"""Join two different words with "und", not one with itself.

Gesammelt und gesammelt, Planung und Planung: where the source has two words that the target language has one for, a
translation says it twice. Reported are participles and nouns in -ung, -heit, -keit, -tion and their like.

Left alone: repetition for effect, which German makes with verbs, adverbs and plain nouns (er lief und lief, immer und
immer wieder, Menschen und Menschen, höher und höher), compounds (Planung und Planungsamt), three in a row, and a verb
beside itself with a modal (wer Waren verbringen oder verbringen lassen will).
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

PAIR = Pattern(
    r"(?<![\w-])(?P<word>(?:[a-zäöü]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöü]{2,}iert|(?:be|ver|er|ent|zer)[a-zäöüß]{3,}(?:t|en)"
    r"|[A-ZÄÖÜ][a-zäöüß]+(?:ung|heit|keit|tion|schaft|ismus)(?:en)?))"
    r"[ \N{NO-BREAK SPACE}](?P<joint>und|oder|sowie)[ \N{NO-BREAK SPACE}](?P=word)(?![\w-])"
)
THIRD = Pattern(r",?[ \N{NO-BREAK SPACE}](?:und[ \N{NO-BREAK SPACE}])?(\w+)")
MODAL = frozenset(
    "lassen lasse lässt können konnte konnten wollen wollte wollten dürfen durfte durften sollen sollte sollten müssen "
    "musste mussten werden würde würden möchte möchten mögen".split()
)
"""What makes two verbs of one: verbringen oder verbringen lassen."""
FOR_EFFECT = frozenset(
    "geredet gewartet gelaufen gegangen gefahren gesucht geschrieben geschrien gearbeitet gelesen gesungen gelacht "
    "erzählt versucht verhandelt verloren verlieren bettelt geweint gegessen getrunken gefragt gesagt genug gegen "
    "gern".split()
)
"""Participles of what somebody does for a long time: sie hat geredet und geredet."""


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in PAIR.finditer(text):
        word = match["word"]
        third = THIRD.match(text, match.end())
        if (
            word in FOR_EFFECT
            or (third and third[1] in {word, *MODAL})
            or text[: match.start()].endswith((f"{word}, ", "mal "))
        ):
            continue
        cut = match.start() + len(word)
        yield Hit(*match.span(), edits=(Edit(cut, match.end(), ""),), values={"word": word})


RULE = SegmentRule(
    meta=Meta(
        code="LNG120",
        name="repeated-coordinate",
        message="„{word}“ is joined with itself",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        judged=Judged(3, 3, "findings in annotated news and talks"),
        source="Duden, Die Grammatik: Koordination",
    ),
    check=check,
    literals=(" und ", " oder ", " sowie "),
    options=None,
    examples=[
        Bad("Die Spenden wurden ⟦gesammelt und gesammelt⟧.", fixed="Die Spenden wurden gesammelt."),
        Bad("Er ist für ⟦Planung und Planung⟧ zuständig.", fixed="Er ist für Planung zuständig."),
        Bad("Das Gerät wird ⟦repariert oder repariert⟧.", fixed="Das Gerät wird repariert."),
        Bad("Das Haus wurde ⟦zerstört und zerstört⟧.", fixed="Das Haus wurde zerstört."),
        Bad("Sie sorgt für ⟦Sicherheit und Sicherheit⟧.", fixed="Sie sorgt für Sicherheit."),
        Bad("Alles wird ⟦kontrolliert und kontrolliert⟧.", fixed="Alles wird kontrolliert."),
        Good("Er lief und lief, sie hat geredet und geredet, das Wasser stieg höher und höher."),
        Good("Wer Waren verbringen oder verbringen lassen will, wer sie erlangen oder erlangen können soll."),
        Good("Wir sahen Menschen und Menschen, immer und immer wieder, mehr und mehr, nach und nach."),
        Good("Planung und Planungsamt, verletzt und verletzt und verletzt, Hoffnung und Hoffnungslosigkeit."),
        *map(
            Good,
            (
                "Das Haus wurde zerstört und aufgebaut.",
                "Es wurde größer und größer.",
                "Sie sangen und sangen.",
                "Er suchte und suchte.",
                "Tage und Tage vergingen.",
                "Sie hat gewartet und gewartet.",
                "Durch und durch nass kam er heim.",
                "Für Bildung und Ausbildung ist Geld da.",
                "Er wurde gesehen und gehört.",
                "Zwei und zwei sind vier.",
            ),
        ),
    ],
)
