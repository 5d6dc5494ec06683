"""Tell whether a given name is one of women or of men. See `data/NOTICE` for where the names are from."""

from collections.abc import Mapping
from functools import cache

from mtcheck.text.german.grammar import Gender
from mtcheck.text.tables import read_table


def gender_of_given_name(name: str) -> Gender | None:
    """Return the gender of a given name, `None` where both sexes have it, or none is known.

    Of a double name the first part decides: Anna-Lena.
    """
    return _genders().get(name.partition("-")[0])


@cache
def _genders() -> Mapping[str, Gender]:
    rows = (line.split("\t") for line in read_table("mtcheck.names", "data/given_names.tsv").splitlines()[1:])
    return {name: Gender(letter) for letter, names in rows for name in names.split()}
