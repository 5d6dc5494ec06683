"""Collect the forms of a word one after the other: the first reason holds, slots add up."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from mtcheck.text.german.grammar import BASE, Case, Form, Number, Slot

Slots = frozenset[Slot]


def cells(number: Number, *cases: Case) -> Slots:
    """Return the slots of a noun in one number and these cases (none: all)."""
    return frozenset(Slot(number, case) for case in cases or Case)


SINGULAR = cells(Number.SINGULAR)
SINGULAR_NOMINATIVE = cells(Number.SINGULAR, Case.NOMINATIVE)
SINGULAR_DATIVE = cells(Number.SINGULAR, Case.DATIVE)
SINGULAR_GENITIVE = cells(Number.SINGULAR, Case.GENITIVE)
SINGULAR_OBLIQUE = SINGULAR - SINGULAR_NOMINATIVE
SINGULAR_BUT_GENITIVE = SINGULAR - SINGULAR_GENITIVE
PLURAL = cells(Number.PLURAL)
PLURAL_DATIVE = cells(Number.PLURAL, Case.DATIVE)
PLURAL_BUT_DATIVE = PLURAL - PLURAL_DATIVE


@lru_cache(maxsize=4096)
def union(one: Slots, other: Slots) -> Slots:
    """Return all slots of both; the few sets there are exist once, however many words there are."""
    return one | other


class Paradigm:
    """The growing table of forms of one word."""

    __slots__ = ("forms",)

    def __init__(self, base: str, slots: Slots) -> None:
        self.forms: dict[str, Form] = {base: Form(BASE, slots)}

    def add(self, text: str, how: str, slots: Slots, sure: bool = True) -> None:
        """Add a form. One that is there keeps its reason, unless it was guessed and now is sure."""
        known = self.forms.get(text)
        if known is None:
            self.forms[text] = Form(how, slots, sure)
        elif known.sure == sure:
            self.forms[text] = known._replace(slots=union(known.slots, slots))
        elif sure:
            self.forms[text] = Form(how, slots, guesses=known.slots)
        else:
            self.forms[text] = known._replace(guesses=union(known.guesses, slots))

    def add_all(self, others: Iterable[Mapping[str, Form]]) -> None:
        """Add the forms of other paradigms as guesses."""
        for forms in others:
            for text, form in forms.items():
                self.add(text, form.how, form.slots, sure=False)
