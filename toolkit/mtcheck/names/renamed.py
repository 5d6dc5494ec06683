"""The cities that German texts call by two names, as a glossary that prefers neither.

Oral is Уральск in Russian, Charkiw is Харьков: whoever translates from Russian writes Uralsk and Charkow. Only names
that the gazetteer gives with their language count, that of the state and Russian, and only where the two are no
spellings of one name. Names that another place has as well are left out, and so are those of history (Königsberg).
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from mtcheck.names import gazetteer
from mtcheck.names.gazetteer import Place
from mtcheck.names.german import write
from mtcheck.names.schemes import Language, all_skeletons
from mtcheck.terms import Concept, Glossary, Status, Term, TermType

LARGE = 100_000
PREFIX = "geonames/"
"""Begins the ids of these concepts."""
LANGUAGES: Mapping[str, tuple[Language, ...]] = {
    "UA": (Language.RUSSIAN, Language.UKRAINIAN),
    "BY": (Language.RUSSIAN, Language.BELARUSIAN),
}
"""Besides Russian, the language of the state, where its Cyrillic has rules of transcription."""
LEFT_OUT = frozenset(
    "Berasze Chanty-Mansiisk Dnjepr Kaliningrad Komsomolsk-na-Amure Königsberg Pleskau Rostow-na-Donu"
    " Schanaosen".split()
)
"""A river, matters of history, names of which German translates a part, and forms that no German text has."""
FURTHER = {"Nur-Sultan": ("Astana",), "Almaty": ("Alma-Ata",), "Kiew": ("Kyjiw",), "Kyiw": ("Kyjiw",)}
"""Names in use that no language of the gazetteer gives, or gives otherwise."""


@cache
def renamed() -> tuple[Concept, ...]:
    """Return the large cities with two or more names, the German one first."""
    found = []
    for place in gazetteer.gazetteer().values():
        if place.population >= LARGE and place.german and place.german not in LEFT_OUT:
            names = tuple(_names(place))
            if len(names) > 1:
                terms = (Term(name, status=Status.ADMITTED, type=TermType.PLACE) for name in names)
                found.append(Concept(f"{PREFIX}{place.id}", tuple(terms)))
    return tuple(found)


def _names(place: Place) -> Iterator[str]:
    """Yield the names of a place that are no spellings of one another."""
    candidates = [place.german]
    for language, cyrillic in place.names:
        if language in LANGUAGES.get(place.country, (Language.RUSSIAN,)):
            candidates.append("-".join(part[:1].upper() + part[1:] for part in write(cyrillic, language).split("-")))
    read = frozenset[str]()
    taken: set[str] = set()
    for name in (*candidates, *FURTHER.get(place.german, ())):
        own = all_skeletons(name)
        key = name.casefold().replace("-", " ")
        if key in taken or own & read or name in LEFT_OUT or " " in name or _belongs_elsewhere(name, own, place):
            continue
        taken.add(key)
        read |= own
        yield name


def _belongs_elsewhere(name: str, read: frozenset[str], place: Place) -> bool:
    owners = {other.id for skeleton in read for other in gazetteer.places_by_skeleton().get(skeleton, ())}
    owners |= {other.id for other in gazetteer.places_by_latin_name().get(name, ())}
    return bool(owners - {place.id}) and name != place.german


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
