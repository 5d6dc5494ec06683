"""Derive from the tables of names what every run would have to work out again, and write it beside them.

`folds.txt` is what all schemes agree on in the names of people and places. `cities.tsv` are the large cities by each
of their Latin names, with German name and country. `renamed.tsv` are the cities that German texts call by two names.
`gazetteer_index.tsv` leads from names, skeletons of Cyrillic ones and parts of both to the cities.

python -m builders.name_tables [--check]
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from builders.generated import run
from mtcheck.names import lexicon
from mtcheck.names.folds import fold_cyrillic
from mtcheck.names.gazetteer import Place, gazetteer
from mtcheck.names.german import write
from mtcheck.names.lexicon import Names
from mtcheck.names.schemes import Language, all_skeletons, skeleton
from mtcheck.names.typos import SHORTEST

DATA = Path(lexicon.__file__).parent / "data"
LARGE = 100_000
LONG_PART = 5
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

CHINESE = (
    ("1529102", "Urumtschi", "Ürümqi"),
    ("1792947", "Tientsin", "Tianjin"),
)
"""Chinese cities under an older German name and in Pinyin, all of them names that GeoNames has. Left out are those
whose other name stands in German texts as part of a title, or for another time (Beijing Times, Shanghai Masters,
Nanking), and mere spellings (Kaschgar, Kashgar)."""


def files() -> dict[Path, str]:
    """Return the tables by path."""
    folds = {fold_cyrillic(name) for name in (*Names("lexicon.tsv"), *Names("places.tsv"))}
    return {
        DATA / "folds.txt": "".join(f"{fold}\n" for fold in sorted(folds)),
        DATA / "cities.tsv": "".join(f"{row}\n" for row in sorted(_cities())),
        DATA / "gazetteer_index.tsv": "".join(f"{row}\n" for row in sorted(_index())),
        DATA / "renamed.tsv": "".join(f"{row}\n" for row in _renamed()),
    }


@cache
def by_name() -> Mapping[str, Sequence[Place]]:
    """Return the cities by their German and English names and the skeletons of their Cyrillic ones, the largest first.

    Latin and Cyrillic names have no letter in common.
    """
    found: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(gazetteer().values(), key=lambda place: (-place.population, place.id)):
        for name in {place.german, place.english, *place.skeletons()} - {""}:
            found[name].append(place)
    return found


def _index() -> Iterator[str]:
    """Yield a row for each name and each long part of one: ids, links and German words, as the gazetteer has them."""
    links: dict[str, set[str]] = defaultdict(set)
    german_words: dict[str, set[str]] = defaultdict(set)
    for place in gazetteer().values():
        latin = [_words(name) for name in (place.german, place.english) if name]
        # Word by word: an adjective ends in the middle of Krywyj Rih.
        cyrillic = [[skeleton(word, language) for word in _words(name)] for language, name in place.names]
        if len({len(words) for words in (*latin, *cyrillic)}) == 1 and len(latin[0]) > 1:
            for position, same in enumerate(zip(*latin, *cyrillic, strict=True)):
                for word in filter(_is_long, same):
                    links[word].add(f"{place.id}.{position}")
        german = _words(place.german)
        for words in (_words(place.english), *cyrillic) if len(german) > 1 else ():
            if len(words) == len(german):
                for word, other in zip(words, german, strict=True):
                    if _is_long(word):
                        german_words[word].add(other)
    for key in by_name().keys() | links.keys() | german_words.keys():
        ids = (str(place.id) for place in by_name().get(key, ()))
        yield "\t".join(map(" ".join, ((key,), ids, sorted(links[key]), sorted(german_words[key]))))


def _words(name: str) -> list[str]:
    return name.replace("-", " ").split()


def _is_long(word: str) -> bool:
    return len(word) >= LONG_PART


def _cities() -> Iterator[str]:
    for name, (place, *_) in by_name().items():
        # Of names in Cyrillic letters, the skeletons are no names.
        is_latin = name in (place.german, place.english)
        if is_latin and place.population >= LARGE and len(name) >= SHORTEST and name.isalpha() and place.german:
            yield f"{name}\t{place.german}\t{place.country}"


def _renamed() -> Iterator[str]:
    for place in gazetteer().values():
        if place.population >= LARGE and place.german and place.german not in LEFT_OUT:
            names = tuple(_names(place))
            if len(names) > 1:
                yield "\t".join((str(place.id), *names))
    yield from map("\t".join, CHINESE)


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
    owners = {other.id for key in (name, *read) for other in by_name().get(key, ())}
    return bool(owners - {place.id}) and name != place.german


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the tables; return the exit code."""
    return run("builders.name_tables", files(), arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
