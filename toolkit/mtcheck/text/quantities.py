"""Read the numbers of a text as values, by the way its language writes them.

English writes 1,234.5 and German 1.234,5, Swiss German 1'234.5. In a translation a number may stand as it was, so a
German text is read in both ways. Words that count are read as far as a digit may stand for them on the other side: two
and zwei, a dozen, the third. Sources: CLDR, number formats; Duden, Schreibung von Ziffern und Zahlwörtern.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from mtcheck.text.patterns import Pattern

_NUMBER = Pattern(
    r"(?<![\w.,:/])[$€£¥]?"
    r"(?P<digits>\d+(?:[.,:'’\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d+)*(?: \d{3}(?!\d))*)"
)
_SCALES = {
    **dict.fromkeys("thousand k tausend tsd тысяч тысячи тысяча тыс".split(), 3),
    **dict.fromkeys("lakh lakhs".split(), 5),
    **dict.fromkeys("million mn m millionen mio миллион миллиона миллионов млн".split(), 6),
    **dict.fromkeys("crore crores".split(), 7),
    **dict.fromkeys("billion bn b milliarde milliarden mrd миллиард миллиарда миллиардов млрд".split(), 9),
    **dict.fromkeys("trillion tn billionen bio триллион триллиона триллионов трлн".split(), 12),
}
_SCALE = Pattern(r"[\s\N{NO-BREAK SPACE}-]?([^\W\d_]+)")
_GROUPED_DOT = Pattern(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_COMMA = Pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}")
"""Also as in India: 41,78,000."""
_CLOCK = Pattern(r"\s*(?:Uhr\b|h\b|[ap]\.?\s?m\b)")
_LONGEST_MILLIONS = 5
"""Characters of a number behind which `m` can stand for millions: 10,000m are metres."""
_TIME = Pattern(r"\d{1,2}[.:]\d{2}")
_ZERO_TIME = Pattern(r"0\d[0-5]\d")
_GROUPED_BLANK = Pattern(r"\d{1,3}(?:[ '’\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3})+(?:[.,]\d+)?")
_PARTS = Pattern(r"[.,:'’ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]")


class Number(NamedTuple):
    """A number in digits at `start:end`, the scale behind it included, and the values that it may have."""

    start: int
    end: int
    values: frozenset[Decimal]
    written: str
    behind: str
    """The word or sign that follows, in small letters; nothing at the end."""
    power: int = 0
    """Of ten, by the word behind: 6 for a million. It is part of the values."""


def numbers(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers of a text; parts of words (`B2B`, `x86`) are none, and a time or date is several."""
    german = language.partition("-")[0].lower() == "de"
    for match in _NUMBER.finditer(text):
        start, end = match.span("digits")
        digits = match["digits"]
        values = frozenset(_readings(digits, german, language))
        scale = _SCALE.match(text, end)
        word = scale[1].lower() if scale else text[end : end + 2].strip()[:1]
        timed = _TIME.fullmatch(digits) and _CLOCK.match(text, end)
        if not values or timed or _ZERO_TIME.fullmatch(digits):
            # A date, a time, a version, a score: each part counts.
            place = start
            cut = f"{digits[:2]}\n{digits[2:]}" if digits.isdecimal() else _PARTS.sub("\n", digits)
            for part in cut.split("\n"):
                yield Number(place, place + len(part), frozenset({Decimal(part)}), part, word)
                place += len(part) + (0 if digits.isdecimal() else 1)
            continue
        power = _scale(word, german)
        metres = word == "m" and len(digits) > _LONGEST_MILLIONS
        if scale and power and not metres and (len(word) > 1 or scale.start(1) == end):
            ten = Decimal(10) ** power
            yield Number(start, scale.end(), frozenset(value * ten for value in values), digits, word, power)
        else:
            yield Number(start, end, values, digits, word)


def _scale(word: str, german: bool) -> int:
    if word == "billion":
        return 12 if german else 9
    if german and word in ("billion", "trillion", "b", "m", "k"):
        return {"trillion": 18}.get(word, 0)
    return _SCALES.get(word, 0)


def _readings(digits: str, german: bool, language: str) -> Iterator[Decimal]:
    """Yield the values of a number as the language writes it; for German, also as English does."""
    continental = german or language.partition("-")[0].lower() not in ("en", "zh", "ja")
    if digits.isdecimal():
        yield Decimal(digits)
        return
    if _GROUPED_BLANK.fullmatch(digits):
        yield Decimal(_PARTS.sub("", digits.replace(",", "x").replace(".", "x")).replace("x", "."))
        return
    if continental:
        if _GROUPED_DOT.fullmatch(digits):
            yield Decimal(digits.replace(".", "").replace(",", "."))
        elif digits.count(",") == 1 and "." not in digits and ":" not in digits:
            yield Decimal(digits.replace(",", "."))
    if german or not continental:
        if _GROUPED_COMMA.fullmatch(digits):
            yield Decimal(digits.replace(",", ""))
        elif digits.count(".") == 1 and "," not in digits and ":" not in digits:
            yield Decimal(digits)
