"""Find one person under the forms that two languages have of a given name: Alexander and Oleksandr Syrskyj.

Forms of a name in two languages are two names, a Russian Wladimir is not a Ukrainian Wolodymyr. Only the same surname
right behind both, wherever either has one, shows in one text that they are one person. In several texts nobody of
another given name may bear that surname either: where there is a Boris Petrenko, there may be two others.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from mtcheck.names import lexicon
from mtcheck.names.attested import SLAVIC, Relation, base_form, known, relation
from mtcheck.names.bearers import names_among
from mtcheck.names.customs import conventional
from mtcheck.names.mentions import BESIDE, Mention
from mtcheck.names.schemes import NONE

KIN = "="
"""Begins a link that says what two forms are forms of, and beside which surname."""


def kindred(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention, str]]:
    """Yield the mentions of one text that are one person under two given names, and the link they share."""
    by_surname: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.followers and _origins(mention.form):
            for surname in frozenset.intersection(*map(_surname, mention.followers)):
                by_surname[surname].append(mention)
    seen: set[tuple[str, str]] = set()
    for surname, beside in sorted(by_surname.items()):
        for one, other in combinations(sorted(beside, key=lambda mention: mention.form), 2):
            pair = (one.form, other.form)
            if pair in seen or one.form == other.form or one.links & other.links:
                continue
            seen.add(pair)
            if (shared := _origins(one.form) & _origins(other.form)) and relation(*pair) is Relation.KIN:
                yield one, other, f"{KIN}{min(shared)}{BESIDE}{surname}"


def kindred_across(mentions: Iterable[Mention]) -> Iterator[tuple[list[Mention], list[Mention], str]]:
    """Yield the mentions in several texts of one person under two given names, by each of them, and their link."""
    by_surname: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    borne: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.followers and _origins(mention.form):
            for surname in frozenset.intersection(*map(_surname, mention.followers)):
                by_surname[surname][mention.form].append(mention)
        for surname in _surname(mention.form) if mention.leaders else ():
            borne[surname].update(mention.leaders)
    seen: set[tuple[str, str, str]] = set()
    for surname, by_form in sorted(by_surname.items()):
        for one, other in combinations(sorted(by_form), 2):
            shared = _origins(one) & _origins(other)
            # A surname that can be read in two ways is one.
            case = (one, other, by_form[one][0].path)
            if shared and case not in seen and not known(one) & known(other) and relation(one, other) is Relation.KIN:
                others = names_among(frozenset(borne[surname])) | by_form.keys()
                if all(shared & _origins(name) for name in others):
                    seen.add(case)
                    yield by_form[one], by_form[other], f"{KIN}{min(shared)}{BESIDE}{surname}"


@lru_cache(maxsize=1 << 14)
def _surname(word: str) -> frozenset[str]:
    """Return what a surname is read as, if it is Slavic by its ending; Ukrainian and Russian и are one."""
    reads = (read for read in known(base_form(word)[0] or word) if SLAVIC.search(read))
    return frozenset(read.replace("ы", "и") for read in reads)


@lru_cache(maxsize=1 << 14)
def _origins(form: str) -> frozenset[str]:
    """Return the Russian skeletons of the names that a form can be one of."""
    return NONE.union(*map(lexicon.kin, known(form) | conventional(form)))
