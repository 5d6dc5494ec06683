"""Use one of two right spellings of a word throughout an article.

Fotografie or Photographie, aufgrund or auf Grund, sodass or so dass: both are right, but an article keeps to one.
Pieces of different origin bring both. The more frequent spelling stands; with equal counts the one that Duden
recommends. One finding stands for all places.

Left alone: articles with one spelling, whichever it is, quotations, and names of firms and titles in quotation marks.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mtcheck.model import WORD, Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

MOST_RELATED = 20
NOUN_APART = Pattern(r" [A-ZÄÖÜ]")
"""A noun apart takes no endings: auf Grundlage, an Stellen and das Infragestellen only begin like one of the table."""
DECADES = Pattern(
    r"(?<![\w.,-])(?P<figure>(?:1[5-9]|20)?\d0er)(?P<joint>[- \N{NO-BREAK SPACE}])(?P<rest>Jahren?)(?!\w)"
)


class Place(NamedTuple):
    """Where a spelling stands, and what the other would be there."""

    start: int
    end: int
    other: str


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """Return the pairs of spellings, the recommended one first."""
    lines = read_table("mtcheck.rules.linguistic", "data/spelling_pairs.tsv").splitlines()
    return tuple((one, other) for one, _, other in (line.partition("\t") for line in lines if line[0] != "#"))


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    words = "\n".join(document.words).lower()
    for one, other in pairs():
        # The one that is not recommended is the rarer one.
        if _longest(other) in words and _longest(one) in words:
            yield from compared(document, find(document, one, other), find(document, other, one))
    if "er" in document.words and any(gap[-1:] == "0" for gap in document.gaps):
        found = [match for match in DECADES.finditer(document.prose) if not document.quoted(*match.span())]
        joined = [place(match, " ") for match in found if match["joint"] == "-"]
        apart = [place(match, "-") for match in found if match["joint"] != "-"]
        yield from compared(document, joined, apart)


@cache
def _longest(spelling: str) -> str:
    """Return the longest word of a spelling in small letters."""
    words: list[str] = WORD.findall(spelling.lower())
    return max(words, key=len)


def place(match: re.Match[str], joint: str) -> Place:
    """Return a decade with another sign between its two parts."""
    return Place(*match.span(), match["figure"] + joint + match["rest"])


def find(document: Document, spelling: str, other: str) -> list[Place]:
    """Return where words begin with a spelling, outside quotations and not within a longer word."""
    found = []
    behind = r"(?![\w-])" if NOUN_APART.search(spelling) or NOUN_APART.search(other) else ""
    for match in re.finditer(rf"(?<![\w-]){re.escape(spelling)}{behind}", document.prose, re.IGNORECASE):
        start, end = match.span()
        if not document.quoted(start, end):
            text = other[0].upper() + other[1:] if document.prose[start].isupper() else other[0].lower() + other[1:]
            found.append(Place(start, end, text))
    return found


def compared(document: Document, recommended: list[Place], other: list[Place]) -> Iterator[Hit]:
    """Yield the hit on the rarer of two spellings, if both occur."""
    if not recommended or not other:
        return
    losers, winners = (other, recommended) if len(recommended) >= len(other) else (recommended, other)
    yield Hit(
        losers[0].start,
        losers[0].end,
        edits=tuple(Edit(*one) for one in losers),
        related=tuple((one.start, one.end) for one in (*losers[1:], *winners))[:MOST_RELATED],
        values={
            "winner": document.prose[winners[0].start : winners[0].end],
            "rare": str(len(losers)),
            "frequent": str(len(winners)),
        },
    )


RULE = DocumentRule(
    meta=Meta(
        code="LNG209",
        name="mixed-spelling",
        message="„{text}“ ({rare}×) and „{winner}“ ({frequent}×) in one text",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        judged=Judged(1, 1, "the one finding in native news"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), list of words; Duden, recommended variants",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er fotografiert gern, sie ⟦photographi⟧ert.", fixed="Er fotografiert gern, sie fotografiert."),
        Bad("Die Lage des Irak, das Volk ⟦des Iraks⟧.", fixed="Die Lage des Irak, das Volk des Irak."),
        Bad("Er war im Iran, sie ⟦in Iran⟧.", fixed="Er war im Iran, sie im Iran."),
        Bad(
            "⟦Aufgrund⟧ des Regens und auf Grund des Sturms, auf Grund der Flut",
            fixed="Auf Grund des Regens und auf Grund des Sturms, auf Grund der Flut",
        ),
        Bad("Laut, sodass er ging, kalt, ⟦so dass⟧ sie fror.", fixed="Laut, sodass er ging, kalt, sodass sie fror."),
        Bad(
            "Das Potenzial ist da, ⟦potentiell⟧ wächst das potenzielle Werk.",
            fixed="Das Potenzial ist da, potenziell wächst das potenzielle Werk.",
        ),
        Bad(
            "In den 1990er-Jahren und den 1980er-Jahren, nicht in den ⟦1970er Jahren⟧",
            fixed="In den 1990er-Jahren und den 1980er-Jahren, nicht in den 1970er-Jahren",
        ),
        Bad("Er ist selbstständig, sie ⟦selbständig⟧.", fixed="Er ist selbstständig, sie selbstständig."),
        Bad("Ein Delfin und ein ⟦Delphin⟧ spielen.", fixed="Ein Delfin und ein Delfin spielen."),
        Bad("Ein Joghurt und ein ⟦Jogurt⟧ stehen bereit.", fixed="Ein Joghurt und ein Joghurt stehen bereit."),
        Bad("Seine Biografie und ihre ⟦Biographi⟧e liegen da.", fixed="Seine Biografie und ihre Biografie liegen da."),
        Good("Die Plakate hängen an Stellen, an denen viele gehen; anstelle der Fahne weht ein Tuch."),
        Good("Er photographiert den Hafen. Aufgrund des Regens wird auf Grundlage der Karte verhandelt."),
        *map(
            Good,
            (
                "Die Biographie und die Geographie sind alte Bücher.",
                "Er las „Photographie heute“ und lernte fotografieren.",
                "Das Infragestellen kostet Kraft, wenn alles in Frage steht.",
                "Er ist so groß, dass er friert, sodass er lacht.",
                "Mithilfe von Olga kam er an; er rief mit letzter Kraft um Hilfe.",
                "In den 1990er Jahren und in den 1980er Jahren war das so.",
                "Er fragte in der Frage nach, ob das infrage kommt.",
                "Der Präsident des Irak und die Stadt im Irak sind alt.",
                "Auf der Seite stand es, aufseiten der Stadt nicht.",
            ),
        ),
    ],
)
