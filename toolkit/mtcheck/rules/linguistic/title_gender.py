"""Give one person one gender in all titles.

Vizepräsidentin Olga Berg … Vizepräsident Berg: English and Turkish titles have no gender, so a translation guesses
sentence by sentence. Reported is a surname that has the same title in both genders in one text; the rarer form is
proposed to follow the more frequent one, with equal counts the one with a given name beside it.

Left alone: two people of one surname with different given names, titles of different offices, and the plural.
"""

from collections import defaultdict
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.linguistic.titles import ZONES, Title, titles

PARTICLES = frozenset("Van Von De Der Den La Le El Al".split())
MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    found: dict[tuple[str, str], list[Title]] = defaultdict(list)
    for title in titles(document):
        if PARTICLES.isdisjoint(title.names):
            surname = title.names[-1].removesuffix("’").removesuffix("s")
            found[title.masculine.lower(), surname].append(title)
    for group in found.values():
        women = [title for title in group if title.is_feminine]
        men = [title for title in group if not title.is_feminine]
        given = {title.names[0] for title in group if len(title.names) > 1}
        if not women or not men or len(given) > 1:
            continue
        losers, winners = (men, women) if rank(women) >= rank(men) else (women, men)
        yield Hit(
            losers[0].start,
            losers[0].last,
            edits=tuple(Edit(one.start, one.end, one.masculine if one.is_feminine else one.feminine) for one in losers),
            related=tuple((one.start, one.last) for one in (*losers[1:], *winners))[:MOST_RELATED],
            values={"other": document.prose[winners[0].start : winners[0].last]},
        )


def rank(group: list[Title]) -> tuple[int, bool]:
    """Return what decides which gender stands: how often, and whether with a given name."""
    return len(group), any(len(title.names) > 1 for title in group)


RULE = DocumentRule(
    meta=Meta(
        code="LNG111",
        name="title-gender",
        message="„{text}“ beside „{other}“: one person in two genders",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        zones=ZONES,
        source="Duden, Die Grammatik: Movierung, agreement of a title with its bearer",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Vizepräsidentin Olga Berg kam zu spät. Am Abend sprach ⟦Vizepräsident Berg⟧ vor dem Rat.",
            fixed="Vizepräsidentin Olga Berg kam zu spät. Am Abend sprach Vizepräsidentin Berg vor dem Rat.",
        ),
        Bad(
            "⟦Ministerin Tal⟧ schwieg. Minister Jan Tal reist ab, Minister Tal kommt wieder.",
            fixed="Minister Tal schwieg. Minister Jan Tal reist ab, Minister Tal kommt wieder.",
        ),
        Bad(
            "Direktorin Anna Rot lacht. ⟦Direktor Rot⟧ winkt, Direktorin Rot geht.",
            fixed="Direktorin Anna Rot lacht. Direktorin Rot winkt, Direktorin Rot geht.",
        ),
        Bad(
            "Sprecherin Tal kam. Der ⟦Sprecher Tal⟧ ging. Sprecherin Tal blieb.",
            fixed="Sprecherin Tal kam. Der Sprecherin Tal ging. Sprecherin Tal blieb.",
        ),
        Bad(
            "EU-Kommissarin Olga Berg kam. ⟦EU-Kommissar Berg⟧ ging.",
            fixed="EU-Kommissarin Olga Berg kam. EU-Kommissarin Berg ging.",
        ),
        Good("Ministerin Olga Berg kam, Minister Jan Berg ging. Kanzlerin Rot traf Präsident Rot."),
        Good("Sprecherin Berg lobte die Minister Berg und Tal. Die Sprecher kamen."),
        Good("Präsidentin Berg traf Vizepräsident Berg."),
        *map(
            Good,
            (
                "Direktorin Rot und Sprecher Rot sind verheiratet.",
                "Direktor Jan Rot kam, Direktorin Anna Rot blieb.",
                "Ministerin Berg traf Minister Tal.",
                "Die Ministerin Berg sprach. Minister gibt es viele.",
                "Präsident Tal und seine Vorgängerin, Präsidentin Rot, schweigen.",
                "Kommissarin Berg ermittelt, EU-Kommissar Berg nicht.",
                "Richterin Berg urteilt. Richter urteilen.",
                "Autorin Rot liest, Autor Blau hört zu.",
                "Sprecherin de Vries ging, Sprecher De Vries kam.",
                "Die Anwältin Olga Tal kennt Anwalt Peter Tal.",
                "Botschafterin Rot reist, der Botschafter bleibt.",
                "Leiterin Berg plant, der Leiter der Schule baut.",
            ),
        ),
    ],
)
