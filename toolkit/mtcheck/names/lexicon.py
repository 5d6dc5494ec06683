"""Names of people that are at home in Cyrillic."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from mtcheck.text.tables import read_table

SHORT = {"иля": "илья", "юри": "юрий"}
"""Ilja and Juri: skeletons of three letters are otherwise left out, they belong to too many languages."""


@cache
def names() -> Mapping[str, str]:
    """Return given and family names that have a German and an English spelling of their own, by skeleton."""
    return SHORT | read_names("lexicon.tsv")


@cache
def hidden() -> Mapping[str, str]:
    """Return the names that hold one ё, by the skeleton in which it is an е."""
    return fold_yo(names())


def read_names(file: str) -> dict[str, str]:
    """Return the Cyrillic spelling by skeleton from a table that leaves it out where both are the same."""
    text = read_table("mtcheck.names", f"data/{file}")
    rows = (line.partition("\t") for line in text.splitlines())
    return {read: name or read for read, _, name in rows}


def fold_yo(known: Mapping[str, str]) -> dict[str, str]:
    """Return the skeletons that hold one ё by what they are without it."""
    return {read.replace("ё", "е"): read for read in known if read.count("ё") == 1}


@cache
def kin() -> Mapping[str, frozenset[str]]:
    """Return the Russian skeletons of every name that has forms in several languages: мыкола is николаи.

    A Russian form is its own.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for line in read_table("mtcheck.names", "data/kin.tsv").splitlines():
        russian, _, others = line.partition("\t")
        for name in (russian, *others.split(" ")):
            found[name].add(russian)
    return {name: frozenset(russian) for name, russian in found.items()}
