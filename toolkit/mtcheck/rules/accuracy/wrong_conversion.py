"""Convert a measure, and do not only put another unit behind the figure.

250 acres are 100 hectares: an engine that writes 250 Hektar for them makes the fire two and a half times as large, and
nobody sees it in the German. A metric measure whose source has feet, miles, acres, pounds or degrees Fahrenheit must
come near one of the source's measures of the same kind. The proposal is the converted figure.

Left alone: rounding, be it rough (100 yards, 100 Meter), measures that the source gives in metric units as well, and
sources that give one in words (“a few miles”), for then it may be that one.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.both_systems import ANY_IMPERIAL, Measure, imperial, metric
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.rules.locale.measures import shown
from mtcheck.text.patterns import Pattern

NEAR = 0.28
"""How far off a rounded figure may be, as a share: 12 feet are 3.7 metres, and 3 or 4 are no fault."""
DEGREES = 4.0
"""How far off a temperature may be."""
RANGE = Pattern(r"\d(?:\s?[-–/]\s?|\s(?:bis|und|oder|zu)\s)\Z")


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair) or not ANY_IMPERIAL.search(pair.source):
        return
    given = list(metric(pair.target, "de"))
    wanted = [*imperial(pair.source), *metric(pair.source, pair.unit.language)]
    named = sum(1 for _ in ANY_IMPERIAL.finditer(pair.source))
    read = [measure for measure in wanted if measure.unit]
    if not given or not read or named > len(read):
        return
    for measure in given:
        alike = [one for one in wanted if one.kind == measure.kind]
        meant = [one for one in alike if one.unit]
        if not meant or any(near(one, measure) for one in alike):
            continue
        same = [one for one in meant if one.figure == measure.figure]
        if same or len(alike) == len(meant) == 1:
            yield from wrong(pair, (same or meant)[0], measure)


def wrong(pair: Pair, meant: Measure, given: Measure) -> Iterator[Hit]:
    """Yield what to write for a measure; of a range only one end would be put right, so that is left to a person."""
    whole = f"{meant.figure:f}".rstrip("0").replace(".", "")
    digits = 0 if meant.kind == "t" else max(2, len(whole.strip("0")))
    figure = shown(meant.amount / given.scale, digits)
    values = {
        "source": pair.source[meant.start : meant.end],
        "metric": f"{figure}{pair.target[given.number_end : given.end]}",
    }
    edit = Edit(given.start, given.number_end, figure)
    alone = not RANGE.search(pair.target[max(0, given.start - 8) : given.start])
    yield Hit(given.start, given.end, edits=(edit,) if alone else (), values=values)


def near(one: Measure, other: Measure) -> bool:
    """Tell whether two measures of a kind may be the same, rounded."""
    if one.kind == "t":
        return abs(one.amount - other.amount) <= DEGREES
    return abs(one.amount - other.amount) <= NEAR * max(one.amount, other.amount)


RULE = PairRule(
    meta=Meta(
        code="ACC217",
        name="wrong-conversion",
        message="„{text}“ for “{source}”, which is {metric}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="NIST Special Publication 811, conversion factors",
        judged=Judged(
            59,
            59,
            "all findings in news21, ted21, software messages and Wikipedia, read with their sources",
            all_read=True,
        ),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Das Feuer fraß ⟦250 Hektar⟧ Wald.",
            fixed="Das Feuer fraß 100 Hektar Wald.",
            source="The fire ate 250 acres of forest.",
        ),
        Bad(
            "Die Eisberge ragen ⟦200 Meter⟧ auf.",
            fixed="Die Eisberge ragen 61 Meter auf.",
            source="The icebergs rise 200 feet.",
        ),
        Bad("Er ging ⟦30 Kilometer⟧.", fixed="Er ging 48 Kilometer.", source="He walked 30 miles."),
        Bad(
            "Das ⟦15-Meter⟧-Boot sank.",
            fixed="Das 4,6-Meter-Boot sank.",
            source="The 15-foot boat sank.",
        ),
        Bad("Es waren ⟦95 Grad Celsius⟧.", fixed="Es waren 35 Grad Celsius.", source="It was 95 degrees Fahrenheit."),
        Bad("Der Fisch wog ⟦40 Kilo⟧.", fixed="Der Fisch wog 18 Kilo.", source="The fish weighed 40 pounds."),
        Bad("Der Wind blies mit ⟦80 km/h⟧.", fixed="Der Wind blies mit 130 km/h.", source="The wind blew at 80 mph."),
        Good("Das Feuer fraß 100 Hektar Wald.", source="The fire ate 250 acres of forest."),
        Good("Das Feuer fraß rund einen Quadratkilometer Wald.", source="The fire ate 250 acres of forest."),
        Good("Der Turm ist 8,2 Meter hoch.", source="The 27-foot (8.2-metre) tower."),
        Good("Der Turm ist 8 Meter hoch.", source="The tower is 27 feet tall."),
        Good("Er schoss aus 20 Metern.", source="He shot from 20 yards."),
        Good("Er ging 5 Kilometer, dann noch 30 Kilometer.", source="He walked a few miles, then 19 miles."),
        Good("Der Fisch kostete 40 Pfund.", source="The fish cost 40 pounds."),
        Good("Der Fisch wog 40 Pfund.", source="The fish weighed 40 pounds."),
        Good("Die Brücke ist 300 Meter lang.", source="The bridge is 300 metres long and a foot wide."),
        Good("Der Weg ist 80 Kilometer lang.", source="The way is 50 miles long."),
        Good("Er lief 100 m in 10 Sekunden.", source="He ran the 100 m in 10 seconds and weighs 180 pounds."),
        Good("Es waren 90 Grad im Saal.", source="It was 90 degrees Fahrenheit in the hall."),
        Good("Im Umkreis von 10 km.", source="Within 10 km, or 6 miles."),
    ],
)
