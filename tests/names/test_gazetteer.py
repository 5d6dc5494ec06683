"""Places by language, and a table that is not what it should be."""

import re

import pytest

from builders.name_tables import by_name
from mtcheck.errors import DataError
from mtcheck.names.gazetteer import gazetteer, german_words, links, named, parse_gazetteer
from mtcheck.names.schemes import Language

ROW = "{id}\tRU\t60000\tWyssoki\tVysoky\tru:Высокий|uk:Високий\tстари"


def test_shipped_rows() -> None:
    """Oral and Uralsk are one place, by its names in two languages."""
    (place,) = (place for place in named("орал") if place.country == "KZ")
    assert {"орал", "уралск"} <= place.skeletons()
    assert place in named("уралск")
    assert place in named("Oral")
    assert gazetteer()[place.id] == place


def test_larger_places_come_first() -> None:
    """A name of many places is first of all the one that stands in the papers."""
    for name, found in by_name().items():
        assert named(name) == tuple(found)
        assert [-place.population for place in found] == sorted(-place.population for place in found)
    assert named("Tschelny") == named("") == ()


def test_parts_of_names() -> None:
    """Nabereschnyje Tschelny has two words, in English, too."""
    assert german_words("Chelny") == {"Tschelny"}
    assert links("Tschelny") & links("Chelny")
    assert german_words("Oral") == links("Oral") == frozenset()


def test_a_row() -> None:
    """All columns arrive."""
    (place,) = parse_gazetteer(ROW.format(id=7), "g.tsv").values()
    assert (place.id, place.country, place.population, place.german) == (7, "RU", 60000, "Wyssoki")
    assert place.names == ((Language.RUSSIAN, "Высокий"), (Language.UKRAINIAN, "Високий"))
    assert place.skeletons() == {"высоки", "стари"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{ROW.format(id=7)}\n{ROW.format(id=3)}", "g.tsv:2: place 3 is out of order"),
        (f"{ROW.format(id=7)}\n{ROW.format(id=7)}", "g.tsv:2: place 7 is out of order"),
        ("7\tRU", "g.tsv:1: 7 columns expected, not 2"),
        (ROW.format(id="x"), "g.tsv:1: invalid literal"),
        (ROW.format(id=7).replace("uk:", "xx:"), "g.tsv:1: 'xx' is not a valid Language"),
    ],
    ids=["out of order", "twice", "columns", "no number", "no language"],
)
def test_a_broken_table(text: str, message: str) -> None:
    """The place and what is wrong with it."""
    with pytest.raises(DataError, match=re.escape(message)):
        parse_gazetteer(text, "g.tsv")
