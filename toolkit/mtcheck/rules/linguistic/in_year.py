"""Name a year without "in": 2024, or im Jahr 2024.

„in 2024“ is English. German says 2024 stieg der Preis, or im Jahr 2024. Reported is the year where the sentence goes on
or ends behind it, so that no number of things can be meant.

Left alone: numbers of things (in 2024 Fällen), decades (in 1920er-Tracht), English titles and quotations, and years in
names of programmes (Ziel: In 2030).
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

YEAR = Pattern(
    r"(?<![\w-])(?P<in>[Ii]n)[ \N{NO-BREAK SPACE}](?P<year>(?:19|20)\d\d)"
    r"(?=[.,;:!?)][\s“”\"«»)]|[.!?]?[“”\"«»]?\Z|[ \N{NO-BREAK SPACE}](?P<next>[a-zäöüß]+|[–-][ \N{NO-BREAK SPACE}]|\())"
)
NUMERAL = frozenset("bis von der verschiedenen weiteren anderen einzelnen kleinen großen neuen".split())
"""What may follow a number of things: in 2000 verschiedenen Orten."""
ENDINGS = ("en", "er", "em")
VERBS = frozenset(
    """
    haben hatten waren wurden werden sind lagen kamen gingen gaben fanden standen begannen stiegen sanken starben wieder
    erneut weiter immer unter über neben gegen aber oder später früher immerhin allen einen einer zusammen zwischen
    außer keinen keiner seinen ihren konnten mussten sollten wollten
    """.split()
)
"""Words in -en and -er that are no adjectives before a counted noun."""
ENGLISH = frozenset("the of and was were is to a by for with are today true this it we he she has had".split())


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in YEAR.finditer(text):
        follows = match["next"] or ""
        if follows in NUMERAL or (follows.endswith(ENDINGS) and follows not in VERBS):
            continue
        if not ENGLISH.isdisjoint(text[max(0, match.start() - 30) : match.end() + 30].lower().split()):
            continue
        start, year = match.start(), match.start("year")
        yield Hit(*match.span(), edits=(Edit(start, year, ""),), values={"year": match["year"]})


RULE = SegmentRule(
    meta=Meta(
        code="LNG113",
        name="in-year",
        message="„{text}“ for „im Jahr {year}“ or „{year}“",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        zones=frozenset({Zone.HEADLINE, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST}),
        judged=Judged(1, 2, "findings in native news; the wrong one was an English quotation, now left alone"),
        source="Duden, Das Wörterbuch der sprachlichen Zweifelsfälle: in 2024 / im Jahre 2024 / 2024",
    ),
    check=check,
    literals=("n 19", "n 20", "n\N{NO-BREAK SPACE}19", "n\N{NO-BREAK SPACE}20"),
    options=None,
    examples=[
        Bad("⟦In 2024⟧ stieg der Preis.", fixed="2024 stieg der Preis."),
        Bad("Das Werk öffnete ⟦in 2019⟧.", fixed="Das Werk öffnete 2019."),
        Bad("Sie kam ⟦in 2016⟧, er ⟦in 2020⟧ (im Mai).", fixed="Sie kam 2016, er 2020 (im Mai)."),
        Bad("Die Preise sind ⟦in 2023⟧ weiter gestiegen.", fixed="Die Preise sind 2023 weiter gestiegen."),
        Bad("Der Umsatz stieg ⟦in 2021⟧ um acht Prozent.", fixed="Der Umsatz stieg 2021 um acht Prozent."),
        Bad("Nach dem Brand ⟦in 1987⟧: Neubau am Hafen", fixed="Nach dem Brand 1987: Neubau am Hafen"),
        Good("In 2024 Fällen half der Arzt, in 1999 weiteren nicht, in 2000 kleinen Orten auch nicht."),
        Good("Im Jahr 2024 und in den Jahren 2019 bis 2021 fiel der Preis. In 1920er-Tracht kam er."),
        Good("Der Aufsatz „The rise of wages in 2019“ ist alt. Das Ziel heißt: Berlin 2030."),
        *map(
            Good,
            (
                "In 2000 Metern Höhe liegt Schnee.",
                "In 1900 Haushalten fehlt Strom.",
                "Er wohnt in 2012 gebauten Häusern.",
                "Das Heft kostet in 1990er-Ausgabe mehr.",
                "Im Sommer 2024 stieg der Preis.",
                "Es liegt in 2030er-Plänen.",
                "In 2024 anderen Orten ist es kalt.",
                "Bis 2030 und ab 2031 gilt das.",
                "Die Feier „Born in 1984 and proud of it“ ist am Montag.",
                "Raum 2019 liegt in Haus 3.",
                "In 2000 neuen Wohnungen wird geheizt.",
            ),
        ),
    ],
)
