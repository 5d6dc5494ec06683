"""Give a date a German month: 12. März, not 12 marzo.

Months are short, and look like names: an engine that translates Italian, French, Spanish, Portuguese, Turkish, Polish
or Dutch leaves them in dates of captions, bylines and sentences. The day gets its full stop.

Left alone: names of streets, squares, clubs and parties (Piazza XXV Aprile, 26 de Julio), months without a day, and
words that German shares. English dates are ACC104, Cyrillic ones ACC108.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
MONTHS = """
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
januari februari maart april mei juni juli augustus september oktober november december
ledna února března dubna května června července srpna září října listopadu prosince
"""
"""The months of Italian, French, Spanish, Portuguese, Turkish, Polish (genitive), Dutch and Czech (genitive)."""
DATE = Pattern(
    r"(?P<day>\d{1,2})(?:\.|º|°|er)?(?:[ \N{NO-BREAK SPACE}]de)?[ \N{NO-BREAK SPACE}](?P<month>[^\W\d_]{3,12})"
    r"(?:[ \N{NO-BREAK SPACE}](?:del?[ \N{NO-BREAK SPACE}])?(?P<year>(?:19|20)\d\d))?(?![\w-])"
)
SURE = Pattern(
    r"(?:\A|[\n(,:|–]|\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Ss]eit|[Dd]er|[Dd]en|[Dd]em|[Dd]es|[Aa]b|und))"
    r"[ \N{NO-BREAK SPACE}]?\Z"
)


@cache
def months() -> Mapping[str, str]:
    """Return the German months by the foreign ones; those that read alike are left out."""
    found: dict[str, str] = {}
    for row in MONTHS.strip().splitlines():
        found.update(zip(row.split(), GERMAN, strict=True))
    german = {month.lower() for month in GERMAN}
    return {name: month for name, month in found.items() if name.lower() not in german}


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    table, prose = months(), document.prose
    for match in at_figures(document, DATE):
        month = table.get(match["month"]) or table.get(match["month"].lower())
        if month is None or not 1 <= int(match["day"]) <= 31:
            continue
        if match["year"] or SURE.search(prose, max(0, match.start() - 6), match.start()):
            year = f" {match['year']}" if match["year"] else ""
            yield Hit(*match.span(), f"{int(match['day'])}. {month}{year}", values={"month": month})


RULE = DocumentRule(
    meta=Meta(
        code="ACC115",
        name="foreign-date",
        message="a foreign month in {text}: {month}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="Unicode CLDR: months of it, fr, es, pt, tr, pl, nl and cs; DIN 5008: Kalenderdaten",
    ),
    check=check,
    options=None,
    words=frozenset(form for month in months() for form in (month, month.capitalize(), month.upper())),
    examples=[
        Bad("Am ⟦12 marzo 2024⟧ stieg der Fluss.", fixed="Am 12. März 2024 stieg der Fluss."),
        Bad("Die Wahl vom ⟦5 de mayo⟧ war frei.", fixed="Die Wahl vom 5. Mai war frei."),
        Bad(
            "⟦3 Ekim 2022⟧\n\nDer Bau stockt seit dem ⟦1er juillet⟧.",
            fixed="3. Oktober 2022\n\nDer Bau stockt seit dem 1. Juli.",
        ),
        Bad("Bis ⟦30 września⟧ war Ruhe.", fixed="Bis 30. September war Ruhe."),
        Bad("Am ⟦9. maart⟧ und am ⟦14 août 2021⟧ war es heiß.", fixed="Am 9. März und am 14. August 2021 war es heiß."),
        Bad("Das Stück (⟦21 Mayıs 2019⟧) fehlt.", fixed="Das Stück (21. Mai 2019) fehlt."),
        *map(
            Good,
            (
                "Am 12. März 2024 und am 5. Mai stieg der Fluss.",
                "Er wohnt an der Piazza 25 Aprile.",
                "Die Bewegung M 26 Julio siegt.",
                "Der Club 5 Mart spielt heute.",
                "Das Schiff Mars und 3 Mars-Riegel.",
                "Der Film „Marzo“ läuft um 12 Uhr.",
                "Er kaufte 12 maja-blaue Hefte.",
                "Im marzo war Ruhe.",
                "Um 20 Uhr 15 Mai und Juni.",
                "Die 5 Maja und die 7 Julio.",
                "Sie kaufte 5 mayo-rote und 3 mars-rote Hefte.",
                "Am 12 Meter hohen Turm steht er.",
            ),
        ),
    ],
)
