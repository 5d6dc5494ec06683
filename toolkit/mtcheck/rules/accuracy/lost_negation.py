"""Say no where the source says no.

A negation that is lost turns a sentence into its opposite. A source with “not”, “never” or “no longer” must leave
some trace of it: nicht, kein, nie, ohne, kaum, un-, -los, verweigern.

Left alone: “not only”, questions and tags (“isn't it?”), long units, a source that denies twice (“vowed not to stop”,
“do not leave their cars”), which German says with a yes, and every translation with a word that could be meant to
negate: erst, nur, bis, statt, verfehlen.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.negation import ENGLISH_LEXICAL, ENGLISH_NO, GERMAN_ANY, LONGEST, QUESTION, TAG
from mtcheck.rules.accuracy.source_words import is_english


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    source = pair.source
    if not is_english(pair) or len(source) > LONGEST or QUESTION in source:
        return
    # “Never” with a capital in the middle is of a title.
    lost = [match[0] for match in ENGLISH_NO.finditer(source) if match[0][0].islower() or not match.start()]
    if len(lost) % 2 and not (TAG.search(source) or ENGLISH_LEXICAL.search(source) or GERMAN_ANY.search(pair.target)):
        yield Hit(0, len(pair.target), values={"word": lost[0]})


RULE = PairRule(
    meta=Meta(
        code="ACC204",
        name="lost-negation",
        message="nothing stands for “{word}”",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 9",
        judged=Judged(6, 6, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Der Hafen liegt im Norden.⟧", source="The port is not in the north."),
        Bad("⟦Er hat sie gesehen.⟧", source="He has never seen her."),
        Bad("⟦Sie kann schwimmen.⟧", source="She can't swim."),
        Bad("⟦Der Weg war offen.⟧", source="The path is no longer open."),
        Bad("⟦Alle kamen.⟧", source="Nobody came."),
        Bad("⟦Die Fischer glauben dem Minister.⟧", source="The fishermen do not believe the minister."),
        Good("Der Hafen liegt nicht im Norden.", source="The port is not in the north."),
        Good("Der Hafen liegt im Süden statt im Norden.", source="The port is in the south, not in the north."),
        Good("Er ist unschuldig.", source="He is not guilty."),
        Good("Niemand kam.", source="Nobody came."),
        Good("Der Weg ist wertlos.", source="The path is not worth anything."),
        Good("Die Herde und der Hirt kamen.", source="Not only the herd came, but also the herdsman."),
        Good("Kommt er heute?", source="Isn't he coming today?"),
        Good("Sie verfehlten das Tor.", source="They did not hit the gate."),
        Good("Der Weg ist gesperrt, oder?", source="The path is closed, isn't it?"),
        Good("Am Abend kam er dann.", source="He did not come until the evening."),
        Good("Er kam ohne Hut.", source="He did not wear a hat when he came."),
        Good("Sie bleiben in ihren Wagen.", source="They do not leave their cars."),
        Good("Er gelobte, weiterzumachen.", source="He vowed not to stop."),
        Good("Frankreich warnt davor, dorthin zu reisen.", source="France has warned people not to travel there."),
        Good("Das Dorf brannte wiederholt.", source="It is not the first time that the village has burnt."),
        Good("Das Lied heißt Never Again.", source="The song is called Never Again."),
        Good("Sein Hin und Her geht weiter.", source="His will-he-won't-he goes on."),
    ],
)
