"""Find the entries of a book in a text, all of them in one pass.

Every phrase has words without which it does not stand in a text; one set operation on the words of the document tells
which phrases to look for at all, and there are hardly ever any.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.declared.chunk import expanded
from mtcheck.declared.entry import Entry, Shape
from mtcheck.declared.guards import SECONDS, holds, too_slow
from mtcheck.errors import ConfigError
from mtcheck.model import WORD, Document
from mtcheck.text.compiled_patterns import compiled
from mtcheck.text.patterns import Pattern

if TYPE_CHECKING:
    import regex

_CLAUSE = Pattern(r"[,;:.!?…()\n–—]")
_CLAUSE_REACH = 240
_LONGEST = 160
"""So many characters before and behind a word of a phrase the rest of it is looked for."""
_FAR = 45
"""So many characters at most lie between a verb and what goes with it."""
_BETWEEN = Pattern(r"\b(?:und|oder|aber|sondern|denn|dass|weil|wenn|ob|als)\b")
"""What stands between two clauses, or two verbs."""
_BEHIND_PARTICLE = frozenset("und oder aber sondern sowie als wie bzw denn".split())


_PREPOSITION = Pattern(
    r"(?<![\w-])(?:[Aa]n|[Aa]uf|[Aa]us|[Bb]ei|[Ff]ür|[Gg]egen|[Ii]n|[Mm]it|[Nn]ach|[Ss]eit|[Tt]rotz|[Üü]ber|[Vv]on|[Vv]or"
    r"|[Ww]egen|[Zz]u)[ \N{NO-BREAK SPACE}]\Z"
)
_PREPOSITION_WITHIN = Pattern(
    r"(?:[Aa]ns?|[Aa]m|[Aa]ufs?|[Aa]us|[Bb]eim?|[Ff]ürs?|[Gg]egen|[Ii]n|[Ii]ms?|[Ii]ns|[Mm]it|[Nn]ach|[Üü]bers?|[Uu]nter|[Vv]on"
    r"|[Vv]om|[Vv]or|[Zz]um?|[Zz]ur)\b"
)


class Found(NamedTuple):
    """A place in the prose where an entry counts. `parts` are the places of a verb, its particle and what goes with it.

    `extra` says that a word stands in the phrase that is not of it.
    """

    entry: Entry
    shape: Shape | None
    start: int
    end: int
    chunk: tuple[int, int] | None = None
    verb: tuple[int, int] | None = None
    particle: tuple[int, int] | None = None
    extra: bool = False
    groups: tuple[str, ...] = ()
    """What the groups of a pattern matched, all of it first."""


class Book:
    """Entries ready to be found. `triggers` leads from words to the numbers of entries; entries may be made late."""

    def __init__(self, entries: Sequence[Entry], triggers: Mapping[str, Sequence[int]] | None = None) -> None:
        self.entries = entries
        self._triggers = triggers
        self._last: tuple[Document, dict[str, list[Found]], dict[str, ConfigError]] | None = None

    def __getstate__(self) -> dict[str, object]:
        return {"entries": self.entries, "_triggers": self._triggers, "_last": None}

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[int]]:
        if self._triggers is not None:
            return self._triggers
        return triggers(self.entries)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._by_word)

    @cached_property
    def _patterns(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.pattern) if self._triggers is None else ()

    def find(self, document: Document, code: str) -> list[Found]:
        """Return where the entries of a rule count in a document. Raises `ConfigError` for a pattern too slow for it.

        Where several entries of a rule overlap, the one that covers most counts, then the first in the book.
        """
        # Several rules ask about one document, one after the other.
        if self._last is None or self._last[0] is not document:
            self._last = document, *self._find(document)
        _, found, errors = self._last
        if code in errors:
            raise errors[code]
        return found.get(code, [])

    def _find(self, document: Document) -> tuple[dict[str, list[Found]], dict[str, ConfigError]]:
        found: dict[str, list[tuple[int, Found]]] = defaultdict(list)
        errors: dict[str, ConfigError] = {}
        seen: set[tuple[int, int, int]] = set()
        present = document.words & self._words
        for number in sorted({number for word in present for number in self._by_word[word]}):
            entry = self.entries[number]
            try:
                for one in _phrases(entry, document):
                    if (number, one.start, one.end) not in seen and holds(entry, one.start, one.end, document):
                        seen.add((number, one.start, one.end))
                        found[entry.code].append((number, one))
            except ConfigError as error:
                errors.setdefault(entry.code, error)
        for number, entry in enumerate(self._patterns):
            try:
                for one in _pattern(entry, document):
                    if holds(entry, one.start, one.end, document):
                        found[entry.code].append((number, one))
            except ConfigError as error:
                errors.setdefault(entry.code, error)
        return {code: _outermost(places) for code, places in found.items()}, errors


def triggers(entries: Sequence[Entry]) -> dict[str, tuple[int, ...]]:
    """Return the numbers of entries by the words without which they do not stand in a text."""
    by_word: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for one in entry.shapes:
            for word in one.triggers:
                numbers = by_word.setdefault(word, [])
                if number not in numbers:
                    numbers.append(number)
    return {word: tuple(numbers) for word, numbers in sorted(by_word.items())}


def _outermost(places: list[tuple[int, Found]]) -> list[Found]:
    places.sort(key=lambda place: (place[1].start - place[1].end, place[1].start, place[0]))
    kept: list[Found] = []
    for _, one in places:
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _phrases(entry: Entry, document: Document) -> Iterator[Found]:
    words = document.words
    for shape in entry.shapes:
        if shape.also and words.isdisjoint(shape.also):
            continue
        if shape.verbs and shape.chunk and words.isdisjoint(_written(shape.verbs, shape.finite)):
            continue
        for word in shape.triggers:
            if word in words:
                for place in document.occurrences(word):
                    one = _at(entry, shape, place, place + len(word), document)
                    if one is not None:
                        yield one


def _at(entry: Entry, shape: Shape, start: int, end: int, document: Document) -> Found | None:
    """Return the use of a phrase whose trigger stands at a place, or `None`."""
    prose = document.prose
    if shape.verbs:
        clause = _clause(document, start, end)
        if not shape.chunk:
            return _verb(entry, shape, None, clause, (start, end), prose)
    else:
        clause = max(0, start - _LONGEST), end + _LONGEST
    for match in _chunk(shape.chunk).finditer(prose, *clause):
        if match.start() <= start and end <= match.end():
            if shape.verbs:
                if _is_of_preposition(prose, match):
                    continue
                one = _verb(entry, shape, match.span(), clause, None, prose)
                return None if one is None else one._replace(extra=any(match.groups()))
            if _hyphened(prose, match.end()):
                return None
            return Found(entry, shape, *match.span(), chunk=match.span())
    return None


def _is_of_preposition(prose: str, match: re.Match[str]) -> bool:
    """Tell whether what goes with a verb belongs to a preposition: von einer Erklärung Gebrauch machen."""
    before = _PREPOSITION.search(prose, max(0, match.start() - 12), match.start())
    return before is not None and _PREPOSITION_WITHIN.match(match[0]) is None


def _hyphened(prose: str, end: int) -> bool:
    """Tell whether a hyphen makes another word of the last word of a phrase."""
    return prose[end : end + 1] == "-" and prose[end + 1 : end + 2].isalnum()


def _clause(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return the borders of the clause around a place: marks and line ends, never outside of the sentence."""
    segment = document.segment_at(start)
    prose = document.prose
    lowest = max(segment.start if segment else 0, start - _CLAUSE_REACH)
    highest = min(segment.start + len(segment.text) if segment else len(prose), end + _CLAUSE_REACH)
    first = lowest
    for mark in _CLAUSE.finditer(prose, lowest, start):
        # A wrapped line is no end.
        if mark[0] != "\n":
            first = mark.end()
    last = highest
    for mark in _CLAUSE.finditer(prose, end, highest):
        if mark[0] != "\n":
            last = mark.start()
            break
    return first, last


@lru_cache(maxsize=4096)
def _chunk(source: str) -> re.Pattern[str]:
    return compiled(rf"(?<![\w-]){expanded(source)}(?!\w)")


def _verb(
    entry: Entry,
    shape: Shape,
    chunk: tuple[int, int] | None,
    clause: tuple[int, int],
    trigger: tuple[int, int] | None,
    prose: str,
) -> Found | None:
    """Return the use of a verb with its chunk in a clause: the form nearest to the chunk, or the one at the trigger."""
    plain, finite = _sets(shape.verbs, shape.finite)
    if _written(shape.verbs, shape.finite).isdisjoint(WORD.findall(prose, *clause)):
        return None
    best: tuple[int, Found] | None = None
    words = list(WORD.finditer(prose, *clause))
    for place, word in enumerate(words):
        text = word[0]
        # Only what begins a sentence has a capital that is not its own.
        small = text[:1].lower() + text[1:] if place == 0 else text
        if small not in finite and small not in plain:
            continue
        span = word.span()
        if trigger is not None and span != trigger:
            continue
        if chunk is not None and chunk[0] <= span[0] < chunk[1]:
            continue
        far = 0 if chunk is None else max(chunk[0] - span[1], span[0] - chunk[1])
        if far > _FAR:
            continue
        if chunk is not None and _BETWEEN.search(prose, *sorted((*chunk, *span))[1:3]):
            continue
        particle = None
        if small in finite:
            particle = _particle(words[place + 1 :], shape.particle)
        if particle is None and (small not in plain or _other_verb(words[place + 1 :], small, chunk)):
            continue
        spans = [one for one in (chunk, span, particle) if one is not None]
        found = Found(
            entry, shape, min(s for s, _ in spans), max(e for _, e in spans), chunk=chunk, verb=span, particle=particle
        )
        if best is None or far < best[0]:
            best = far, found
    return best[1] if best else None


@lru_cache(maxsize=4096)
def _written(verbs: tuple[str, ...], finite: tuple[str, ...]) -> frozenset[str]:
    """Return every form of a verb as it may stand in a text, at its beginning or further on."""
    forms = (*verbs, *finite)
    return frozenset((*forms, *(form[:1].upper() + form[1:] for form in forms)))


@lru_cache(maxsize=4096)
def _sets(verbs: tuple[str, ...], finite: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(verbs), frozenset(finite)


def _other_verb(words: Sequence[re.Match[str]], verb: str, chunk: tuple[int, int] | None) -> bool:
    """Tell whether a particle at the end of the clause makes another verb of a form: hielt … ab, not hielt."""
    # Imported here because few texts come so far.
    from mtcheck.text.german.verbs import PARTICLES

    if not words or verb.startswith("ge") or words[-1][0] not in PARTICLES:
        return False
    return chunk is None or not chunk[0] <= words[-1].start() < chunk[1]


def _particle(words: Sequence[re.Match[str]], particle: str) -> tuple[int, int] | None:
    """Return the place of a particle that ends the clause."""
    for place, word in enumerate(words):
        if word[0] == particle:
            following = words[place + 1 : place + 2]
            if not following or following[0][0] in _BEHIND_PARTICLE:
                return word.span()
    return None


def _pattern(entry: Entry, document: Document) -> Iterator[Found]:
    """Yield the matches of a pattern, block by block. Raises `ConfigError` if it takes too long for the text."""
    pattern = compiled_pattern(entry.pattern)
    end = monotonic() + SECONDS
    prose = document.prose
    for block in document.blocks:
        try:
            for match in pattern.finditer(prose[block.start : block.end], timeout=max(0.001, end - monotonic())):
                if match.end() > match.start():
                    start = block.start + match.start()
                    groups = (match[0], *(group or "" for group in match.groups()))
                    yield Found(entry, None, start, block.start + match.end(), groups=groups)
        except TimeoutError:
            raise too_slow(entry, entry.pattern) from None


@lru_cache(maxsize=4096)
def compiled_pattern(source: str) -> "regex.Pattern[str]":
    """Return a pattern of an author, compiled. Raises `regex.error`."""
    # Imported here because few books have patterns.
    import regex

    return regex.compile(source, regex.VERSION0)
