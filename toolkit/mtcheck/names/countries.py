"""Countries and cities under their English names: their German ones, and which names need more evidence."""

import re
from collections.abc import Mapping, Set
from functools import cache
from typing import NamedTuple

from mtcheck.model import Locale
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
    "Florence": frozenset("Toskana Arno Uffizien Italien Medici Renaissance".split()),
    "Naples": frozenset("Vesuv Kampanien Italien Pompeji Camorra Neapolitaner".split()),
    "Venice": frozenset(
        "Lagune Biennale Markusplatz Gondel Gondeln Lido Italien Venezianer Serenissima Venetien".split()
    ),
    "Vienna": frozenset("Hofburg Donau Österreich Ringstraße Prater Burgtheater Ballhausplatz".split()),
    "Geneva": frozenset("Schweiz UNO Genfersee Völkerbund Kanton Waadt Lausanne Vereinte".split()),
}
"""Also a name of people, a state, a club or a part of foreign names; and what speaks for the country."""
ELSEWHERE: Mapping[str, Set[str]] = {
    "Georgia": frozenset(
        "Atlanta Savannah Augusta Alabama Carolina Florida Tennessee Bundesstaat Bundesstaats Bundesstaaten"
        " US-Bundesstaat Südstaat Südstaaten Republikaner Demokraten Trump Biden Kemp".split()
    ),
}
"""What speaks against it."""
SWISS = {"ZW": "Zimbabwe", "SB": "Salomon-Inseln"}
"""Where de-CH has a name of its own in CLDR; de-AT has none."""
_CITIES = (
    "Addis Ababa: Addis Abeba|Antwerp: Antwerpen|Baghdad: Bagdad|Basle: Basel|Belgrade: Belgrad|Berne: Bern"
    "|Bruges: Brügge|Brunswick: Braunschweig|Brussels: Brüssel|Bucharest: Bukarest|Cairo: Kairo|Cologne: Köln"
    "|Copenhagen: Kopenhagen|Damascus: Damaskus|Dunkirk: Dünkirchen|Dushanbe: Duschanbe|Florence: Florenz"
    "|Geneva: Genf|Ghent: Gent|Gothenburg: Göteborg|Hanover: Hannover|Havana: Havanna|Hong Kong: Hongkong"
    "|Jeddah: Dschidda|Karachi: Karatschi|Khartoum: Khartum|Lisbon: Lissabon|Marrakesh: Marrakesch"
    "|Mexico City: Mexiko-Stadt|Mogadishu: Mogadischu|Moscow: Moskau|Munich: München|Naples: Neapel"
    "|Nicosia: Nikosia|Nuremberg: Nürnberg|Prague: Prag|Pyongyang: Pjöngjang|Riyadh: Riad|Rome: Rom"
    "|Saint Petersburg: Sankt Petersburg|Seville: Sevilla|Tashkent: Taschkent|The Hague: Den Haag|Tokyo: Tokio"
    "|Venice: Venedig|Vienna: Wien|Warsaw: Warschau|Yerevan: Eriwan|Zurich: Zürich"
)
CITIES = dict(row.split(": ") for row in _CITIES.split("|"))
"""Cities with an English name that is never German. Those of which it is the German genitive are left out: Athens."""
SHORTEST_STEM = 4
ENOUGH = 2
"""So many names of the region stand for the German name of the country."""


class Country(NamedTuple):
    """A country or city, its English name in the text and its German one; `swiss` if that is another one there."""

    english: str
    german: str
    article: bool
    swiss: str = ""

    def name(self, locale: Locale) -> str:
        """Return the name that a text of this locale should use."""
        return (locale is Locale.CH and self.swiss) or self.german


@cache
def english_names() -> Mapping[str, Country]:
    """Return the countries and cities by English name, as far as that name is surely not German."""
    by_code = {code: (german, english) for code, german, english in territories() if code not in EQUALLY_GERMAN}
    pairs = [(english, code) for code, (_, english) in by_code.items()]
    known = [*pairs, *((english, code) for english, code in OLDER.items() if code in by_code)]
    countries = {
        english: Country(english, by_code[code][0], code in ARTICLE, SWISS.get(code, ""))
        for english, code in known
        if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*", english)
    }
    return countries | {english: Country(english, german, False) for english, german in CITIES.items()}


@cache
def first_words() -> Mapping[str, tuple[Country, ...]]:
    """Return the countries by the first word of their English name."""
    found: dict[str, tuple[Country, ...]] = {}
    for country in english_names().values():
        word = country.english.split()[0]
        found[word] = (*found.get(word, ()), country)
    return found


@cache
def forms() -> Mapping[str, str]:
    """Return the first words by their forms, themselves and the genitive in -s."""
    return {form: word for word in first_words() for form in (word, f"{word}s")}


def is_meant(country: Country, words: Set[str]) -> bool:
    """Tell whether the words of a text bear out that an ambiguous name is the country."""
    if country.english not in AMBIGUOUS:
        return True
    stem = country.german[: max(SHORTEST_STEM, len(country.german) - 2)].lower()
    speaking_for = len(words & AMBIGUOUS[country.english])
    if any(word.lower().startswith(stem) for word in words if word != country.english):
        speaking_for += ENOUGH
    return speaking_for >= ENOUGH and speaking_for > len(words & ELSEWHERE.get(country.english, frozenset()))
