"""Name the month and the day of the week that the source names.

A wrong month passes every reader who does not know the source. Months and days of the week are compared as sets; a
month that the source gives as a number counts.

Left alone: March and May, Mai and Sonne as other words (a march, may), days that one side does not name at all, and
names such as Black Friday that a translation explains.
"""

from collections.abc import Iterator
from decimal import Decimal

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.text.patterns import Pattern
from mtcheck.text.quantities import numbers

ENGLISH = Pattern(
    r"\b(?:(?P<m1>January|Jan\.)|(?P<m2>February|Feb\.)|(?P<m3>March|Mar\.)|(?P<m4>April|Apr\.)|(?P<m5>May)|(?P<m6>June)|(?P<m7>July)"
    r"|(?P<m8>August|Aug\.)|(?P<m9>September|Sept?\.)|(?P<m10>October|Oct\.)|(?P<m11>November|Nov\.)|(?P<m12>December|Dec\.)"
    r"|(?P<d1>Mondays?)|(?P<d2>Tuesdays?)|(?P<d3>Wednesdays?)|(?P<d4>Thursdays?)|(?P<d5>Fridays?)|(?P<d6>Saturdays?)|(?P<d7>Sundays?))(?!\w)"
)
GERMAN = Pattern(
    r"(?<![\w-])(?:(?P<m1>Januar|Jänner)|(?P<m2>Februar|Feber)|(?P<m3>März)|(?P<m4>April)|(?P<m5>Mai)|(?P<m6>Juni)|(?P<m7>Juli)"
    r"|(?P<m8>August)|(?P<m9>September)|(?P<m10>Oktober)|(?P<m11>November)|(?P<m12>Dezember)"
    r"|(?P<d1>[Mm]ontag)|(?P<d2>[Dd]ienstag)|(?P<d3>[Mm]ittwoch)|(?P<d4>[Dd]onnerstag)|(?P<d5>[Ff]reitag)"
    r"|(?P<d6>[Ss]amstag|[Ss]onnabend)|(?P<d7>[Ss]onntag))(?:e?s|e|abend\w*|morgen\w*|nachmittag\w*|nacht|vormittag\w*)?(?![\w-])"
)
WORDS_TOO = frozenset({"m3", "m5", "m8"})
"""March, May and August are words or names as well."""


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair):
        return
    given = [(match.lastgroup or "", match) for match in GERMAN.finditer(pair.target)]
    if not given:
        return
    wanted = {match.lastgroup or "": match[0] for match in ENGLISH.finditer(pair.source)}
    named = {name for name, _ in given}
    values = {value for number in numbers(pair.source, "en") for value in number.values}
    for name, match in given:
        kind = name[0]
        meant = [
            word for other, word in wanted.items() if other[0] == kind and other not in named and other not in WORDS_TOO
        ]
        if name not in wanted and meant and not (kind == "m" and Decimal(name[1:]) in values):
            yield Hit(*match.span(), values={"wanted": ", ".join(meant)})


RULE = PairRule(
    meta=Meta(
        code="ACC213",
        name="date-mismatch",
        message="„{text}“, the source has {wanted}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="CLDR: names of months and days, English and German",
        judged=Judged(7, 7, "news21 and ted21, all systems and human translations, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Am 3. ⟦Juni⟧ fiel Schnee.", source="On July 3 snow fell."),
        Bad("Seit ⟦Dienstag⟧ schneit es.", source="It has been snowing since Thursday."),
        Bad("Am ⟦Mittwochabend⟧ kam der Bus.", source="The bus came on Thursday evening."),
        Bad("Im ⟦Oktober⟧ und ⟦Dezember⟧ ist zu.", source="Closed in November."),
        Bad("Bis ⟦März⟧ bleibt er.", source="He stays until April."),
        Good("Am 3. Juli fiel Schnee.", source="On July 3 snow fell."),
        Good("Am 3. Juli fiel Schnee.", source="On 7/3 snow fell."),
        Good("Seit Donnerstag schneit es.", source="It has been snowing since Thursday."),
        Good("Im Mai kam er.", source="He may have come in May."),
        Good("Sonnabend ist frei.", source="Saturday is off."),
        Good("Am Montag kam er.", source="He came the next day."),
        Good("Herr Freitag kam am Montag.", source="Mr Freitag came on a Monday."),
        Good("Im Jänner schneit es.", source="It snows in January."),
        Good("Der Marsch begann im August.", source="The march began in August."),
        Good("Am Montag und Dienstag.", source="On Monday and Tuesday."),
        Good("Donnerstags ist zu.", source="Closed on Thursdays."),
        Good("Er kam im Herbst.", source="He came in October."),
        Good("Das September-Heft fehlt.", source="The October issue is missing."),
        Good("Der April war kalt.", source="April was cold."),
        Good("Am Sonntagmorgen ging er.", source="He left on Sunday morning."),
    ],
)
