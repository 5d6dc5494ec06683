"""Call a place by one of its names.

Many places have two names in German: an old and a new one, or one from each of two languages. Oral in one article
and Uralsk in the next is one city, but no reader can know. The glossary says which names belong together and which
of them stands; without a glossary this rule is silent. Names that the glossary calls outdated or forbidden are
left to the rules for terms.

Exempt are articles that explain the second name themselves (Oral, früher Uralsk), other words of the same letters
(oral, Ural), and a short name that only ever begins a sentence, where any word has a capital.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.names.places import find_aliases, one_spelling
from mtcheck.rule import Bad, Context, CorpusRule, Fact, Good, Hit, Located, Meta, Ruling, Texts
from mtcheck.terms import Concept, Glossary, Status, Term, TermType

MOST_OTHERS = 20
EXPLAINED = "explained"
EXAMPLE = Glossary(
    (
        Concept(
            "oral",
            (Term("Oral", type=TermType.PLACE), Term("Uralsk", status=Status.ADMITTED, type=TermType.PLACE)),
        ),
    )
)


def collect(document: Document, context: Context[None]) -> Iterator[Fact]:
    for alias in find_aliases(document, context.glossary):
        (start, end), *others = alias.spans
        data = (alias.preferred, EXPLAINED if alias.explained else "", *alias.replacements)
        yield Fact(alias.concept, alias.name, start, end, data, tuple(others))


def judge(facts: Sequence[Located], _: Context[None]) -> Iterator[Ruling]:
    by_place: dict[str, list[Located]] = defaultdict(list)
    for located in facts:
        by_place[located.fact.key].append(located)
    for place in sorted(by_place):
        for loser in by_place[place]:
            preferred, explained, *_rest = loser.fact.data
            rivals = [one for one in by_place[place] if one.fact.form == preferred != loser.fact.form]
            if rivals and not explained and not one_spelling(preferred, loser.fact.form):
                yield _ruling(loser, preferred, rivals, by_place[place])


def _ruling(loser: Located, preferred: str, rivals: Sequence[Located], everywhere: Sequence[Located]) -> Ruling:
    fact = loser.fact
    spans = ((fact.start, fact.end), *fact.others)
    replacements = fact.data[2:]
    edits = tuple(Edit(*span, text) for span, text in zip(spans, replacements, strict=True))
    counts: dict[str, int] = defaultdict(int)
    for one in everywhere:
        counts[one.fact.form] += 1 + len(one.fact.others)
    here = [one.fact for one in rivals if one.path == loser.path]
    shown = [span for rival in here for span in ((rival.start, rival.end), *rival.others)]
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Ruling(
        loser.path,
        Hit(
            fact.start,
            fact.end,
            edits=edits if all(replacements) else (),
            related=(*fact.others, *shown)[:MOST_OTHERS],
            values={
                "form": fact.form,
                "preferred": preferred,
                "counts": ", ".join(f"„{form}“ {count}×" for form, count in ordered),
                "where": "in this text" if here else "in other texts",
            },
        ),
        tuple(one for one in rivals if one.path != loser.path)[:MOST_OTHERS],
    )


RULE = CorpusRule(
    meta=Meta(
        code="NAM103",
        name="place-alias",
        message="„{form}“ is the same place as „{preferred}“ {where} ({counts})",
        why="the glossary holds both for one place and prefers „{preferred}“",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="the glossary in use",
    ),
    collect=collect,
    judge=judge,
    options=None,
    examples=[
        Bad(
            "In Oral regnet es. Nach ⟦Uralsk⟧ fährt ein Zug. Uralsks Bahnhof ist alt, der Uralsker Markt neu.",
            fixed="In Oral regnet es. Nach Oral fährt ein Zug. Orals Bahnhof ist alt, der Oraler Markt neu.",
            glossary=EXAMPLE,
        ),
        Texts(
            Good("Ein Zelt steht in Oral.", glossary=EXAMPLE),
            Bad("Der Bus nach ⟦Uralsk⟧ ist voll.", fixed="Der Bus nach Oral ist voll."),
        ),
        Texts(Good("Das Mittel wird oral verabreicht.", glossary=EXAMPLE), Good("Sie fuhr nach Uralsk.")),
        Texts(Good("Oral einzunehmen, zweimal am Tag.", glossary=EXAMPLE), Good("Sie fuhr nach Uralsk.")),
        Texts(Good("Der Ural ist ein Gebirge.", glossary=EXAMPLE), Good("Sie fuhr nach Uralsk.")),
        Good("Oral, früher Uralsk, liegt am Fluss. Uralsk hieß es bis 1991.", glossary=EXAMPLE),
        Good("In Oral (Uralsk) leben 230.000 Menschen.", glossary=EXAMPLE),
        Good("In Oral regnet es, in Uralsk nicht."),
    ],
)
