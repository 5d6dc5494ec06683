"""Give a woman one form of her surname: Irina Petrowa, not once Petrow.

Russian, Bulgarian and many Ukrainian surnames have a form of their own for women: Petrowa, Tschernenkowa, Grodskaja. An
engine that translates by sentences drops the ending where it takes the name of a brother or husband for the base. One
finding stands for all places.

Left alone: surnames of which only one form stands in the text, for women abroad often bear the one of men; men; and
names behind a given name that both sexes have.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.german.grammar import Gender
from mtcheck.text.patterns import Pattern

ENDINGS = {
    "ow": "owa",
    "ew": "ewa",
    "jow": "jowa",
    "in": "ina",
    "yn": "yna",
    "ski": "skaja",
    "skij": "skaja",
    "ij": "aja",
}
FEMININE = ("owa", "ewa", "ina", "yna", "skaja", "aja")
NAME = Pattern(
    r"\b(?P<given>[A-ZÄÖÜ][a-zäöüß]{2,})[ \N{NO-BREAK SPACE}]"
    r"(?P<name>[A-ZÄÖÜ][a-zäöüß]+(?:[oe]w|[iy]n|skij?|ij))(?![\w’'-])"
)
BEFORE = Pattern(r"(?:\b[Uu]nd|,|&)[ \N{NO-BREAK SPACE}]\Z")
MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    if not any(masculines(word) & document.words for word in document.words if word.endswith(FEMININE)):
        return
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for match in NAME.finditer(document.prose):
        given, name = match["given"], match["name"]
        right = feminine(name)
        woman = given == "Frau" or gender_of_given_name(given) is Gender.FEMININE
        if woman and right in document.words and not is_pair(document, match.start(), match.end(), given):
            places.setdefault((name, right), []).append(match.span("name"))
    for (_name, right), found in places.items():
        yield Hit(
            *found[0],
            edits=tuple(Edit(start, end, right) for start, end in found),
            related=tuple(found[1:])[:MOST_RELATED],
            values={"right": right},
        )


def masculines(name: str) -> set[str]:
    """Return what a woman's surname can be the form of: Petrowa of Petrow."""
    return {name.removesuffix(her) + his for his, her in ENDINGS.items() if name.endswith(her)}


def feminine(name: str) -> str:
    """Return the form of a surname that women have."""
    ending = max((one for one in ENDINGS if name.endswith(one)), key=len)
    return name.removesuffix(ending) + ENDINGS[ending]


def is_pair(document: Document, start: int, end: int, given: str) -> bool:
    """Tell whether a couple or siblings share the name: Jan und Olga Petrow."""
    return given != "Frau" and BEFORE.search(document.prose, max(0, start - 6), start) is not None


RULE = DocumentRule(
    meta=Meta(
        code="LNG125",
        name="surname-gender",
        message="a woman under the surname of a man: {text}, elsewhere {right}",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="Duden, Die deutsche Rechtschreibung: Russian names, endings; Unbegaun, Russian Surnames, 1972",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Irina Petrowa leitet das Haus. Irina ⟦Petrow⟧ kommt aus Riga, sagt Irina Petrow.",
            fixed="Irina Petrowa leitet das Haus. Irina Petrowa kommt aus Riga, sagt Irina Petrowa.",
        ),
        Bad("Frau ⟦Iwanow⟧ lacht. Iwanowa kam spät.", fixed="Frau Iwanowa lacht. Iwanowa kam spät."),
        Bad("Olga Grodskaja siegt. Olga ⟦Grodski⟧ ist jung.", fixed="Olga Grodskaja siegt. Olga Grodskaja ist jung."),
        Bad(
            "Die Ärztin Anna ⟦Sorokin⟧ hilft. Sorokina schweigt.",
            fixed="Die Ärztin Anna Sorokina hilft. Sorokina schweigt.",
        ),
        Bad("Es sang Swetlana ⟦Medwedew⟧. Medwedewa lachte.", fixed="Es sang Swetlana Medwedewa. Medwedewa lachte."),
        Bad("Tatjana ⟦Belskij⟧ malt. Belskaja liest.", fixed="Tatjana Belskaja malt. Belskaja liest."),
        *map(
            Good,
            (
                "Irina Petrowa leitet das Haus, Petrow kocht.",
                "Anna Petrow und Olga Berg singen.",
                "Jan und Olga Petrow kommen, Irina Petrowa auch.",
                "Wladimir Petrow lacht, Irina Petrowa auch.",
                "Der Mann von Irina Petrowa heißt Petrow.",
                "Die Sängerin Anna Berlin lebt in Berlin, Medina ist weit.",
                "Frau Petrow lebt in Graz.",
                "Sascha Petrow und Sascha Petrowa spielen.",
                "Olga Iwanowa und Igor Iwanow sind Geschwister.",
                "Die Familie Petrow, Irina Petrowa und ihr Sohn.",
                "Frau Hein und Frau Wein.",
                "Frau Rubin trägt einen Rubin, Katharina lacht.",
                "Die Petrows wohnen hier, Olga Petrowa auch.",
                "Swetlana Tal singt, Frau Berg tanzt.",
            ),
        ),
    ],
)
