"""Translate the pronoun "it"; IT is the department with the computers.

At the beginning of a sentence "It" looks to an engine like IT, and stays: „IT ist wichtig, dass …“, „Die IT sagte, der
Flug falle aus.“ Reported is IT in front of a verb at the beginning of a sentence, with an article only where the text
has it without one as well, and in files with a source wherever that says "it" and has no IT.

Left alone without a source: texts that are about IT, which have it in other places, or in a compound.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

ACRONYM = "IT"
OPENING = frozenset("„“”\"»«‚‘'(")
VERB = Pattern(
    r"[ \N{NO-BREAK SPACE}](?!mit |seit |fast |selbst |jetzt |nicht |erst |statt |samt )(?:[a-zäöüß]+t|war|kann|"
    r"wird|muss|soll|will|darf|mag|[a-zäöüß]{2,}te|kam|ging|ließ|blieb|gab|lag|stand|würde|wäre|hätte)\b"
)
ARTICLE = Pattern(r"\b(?:[Dd]ie|der)[ \N{NO-BREAK SPACE}]\Z")
SOURCE = Pattern(r"\b[Ii]t\b")
IMPERSONAL = (" gibt ", " regnet ", " schneit ", " scheint ", " heißt, ")
"""With these, and before a clause with dass, it can be nothing but es."""
CANDIDATES = ("Es", "Er", "Sie")


class Place(NamedTuple):
    """Where IT stands, with its article."""

    start: int
    end: int
    article: bool
    certain: bool
    """The source has the pronoun and no acronym."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    found: list[Place] = []
    about = False
    for end in (place + len(ACRONYM) for place in document.occurrences(ACRONYM)):
        article = ARTICLE.search(prose, max(0, end - 6), end - len(ACRONYM))
        start = article.start() if article else end - len(ACRONYM)
        certain = is_pronoun(document, end)
        if certain or (begins(document, start) and VERB.match(prose, end)):
            found.append(Place(start, end, article is not None, certain))
        else:
            about = True
    bare = any(not place.article for place in found)
    for place in found:
        if place.certain or (not about and (bare or not place.article)):
            yield hit(document, place)


def hit(document: Document, place: Place) -> Hit:
    """Return what may stand in its place."""
    start, end = place.start, place.end
    segment = document.segment_at(start)
    rest = segment.text[end - segment.start :] if segment else ""
    if not place.article and (rest.startswith(IMPERSONAL) or ", dass " in rest) and begins(document, start):
        return Hit(start, end, replacement="Es")
    words = CANDIDATES if begins(document, start) else tuple(word.lower() for word in CANDIDATES)
    return Hit(start, end, candidates=tuple((Edit(start, end, word),) for word in words))


def begins(document: Document, place: int) -> bool:
    """Tell whether a sentence begins here, or what is quoted of one."""
    segment = document.segment_at(place)
    return segment is not None and (place == segment.start or document.prose[place - 1 : place] in OPENING)


def is_pronoun(document: Document, end: int) -> bool:
    """Tell whether the source of the place that ends here has the pronoun and no acronym."""
    units = document.units
    index = bisect_left(units, end, key=lambda unit: unit.end)
    if index == len(units) or units[index].start >= end or document.prose[end : end + 1] == "-":
        return False
    source = units[index].source
    return ACRONYM not in source and SOURCE.search(source) is not None


RULE = DocumentRule(
    meta=Meta(
        code="ACC112",
        name="pronoun-acronym",
        message="{text} for the English pronoun “it”",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="ISO 5060 and MQM: untranslated text",
    ),
    check=check,
    options=None,
    words=frozenset({ACRONYM}),
    examples=[
        Bad("Das Haus ist alt. ⟦IT⟧ hat vier Zimmer."),
        Bad("⟦IT⟧ ist wichtig, dass alle kommen.", fixed="Es ist wichtig, dass alle kommen."),
        Bad("⟦IT⟧ hat vier Zimmer. ⟦Die IT⟧ sagte, der Flug falle aus."),
        Bad("Er sprach vom See: „⟦IT⟧ war klar.“"),
        Bad("Die Werft schweigt. ⟦Die IT⟧ baut Schiffe.", source="The yard is silent. It builds ships."),
        Bad(
            "Die Station steht am See. Hier misst ⟦die IT⟧ den Wind.",
            source="The station is by the lake. Here it measures wind.",
        ),
        Good("IT kostet Geld, sagt er, und die IT-Abteilung nickt."),
        Good("Die IT schweigt."),
        Good("Die IT ist wichtig, und IT braucht Strom. Ohne IT steht alles still."),
        Good("IT und Technik sind sein Beruf."),
        Good("Die IT schweigt.", source="The IT department is silent."),
        Good("Er liest „It“ von King, und es ist spät."),
    ],
)
