"""Say bis behind von, and und behind zwischen: von 2019 bis 2021.

The sign between two numbers is read as „bis“ and has „von“ in itself. Where von or zwischen stands before it, the word
belongs between the numbers as well: von 10 bis 12 Uhr, zwischen 5 und 10 Prozent.

Left alone: von before a measure of something (eine Dosis von 10–12 Tropfen, im Alter von 6–8 Jahren), results (ein
Sieg von 3-1), seasons (von 2019/20) and names with numbers.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
SIGN = rf"(?P<sign>{GAP}?[-–]{GAP}?)"
YEAR = r"(?:1[5-9]|20)\d\d"
CLOCK = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
# Both begin behind the first letter: a search for letters that are given is quick, one for two cases is not.
FROM = Pattern(
    rf"on(?<=\b[Vv]on){GAP}(?:(?P<one>{YEAR}){SIGN}(?P<other>{YEAR})(?![\w/–-]|[.,]\d)"
    rf"|(?P<hour>{CLOCK}){SIGN.replace('sign', 'gap')}(?P<last>{CLOCK})(?={GAP}Uhr))"
)
BETWEEN = Pattern(
    rf"wischen(?<=\b[Zz]wischen){GAP}(?P<one>\d+(?:[.,:]\d+)*){SIGN}(?P<other>\d+(?:[.,:]\d+)*)(?![\w/–-])(?!{GAP}(?:und|bis)\b)"
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for match in FROM.finditer(document.prose):
        if match["one"] and int(match["one"]) >= int(match["other"]):
            continue
        start, end = match.span("sign" if match["one"] else "gap")
        yield Hit(match.start() - 1, match.end(), edits=(Edit(start, end, " bis "),), values={"word": "bis"})
    for match in BETWEEN.finditer(document.prose):
        sign = Edit(*match.span("sign"), " und ")
        yield Hit(match.start() - 1, match.end(), edits=(sign,), values={"word": "und"})


RULE = DocumentRule(
    meta=Meta(
        code="LOC131",
        name="half-range",
        message="a dash for „{word}“: {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        judged=Judged(3, 3, "the findings in annotated news"),
        source="Duden, Textverarbeitung: Strich für „bis“, not behind von or zwischen",
    ),
    check=check,
    words=frozenset({"von", "Von", "zwischen", "Zwischen"}),
    options=None,
    examples=[
        Bad("Sie lebte ⟦von 2010–2015⟧ in Riga.", fixed="Sie lebte von 2010 bis 2015 in Riga."),
        Bad("Geöffnet ist ⟦von 10-12⟧ Uhr.", fixed="Geöffnet ist von 10 bis 12 Uhr."),
        Bad("⟦Zwischen 5–10⟧ Prozent fehlen.", fixed="Zwischen 5 und 10 Prozent fehlen."),
        Bad("Die Sperre gilt ⟦von 8.30 – 17⟧ Uhr.", fixed="Die Sperre gilt von 8.30 bis 17 Uhr."),
        Bad("Es kamen ⟦zwischen 200-300⟧ Gäste.", fixed="Es kamen zwischen 200 und 300 Gäste."),
        Bad("Das Amt war ⟦von 1998 - 2004⟧ leer.", fixed="Das Amt war von 1998 bis 2004 leer."),
        Bad("Er kommt ⟦zwischen 14:00-15:00⟧ Uhr.", fixed="Er kommt zwischen 14:00 und 15:00 Uhr."),
        *map(
            Good,
            (
                "Sie lebte von 2010 bis 2015 in Riga, 2016–2018 in Wien.",
                "Eine Dosis von 10–12 Tropfen genügt.",
                "Kinder im Alter von 6–8 Jahren lernen das.",
                "Nach einem Sieg von 3-1 war Ruhe.",
                "Der Vertrag von 2019/20 gilt.",
                "Zwischen 5 und 10 Prozent fehlen.",
                "Zwischen 5–7 und 10–12 Uhr ist zu.",
                "Die Nummer von 0351-4455 fehlt.",
                "Von 8 bis 10 Uhr und von 12 bis 14 Uhr ist offen.",
                "Geöffnet 10–12 Uhr.",
                "Der Stand von 2021 - 2019 war er besser - sinkt.",
                "Eine Größe von 5-10 Hektar",
                "Die Strecke zwischen Riga-Ost und Wien.",
            ),
        ),
    ],
)
