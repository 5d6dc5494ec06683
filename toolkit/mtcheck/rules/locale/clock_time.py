"""Give times by the 24-hour clock, and time zones by their German names.

English says 5 p.m. and 7:30 AM, German 17 Uhr and 7.30 Uhr. An engine keeps the letters, or sets Uhr before them. Zone
words of the source (local time, Moscow time, Eastern Time) stay English as well; ET and PT mean nothing to a reader in
Europe, so they are reported, and the conversion is left to the editor, who knows the season.

Left alone: German day times (5 Uhr nachmittags), MEZ, GMT, UTC and CET, units such as 5 pm², the word am (um 8 am
Bahnhof), and names (AM Radio, PM-Magazin).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, say
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
TIME = rf"(\d(?<![\w.,:].)\d?)(?:[:.](\d\d))?(?:{GAP}Uhr)?{GAP}?"
ZONE_WORD = r"(?:[EPC][SD]?T|Ortszeit|Uhr|[Ll]ocal|Eastern|Pacific|Central|Moscow|Kyiv|London|New York)\b"
TWELVE = Pattern(
    rf"{TIME}([ap]\.{GAP}?m\.|[ap]m|AM|PM)(?![\w²³-])"
    rf"(?!\s+(?!{ZONE_WORD})(?:[A-ZÄÖÜ]|\d|[a-zäöüß]+e[nmr] ))({GAP}Uhr\b)?"
)
ZONES = {
    "local time": "Ortszeit",
    "Local Time": "Ortszeit",
    "local": "Ortszeit",
    "Moscow time": "Moskauer Zeit",
    "Moscow Time": "Moskauer Zeit",
    "Kyiv time": "Kiewer Zeit",
    "London time": "Londoner Zeit",
    "New York time": "New Yorker Zeit",
}
FOREIGN = (
    "Eastern Time",
    "Eastern time",
    "Pacific Time",
    "Central Time",
    "EDT",
    "EST",
    "PDT",
    "PST",
    "CDT",
    "ET",
    "PT",
)
ZONE_WORDS = frozenset(name.split()[-1] for name in (*ZONES, *FOREIGN))
ZONE = Pattern(
    rf"\b(?:\d{{1,2}}(?:[:.]\d\d)?|Uhr|[AaPp]\.?{GAP}?[Mm]\.?){GAP}\(?({'|'.join((*ZONES, *FOREIGN))})(?![\w-])"
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    text = document.prose
    for match in at_figures(document, TWELVE):
        hour, minute = int(match[1]), match[2]
        if not 1 <= hour <= 12 or (minute and int(minute) > 59):
            continue
        day = hour % 12 + (12 if match[3][0] in "pP" else 0)
        shown = f"{day}.{minute}" if minute and minute != "00" else str(day)
        last = text[match.end() : match.end() + 1] in ("", "\n")
        stop = "." if match[3].endswith(".") and last else ""
        yield Hit(*match.span(), f"{shown} Uhr{stop}", values={"fault": say("12-hour clock")})
    for match in ZONE.finditer(text) if not ZONE_WORDS.isdisjoint(document.words) else ():
        zone = match[1]
        yield Hit(*match.span(1), ZONES.get(zone), values={"fault": say("time zone in English")})


RULE = DocumentRule(
    meta=Meta(
        code="LOC112",
        name="clock-time",
        message="{fault}: {text}",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="DIN 5008: Uhrzeit; Unicode CLDR, time formats and zone names",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die Sitzung beginnt um ⟦5 p.m.⟧", fixed="Die Sitzung beginnt um 17 Uhr."),
        Bad("Um ⟦7:30 AM⟧ kam er, um ⟦12 PM⟧ ging er.", fixed="Um 7.30 Uhr kam er, um 12 Uhr ging er."),
        Bad("Bis ⟦12 am⟧ war es laut, ab ⟦3:00 pm⟧ still.", fixed="Bis 0 Uhr war es laut, ab 15 Uhr still."),
        Bad("Um ⟦8 Uhr PM⟧ schließt der Laden.", fixed="Um 20 Uhr schließt der Laden."),
        Bad("Gegen ⟦11 a. m. Uhr⟧ war Ruhe.", fixed="Gegen 11 Uhr war Ruhe."),
        Bad("Um 18 Uhr ⟦Moscow time⟧ und 9 Uhr ⟦local time⟧.", fixed="Um 18 Uhr Moskauer Zeit und 9 Uhr Ortszeit."),
        Bad("Das Spiel beginnt um 20 Uhr ⟦ET⟧, sie landet um 15.30 ⟦PDT⟧."),
        Good("Um 5 Uhr nachmittags, um 17 Uhr MEZ und um 12.00 Uhr GMT."),
        Good("Er kam am 3. Mai an und stand um 8 am Bahnhof. Absatz 2 am\nTage danach."),
        Good("Der AM Radio Sender, das PM-Magazin und das ET der SPD."),
        Good("Das Feld misst 5 pm² und 3 am²."),
        Good("Der Film E. T. lief, PT Cruiser und EST sind Namen."),
        Good("Die Local Heroes spielten um 20 Uhr im Club Eastern."),
        Good("Um 8.15 Uhr Ortszeit und 10 Uhr Moskauer Zeit."),
        Good("Platz 5 PM Müller, Gleis 13 PM 7"),
        Good("Das dauerte bis 0.30 Uhr, morgens um 4 Uhr."),
    ],
)
