"""Forms of names: the genitive, and of places the adjective in -er. Source: see `names` beside this module."""

from collections.abc import Mapping

from mtcheck.text.german.grammar import Form, Gender, TermType
from mtcheck.text.german.names import APOSTROPHES, genitive, place_adjective
from mtcheck.text.german.paradigm import PLURAL, SINGULAR, SINGULAR_BUT_GENITIVE, SINGULAR_GENITIVE, Paradigm


def name_forms(name: str, kind: TermType | None, gender: Gender | None) -> Mapping[str, Form]:
    """Return the forms of a name without article (Wadims, Max’), and of one with an article (des Irak, des Iraks)."""
    paradigm = Paradigm(name, SINGULAR if gender else SINGULAR_BUT_GENITIVE)
    own = genitive(name)
    if own[-1] not in APOSTROPHES:
        paradigm.add(own, "genitive -s", SINGULAR_GENITIVE | PLURAL if kind is TermType.NAME else SINGULAR_GENITIVE)
    else:
        paradigm.add(own, "genitive with apostrophe", SINGULAR_GENITIVE)
    if kind is TermType.PLACE and (adjective := place_adjective(name)) is not None:
        paradigm.add(adjective, "adjective of a place, -er", frozenset())
    return paradigm.forms
