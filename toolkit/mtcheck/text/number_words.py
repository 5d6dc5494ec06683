"""Words that a number in digits may stand for in a translation, and the other way round.

Only what is certain to be a count is listed; a word that begins like one is taken for one, for all that matters here is
that a number is not lost: `zweistündig`, `dritter`, `einundzwanzig`.
"""

from collections.abc import Mapping
from decimal import Decimal

GERMAN: Mapping[int, tuple[str, ...]] = {
    0: ("null", "kein", "mitternacht"),
    1: ("ein", "erst", "einzeln", "einzig"),
    2: ("zwei", "zwo", "beid", "doppel", "paar", "halb", "hälfte"),
    3: ("drei", "dritt"),
    4: ("vier",),
    5: ("fünf",),
    6: ("sech",),
    7: ("sieb",),
    8: ("acht",),
    9: ("neun",),
    10: ("zehn", "jahrzehnt"),
    11: ("elf",),
    12: ("zwölf", "dutzend", "mittag"),
    13: ("dreizehn",),
    14: ("vierzehn",),
    15: ("fünfzehn", "viertelstunde", "viertel"),
    16: ("sechzehn",),
    17: ("siebzehn",),
    18: ("achtzehn",),
    19: ("neunzehn",),
    20: ("zwanzig",),
    24: ("rund um die uhr", "tag", "mitternacht"),
    25: ("viertel",),
    30: ("dreißig", "dreissig", "halb"),
    40: ("vierzig",),
    45: ("dreiviertel",),
    50: ("fünfzig", "hälfte", "halb"),
    60: ("sechzig",),
    70: ("siebzig",),
    80: ("achtzig",),
    90: ("neunzig",),
    100: ("hundert", "jahrhundert"),
    1000: ("tausend", "jahrtausend"),
    1_000_000: ("million",),
    1_000_000_000: ("milliard",),
}
"""Beginnings of German words, in small letters."""

ENGLISH: Mapping[int, tuple[str, ...]] = {
    0: ("zero", "no ", "none", "midnight", "nil"),
    1: ("one", "first", "once", "a ", "an ", "single", "per ", "half"),
    2: ("two", "second", "twice", "both", "double", "couple", "pair", "half", "twin"),
    3: ("three", "third", "thrice", "triple", "trio"),
    4: ("four", "quarter", "quadrupl"),
    5: ("five", "fifth"),
    6: ("six", "half"),
    7: ("seven", "week"),
    8: ("eight",),
    9: ("nine", "ninth"),
    10: ("ten", "decade"),
    11: ("eleven",),
    12: ("twel", "dozen", "noon", "midnight", "midday"),
    13: ("thirteen",),
    14: ("fourteen", "fortnight", "biweekly", "two weeks", "two-week"),
    15: ("fifteen", "quarter"),
    16: ("sixteen",),
    17: ("seventeen",),
    18: ("eighteen",),
    19: ("nineteen",),
    20: ("twent", "score"),
    24: ("dozen", "midnight", "day", "clock"),
    25: ("twenty-five", "quarter"),
    30: ("thirt", "half"),
    40: ("fort",),
    50: ("fift", "half"),
    60: ("sixt",),
    70: ("sevent",),
    80: ("eight",),
    90: ("ninet",),
    100: ("hundred", "centur", "centen"),
    200: ("bicenten",),
    1000: ("thousand", "millen"),
    1_000_000: ("million",),
    1_000_000_000: ("billion",),
}
"""Beginnings of English words, in small letters."""

MONTHS = (
    ("jan", "янв"), ("feb", "фев"), ("mär", "mar", "мар"), ("apr", "апр"), ("mai", "may", "мая", "май"), ("jun", "июн"),
    ("jul", "июл"), ("aug", "авг"), ("sep", "сен"), ("okt", "oct", "окт"), ("nov", "ноя"), ("dez", "dec", "дек"),
)  # fmt: skip


def said(value: Decimal, words: frozenset[str], table: Mapping[int, tuple[str, ...]]) -> bool:
    """Tell whether a number stands among words in small letters, as a word of its own or as part of one."""
    if value != value.to_integral_value():
        return any(word.startswith(("half", "halb", "anderthalb", "quarter", "viertel", "drittel")) for word in words)
    number = int(value)
    beginnings = table.get(number)
    if beginnings is None and 20 < number < 100:
        tens, ones = table.get(number // 10 * 10, ()), table.get(number % 10, ())
        return any(part in word for word in words for part in tens) and any(
            part.strip() in word for word in words for part in ones
        )
    if beginnings is None:
        for power in (1_000_000_000, 1_000_000, 1000, 100):
            if number >= power and number % power == 0:
                scale = any(word.startswith(table[power]) or table[power][0] in word for word in words)
                return scale and (number == power or said(Decimal(number // power), words, table))
        return False
    return any(word.startswith(part.strip()) if part != "a " else word == "a" for word in words for part in beginnings)


def month(value: Decimal, words: frozenset[str]) -> bool:
    """Tell whether the month of this number stands among words in small letters."""
    if value != value.to_integral_value() or not 1 <= value <= 12:
        return False
    return any(word.startswith(MONTHS[int(value) - 1]) for word in words)
