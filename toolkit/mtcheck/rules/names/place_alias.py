"""Call a place by one of its names.

Many places have two names in German: an old and a new one, or one from each of two languages. Oral in one article and
Uralsk in the next is one city, but no reader can know. The glossary says which names belong together and which of them
stands. For large cities that it does not mention, the gazetteer knows their names by language, and the more frequent
one stands, or the German one if they are as frequent. Names that the glossary calls outdated or forbidden are left to
the rules for terms.

Exempt are articles that explain the second name themselves (Oral, früher Uralsk), other words of the same letters
(oral, Ural), and a short name that only ever begins a sentence, where any word has a capital. What only the
gazetteer knows must stand behind a preposition at least once (in Oral, aus Uralsk).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.names.places import find_aliases, one_spelling
from mtcheck.names.renamed import ground, rank
from mtcheck.rule import Bad, Context, CorpusRule, Fact, Good, Hit, Judged, Located, Meta, Ruling, Texts, say
from mtcheck.terms import Concept, Glossary, Status, Term, TermType
from mtcheck.text.german.names import replace_form
from mtcheck.text.messages import gettext_noop

MOST_OTHERS = 20
EXPLAINED = "explained"
DECREED = gettext_noop("the glossary holds both for one place and prefers „{preferred}“")
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
        texts = alias.replacements if alias.preferred else alias.found
        data = (alias.preferred, EXPLAINED if alias.explained else "", *texts)
        yield Fact(alias.concept, alias.name, start, end, data, tuple(others))


def judge(facts: Sequence[Located], _: Context[None]) -> Iterator[Ruling]:
    by_place: dict[str, list[Located]] = defaultdict(list)
    for located in facts:
        by_place[located.fact.key].append(located)
    for place in sorted(by_place):
        counts = Counter[str]()
        for one in by_place[place]:
            counts[one.fact.form] += 1 + len(one.fact.others)
        if len(counts) == 1 and all(one.fact.data[0] in ("", one.fact.form) for one in by_place[place]):
            continue
        # Nobody has decided about a place of the gazetteer: the majority does, and then the German name.
        majority = min(counts, key=lambda form: (-counts[form], rank(place, form)))
        by_form: dict[str, list[Located]] = defaultdict(list)
        for one in by_place[place]:
            by_form[one.fact.form].append(one)
        for loser in by_place[place]:
            decreed, explained, *_rest = loser.fact.data
            preferred = decreed or majority
            rivals = by_form[preferred] if preferred != loser.fact.form and preferred in by_form else []
            if rivals and not explained and not one_spelling(preferred, loser.fact.form):
                yield _ruling(loser, preferred, rivals, counts)


def _ruling(loser: Located, preferred: str, rivals: Sequence[Located], counts: Mapping[str, int]) -> Ruling:
    fact = loser.fact
    spans = ((fact.start, fact.end), *fact.others)
    decreed, _, *texts = fact.data
    replacements = texts if decreed else [replace_form(found, fact.form, preferred) or "" for found in texts]
    edits = tuple(Edit(*span, text) for span, text in zip(spans, replacements, strict=True))
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
                "why": say(DECREED, preferred=preferred) if decreed else ground(fact.key, preferred, fact.form, counts),
                "where": say("in this text") if here else say("in other texts"),
            },
        ),
        tuple(one for one in rivals if one.path != loser.path)[:MOST_OTHERS],
    )


RULE = CorpusRule(
    meta=Meta(
        code="NAM103",
        name="place-alias",
        message="„{form}“ is the same place as „{preferred}“ {where} ({counts})",
        why="{why}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="the glossary in use; GeoNames, names by language",
        judged=Judged(14, 14, "1 in a real article; cities of tests/names/test_renamed.py"),
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
        Bad(
            "In Oral regnet es, aus ⟦Uralsk⟧ kommt ein Zug. Der Markt von Oral ist neu.",
            fixed="In Oral regnet es, aus Oral kommt ein Zug. Der Markt von Oral ist neu.",
        ),
        Texts(
            Good("Der Zug fährt nach Lwiw."),
            Bad("Aus ⟦Lwow⟧ kamen Briefe.", fixed="Aus Lwiw kamen Briefe."),
            Good("In Lwiw schneit es."),
        ),
        Good("In Nur-Sultan, dem früheren Astana, tagt das Parlament."),
        Good("Herr Lwow lebt in Lwiw, Frau Bender in Bendery, und das Mittel wirkt oral."),
    ],
)
