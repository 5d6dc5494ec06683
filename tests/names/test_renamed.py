"""Cities with two names."""

from itertools import combinations

import pytest

from mtcheck.names.renamed import PREFIX, rank, renamed, with_renamed
from mtcheck.names.schemes import all_skeletons
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Glossary, Term, TermType

BY_NAME = {term.text: city for city in renamed() for term in city.terms}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oral", "Uralsk"),
        ("Charkiw", "Charkow"),
        ("Nur-Sultan", "Astana"),
        ("Almaty", "Alma-Ata"),
        ("Tiflis", "Tbilissi"),
        ("Hrodna", "Grodno"),
    ],
)
def test_pairs(one: str, other: str) -> None:
    """The first name is the German one."""
    assert BY_NAME[one] is BY_NAME[other]
    assert rank(BY_NAME[one].id, one) < rank(BY_NAME[one].id, other)


@pytest.mark.parametrize("name", ["Stawropol", "Dnjepr", "Moskwa", "Königsberg", "Wladimir", "Brest", "Ural"])
def test_left_out(name: str) -> None:
    """Former names of other cities, rivers, history and names of people are no second names."""
    assert name not in BY_NAME


def test_names_are_two() -> None:
    """No name belongs to two cities, and no two names of one city are spellings of each other."""
    names = [term.text for city in renamed() for term in city.terms]
    assert len(names) == len(set(names))
    for city in renamed():
        for one, other in combinations(city.terms, 2):
            assert all_skeletons(one.text).isdisjoint(all_skeletons(other.text)), city


def test_the_glossary_goes_before() -> None:
    """A city that the glossary speaks of is the glossary's."""
    own = Glossary((Concept("oral", (Term("Uralsk", type=TermType.PLACE),)),), "own")
    ids = {concept.id for concept in with_renamed(own).concepts if any(term.text == "Uralsk" for term in concept.terms)}
    assert ids == {"oral"}
    assert {concept.id.startswith(PREFIX) for concept in with_renamed(EMPTY_GLOSSARY).concepts} == {True}
