"""Put a currency behind its sum: 5 Millionen Dollar.

English writes $5 million, German says 5 Millionen Dollar. A translation engine translates the word and leaves the sign
where it was. The fix is a proposal, because a sum may be part of a name or of a compound.

Left alone: Austrian and Swiss price tags (€ 5, CHF 5), ticker symbols ($ABC), names with a sign for a letter, and
English passages.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Locale, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.rules.passages import is_english
from mtcheck.text.patterns import Pattern

NAMES = {"$": "Dollar", "€": "Euro", "£": "Pfund", "¥": "Yen", "₽": "Rubel", "₴": "Hrywnja", "₹": "Rupien"}
COUNTRIES = {
    "US": "US-",
    "U.S.": "US-",
    "C": "kanadische ",
    "CA": "kanadische ",
    "A": "australische ",
    "AU": "australische ",
}
LARGE = {
    **dict.fromkeys(("bn", "B", "b", "billion"), "Milliarden"),
    **dict.fromkeys(("M", "m", "mn", "million"), "Millionen"),
    **dict.fromkeys(("k", "K"), "000"),
    **dict.fromkeys(("tn", "T"), "Billionen"),
}
SUM = Pattern(
    r"(?<![\w.])(?:(US|U\.S\.|CA?|AU?)-?)?([$€£¥₽₴₹])[ \N{NO-BREAK SPACE}]?(\d+(?:[.,]\d+)*)"
    r"(?:[ \N{NO-BREAK SPACE}]?(bn|tn|mn|billion|million|[BbMmKkT])\b)?"
    r"(?:[ \N{NO-BREAK SPACE}]((?:Mio|Mrd)\.|Million(?:en)?|Milliarden?|Billion(?:en)?|Tausend)(?!\w))?"
)
ENGLISH = Pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")


def check(segment: Segment, context: Context[None]) -> Iterator[Hit]:
    for match in SUM.finditer(segment.text):
        country, sign, number, short, word = match.groups()
        behind = segment.text[match.end() : match.end() + 1]
        if sign == "€" and context.locale is not Locale.DE and not (short or word):
            continue
        if is_english(segment.text, *match.span()):
            continue
        name = COUNTRIES.get(country or "", "") + NAMES[sign]
        compound = behind == "-" or behind.isalnum()
        large = word or LARGE.get(short or "", "")
        yield Hit(*match.span(), None if compound else f"{in_german(number, large)} {name}", values={"name": name})


def in_german(number: str, large: str) -> str:
    """Return a number of English form with the word or the zeros behind it."""
    if ENGLISH.fullmatch(number):
        number = number.replace(",", "_").replace(".", ",").replace("_", ".")
    elif number.count(".") == 1 and len(number.partition(".")[2]) <= 2:
        number = number.replace(".", ",")
    if large == "000":
        return f"{number}.000" if number.isdigit() else f"{number} Tausend"
    if number == "1":
        large = {"Millionen": "Million", "Milliarden": "Milliarde", "Billionen": "Billion"}.get(large, large)
    return f"{number} {large}" if large else number


RULE = SegmentRule(
    meta=Meta(
        code="LOC109",
        name="currency-order",
        message="the currency stands before the sum in {text}",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Duden, Textverarbeitung: Währungen; DIN 5008",
    ),
    check=check,
    literals=tuple(NAMES),
    options=None,
    examples=[
        Bad("Das Werk kostete ⟦$5 Millionen⟧.", fixed="Das Werk kostete 5 Millionen Dollar."),
        Bad("Der Umbau kostet ⟦€3.5 Milliarden⟧.", fixed="Der Umbau kostet 3,5 Milliarden Euro."),
        Bad("Die Karten kosten ⟦$12⟧ bis ⟦$1,250⟧.", fixed="Die Karten kosten 12 Dollar bis 1.250 Dollar."),
        Bad("Er bot ⟦US$ 2.3bn⟧, sie ⟦£40m⟧.", fixed="Er bot 2,3 Milliarden US-Dollar, sie 40 Millionen Pfund."),
        Bad("Für ⟦$10K⟧ war ⟦$1 Million⟧ zu viel.", fixed="Für 10.000 Dollar war 1 Million Dollar zu viel."),
        Bad("Der ⟦$1⟧-Schein ist alt."),
        Bad("Sie verlor ⟦₽500⟧ und ⟦¥2,000⟧.", fixed="Sie verlor 500 Rubel und 2.000 Yen."),
        Bad("Der Fonds hält ⟦C$7 Millionen⟧.", fixed="Der Fonds hält 7 Millionen kanadische Dollar."),
        Bad("Die Strafe: ⟦€ 20⟧.", fixed="Die Strafe: 20 Euro."),
        Good("Das Werk kostete 5 Millionen Dollar, 5 $ und 5 €."),
        Good("Eintritt: € 20, ermäßigt € 12.", locale=Locale.AT),
        Good("Die Aktie $ABC stieg, der Rapper heißt A$AP, der Konzern Ke$ha Inc."),
        Good("Eintritt: CHF 20.", locale=Locale.CH),
        Good("Der US-$-Kurs fiel; 20 US-$ waren 19 Euro."),
        Good("Der Kurs €/$ stieg auf 1,08."),
        Good("In £, $ und € wird abgerechnet."),
        Good("Das Pfund (£) verlor 2 Prozent."),
        Good("Sie schrieb: I can’t think of a better choice for the $20 bill."),
        Good("Die Note »5 €« ist grau."),
    ],
)
