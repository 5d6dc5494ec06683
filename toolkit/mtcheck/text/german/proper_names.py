"""Forms of names: the genitive, and of places the adjective in -er. Source: see `names` beside this module."""

from collections.abc import Mapping

from mtcheck.text.german.grammar import Form, Gender, TermType
from mtcheck.text.german.names import APOSTROPHES, genitive, place_adjective
from mtcheck.text.german.paradigm import (
    PLURAL,
    PLURAL_DATIVE,
    SINGULAR,
    SINGULAR_BUT_GENITIVE,
    SINGULAR_DATIVE,
    SINGULAR_GENITIVE,
    Paradigm,
)

_COMMON = frozenset(
    """
    allee bach becken berg brücke bucht burg dorf ebene eck fall feld fluss gasse gau gebiet gebirge gletscher graben
    hafen halbinsel heide hof insel joch kanal kopf küste meer moor mündung park pass platz ring schloss schlucht
    see stein straße strom tal tor turm ufer wald wall weg wüste
    """.split()
)
"""A place with an article that ends in one of these is declined as the noun is (des Tschadsees)."""

_DATIVE_E = ("land", "haff", "horn", "kamm", "sund", "belt")
"""Of these an old dative is usual (im Saarlande); Rheine is a town."""


def name_forms(name: str, kind: TermType | None, gender: Gender | None) -> Mapping[str, Form]:
    """Return the forms of a name without article (Wadims, Max’), and of one with an article (des Irak, des Iraks).

    A place with a gender has an article, and then the genitive in -es as well: des Rheines.
    """
    paradigm = Paradigm(name, SINGULAR if gender else SINGULAR_BUT_GENITIVE)
    own = genitive(name)
    if own[-1] not in APOSTROPHES:
        paradigm.add(own, "genitive -s", SINGULAR_GENITIVE | PLURAL if kind is TermType.NAME else SINGULAR_GENITIVE)
    else:
        paradigm.add(own, "genitive with apostrophe", SINGULAR_GENITIVE)
    if kind is TermType.PLACE:
        if gender is not None and _has_article(name):
            from mtcheck.text.german.nouns import noun_forms

            paradigm.add_all([noun_forms(name, gender)])
        elif gender in (Gender.MASCULINE, Gender.NEUTER) and not name.endswith(("s", "ß", "x", "z")):
            paradigm.add(f"{name}es", "genitive -es", SINGULAR_GENITIVE, sure=False)
            if name.endswith(_DATIVE_E):
                paradigm.add(f"{name}e", "dative -e", SINGULAR_DATIVE, sure=False)
        elif gender in (Gender.MASCULINE, Gender.NEUTER) and name.endswith(("ss", "z", "x", "ß")):
            paradigm.add(f"{name}es", "genitive -es", SINGULAR_GENITIVE, sure=False)
        if name.endswith("lande"):
            paradigm.add(f"{name}n", "plural, dative -n", PLURAL_DATIVE)
        if (adjective := place_adjective(name)) is not None:
            paradigm.add(adjective, "adjective of a place, -er", frozenset())
    return paradigm.forms


def _has_article(name: str) -> bool:
    # Imported here, as the nouns above: few places have a gender.
    from mtcheck.text.german.word_parts import head

    return bool(head(name, _COMMON))
