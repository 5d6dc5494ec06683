"""Articles and the words that are declined as they are: which slots a form can fill, and the form for a slot.

Source: Duden, Die Grammatik, on articles and pronouns; Amtliches Regelwerk on contractions (im, zur).
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from mtcheck.text.german.grammar import Case, Declension, Gender, Number, Slot

_CASES = (Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE)
_COLUMNS = (*Gender, None)


class Family(StrEnum):
    """A table of endings: der, dieser, ein."""

    DER = "der"
    DIESER = "dieser"
    EIN = "ein"


_TABLES = {
    Family.DER: "der den dem des|die die der der|das das dem des|die die den der",
    Family.DIESER: "er en em es|e e er er|es es em es|e e en er",
    Family.EIN: "- en em es|e e er er|- - em es|e e en er",
}
"""Nominative, accusative, dative, genitive of masculine, feminine, neuter and plural."""
_STEMS = {
    Family.DER: ("",),
    Family.DIESER: ("dies", "jen", "jed", "welch", "manch", "solch", "all"),
    Family.EIN: ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer"),
}
CONTRACTED = {
    "am": ("an", "dem"),
    "ans": ("an", "das"),
    "beim": ("bei", "dem"),
    "im": ("in", "dem"),
    "ins": ("in", "das"),
    "vom": ("von", "dem"),
    "zum": ("zu", "dem"),
    "zur": ("zu", "der"),
}
CONTRACTIONS = {apart: contracted for contracted, apart in CONTRACTED.items()}
_DATIVE, _ACCUSATIVE, _GENITIVE = frozenset({Case.DATIVE}), frozenset({Case.ACCUSATIVE}), frozenset({Case.GENITIVE})
PREPOSITIONS: Mapping[str, frozenset[Case]] = (
    dict.fromkeys("ab aus bei dank entgegen gegenüber gemäß laut mit nach samt seit von zu".split(), _DATIVE)
    | dict.fromkeys("bis durch für gegen ohne um".split(), _ACCUSATIVE)
    | dict.fromkeys("an auf hinter in neben über unter vor zwischen".split(), _ACCUSATIVE | _DATIVE)
    | dict.fromkeys("statt trotz während wegen".split(), _GENITIVE | _DATIVE)
    | dict.fromkeys(
        "anstelle aufgrund außerhalb bezüglich innerhalb jenseits mithilfe namens seitens".split(), _GENITIVE
    )
)
"""The cases that may follow a preposition."""


class Determiner(NamedTuple):
    """A word before a noun: how it is declined and which slots it can be."""

    family: Family
    stem: str
    slots: frozenset[Slot]

    @property
    def declension(self) -> Declension:
        """The endings of an adjective behind it."""
        return Declension.MIXED if self.family is Family.EIN else Declension.WEAK


def decline(family: Family, stem: str, number: Number, case: Case, gender: Gender | None) -> str | None:
    """Return the form for a slot; `ein` has no plural, and neither has `jed-`."""
    if number is Number.PLURAL and stem in ("ein", "jed"):
        return None
    column = _COLUMNS.index(None if number is Number.PLURAL else gender)
    ending = _TABLES[family].split("|")[column].split()[_CASES.index(case)]
    if ending == "-":
        return stem
    return ("eur" if stem == "euer" else stem) + ending


def _all() -> Iterator[tuple[str, Family, str, Slot]]:
    for family, stems in _STEMS.items():
        for stem in stems:
            for gender in _COLUMNS:
                number = Number.SINGULAR if gender else Number.PLURAL
                for case in _CASES:
                    form = decline(family, stem, number, case, gender)
                    if form is not None:
                        yield form, family, stem, Slot(number, case, gender)


@cache
def determiners() -> Mapping[str, Determiner]:
    """Return all forms of all determiners, and contractions as the article in them."""
    found: dict[str, tuple[Family, str, set[Slot]]] = {}
    for form, family, stem, slot in _all():
        found.setdefault(form, (family, stem, set()))[2].add(slot)
    made = {form: Determiner(family, stem, frozenset(slots)) for form, (family, stem, slots) in found.items()}
    for contracted, (preposition, article) in CONTRACTED.items():
        slots = {slot for slot in made[article].slots if slot.case in PREPOSITIONS[preposition]}
        made[contracted] = Determiner(
            Family.DER, "", frozenset(slot for slot in slots if slot.number is Number.SINGULAR)
        )
    return made
