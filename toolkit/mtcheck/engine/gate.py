"""The cheap look before the exact one: which rules and which sentences a text can have something for at all.

Most rules have nothing to say about most texts, and what they need says so: one of their `literals` in the prose, one
of their `words` as a whole word, a unit with a source. Nothing here decides what is found: a test asks
every rule about everything as well, and demands the same findings.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from mtcheck.model import Document, Segment
from mtcheck.rule import DocumentRule, PairRule, Rule, SegmentRule


def is_asked(rule: Rule, document: Document) -> bool:
    """Tell whether a document can hold anything for a rule."""
    if isinstance(rule, PairRule):
        return bool(document.units)
    if not isinstance(rule, (DocumentRule, SegmentRule)) or not (rule.literals or rule.words):
        return True
    if not rule.words.isdisjoint(document.words):
        return True
    # A set of characters tells of most literals that they cannot occur, ten times as soon as a search.
    prose, characters = document.prose, document.characters
    return any(characters.issuperset(literal) and literal in prose for literal in rule.literals)


def sentences(document: Document, rule: SegmentRule[Any]) -> Iterator[Segment]:
    """Yield the sentences that a rule is asked about, each once."""
    if not rule.literals and not rule.words:
        yield from document.segments(rule.meta.zones)
        return
    starts, every, zones = document.sentence_starts, document.all_sentences, rule.meta.zones
    seen: set[int] = set()
    for index in _with_words(document, rule.words):
        if index not in seen:
            seen.add(index)
            if every[index].zone in zones:
                yield every[index]
    # This loop runs for every literal of every rule in every document: no calls in it but to search.
    find = document.prose.find
    characters = document.characters
    for literal in rule.literals if starts else ():
        if not characters.issuperset(literal):
            continue
        width, place = len(literal), find(literal)
        while place >= 0:
            index = bisect_right(starts, place) - 1
            segment = every[index]
            end = segment.start + len(segment.text)
            if index >= 0 and place + width <= end:
                if index not in seen:
                    seen.add(index)
                    if segment.zone in zones:
                        yield segment
                place = find(literal, end)
            else:
                place = find(literal, place + 1)


def _with_words(document: Document, words: frozenset[str]) -> Iterator[int]:
    """Yield the numbers of the sentences in which one of some words stands, some of them several times."""
    starts = document.sentence_starts
    for word in words & document.words:
        for place in document.occurrences(word):
            index = bisect_right(starts, place) - 1
            if index >= 0:
                yield index
