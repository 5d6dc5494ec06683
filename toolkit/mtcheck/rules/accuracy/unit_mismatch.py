"""Keep the currency and the unit of a figure.

“$5 million” is not 5 Millionen Euro, and “5%” are not 5 Prozentpunkte. Compared is what stands at the figures of a
unit: currencies, percent and percentage points, thousands, millions and billions of metric measures. Reported is one
that the source does not have, if the source has another one in its place.

Left alone: what German converts (miles, feet, pounds of weight), a sign for a word and the other way round, the franc
of any country, a figure that stands in both currencies.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.text.patterns import Pattern

SCALE = r"(?:k|m|mn|bn|Mio\.?|Mrd\.?|thousand|[mbtr]+illion|[Tt]ausend|Million(?:en)?|Milliarden?|Billion(?:en)?)"
SPACE = r"[\s-]?"
FIGURE = rf"\d[\d.,'’\xa0\u202f]*+(?:{SPACE}{SCALE})?"
NAMES = {
    "percentage points": r"percentage\spoints?|Prozentpunkte?n?",
    "percent": r"%|percent\b|per\scent\b|Prozent\b|pct\b|v\.\s?H\.",
    "US dollars": r"US-Dollars?\b|US\sdollars?\b|dollars?\b|Dollars?\b|USD\b|US\$|\$|bucks?\b",
    "euros": r"euros?\b|Euros?\b|EUR\b|€",
    "pounds": r"pounds?\ssterling|Pfund\sSterling|britische\s?n?\sPfund|GBP\b|£",
    "roubles": r"rou?bles?\b|Rubel\b|RUB\b|₽",
    "tenge": r"tenge\b|Tenge\b|KZT\b|₸",
    "yen": r"yen\b|Yen\b|JPY\b|¥",
    "hryvnias": r"hryvnias?\b|Hr[iyw]\w*nja\w*|UAH\b|₴",
}
UNIT = "|".join(f"(?P<u{index}>{pattern})" for index, pattern in enumerate(NAMES.values()))
BEFORE = Pattern(rf"(?:(?P<u2>US\$|\$|USD)|(?P<u3>€|EUR)|(?P<u4>£|GBP)|(?P<u5>₽)|(?P<u7>¥)|(?P<u8>₴)){SPACE}{FIGURE}")
BEHIND = Pattern(rf"{FIGURE}{SPACE}(?:{UNIT})")
KEYS = list(NAMES)
FOREIGN_DOLLARS = Pattern(r"(?:A|AU|C|CA|NZ|HK|S)\$|(?:Austral|Kanad|Canad|Hong|Singap|neusee)\w*", 2)


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    given = list(units(pair.target))
    if not given:
        return
    wanted = {name for name, _, _ in units(pair.source)}
    named = {name for name, _, _ in given}
    left = wanted - named
    if not left or FOREIGN_DOLLARS.search(pair.source):
        return
    for name, start, end in given:
        if name not in wanted and is_money(name) == any(map(is_money, left)):
            yield Hit(start, end, values={"wanted": ", ".join(sorted(left))})


def is_money(name: str) -> bool:
    """Tell a currency from a share."""
    return not name.startswith("percent")


def units(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the unit of each figure that has one, and the place of both."""
    for pattern in (BEFORE, BEHIND):
        for match in pattern.finditer(text):
            if match.lastgroup:
                yield KEYS[int(match.lastgroup[1:])], *match.span()


RULE = PairRule(
    meta=Meta(
        code="ACC215",
        name="unit-mismatch",
        message="„{text}“, the source has {wanted}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="CLDR: names and signs of currencies; Duden: Prozent, Prozentpunkt",
        judged=Judged(3, 3, "news21 and ted21, all systems and human translations, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Bau kostet ⟦5 Millionen Euro⟧.", source="It costs $5 million."),
        Bad("Es sind ⟦5 Prozentpunkte⟧ mehr.", source="It is 5 percent more."),
        Bad("Es sind ⟦5 %⟧ mehr.", source="It is 5 percentage points more."),
        Bad("Das kostet ⟦30 Rubel⟧.", source="It costs 30 tenge."),
        Bad("Die Karte kostet ⟦8 €⟧.", source="The ticket is £8."),
        Bad("Sie zahlen ⟦101-Millionen-Dollar⟧-Klauseln.", source="They pay £101million clauses."),
        Good("Der Bau kostet 5 Millionen Dollar.", source="It costs $5 million."),
        Good("Der Bau kostet 5 Mio. US-Dollar.", source="It costs $5m."),
        Good("Der Bau kostet 5 Millionen Dollar (4,6 Millionen Euro).", source="It costs $5 million."),
        Good("Fünf Prozent mehr, 5 %.", source="5 per cent more."),
        Good("Der Turm misst 30 Meter.", source="The tower is 100 feet tall."),
        Good("Das kostet 30 Tenge.", source="It costs 30 tenge."),
        Good("Es kostet 8 Pfund Sterling.", source="It is £8."),
        Good("Es wiegt 8 Pfund.", source="It weighs 8 pounds."),
        Good("Es kostet 5 Euro.", source="It costs five."),
        Good("Es kostet 5 Euro und 10 Prozent mehr.", source="It costs €5 and 10% more."),
        Good("Für 5 Rubel und 3 Dollar", source="For 5 roubles and 3 dollars"),
        Good("100%ig sicher", source="100% certain"),
        Good("Es kostet 5 australische Dollar.", source="It costs A$5."),
        Good("Sie zahlen 12.000 ¥.", source="They pay 12,000 yen."),
    ],
)
