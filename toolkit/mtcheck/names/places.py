"""Find the places that glossary or gazetteer know under several names, and see whether a text explains the second."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.model import PROSE_ZONES, WORD, Document, Zone
from mtcheck.names.attested import known
from mtcheck.names.renamed import PREFIX, renamed, with_renamed
from mtcheck.terms import Concept, Glossary, Status, Term, TermType
from mtcheck.text.patterns import Pattern

if TYPE_CHECKING:
    from mtcheck.terms.matcher import Match

IN_USE = frozenset({Status.PREFERRED, Status.ADMITTED})
"""Outdated and forbidden names are reported as such, wherever they stand."""
SHORT = 4
"""A name of so few letters at the beginning of a sentence may be another word (Oral einnehmen)."""
SENTENCE_START = Pattern(r"(?:^|[.!?…:][\s\"“”»«›‹)]*|\n\s*)[\s\"„“»«‚(–-]*$")
PREPOSITION = Pattern(r"\b(?:[AaUu]us|[Bb]ei|[Bb]is|[IiUu][nm]|[Nn]ach|[Nn]ahe|[Üü]ber|[Vv]on|[Ss]tadt) $")
EXPLANATION = Pattern(
    r"\b(?:alias|auf (?:Deutsch|Russisch|Kasachisch|Ukrainisch)|benannt|bekannt|damals|ehe?mals|ehemalige[mnrs]?"
    r"|einst|einstige[mnrs]?|früher|frühere[mnrs]?|genannt|heißt|heute|heutige[mnrs]?|hieß|offiziell|umbenannt"
    r"|Umbenennung|vormals|zuvor|russisch|kasachisch|ukrainisch|sowjetisch\w*)\b|[(/\[]"
)
REACH = 60
START_REACH = 12
_BEGINNING = 4


class Alias(NamedTuple):
    """One of several names of a place in one document.

    `found` is what stands at `spans`, `replacements` what the glossary has for it, empty where unsure. `preferred` is
    empty for a place of the gazetteer, where nobody has decided.
    """

    concept: str
    name: str
    preferred: str
    spans: tuple[tuple[int, int], ...]
    found: tuple[str, ...]
    replacements: tuple[str, ...]
    explained: bool


def find_aliases(document: Document, glossary: Glossary) -> Iterator[Alias]:
    """Yield the names of places with several names, by concept and name."""
    if not glossary.concepts and _begin_renamed().isdisjoint(word[:_BEGINNING] for word in document.words):
        return
    # Imported here: without a glossary, many a text speaks of none of these places.
    from mtcheck.terms.entry import IN_WORDS
    from mtcheck.terms.matcher import matcher

    everything = with_renamed(glossary)
    several = _places_with_several_names(everything)
    found: dict[tuple[str, str], list[Match]] = defaultdict(list)
    for match in matcher(everything).find(document):
        block = document.block_at(match.start)
        counts = match.how not in IN_WORDS and match.concept.id in several and match.term.status in IN_USE
        if counts and block and block.zone in PROSE_ZONES:
            found[match.concept.id, match.term.text].append(match)
    explained = {concept for concept, _ in found if _explains(document.prose, concept, found)}
    for (concept, name), matches in sorted(found.items()):
        if _is_place(document.prose, matches) and (
            not concept.startswith(PREFIX) or _stands_as_place(document, matches)
        ):
            preferred = several[concept].preferred(document.locale)
            yield Alias(
                concept,
                name,
                preferred.text if preferred else "",
                tuple((match.start, match.end) for match in matches),
                tuple(document.prose[match.start : match.end] for match in matches),
                _replacements(matches, document) if preferred else ("",) * len(matches),
                concept in explained,
            )


@cache
def _begin_renamed() -> frozenset[str]:
    """Return how the names of the gazetteer begin: their forms differ at the end only."""
    return frozenset(WORD.findall(name.text)[0][:_BEGINNING] for city in renamed() for name in city.terms)


def _replacements(matches: "Sequence[Match]", document: Document) -> tuple[str, ...]:
    from mtcheck.terms.replacement import replacement

    return tuple(replacement(match, document) or "" for match in matches)


@lru_cache(maxsize=16)
def _places_with_several_names(glossary: Glossary) -> dict[str, Concept]:
    return {concept.id: concept for concept in glossary.concepts if len(_names(concept)) > 1}


def _names(concept: Concept) -> list[Term]:
    return [
        term
        for term in concept.terms
        if term.language.partition("-")[0] == "de" and term.type is TermType.PLACE and term.status in IN_USE
    ]


def same_place(one: str, other: str, glossary: Glossary) -> Concept | None:
    """Return the place that glossary or gazetteer know under both names, or `None`."""
    concepts = with_renamed(glossary).concepts
    return next((concept for concept in concepts if {one, other} <= {term.text for term in _names(concept)}), None)


def one_spelling(one: str, other: str) -> bool:
    """Tell whether two names are only two spellings of one (Ekaterinburg, Jekaterinburg)."""
    return not known(one).isdisjoint(known(other))


def _is_place(prose: str, matches: "Sequence[Match]") -> bool:
    """Tell whether a short name stands at least once where no other word would have a capital."""
    return len(matches[0].term.text) > SHORT or not all(
        SENTENCE_START.search(prose[max(0, match.start - START_REACH) : match.start])
        and prose[match.start : match.end] == match.term.text
        for match in matches
    )


def _stands_as_place(document: Document, matches: "Sequence[Match]") -> bool:
    """Tell whether a name stands at least once behind a preposition, or as the place of a report."""
    prose = document.prose
    return any(
        PREPOSITION.search(prose[max(0, match.start - START_REACH) : match.start])
        or ((block := document.block_at(match.start)) is not None and block.zone is Zone.DATELINE)
        for match in matches
    )


def _explains(prose: str, concept: str, found: "Mapping[tuple[str, str], Sequence[Match]]") -> bool:
    """Tell whether two names stand side by side somewhere with a word that says that they are one place."""
    here = sorted(
        (match.start, match.end, name) for (of, name), matches in found.items() if of == concept for match in matches
    )
    return any(
        name != next_name
        and next_start - end <= REACH
        and EXPLANATION.search(prose, max(0, start - REACH // 2), next_end + REACH // 2)
        for (start, end, name), (next_start, next_end, next_name) in pairwise(here)
    )
