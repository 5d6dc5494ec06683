"""Write the genitive of a name without an apostrophe.

Putins Rede, Chinas Präsident: English sets an apostrophe, and translations keep it. Behind names that end in an s
sound German sets the apostrophe alone (Max’ Rede).

Left alone: names of firms and shops, which may have it since 2024 (Eva’s Blumenladen) or have it from English
(McDonald’s), English names of places and offices (Sheriff’s Office), quotations in English, abbreviated "es", "das" and
"ist" (Wie geht’s, Gibt’s Kuchen, Für’s Leben), and a word at the beginning of a sentence that the text has in small
letters as well.
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
SHORTENED = frozenset(
    """
    als auch auf aus bei bekommt bis bleibt braucht brauchts bring bringt da dann darf dass dauert daß denn der die
    doch du durch er fand fehlt findet fing fällt für gab galt gegen geht gehört gib gibt gilt ging glaubt gäb gäbe
    hab habe haben habt hat hatte heisst heißt hielt hier hieß hilft hinter hol holt hätte ich ihr in ist ja jetzt kam
    kamen kann kannst kennt klappt kling klingt kommst kommt kostet kriegt käme könnt könnte lag lass lasst lebt lernt
    lief liegt lässt läuft mach machst macht mag magst man mit muss musst nach nahm nehmt nenn nennt nimm nimmt nun
    nur ob oder ohne regnet reicht riecht sag sagt sah sang schafft schmeckt schneit schon schreib schreibt seht sei
    seid sie sieht sind sing singt so soll sollen sollt sollte sprich stand steht stimmt stinkt tat trag trifft trinkt
    trägt tu tun tut um und unter versteht von vor wag wagt wann war waren warf wars warum was weil weiss weiß wem wen
    wenn wer werden wie will wills willst wir wird wirds wisst wo wollen wollt wurde wär wünscht würde zahlt zeig
    zeigt zieht zu über
    """.split()
)
"""Words with which a sentence begins and that are shortened with the next: Gibt’s, Wenn’s, Durch’s."""
NAME_BEFORE = frozenset("das der die dem den ein eine im am beim vom zum zur bei".split())
ADJECTIVE = ("e", "en", "er", "es", "em")
ENGLISH = frozenset("the of and for best greatest new big house are is was like have you one me".split())


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in GENITIVE.finditer(prose):
        if match["name"] in BRANDS or not goes_on(match["next"], match["then"] or ""):
            continue
        small = match["name"].lower()
        if small in SHORTENED or small in document.words:
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
                "Gibt's Probleme? Wenn's Probleme gibt, ruft er. Für's Leben lernen wir. Ist’s Liebe?",
                "Heut's Abendbrot war gut, heut gibt es Brot.",
                "Rosi's Bar ist voll.",
            ),
        ),
    ],
    literals=("’s", "'s", "`s"),
)
