"""Write the genitive of a name without an apostrophe.

Putins Rede, Chinas Präsident: English sets an apostrophe, and translations keep it. Behind names that end in an s
sound German sets the apostrophe alone (Max’ Rede).

Left alone: names of firms and shops, which may have it since 2024 (Eva’s Blumenladen) or have it from English
(McDonald’s), English names of places and offices (Sheriff’s Office), quotations in English, and abbreviated "es" and
"ist" (Wie geht’s, War’s Krieg?).
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.patterns import Pattern

GENITIVE = Pattern(
    r"(?P<name>[A-ZÄÖÜ](?<![\w’'`´&-].)[^\W\d_]{2,}+)(?P<mark>[’'`´])s"
    r"[ \N{NO-BREAK SPACE}](?P<next>[^\W\d_]+)(?:[ \N{NO-BREAK SPACE}](?P<then>[^\W\d_]+))?"
)
BRANDS = frozenset(
    """
    McDonald Levi Lloyd Moody Domino Wendy Denny Macy Sotheby Christie Kellogg Hardee Harrod Barney Bloomingdale Carl
    Chili Dick Dillard Dunkin Friday Hershey Hooter Jack Jim Kohl Lowe Mary Men Women Mother Papa Peet Queen King Reese
    Sainsbury Sam Arby Bailey Gordon Hellmann Jack Johnnie Landlord Trader Victoria Zabar Schindler Sheriff Mayor Girl
    Boy People World Today Children Father New Saint Mc Duty Valentine Veterans Occam Murphy Ladies
    """.split()
)
SHOPS = (
    "laden imbiss café cafe bar restaurant salon studio stube eck shop kneipe bistro markt blumen grill hof haus pub"
).split()
BEFORE_ES = frozenset(
    """
    war wär wars gab gibt gäb geht ging hat hatt hätt wird würd kann konnt könnt mag möcht mocht soll sollt muss musst
    müsst will wollt tut tat kommt kam macht macht steht stand bleibt blieb gilt galt heißt hieß liegt lag klappt
    stimmt reicht brennt regnet schneit bringt brachte nimmt nahm sieht sah hält hielt läuft lief weiß sagt sagte wie
    was wenn weil wer ob dass daß für auf aus durch hinter über unter vor wo hier nun jetzt dann auch bis als
    """.split()
)
"""What es leans on, in small letters: War’s Krieg? Gibt’s Brot?"""
NAME_BEFORE = frozenset("das der die dem den ein eine im am beim vom zum zur bei".split())
ADJECTIVE = ("e", "en", "er", "es", "em")
ENGLISH = frozenset("the of and for best greatest new big house are is was like have you one me".split())


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in GENITIVE.finditer(prose):
        if (
            match["name"] in BRANDS
            or match["name"].lower() in BEFORE_ES
            or not goes_on(match["next"], match["then"] or "")
        ):
            continue
        before = prose[max(0, match.start() - 20) : match.start()].split()
        if before and before[-1].lower() in NAME_BEFORE:
            continue
        start, end = match.start("mark"), match.end("mark")
        name = match["name"]
        silent = name.endswith(("s", "ß", "x", "z", "ce"))
        right = f"{name}’" if silent else f"{name}s"
        edit = Edit(start, end + 1, "’") if silent else Edit(start, end, "")
        yield Hit(match.start(), end + 1, edits=(edit,), values={"right": right})


def goes_on(word: str, then: str) -> bool:
    """Tell whether a German noun follows, or an adjective and a noun, and no name of a shop."""
    if word[0].islower():
        return word.endswith(ADJECTIVE) and word not in ENGLISH and then[:1].isupper()
    lower = word.lower()
    return is_noun_form(lower) and lower not in ENGLISH and not lower.endswith(tuple(SHOPS))


RULE = DocumentRule(
    meta=Meta(
        code="LNG205",
        name="genitive-apostrophe",
        message="English apostrophe in a genitive: „{text}“ for „{right}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        judged=Judged(1, 1, "the one finding in annotated news"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 96, § 97 E",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Putin's⟧ Rede war lang.", fixed="Putins Rede war lang."),
        Bad("Sie lobte ⟦China’s⟧ neue Brücke.", fixed="Sie lobte Chinas neue Brücke."),
        Bad("Olga ⟦Petrowa's⟧ Bruder und ⟦Max's⟧ Vater", fixed="Olga Petrowas Bruder und Max’ Vater"),
        Bad("Für ⟦Deutschland`s⟧ Zukunft, gegen ⟦Tal´s⟧ Plan", fixed="Für Deutschlands Zukunft, gegen Tals Plan"),
        Bad(
            "Laut ⟦Berg's⟧ Anwalt ist ⟦Kiew's⟧ größter Platz leer.",
            fixed="Laut Bergs Anwalt ist Kiews größter Platz leer.",
        ),
        Good("Putins Rede war lang, Max’ Rede kurz."),
        *map(
            Good,
            (
                "Bei McDonald's war Ruhe.",
                "Eva’s Blumenladen hat zu.",
                "Er las „Day's End“.",
                "Wie geht’s dem Kind?",
                "War's Krieg? Gibt’s Brot? Hat's Folgen, heißt es.",
                "Im Mayor's Haus am See war Licht.",
                "Das Sheriff's Office schweigt.",
                "Levi's Hosen sind blau.",
                "Der Film „Schindler's List“ lief.",
                "Das ist Jan’s.",
                "Die Women's League spielt.",
                "Lloyd's Versicherung zahlt.",
                "So macht’s der Bauer.",
                "Rosi's Bar ist voll.",
            ),
        ),
    ],
    literals=("’s", "'s", "`s"),
)
