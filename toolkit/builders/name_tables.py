"""Derive from the tables of names what every run would have to work out again, and write it beside them.

`folds.txt` is what all schemes agree on in the names of people and places. `cities.tsv` are the large cities by each
of their Latin names, with German name and country. `renamed.tsv` are the cities that German texts call by two names.

python -m builders.name_tables [--check]
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from builders.generated import run
from mtcheck.names import gazetteer, lexicon
from mtcheck.names.folds import fold_cyrillic
from mtcheck.names.gazetteer import Place
from mtcheck.names.german import write
from mtcheck.names.schemes import Language, all_skeletons
from mtcheck.names.typos import SHORTEST

DATA = Path(lexicon.__file__).parent / "data"
LARGE = 100_000
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
    folds = {fold_cyrillic(name) for name in (*lexicon.names(), *gazetteer.places())}
    return {
        DATA / "folds.txt": "".join(f"{fold}\n" for fold in sorted(folds)),
        DATA / "cities.tsv": "".join(f"{row}\n" for row in sorted(_cities())),
        DATA / "renamed.tsv": "".join(f"{row}\n" for row in _renamed()),
    }


def _cities() -> Iterator[str]:
    for name, places in gazetteer.places_by_latin_name().items():
        place = places[0]
        if place.population >= LARGE and len(name) >= SHORTEST and name.isalpha() and place.german:
            yield f"{name}\t{place.german}\t{place.country}"


def _renamed() -> Iterator[str]:
    for place in gazetteer.gazetteer().values():
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
    owners = {other.id for skeleton in read for other in gazetteer.places_by_skeleton().get(skeleton, ())}
    owners |= {other.id for other in gazetteer.places_by_latin_name().get(name, ())}
    return bool(owners - {place.id}) and name != place.german


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the tables; return the exit code."""
    return run("builders.name_tables", files(), arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
