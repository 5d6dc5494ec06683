"""Delete what the translation says over and over.

A neural engine can be caught in a loop: it writes the same words again and again, or a clause twice. The source
repeats nothing there.

Left alone: what the source repeats as well, numbers, a single word that stands twice (LNG102), and the refrains of
verse.
"""

from collections.abc import Iterator, Sequence

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.source_words import WORDS

LONGEST = 12
TWICE = 3
"""Words of a phrase that is a fault when it stands twice; a shorter one when it stands three times."""


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    found = list(WORDS.finditer(pair.target))
    if len(found) < 2 * TWICE or "|" in pair.target:
        # A line between two texts: singular and plural in one message.
        return
    loops = list(repeated([match[0].lower() for match in found]))
    if not loops or any(repeated([match[0].lower() for match in WORDS.finditer(pair.source)], 2)):
        return
    for start, again, end in loops:
        yield Hit(
            found[again].start(),
            found[end - 1].end(),
            related=((found[start].start(), found[again - 1].end()),),
        )


def repeated(words: Sequence[str], twice: int = TWICE) -> Iterator[tuple[int, int, int]]:
    """Yield where a phrase begins, where it begins again, and where its repetitions end; places are words."""
    place = 0
    while place < len(words):
        found = next(_loops(words, place, twice), None)
        if found is None:
            place += 1
        else:
            yield place, place + found[0], found[1]
            place = found[1]


def _loops(words: Sequence[str], place: int, twice: int) -> Iterator[tuple[int, int]]:
    for width in range(2, LONGEST + 1):
        end = place + width
        if end >= len(words):
            return
        if words[place] != words[end] or len(set(words[place:end])) < 2:
            continue
        while end < len(words) and words[end] == words[end - width] and end - place < 40 * width:
            end += 1
        times = (end - place) // width
        if times >= (2 if width >= twice else 3):
            yield width, place + times * width


RULE = PairRule(
    meta=Meta(
        code="ACC207",
        name="repeated-phrase",
        message="„{text}“ repeats what stands before it",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Holtzman et al., The Curious Case of Neural Text Degeneration, 2020",
        judged=Judged(10, 10, "news21 and ted21, all systems and human translations, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Weg zum See ⟦der Weg zum See⟧ ist gesperrt.", source="The path to the lake is closed."),
        Bad("Er sagte, dass er, ⟦dass er, dass er⟧ kommt.", source="He said he was coming."),
        Bad("Wir danken den Gästen, ⟦wir danken den Gästen, wir danken den Gästen⟧.", source="We thank the guests."),
        Bad("Und dann ⟦und dann und dann⟧ und kam er.", source="And then he came."),
        Bad("Am See am Fluss, ⟦am See am Fluss⟧, liegt Eis.", source="There is ice at the lake and river."),
        Bad("Die Kuh auf der Weide. ⟦Die Kuh auf der Weide⟧.", source="The cow on the pasture."),
        Bad("en,de\nThe bus stops here.,Der Bus hält ⟦der Bus hält⟧ hier.\n", path="example.csv"),
        Good("Der Weg zum See ist gesperrt.", source="The path to the lake is closed."),
        Good("Ich danke Ihnen. Ich danke Ihnen.", source="Thank you. Thank you."),
        Good("Die, die die Kühe melken, schlafen.", source="Those who milk the cows are asleep."),
        Good("Er lief und lief.", source="He ran and ran."),
        Good("Nein, nein, nein, nein!", source="No!"),
        Good("Von Tag zu Tag, von Tag zu Tag.", source="From day to day, from day to day."),
        Good("Wer A sagt, muss auch B sagen.", source="In for a penny."),
        Good("Immer wieder und immer wieder anders.", source="Again and again, otherwise."),
        Good("Es war einmal ein Hirt, es war ein König.", source="There was a herdsman, there was a king."),
        Good("Auge um Auge, Zahn um Zahn.", source="An eye for an eye."),
        Good("Schritt für Schritt.", source="Step by step."),
        Good("3 und 4 und 5 und 6", source="3 and 4 and 5 and 6"),
        Good("Das Wasser ist kalt, das Ufer ist leer.", source="The water is cold, the shore is empty."),
    ],
)
