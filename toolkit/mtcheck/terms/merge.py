"""Bring two glossaries together, and tell where they contradict each other.

What only one of them says is taken. Where both say something and it differs, nobody but the user can decide; a side
chosen beforehand decides for all such places, and they are told all the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple

from mtcheck.terms.compare import pairs
from mtcheck.terms.glossary import EVERYWHERE, Concept, Status, Term


class Side(StrEnum):
    """Which of two glossaries is right where they differ."""

    OURS = "ours"
    THEIRS = "theirs"


class Conflict(NamedTuple):
    """Where both say something, and what. `term` is empty for what is said of the concept."""

    ours: str
    """`path:line` in the first glossary."""
    theirs: str
    concept: str
    term: str
    field: str
    our_value: str
    their_value: str

    def __str__(self) -> str:
        about = f"„{self.term}“" if self.term else f"concept {self.concept}"
        ours, theirs = _shown(self.our_value), _shown(self.their_value)
        return f"{self.ours}: {about}: {self.field} is {ours}, in {self.theirs} {theirs}"


class Merged(NamedTuple):
    """What becomes of the first glossary. `changed` is by its own ids, `added` in the order of the second one."""

    changed: dict[str, Concept]
    added: tuple[Concept, ...]
    conflicts: tuple[Conflict, ...]


def merge(ours: Sequence[Concept], theirs: Sequence[Concept], side: Side | None = None) -> Merged:
    """Return what the second glossary adds to the first; conflicts are decided for `side`, by default for ours."""
    changed: dict[str, Concept] = {}
    added: list[Concept] = []
    conflicts: list[Conflict] = []
    for our, their in pairs(ours, theirs):
        if our is not None and their is not None:
            one = _Pair(our, their, side or Side.OURS)
            merged = one.concept()
            conflicts += one.conflicts
            if merged != our:
                changed[our.id] = merged
        elif their is not None:
            added.append(their)
    return Merged(changed, tuple(added), tuple(conflicts))


class _Pair:
    """Two concepts that are one, and what they contradict each other in."""

    def __init__(self, ours: Concept, theirs: Concept, side: Side) -> None:
        self._ours, self._theirs, self._side = ours, theirs, side
        self.conflicts: list[Conflict] = []

    def concept(self) -> Concept:
        """Return both as one."""
        ours, theirs = self._ours, self._theirs
        lines = self._place(ours, None), self._place(theirs, None)
        return replace(
            ours,
            definition=self._field(lines, "", "definition", ours.definition, theirs.definition),
            domain=self._field(lines, "", "domain", ours.domain, theirs.domain),
            translate=self._field(lines, "", "translate", ours.translate, theirs.translate, None),
            terms=self._terms(),
        )

    def _terms(self) -> tuple[Term, ...]:
        left = list(self._theirs.terms)
        merged: list[Term] = []
        for our in self._ours.terms:
            their = next((one for one in left if (one.text, one.language) == (our.text, our.language)), None)
            if their is None:
                merged.append(our)
            else:
                left.remove(their)
                merged.append(self._term(our, their))
        for their in left:
            merged = self._added(merged, their)
        return tuple(merged)

    def _term(self, ours: Term, theirs: Term) -> Term:
        lines = self._place(self._ours, ours), self._place(self._theirs, theirs)

        def field(name: str, nothing: Any = None) -> Any:
            return self._field(lines, ours.text, name, getattr(ours, name), getattr(theirs, name), nothing)

        return replace(
            ours,
            status=field("status"),
            type=field("type"),
            gender=field("gender"),
            note=field("note", ""),
            scope=field("scope", EVERYWHERE),
            forms=(*ours.forms, *(form for form in theirs.forms if form not in ours.forms)),
        )

    def _added(self, merged: list[Term], theirs: Term) -> list[Term]:
        """Add a term of theirs. A second preferred one is a conflict: the one that loses is admitted."""
        if theirs.status is not Status.PREFERRED:
            return [*merged, theirs]
        rivals = [
            one
            for one in merged
            if (one.language, one.status, one.type) == (theirs.language, Status.PREFERRED, theirs.type)
        ]
        if not rivals:
            return [*merged, theirs]
        lines = self._place(self._ours, rivals[0]), self._place(self._theirs, theirs)
        self.conflicts.append(
            Conflict(*lines, self._ours.id, "", f"preferred term ({theirs.language})", rivals[0].text, theirs.text)
        )
        if self._side is Side.OURS:
            return [*merged, replace(theirs, status=Status.ADMITTED)]
        return [*(replace(one, status=Status.ADMITTED) if one in rivals else one for one in merged), theirs]

    def _field(self, lines: tuple[str, str], term: str, name: str, ours: Any, theirs: Any, nothing: Any = "") -> Any:
        """Return what both say, or the one that says something, or what the chosen side says."""
        if ours == theirs or theirs == nothing:
            return ours
        if ours == nothing:
            return theirs
        self.conflicts.append(Conflict(*lines, self._ours.id, term, name, _text(ours), _text(theirs)))
        return ours if self._side is Side.OURS else theirs

    @staticmethod
    def _place(concept: Concept, term: Term | None) -> str:
        path, _, _ = concept.place.rpartition(":")
        return f"{path}:{term.line}" if term is not None and term.line else concept.place


def _text(value: Any) -> str:
    """Return a value as one line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple) or hasattr(value, "__dataclass_fields__"):
        from dataclasses import asdict

        return "; ".join(f"{name}: {said}" for name, said in asdict(value).items() if said not in ((), True))
    return str(value)


def _shown(value: str) -> str:
    return f"„{value if len(value) <= 60 else value[:60] + '…'}“"
