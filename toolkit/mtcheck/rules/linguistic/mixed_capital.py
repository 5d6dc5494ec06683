"""Give the adjective of a phrase a capital letter everywhere or nowhere.

„Schwarzes Loch“ or „schwarzes Loch“, „Soziale Medien“ or „soziale Medien“: for many phrases both are allowed or in
use, but one text keeps to one. Translations change from sentence to sentence. The more frequent form of the text
stands; with equal counts the small letter, which is right wherever the phrase is no name. One finding stands for all
places.

Left alone: the beginning of a sentence, headlines, what stands in quotation marks or begins a link or an emphasis (the
labels of a program, **Neues Projekt**), what is a name where it stands (das Programm Offene Daten, zum Dritten
Präsidenten, a title in quotation marks), laws, which give names to things, one-word names of colours that are
names and no names in turn (Rotes Kreuz, rotes Kreuz), and pronouns of address.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.associations import ASSOCIATIONS, is_association
from mtcheck.rules.linguistic.names_of_things import is_name
from mtcheck.rules.statutes import is_statute
from mtcheck.text.patterns import Pattern

CAPITAL = Pattern(
    r"(?P<adjective>[A-ZÄÖÜ](?<=[a-zäöüß,][ \N{NO-BREAK SPACE}].)[a-zäöüß]{2,}?)e[nmrs]?"
    r"(?P<noun>[ \N{NO-BREAK SPACE}][A-ZÄÖÜ][a-zäöüß]{2,})(?![\w’'-])"
)
NO_ADJECTIVES = frozenset(
    "all ander beid dein dies ein einig euer eur ihr jed jen kein manch mein mehrer nächst sein solch unser viel welch "
    "wenig rot weiß schwarz-rot grün blau gelb golden islamisch vereinigt".split()
)
"""Pronouns, and adjectives that are names before a noun and no names before the same noun: rotes Kreuz."""
ENDING = Pattern(r"(?:ern|en|er|es|e|n|s)\Z")
UMLAUTS = str.maketrans("äöü", "aou")
ZONES = frozenset({Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST})
MARKUP = frozenset("*_[>`{")
FIRST = frozenset('„“”"«»‚‘:.!?–-•*')
MOST_RELATED = 20

Span = tuple[int, int]


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose, reached = document.prose, 0
    if is_statute(document):
        return
    upper: dict[tuple[str, str], list[Span]] = defaultdict(list)
    while match := CAPITAL.search(prose, reached):
        reached = match.end() + 2
        if match["adjective"].lower() not in NO_ADJECTIVES and f"{match['adjective'].lower()}e" not in NO_ADJECTIVES:
            upper[match["adjective"].lower(), stem(match["noun"][1:])].append(
                (match.start("adjective"), match.end("noun"))
            )
    for (adjective, noun), places in sorted(upper.items(), key=lambda item: item[1]):
        if adjective not in prose or noun in ASSOCIATIONS:
            continue
        lower = [place for place in small(prose, adjective) if stem(word_at(prose, place[1])) == noun]
        places = [place for place in places if is_judged(document, place)]
        lower = [place for place in lower if is_judged(document, place)]
        if not places or not lower:
            continue
        losers, winners = (lower, places) if len(places) > len(lower) else (places, lower)
        first, best = losers[0], winners[0]
        change = str.upper if winners is places else str.lower
        yield Hit(
            *first,
            edits=tuple(Edit(start, start + 1, change(prose[start])) for start, _ in losers),
            related=(*losers[1:], *winners)[:MOST_RELATED],
            values={"winner": prose[slice(*best)], "rare": str(len(losers)), "frequent": str(len(winners))},
        )


def small(prose: str, adjective: str) -> Iterator[Span]:
    """Yield the places where the adjective stands with a small letter before a noun."""
    for match in re.finditer(rf"\b{adjective}e[nmrs]?[ \N{{NO-BREAK SPACE}}][A-ZÄÖÜ][a-zäöüß]{{2,}}(?![\w’'-])", prose):
        yield match.span()


def word_at(prose: str, end: int) -> str:
    """Return the word that ends at a place."""
    return prose[max(prose.rfind(" ", 0, end), prose.rfind("\N{NO-BREAK SPACE}", 0, end)) + 1 : end]


def stem(noun: str) -> str:
    """Return a noun without ending and umlaut: Löchern and Loch are one."""
    plain = noun.lower().translate(UMLAUTS)
    return ENDING.sub("", plain) if len(plain) > 4 else plain


def is_judged(document: Document, place: Span) -> bool:
    """Tell whether a phrase stands in running text and is not all of a quotation."""
    block = document.block_at(place[0])
    if block is None or block.zone not in ZONES:
        return False
    before = document.prose[max(block.start, place[0] - 2) : place[0]].strip()
    if not before or before in FIRST:
        return False
    if document.prose[place[0]].islower():
        return True
    start, _ = document.map.to_text(*place)
    if document.text[max(0, start - 1) : start] in MARKUP or is_association(document.prose, place[0]):
        return False
    return not is_name(document, block, *place)


RULE = DocumentRule(
    meta=Meta(
        code="LNG109",
        name="mixed-capital",
        message="„{text}“ ({rare}×) and „{winner}“ ({frequent}×) in one text",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=ZONES,
        judged=Judged(19, 21, "findings in annotated and native texts; wrong are a name and a list of programmes"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 63: fixed phrases with one or both spellings",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Ein ⟦Schwarzes Loch⟧ ist still. Zwei schwarze Löcher kreisen, und ein schwarzes Loch wächst.",
            fixed="Ein schwarzes Loch ist still. Zwei schwarze Löcher kreisen, und ein schwarzes Loch wächst.",
        ),
        Bad(
            "Der Runde Tisch tagt. Am Runden Tisch sitzen zwölf, dann geht der ⟦runde Tisch⟧ zu Ende.",
            fixed="Der Runde Tisch tagt. Am Runden Tisch sitzen zwölf, dann geht der Runde Tisch zu Ende.",
        ),
        Bad(
            "Er weiß, ⟦Erneuerbare Energien⟧ kosten, erneuerbare Energien helfen.",
            fixed="Er weiß, erneuerbare Energien kosten, erneuerbare Energien helfen.",
        ),
        Good("Schwarze Löcher sind still. Wir sehen schwarze Löcher. „Schwarze Löcher“ heißt das Buch."),
        Good("Klicken Sie auf **Neues Projekt**. Das neue Projekt liegt im Ordner.", path="example.md"),
        Good("Die Deutsche Bahn fährt, die deutsche Wirtschaft wächst. Das Rote Kreuz hat ein rotes Kreuz."),
        *map(
            Good,
            (
                "Soziale Medien helfen. Er meidet soziale Medien. Die Alte Brücke ist zu, die alte Frau wartet.",
                "Am Schwarzen Meer: ein schwarzes Kleid. Er las: Neue Häuser entstehen. Die neuen Häuser sind hoch.",
                "Der Islamische Staat verlor, ein islamischer Staat entstand nicht. Deutsche Theater.",
                "Im Verein Neue Wege sitzen zehn Leute, und auch die Stadt sucht neue Wege zum Bahnhof.",
                "Das Programm Offene Daten zeigt offene Daten. Die Grüne Partei Kasachstans ist eine grüne Partei.",
                "Zur Dritten Präsidentin, der dritten Präsidentin. Der „Fonds für Offene Räume“ hat offene Räume",
            ),
        ),
    ],
)
