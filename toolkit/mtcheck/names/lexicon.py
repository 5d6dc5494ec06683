"""Names of people that are at home in Cyrillic."""

from collections.abc import Iterator, Mapping, Set
from functools import cache, cached_property

from mtcheck.names.schemes import Language
from mtcheck.text.tables import SortedTable


class Names(Mapping[str, str]):
    """The Cyrillic spellings of a table by their skeletons; a table leaves out a spelling that is its skeleton."""

    def __init__(self, file: str) -> None:
        self._table = SortedTable("mtcheck.names", f"data/{file}")

    def __contains__(self, skeleton: object) -> bool:
        return isinstance(skeleton, str) and self._table.get(skeleton) is not None

    def __getitem__(self, skeleton: str) -> str:
        name = self._table.get(skeleton)
        if name is None:
            raise KeyError(skeleton)
        return name or skeleton

    def __iter__(self) -> Iterator[str]:
        return (skeleton for skeleton, _ in self._table)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def with_yo(self, skeleton: str) -> str:
        """Return the skeleton that differs by one ё in place of an е, the only one that a name has, or nothing.

        >>> names().with_yo("семен"), names().with_yo("семён")
        ('семён', '')
        """
        if "ё" in skeleton:
            return ""
        places = (place for place, letter in enumerate(skeleton) if letter == "е")
        found = (f"{skeleton[:place]}ё{skeleton[place + 1 :]}" for place in places)
        return next((name for name in found if name in self), "")

    @cached_property
    def _hidden(self) -> Mapping[str, str]:
        """The skeletons with one ё by the same with an е."""
        hidden: dict[str, str] = {}
        for skeleton in sorted((one for one in self if one.count("ё") == 1), key=lambda one: one.index("ё")):
            hidden.setdefault(skeleton.replace("ё", "е"), skeleton)
        return hidden

    def among(self, skeletons: Set[str]) -> set[str]:
        """Return those of some skeletons that names have, as they are or with one ё in place of an е."""
        everything = self._table.everything
        if everything is None:
            return {*filter(self.__contains__, skeletons), *map(self.with_yo, skeletons)} - {""}
        return {*(skeletons & everything.keys()), *(self._hidden[one] for one in skeletons & self._hidden.keys())}


@cache
def names() -> Names:
    """Return given and family names that have a German and an English spelling of their own, by skeleton."""
    return Names("lexicon.tsv")


@cache
def _kin() -> SortedTable:
    return SortedTable("mtcheck.names", "data/kin.tsv")


def kin(skeleton: str) -> frozenset[str]:
    """Return the Russian skeletons of a name that has forms in several languages: мыкола is николаи.

    A Russian form is its own.
    """
    return frozenset((_kin().get(skeleton) or "").split())


@cache
def _origins() -> SortedTable:
    return SortedTable("mtcheck.names", "data/origins.tsv")


def origin(skeleton: str) -> tuple[str, Language] | None:
    """Return a name that Russian does not have: its Cyrillic spelling, and the language whose letters that has.

    A Latin spelling does not show that (Delyan, Hristo, Nugzar).
    """
    tag, _, name = (_origins().get(skeleton) or "").partition(":")
    return (name, Language(tag)) if tag else None
