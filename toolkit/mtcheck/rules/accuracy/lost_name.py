"""Name the people and places that the source names.

Engines drop a name in a long sentence, and a sentence without it says something else. People keep their names in
German, in whatever spelling: a person of the source who has a given name, or a title in front of the surname, must
leave a trace, be it the surname alone, inflected, in a compound or in German letters. So must a country or a large
city, be it by its people or its adjective.

Left alone: names of which any part is there in any spelling (Gorbachev, Gorbatschow), saints, kings and popes, who have
names of their own in German, what is named after people (Lincoln Center), places that share their name with others
(Georgia), headlines in capitals, and units whose translation is so short that more is missing than a name.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.names.likeness import may_be
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.english_mentions import named_places, people
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.rules.terminology.source_terms import find_uses
from mtcheck.text.patterns import Pattern

WORD = Pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
SHORTEST = 0.5
"""The share of the source's length below which more is missing than a name: ACC206."""
CAPITALS = 0.6
"""The share of words with capitals from which a text is a headline in capitals."""


def check(pair: Pair, context: Context[None]) -> Iterator[Hit]:
    source, target = pair.source, pair.target
    if not is_english(pair) or len(target) < SHORTEST * len(source):
        return
    words = WORD.findall(source)
    if sum(word[0].isupper() for word in words) > CAPITALS * len(words):
        return
    given = WORD.findall(target)
    for name in dict.fromkeys(people(source)):
        if not any(may_be(part, word) for part in name.split() for word in given if len(part) > 1):
            yield Hit(0, len(target), values={"name": name})
    small = target.lower()
    # Names that the glossary has are its business.
    settled = {source[use.start : use.end] for use in find_uses(source, pair.unit.language, context.glossary)}
    for name, beginnings in dict(named_places(source)).items():
        if name in settled:
            continue
        if not any(stem in small for stem in beginnings) and not any(may_be(name, word) for word in given):
            yield Hit(0, len(target), values={"name": name})


RULE = PairRule(
    meta=Meta(
        code="ACC205",
        name="lost-name",
        message="nothing stands for “{name}”, a name of the source",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; given names of the Faker project, see the notice beside the table",
        judged=Judged(9, 9, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "⟦Der Kanzler sprach gestern mit den Hirten im Tal.⟧",
            source="Angela Merkel spoke to herdsmen in the valley.",
        ),
        Bad("⟦Das Tor bleibt zu, sagte die Bürgermeisterin.⟧", source="The gate stays closed, Mrs. Tokayeva said."),
        Bad("⟦Nach Angaben ist die Brücke sicher.⟧", source="According to Dr. Okafor the bridge is safe."),
        Bad(
            "⟦Der Bericht stammt vom Ministerium der Stadt.⟧",
            source="The report by Peter Hallgarten is from the ministry.",
        ),
        Bad("⟦Er traf den Fischer am Ufer des Sees.⟧", source="He met Robert Lindqvist, the fisherman, at the lake."),
        Bad("⟦Die Rede kam am Abend im Fernsehen.⟧", source="The speech by President Sarkissian was on TV at night."),
        Bad("⟦Das Mehl kommt mit der Bahn.⟧", source="The flour comes from Kazakhstan by rail."),
        Bad("⟦Die Hirten zogen im Herbst weiter.⟧", source="In autumn the herdsmen moved on to Tashkent."),
        Good("Das kasachische Mehl kommt mit der Bahn.", source="The flour comes from Kazakhstan by rail."),
        Good("Die Briten zogen weiter.", source="People from the United Kingdom moved on."),
        Good("Der Pfirsich reift.", source="The peaches of Georgia ripen."),
        Good("Merkel sprach gestern mit den Hirten.", source="Angela Merkel spoke to the herdsmen yesterday."),
        Good("Gorbatschows Brief liegt im Museum.", source="The letter of Mikhail Gorbachev is in the museum."),
        Good("Die Merkel-Rede kam spät.", source="The speech of Angela Merkel was late."),
        Good("Schanna Achmetowa gewann.", source="Zhanna Akhmetova won."),
        Good("Königin Elisabeth lachte.", source="Queen Elizabeth laughed."),
        Good("Das Lincoln Center ist zu.", source="The Abraham Lincoln Center is closed."),
        Good("Der Flughafen ist zu.", source="Helen Airport is closed."),
        Good("Der Präsident kam.", source="The President came."),
        Good("Der Papst kam.", source="Pope Francis came."),
        Good("Im April kam die Post.", source="In April Post came."),
        Good("Kolumbus segelte.", source="Christopher Columbus sailed."),
        Good("Präsidentenwahl am See", source="Peter Hallgarten Wins The Election At Lake"),
        Good("Lindqvist grüßte alle im Saal.", source="Robert Lindqvist said hello to everybody in the hall."),
        Good("Er sprach mit den Hirten.", source="He spoke to the herdsmen."),
    ],
)
