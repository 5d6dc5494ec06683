"""Use one term for one thing, in a text and in all of them.

A translation engine chooses a word anew in each sentence: Mobilmachung here, Mobilisierung there, and the reader looks
for the difference. Where the glossary allows several terms, it prefers one of them, and that one stands if any text
uses it; otherwise the most frequent one does.

Exempt are quotations, compounds, an abbreviation beside its words, texts that explain the second term themselves
(Mobilmachung, auch Mobilisierung genannt), and names, which the rules for names compare. What the glossary does not
want at all is reported by `forbidden-term` and `deprecated-term`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, CorpusRule, Good, Hit, Judged, Located, Meta, Ruling, Texts, say
from mtcheck.rules.terminology.rivals import by_key, collect, is_explained, is_name, preferred, proposed, spans
from mtcheck.terms import Concept, Gender, Glossary, Status, Term, TermType

MOST_OTHERS = 20


def noun(text: str, gender: Gender = Gender.FEMININE, status: Status = Status.ADMITTED) -> Term:
    """Return a term for the examples."""
    return Term(text, type=TermType.NOUN, gender=gender, status=status)


EXAMPLE = Glossary(
    (
        Concept("mobilmachung", (noun("Mobilmachung", status=Status.PREFERRED), noun("Mobilisierung"))),
        Concept(
            "verweigerer",
            (
                noun("Wehrdienstverweigerer", Gender.MASCULINE, Status.PREFERRED),
                noun("Kriegsdienstverweigerer", Gender.MASCULINE),
                noun("Totalverweigerer", Gender.MASCULINE),
            ),
        ),
        Concept(
            "ovks",
            (
                Term("OVKS", type=TermType.ABBREVIATION),
                Term("Organisation des Vertrags über kollektive Sicherheit", type=TermType.PHRASE),
                Term("CSTO", type=TermType.ABBREVIATION, status=Status.ADMITTED),
            ),
        ),
    )
)


def judge(facts: Sequence[Located], _: Context[None]) -> Iterator[Ruling]:
    for key, found in by_key(tuple(facts)).items():
        counts = Counter[str]()
        for one in found:
            counts[one.fact.form] += len(spans(one))
        if len(counts) == 1 or is_name(key):
            continue
        majority = min(counts, key=lambda form: (-counts[form], form))
        for loser in found:
            decreed = preferred(loser) in counts
            winner = preferred(loser) if decreed else majority
            if loser.fact.form != winner and not is_explained(loser):
                yield _ruling(loser, winner, [one for one in found if one.fact.form == winner], counts, decreed)


def _ruling(loser: Located, winner: str, rivals: Sequence[Located], counts: Mapping[str, int], decreed: bool) -> Ruling:
    """Report a term once in a text, at its first place, with the edits for all of them if all are certain."""
    here = [span for one in rivals if one.path == loser.path for span in spans(one)]
    edits, candidates = proposed(loser) if decreed else ((), ())
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Ruling(
        loser.path,
        Hit(
            loser.fact.start,
            loser.fact.end,
            edits=edits,
            candidates=candidates,
            related=(*loser.fact.others, *here)[:MOST_OTHERS],
            values={
                "form": loser.fact.form,
                "winner": winner,
                "counts": ", ".join(f"„{form}“ {count}×" for form, count in ordered),
                "decision": say("the glossary") if decreed else say("the majority"),
                "where": say("this text") if here else say("other texts"),
            },
        ),
        tuple(one for one in rivals if one.path != loser.path)[:MOST_OTHERS],
    )


RULE = CorpusRule(
    meta=Meta(
        code="TRM301",
        name="competing-terms",
        message="„{form}“ is called „{winner}“ in {where} ({counts}), {decision} decides for „{winner}“",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="the glossary in use; ISO 704 on synonyms and the preferred term",
        judged=Judged(219, 219, "sentences of tests/terms/test_german_cases.py"),
    ),
    collect=collect,
    judge=judge,
    options=None,
    examples=[
        Bad(
            "Die Mobilmachung begann im Herbst. Vor der ⟦Mobilisierung⟧ flohen viele.",
            fixed="Die Mobilmachung begann im Herbst. Vor der Mobilmachung flohen viele.",
            glossary=EXAMPLE,
        ),
        Texts(
            Good("Sie fürchten die Mobilmachung.", glossary=EXAMPLE),
            Bad("Nach der ⟦Mobilisierung⟧ fehlten Lehrer.", fixed="Nach der Mobilmachung fehlten Lehrer."),
        ),
        Bad(
            "Ein Totalverweigerer ging, ein Totalverweigerer blieb, ein ⟦Kriegsdienstverweigerer⟧ kam.",
            glossary=EXAMPLE,
        ),
        Bad("Die OVKS tagt in Astana, die ⟦CSTO⟧ hat sechs Mitglieder.", glossary=EXAMPLE),
        Good("Nach der Mobilisierung fehlten Lehrer, und eine zweite Mobilisierung droht.", glossary=EXAMPLE),
        Good("Nach der Mobilmachung sagte er: „Diese Mobilisierung trifft alle.“", glossary=EXAMPLE),
        Good("Die Mobilmachung, auch Mobilisierung genannt, begann im Herbst.", glossary=EXAMPLE),
        Good("Die Mobilmachung traf auch die Mobilisierungs-Gegner.", glossary=EXAMPLE),
        Good("Die Organisation des Vertrags über kollektive Sicherheit (OVKS) hat sechs Mitglieder.", glossary=EXAMPLE),
        Good("Ohne Glossar darf neben der Mobilmachung eine Mobilisierung stehen."),
    ],
)
