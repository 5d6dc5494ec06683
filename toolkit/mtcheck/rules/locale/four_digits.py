"""Group numbers of four digits everywhere in an article, or nowhere.

DIN 5008 groups from five digits on, many newspapers from four: 1000 or 1.000. An article that keeps to one way is left
alone. In a mixture the more frequent way decides, with equal numbers the ungrouped one; the profile decides over both.
A number counts only before a noun that is counted or measured, for years have four digits as well. Where the profile
asks for 1000, a grouped number is one anywhere (auf 2.200 geschätzt).

Left alone: years, numbers of houses, pages, models and telephones, times (1.000 against 10.30), larger numbers, and
beside those what belongs to them (8.000 bis 12.000).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, say
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

PLAIN, GROUPED = "1000", "1.000"
NUMBER = Pattern(
    r"([1-9])(?<![\w.,/:’'-].)(?<!\d[ \N{NO-BREAK SPACE}].)([.’']?)(\d{3})(?![\w,/:’'-]|\.\d)[ \N{NO-BREAK SPACE}]"
    r"(?:[a-zäöüß]{4,}e[nrs]? )?([A-ZÄÖÜ][a-zäöüß]{2,})"
)
ANYWHERE = Pattern(
    r"([1-9])(?<![\w.,/:’'§$€£-].)(?<!\d[ \N{NO-BREAK SPACE}].)([.’'])(\d{3})"
    r"(?![\w/:’']|[.,]\d|[ \N{NO-BREAK SPACE}]Uhr\b)"
)
"""A grouped number whatever follows."""
LARGER = Pattern(r"\d{2,3}[.’']\d{3}")
BESIDE = 25
"""Characters on either side where a larger number keeps the dot of a smaller one."""
COUNTED = frozenset(
    """Euro Dollar Rubel Franken Kronen Pfund Menschen Personen Leute Einwohner Soldaten Kilometer Kilometern Meter
    Metern Hektar Tonnen Kilogramm Liter Arbeitsplätze Stellen Mitarbeiter Mitarbeitern Beschäftigte Beschäftigten
    Jahre Jahren Mal Tote Tonnen Zuschauer Zuschauern Besucher Besuchern Demonstranten Häuser Wohnungen Familien Kinder
    Kindern Flüchtlinge Flüchtlingen Fälle Fällen Teilnehmer Teilnehmern Betriebe Betrieben Stimmen Stück
    Quadratmeter Quadratkilometer Kilowattstunden Megawatt Unternehmen
    Gäste Gästen Schüler Schülern Studenten Studierende""".split()
)
YEARS = range(1400, 2101)
BEFORE_YEAR = Pattern(r"(?i:jahr|seit|anno|um|bis|von|ab|vor|nach|herbst|sommer|frühjahr|winter|mai|juni|juli) \Z")


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    prose, house = document.prose, context.profile.four_digits
    found = []
    for match in at_figures(document, NUMBER):
        year = not match[2] and int(match[1] + match[3]) in YEARS
        before = BEFORE_YEAR.search(prose, max(0, match.start() - 12), match.start())
        if match[4] in COUNTED and not (year and before):
            found.append((match.start(), match.end(3), match[1], match[2], match[3]))
    if house == PLAIN:
        starts = {start for start, *_ in found}
        found += [place for place in anywhere(document) if place[0] not in starts]
        found.sort()
    grouped = sum(bool(sign) for _, _, _, sign, _ in found)
    if not found or (house is None and grouped in (0, len(found))):
        return
    where = say("elsewhere in the text") if grouped not in (0, len(found)) else say("in the house style")
    wanted = house or (GROUPED if 2 * grouped > len(found) else PLAIN)
    separator = next((sign for *_, sign, _ in found if sign), "’" if context.locale is Locale.CH else ".")
    for start, end, first, sign, rest in found:
        if bool(sign) != (wanted == GROUPED):
            right = first + (separator if wanted == GROUPED else "") + rest
            yield Hit(start, end, right, values={"way": right, "where": where})


def anywhere(document: Document) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield all grouped numbers of four digits that have no larger number beside them."""
    prose = document.prose
    for match in at_figures(document, ANYWHERE):
        start, end = match.span()
        if not LARGER.search(prose, max(0, start - BESIDE), end + BESIDE):
            yield start, end, match[1], match[2], match[3]


RULE = DocumentRule(
    meta=Meta(
        code="LOC119",
        name="four-digits",
        message="{text}, and {way} {where}",
        mqm=Mqm.LOCALE,
        severity=Severity.NEUTRAL,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Gliederung von Zahlen; Unicode CLDR, minimum grouping digits",
        house="four_digits",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Es kamen 1000 Menschen und 3500 Kinder, ⟦2.000⟧ Gäste blieben.",
            fixed="Es kamen 1000 Menschen und 3500 Kinder, 2000 Gäste blieben.",
        ),
        Bad(
            "Es kamen 1.000 Menschen und 3.500 Kinder, ⟦2200⟧ Gäste blieben.",
            fixed="Es kamen 1.000 Menschen und 3.500 Kinder, 2.200 Gäste blieben.",
        ),
        Bad("Es kamen ⟦1.000⟧ Menschen.", fixed="Es kamen 1000 Menschen.", profile=Profile(four_digits="1000")),
        Bad(
            "Man schätzt sie auf ⟦2.200⟧, höchstens ⟦2.500⟧. Die Spende: ⟦1.000⟧ alte Bücher.",
            fixed="Man schätzt sie auf 2200, höchstens 2500. Die Spende: 1000 alte Bücher.",
            profile=Profile(four_digits="1000"),
        ),
        Good("Es sind 8.000 bis 12.000, um 1.30 Uhr waren es 1.000.000.", profile=Profile(four_digits="1000")),
        Bad(
            "Der Hof hat 1500 Hektar und 4000 Tonnen Mais. Er kostet ⟦9.500⟧ Euro im Jahr.",
            fixed="Der Hof hat 1500 Hektar und 4000 Tonnen Mais. Er kostet 9500 Euro im Jahr.",
        ),
        Bad(
            "Die 3’000 Arbeitsplätze und 2’400 Wohnungen kosten ⟦8000⟧ Franken.",
            fixed="Die 3’000 Arbeitsplätze und 2’400 Wohnungen kosten 8’000 Franken.",
            locale=Locale.CH,
        ),
        Bad("Rund ⟦3.500⟧ junge Menschen, 2300 Kinder.", fixed="Rund 3500 junge Menschen, 2300 Kinder."),
        Good("Seit 2019 Personen fehlen, sind es 1.200 Stellen."),
        Good("Die Straße liegt 1500 Meter hoch, 12.500 Menschen kamen um 10.30 Uhr."),
        Good("Die Hausnummer 1000, das Telefon 3500 und 1.200 Euro."),
        Good("Es waren 1,5 Millionen Euro, 3500 Euro und 0,350 Liter."),
        Good("Es kamen 1.000 Menschen, 1.250.000 Euro fehlten."),
        Good("Am 1.1000 Meter langen Band; im Jahr 1848 Tote, 3.500 Verletzte."),
        Good("Die Zahlen 1000, 2.000 und 3000 stehen allein."),
        Good("Vom Mai 2020 Einwohner zählen: 1.500 Einwohner."),
        Bad(
            "Die 1.500 Einwohner, 2.500 Gäste und 1.100 Soldaten zahlen ⟦3500⟧ Euro und ⟦4500⟧ Rubel.",
            fixed="Die 1.500 Einwohner, 2.500 Gäste und 1.100 Soldaten zahlen 3.500 Euro und 4.500 Rubel.",
        ),
        Good("Er lief 1500 Meter und 5000 Meter."),
        Good("Es kamen 1000 Menschen, 3500 Kinder und 12.000 Gäste."),
        Good("Im Jahr 2020 kamen 1.000 Menschen, seit 2015 Menschen aus aller Welt."),
        Good("Der Sender 1000 Hertz, das Modell 2000 Turbo und 3.500 Euro."),
    ],
)
