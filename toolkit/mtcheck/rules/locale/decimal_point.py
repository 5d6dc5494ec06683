"""Write decimals with a comma: 3,5 Prozent.

English writes 3.5 percent, and the point stays in a translation. In German it groups thousands or ends an ordinal, so
the reader stumbles. Looked at are numbers with one or two decimals before a unit.

Left alone: dates and times (am 3.5. um 7.30 Uhr), paragraphs and versions (§ 3.5, Version 3.5), groups of three digits
and, in Switzerland, sums of money, which have a point there, and texts in which all decimals have one: both are in use.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

MONEY = frozenset("Euro Dollar US-Dollar Franken Rappen Pfund Rubel Yen CHF EUR USD € $ £".split())
UNITS = MONEY | frozenset(
    """% ‰ Prozent Prozentpunkte Prozentpunkten Promille Million Millionen Milliarde Milliarden Billion Billionen
    Kilometer Kilometern km Meter Metern m Zentimeter Zentimetern cm Millimeter mm Quadratmeter Quadratmetern
    Quadratkilometer Quadratkilometern Kubikmeter Hektar Tonnen Kilogramm Kilo kg Gramm Liter Litern Grad °C
    Kilowatt Kilowattstunden Megawatt Gigawatt kWh kW MW GW Terabyte Gigabyte Megabyte TB GB MB Gigahertz GHz Zoll
    Meilen Fuß Millimetern Mrd Mio Mrd. Mio.""".split()
)
POINT = Pattern(
    r"(\d(?<![\w.,:/§$€£¥-].)(?<![$€£¥][ \N{NO-BREAK SPACE}].)\d{0,2})\.(\d{1,2})"
    r"(?=[ \N{NO-BREAK SPACE}]?([^\W\d_][\w-]*\.?|[%‰€$£]|°C))"
)
COMMA = Pattern(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])")
BEFORE = Pattern(
    r"(?:§|\b(?:Version|Kapitel|Abschnitt|Artikel|Absatz|Nummer|Nr\.|Ziffer|[Aa]m|[Vv]om))[ \N{NO-BREAK SPACE}]\Z"
)


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    for match in at_figures(document, POINT):
        unit = match[3] if match[3] in UNITS else match[3].rstrip(".")
        if unit not in UNITS or (context.locale is Locale.CH and is_swiss(document.prose, unit, match.end(3))):
            continue
        start, end = match.span()
        # Behind "am" it is a date that lost its dot.
        if BEFORE.search(document.prose, max(0, start - 12), start) is None:
            yield Hit(start, end, f"{match[1]},{match[2]}")


def is_swiss(prose: str, unit: str, end: int) -> bool:
    """Tell whether a number with this unit, which ends at a place, may have a point in a Swiss text."""
    behind = prose[end : end + 20].split(maxsplit=1)
    money = unit in MONEY or (unit.startswith(("M", "B")) and bool(behind) and behind[0].rstrip(".,;:)") in MONEY)
    return money or COMMA.search(prose) is None


RULE = DocumentRule(
    meta=Meta(
        code="LOC108",
        name="decimal-point",
        message="decimal point in {text}",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 1333; DIN 5008: Dezimalzahlen; Unicode CLDR, number symbols",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die Preise stiegen um ⟦3.5⟧ Prozent.", fixed="Die Preise stiegen um 3,5 Prozent."),
        Bad("Die Werft bekam ⟦1.25⟧ Milliarden Euro.", fixed="Die Werft bekam 1,25 Milliarden Euro."),
        Bad("Nach ⟦42.2⟧ Kilometern fehlten ⟦0.5⟧ km.", fixed="Nach 42,2 Kilometern fehlten 0,5 km."),
        Bad("Das kostet ⟦9.99⟧ Euro oder ⟦12.50⟧ €.", fixed="Das kostet 9,99 Euro oder 12,50 €."),
        Bad("Es wurde ⟦1.5⟧ Grad wärmer und ⟦7.5⟧% teurer.", fixed="Es wurde 1,5 Grad wärmer und 7,5% teurer."),
        Bad("Der See fasst ⟦2.4⟧ Millionen Liter.", fixed="Der See fasst 2,4 Millionen Liter."),
        Bad("Der Berg wuchs um ⟦4.5⟧ Meter.", fixed="Der Berg wuchs um 4,5 Meter."),
        Bad("Die Platte fasst ⟦1.5⟧ Terabyte.", fixed="Die Platte fasst 1,5 Terabyte."),
        Bad("Der Wert sank um ⟦0.3⟧ Prozentpunkte.", fixed="Der Wert sank um 0,3 Prozentpunkte."),
        Good("Am 3.5. um 7.30 Uhr fährt der Zug 4.12 ab."),
        Good("§ 3.5 Prozentsätze, Kapitel 2.1 Meter und Maße, Version 3.5 Millionen Mal geladen."),
        Good("Es kamen 3.500 Menschen, 12.500 Euro fehlen."),
        Good("Das kostet 9.99 Franken, im Jahr 2.45 Mrd. CHF, also 2,5 Prozent.", locale=Locale.CH),
        Good("Sie kam auf 50.3 Prozent, der Verein auf 3.5 Millionen Mitglieder.", locale=Locale.CH),
        Bad("Von 50,3 stieg es auf ⟦51.5⟧ Prozent.", fixed="Von 50,3 stieg es auf 51,5 Prozent.", locale=Locale.CH),
        Good("Python 3.11 Grundkurs, Windows 8.1 Pro und Bundesliga 2.0 Plus."),
        Good("Die Preise stiegen um 3,5 Prozent."),
        Good("Die Adresse 10.0.0.1 meldet 10.5.2024 Millionen Fehler nie."),
        Good("Am 12.5 Millionen Mal geteilten Bild arbeitete sie allein."),
    ],
)
