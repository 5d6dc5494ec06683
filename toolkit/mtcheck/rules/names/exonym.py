"""Give a country or city its German name.

A translation engine keeps an English name where it takes it for a name of something else: nach Georgia, in
Kazakhstan, aus Warsaw. Only a name behind a German preposition is looked at, or a genitive before a noun (Kenyas
Präsident), and it is reported once in an article.

Exempt are names that belong to something longer (Air France, Georgia Tech), names that the glossary prefers or
admits, and names that also mean something else: Georgia, Jordan or Florence are only reported where the article itself
speaks of the country.
"""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.model import PROSE_ZONES, Document, Edit, FixSafety, Locale, Mqm, Severity
from mtcheck.names.countries import first_words, forms, is_meant
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.terms import Concept, Glossary, Status, Term, TermType
from mtcheck.text.german.names import genitive
from mtcheck.text.patterns import Pattern

PREPOSITION = Pattern(
    r"(?<![\w’-])(?:[Aa]us|[Bb]ei|[Dd]urch|[Ff]ür|[Gg]egen|[Ii]n|[Ll]aut|[Mm]it|[Nn]ach|[Nn]ahe|[Oo]hne|[Rr]ichtung"
    r"|[Üü]ber|[Uu]m|[Vv]on|[Zz]wischen)\s$"
)
FOREIGN = Pattern(r"(?:[Mm]ade|[KQ]aida|Rock|Miss|Live|Born|University|Bank|Eroberung) \w+\s$")
LONGER = Pattern(
    r"\s?[’'-]\w|\s[A-ZÄÖÜ]|(?:,\s|\s\()(?:Alabama|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kalifornien|Kansas|Kentucky|Maine"
    r"|Michigan|Missouri|New|North|Ohio|Ontario|Oregon|Pennsylvania|South|Tennessee|Texas|Virginia|West|Wisconsin)\b"
)
"""The name goes on, is the beginning of another one, or that of a town in America."""
NOUN = Pattern(r"\s[A-ZÄÖÜ]\w")
REACH = 24


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    words = document.words
    allowed = _allowed(context.glossary)
    for word in sorted({forms()[form] for form in forms().keys() & words}):
        for country in first_words()[word]:
            german = country.name(context.locale)
            right = country.english == german or country.english in allowed
            edits = () if right else tuple(_edits(document, country.english, german))
            if edits and is_meant(country, words):
                first, *others = edits
                yield Hit(
                    first.start,
                    first.end,
                    edits=() if country.article else edits,
                    related=tuple((edit.start, edit.end) for edit in others),
                    values={"german": german},
                )


@lru_cache(maxsize=16)
def _allowed(glossary: Glossary) -> frozenset[str]:
    terms = (term for concept in glossary.concepts for term in concept.terms if term.language.startswith("de"))
    return frozenset(term.text for term in terms if term.status in (Status.PREFERRED, Status.ADMITTED))


def _edits(document: Document, english: str, name: str) -> Iterator[Edit]:
    """Yield the places where the country or city is meant, each with the German name in the same case."""
    prose = document.prose
    for form, german, possessive in (
        (english, name, False),
        (f"{english}s", genitive(name), True),
    ):
        for start in document.occurrences(form):
            end = start + len(form)
            block = document.block_at(start)
            if block is None or block.zone not in PROSE_ZONES:
                continue
            before = prose[max(block.start, start - REACH) : start]
            if possessive:
                fits = NOUN.match(prose, end) is not None
            else:
                fits = PREPOSITION.search(before) is not None and not LONGER.match(prose, end)
            if fits and not FOREIGN.search(before):
                yield Edit(start, end, german)


RULE = DocumentRule(
    meta=Meta(
        code="NAM104",
        name="exonym",
        message="„{text}“ is English for {german}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="Unicode CLDR, names of territories; Auswärtiges Amt, Verzeichnis der Staatennamen",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Sie flog nach ⟦Kazakhstan⟧ und blieb.", fixed="Sie flog nach Kasachstan und blieb."),
        Bad("⟦Kenyas⟧ Präsident reist ab.", fixed="Kenias Präsident reist ab."),
        Bad(
            "Er will nach ⟦Georgia⟧ fahren. In Tiflis und Batumi war er schon, in Georgia nie.",
            fixed="Er will nach Georgien fahren. In Tiflis und Batumi war er schon, in Georgien nie.",
        ),
        Bad(
            "Aus ⟦Jordan⟧ kam Hilfe, das jordanische Parlament stimmte zu.",
            fixed="Aus Jordanien kam Hilfe, das jordanische Parlament stimmte zu.",
        ),
        Bad("Die Firma liefert nach ⟦Saudi Arabia⟧.", fixed="Die Firma liefert nach Saudi-Arabien."),
        Bad("Der Flug ging über ⟦Switzerland⟧ hinweg."),
        Good("Der Bus fährt nach Lebanon (Ohio), der Flug in den Libanon fällt aus."),
        Good(
            "In Georgia, nicht weit von Atlanta, stand ihr Haus. Georgien kennt sie nicht, Alabama und Florida schon."
        ),
        Good(
            "Sie flog nach Armenia in Kolumbien.",
            glossary=Glossary((Concept("armenia", (Term("Armenia", type=TermType.PLACE),)),)),
        ),
        Good("Sie flog mit Air France nach Paris, das Stade de France war ausverkauft."),
        Good("Das Spiel gegen Austria Wien war das letzte."),
        Good("Michael Jordan kam mit Georgia O’Keeffe."),
        Good("„Made in Germany“ stand auf dem Etikett, made in Italy stand nirgends."),
        Good("Das Album erschien bei India Records."),
        Bad("Ein Zug nach ⟦Warsaw⟧ fährt ab.", fixed="Ein Zug nach Warschau fährt ab."),
        Bad("⟦Moscows⟧ Bürgermeister kam aus ⟦Prague⟧.", fixed="Moskaus Bürgermeister kam aus Prag."),
        Bad("Der Zug nach ⟦Brussels⟧ fährt ab.", fixed="Der Zug nach Brüssel fährt ab."),
        Bad("Der Flug nach ⟦Zimbabwe⟧ fällt aus.", fixed="Der Flug nach Simbabwe fällt aus."),
        Good("Der Flug nach Zimbabwe fällt aus.", locale=Locale.CH),
        Good("Mit Florence sprach sie in Vienna, West Virginia, über Naples in Florida."),
        Good("In Moscow, Idaho, und in Warsaw, Indiana, regnet es; von Venice aus fährt ein Bus nach Malibu."),
        Good("Er spielt bei Lokomotive Moscow, sie singt im Prague Philharmonic Choir."),
        Good("Athens Bürgermeister und Algiers Hafen stehen im Genitiv."),
        Good("In Brunei und Botswana regnet es."),
    ],
)
