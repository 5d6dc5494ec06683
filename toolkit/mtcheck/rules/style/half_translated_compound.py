"""Translate the other half of a compound, too.

Thrifting-Wochenende, Remote-Arbeit, Backyard-Theater: one part of the compound was translated, the other one was
copied. Reported is a compound with hyphens of which a part stands in the source in small letters and is no German word.

Left alone: parts that are German or have become so (Online-, Social-Media-, Team-), names, acronyms, compounds copied
as a whole, and what stands in quotation marks of its own.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.rules.accuracy.source_words import WORDS, is_english
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.patterns import Pattern

COMPOUND = Pattern(r"(?<![\w’'@#/.-])[A-ZÄÖÜ][^\W\d_]*(?:-[^\W\d_]+)*-[A-ZÄÖÜ][a-zäöüß]+(?![\w’'@/-])(?!\.\w)")
NAME = Pattern(r"[A-ZÄÖÜ][\w’']*[ \N{NO-BREAK SPACE}]\Z")
REACH = 30
LOANS = frozenset(
    """
    able after air all anti back band baby best big bio black blog body box bus business call car cast center
    champion charter chat chip city clan cloud club co code comeback computer cool corona coronavirus counter
    country covid crew data date design digital dollar dream drive drop dump east economy euro ex express extra fake
    fan fans fashion fast film fit fitness flash flow food fund game gas gate gender ghost global golf grand gay
    green hacker hand handy happy hard heavy high hip home hop horror hotel hybrid ice ideal image indoor info inner
    insider instant inter internet jazz job jury killer kit know laser last lesbian level life like line live lobby
    local long look love machine mail major make man management manager marketing master match media medium mega
    mental metal micro mini mobile model modern motor multi museum musical mute near net neo network news night non
    north off offline okay old on online open orange out outdoor over page panel park partner party pass pay peer
    pick pilot pipeline plan plus podcast poker pop post power premium pro pseudo public pump punk qualify quiz
    radio ranking rap real reality rebel recycling reform regime review rock royal safari scan science semi senior
    service set sex shop show single slogan smart snack social soft software solo sound south spam special speed
    sport squad stand star start state status step story street stress strip studio super supra surf system talent
    talk tank team technology teen terror test thriller ticket tier timing top tour train trainer training trans
    transfer trash trend truck turbo twist ultra up user version video vintage virus web west wide wild wireless
    world zombie zone zoom
    """.split()
)
"""English that German compounds begin or end with."""
MARKS = "„“”\"»«‚‘’'"


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair) or "-" not in pair.target:
        return
    source = frozenset(WORDS.findall(pair.source))
    for match in COMPOUND.finditer(pair.target):
        word = match[0]
        if word.lower() in pair.source.lower() or is_marked(pair.target, match.start(), match.end()):
            continue
        before = NAME.search(pair.target, max(0, match.start() - REACH), match.start())
        if before and before[0] + word.partition("-")[0] in pair.source:
            # The name of a body: Cal Fire-Beamte.
            continue
        parts = [part.lower() for part in word.split("-")]
        if any(is_copied(part, source) for part in parts) and not all(part in source for part in parts):
            yield Hit(*match.span())


def is_copied(part: str, source: frozenset[str]) -> bool:
    """Tell whether a part, in small letters, is an English word of the source and no German one."""
    return len(part) > 3 and part in source and part not in LOANS and not is_noun_form(part)


def is_marked(text: str, start: int, end: int) -> bool:
    """Tell whether a word stands alone in quotation marks."""
    return text[start - 1 : start] in tuple(MARKS) and text[end : end + 1] in tuple(MARKS)


RULE = PairRule(
    meta=Meta(
        code="STY112",
        name="half-translated-compound",
        message="„{text}“ is translated only in part",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.NEUTRAL,
        fix=FixSafety.NONE,
        source="Duden, Das Fremdwörterbuch; MQM, Accuracy: untranslated",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Sie liebt das ⟦Thrifting-Wochenende⟧.", source="She loves the thrifting weekend."),
        Bad("Die ⟦Remote-Arbeit⟧ bleibt.", source="The remote work stays."),
        Bad("Der ⟦Grime-Künstler⟧ sang im ⟦Backyard-Theater⟧.", source="The grime artist sang in a backyard theatre."),
        Good(
            "Die Online-Kurse und das Social-Media-Team wachsen.",
            source="The online courses and social media team grow.",
        ),
        Good("Sie liebt das Trödelwochenende.", source="She loves the thrifting weekend."),
        Good("Die Grime-Szene wächst.", source="Grime is growing."),
        Good("Cal Fire-Leute löschen.", source="Cal Fire people put out a fire."),
        Good("Das sind sozial-evaluative Drohungen.", source="These are social-evaluative threats."),
        Good("Er ist ein Must-have.", source="It is a must-have."),
        Good("Er spielt das „Backyard-Spiel“.", source="He plays the “backyard game”."),
        Good("Die Wein-Ernte beginnt.", source="The harvest of grapes begins."),
    ],
)
