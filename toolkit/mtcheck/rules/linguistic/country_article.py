"""Set the article of a country that has one: in der Türkei, aus den USA.

English and Russian have no article before most countries, and an engine that translates word for word leaves it out:
in Türkei, nach Ukraine, aus USA. Countries that are feminine or plural in German always have it, and nach becomes in.

Left alone: headlines and captions, which may be brief, compounds (nach Ukraine-Krieg), trade marks (made in USA),
names, English passages, countries that may do without (Irak, Iran, Libanon), and lists of places.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.passages import is_english
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
FEMININE = "Türkei Ukraine Schweiz Slowakei Mongolei".split()
PLURAL = "USA Niederlande Philippinen Malediven Seychellen".split()
COUNTRY = Pattern(
    rf"\b(?P<preposition>[Ii]n|[Aa]us|[Nn]ach|[Vv]on|[Mm]it|[Ff]ür|[Gg]egen|[Bb]ei){GAP}"
    rf"(?P<country>{'|'.join(FEMININE + PLURAL)})(?![\w’'-])(?!{GAP}[A-ZÄÖÜ])(?!{GAP}(?:,|und|oder|bis){GAP}[A-ZÄÖÜ])"
)
DATIVE = frozenset("in aus von mit bei nach".split())
BRANDS = Pattern(r"\b(?:[Mm]ade|[Bb]orn|[Mm]ake|[Mm]iss|[Tt]eam|Open|Sport)[ \N{NO-BREAK SPACE}]\Z")
ZONES = frozenset({Zone.PARAGRAPH})


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in COUNTRY.finditer(prose):
        start, end = match.span()
        if BRANDS.search(prose, max(0, start - 8), start) or is_english(prose, start, end):
            continue
        preposition, country = match["preposition"], match["country"]
        low = preposition.lower()
        feminine = country in FEMININE
        if low == "nach":
            preposition = "In" if preposition[0] == "N" else "in"
            article = "die"
        elif low in DATIVE:
            article = "der" if feminine else "den"
            country += "n" * (country == "Niederlande")
        else:
            article = "die"
        right = f"{preposition} {article} {country}"
        yield Hit(start, end, right, values={"right": right})


RULE = DocumentRule(
    meta=Meta(
        code="LNG122",
        name="country-article",
        message="a country without its article: {text} for {right}",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        zones=ZONES,
        source="Duden, Die Grammatik: names of countries with an article; Auswärtiges Amt, Länderverzeichnis",
    ),
    check=check,
    words=frozenset((*FEMININE, *PLURAL)),
    options=None,
    examples=[
        Bad("Er lebte lange ⟦in USA⟧ und starb dort.", fixed="Er lebte lange in den USA und starb dort."),
        Bad("Sie kam ⟦aus Türkei⟧ und ging ⟦nach Ukraine⟧.", fixed="Sie kam aus der Türkei und ging in die Ukraine."),
        Bad("Der Handel ⟦mit Schweiz⟧ wuchs im Mai.", fixed="Der Handel mit der Schweiz wuchs im Mai."),
        Bad("Die Firma sitzt ⟦in Niederlande⟧, sagt er.", fixed="Die Firma sitzt in den Niederlanden, sagt er."),
        Bad("Die Regeln ⟦für USA⟧ gelten bald.", fixed="Die Regeln für die USA gelten bald."),
        Bad("Das Spiel ⟦gegen Slowakei⟧ endete spät.", fixed="Das Spiel gegen die Slowakei endete spät."),
        Bad("Die Hilfe ⟦von USA⟧ kam zu spät.", fixed="Die Hilfe von den USA kam zu spät."),
        *map(
            Good,
            (
                "Er lebte in den USA, in der Türkei und in der Schweiz.",
                "Nach Ukraine-Krieg und Pandemie ist Ruhe.",
                "Das Schild sagt made in USA.",
                "Er las in USA Today davon.",
                "Er lebt im Irak, in Iran und im Libanon.",
                "Die Ukraine und die Mongolei verhandeln.",
                "Der Vertrag zwischen Russland und der Ukraine.",
                "Er mochte „Born in USA“ und die Lieder der Band.",
                "Sie reiste in die Niederlande und auf die Malediven.",
                "Das Team USA gewann gegen Finnland.",
                "Der Export nach Schweiz-Nord ist klein.",
                "Er zog nach Polen und nach Italien.",
            ),
        ),
    ],
)
