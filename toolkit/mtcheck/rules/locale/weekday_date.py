"""Name the weekday that a date really has.

Montag, 15. März 2024 was a Friday. One of the two is wrong: a date is mistaken in translation, or a text is printed a
week later. Which one, only the source tells, so there is no fix. Dates are those of the Gregorian calendar; only the
years from 1900 on count, for before it parts of Europe counted otherwise.

Left alone: weekdays without a year beside the date, and weekdays of another date in the sentence.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
OTHER_NAMES = {"Sonnabend": 5}
DAYS_AND_MORE = frozenset((*DAYS, *OTHER_NAMES))
MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November"),
    "Dezember",
)
NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | {"Jänner": 1, "Feber": 2}
DATE = Pattern(
    rf"({'|'.join((*DAYS, *OTHER_NAMES))})s?,? (?:(?:den|dem|der|am|vom) )?(\d{{1,2}})\.[ \N{{NO-BREAK SPACE}}]?"
    rf"(?:({'|'.join(NUMBERS)})|(\d{{1,2}})\.)[ \N{{NO-BREAK SPACE}}]?((?:19|20)\d\d)\b"
)
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for match in DATE.finditer(document.prose):
        name, day, month, figure, year = match.groups()
        number = NUMBERS[month] if month else int(figure)
        if document.prose[match.start() - 1 : match.start()].isalnum():
            continue
        if not (1 <= number <= 12 and 1 <= int(day) <= LENGTHS[number - 1]):
            continue
        right = weekday(int(year), number, int(day))
        said = OTHER_NAMES.get(name, DAYS.index(name) if name in DAYS else -1)
        if said != right:
            yield Hit(*match.span(), values={"said": name, "right": DAYS[right]})


def weekday(year: int, month: int, day: int) -> int:
    """Return the weekday of a Gregorian date, Monday is 0 (Zeller's congruence)."""
    if month < 3:
        month, year = month + 12, year - 1
    return (day + 13 * (month + 1) // 5 + year + year // 4 - year // 100 + year // 400 + 5) % 7


RULE = DocumentRule(
    meta=Meta(
        code="LOC113",
        name="weekday-date",
        message="that day was a {right}, not a {said}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Gregorian calendar, ISO 8601",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Am ⟦Montag, 15. März 2024⟧ begann der Streik."),
        Bad("Am ⟦Dienstag, den 5. Mai 2021⟧ und ⟦Sonntag, 1.1.2020⟧ war Ruhe."),
        Bad("Seit ⟦Sonnabend, dem 24. Februar 2023⟧, gilt das."),
        Bad("Der ⟦Freitag, 29. Februar 2024⟧ war ein Schalttag."),
        Bad("Bis ⟦Mittwoch, 31. Dezember 1999⟧ blieb er."),
        Good("Am Freitag, 15. März 2024, begann der Streik."),
        Good("Am Mittwoch, den 5. Mai 2021 und Mittwoch, 1.1.2020 war Ruhe."),
        Good("Seit Donnerstag, dem 24. Februar 2022, gilt das."),
        Good("Der Donnerstag, 29. Februar 2024 war ein Schalttag."),
        Good("Am Montag, 15. März, begann der Streik, am Sonnabend, 2. März 2024 endete er."),
        Good("Bis Freitag, 31. Dezember 1999 blieb er."),
        Good("Am Montag reiste er ab. 15. März 2024: Ankunft."),
        Good("Der Montag, 32. Mai 2024 und der Montag, 5.13.2024 sind keine Daten."),
        Good("Am Sonntag, 8. Mai 1870 schrieb er."),
        Good("Von Montag bis Mittwoch, 5. Juni 2024, war Ruhe."),
        Good("Die Wochentage: Montag, 3. Platz 2024"),
        Good("Am Samstag, 4. Jänner 2025, fiel Schnee."),
        Good("Der Dienstag, 31. 12. 2024 war der letzte Tag."),
        Good("Donnerstags, 11. September 2025: Musik."),
    ],
    words=DAYS_AND_MORE,
)
