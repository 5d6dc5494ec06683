"""Treat a contested word in one way: always in quotation marks, or never.

„Spezialoperation“ in marks says that the word is not the paper's own; without them it becomes its own. Engines follow
the source from sentence to sentence, and two desks have two customs. Reported is the rarer way within a text, once for
each word. The words are a list that the option `words` replaces.

Left alone: the word in direct speech of more than a few words, in headlines and captions, where marks are short, and
words that are not on the list, which marks may introduce once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, say

AROUND = 3
"""Words that may stand with it between the marks: „militärische Spezialoperation“."""
ZONES = frozenset({Zone.PARAGRAPH, Zone.LIST})


@dataclass(frozen=True, slots=True)
class Options:
    """The words that a text should treat alike."""

    words: tuple[str, ...] = (
        "Spezialoperation",
        "Militäroperation",
        "Militärspezialoperation",
        "Volksrepublik",
        "Volksrepubliken",
        "Entnazifizierung",
        "Entmilitarisierung",
        "Scheinreferendum",
        "Scheinreferenden",
        "Friedenstruppen",
        "Filtrationslager",
        "Filtrierung",
        "Remigration",
        "Umvolkung",
    )


def check(document: Document, context: Context[Options]) -> Iterator[Hit]:
    for word in context.options.words:
        if word not in document.prose:
            continue
        marked: list[tuple[int, int]] = []
        plain: list[tuple[int, int]] = []
        for start in document.occurrences(word):
            place = (start, start + len(word))
            block = document.block_at(start)
            if block is None or block.zone not in ZONES:
                continue
            length = words_between_marks(document, *place)
            if length == 0:
                plain.append(place)
            elif length <= AROUND:
                marked.append(place)
        if marked and plain:
            rare, usual = (marked, plain) if len(marked) < len(plain) else (plain, marked)
            yield Hit(
                *rare[0],
                related=(*rare[1:], usual[0]),
                values={"how": say("in quotation marks") if rare is marked else say("without quotation marks")},
            )


def words_between_marks(document: Document, start: int, end: int) -> int:
    """Return how many words the innermost quotation around a place has; 0 when there is none."""
    around = [one for one in document.quotations if one.inner_start <= start and end <= one.inner_end]
    if not around:
        return 0
    inner = min(around, key=lambda one: one.inner_end - one.inner_start)
    return len(document.prose[inner.inner_start : inner.inner_end].split())


RULE = DocumentRule(
    meta=Meta(
        code="LOC124",
        name="scare-quotes",
        message="„{text}“ stands {how} here, and otherwise elsewhere in this text",
        mqm=Mqm.STYLE,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        zones=ZONES,
        source="Duden, Die deutsche Rechtschreibung: Anführungszeichen, Distanzierung; Presserat, Pressekodex, "
        "Ziffer 2",
    ),
    check=check,
    options=Options(),
    examples=[
        Bad("Die „Spezialoperation“ dauert an. Niemand nennt die ⟦Spezialoperation⟧ einen Krieg."),
        Bad(
            "Die Spezialoperation dauert an, und die Spezialoperation kostet. Er sagt „militärische "
            "⟦Spezialoperation⟧“ dazu."
        ),
        Bad("In der „Volksrepublik“ wird gewählt. Die ⟦Volksrepublik⟧ zählt selbst."),
        Bad("Es geht um „Entnazifizierung“, sagt er, die ⟦Entnazifizierung⟧ sei das Ziel."),
        Bad("Die „Brücke“ ist zu. Die ⟦Brücke⟧ bleibt zu.", options=Options(words=("Brücke",))),
        Good("Die „Spezialoperation“ dauert an. Die „militärische Spezialoperation“ kostet Geld."),
        Good("Die Spezialoperation dauert an, sagt das Amt, und die Spezialoperation kostet Geld."),
        Good("Die „Spezialoperation“ dauert an. Er sagte: „Unsere Spezialoperation läuft nach Plan, und wir siegen.“"),
        Good("# Spezialoperation dauert an\n\nDie „Spezialoperation“ geht ins zweite Jahr.", path="example.md"),
        Good("Die „Brücke“ ist zu. Die Brücke bleibt zu."),
        Good("Die Volksrepublik China meldet sich. Die Spezialoperationen der Polizei gehen weiter."),
        Good("Ein „Referendum“ nannte er es, ein Referendum war es nicht."),
        Bad("Die „Filtrationslager“ sind voll. In den ⟦Filtrationslager⟧ fehlt Wasser."),
        Bad("Er nennt es „Remigration“. Die ⟦Remigration⟧ soll im Mai beginnen."),
        Good("Die „Filtrationslager“ sind voll, die „Filtrationslager“ bleiben."),
        Good("Er sprach von „Remigration“, sie von Vertreibung."),
        Good("Die Spezialoperation, so das Amt.\n\nFoto: „Spezialoperation“ (dpa)"),
        Good("Die „Spezialoperation“ ist ein Krieg. Der Krieg dauert an."),
        Good("Die Entnazifizierung begann 1945. Die Entnazifizierung endete 1951."),
        Good("Das Wort „Umvolkung“ ist ein Kampfbegriff."),
    ],
)
