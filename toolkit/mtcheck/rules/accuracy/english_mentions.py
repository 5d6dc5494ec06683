"""Find the people and places that an English text names, as far as German must name them, too."""

from collections.abc import Iterator, Mapping
from functools import cache

from mtcheck.names.countries import AMBIGUOUS, english_names
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Col|Gen|Capt|Lt|Sgt)\."
NAME = rf"(?:{TITLE}|[A-ZÀ-ÞŠŽČ]\.(?=\s[A-Z])|[A-ZÀ-ÞŠŽČ][\w’'-]*[a-zß-ÿšžč])"
RUN = Pattern(rf"(?<![\w@#/.-]){NAME}(?:\s(?:(?:de|da|di|del|van|von|der|den|bin|ibn|al|el|la)\s)?{NAME})*(?!\w)")
PLACE = Pattern(r"(?<![\w@#/.-])(?<![A-Z]\w\s)[A-ZÀ-Þ][a-zß-ÿ]+(?:\s[A-ZÀ-Þ][a-zß-ÿ]+)?(?![\w-])")
STEM = 4
MOST = 4
"""Words of a name of a person."""
_ALIKE = 4


def people(text: str) -> Iterator[str]:
    """Yield the people that an English text names by given name and surname, or by title and surname."""
    words = _words()
    for match in RUN.finditer(text):
        parts = match[0].split()
        titled = len(parts) > 1 and parts[0] in words["title"] - words["not alone"]
        while parts and parts[0] in words["title"]:
            del parts[0]
        parts = [part.removesuffix("'s").removesuffix("’s") for part in parts]
        if not parts or len(parts) > MOST or not words["not surname"].isdisjoint(parts):
            continue
        first = parts[0]
        usual = first not in words["not given"]
        known = usual and (gender_of_given_name(first) is not None or first in words["given"])
        if (known and len(parts) > 1) or (titled and usual):
            yield " ".join(parts)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    lines = read_table("mtcheck.rules.accuracy", "data/people.tsv").splitlines()[1:]
    return {kind: frozenset(words.split()) for kind, words in (line.split("\t") for line in lines)}


def named_places(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the countries and large cities of an English text, and how German words that mean them begin."""
    known = places()
    for match in PLACE.finditer(text):
        for name in (match[0], match[0].split()[0]):
            if name in known:
                yield name, known[name]
                break


@cache
def places() -> Mapping[str, tuple[str, ...]]:
    """Return the beginnings of German words, in small letters, by the English name of a place."""
    lines = read_table("mtcheck.rules.accuracy", "data/place_stems.tsv").splitlines()
    own = {name: tuple(stems.split()) for name, stems in (line.split("\t") for line in lines if line[0] != "#")}
    adjectives: dict[str, tuple[str, ...]] = {}
    for line in read_table("mtcheck.rules.accuracy", "data/nationalities.tsv").splitlines():
        if not line.startswith("#"):
            english, *forms = line.split("\t")
            beginnings = tuple(word[:STEM].lower() for word in forms if len(word) >= STEM)
            adjectives[english[:_ALIKE]] = adjectives.get(english[:_ALIKE], ()) + beginnings
    found = dict(own)
    for name, country in english_names().items():
        if name not in AMBIGUOUS:
            german = (country.german[:STEM].lower(), (country.swiss or country.german)[:STEM].lower())
            found[name] = tuple(dict.fromkeys((*german, *own.get(name, ()), *adjectives.get(name[:_ALIKE], ()))))
    return found
