"""Countries under their English names: what stands for them in German, and which names need more evidence."""

import re
from collections.abc import Mapping, Set
from functools import cache
from typing import NamedTuple

from mtcheck.names.gazetteer import territories

EQUALLY_GERMAN = frozenset({"BN", "BW", "CV", "FM", "KN", "MD", "MM", "MO", "HK", "PM", "TT", "VC", "AS", "GS", "AX"})
"""Brunei, Botswana, Moldova: also written in German papers; or a name that is no plain exchange."""
ARTICLE = frozenset(
    "AE BQ BV CC CD CF CG CH CK CX DO EH FK FO HM IO IQ KM KY LB MH MN MP MV NF NL PH PN PS SB SC SK SS TC TD TF TR"
    " UM US VG VI YE".split()
)
"""In German they stand with an article, so a new name alone would not do (in Turkey, in der Türkei)."""
OLDER = {"Turkey": "TR", "Czech Republic": "CZ", "Kirghizia": "KG"}
"""English names that CLDR no longer gives first."""
AMBIGUOUS: Mapping[str, Set[str]] = {
    "Georgia": frozenset(
        "Tiflis Tbilissi Batumi Kutaissi Gori Telawi Kachetien Swanetien Adscharien Abchasien Südossetien Kaukasus"
        " Armenien Aserbaidschan Saakaschwili Surabischwili Iwanischwili Kobachidse".split()
    ),
    "Jordan": frozenset("Amman Akaba Zaatari Petra Haschemiten Abdullah Syrien Westjordanland".split()),
    "Turkey": frozenset("Ankara Istanbul Izmir Erdogan Erdoğan Antalya Bosporus Anatolien".split()),
    "Chad": frozenset("Ndjamena N’Djamena Darfur Sahel Sahelzone Niger Boko".split()),
    "Cuba": frozenset("Havanna Castro Guantánamo Karibik".split()),
    "India": frozenset("Delhi Mumbai Modi Kalkutta Kaschmir".split()),
    "Austria": frozenset(),
    "France": frozenset(),
    "Germany": frozenset(),
    "Ireland": frozenset("Dublin Belfast Nordirland".split()),
    "Iraq": frozenset("Bagdad Mossul Basra Kirkuk Erbil".split()),
    "Mexico": frozenset(),
}
"""Also a name of people, a state, a club or a part of foreign names; and what speaks for the country."""
ELSEWHERE: Mapping[str, Set[str]] = {
    "Georgia": frozenset(
        "Atlanta Savannah Augusta Alabama Carolina Florida Tennessee Bundesstaat Bundesstaats Bundesstaaten"
        " US-Bundesstaat Südstaat Südstaaten Republikaner Demokraten Trump Biden Kemp".split()
    ),
}
"""What speaks against it."""
ENOUGH = 2
"""So many names of the region stand for the German name of the country."""


class Country(NamedTuple):
    """A country, its English name in the text and its German one."""

    english: str
    german: str
    article: bool


@cache
def english_names() -> Mapping[str, Country]:
    """Return the countries by English name, as far as that name is surely not German."""
    by_code = {code: (german, english) for code, german, english in territories() if code not in EQUALLY_GERMAN}
    pairs = [(english, code) for code, (_, english) in by_code.items()]
    known = [*pairs, *((english, code) for english, code in OLDER.items() if code in by_code)]
    return {
        english: Country(english, by_code[code][0], code in ARTICLE)
        for english, code in known
        if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*", english)
    }


@cache
def first_words() -> Mapping[str, tuple[Country, ...]]:
    """Return the countries by the first word of their English name."""
    found: dict[str, tuple[Country, ...]] = {}
    for country in english_names().values():
        word = country.english.split()[0]
        found[word] = (*found.get(word, ()), country)
    return found


def is_meant(country: Country, words: Set[str]) -> bool:
    """Tell whether the words of a text bear out that an ambiguous name is the country."""
    if country.english not in AMBIGUOUS:
        return True
    stem = country.german[:-2].lower()
    speaking_for = len(words & AMBIGUOUS[country.english])
    if any(word.lower().startswith(stem) for word in words if word != country.english):
        speaking_for += ENOUGH
    return speaking_for >= ENOUGH and speaking_for > len(words & ELSEWHERE.get(country.english, frozenset()))
