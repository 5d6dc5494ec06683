"""Put a no-break space between a number and its unit.

German sets a space before "%", "km" and "°C"; English does not, and raw machine output follows the English source. The
space must not break, or a line could begin with the sign. A profile may ask for the word Prozent, or for the sign.

Left alone: compounds such as "100%ig", "5%-Hürde" and "4K", names of models and networks (5G, A4), angles (90°) and, in
Switzerland, where print often sets none, the space before "%", and English passages.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, say
from mtcheck.rules.passages import is_english
from mtcheck.text.patterns import Pattern

NBSP = "\N{NO-BREAK SPACE}"
GLUED = Pattern(r"\d(?P<unit>[%‰]|°[CF]|(?:km/h|km²|km|kg|cm|mm|kWh|kW|MWh|MW|GWh|GW|GB|MB|TB)(?![\w²³]))(?![\w-])")
NUMBER = Pattern(r"[\d.,]+\Z")
SIGNS = ("%", "‰", "°", "km", "kg", "cm", "mm", "W", "B")
PERCENT = Pattern(rf"(?<![\w.,-])(\d[\d.,]*+)([ {NBSP}]?)(%|Prozent)(?![\w-])")


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    wanted = context.profile.percent
    if wanted:
        for match in PERCENT.finditer(prose):
            if match[3] != wanted:
                gap = " " if wanted.isalpha() else NBSP
                values = {"fault": say("{found} where the profile asks for {wanted}", found=match[3], wanted=wanted)}
                yield Hit(*match.span(), f"{match[1]}{gap}{wanted}", values=values, safety=FixSafety.UNSAFE)
    if not any(sign in prose for sign in SIGNS):
        return
    for match in GLUED.finditer(prose):
        unit, place = match["unit"], match.start("unit")
        if unit == "%" and (wanted == "Prozent" or context.locale is Locale.CH):
            continue
        number = NUMBER.search(prose, max(0, place - 20), place)
        start = number.start() if number else place
        if start and (prose[start - 1].isalnum() or prose[start - 1] in "-/_#="):
            continue
        if is_english(prose, start, match.end()):
            continue
        values = {"fault": say("no space before {found}", found=unit)}
        yield Hit(start, match.end(), f"{prose[start:place]}{NBSP}{unit}", values=values)


RULE = DocumentRule(
    meta=Meta(
        code="LOC102",
        name="glued-unit",
        message="{text}: {fault}",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Prozentzeichen, Maßeinheiten; DIN 1301-1",
        house="percent",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Rund ⟦5%⟧ der Felder sind trocken.", fixed=f"Rund 5{NBSP}% der Felder sind trocken."),
        Bad("Der Anteil stieg auf ⟦42,5%⟧.", fixed=f"Der Anteil stieg auf 42,5{NBSP}%."),
        Bad("„Nur ⟦3%⟧“, sagt sie.", fixed=f"„Nur 3{NBSP}%“, sagt sie."),
        Bad("Bei ⟦38°C⟧ fuhr er ⟦80km⟧ weit.", fixed=f"Bei 38{NBSP}°C fuhr er 80{NBSP}km weit."),
        Bad("Er leistet ⟦250kW⟧ und wiegt ⟦90kg⟧.", fixed=f"Er leistet 250{NBSP}kW und wiegt 90{NBSP}kg."),
        Bad("Am Ende waren es ⟦7 %⟧.", fixed="Am Ende waren es 7 Prozent.", profile=Profile(percent="Prozent")),
        Bad("Am Ende waren es ⟦7 Prozent⟧.", fixed=f"Am Ende waren es 7{NBSP}%.", profile=Profile(percent="%")),
        Good(f"Rund 5{NBSP}% der Felder sind trocken, rund 7 % sind es nicht."),
        Good("Er twitterte: Sales grew 74% when we added new models."),
        Good("Die 100%ige Tochter scheiterte an der 5%-Hürde."),
        Good("Der Plan steht unter https://example.org/plan%20b.html im Netz."),
        Good("Das 5G-Netz, der 4K-Film, ein Blatt A4 und ein Winkel von 90° sind Namen und Maße."),
        Good("Rund 5% der Kantone fehlen.", locale=Locale.CH),
    ],
)
