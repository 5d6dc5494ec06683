"""How well names from Arabic, Armenian, Georgian and Greek letters are told apart, by script.

python -m benchmarks.names_scripts [--geonames FOLDER] [--data ../shared/bench] [--show SCRIPT]

Gold, none of it synthetic:

* cities of GeoNames with a German and an English label that differ, aligned word by word (Debian package
  libgeonames-common 0.3.0-1, its locales unpacked to `--geonames`): `places`;
* name items of Wikidata, as the Python package rigour 2.6.1 carries them: spellings of one item in the letters a to z,
  whatever language they come from, so that many of them are of no German or English paper: `people`.

The lists of known names are made from the same packages. They say which names exist, never which spelling belongs to
which, so membership is shared and the pairing is not. Classes are halved by a hash; the tables were written and mended
on one half, the figures are those of the other.

Negatives are all pairs of spellings that share no city, item or native spelling, among the gold of the script, German
places, and the Western names of `--data`. `alone` are pairs that are joined wherever they stand, `beside` those that
need the same name beside them in addition. The last column counts what native German texts are marked for because of
the script, with all rules about variants in one text.
"""

import argparse
import gettext
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha1
from itertools import combinations
from pathlib import Path

from benchmarks import quality
from builders.names import LOCALES, cities, wikidata_groups
from builders.script_names import AT_HOME, COUNTRIES, MARKED, NATIVE
from mtcheck.config import Config
from mtcheck.engine.plan import make_plan
from mtcheck.names import native
from mtcheck.names.german_words import is_german_word
from mtcheck.names.scripts import Script
from mtcheck.rules import load_rules
from mtcheck.rules.names.spellings import Scripts

DATA = Path(__file__).parents[2] / "shared" / "bench"
PLAIN = re.compile("[A-Z][a-z]{3,}")
GERMAN_COUNTRIES = frozenset({"DE", "AT", "CH"})
RULES = ("NAM101", "NAM108")

JUDGED = frozenset(
    tuple(pair.split())
    for pair in "Aicha Aische|Aische Aishah|Bachtiar Bakhtiar|Ghasem Kassem|Ghassem Kassem|Hadschi Hajji|Kassem Qasem"
    "|Kassem Qassem|Ramadan Ramadhan|Riyad Riyadh".split("|")
)
"""Pairs that are one name, judged by eye; the gold has one of the two spellings nowhere, or under another item."""

Pair = tuple[str, str]


@dataclass(slots=True)
class Gold:
    """The classes of every spelling, and the pairs that are one name, by where they come from."""

    classes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    pairs: dict[str, set[Pair]] = field(default_factory=lambda: defaultdict(set))


def read_gold(script: Script, locales: Path, held_out: bool) -> Gold:
    """Gather the half of the gold of a script."""
    gold = Gold()
    labels = {tag: _catalog(locales, tag) for tag in ("de", "en")}
    for city in cities():
        number = str(city["geonameid"])
        if city["countrycode"] in COUNTRIES[script] and number in labels["de"] and _held_out(number) is held_out:
            texts = (labels["de"][number], labels["en"].get(number, city["name"]))
            words = [re.split(r"[ -]", text) for text in texts]
            if len(words[0]) == len(words[1]):
                for pair in zip(*words, strict=True):
                    _add(gold, "places", number, pair)
    for group in wikidata_groups():
        natives = [form for form in group if NATIVE[script].fullmatch(form)]
        at_home = any(AT_HOME[script].search(form) for form in natives) or any(MARKED.search(form) for form in group)
        if natives and at_home and _held_out(natives[0]) is held_out:
            _add(gold, "people", natives[0], [form.title() for form in group])
    return gold


@cache
def natives(script: Script) -> Mapping[str, set[str]]:
    """Return what each spelling of an item is in the script, at home there or not: Aicha and Aisha are one name."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in wikidata_groups():
        own = {form for form in group if NATIVE[script].fullmatch(form)}
        for form in group if own else ():
            found[form.title()] |= own
    return found


def _add(gold: Gold, source: str, key: str, forms: Iterable[str]) -> None:
    plain = sorted({form for form in forms if PLAIN.fullmatch(form)})
    for form in plain:
        gold.classes[form].add(key)
    gold.pairs[source].update(combinations(plain, 2))


def _held_out(key: str) -> bool:
    return sha1(key.encode()).digest()[0] % 2 == 1


def _catalog(locales: Path, tag: str) -> Mapping[str, str]:
    path = locales / tag / "LC_MESSAGES" / "geonames.mo"
    if not path.is_file():
        raise SystemExit(f"{path}: no such file, name the folder with --geonames")
    with path.open("rb") as file:
        catalog: Mapping[str, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {number: name.split(",")[0].strip() for number, name in catalog.items() if number.isdigit()}


def distractors(data: Path) -> frozenset[str]:
    """Return Western names and German places."""
    lines = (data / "names" / "distractors_dev.tsv").read_text("utf-8").splitlines()[1:]
    places = {city["name"] for city in cities() if city["countrycode"] in GERMAN_COUNTRIES}
    return frozenset({line.partition("\t")[0].title() for line in lines} | places)


def joined(words: Iterable[str], script: Script) -> Iterator[tuple[Pair, bool]]:
    """Yield the pairs of words that are one name in this script, and whether that holds for them alone."""
    by_link: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if not is_german_word(word):
            for link in native.links(word):
                if native.script_of(link) is script:
                    by_link[link].add(word)
    pairs = {pair for found in by_link.values() for pair in combinations(sorted(found), 2)}
    for one, other in sorted(pairs):
        shared = frozenset(link for link in native.links(one) & native.links(other) if native.script_of(link) is script)
        if native.one_name(one, other, shared, followers=True):
            yield (one, other), native.one_name(one, other, shared)


def is_right(gold: Gold, script: Script, pair: Pair) -> bool:
    """Tell whether two spellings share a class, or a native spelling."""
    none: set[str] = set()
    return pair in JUDGED or any(
        bool(known.get(pair[0], none) & known.get(pair[1], none)) for known in (gold.classes, natives(script))
    )


def marked(data: Path, scripts: Scripts) -> set[tuple[str, int, str]]:
    """Return what native German texts are marked for with some scripts on."""
    config = Config(select=RULES, options=dict.fromkeys(RULES, scripts))
    places = quality.find(quality.records(data / "mqm" / quality.QUIET), make_plan(config, load_rules()))
    return {(place.record["id"], place.finding.start, str(place.finding.message)) for place in places}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names_scripts", description=__doc__.partition("\n")[0])
    parser.add_argument("--geonames", type=Path, default=LOCALES, help="folder with the locales of libgeonames-common")
    parser.add_argument("--data", type=Path, default=DATA, help="default: ../shared/bench beside the repository")
    parser.add_argument("--show", choices=[script.name.lower() for script in Script], help="list what is wrong")
    arguments = parser.parse_args()
    western = distractors(arguments.data)
    everything = Scripts(**{script.name.lower(): True for script in Script})
    nothing = Scripts(**{script.name.lower(): False for script in Script})
    before = marked(arguments.data, nothing)
    print(f"{'script, half':22} spellings | alone: P, of  R places  R people | beside: P, of  R people | native German")
    for script in Script:
        only = marked(arguments.data, _only(nothing, script)) - before
        for half in (False, True):
            gold = read_gold(script, arguments.geonames, half)
            found = dict(joined(gold.classes.keys() | western, script))
            alone, beside = {pair for pair, by_itself in found.items() if by_itself}, found.keys()
            name = f"{script.name.lower()}, {'held out' if half else 'seen'}"
            single = (
                f"{_precision(gold, script, alone)} {_recall(gold, 'places', alone)} {_recall(gold, 'people', alone)}"
            )
            in_company = f"{_precision(gold, script, beside)} {_recall(gold, 'people', beside)}"
            print(f"{name:22} {len(gold.classes):9} | {single} | {in_company} | {len(only)} more findings")
            if arguments.show == script.name.lower():
                print(
                    *(
                        f"  {' '.join(pair)}{'' if by_itself else ' (beside)'}"
                        for pair, by_itself in found.items()
                        if not is_right(gold, script, pair)
                    ),
                    sep="\n",
                )
        if arguments.show == script.name.lower():
            print(*(f"  {path}: {message}" for path, _, message in sorted(only)), sep="\n")
    print(f"all scripts: {len(marked(arguments.data, everything) - before)} more findings in native German")


def _only(nothing: Scripts, script: Script) -> Scripts:
    return replace(nothing, **{script.name.lower(): True})


def _precision(gold: Gold, script: Script, found: Iterable[Pair]) -> str:
    pairs = list(found)
    right = sum(is_right(gold, script, pair) for pair in pairs)
    return f"{right / (len(pairs) or 1):.3f} {len(pairs):5}"


def _recall(gold: Gold, source: str, found: Iterable[Pair]) -> str:
    pairs = gold.pairs[source]
    return f"{len(pairs & set(found)) / (len(pairs) or 1):8.3f}/{len(pairs):<5}"


if __name__ == "__main__":
    main()
