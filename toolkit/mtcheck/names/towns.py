"""Find misspelt names of cities: one letter away from a city, in a text that speaks of its country.

A word of German may be one letter away from a city anywhere, so the word has to stand where a place stands: behind a
preposition, or in a list beside a known one.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from mtcheck.model import PROSE_ZONES, Document
from mtcheck.names import gazetteer
from mtcheck.names.attested import kin, known
from mtcheck.names.countries import CITIES
from mtcheck.names.gazetteer import territories
from mtcheck.names.sieve import Sieve, each
from mtcheck.names.typos import PREPOSITION, REACH, Span, edges, long_names, may_be_name, one_edit_apart, same_word
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

OTHERWISE = {"Togliatti": "Toljatti"}
"""Names that are no transcription but frequent: the city is named after an Italian."""
FURTHER = frozenset("Basra Bengasi Falludscha Homs Kundus Mossul Tartus".split())
"""German names of cities in other scripts that letters alone do not show. Source: Duden."""
LISTED_BEFORE = Pattern(r"([A-ZÄÖÜ]\w+)(?:, | und | oder )$")
LISTED_BEHIND = Pattern(r"(?:, | und | oder )([A-ZÄÖÜ]\w+)")
STEM = 5
"""So many letters of a German name begin the country, its people and its adjective (Russla…, but russi…)."""
STEMS = {"RU": ("russ",), "UA": ("ukrain",), "GE": ("georgi",), "AM": ("armeni",), "BY": ("belarus", "weißruss")}


@cache
def cities() -> Mapping[str, tuple[str, str]]:
    """Return the German name and the country of each large city, by its German, English and other names."""
    rows = (line.split("\t") for line in read_table("mtcheck.names", "data/cities.tsv").splitlines())
    found = {name: (german, country) for name, german, country in rows}
    by_german = dict(found.values())
    return found | {name: (german, by_german[german]) for name, german in OTHERWISE.items() if german in by_german}


@cache
def german_names() -> frozenset[str]:
    """Return the German names of large cities, also of those at home in other scripts."""
    return FURTHER.union(CITIES.values(), (german for german, _ in cities().values()))


@cache
def _by_edge() -> Mapping[str, Sequence[str]]:
    """Return the cities by their beginnings and ends, one of which a word shares that misses a city by one letter."""
    found: dict[str, list[str]] = {}
    for name in cities():
        for edge in edges(name):
            found.setdefault(edge, []).append(name)
    return found


@lru_cache(maxsize=1 << 14)
def meant(word: str) -> str:
    """Return the only large city that a word misses by one letter, or nothing if it is a name or form of its own.

    >>> meant("Nowosibrisk"), meant("Nowosibirsk"), meant("Nowosibirsker")
    ('Nowosibirsk', '', '')
    """
    if not may_be_name(word) or word in cities():
        return ""
    near = {name for edge in edges(word) for name in _by_edge().get(edge, ())}
    close = [name for name in near if one_edit_apart(word, name) and not same_word(word, name)]
    german = {cities()[name][0] for name in close}
    # Asked last: it reads tables that most texts do not need.
    return min(close) if len(german) == 1 and not known(word) and not kin(word) else ""


_near_words = Sieve(each(lambda word: not _by_edge().keys().isdisjoint(edges(word)) and meant(word) != ""))


def find_misspelt(document: Document) -> Iterator[tuple[Sequence[Span], str, str]]:
    """Yield the places of each misspelt city, the name that it misses, and the German name."""
    for word in sorted(_near_words(long_names(document.words))):
        name = meant(word)
        german, country = cities()[name]
        spans = [
            (start, start + len(word))
            for start in document.occurrences(word)
            if (block := document.block_at(start)) is not None and block.zone in PROSE_ZONES
        ]
        if (
            spans
            and any(_as_place(document.prose, span) for span in spans)
            and _speaks_of(country, document.words)
            and word.lower() not in document.words
            and not any(
                other != word and one_edit_apart(word, other) for other in document.words if other[0] == word[0]
            )
        ):
            yield spans, name, german


def _as_place(prose: str, span: Span) -> bool:
    before = prose[max(0, span[0] - REACH) : span[0]]
    if PREPOSITION.search(before):
        return True
    beside = [LISTED_BEFORE.search(before), LISTED_BEHIND.match(prose, span[1], span[1] + REACH)]
    return any(match and (gazetteer.named(match[1]) or kin(match[1])) for match in beside)


def _speaks_of(country: str, words: frozenset[str]) -> bool:
    names = {code: german for code, german, _ in territories()}
    stems = STEMS.get(country) or ((names[country][:STEM].lower(),) if country in names else ())
    return bool(stems) and any(word.lower().startswith(stems) for word in words)
