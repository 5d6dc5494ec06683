"""Spell a name as the rest of the article or the map does.

A name that differs in one letter from a name that stands several times in the same article is almost always that
name, mistyped or mistranslated: Atameken, Atamaken. Readers cannot tell, and a search does not find it. The same
holds for a place one letter away from a large city, in an article that speaks of the city's country: Nowosibrisk.

Exempt are words of fewer than seven letters, words that stand behind an article or an adjective like a common noun,
two German nouns or two given names (Nicklas, Nicolas), forms of one word, masculine and feminine forms, and spellings
that differ in accents only.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.names.towns import find_misspelt
from mtcheck.names.typos import find_typos
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta, say

MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for rare, name, frequent in find_typos(document):
        yield Hit(
            *rare[0],
            edits=tuple(Edit(start, end, name) for start, end in rare),
            related=(*rare[1:], *frequent)[:MOST_RELATED],
            values={"rare": str(len(rare)), "meant": f"„{name}“ ({len(frequent)}×)"},
        )
    for places, name, german in find_misspelt(document):
        meant = (
            say("the city „{name}“", name=name)
            if german == name
            else say("the city „{name}“, in German „{german}“", name=name, german=german)
        )
        yield Hit(
            *places[0],
            edits=tuple(Edit(start, end, german) for start, end in places),
            related=tuple(places[1:MOST_RELATED]),
            values={"rare": str(len(places)), "meant": meant},
        )


RULE = DocumentRule(
    meta=Meta(
        code="NAM106",
        name="name-typo",
        message="„{text}“ ({rare}×) is one letter away from {meant}",
        mqm=Mqm.SPELLING,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="own observation; optimal string alignment distance of one",
        judged=Judged(16, 16, "6 in newspapers, translated news and real articles; words of tests/names/test_typos.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Der Zug hält in Sarybulak. Aus Sarybulak kommt Milch. Im Bahnhof ⟦Saribulak⟧ wartet niemand.",
            fixed="Der Zug hält in Sarybulak. Aus Sarybulak kommt Milch. Im Bahnhof Sarybulak wartet niemand.",
        ),
        Bad(
            "Trainer Hasenbichl kam, Trainer Hasenbichl ging. ⟦Hasenbichel⟧ schwieg.",
            fixed="Trainer Hasenbichl kam, Trainer Hasenbichl ging. Hasenbichl schwieg.",
        ),
        Bad(
            "In Russland schneit es, auch in ⟦Nowosibrisk⟧ und Perm.",
            fixed="In Russland schneit es, auch in Nowosibirsk und Perm.",
        ),
        Good("Das Theater Beograd spielt in Belgrad. In Beograd, so heißt es dort, lacht man gern."),
        Good("In Russland schneit es, auch in Nowosibirsk und in den Nowosibirsker Wäldern. Herr Nowosibrisk friert."),
        Good("Die Fähre nach Nowosibrisk gibt es nur im Roman."),
        Good("Das Gericht tagt. Der Bericht des Gerichts liegt vor Gericht, ein zweites Gericht wartet."),
        Good("Nach Ansicht vieler war es Absicht. Die Ansicht teilt er nicht, nach Ansicht anderer auch nicht."),
        Good("Mit Aufnahme beginnt es, mit Aufnahme endet es. Von Aufnahme reden alle, in Ausnahme sind sie geübt."),
        Good("Nicolas Orlow passt zu Nicolas Titow, Nicklas Moser trifft."),
        Good("Mit Christian Kramer sprach Christian Moser, Christina Huber schwieg."),
        Good("Ministerin Jihadistin gegen Jihadisten und Jihadisten."),
        Good("In Iwanowo wohnt Iwanowa, in Iwanowo wohnt Iwanow."),
    ],
)
