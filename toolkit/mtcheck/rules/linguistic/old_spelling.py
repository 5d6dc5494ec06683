"""Write by the rules that hold since 1996: dass, muss, Fluss.

Old dictionaries, old memories of translations and old authors bring daß, muß, Schiffahrt and plazieren into new texts.
The list holds only words that have no second meaning and are wrong in every text of today.

Left alone: quotations, which may be older than the rules, names (Schloß Holte, Preßburg), and spellings that are still
allowed beside the new one (aufwendig, selbständig). A text that is written by the old rules throughout, a law or a poem
of long ago, is reported at its first such word, which stands for all.
"""

from collections.abc import Iterator
from functools import cache

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

NAME_BEHIND = Pattern(r"[-’]|[ \N{NO-BREAK SPACE}][A-ZÄÖÜ]")
OF_NAMES = frozenset("Schloß Fluß Roß Faß Nuß Tip Mop Gemse Stengel Riß Guß Boß Troß Paß Haß Kuß Preß".split())
"""Words that are part of names: Schloß Holte, Carl Stengel; they count only where no name stands beside them."""


NEW = frozenset("dass Dass muss Muss musste mussten lässt".split())
"""Words of nearly every text that the rules of 1996 have changed."""
THROUGHOUT = 5
"""So many old spellings without a new one of those words are the way in which a text is written."""
MOST_RELATED = 20

FIRST = frozenset("Der Die Das Den Dem Des Ein Eine Einen Einem Am Im Vom Zum Kein".split())


@cache
def today() -> dict[str, str]:
    """Return the right spellings by the old ones."""
    rows = (line.split("\t") for line in read_table("mtcheck.rules.linguistic", "data/old_spelling.tsv").splitlines())
    return {row[0]: row[1] for row in rows if len(row) == 2}


@cache
def with_capitals() -> dict[str, str]:
    """Return the right spellings by the old ones, and by those with a capital as at the beginning of a sentence."""
    table = today()
    capitals = {capital(old): capital(right) for old, right in table.items() if capital(old).istitle()}
    return capitals | table


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    hits = list(old(document))
    if len(hits) >= THROUGHOUT and NEW.isdisjoint(document.words):
        first, *others = sorted(hits, key=lambda hit: hit.start)
        yield Hit(
            first.start,
            first.end,
            edits=tuple(Edit(hit.start, hit.end, hit.replacement or "") for hit in (first, *others)),
            related=tuple((hit.start, hit.end) for hit in others[:MOST_RELATED]),
            values=first.values,
            safety=FixSafety.UNSAFE,
        )
    else:
        yield from hits


def old(document: Document) -> Iterator[Hit]:
    """Yield every old spelling outside quotations and names."""
    table = with_capitals()
    for word in sorted(table.keys() & document.words):
        right = table[word]
        for start in document.occurrences(word):
            end = start + len(word)
            if document.quoted(start, end) or (word in OF_NAMES and is_name(document.prose, start, end)):
                continue
            yield Hit(start, end, replacement=right, values={"right": right})


def capital(word: str) -> str:
    """Return a word with a capital, as at the beginning of a sentence."""
    return word[:1].upper() + word[1:]


def is_name(prose: str, start: int, end: int) -> bool:
    """Tell whether a name may go on behind a word or ends with it."""
    before = prose[max(0, start - 40) : start].split()
    return bool(NAME_BEHIND.match(prose, end)) or bool(before and before[-1].istitle() and before[-1] not in FIRST)


RULE = DocumentRule(
    meta=Meta(
        code="LNG208",
        name="old-spelling",
        message="old spelling „{text}“ for „{right}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        judged=Judged(5, 5, "findings in annotated and native texts"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 2, § 25, § 45, list of words",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er weiß, ⟦daß⟧ er gehen ⟦muß⟧.", fixed="Er weiß, dass er gehen muss."),
        Bad("Sie ⟦wußte⟧ von dem ⟦Beschluß⟧.", fixed="Sie wusste von dem Beschluss."),
        Bad("Der ⟦Prozeß⟧ wurde ⟦plaziert⟧.", fixed="Der Prozess wurde platziert."),
        Bad("Die ⟦Schiffahrt⟧ auf dem ⟦Fluß⟧ ruht.", fixed="Die Schifffahrt auf dem Fluss ruht."),
        Bad("⟦Daß⟧ es ⟦rauh⟧ wird, ⟦läßt⟧ er zu.", fixed="Dass es rau wird, lässt er zu."),
        Bad("Der ⟦Kongreß⟧ fand einen ⟦Kompromiß⟧.", fixed="Der Kongress fand einen Kompromiss."),
        Good("Karin Haß schreibt über die Taiga."),
        Bad(
            "⟦Daß⟧ der Beschluß gilt, muß er wissen. Er läßt den Prozeß ruhen, wenn er muß.",
            fixed="Dass der Beschluss gilt, muss er wissen. Er lässt den Prozess ruhen, wenn er muss.",
        ),
        Good("Er weiß, dass er gehen muss, und ließ das Maß auf der Straße stehen."),
        *map(
            Good,
            (
                "Er las: „Ich weiß, daß ich muß.“",
                "Sie wohnen in Schloß Holte am Fluss.",
                "Der Fuß ist heiß, der Gruß ist süß.",
                "Das ist aufwendig und selbständig gemacht.",
                "Carl Stengel spielt Geige.",
                "Er aß Gemüse und saß lange.",
                "Die Maße der Kiste sind groß.",
                "Ein Alptraum war das nicht.",
            ),
        ),
    ],
)
