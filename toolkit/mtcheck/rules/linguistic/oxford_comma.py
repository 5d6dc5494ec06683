"""Set no comma in front of "und" or "oder" at the end of an enumeration.

Polen, Lettland und Estland: English may set a comma there, German may not. Reported are enumerations of single nouns
or names that end with the last of them.

Left alone: a main clause behind the comma (Er mag Brot, Wein, und Käse ist ihm ein Graus), explanations between commas
(Petrow, der Wirt, und seine Frau), and und that belongs to the next clause.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.german.roles import feminine_role, masculine_role
from mtcheck.text.patterns import Pattern

ITEM = r"[A-ZÄÖÜ][\w’-]+"
LIST = Pattern(
    rf"(?P<first>(?<![\w,-][ \N{{NO-BREAK SPACE}}]){ITEM}|(?<=[a-zäöüß][ \N{{NO-BREAK SPACE}}]){ITEM}),"
    rf"[ \N{{NO-BREAK SPACE}}](?P<items>(?:{ITEM},[ \N{{NO-BREAK SPACE}}]){{0,8}})"
    rf"(?P<last>{ITEM})(?P<comma>,)[ \N{{NO-BREAK SPACE}}](?:und|oder|sowie)[ \N{{NO-BREAK SPACE}}]{ITEM}"
    r"(?=[.;!?)]|[ \N{NO-BREAK SPACE}](?:in|im|an|am|auf|aus|bei|für|mit|nach|von|vor|zu|zum|zur|gegen|über|"
    r"sowie|und)\b|\Z)"
)


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in LIST.finditer(text):
        if masculine_role(match["last"]) or feminine_role(match["last"]):
            continue
        comma = match.start("comma")
        yield Hit(match.start("last"), match.end(), edits=(Edit(comma, comma + 1, ""),))


RULE = SegmentRule(
    meta=Meta(
        code="LNG114",
        name="oxford-comma",
        message="comma at the end of an enumeration: „{text}“",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=frozenset({Zone.HEADLINE, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST}),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 72",
    ),
    check=check,
    literals=(", und ", ", oder ", ", sowie "),
    options=None,
    examples=[
        Bad("Er kennt Polen, ⟦Lettland, und Estland⟧.", fixed="Er kennt Polen, Lettland und Estland."),
        Bad(
            "Sie schlafen in Kasernen, Zelten, ⟦Turnhallen, oder Schulen⟧ am Rand der Stadt.",
            fixed="Sie schlafen in Kasernen, Zelten, Turnhallen oder Schulen am Rand der Stadt.",
        ),
        Bad("Es fehlen Brot, ⟦Salz, und Öl⟧.", fixed="Es fehlen Brot, Salz und Öl."),
        Bad("Olga, Jan, ⟦Peter, oder Anna⟧ in Oral weiß es.", fixed="Olga, Jan, Peter oder Anna in Oral weiß es."),
        Bad("Wer mag Tee, ⟦Kaffee, oder Saft⟧?", fixed="Wer mag Tee, Kaffee oder Saft?"),
        Good("Er kennt Polen, Lettland und Estland. Er mag Polen, Lettland, und Estland ist ihm fremd."),
        Good("Petrow, der Wirt, und Olga kamen. Berg, Sprecher, und Tal in Kiew schwiegen."),
        Good("Er sah, was sie sah, und ging. In Oral, Kasachstan, und dort vor allem im Norden, regnet es."),
        *map(
            Good,
            (
                "Es fehlen Brot, Salz und Öl.",
                "Im Mai, im Juni, und dann nie wieder.",
                "Er sagte Ja, Nein, und am Ende nichts.",
                "Sie kennt Oral, Riga, Kiew und Narwa.",
                "Es fehlte Brot, und Salz war teuer.",
                "Er wählte Rot, Blau, und Grün verschwand.",
                "Olga, Ärztin, und Jan wohnen hier.",
                "Sie kam, sah, und siegte doch nicht.",
                "Berg, Direktor, und Tal gingen.",
                "Entweder Montag, oder es wird nichts.",
                "Er mag Wien, die Berge, und den Wein.",
                "In Riga, Lettland, und in Oral schneit es.",
            ),
        ),
    ],
)
