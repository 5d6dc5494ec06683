"""Given names that tell a sex, and those that do not."""

import pytest

from mtcheck.names.given_names import gender_of_given_name
from mtcheck.text.german.grammar import Gender


@pytest.mark.parametrize("name", ["Annalena", "Olga", "Ursula", "Swetlana", "Anna-Lena", "Theresa"])
def test_women(name: str) -> None:
    """Names of women in several languages; of a double name the first decides."""
    assert gender_of_given_name(name) is Gender.FEMININE


@pytest.mark.parametrize("name", ["Wladimir", "Wolodymyr", "Jürgen", "Donald", "Hans-Peter"])
def test_men(name: str) -> None:
    """Names of men."""
    assert gender_of_given_name(name) is Gender.MASCULINE


@pytest.mark.parametrize("name", ["Andrea", "Nikita", "Sascha", "Kim", "Maria", "Brit", "Xyz", "", "April"])
def test_neither(name: str) -> None:
    """Both sexes have them in some country, or nobody."""
    assert gender_of_given_name(name) is None
