"""Two glossaries side by side: what differs, and what becomes of both in one."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.terms import Concept, Gender, Scope, Status, Term, TermType
from mtcheck.terms.compare import Kind, compare, pairs
from mtcheck.terms.merge import Side, merge

WAFFENRUHE = Concept(
    "waffenruhe",
    (
        Term("Waffenruhe", type=TermType.NOUN, gender=Gender.FEMININE, line=3),
        Term("Feuerpause", status=Status.DEPRECATED, line=4),
    ),
    place="a.yaml:2",
)
ORAL = Concept("oral", (Term("Oral", type=TermType.PLACE),), place="a.yaml:6")


def test_the_same() -> None:
    """Places and order of the files do not count."""
    other = replace(WAFFENRUHE, place="b.csv:9", terms=tuple(replace(term, line=9) for term in WAFFENRUHE.terms))
    assert list(compare([WAFFENRUHE, ORAL], [ORAL, other])) == []


def test_concepts_and_terms_that_differ() -> None:
    """Added, removed, changed, on both levels."""
    other = replace(
        WAFFENRUHE,
        domain="Militär",
        terms=(replace(WAFFENRUHE.terms[0], note="neu"), Term("ceasefire", language="en")),
        place="b.yaml:2",
    )
    aktau = Concept("aktau", (Term("Aktau"),), place="b.yaml:8")
    found = list(compare([WAFFENRUHE, ORAL], [other, aktau]))
    assert [(one.kind, one.id) for one in found] == [
        (Kind.CHANGED, "waffenruhe"),
        (Kind.REMOVED, "oral"),
        (Kind.ADDED, "aktau"),
    ]
    changed = found[0]
    assert [tuple(change) for change in changed.changes] == [("domain", "", "Militär")]
    assert [(one.kind, one.text, one.language) for one in changed.terms] == [
        (Kind.CHANGED, "Waffenruhe", "de"),
        (Kind.REMOVED, "Feuerpause", "de"),
        (Kind.ADDED, "ceasefire", "en"),
    ]
    assert [tuple(change) for change in changed.terms[0].changes] == [("note", "", "neu")]


def test_a_concept_with_another_id_is_known_by_its_term() -> None:
    """An id may change; where two concepts have the term, nobody can tell which of them it is."""
    renamed = replace(ORAL, id="uralsk")
    assert pairs([ORAL], [renamed]) == [(ORAL, renamed)]
    twin = replace(ORAL, id="medizin")
    assert pairs([ORAL], [renamed, twin]) == [(ORAL, None), (None, renamed), (None, twin)]


def test_merge_takes_what_only_one_says() -> None:
    """Nothing of ours is lost, and there is nothing to decide."""
    theirs = replace(
        WAFFENRUHE,
        id="ceasefire",
        definition="Ende der Kämpfe",
        terms=(
            Term("Waffenruhe", note="seit 2022", forms=("Waffenruhen",)),
            Term("Feuerpause", status=Status.DEPRECATED, scope=Scope(zones=("headline",))),
            Term("ceasefire", language="en"),
        ),
    )
    merged = merge([WAFFENRUHE, ORAL], [theirs])
    assert merged.conflicts == ()
    assert merged.added == ()
    (concept,) = merged.changed.values()
    assert concept.id == "waffenruhe"
    assert concept.definition == "Ende der Kämpfe"
    assert concept.terms == (
        replace(WAFFENRUHE.terms[0], note="seit 2022", forms=("Waffenruhen",)),
        replace(WAFFENRUHE.terms[1], scope=Scope(zones=("headline",))),
        Term("ceasefire", language="en"),
    )


def test_conflicts_are_told_and_decided_by_the_side() -> None:
    """Both values and both places; the chosen side holds everywhere."""
    theirs = Concept(
        "waffenruhe",
        (Term("Feuerpause", status=Status.FORBIDDEN, line=5), Term("Waffenstillstand", type=TermType.NOUN, line=6)),
        place="b.yaml:4",
    )
    ours = merge([WAFFENRUHE], [theirs], Side.OURS)
    assert [str(conflict) for conflict in ours.conflicts] == [
        "a.yaml:4: „Feuerpause“: status is „deprecated“, in b.yaml:5 „forbidden“",
        "a.yaml:3: concept waffenruhe: preferred term (de) is „Waffenruhe“, in b.yaml:6 „Waffenstillstand“",
    ]
    assert [str(term.status) for term in ours.changed["waffenruhe"].terms] == ["preferred", "deprecated", "admitted"]
    other = merge([WAFFENRUHE], [theirs], Side.THEIRS)
    assert other.conflicts == ours.conflicts
    assert [str(term.status) for term in other.changed["waffenruhe"].terms] == ["admitted", "forbidden", "preferred"]


TERMS = st.sampled_from(
    [
        Term(text, language, status, note=note, gender=gender)
        for text in ("Amt", "Bus", "Chor")
        for language in ("de", "en")
        for status in Status
        for note, gender in (("", None), ("x", Gender.NEUTER), ("y", Gender.FEMININE))
    ]
)
CONCEPTS = st.lists(
    st.builds(
        Concept,
        id=st.sampled_from("abcd"),
        terms=st.lists(TERMS, min_size=1, max_size=3, unique_by=lambda term: (term.text, term.language)).map(tuple),
        domain=st.sampled_from(["", "D", "E"]),
    ),
    max_size=3,
    unique_by=lambda concept: concept.id,
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CONCEPTS, CONCEPTS)
def test_comparing_is_the_same_both_ways(first: Sequence[Concept], second: Sequence[Concept]) -> None:
    """What one side adds the other side has removed."""
    there = {(one.kind, one.old or one.id) for one in compare(first, second) if one.kind is not Kind.CHANGED}
    back = {(one.kind, one.old or one.id) for one in compare(second, first) if one.kind is not Kind.CHANGED}
    swapped = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}
    assert there == {(swapped[kind], name) for kind, name in back}
    assert list(compare(first, first)) == []


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CONCEPTS, CONCEPTS, st.sampled_from(Side))
def test_a_merge_is_complete(ours: Sequence[Concept], theirs: Sequence[Concept], side: Side) -> None:
    """Every term of both is in the result, and a glossary has nothing to add to itself."""
    merged = merge(ours, theirs, side)
    result = [*(merged.changed.get(concept.id, concept) for concept in ours), *merged.added]
    have = {(term.text, term.language) for concept in result for term in concept.terms}
    assert have == {(term.text, term.language) for concept in (*ours, *theirs) for term in concept.terms}
    assert merge(result, result, side) == ({}, (), ())
