"""Set a comma in front of "dass" behind a verb of saying or thinking.

Er sagte, dass …: the clause with "dass" is always parted by a comma. English has none there. Reported is only "dass"
directly behind a finite verb that takes such a clause, because many words form a pair with it.

Left alone: so dass, ohne dass, als dass, nicht dass, und dass and all other pairs, and the word itself in quotation
marks.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

VERBS = (
    "sagt|sagte|sagten|sagen|glaubt|glaubte|glaube|glauben|glaubten|denkt|dachte|denke|denken|meint|meinte|meine|"
    "meinen|weiß|wusste|wussten|wissen|hofft|hoffte|hoffe|hoffen|hofften|findet|fand|finde|finden|bedeutet|"
    "bedeutete|zeigt|zeigte|zeigen|zeigten|heißt|hieß|erklärt|erklärte|erklärten|behauptet|behauptete|behaupten|"
    "betont|betonte|betonten|berichtet|berichtete|berichteten|schreibt|schrieb|schrieben|fürchtet|fürchtete|"
    "befürchtet|befürchtete|befürchten|vermutet|vermutete|vermuten|bestätigt|bestätigte|bestätigten|versichert|"
    "versicherte|verspricht|versprach|fordert|forderte|fordern|beschloss|entschied|merkt|merkte|bemerkte|erkannte|"
    "vergaß|ergab|mitteilte|mitteilt|geht davon aus|ging davon aus|gehe davon aus|gehen davon aus|"
    "gingen davon aus|wies darauf hin|stellte fest|teilte mit|gab bekannt|gab an|gab zu|fügte hinzu|räumte ein"
)
CLAUSE = Pattern(
    rf"\b(?:{VERBS})(?P<gap>[ \N{{NO-BREAK SPACE}}])(?P<word>dass)[ \N{{NO-BREAK SPACE}}]"
    r"(?:er|sie|es|ich|wir|ihr|du|Sie|man|der|die|das|den|dem|ein|eine|einen|einem|dies|diese|dieser|dieses|sein|seine|"
    r"ihre|ihm|ihn|ihnen|sich|in|im|am|kein|keine|mehr|viele|alle|beide|nur|nicht|[A-ZÄÖÜ]\w+)\b"
)


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in CLAUSE.finditer(segment.text):
        place = match.start("gap")
        verb = segment.text[match.start() : place]
        yield Hit(match.start(), match.end("word"), edits=(Edit(place, place, ","),), values={"verb": verb})


RULE = SegmentRule(
    meta=Meta(
        code="LNG118",
        name="dass-comma",
        message="no comma between „{verb}“ and „dass“",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        zones=frozenset({Zone.HEADLINE, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST}),
        judged=Judged(1, 1, "the one finding in native news"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 74",
    ),
    check=check,
    literals=(" dass", "\N{NO-BREAK SPACE}dass"),
    options=None,
    examples=[
        Bad("Er ⟦sagte dass⟧ er kommt.", fixed="Er sagte, dass er kommt."),
        Bad("Sie ⟦stellte fest dass⟧ das Tor klemmt.", fixed="Sie stellte fest, dass das Tor klemmt."),
        Bad(
            "Ich ⟦glaube dass⟧ Olga recht hat. Das ⟦heißt dass⟧ wir gehen.",
            fixed="Ich glaube, dass Olga recht hat. Das heißt, dass wir gehen.",
        ),
        Bad("Er ⟦hofft dass⟧ sie kommt.", fixed="Er hofft, dass sie kommt."),
        Bad("Das ⟦bedeutet dass⟧ die Halle leer bleibt.", fixed="Das bedeutet, dass die Halle leer bleibt."),
        Bad("Wir ⟦gehen davon aus dass⟧ es reicht.", fixed="Wir gehen davon aus, dass es reicht."),
        Good("Er sagte, dass er kommt, so dass alle warten, ohne dass es auffällt."),
        Good("Er ging, auch dass sie lachte, half nicht; nicht dass es wichtig wäre, und dass er ging, sah man."),
        Good("Er schreibt „dass“ mit ss. Zu laut, als dass man es hört."),
        *map(
            Good,
            (
                "Er hofft, dass sie kommt.",
                "Je nachdem dass es regnet, sagt keiner.",
                "Außer dass es regnet, ist alles gut.",
                "Vor allem dass er ging, tat weh.",
                "Für den Fall dass es regnet, bleibt sie.",
                "Es ist so laut, dass man nichts hört.",
                "Anstatt dass er hilft, lacht er.",
                "Nur dass er hofft, hilft nicht.",
                "Und dass sie kam, freute ihn.",
                "Im Wissen dass wenig bleibt, ging er.",
            ),
        ),
    ],
)
