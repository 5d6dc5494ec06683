"""Group thousands as German does: 10.000, in Switzerland 10’000.

English groups with a comma: 1,000 soldiers. In German that is a number with three decimals, so the soldiers become one.
Two groups (1,250,000) and a group before a decimal point (1,234.56) can be nothing else. A single group can: it is
reported only before a noun that is counted, never before a measure, and then it is for the editor to look at. The Swiss
apostrophe is reported in texts that are not Swiss.

Left alone: measures with three decimals (1,250 Kilogramm, 2,125 Millionen), coordinates, results, times of races
(1:41,983 Minuten) and lists of numbers.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.figures import at_figures
from mtcheck.text import cldr
from mtcheck.text.patterns import Pattern

GROUPED = Pattern(
    r"\d(?<![\w.,:’'-].)\d{0,2}(?:(?:,\d{3})+(?:\.\d{1,2})?|(?:['’]\d{3})+)"
    r"(?![\d%‰]|[.,’'-]\d|[ \N{NO-BREAK SPACE}]?[%‰])"
)
COUNTED = Pattern(r"[ \N{NO-BREAK SPACE}](?:[a-zäöüß]{3,}(?:e|en|er)[ ])?([A-ZÄÖÜ][a-zäöüß]+(?:en|er|e|s|n|el)?)\b")
MEASURES = frozenset(
    """
    Mrd Mio Mia Tsd Bio Prozent Promille Prozentpunkte Prozentpunkten Punkte Punkten Million Millionen Milliarde
    Milliarden Billionen Gramm Kilogramm Kilo Tonne Tonnen Liter Litern Hektoliter Meter Metern Kilometer
    Kilometern Zentimeter Millimeter Quadratmeter Quadratkilometer Kubikmeter Hektar Grad Sekunde Sekunden
    Minuten Stunden Volt Ampere Watt Kilowatt Kilowattstunden Megawatt Gigawatt Hertz Gigahertz Megahertz Bar
    Hektopascal Bit Byte Megabyte Gigabyte Gigabit Lichtjahre Uhr Sievert Becquerel Mikrogramm Milligramm Fuß
    Meilen Zoll Unzen Pfund Barrel Knoten
    """.split()
)
MONEY = frozenset("Euro Dollar Rubel Franken Yen Yuan Kronen Hrywnja Lira Tenge Rupien Schekel".split())
MAGNITUDE = Pattern(r"[ \N{NO-BREAK SPACE}](?:Mio|Mrd|Millionen|Milliarden)\b")
"""Nobody counts thousands of millions so: 2,345,678 Millionen is a mistake of another kind."""
STANDARDS = {Locale.DE: cldr.GERMAN, Locale.AT: cldr.AUSTRIAN, Locale.CH: cldr.SWISS}


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    text = document.prose
    separator = cldr.group_separator(STANDARDS[context.locale])
    for match in at_figures(document, GROUPED):
        found = match[0]
        swiss = "," not in found
        if swiss and context.locale is Locale.CH:
            continue
        if MAGNITUDE.match(text, match.end()) and found.count(",") > 1:
            continue
        whole, _, decimals = found.partition(".")
        sure = swiss or bool(decimals) or whole.count(",") > 1
        if sure or is_counted(text, match.end(), found):
            grouped = whole.replace(",", separator).replace("'", separator).replace("’", separator)
            replacement = f"{grouped},{decimals}" if decimals else grouped
            yield Hit(*match.span(), replacement, safety=FixSafety.SAFE if sure else FixSafety.UNSAFE)


def is_counted(text: str, place: int, number: str) -> bool:
    """Tell whether things are counted behind a number with one comma, so that it has no decimals."""
    noun = COUNTED.match(text, place)
    if noun is None or noun[1] in MEASURES or number.startswith("0"):
        return False
    return noun[1] not in MONEY or number.endswith("00")


RULE = DocumentRule(
    meta=Meta(
        code="LOC103",
        name="thousands-separator",
        message="{text}: thousands are grouped in another way",
        mqm=Mqm.LOCALE,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Gliederung von Zahlen; Unicode CLDR, number symbols; Bundeskanzlei (Bern), Schreibweisungen",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die Stadt hat ⟦1,250,000⟧ Einwohner.", fixed="Die Stadt hat 1.250.000 Einwohner."),
        Bad("Der Preis sank auf ⟦1,234.56⟧ Euro.", fixed="Der Preis sank auf 1.234,56 Euro."),
        Bad("Rund ⟦1,000⟧ Soldaten kamen.", fixed="Rund 1.000 Soldaten kamen."),
        Bad("Etwa ⟦12,500⟧ junge Menschen und ⟦3,000⟧ Kinder.", fixed="Etwa 12.500 junge Menschen und 3.000 Kinder."),
        Bad("Er zahlte ⟦2,500⟧ Euro Strafe.", fixed="Er zahlte 2.500 Euro Strafe."),
        Bad("Es kamen ⟦200’000⟧ Gäste, ⟦3'000⟧ blieben.", fixed="Es kamen 200.000 Gäste, 3.000 blieben."),
        Bad("Rund ⟦1,000⟧ Soldaten kamen.", fixed="Rund 1’000 Soldaten kamen.", locale=Locale.CH),
        Bad("Das Werk baut ⟦45,000⟧ Autos im Jahr.", fixed="Das Werk baut 45.000 Autos im Jahr."),
        Bad("Die Bahn hat ⟦10,000⟧ neue Stellen.", fixed="Die Bahn hat 10.000 neue Stellen."),
        Good("Es kamen 200’000 Gäste, 3'000 blieben.", locale=Locale.CH),
        Good("Das Paket wiegt 1,250 Kilogramm, der Tank fasst 2,125 Millionen Liter."),
        Good("Die Aktie kostet 1,234 Euro, der Liter 1,679 Euro."),
        Good("Die Zahlen 1,200 und 3,400 sind Messwerte; der Wert liegt bei 1,005."),
        Good("Die Stadt liegt bei 51,203 Grad Nord und wuchs um 1,125 Prozent."),
        Good("Im Jahr 2020 kamen 1.000 Menschen, 10 000 blieben fort."),
        Good("Er lief die Strecke in 9,580 Sekunden, sie in 10,120 Sekunden."),
        Good("Die Siegerin brauchte 1:41,983 Minuten, der Zweite 1:43,754 Minuten."),
        Good("Die Sitze 1,2,3 und 100,200 sind frei."),
        Good("Zur Wahl gingen 1,2 Millionen Menschen, 500 Lokale öffneten."),
        Good("Der Kurs fiel auf 0,985 Dollar, der Umsatz auf 3,716 Mrd. Euro."),
    ],
)
