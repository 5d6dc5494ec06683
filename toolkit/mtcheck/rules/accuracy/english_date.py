"""Write dates with German months, weekdays and ordinal numbers.

Months and weekdays are the words that an engine meets most often outside of sentences, in bylines and captions, and
there it leaves them alone: "March 5, 2022", "am 3rd Mai", "am Monday". In German the day comes first, as a number with
a full stop.

Left alone: names (Theresa May, Mail on Sunday, Black Friday, Fridays for Future), titles, English sentences, and
ordinals that are no dates (1st Level Support, 5th Avenue).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

ENGLISH = {
    "January": "Januar",
    "February": "Februar",
    "March": "März",
    "May": "Mai",
    "June": "Juni",
    "July": "Juli",
    "October": "Oktober",
    "December": "Dezember",
}
SHARED = ("April", "August", "September", "November")
GERMAN = (*ENGLISH.values(), *SHARED, "Jänner", "Feber")
DAYS = dict(
    zip(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
        strict=True,
    )
)
_ENGLISH = "|".join(ENGLISH)
_MONTH = "|".join((*ENGLISH, *GERMAN))
_TH = "(?:st|nd|rd|th)"
_BEFORE = r"(?<![^\W_])(?<![&/-])"
_END = r"(?![^\W_]|-[^\W\d_]|\.\d| (?:Memorial|Day|Parade|Festival))"
DAY_FIRST = Pattern(
    rf"{_BEFORE}(\d{{1,2}})(?:{_TH}\.? (?:of )?({_MONTH})|\.? (?:of )?({_ENGLISH})(?! \d{{1,2}}\b))(?:,? "
    rf"(\d{{4}}))?{_END}"
)
MONTH_FIRST = Pattern(
    rf"{_BEFORE}(?:({_MONTH}) (\d{{1,2}}){_TH}?, (\d{{4}})|({_MONTH}) (\d{{1,2}}){_TH}|({_ENGLISH}) "
    rf"(\d{{1,2}}))(?!\.\d){_END}"
)
MONTH_ONLY = Pattern(
    rf"(?<![^\W_])(?:(?:[Ii]m|Anfang|Mitte|Ende|[Ss]eit|[Bb]is) ({_ENGLISH})(?= \d{{4}}{_END})|(?:[Ii]m|Anfang"
    rf"|Ende) ({_ENGLISH}){_END}(?! [A-Z]))"
)
WEEKDAY = Pattern(
    rf"(?<![^\W_])(?:[Aa]m|[Vv]om|[Bb]is|[Ss]eit|[Aa]b|jede[nrm]|(?:nächste|letzte|vergangene|kommende|diese)[nmr]) "
    rf"({'|'.join(DAYS)}){_END}(?! (?:[A-Z]|for |in the ))"
)
SURE = Pattern(r"(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Ss]eit|der|den|dem|des|[Aa]b) \Z")
NAME = Pattern(r"(?:[A-ZÄÖÜ][^\W\d_]+|the|on|of|in) \Z")
PROBE = (*ENGLISH, *DAYS, "1st", "2nd", "3rd", "0th", "1th", "2th", "3th", "4th", "5th", "6th", "7th", "8th", "9th")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    taken: list[tuple[int, int]] = []
    for match in MONTH_FIRST.finditer(prose):
        if not is_name(prose, match.start()):
            month, day = match[1] or match[4] or match[6], match[2] or match[5] or match[7]
            year = f" {match[3]}" if match[3] else ""
            taken.append(match.span())
            yield from hit(prose, *match.span(), f"{int(day)}. {german(month)}{year}", int(day))
    for match in DAY_FIRST.finditer(prose):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            year = f" {match[4]}" if match[4] else ""
            yield from hit(
                prose, *match.span(), f"{int(match[1])}. {german(match[2] or match[3])}{year}", int(match[1])
            )
    for match in MONTH_ONLY.finditer(prose):
        group = 1 if match[1] else 2
        yield Hit(*match.span(group), replacement=ENGLISH[match[group]])
    for match in WEEKDAY.finditer(prose):
        yield Hit(*match.span(1), replacement=DAYS[match[1]])


def is_name(prose: str, place: int) -> bool:
    """Tell whether what looks like a month is a surname or a part of a name, by the word before it."""
    return NAME.search(prose, max(0, place - 40), place) is not None and not SURE.search(
        prose, max(0, place - 8), place
    )


def hit(prose: str, start: int, end: int, date: str, day: int) -> Iterator[Hit]:
    """Yield the finding for a date. Behind "am" the German form is certain, elsewhere an article may be missing."""
    if 1 <= day <= 31:
        sure = SURE.search(prose, max(0, start - 8), start) is not None
        yield Hit(start, end, replacement=date, safety=FixSafety.SAFE if sure else FixSafety.UNSAFE)


def german(month: str) -> str:
    """Return the German name of a month in either language."""
    return ENGLISH.get(month, month)


WORDS = frozenset({*ENGLISH, *DAYS, "st", "nd", "rd", "th", *SHARED})
"""One of these stands in every English date."""

RULE = DocumentRule(
    meta=Meta(
        code="ACC104",
        name="english-date",
        message="an English date: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        source="Unicode CLDR, de and en: months and days; DIN 5008: Kalenderdaten",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Am ⟦5 March⟧ stieg der Fluss.", fixed="Am 5. März stieg der Fluss."),
        Bad("Der Bau begann am ⟦3rd Mai⟧.", fixed="Der Bau begann am 3. Mai."),
        Bad("Veröffentlicht: ⟦March 5, 2022⟧", fixed="Veröffentlicht: 5. März 2022"),
        Bad("Vom ⟦July 4th⟧ bis ⟦July 9th⟧ fuhr kein Zug.", fixed="Vom 4. Juli bis 9. Juli fuhr kein Zug."),
        Bad("Sie kam am ⟦21st September⟧ an.", fixed="Sie kam am 21. September an."),
        Bad("Er starb am ⟦September 21, 2022⟧ in Wien.", fixed="Er starb am 21. September 2022 in Wien."),
        Bad("Im ⟦October⟧ wird es kalt.", fixed="Im Oktober wird es kalt."),
        Bad("Ende ⟦June⟧ 2021 war alles fertig.", fixed="Ende Juni 2021 war alles fertig."),
        Bad(
            "Am ⟦Monday⟧ tagte der Rat, bis ⟦Friday⟧ will er antworten.",
            fixed="Am Montag tagte der Rat, bis Freitag will er antworten.",
        ),
        Bad("Die Frist endet am ⟦2nd of June⟧.", fixed="Die Frist endet am 2. Juni."),
        Good("Theresa May 2016 in London, Brian May 5 Jahre später und June Carter."),
        Good("Am 5. Mai, am 3. September 2022 und im November war es ruhig. Im August auch."),
        Good("Die Mail on Sunday, der Black Friday, Fridays for Future und die Sunday Times."),
        Good("Am Sunday Times Festival liest er, am Friday for Future demonstriert sie."),
        Good("Das 1st Level Support Team sitzt in der 5th Avenue, im 3rd Floor."),
        Good("„Sunday Morning“ ist ein Lied, „Ruby Tuesday“ ein anderes."),
        Good("Der March for Life, das 4 May Memorial-Konzert und die Marke October 9."),
        Good("Bis May redet, warten alle. Seit May geht, ist Ruhe. Im May-Lager gärt es."),
        Good("Das Heft August 12/2020 zeigt den September 5-Kanal und die B 5."),
        Good("Im Januar und am Dienstag, dem 7. Juni 2022, um 7.30 Uhr."),
    ],
    words=WORDS,
)
