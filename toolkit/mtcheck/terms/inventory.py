"""Glossary files laid open for those who check them: every term with its place, and what terms have in common."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mtcheck.terms.glossary import Concept, Status, Term
from mtcheck.terms.inflected import term_forms

WANTED = frozenset({Status.PREFERRED, Status.ADMITTED})

ConceptKey = tuple[str, str]
"""Place and id of a concept: several may stand on one line, and two files may use one id."""


class Spot(NamedTuple):
    """A place in a glossary file: a line, counted from 1, and the text to mark there; without one, all of the line."""

    path: str
    line: int
    text: str = ""
    occurrence: int = 0
    """So many times the text stands on the line before."""


class Entry(NamedTuple):
    """A term, its concept and where it stands."""

    concept: Concept
    term: Term
    spot: Spot

    @property
    def wanted(self) -> bool:
        """Whether a text may use the term."""
        return self.term.status in WANTED

    @property
    def german(self) -> bool:
        """Whether the term belongs to any kind of German."""
        return self.term.language.partition("-")[0] == "de"


class GlossaryFile(NamedTuple):
    """One file as it was found. What cannot be read as a glossary has no concepts and says why."""

    path: str
    content: bytes
    concepts: tuple[Concept, ...] = ()
    problem: str = ""
    line: int = 1
    """Where the problem is."""


@dataclass(frozen=True)
class Inventory:
    """Files that are checked together, and how often texts use their concepts; `None` where no texts are given."""

    files: tuple[GlossaryFile, ...]
    uses: Mapping[ConceptKey, int] | None = None

    @property
    def concepts(self) -> Iterator[Concept]:
        """Yield all concepts, file by file."""
        for file in self.files:
            yield from file.concepts

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All terms in the order of the files."""
        return tuple(_entries(self.concepts))

    @cached_property
    def by_concept(self) -> Mapping[ConceptKey, tuple[Entry, ...]]:
        """The terms of each concept."""
        found: dict[ConceptKey, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[key(entry.concept)].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def by_text(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        """The terms by text and language; of most texts there is one."""
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.term.text, entry.term.language].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def by_form(self) -> Mapping[str, tuple[Entry, ...]]:
        """The German terms by each form in which they are found in texts."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.german:
                for form in term_forms(entry.term):
                    found[form].append(entry)
        return {form: tuple(entries) for form, entries in found.items()}


def key(concept: Concept) -> ConceptKey:
    """Return what tells a concept from every other one of an inventory."""
    return concept.place, concept.id


def place(concept: Concept) -> tuple[str, int]:
    """Return path and line of a concept."""
    path, _, line = concept.place.rpartition(":")
    return path, int(line) if line.isdecimal() else 1


def _entries(concepts: Iterator[Concept]) -> Iterator[Entry]:
    seen: dict[tuple[str, int, str], int] = defaultdict(int)
    for concept in concepts:
        path, first = place(concept)
        for term in concept.terms:
            line = term.line or first
            occurrence = seen[path, line, term.text]
            seen[path, line, term.text] += 1
            yield Entry(concept, term, Spot(path, line, term.text, occurrence))
