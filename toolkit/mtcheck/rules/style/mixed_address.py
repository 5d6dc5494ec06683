"""Address readers with Sie or with du, not with both.

English has one word for both, and a translation decides anew in every sentence: „Öffnen Sie die App und gib dein
Passwort ein.“ The form that an article has less of is reported, once in each sentence.

The messages of a program (PO, XLIFF) are one finding for all of them, from two places on: „du“ may be a command there.

Left alone: quotations, in which people speak as they do, interviews, plays and chats with the names of the speakers,
sayings behind a colon (Merke: Trau keinem), articles with fewer than three places of the other form, "sie" and "ihr"
with a small letter, „Ihr“ beside „Euch“, the plural of du in a letter, and readers of both kinds („Ihnen und euch“).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.dialogue import is_dialogue
from mtcheck.text.patterns import Pattern

FAMILIAR = frozenset(
    "du dich dir dein deine deinem deinen deiner deines euch euer eure eurem euren eurer eures".split()
)
FORMAL = frozenset("Sie Ihnen Ihr Ihre Ihrem Ihren Ihrer Ihres".split())
FAMILIAR_WORD = Pattern(r"\b(?:[Dd](?:u|ich|ir|ein(?:e[mnrs]?)?)|[Ee](?:uch|uer|ure[mnrs]?))\b")
PLURAL = frozenset("Euch Euer Eure Eurem Euren Eurer Eures euch".split())
"""Where readers are „Euch“, „Ihr“ is its nominative."""
BOTH = Pattern(r"\b(?:Sie|Ihnen) (?:und|oder) (?:[Ee]uch|[Dd](?:ich|ir|u))\b|\b[Ee]uch (?:und|oder) (?:Sie|Ihnen)\b")
FORMAL_WORD = Pattern(
    r"(?:(?<=[a-zäöüß][ \N{NO-BREAK SPACE}])|(?<=[a-zäöüß0-9][,–-][ \N{NO-BREAK SPACE}]))"
    r"(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b"
)
MOST = 3
"""So many places of the more frequent form make it the form of the article."""
MOST_RELATED = 20
ZONES = frozenset({Zone.HEADLINE, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST})


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    words = document.words
    if words.isdisjoint(FORMAL) or words.isdisjoint(FAMILIAR | {word.capitalize() for word in FAMILIAR}):
        return
    if is_dialogue(document):
        return
    familiar = list(places(document, FAMILIAR_WORD))
    formal = list(places(document, FORMAL_WORD))
    if not words.isdisjoint(PLURAL):
        formal = [(start, end) for start, end in formal if document.prose[start:end] != "Ihr"]
    losers, winners = (familiar, formal) if len(familiar) <= len(formal) else (formal, familiar)
    if len(winners) < MOST:
        return
    prose, reached = document.prose, -1
    if document.bilingual:
        losers, related = losers[: len(losers) > 1], (*losers[1:MOST_RELATED], *winners[:MOST])
    else:
        related = tuple(winners[:MOST])
    rare = str(len(familiar) if winners is formal else len(formal))
    for start, end in losers:
        segment = document.segment_at(start)
        if (
            segment is None
            or segment.start <= reached
            or ":" in prose[segment.start : start]
            or BOTH.search(segment.text)
        ):
            continue
        reached = segment.start
        yield Hit(
            start,
            end,
            related=related,
            values={
                "winner": prose[slice(*winners[0])],
                "rare": rare,
                "frequent": str(len(winners)),
            },
        )


def places(document: Document, words: Pattern) -> Iterator[tuple[int, int]]:
    """Yield where somebody is addressed outside of quotations."""
    for match in words.finditer(document.prose):
        block = document.block_at(match.start())
        if block is not None and block.zone in ZONES and not document.quoted(*match.span()):
            yield match.span()


RULE = DocumentRule(
    meta=Meta(
        code="STY101",
        name="mixed-address",
        message="readers are addressed with „{text}“ ({rare}×) and „{winner}“ ({frequent}×)",
        mqm=Mqm.STYLE,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        zones=ZONES,
        source="Duden, Die Grammatik: personal pronouns of politeness and of distance; MQM, Style: register",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Wenn Sie kommen, bringen Sie Brot mit, und wenn Sie gehen, nimm ⟦dein⟧ Rad."),
        Bad("Wenn du kommst, bring dein Brot mit, denn du isst gern. Dann öffnen ⟦Sie⟧ das Tor."),
        Bad("Hier sehen Sie den Hafen, dort sehen Sie den Turm, da sehen Sie das Meer. Das gefällt ⟦euch⟧."),
        Bad("Wie Sie wissen, dass Sie gewinnen, sehen Sie bald. ⟦Du⟧ weißt es schon. Ich zeige ⟦dir⟧ mehr."),
        Bad(
            'msgid "1"\nmsgstr "Wenn Sie kommen, bringen Sie Brot mit, weil Sie müssen."\n\n'
            'msgid "2"\nmsgstr "Nimm ⟦dein⟧ Rad."\n\nmsgid "3"\nmsgstr "Nimm deinen Hut."\n',
            path="example.po",
        ),
        Good(
            'msgid "1"\nmsgstr "Wenn Sie kommen, bringen Sie Brot mit, weil Sie müssen."\n\n'
            'msgid "2"\nmsgstr "Der Befehl du fehlt."\n',
            path="example.po",
        ),
        Good("Wenn du kommst, bring dein Brot mit. Er sagt: „Kommen Sie.“ Du lachst, weil du ihn kennst."),
        Good("Sie kam, und sie ging. Du weißt, dass du bleibst, wenn du willst."),
        *map(
            Good,
            (
                "Wenn Sie kommen, bringen Sie Brot mit, und gehen Sie nicht zu Fuß.",
                "Wenn Sie kommen, bringen Sie Brot mit, weil Sie müssen. Er sagt: „Du musst.“",
                "Wenn Sie lesen, wissen Sie, was Sie tun. Es gilt: Trau nur deinen Augen.",
                "Er duzt Sie, sie siezt dich.",
                "Liebe deinen Nächsten, sagen Sie, und dann gehen alle.",
                "Olga und ihr Bruder kamen; ihnen half niemand, euch half die Bahn.",
                "Du kommst. Er mag Sie. Du gehst.",
                "Danke, dass Ihr Euch gemeldet habt. Wir zeigen Euch, was Ihr tun könnt und wie Ihr Euch helft.",
                "Wie Sie wissen, sehen Sie hier, was Sie brauchen. Das machen wir mit Ihnen und euch.",
                "Olga: Hast du Zeit?\n\nIgor: Wenn Sie warten, haben Sie sie.\n\n" * 4,
                "Hier sehen Sie den Hafen, dort sehen Sie das Meer, und da sehen Sie mich.",
                "Ich danke euch, weil ihr da seid und eure Lieder singt.",
                "Die Show „Du und ich“ läuft, wie Sie wissen, wenn Sie sie sehen, und Sie sehen sie.",
                "DU UND ICH: Sie lacht, sie weint.",
                "Ich zeige dir den Weg, den du kennst, zu deinem Haus.",
                "Man siezt sich. Sie und Ihr Hund, Sie und Ihre Katze, das kennt Ihr Nachbar.",
            ),
        ),
    ],
    words=FAMILIAR | {word.capitalize() for word in FAMILIAR},
)
