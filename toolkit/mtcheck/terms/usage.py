"""How the terms of a glossary are used in texts: how often, in how many, and in which forms."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from mtcheck.model import Document
from mtcheck.terms.glossary import Concept, Glossary, Term
from mtcheck.terms.matcher import matcher


class FormUse(NamedTuple):
    """One form as written, by which rule it is a form of the term, and how often it stands."""

    text: str
    reason: str
    uses: int


class TermUse(NamedTuple):
    """One German term and its uses; `forms` are sorted by number, then by alphabet."""

    concept: Concept
    term: Term
    uses: int
    files: int
    forms: tuple[FormUse, ...]


class Usage(NamedTuple):
    """The use of all German terms, in the order of the glossary, and how many texts were read."""

    terms: tuple[TermUse, ...]
    files: int

    @property
    def concepts(self) -> int:
        """How many concepts have a German term."""
        return len({one.concept.id for one in self.terms})

    @property
    def used_concepts(self) -> int:
        """How many of them stand in the texts."""
        return len({one.concept.id for one in self.terms if one.uses})


def usage(glossary: Glossary, documents: Iterable[Document]) -> Usage:
    """Count the uses of all German terms. Where two terms share a form, each of them is counted.

    Raises `GlossaryError` if a pattern of a term takes too long.
    """
    forms: dict[tuple[str, Term], Counter[tuple[str, str]]] = {}
    files: Counter[tuple[str, Term]] = Counter()
    read = 0
    for document in documents:
        read += 1
        seen = set()
        for match in matcher(glossary).find(document):
            key = match.concept.id, match.term
            written = " ".join(document.prose[match.start : match.end].split())
            forms.setdefault(key, Counter())[written, match.reason] += 1
            seen.add(key)
        files.update(seen)
    used = []
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.language.partition("-")[0] == "de":
                counted = forms.get((concept.id, term), Counter())
                ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
                listed = tuple(FormUse(text, reason, uses) for (text, reason), uses in ordered)
                used.append(TermUse(concept, term, counted.total(), files[concept.id, term], listed))
    return Usage(tuple(used), read)
