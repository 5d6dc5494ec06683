"""Write the surname of a person with one capital letter.

French, Italian and Russian pages, agencies of the East and lists of meetings set surnames in capitals: Wolodymyr
SELENSKYJ. In running German text nobody does. One finding stands for all places of a name.

Left alone: names of speakers in transcripts (Jan TAL: …), bylines and captions, lines in capitals, acronyms, and
initials.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity, Zone
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

CAPITAL = Pattern(
    r"\b(?P<given>[A-ZÄÖÜ][a-zäöüßéèáóí]{2,})[ \N{NO-BREAK SPACE}]"
    r"(?P<name>[A-ZÄÖÜÉŠŽČ]{4,}(?:-[A-ZÄÖÜ]{3,})?)(?![\w:*/&-])(?!:)"
)
ZONES = frozenset({Zone.PARAGRAPH, Zone.LIST, Zone.HEADLINE})
MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    if not any(word[:4].isupper() and len(word) > 3 for word in document.words):
        return
    places: dict[str, list[tuple[int, int]]] = {}
    for match in CAPITAL.finditer(document.prose):
        name = match["name"]
        block = document.block_at(match.start())
        if block is None or block.zone not in ZONES or is_capital(document.prose[block.start : block.end]):
            continue
        known = gender_of_given_name(match["given"]) is not None or match["given"] in {"Herr", "Frau", "Herrn"}
        if known:
            places.setdefault(name, []).append(match.span("name"))
    for name, found in places.items():
        right = "-".join(part.capitalize() for part in name.split("-"))
        yield Hit(
            *found[0],
            edits=tuple(Edit(start, end, right) for start, end in found),
            related=tuple(found[1:])[:MOST_RELATED],
            values={"right": right},
        )


def is_capital(text: str) -> bool:
    """Tell whether most letters of a block are capitals: then capitals mean nothing."""
    letters = [one for one in text[:400] if one.isalpha()]
    return sum(one.isupper() for one in letters) * 2 > len(letters)


RULE = DocumentRule(
    meta=Meta(
        code="DES124",
        name="capital-surname",
        message="a surname in capitals: {text} for {right}",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 59: the first letter of names",
        zones=ZONES,
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Der Präsident, Wladimir ⟦PETROW⟧, schwieg. Auch Wladimir PETROW lachte.",
            fixed="Der Präsident, Wladimir Petrow, schwieg. Auch Wladimir Petrow lachte.",
        ),
        Bad("Die Trainerin Olga ⟦IWANOWA⟧ kam.", fixed="Die Trainerin Olga Iwanowa kam."),
        Bad("Am Ende sprach Donald ⟦BERG-ROTH⟧ lange.", fixed="Am Ende sprach Donald Berg-Roth lange."),
        Bad("Es kamen Anna ⟦BERG⟧ und Martin ⟦KOHLE⟧.", fixed="Es kamen Anna Berg und Martin Kohle."),
        Bad("Die Rede hielt Frau ⟦SOMMER⟧ am Abend.", fixed="Die Rede hielt Frau Sommer am Abend."),
        Bad("Es gewann Thomas ⟦WINTER⟧ vor Igor ⟦SOKOL⟧.", fixed="Es gewann Thomas Winter vor Igor Sokol."),
        *map(
            Good,
            (
                "Der Präsident, Wladimir Petrow, schwieg.",
                "Anna BERG: Guten Abend. Was ist geschehen?",
                "Die Fraktion FPÖ und das Amt UNHCR schweigen.",
                "PETER BERG GEHT, OLGA TAL KOMMT",
                "Das meldet der STANDARD, sagt Olga.",
                "Die Firma Peter KG und die Anna AG schließen.",
                "Das Büro UNICEF und die Agentur NASA.",
                "Im Spiel trifft Rom auf AEK.",
                "Olga TV zeigt es.",
                "Der Sender RTL und Peter sind dabei.",
                "Das Heft GEO kommt, und die Marke IKEA wirbt.",
                "Die Stiftung WWF lobt Anna.",
            ),
        ),
    ],
)
