"""Find the terms of a glossary in a source text, each use with a place of its own.

A source is any language, so little is known of its forms: case at the beginning of a sentence, an English plural and
possessive. Of terms that overlap the longest counts, so `climate change` is no use of `change`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.terms import Concept, Glossary, Term

_ENGLISH = r"(?:['’]s?|s['’]?|es)?"


class Use(NamedTuple):
    """A use of a concept in a source."""

    concept: Concept
    term: Term
    start: int
    end: int


class _Terms(NamedTuple):
    """The terms of one language: by their text in small letters, and a pattern for all of them, the longest first."""

    by_text: dict[str, tuple[Concept, Term]]
    pattern: re.Pattern[str] | None


def find_uses(source: str, language: str, glossary: Glossary, *, translated: bool = True) -> Iterator[Use]:
    """Yield the uses of terms of a language from first to last; none overlap.

    With `translated` those of concepts that have a German term, else those of concepts that are not translated.
    """
    terms = _terms(glossary, language.partition("-")[0].lower(), translated)
    if terms.pattern is None:
        return
    for match in terms.pattern.finditer(source):
        concept, term = terms.by_text[match[1].lower()]
        # What is written with a capital is a name: Oral is no mouth.
        if term.text[:1].islower() or match[1] == term.text or (term.text.isupper() and match[1].isupper()):
            yield Use(concept, term, match.start(1), match.end(1))


@lru_cache(maxsize=8)
def _terms(glossary: Glossary, language: str, translated: bool) -> _Terms:
    by_text: dict[str, tuple[Concept, Term]] = {}
    for concept in glossary.concepts:
        if concept.translate is not translated:
            continue
        german = any(term.language.startswith("de") for term in concept.terms)
        if translated and not german:
            continue
        for term in concept.terms:
            own = term.language.partition("-")[0].lower()
            if (own == language and own != "de") or not translated:
                for text in (term.text, *term.forms):
                    by_text.setdefault(text.lower(), (concept, term))
    if not by_text:
        return _Terms(by_text, None)
    ordered = sorted(map(re.escape, by_text), key=lambda text: (-len(text), text))
    ending = _ENGLISH if language == "en" and translated else r"(?:['’]?s|['’])?"
    return _Terms(by_text, re.compile(rf"(?<![\w-])({'|'.join(ordered)}){ending}(?![\w])", re.IGNORECASE))
