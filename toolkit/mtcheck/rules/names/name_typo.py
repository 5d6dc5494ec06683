"""Spell a name the way the rest of the article does.

A name that differs in one letter from a name that stands several times in the same article is almost always that
name, mistyped or mistranslated: Atameken, Atamaken. Readers cannot tell, and a search does not find it.

Exempt are words of fewer than seven letters, words that stand behind an article or an adjective like a common noun,
forms of one word, masculine and feminine forms, and spellings that differ in accents only.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.names.typos import find_typos
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta

MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for rare, name, frequent in find_typos(document):
        yield Hit(
            *rare[0],
            edits=tuple(Edit(start, end, name) for start, end in rare),
            related=(*rare[1:], *frequent)[:MOST_RELATED],
            values={"name": name, "rare": str(len(rare)), "frequent": str(len(frequent))},
        )


RULE = DocumentRule(
    meta=Meta(
        code="NAM106",
        name="name-typo",
        message="„{text}“ ({rare}×) is one letter away from „{name}“ ({frequent}×)",
        mqm=Mqm.SPELLING,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="own observation; optimal string alignment distance of one",
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
        Good("Das Gericht tagt. Der Bericht des Gerichts liegt vor Gericht, ein zweites Gericht wartet."),
        Good("Nach Ansicht vieler war es Absicht. Die Ansicht teilt er nicht, nach Ansicht anderer auch nicht."),
        Good("Mit Christian Kramer sprach Christian Moser, Christina Huber schwieg."),
        Good("Ministerin Jihadistin gegen Jihadisten und Jihadisten."),
        Good("In Iwanowo wohnt Iwanowa, in Iwanowo wohnt Iwanow."),
    ],
)
