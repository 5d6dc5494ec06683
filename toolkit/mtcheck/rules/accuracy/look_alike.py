"""Do not take a word for the one that only looks alike.

“Eventually” is not eventuell, an “actual” price is not an aktueller Preis, and who “oversees” a dam does not
übersehen it. Engines fall for them less than people do, but where they do nobody sees it in the German. Reported is a
German word that stands for its English look-alike, if the source has no other word for which it would be right.

Left alone: words whose German look-alike has taken on the English meaning (realisieren, Technik), and the German word
where the source has one that it translates rightly.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.text.tables import read_table


class Friend(NamedTuple):
    """An English word and the German one that looks alike; `right` is English that the German word translates."""

    english: re.Pattern[str]
    german: re.Pattern[str]
    meant: str
    right: re.Pattern[str]


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair):
        return
    any_german, friends = table()
    if not any_german.search(pair.target):
        return
    for friend in friends:
        found = friend.german.search(pair.target)
        source = found and friend.english.search(pair.source)
        if found and found[0] in pair.source:
            # A name that stays as it is: Cayman Islands.
            continue
        if found and source and not friend.right.search(pair.source):
            yield Hit(*found.span(), values={"word": source[0], "meant": friend.meant})


@cache
def table() -> tuple[re.Pattern[str], tuple[Friend, ...]]:
    """Return a pattern for all German words, and the pairs."""
    lines = read_table("mtcheck.rules.accuracy", "data/look_alikes.tsv").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    friends = tuple(
        Friend(
            re.compile(rf"(?<![\w-])(?:{english})(?![\w-])"),
            re.compile(rf"(?<![\w-])(?:{capital(german)})(?![\w-])"),
            meant,
            re.compile(rf"\b(?:{right.replace(',', '|')})\b", re.IGNORECASE),
        )
        for english, german, meant, right in rows
    )
    return re.compile("|".join(friend.german.pattern for friend in friends)), friends


def capital(pattern: str) -> str:
    """Return a pattern that begins with a small letter for the beginning of a sentence as well."""
    return f"[{pattern[0].upper()}{pattern[0]}]{pattern[1:]}" if pattern[0].islower() else pattern


RULE = PairRule(
    meta=Meta(
        code="ACC208",
        name="look-alike",
        message="„{text}“ is not “{word}”; that is „{meant}“",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="PONS and Langenscheidt, dictionaries of English and German, on false friends",
        judged=Judged(7, 7, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Eventuell⟧ kam er an.", source="He arrived, eventually."),
        Bad("Der ⟦aktuelle⟧ Preis ist höher.", source="The actual price is higher."),
        Bad("Sie ⟦übersehen⟧ den Bau.", source="They oversee the building."),
        Bad("Er ist ein guter ⟦Physiker⟧ am Spital.", source="He is a good physician at the hospital."),
        Bad("Die ⟦Kaution⟧ war nötig.", source="The caution was necessary."),
        Bad("Er kaufte ⟦Silikon⟧.", source="He bought silicon."),
        Bad("Das ist ein ⟦sensibler⟧ Plan.", source="That is a sensible plan."),
        Bad("Nach ⟦Island⟧ fährt ein Boot.", source="A boat goes to the island."),
        Bad("Es war ein ⟦fataler⟧ Unfall.", source="It was a fatal accident."),
        Bad("Die ⟦Meinung⟧ des Wortes ist klar.", source="The meaning of the word is clear."),
        Good("Schließlich kam er an.", source="He arrived, eventually."),
        Good("Eventuell kam er schließlich an.", source="He may have arrived eventually."),
        Good("Der aktuelle Preis ist höher.", source="The current price is higher than the actual value."),
        Good("Der Physiker kam.", source="The physicist came."),
        Good("Er bekam ein Pferd.", source="He became the owner of a horse."),
        Good("Nach Island fährt ein Boot.", source="A boat goes to Iceland, an island."),
        Good("Die Kaution war hoch.", source="The bail was high."),
        Good("Das Unternehmen wurde übersehen.", source="The company was overlooked by those who oversee it."),
        Good("Der Chef kam.", source="The boss came."),
        Good("Die Karte lag in der Mappe.", source="The map lay in the folder."),
        Good("Der Kanzler ist zu Gast.", source="Der Kanzler ist zu Gast."),
    ],
)
