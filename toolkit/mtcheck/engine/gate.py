"""The cheap look before the exact one: which rules and which sentences a text can have something for at all.

Most rules have nothing to say about most texts, and what they need says so: one of their `literals` in the prose, one
of their `words` as a whole word, a unit with a source. What all rules need is looked for at once. Nothing here decides
what is found: a test asks every rule about everything as well, and demands the same findings.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from mtcheck.model import Document, Segment
from mtcheck.names.sieve import Looks
from mtcheck.rule import DocumentRule, PairRule, Rule, SegmentRule
from mtcheck.text.words import parts

FEW_WORDS = 4
"""So many letters in a row are held by few words."""
_BETWEEN = "\0"
_NONE: frozenset[str] = frozenset()


class _Literal(NamedTuple):
    """A text of letters and others that wakes rules, and what must be there for it to stand anywhere."""

    text: str
    gaps: tuple[str, ...]
    """What of it lies within a gap."""
    words: frozenset[str]
    """Its whole words."""
    letters: str
    """Its longest row of letters, if few words hold that."""


class Gate:
    """What wakes some rules. They are known by their numbers, their places in a row."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._always: list[int] = []
        self._of_pairs: list[int] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_literal: dict[str, list[int]] = defaultdict(list)
        for number, rule in enumerate(rules):
            if isinstance(rule, PairRule):
                self._of_pairs.append(number)
            elif not isinstance(rule, (DocumentRule, SegmentRule)) or not (rule.literals or rule.words):
                self._always.append(number)
            else:
                for word in rule.words:
                    self._by_word[word].append(number)
                for literal in rule.literals:
                    self._by_literal[literal].append(number)
        self._words = frozenset(self._by_word)
        self._signs: list[str] = []
        self._mixed: list[_Literal] = []
        self._letters: set[str] = set()
        """Of literals that are nothing else, and of others."""
        for literal in self._by_literal:
            self._sort(literal)
        self._letters_in = Looks(self._look)

    def __reduce__(self) -> tuple[Any, ...]:
        return Gate, (self._rules,)

    def _sort(self, literal: str) -> None:
        parted = parts(literal)
        words, gaps = parted[1::2], tuple(filter(None, parted[::2]))
        longest = max(words, key=len, default="")
        if not words:
            self._signs.append(literal)
        elif longest == literal:
            self._letters.add(literal)
        else:
            rare = longest if len(longest) >= FEW_WORDS else ""
            around = zip(words, parted[:-2:2], parted[2::2], strict=True)
            whole = frozenset(word for word, before, behind in around if before and behind)
            self._mixed.append(_Literal(literal, gaps, whole, rare))
            self._letters |= {rare} - {""}

    def _look(self, words: Collection[str]) -> dict[str, frozenset[str]]:
        """Return the words that hold some of the letters, and which."""
        joined, found = _BETWEEN.join(words), defaultdict[str, set[str]](set)
        for letters in self._letters:
            if letters in joined:
                for word in words:
                    if letters in word:
                        found[word].add(letters)
        return {word: frozenset(held) for word, held in found.items()}

    def look(self, document: Document) -> tuple[list[int], frozenset[str]]:
        """Return the rules that a document can hold something for, in order, and the literals that stand in it."""
        asked = {*self._always, *(self._of_pairs if document.units else ())}
        words, gaps = document.words, _BETWEEN.join(document.gaps)
        for word in self._words & words:
            asked.update(self._by_word[word])
        letters = _NONE.union(*self._letters_in(words).values())
        here = {*letters.intersection(self._by_literal), *[signs for signs in self._signs if signs in gaps]}
        for one in self._mixed:
            if (
                one.words <= words
                and (not one.letters or one.letters in letters)
                and all(gap in gaps for gap in one.gaps)
                and one.text in document.prose
            ):
                here.add(one.text)
        for literal in here:
            asked.update(self._by_literal[literal])
        return sorted(asked), frozenset(here)


def sentences(document: Document, rule: SegmentRule[Any], here: Collection[str]) -> Iterator[Segment]:
    """Yield the sentences that a rule is asked about, each once. `here` are the literals that stand in the document."""
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
    for literal in rule.literals if starts else ():
        if literal not in here:
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
