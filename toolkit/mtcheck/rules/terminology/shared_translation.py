"""Do not give two different sources one translation.

Where two sources that have little in common share one long translation, one of them was pasted into the wrong row, or a
memory offered a match that was taken without a look.

Left alone: short translations, and sources that say nearly the same: other forms of the same words, an added word.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, CorpusRule, Good, Hit, Located, Meta, Ruling, Texts
from mtcheck.rules.terminology.repeats import FEWEST, WORD, collect

ALIKE = 0.34
"""The share of common words from which two sources may well mean the same."""
STEM = 5


def judge(facts: Sequence[Located], _: Context[None]) -> Iterator[Ruling]:
    ordered = sorted(facts, key=lambda located: located.fact.form)
    for form, group in groupby(ordered, key=lambda located: located.fact.form):
        first, *others = group
        if len(WORD.findall(form)) < FEWEST:
            continue
        for other in others:
            if other.fact.key != first.fact.key and likeness(first.fact.key, other.fact.key) < ALIKE:
                values = {"other": first.fact.data[0][:80]}
                yield Ruling(other.path, Hit(other.fact.start, other.fact.end, values=values), (first,))


def likeness(first: str, second: str) -> float:
    """Return the share of the words of the shorter text that the other has, endings aside."""
    one, other = ({word[:STEM].lower() for word in WORD.findall(text)} for text in (first, second))
    return len(one & other) / max(1, min(len(one), len(other)))


RULE = CorpusRule(
    meta=Meta(
        code="TRM402",
        name="shared-translation",
        message="the same translation stands for “{other}”",
        mqm=Mqm.ACCURACY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; ISO 17100, 5.3.1",
    ),
    collect=collect,
    judge=judge,
    apart=attrgetter("form"),
    options=None,
    examples=[
        Texts(
            Good("Der Zug fährt täglich um neun.", source="The train leaves daily at nine."),
            Bad("⟦Der Zug fährt täglich um neun.⟧", source="Please close the window before dinner."),
        ),
        Texts(
            Bad(
                'en,de\n"Close the gate behind you.","Schließen Sie das Tor hinter sich."\n'
                '"We thank all our visitors.","⟦Schließen Sie das Tor hinter sich.⟧"\n',
                path="example.csv",
            ),
        ),
        Texts(
            Good("Der Zug fährt täglich um neun.", source="The train leaves daily at nine."),
            Good("Der Zug fährt täglich um neun.", source="Daily, the train is leaving at nine."),
        ),
        Texts(
            Good("Los geht es", source="Here we go again now"),
            Good("Los geht es", source="Start the engine right away"),
        ),
    ],
)
