"""The cities that German texts call by two names, as a glossary that prefers neither.

Oral is Уральск in Russian, Charkiw is Харьков: whoever translates from Russian writes Uralsk and Charkow. Only names
that the gazetteer gives with their language count, that of the state and Russian, and only where the two are no
spellings of one name. Names that another place has as well are left out, and so are those of history (Königsberg).
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from mtcheck.terms import Concept, Glossary, Status, Term, TermType
from mtcheck.text.messages import Wording, gettext_noop, say
from mtcheck.text.tables import read_table

FOUND = gettext_noop("the gazetteer knows the city by both names, one for each language; the more frequent one stands")
EVEN = gettext_noop(
    "the gazetteer knows the city by both names; they are as frequent, and „{preferred}“ is the German one"
)
FIRST = gettext_noop(
    "the gazetteer knows the city by both names; they are as frequent, and it gives „{preferred}“ first"
)
PREFIX = "geonames/"
"""Begins the ids of these concepts."""


@cache
def renamed() -> tuple[Concept, ...]:
    """Return the large cities with two or more names, the German one first."""
    rows = (line.split("\t") for line in read_table("mtcheck.names", "data/renamed.tsv").splitlines())
    return tuple(
        Concept(f"{PREFIX}{id_}", tuple(Term(name, status=Status.ADMITTED, type=TermType.PLACE) for name in names))
        for id_, *names in rows
    )


@lru_cache(maxsize=16)
def with_renamed(glossary: Glossary) -> Glossary:
    """Return a glossary with these cities added, as far as it does not speak of them itself."""
    own = {term.text for concept in glossary.concepts for term in concept.terms}
    further = tuple(city for city in renamed() if own.isdisjoint(term.text for term in city.terms))
    return Glossary((*glossary.concepts, *further), f"{glossary.digest}+geonames")


@cache
def _order() -> Mapping[tuple[str, str], int]:
    return {(city.id, term.text): place for city in renamed() for place, term in enumerate(city.terms)}


def rank(concept: str, name: str) -> int:
    """Return the place of a name among those of a city, 0 for the German one; 0 for what is no such city."""
    return _order().get((concept, name), 0) if concept.startswith(PREFIX) else 0


def ground(concept: str, preferred: str, other: str, counts: Mapping[str, int]) -> Wording:
    """Say why one name of such a city stands and not the other."""
    if counts[preferred] > counts[other]:
        return say(FOUND)
    return say(FIRST if rank(concept, preferred) else EVEN, preferred=preferred)
