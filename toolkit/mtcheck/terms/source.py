"""Find the source-language terms of a glossary in a source segment: what a translation of it must render.

German terms are found in all their forms (`terms.matcher`). Of other languages little is inflected here: a word of a
term may carry the English plural or possessive at its end, and further forms may stand in the glossary (`forms`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from mtcheck.terms.glossary import Concept, Glossary, Term
from mtcheck.text.patterns import Pattern

__all__ = ["Required", "SourceTerms", "source_terms"]

_TOKEN = Pattern(r"\w+")
_REACH = 12
"""Words of the longest term that is looked for."""


class Required(NamedTuple):
    """A concept that a source segment names so many `times`. `text` is what stands there the first time."""

    concept: Concept
    times: int
    text: str


class _Entry(NamedTuple):
    """A concept, and the words of its term if they count only as they are written."""

    concept: Concept
    exact: tuple[str, ...]

    def allows(self, words: list[str]) -> bool:
        if not self.exact:
            return True
        return words[:-1] == list(self.exact[:-1]) and words[-1].startswith(self.exact[-1].removesuffix("y"))


class SourceTerms:
    """The terms of one source language, ready to be found. Use `source_terms` to get those of a glossary."""

    def __init__(self, glossary: Glossary, language: str) -> None:
        self._by_words: dict[tuple[str, ...], list[_Entry]] = {}
        for concept in glossary.concepts:
            for term in concept.terms:
                if term.language.partition("-")[0] == language:
                    for text in (term.text, *term.forms):
                        self._add(concept, text)
        self._longest = min(_REACH, max(map(len, self._by_words), default=0))

    def _add(self, concept: Concept, text: str) -> None:
        written = tuple(_TOKEN.findall(text))
        if written:
            exact = () if text == text.lower() else written
            self._by_words.setdefault(tuple(map(str.casefold, written)), []).append(_Entry(concept, exact))

    def __bool__(self) -> bool:
        return bool(self._by_words)

    def required(self, source: str) -> tuple[Required, ...]:
        """Return the concepts that a segment names, in the order of their first places.

        The longest term at a place holds, and nothing inside of it: „central bank“ does not ask for „bank“. A term
        with a capital letter is found only as it is written, any other in every case. If several concepts share a
        term, none is required: the text alone does not tell which is meant.
        """
        counts: Counter[str] = Counter()
        first: dict[str, tuple[Concept, str]] = {}
        for concept, text in self._found(source):
            counts[concept.id] += 1
            first.setdefault(concept.id, (concept, text))
        return tuple(Required(concept, counts[key], text) for key, (concept, text) in first.items())

    def _found(self, source: str) -> Iterator[tuple[Concept, str]]:
        tokens = list(_TOKEN.finditer(source))
        words = [token[0] for token in tokens]
        place = 0
        while place < len(tokens):
            for width in range(min(self._longest, len(tokens) - place), 0, -1):
                concepts = self._at(words[place : place + width])
                if concepts:
                    if len(concepts) == 1:
                        yield concepts[0], source[tokens[place].start() : tokens[place + width - 1].end()]
                    place += width
                    break
            else:
                place += 1

    def _at(self, words: list[str]) -> list[Concept]:
        folded = [word.casefold() for word in words]
        found: dict[str, Concept] = {}
        for last in _bases(folded[-1]):
            for entry in self._by_words.get((*folded[:-1], last), ()):
                if entry.allows(words):
                    found.setdefault(entry.concept.id, entry.concept)
        return list(found.values())


def _bases(word: str) -> Iterator[str]:
    """Yield what a word can be the English plural of, and the word itself first."""
    yield word
    if word.endswith("s") and len(word) > 3 and word.isascii():
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield word[:-3] + "y"


@lru_cache(maxsize=4)
def source_terms(glossary: Glossary, language: str) -> SourceTerms:
    """Return the terms of a language of a glossary, made once. `language` is its first subtag: `en`, `ru`."""
    return SourceTerms(glossary, language)


def german_terms(concept: Concept) -> tuple[Term, ...]:
    """Return the terms that render a concept in German as the glossary wants it; its name where it stays as it is."""
    wanted = tuple(
        term
        for term in concept.terms
        if term.language.partition("-")[0] == "de" and term.status.value in ("preferred", "admitted")
    )
    if wanted or concept.translate:
        return wanted
    return tuple(Term(term.text) for term in concept.terms)


def languages(glossary: Glossary) -> Mapping[str, int]:
    """Return how many terms a glossary has in each language but German, by first subtag."""
    counts = Counter(term.language.partition("-")[0] for concept in glossary.concepts for term in concept.terms)
    del counts["de"]
    return dict(sorted(counts.items()))
