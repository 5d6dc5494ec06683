"""Keep to one written standard: Straße in Germany, Strasse in Switzerland.

Swiss German writes ss where Germany and Austria have ß, and a text put together from two sources mixes both. Austria
calls January Jänner. Reported is what does not fit the standard of the text: ß in a Swiss one, ss from a closed list in
one that has ß elsewhere, Januar beside Jänner. Where the profile itself is Austrian, every Januar is reported, as the
agencies there write Jänner only.

Left alone: what a German says in quotation marks (his Januar stays one), names of people (Weiss, Felix Dreissig), short
titles in quotation marks („Bonn giesst“), words that
have ss everywhere (Masse, Busse, Flosse), and texts written in ss throughout.
"""

from collections.abc import Iterator
from functools import cache

from mtcheck.model import Document, FixSafety, Locale, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern

STEMS = """
gross grösse heisse süss weiss schliess dreissig gemäss massgeb fliess giess stoss stöss begrüss äusser ausser
aussen draussen regelmässig mässig verstoss massnahme schiess geniess bloss spass fuss füss gruss grüss reiss beiss
heiss strasse strassen aussenminister fussball ausserdem ausserhalb äussern äusserte äusserung abschliess anschliess
beschliess entschliess vergrösser grösst grösster verschliess aufschliess""".split()
"""Beginnings of words that have ß in Germany and Austria, in small letters."""
ENDINGS = frozenset(
    """e en er es em n s st t te ten ter tes tem et end ende enden ender lich liche lichen licher liches ung ungen ig
    ige igen iger weise r ren rer tag sten ste ster stes er re""".split()
) | {""}
JANUARY = Pattern(r"\bJanuar(?=s?\b)")
NOUNS = ("strasse", "massnahme", "fussball", "fuss", "spass", "gruss")
"""What is a noun, and written small only in addresses and passwords."""
NOUN_ENDINGS = (
    "strasse",
    "strassen",
    "massnahme",
    "massnahmen",
    "grösse",
    "grössen",
    "fuss",
    "füsse",
    "füssen",
    "fussball",
)
FIRST_NAME = Pattern(r"(?<![\w.])(?<![.!?:] )[A-ZÄÖÜ][a-zäöü]{2,} \Z")
LONGEST_TITLE = 40
NAMES = frozenset("Weiss Gross Strasser Weisser Heiss Spass Fuss Strauss Reiss Giess Preuss Gruss Grossmann".split())


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    prose, locale = document.prose, context.locale
    if locale is Locale.CH:
        for word in sorted(document.words):
            if "ß" in word and word[1:].islower():
                for place in document.occurrences(word):
                    yield Hit(place, place + len(word), word.replace("ß", "ss"), values={"standard": locale})
    elif "ß" in prose:
        for word in sorted(word for word in document.words if "ss" in word):
            if word not in NAMES and is_swiss(word):
                for place in document.occurrences(word):
                    if not is_name(document, place, place + len(word)):
                        yield Hit(place, place + len(word), word.replace("ss", "ß", 1), values={"standard": locale})
    if locale is Locale.AT and ("Jänner" in prose or context.profile.locale is Locale.AT):
        for match in JANUARY.finditer(prose):
            if document.quoted(*match.span()):
                continue
            yield Hit(*match.span(), "Jänner", values={"standard": locale})


@cache
def stems() -> frozenset[str]:
    """Return the stems, for which a word is searched from its longest beginning on."""
    return frozenset(STEMS)


def is_swiss(word: str) -> bool:
    """Tell whether a word is one of the stems with an ending, or ends in -strasse, -massnahme and the like."""
    small = word.lower()
    if word == small and small.startswith(NOUNS):
        return False
    place = small.index("ss")
    return any(
        small[:cut] in stems() and small[cut:] in ENDINGS for cut in range(place + 2, min(len(small), place + 10) + 1)
    ) or small.endswith(("strasse", "strassen", "massnahme", "massnahmen", "grösse", "grössen"))


def is_name(document: Document, start: int, end: int) -> bool:
    """Tell whether a word is a name behind another, or stands in a title."""
    prose = document.prose
    if prose[start].isupper() and FIRST_NAME.search(prose, max(0, start - 30), start):
        return not prose[start:end].lower().endswith(NOUN_ENDINGS)
    return any(
        quote.inner_start <= start and end <= quote.inner_end <= quote.inner_start + LONGEST_TITLE
        for quote in document.quotations
    )


RULE = DocumentRule(
    meta=Meta(
        code="LOC118",
        name="national-spelling",
        message="{text} is not what {standard} writes, the standard of this text",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 25 E2; Österreichisches Wörterbuch; CLDR, months",
        house="locale",
        judged=Judged(2, 2, "2 in translated talks"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die große ⟦Strasse⟧ ist gesperrt.", fixed="Die große Straße ist gesperrt."),
        Bad("Die ⟦große⟧ Strasse ist draussen.", fixed="Die grosse Strasse ist draussen.", locale=Locale.CH),
        Bad(
            "Der Jänner war kalt, der ⟦Januar⟧ davor heuer nicht.",
            fixed="Der Jänner war kalt, der Jänner davor heuer nicht.",
            locale=Locale.AT,
        ),
        Bad(
            "Der ⟦Januar⟧ war kalt.", fixed="Der Jänner war kalt.", locale=Locale.AT, profile=Profile(locale=Locale.AT)
        ),
        Bad("Groß ist das Haus, ⟦ausserdem⟧ ⟦heisst⟧ es Burg.", fixed="Groß ist das Haus, außerdem heißt es Burg."),
        Bad(
            "Die Größe stimmt, ⟦gemäss⟧ der ⟦Massnahme⟧ gibt es ⟦dreissig⟧ ⟦weisse⟧ Linien.",
            fixed="Die Größe stimmt, gemäß der Maßnahme gibt es dreißig weiße Linien.",
        ),
        Bad("Es blieb ⟦bloß⟧ der ⟦Gruß⟧ vom Gleis.", fixed="Es blieb bloss der Gruss vom Gleis.", locale=Locale.CH),
        Good("Das große Passwort heißt fussball und steht unter https://grosse-strasse.example/."),
        Good("Die grosse Strasse heisst so."),
        Good("Die große Masse, die Busse, die Flosse, der Fluss, das Schloss und Herr Weiss blieben."),
        Good("Der große Preis ging an Felix Dreissig und an das Projekt „Bonn giesst“."),
        Good("Die große Klasse von Frau Gross genoss den Kongress."),
        Good("Die grosse Strasse heisst so.", locale=Locale.CH),
        Good("Der Jänner war kalt.", locale=Locale.AT),
        Good("Der Januar war kalt.", locale=Locale.AT),
        Good(
            "Er sagte: „Der Januar war kalt.“ Der Jänner war es.", locale=Locale.AT, profile=Profile(locale=Locale.AT)
        ),
    ],
)
