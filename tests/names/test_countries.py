"""Countries under their English names."""

import pytest
from babel import Locale

from mtcheck.model import Locale as Written
from mtcheck.names.countries import ARTICLE, CITIES, SWISS, english_names, first_words, is_meant
from mtcheck.names.gazetteer import territories


@pytest.mark.parametrize(
    ("english", "german"),
    [("Georgia", "Georgien"), ("Kazakhstan", "Kasachstan"), ("Saudi Arabia", "Saudi-Arabien"), ("Turkey", "Türkei")],
)
def test_names(english: str, german: str) -> None:
    """The German name of CLDR, also for an English name that CLDR has given up."""
    assert english_names()[english].german == german


@pytest.mark.parametrize("name", ["Iran", "Vietnam", "Brunei", "Moldova", "Botswana", "Ukraine", "Israel"])
def test_names_that_are_german_too(name: str) -> None:
    """What German papers write as well is no English name."""
    assert name not in english_names()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tiflis Batumi", True),
        ("Tiflis Kachetien Telawi Atlanta", True),
        ("georgische", True),
        ("Tiflis", False),
        ("", False),
        ("Tiflis Batumi Atlanta Alabama", False),
        ("Georgien Atlanta Bundesstaat Savannah", False),
    ],
)
def test_georgia_needs_evidence(words: str, expected: bool) -> None:
    """The country, if more speaks for it than for the state."""
    assert is_meant(english_names()["Georgia"], set(words.split())) is expected


def test_unambiguous_names_need_none() -> None:
    """Nothing else is called Kazakhstan."""
    assert is_meant(english_names()["Kazakhstan"], set())


def test_first_words_lead_to_every_name() -> None:
    """No country is lost in the index."""
    assert {country for countries in first_words().values() for country in countries} == set(english_names().values())


def test_articles_belong_to_known_territories() -> None:
    """A code that CLDR does not know would never take effect."""
    assert set(Locale("de").territories) >= ARTICLE


def test_table_is_that_of_cldr() -> None:
    """The shipped table says what the package says that it was built from."""
    german, english = Locale("de").territories, Locale("en").territories
    assert len(territories()) > 140
    for code, name, foreign in territories():
        assert (german[code], english[code]) == (name, foreign)
        assert name != foreign


def test_swiss_names_are_those_of_cldr() -> None:
    """Where Swiss German has a name of its own, it is no fault there; Austria has none."""
    german, swiss, austrian = (Locale("de", land).territories for land in (None, "CH", "AT"))
    for code, name in SWISS.items():
        assert (swiss[code], german[code] != name) == (name, True)
    assert dict(austrian) == dict(german)
    zimbabwe = english_names()["Zimbabwe"]
    assert (zimbabwe.name(Written.CH), zimbabwe.name(Written.AT)) == ("Zimbabwe", "Simbabwe")


def test_cities_of_cldr() -> None:
    """The German name of a city is the one that CLDR gives its time zone, where there is one."""
    zones = {zone: info["city"] for zone, info in Locale("de").time_zones.items() if "city" in info}
    by_english = {zone.rpartition("/")[2].replace("_", " "): city for zone, city in zones.items()}
    shared = CITIES.keys() & by_english.keys()
    assert len(shared) > 20
    assert {english: CITIES[english] for english in shared} == {english: by_english[english] for english in shared}


def test_no_city_is_a_german_genitive() -> None:
    """Athens Hafen is German."""
    assert not [english for english, german in CITIES.items() if english == f"{german}s"]
