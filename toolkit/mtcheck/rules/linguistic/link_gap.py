"""Put back in order the words of a clause that a link had torn apart.

Where the source has a link, its text is often translated apart from the sentence around it, and the verb lands between
the words that belong together: um eine handelte Kundgebung, sie hat mit gesprochen Olga Petrowa, er ist einer von viele
Männer. The pieces are right, their order is not, so there is no fix.

Reported are an article, a finite verb and a noun in a row behind a preposition; a preposition and the participle that
should have closed the clause; and "einer von" with a word that shows no dative. Left alone: "der eine … der andere",
prefixes and adverbs in front of a participle (mitgesprochen, dagegen gestimmt).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern

VERBS = (
    "handelt|handelte|sagt|sagte|fragte|machte|führte|zeigt|zeigte|legte|setzte|stellte|spielte|lebt|lebte|arbeitet|"
    "arbeitete|kehrte|wohnt|wohnte|suchte|kaufte|hörte|schickte|glaubte|folgte|reiste|rettete|tötete|landete|dauerte|"
    "meldete|teilte|forderte|richtete|sorgte|weigerte|kommt|kam|geht|ging|findet|fand|liegt|lag|steht|stand|nimmt|nahm|"
    "gibt|gab|sah|starb|trifft|traf|schreibt|schrieb|fällt|fiel|hielt|ließ|lief|blieb|spricht|sprach|half|zog|flog|"
    "fuhr|trug|verlor|brachte|dachte|wusste|konnte|musste|wollte|sollte|durfte|floh|wurden|haben|hatten|waren|sind"
)
"""Finite forms that can be no adjective or participle before a noun (a form like erklärte can)."""
VERB_INSIDE = Pattern(rf"ein(?:e[nmr]?)?[ \N{{NO-BREAK SPACE}}](?:{VERBS})[ \N{{NO-BREAK SPACE}}][A-ZÄÖÜ][a-zäöüß-]+")
BEFORE_VERB = Pattern(
    r"\b(?P<before>[^\W\d_]+)[ \N{NO-BREAK SPACE}]"
    r"(?P<gap>(?:um|von|für|mit|in|an|auf|aus|bei|durch|gegen|nach|über|unter|vor|zu)[ \N{NO-BREAK SPACE}])\Z"
)
PARTICIPLES = frozenset(
    "gesprochen telefoniert getroffen verhandelt gekämpft geflohen gereist berichtet erzählt gearbeitet diskutiert "
    "gekommen demonstriert protestiert gestimmt entwickelt veröffentlicht geschrieben organisiert gegründet".split()
)
PREPOSITION = Pattern(r"(?:mit|von|gegen|bei|für|aus|nach)[ \N{NO-BREAK SPACE}]\Z")
BEHIND_PARTICIPLE = Pattern(r"[ \N{NO-BREAK SPACE}][A-ZÄÖÜ]|[.,]")
AUXILIARY = Pattern(
    r"\b(?:hat|habe|haben|hatte|hatten|ist|sind|war|waren|wurde|wurden|worden)\b[^.,;:!?\n]{0,60}"
    r"[ \N{NO-BREAK SPACE}]\Z"
)
SEVERAL = frozenset("viele mehrere einige wenige beide unsere seine ihre diese jene zahlreiche".split())
ONE_OF = Pattern(
    r"[Ee]ine[rsmn]?[ \N{NO-BREAK SPACE}]von[ \N{NO-BREAK SPACE}]"
    rf"(?:{'|'.join(sorted(SEVERAL))})[ \N{{NO-BREAK SPACE}}]"
    r"[A-ZÄÖÜ][\w-]*+(?![ \N{NO-BREAK SPACE}](?:alte|lange|hohe|tiefe|weite|große)[nrms])"
)
BLANKS = " \N{NO-BREAK SPACE}"
JOINING = frozenset("und oder aber denn doch sondern".split())
"""Behind them a new clause may begin: … und von einem kam Kritik."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    # No pattern reaches over a mark, so none reaches over the end of a sentence.
    text = document.prose
    for match in VERB_INSIDE.finditer(text):
        before = BEFORE_VERB.search(text, max(0, match.start() - 40), match.start())
        if before and before["before"] not in JOINING:
            yield Hit(before.start("gap"), match.end())
    for participle in sorted(PARTICIPLES & document.words):
        for place in document.occurrences(participle):
            end = place + len(participle)
            gap = PREPOSITION.search(text, max(0, place - 6), place)
            if (
                gap
                and BEHIND_PARTICIPLE.match(text, end)
                and AUXILIARY.search(text, max(0, gap.start() - 80), gap.start())
            ):
                yield Hit(gap.start(), end)
    if any(f"von{blank}{several}" in text for several in document.words & SEVERAL for blank in BLANKS):
        for match in ONE_OF.finditer(text):
            yield Hit(*match.span())


RULE = DocumentRule(
    meta=Meta(
        code="LNG110",
        name="link-gap",
        message="words out of order, as where a link stood in the source: „{text}“",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        zones=frozenset({Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST}),
        judged=Judged(1, 1, "the one finding in five raw translations"),
        source="Duden, Die Grammatik: Satzklammer, Kongruenz in der Nominalgruppe",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Sie merkte, dass es sich ⟦um eine handelte Kundgebung⟧ für den Bau."),
        Bad("Der Bericht hat die Stadt ⟦mit einem traf Schlag⟧."),
        Bad("Die Zeitung hat ⟦mit gesprochen⟧ Olga Petrowa, die dort lebt."),
        Bad("Das Tor wurde ⟦von entwickelt⟧ Ingenieuren aus Oral."),
        Bad("Er ist ⟦einer von viele Männer⟧, die über die Grenze gehen."),
        Bad("Sie ist ⟦eine von mehrere Frauen⟧ im Rat."),
        Bad("Die Tat war ⟦von einem kam Mann⟧ begangen worden."),
        Bad("Es geht ⟦um eine wollte Frau⟧, die niemand kennt."),
        Bad("Sie hatte ⟦gegen protestiert⟧ Tal und seine Leute."),
        Good("Es handelte sich um eine geplante Kundgebung, um eine erklärte Gegnerin, um einen Streit."),
        Good("Für den einen ist das Sport, für den anderen Arbeit, und von einem kam Kritik."),
        Good("Er hat mitgesprochen und dagegen gestimmt. Sie hat mit Olga gesprochen. Er ist einer von vielen."),
        Good("Das ist einer von viele Jahre alten Bäumen und eine von ihnen. Er hat nach Kiew geschrieben."),
        Good("Er hat das Mittel für erprobt erklärt. Sie ist aus Kiew gekommen, von dort geflohen."),
        *map(
            Good,
            (
                "Er sprach mit einem kaum bekannten Mann.",
                "Es geht um eine Frau, die helfen wollte.",
                "Sie hatte gegen Tal protestiert.",
                "Sie ist eine von vielen.",
                "Einer von uns bleibt.",
                "Für einen kam Hilfe zu spät.",
                "Mit einem Ruck ging die Tür auf.",
                "Er hat von ihr berichtet.",
                "Das Dorf lebt von einem Fluss.",
                "Die Arbeit war nach Plan entwickelt worden.",
            ),
        ),
    ],
)
