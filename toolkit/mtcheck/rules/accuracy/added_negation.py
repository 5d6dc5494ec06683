"""Say yes where the source says yes.

A „nicht“ that an engine adds turns a sentence into its opposite, as one that it loses does (ACC204). Reported is nicht,
kein, nie or nichts in a translation whose source has nothing that German could render so: no word for no, none that
denies by its meaning (fail, lack, refuse, un-, -less), no condition, no question and no comparison.

Left alone: nicht nur, nicht mehr, kein Wunder, what stands in a quotation inside of the unit, and long units.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.negation import ENGLISH_ANY, GERMAN_NO, LONGEST
from mtcheck.rules.accuracy.source_words import WORDS, is_english

FEWEST = 4
"""Words of a source that says anything at all."""


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    source = pair.source
    if not is_english(pair) or len(source) > LONGEST:
        return
    found = list(GERMAN_NO.finditer(pair.target))
    if len(found) == 1 and len(WORDS.findall(source)) >= FEWEST and not ENGLISH_ANY.search(source):
        yield Hit(*found[0].span())


RULE = PairRule(
    meta=Meta(
        code="ACC216",
        name="added-negation",
        message="„{text}“ stands for nothing in the source",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 9",
        judged=Judged(0, 1, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Hafen liegt ⟦nicht⟧ im Norden.", source="The port is in the north."),
        Bad("Er hat sie ⟦nie⟧ gesehen.", source="He has seen her often."),
        Bad("Sie haben ⟦keine⟧ Boote.", source="They have three boats."),
        Bad("⟦Niemand⟧ kam zum Fest.", source="Everybody came to the feast."),
        Bad("Der Weg ist im Winter ⟦nicht⟧ offen.", source="The path is open in winter."),
        Bad("Sie sagte ⟦nichts⟧ dazu.", source="She said something about it."),
        Good("Der Hafen liegt im Norden.", source="The port is in the north."),
        Good("Der Hafen liegt nicht im Norden.", source="The port is not in the north."),
        Good("Das Tor geht nicht auf.", source="The gate fails to open."),
        Good("Er war nicht da.", source="He was absent that day."),
        Good("Das Haus ist noch nicht fertig.", source="Building of the house is ongoing."),
        Good("Sie kamen nicht nur aus dem Tal, sondern auch vom Berg.", source="They came from valley and mountain."),
        Good("Die Kinder sind nicht älter als fünf.", source="The children are as young as five."),
        Good("Kommt er nicht heute?", source="Is he coming today?"),
        Good("Niemand konnte das wissen.", source="Who could know that, he said."),
        Good("Er ist kein Hirt, sondern ein Fischer.", source="He is a fisherman rather than a herdsman."),
        Good("Sie haben keine Boote mehr.", source="Their boats are lost."),
        Good("Der Ofen ist nicht mehr warm.", source="The stove has become cold."),
    ],
)
