"""Look twice where a word of many meanings was given its first one.

“Get”, “go” and “such” mean whatever stands around them; bekommen, gehen and solche mean less. An engine that knows no
better takes what stands first in the dictionary: „du bekommst hier Pilze“, „bereit zu gehen“, „zäh für die Mannschaft“.
Such words are marked by translators about twice as often as others. Reported is the German word if the source has the
English one, as often as the source has it; the finding names what else it may be.

This asks for a look and is no proof: in a good part of the places the first meaning is right. It runs in the profile
`strict` or when it is named, and only where the source is known.

Left alone: „es gibt“, a German word for which the source has no such English one, and words in quotation marks of their
own.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

FIRST_LETTER = Pattern(r"(?:\A|(?<=\|))[a-zäöü](?=[^()]*(?:\||\Z|\())(?![^(]*\))")
"""The first letter of each word of a pattern, not within brackets."""
BEGINNING = r"(?:\A|(?<=[.!?:] )|(?<=[„“\"»]))"
"""Where a word has a capital letter that is no noun."""


class Word(NamedTuple):
    """An English word of many meanings, the German one that stands first in the dictionary, and others."""

    english: re.Pattern[str]
    german: re.Pattern[str]
    others: str


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair):
        return
    taken: set[int] = set()
    for word in table():
        found = word.english.findall(pair.source)
        if found:
            for match, english in zip(word.german.finditer(pair.target), found, strict=False):
                if match.start() not in taken and not is_marked(pair.target, match.start(), match.end()):
                    taken.add(match.start())
                    yield Hit(*match.span(), values={"word": english.lower(), "others": word.others})


def is_marked(text: str, start: int, end: int) -> bool:
    """Tell whether a word stands alone in quotation marks."""
    return text[start - 1 : start] in tuple("„“\"»«‚‘'") and text[end : end + 1] in tuple("“”\"»«‘’'")


@cache
def table() -> tuple[Word, ...]:
    """Return the words."""
    lines = read_table("mtcheck.rules.style", "data/first_equivalents.tsv").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple(
        Word(
            re.compile(rf"(?<![\w’'-])(?:{english})(?![\w’'-])", re.IGNORECASE),
            re.compile(rf"(?:(?<![\w-])(?:{german})|{BEGINNING}(?:{capital(german)}))(?![\w-])"),
            others,
        )
        for english, german, others in rows
    )


def capital(pattern: str) -> str:
    """Return a pattern with every word in it beginning with a capital letter; words are parted by bars.

    >>> capital("geben|gab(?:en)?")
    'Geben|Gab(?:en)?'
    """
    return FIRST_LETTER.sub(lambda match: match[0].upper(), pattern)


RULE = PairRule(
    meta=Meta(
        code="STY110",
        name="first-equivalent",
        message="„{text}“ is the first meaning of “{word}”; here perhaps: {others}",
        mqm=Mqm.STYLE,
        severity=Severity.NEUTRAL,
        fix=FixSafety.NONE,
        source="PONS and Langenscheidt, dictionaries of English and German; measured on annotated translations",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Wir sind bereit zu ⟦gehen⟧.", source="We are ready to go."),
        Bad("Du ⟦bekommst⟧ seltsame Pilze im Keller.", source="You get strange mushrooms in the cellar."),
        Bad("Er ⟦nahm⟧ die Bahn, sie ⟦nahm⟧ den Bus.", source="He took the train, and she took the bus."),
        Bad("Es war ⟦hart⟧ für die Mannschaft.", source="It was tough for the team."),
        Bad("Die ⟦Einrichtung⟧ steht am Fluss.", source="The facility stands by the river."),
        Good("Wir können aufbrechen.", source="We are ready to go."),
        Good("Wir gehen jetzt heim.", source="We are walking home now."),
        Good("Es gibt hier Pilze.", source="There are mushrooms here."),
        Good("Er nannte es „Ebenen“.", source="He called it “levels”."),
        Good("Wir gehen heim, und er kommt.", source="Wir gehen heim, und er kommt."),
    ],
)
