"""The declension and comparison of adjectives, and of participles.

Source: Duden, Die Grammatik, on the declension and comparison of adjectives; the adjectives with umlaut in comparison
are a closed class.
"""

import re
from collections.abc import Iterator, Mapping

from mtcheck.text.german.grammar import BASE, Case, Declension, Degree, Form, Gender, Number, Slot
from mtcheck.text.german.word_parts import head, umlaut

_N, _A, _D, _G = Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE
_TABLES = {
    Declension.WEAK: "e en en en|e e en en|e e en en|en en en en",
    Declension.MIXED: "er en en en|e e en en|es es en en|en en en en",
    Declension.STRONG: "er en em en|e e er er|es es em en|e e en er",
}
"""Endings of nominative, accusative, dative, genitive for masculine, feminine, neuter and plural."""


def _endings() -> Mapping[str, frozenset[Slot]]:
    found: dict[str, set[Slot]] = {"": {Slot(declension=Declension.BARE)}}
    for declension, table in _TABLES.items():
        for gender, row in zip((*Gender, None), table.split("|"), strict=True):
            number = Number.SINGULAR if gender else Number.PLURAL
            for case, ending in zip((_N, _A, _D, _G), row.split(), strict=True):
                found.setdefault(ending, set()).add(Slot(number, case, gender, declension))
    return {ending: frozenset(slots) for ending, slots in found.items()}


ENDINGS = _endings()
"""The slots of each ending, without degree."""
_BY_DEGREE = {
    degree: {ending: frozenset(slot._replace(degree=degree) for slot in slots) for ending, slots in ENDINGS.items()}
    for degree in Degree
}
_UMLAUT = frozenset(
    """
    alt arg arm dumm grob groß hart hoch jung kalt klug krank kurz lang nah rot scharf schwach schwarz stark warm gesund
    """.split()
)
_EITHER = frozenset("bang blass fromm glatt karg krumm nass schmal gesund rot".split())
_IRREGULAR = {
    "gut": ("besser", "best"),
    "viel": ("mehr", "meist"),
    "hoch": ("höher", "höchst"),
    "nah": ("näher", "nächst"),
    "nahe": ("näher", "nächst"),
    "groß": ("größer", "größt"),
}
_INVARIABLE = ("a", "lila", "rosa", "prima", "extra", "super", "beige")
_E_IN_SUPERLATIVE = ("s", "ß", "x", "z", "t", "d", "sch", "au", "eu", "ei")


def adjective_forms(adjective: str) -> Mapping[str, Form]:
    """Return all forms of an adjective or participle, given without ending."""
    found = {adjective: Form(BASE, _BY_DEGREE[Degree.POSITIVE][""])}
    if adjective.endswith(_INVARIABLE) and not adjective.endswith("beige"):
        return found
    for stem in _stems(adjective):
        _decline(found, stem, Degree.POSITIVE, "adjective ending")
    if not _comparable(adjective):
        return found
    for comparative, superlative in _compared(adjective):
        known = found.get(comparative)
        bare = _BY_DEGREE[Degree.COMPARATIVE][""]
        found[comparative] = Form(known.how if known else "comparative", known.slots | bare if known else bare)
        _decline(found, comparative, Degree.COMPARATIVE, "comparative")
        _decline(found, superlative, Degree.SUPERLATIVE, "superlative")
    return found


def _decline(found: dict[str, Form], stem: str, degree: Degree, how: str) -> None:
    for ending, slots in _BY_DEGREE[degree].items():
        if ending:
            found.setdefault(stem + ending, Form(f"{how} -{ending}", slots))


def _stems(adjective: str) -> Iterator[str]:
    """Yield what endings are put to: dunkl(e), teur(e), hoh(e), müd(e)."""
    if adjective.endswith("hoch"):
        yield f"{adjective[:-2]}h"
    elif adjective.endswith("e"):
        yield adjective[:-1]
    elif adjective.endswith("el"):
        yield f"{adjective[:-2]}l"
        yield adjective
    elif re.search("[ae]uer$", adjective):
        yield f"{adjective[:-2]}r"
        yield adjective
    elif re.search("[^aeiouäöü]er$", adjective):
        yield adjective
        yield f"{adjective[:-2]}r"
    elif adjective.endswith("en") and len(adjective) > 4:
        yield adjective
        yield f"{adjective[:-2]}n"
    else:
        yield adjective


def _comparable(adjective: str) -> bool:
    return not re.search("(?:end|los)$", adjective)


def _compared(adjective: str) -> Iterator[tuple[str, str]]:
    """Yield comparative and stem of the superlative."""
    own = head(adjective, _IRREGULAR)
    if own:
        before = adjective[: len(adjective) - len(own)]
        comparative, superlative = _IRREGULAR[own]
        yield before + comparative, before + superlative
        return
    with_umlaut = head(adjective, _UMLAUT | _EITHER)
    if with_umlaut:
        yield _regular(umlaut(adjective), adjective)
    if not with_umlaut or with_umlaut in _EITHER:
        yield _regular(adjective, adjective)


def _regular(stem: str, adjective: str) -> tuple[str, str]:
    base = stem.removesuffix("e")
    if adjective.endswith("el"):
        comparative = f"{base[:-2]}ler"
    elif re.search("[ae]uer$", adjective):
        comparative = f"{base[:-2]}rer"
    else:
        comparative = f"{base}er"
    long = base.endswith(_E_IN_SUPERLATIVE) and not base.endswith(("isch", "end"))
    return comparative, f"{base}{'est' if long else 'st'}"
