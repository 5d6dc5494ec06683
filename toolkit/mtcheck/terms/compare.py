"""Compare two glossaries concept by concept and term by term, however their files are written.

Concepts belong together by their id. What is left over belongs together by a preferred German term that only one
concept on each side has: people rename ids, and two lists that grew apart never had the same ones.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from mtcheck.terms.glossary import Concept, Status, Term

Pair = tuple[Concept | None, Concept | None]
"""A concept of the first glossary and its counterpart in the second; one of them may be missing."""


class Kind(StrEnum):
    """What became of a concept or a term."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Change(NamedTuple):
    """A field that says something else; empty is not said at all."""

    field: str
    old: str
    new: str


class TermDifference(NamedTuple):
    """A term that only one side has, or that differs."""

    kind: Kind
    text: str
    language: str
    changes: tuple[Change, ...]
    """Of an added or removed term, all that is said of it."""


class Difference(NamedTuple):
    """A concept that only one side has, or that differs. `old` and `new` are places, empty where there is none."""

    kind: Kind
    id: str
    old: str
    new: str
    changes: tuple[Change, ...]
    terms: tuple[TermDifference, ...]


def compare(first: Sequence[Concept], second: Sequence[Concept]) -> Iterator[Difference]:
    """Yield what differs, in the order of the first glossary, then what only the second has, in its order."""
    for old, new in pairs(first, second):
        if old is not None and new is not None:
            changes, terms = tuple(_changes(about(old), about(new))), tuple(_terms(old.terms, new.terms))
            if changes or terms:
                yield Difference(Kind.CHANGED, old.id, old.place, new.place, changes, terms)
        elif old is not None:
            yield Difference(Kind.REMOVED, old.id, old.place, "", (), tuple(_terms(old.terms, ())))
        elif new is not None:
            yield Difference(Kind.ADDED, new.id, "", new.place, (), tuple(_terms((), new.terms)))


def pairs(first: Sequence[Concept], second: Sequence[Concept]) -> list[Pair]:
    """Return which concepts belong together; those without a counterpart stand alone."""
    by_id = {concept.id: concept for concept in second}
    ids = {concept.id for concept in first}
    by_term = _by_term([concept for concept in second if concept.id not in ids])
    own = _by_term([concept for concept in first if concept.id not in by_id])
    found: list[Pair] = []
    for concept in first:
        term = _term(concept)
        match = by_id.get(concept.id)
        if match is None and term is not None and own.get(term) is concept:
            match = by_term.get(term)
        found.append((concept, match))
    taken = {id(match) for _, match in found}
    return [*found, *((None, concept) for concept in second if id(concept) not in taken)]


def _by_term(concepts: Sequence[Concept]) -> dict[str, Concept | None]:
    """Return concepts by preferred German term; `None` where several have it."""
    found: dict[str, Concept | None] = {}
    for concept in concepts:
        term = _term(concept)
        if term is not None:
            found[term] = None if term in found else concept
    return found


def _term(concept: Concept) -> str | None:
    return next(
        (term.text for term in concept.terms if term.language == "de" and term.status is Status.PREFERRED), None
    )


def about(concept: Concept) -> dict[str, str]:
    """Return what is said of a concept, field by field, without its terms."""
    return {
        "id": concept.id,
        "definition": concept.definition,
        "domain": concept.domain,
        "translate": "yes" if concept.translate else "no",
    }


def said(term: Term) -> dict[str, str]:
    """Return what is said of a term, field by field, without text and language."""
    scope = term.scope
    return {
        "status": str(term.status),
        "type": str(term.type or ""),
        "gender": str(term.gender or ""),
        "note": term.note,
        "forms": ", ".join(term.forms),
        "paths": ", ".join(scope.paths),
        "zones": ", ".join(scope.zones),
        "quotations": "" if scope.quotations else "no",
        "not_before": " | ".join(scope.not_before),
        "not_after": " | ".join(scope.not_after),
        "unless_near": " | ".join(scope.unless_near),
    }


def _terms(old: Sequence[Term], new: Sequence[Term]) -> Iterator[TermDifference]:
    """Yield the differences of two lists of terms; equal texts in one language belong together in their order."""
    after = _keyed(new)
    before = _keyed(old)
    for key, term in before.items():
        text, language, _ = key
        if key not in after:
            yield TermDifference(Kind.REMOVED, text, language, tuple(_changes(said(term), {})))
        elif changes := tuple(_changes(said(term), said(after[key]))):
            yield TermDifference(Kind.CHANGED, text, language, changes)
    for key, term in after.items():
        if key not in before:
            yield TermDifference(Kind.ADDED, key[0], key[1], tuple(_changes({}, said(term))))


def _keyed(terms: Sequence[Term]) -> dict[tuple[str, str, int], Term]:
    found: dict[tuple[str, str, int], Term] = {}
    for term in terms:
        count = 0
        while (term.text, term.language, count) in found:
            count += 1
        found[term.text, term.language, count] = term
    return found


def _changes(old: dict[str, str], new: dict[str, str]) -> Iterator[Change]:
    for field in old or new:
        before, after = old.get(field, ""), new.get(field, "")
        if before != after:
            yield Change(field, before, after)
