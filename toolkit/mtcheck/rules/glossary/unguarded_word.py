"""Protect a term that looks like a common word.

„Oral“ is a city, and the first word of a sentence about medicine. „Georgia“ is a country in English and a state of
the USA in German. A glossary that does not want such a word, or only admits it, marks the other meaning as well.

A guard is a type, where only small words look like the term (a `place` or `name` never stands in small letters), and
for every other one a scope: patterns, zones or paths. Preferred terms are left alone, because nothing is said of them
where they stand.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark, Wording, say
from mtcheck.rules.glossary.homographs import NOUNS, SMALL_WORDS, names_of_others
from mtcheck.terms import Status, TermType
from mtcheck.terms.glossary import EVERYWHERE
from mtcheck.terms.inventory import Entry, Inventory

NAMES = (TermType.NAME, TermType.PLACE)


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for entry in inventory.entries:
        unguarded = entry.term.status is not Status.PREFERRED and entry.term.scope == EVERYWHERE
        if entry.german and unguarded and (other := _other_meaning(entry)):
            yield Remark(entry.spot, {"other": other})


def _other_meaning(entry: Entry) -> Wording:
    """Return what else the term may be, or nothing."""
    text, kind = entry.term.text, entry.term.type
    if text in names_of_others():
        return say("also a name of something else")
    if kind in NAMES and text in NOUNS:
        return say("a common noun, too")
    if kind is None and (text in NOUNS or text.lower() in SMALL_WORDS):
        return say("a common word, and nothing says which type of word is meant")
    return ""


RULE = GlossaryRule(
    meta=Meta(
        code="GLO107",
        name="unguarded-word",
        message="„{text}“ is {other}; no scope keeps the other meaning from being marked",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="the words are those that newspapers use; CLDR, names of territories in English",
    ),
    check=check,
    options=None,
    examples=[
        Bad("concepts: [{terms: [Uralsk, {text: ⟦Oral⟧, status: deprecated}]}]"),
        Bad("concepts: [{type: place, terms: [Georgien, {text: ⟦Georgia⟧, status: forbidden}]}]"),
        Bad("concepts: [{type: place, terms: [Assindia, {text: ⟦Essen⟧, status: deprecated}]}]"),
        Good("concepts: [{type: place, terms: [Uralsk, {text: Oral, status: deprecated}]}]"),
        Good(
            "concepts: [{terms: [Georgien, {text: Georgia, status: forbidden, scope: {unless_near: [Atlanta|USA]}}]}]"
        ),
        Good(
            "concepts: [{terms: [Georgien, {text: Georgia, language: en}]},"
            " {type: noun, gender: n, terms: [Mahl, Essen]}]"
        ),
    ],
)
