"""Give one person one gender in all titles.

Vizepräsidentin Olga Berg … Vizepräsident Berg: English and Turkish titles have no gender, so a translation guesses
sentence by sentence. Reported is a surname that has the same title in both genders in one text; the rarer form is
proposed to follow the more frequent one, with equal counts the one with a given name beside it.

A title alone counts where it speaks: „Der Vizepräsident sagte“ behind a text that knows a Vizepräsidentin only.

Left alone: two people of one surname with different given names, titles of different offices, and the plural.
"""

from collections import defaultdict
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.linguistic.titles import ZONES, Title, titles
from mtcheck.text.german.speech import is_speech_verb
from mtcheck.text.patterns import Pattern

PARTICLES = frozenset("Van Von De Der Den La Le El Al".split())
SPEAKS = Pattern(r"[ \N{NO-BREAK SPACE}]([a-zäöüß]+)\b")
SPOKEN = Pattern(r"\b([a-zäöüß]+)[ \N{NO-BREAK SPACE}]der[ \N{NO-BREAK SPACE}]\Z")
REACH = 1000
"""So far behind the name a title alone still means the same person."""
MOST_RELATED = 20


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    found: dict[tuple[str, str], list[Title]] = defaultdict(list)
    women_by_title: dict[str, Title] = {}
    men_by_title: set[str] = set()
    for title in titles(document):
        if title.is_feminine:
            women_by_title.setdefault(title.masculine, title)
        else:
            men_by_title.add(title.masculine)
        if PARTICLES.isdisjoint(title.names):
            surname = title.names[-1].removesuffix("’").removesuffix("s")
            found[title.masculine.lower(), surname].append(title)
    yield from alone(document, {key: title for key, title in women_by_title.items() if key not in men_by_title})
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


def alone(document: Document, women: dict[str, Title]) -> Iterator[Hit]:
    """Yield masculine titles without a name that speak, where the text names but a woman with that title."""
    prose = document.prose
    for title in women.values():
        word = title.masculine.rpartition("-")[2]
        for start in document.occurrences(word):
            end = start + len(word)
            verb = SPEAKS.match(prose, end) or SPOKEN.search(prose, max(0, start - 30), start)
            article = prose[max(0, start - 4) : start]
            if start < title.last or start > title.last + REACH or verb is None or not is_speech_verb(verb[1]):
                continue
            if article in ("Der ", "der ") and prose[start - 5 : start - 4] in ("", " ", "\n", "„", "("):
                yield Hit(
                    start - 4,
                    end,
                    edits=(Edit(start - 4, end, f"{'Die' if article[0] == 'D' else 'die'} {title.feminine}"),),
                    related=((title.start, title.last),),
                    values={"other": prose[title.start : title.last]},
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
        judged=Judged(9, 9, "findings in annotated news: one article by nine systems; a single one is marked there"),
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
        Bad(
            "Vizepräsidentin Olga Berg kam. ⟦Der Vizepräsident⟧ sagte nichts, so meinte ⟦der Vizepräsident⟧.",
            fixed="Vizepräsidentin Olga Berg kam. Die Vizepräsidentin sagte nichts, so meinte die Vizepräsidentin.",
        ),
        Good("Ministerin Olga Berg kam. Der Minister Tal fehlte, der Minister sagte ab."),
        Good("Ministerin Olga Berg kam. Der Ministerin sagte das nichts, der Minister kam nicht."),
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
