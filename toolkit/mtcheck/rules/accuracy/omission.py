"""Translate all of the source.

Engines drop a clause or the rest of a long sentence, and the German reads well without it. What is missing shows in the
length: German is on average a sixth longer than English. A unit that is far shorter than its source has most likely
lost something, one that is far longer has something added, or has slipped into the wrong row.

Left alone: short units, whose length says nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule, say
from mtcheck.rules.accuracy.source_words import WORDS
from mtcheck.text.patterns import Pattern
from mtcheck.text.sentences import split_sentences

ATTRIBUTE = Pattern(r"\w=['\"]")
"""A message that is no text but a note to the program, such as the check sum of a picture."""
FEWEST = 3
SHORT = 0.9
"""The share of the source's length below which a sentence less is a sentence lost."""


@dataclass(frozen=True)
class Options:
    """From what on a length is suspicious."""

    shortest: int = 40
    """Characters of the source below which nothing is said."""
    least: float = 0.5
    """The translation's length as a share of the source's."""
    most: float = 2.4


def check(pair: Pair, context: Context[Options]) -> Iterator[Hit]:
    options = context.options
    source, target = (len(" ".join(text.split())) for text in (pair.source, pair.target))
    whole = (0, len(pair.target))
    if ATTRIBUTE.search(pair.source):
        return
    if source >= options.shortest and target < options.least * source:
        yield Hit(*whole, values={"problem": say("much shorter than the source")})
    elif source >= 1.5 * options.shortest and target > options.most * source:
        yield Hit(*whole, values={"problem": say("much longer than the source")})
    elif source >= 2 * options.shortest and target < SHORT * source:
        wanted, given = sentences(pair.source), sentences(pair.target)
        if given < wanted:
            problem = say("{given} of {wanted} sentences, and shorter", given=str(given), wanted=str(wanted))
            yield Hit(*whole, values={"problem": problem})


def sentences(text: str) -> int:
    """Return the number of sentences that are more than a mark or an abbreviation."""
    return sum(len(WORDS.findall(text, start, end)) >= FEWEST for start, end in split_sentences(text))


RULE = PairRule(
    meta=Meta(
        code="ACC206",
        name="omission",
        message="the translation is not all of the source: {problem}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, 1993: lengths of translations",
        judged=Judged(
            16, 17, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"
        ),
    ),
    check=check,
    options=Options(),
    examples=[
        Bad(
            "⟦Die Weide ist trocken.⟧",
            source="The pasture has been dry since May, and the herds have moved to the river in the east.",
        ),
        Bad(
            "⟦Der Hirt kam nach Hause, und die Hunde schliefen schon vor dem warmen Ofen.⟧",
            source="The herdsman came home, and the dogs were already asleep by the stove. Nobody had locked the gate "
            "behind the last sheep.",
        ),
        Bad(
            "⟦Der Bus hält hier am Markt und am Bahnhof, und dann fährt er weiter bis zum See, zum Museum, zur Schule, "
            "zum Hafen und zurück in die Stadt, jede Stunde einmal.⟧",
            source="The bus stops here at the market and then it goes on its way.",
        ),
        Bad("⟦Er kam.⟧", source="He came to the village in the evening, tired and without his horse."),
        Good(
            "Die Weide ist seit Mai trocken, und die Herden sind an den Fluss im Osten gezogen.",
            source="The pasture has been dry since May, and the herds have moved to the river in the east.",
        ),
        Good("Weiter", source="Go on to the next page"),
        Good("So etwas sähe es dann also.", source="And that is the sort of thing it would see."),
        Good("Der Hirt kam, die Hunde schliefen.", source="The herdsman came. The dogs slept."),
        Good(
            "Die Vereinigung der Kleinbetriebe warnt vor dem Ende des Programms.", source="SMEs warn of end of scheme"
        ),
        Good("Ja, natürlich.", source="Yes."),
        Good("ok", source="external ref='figures/lake.png' md5='b2f1d4a07c9e35'"),
        Good("Der See ist tief. Er ist kalt. Er ist leer.", source="The lake is deep, it is cold, and it is empty."),
        Good("Ein Wort", source="A word"),
        Good("Das Tor ist zu, der Weg ist frei.", source="The gate is closed. The path is free."),
        Good("Donaudampfschifffahrtsgesellschaft", source="The company for steam shipping on the Danube"),
        Good("Sie lachte.", source="She was laughing out loud."),
        Good("Es schneit seit gestern in den Bergen.", source="It has been snowing in the mountains since yesterday."),
        Good("Alle Wege führen zum Fluss.", source="All of the paths lead to the river."),
        Good("Öffnen Sie das Tor.", source="Please open the gate."),
        Good("Man hört nichts, man sieht nichts.", source="One hears nothing. One sees nothing."),
        Good("Heute bleibt das Museum geschlossen.", source="The museum stays closed today."),
    ],
)
