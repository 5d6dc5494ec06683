"""Write a date in German order: 15. März 2024.

English puts the month first (March 15, 2024; 3/15/2024), a comma before the year, and no dot behind the day. An engine
translates the name of the month and leaves the rest: März 15, 2024 or 15 März. A date with slashes is put right where
only one of its numbers can be a month; where both can, the two readings are proposed.

Left alone: English ordinals and months (3rd Mai, September 5, 2024), which are ACC104, dates in ISO form, fractions
and ratios, issues of newspapers (Mai 2024), and names such as Mai 68.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

MONTHS = "Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
NAMES = frozenset(MONTHS.split("|"))
GERMAN = "Januar|Jänner|Februar|Feber|März|Mai|Juni|Juli|Oktober|Dezember"
"""Those that English calls by another name."""
FIRST = Pattern(
    rf"({GERMAN}) (?:den )?(\d{{1,2}})"
    r"(?:\.?,? ((?:19|20)\d\d)\b|,(?= [a-zäöü]))"
)
NO_DOT = Pattern(rf"([1-9](?<![\w.,:/§-].)(?<![.,:/-] .)\d?)(?:ten)? ({MONTHS})\b(?!-)")
COMMA = Pattern(rf"([1-9](?<![\w.,:/§-].)\d?\. (?:{MONTHS})), ((?:19|20)\d\d)(?![\w.,-]\d|\w| [A-ZÄÖÜ])")
SLASHES = Pattern(r"(\d(?<![\w/.,-].)\d?)/(\d{1,2})/((?:19|20)\d\d)(?![\w/-])")
TIME = Pattern(r"(?:Uhr|Seite|Nr\.|Nummer|Heft|Platz|Artikel|Block|Version|Haus)[ \N{NO-BREAK SPACE}]\Z")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    text = document.prose
    if not NAMES.isdisjoint(document.words):
        yield from _with_month(text)
    for match in at_figures(document, SLASHES) if "/" in text else ():
        one, other, year = int(match[1]), int(match[2]), match[3]
        if not (1 <= one <= 31 and 1 <= other <= 31 and min(one, other) <= 12):
            continue
        start, end = match.span()
        if one <= 12 and other <= 12 and one != other:
            forms = (f"{one}.{other}.{year}", f"{other}.{one}.{year}")
            yield Hit(start, end, candidates=tuple((Edit(start, end, form),) for form in forms))
        else:
            day, month = (other, one) if one <= 12 else (one, other)
            yield Hit(start, end, f"{day}.{month}.{year}")


def _with_month(text: str) -> Iterator[Hit]:
    for match in FIRST.finditer(text):
        month, day, year = match.groups()
        if 1 <= int(day) <= 31 and not text[match.start() - 1 : match.start()].isalnum():
            date = f"{int(day)}. {month}" + (f" {year}" if year else "")
            yield Hit(*match.span(), date + ("," if match[0].endswith(",") else ""))
    for match in COMMA.finditer(text):
        yield Hit(*match.span(), f"{match[1]} {match[2]}")
    for match in NO_DOT.finditer(text):
        if int(match[1]) <= 31 and TIME.search(text, max(0, match.start() - 10), match.start()) is None:
            yield Hit(*match.span(), f"{match[1]}. {match[2]}")


RULE = DocumentRule(
    meta=Meta(
        code="LOC107",
        name="date-format",
        message="{text} is not how German writes a date",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="DIN 5008: Datum; Amtliche Regelung der deutschen Rechtschreibung, § 104; Unicode CLDR, dates",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Am ⟦5 Mai⟧ begann der Streik.", fixed="Am 5. Mai begann der Streik."),
        Bad("Seit ⟦März 15, 2024⟧ gilt das.", fixed="Seit 15. März 2024 gilt das."),
        Bad("Am ⟦3/15/2024⟧ kam er, am ⟦24/12/2023⟧ sie.", fixed="Am 15.3.2024 kam er, am 24.12.2023 sie."),
        Bad("Am ⟦3ten Mai⟧ und am ⟦Mai 4 2020⟧ war Ruhe.", fixed="Am 3. Mai und am 4. Mai 2020 war Ruhe."),
        Bad("Vom ⟦21 August⟧ bis zum ⟦2 Oktober⟧.", fixed="Vom 21. August bis zum 2. Oktober."),
        Bad("Am ⟦03/04/2024⟧ war Ruhe."),
        Bad("Das Stück vom ⟦Juli 4 2023⟧ fehlt.", fixed="Das Stück vom 4. Juli 2023 fehlt."),
        Bad("Der ⟦1 Dezember⟧ war kalt.", fixed="Der 1. Dezember war kalt."),
        Bad("Am ⟦15. Januar, 2024⟧ war Ruhe.", fixed="Am 15. Januar 2024 war Ruhe."),
        Good("Am 15. Januar, 2024 Tage nach der Flut, kamen 20 Gäste, am 16. Januar, 2010 Gäste."),
        Good("Am 5. Mai, vom 21. bis 23. August und im Mai 2024 war Ruhe."),
        Good("Der Pariser Mai 68, der 17. Juni 1953 und der 5.\N{NO-BREAK SPACE}März."),
        Good("Das Heft 2024-03-15, die Quote 3/4, das Aktenzeichen 12/2024 und 7/13/88."),
        Good("Die 5 Mai-Feiern, die 3 Aprilscherze und die 12 Septembertage."),
        Good("Um 20 Uhr 15 Mai und Juni."),
        Good("Im Januar 20.000, im Februar 30.000 Gäste."),
        Good("Mai, 15 Uhr: Der August 2020 war heiß."),
        Good("Am 14. Juli 1789, am 1. 5. 2020 und am 24.12.2023."),
        Good("In den Monaten März, April, 2 Mal im Mai."),
        Good("Seite 5 Mai-Ausgabe; Platz 3 August Wirth"),
    ],
    literals=("/",),
    words=NAMES,
)
