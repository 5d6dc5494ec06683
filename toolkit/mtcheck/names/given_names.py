"""Tell whether a given name is one of women or of men. See `data/NOTICE` for where the names are from."""

from functools import cache

from mtcheck.text.german.grammar import Gender
from mtcheck.text.tables import SortedTable


def gender_of_given_name(name: str) -> Gender | None:
    """Return the gender of a given name, `None` where both sexes have it, or none is known.

    Of a double name the first part decides: Anna-Lena.
    """
    letter = _letters().get(name.partition("-")[0])
    return Gender(letter) if letter else None


@cache
def _letters() -> SortedTable:
    return SortedTable("mtcheck.names", "data/given_names.tsv")
