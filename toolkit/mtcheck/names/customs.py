"""Names that German writes by custom, not by rule: Alexander, Xenia, Moskau."""

import re
from collections.abc import Mapping
from functools import cache

from mtcheck.names.schemes import NONE, skeleton
from mtcheck.text.tables import read_table


@cache
def exceptions() -> Mapping[str, str]:
    """Return the German forms by custom, by the Cyrillic in lower case."""
    text = read_table("mtcheck.names", "data/exceptions.tsv")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {cyrillic.lower(): german for cyrillic, german in rows}


@cache
def customs() -> Mapping[str, str]:
    """Return the skeletons of these names by the German form in lower case."""
    return {german.lower(): skeleton(cyrillic) for cyrillic, german in exceptions().items()}


@cache
def customs_by_skeleton() -> Mapping[str, str]:
    """Return the Cyrillic of these names by skeleton."""
    return {skeleton(cyrillic): cyrillic for cyrillic in exceptions()}


def conventional(word: str) -> frozenset[str]:
    """Return the skeleton of a German form by custom: Alexander is александр, and Olexander with Ukrainian о, too."""
    found = customs().get(re.sub("^olex", "alex", word.lower()))
    return NONE if found is None else frozenset((found,))
