"""Find where a document mentions names that could be spelled in another way.

Only capitalised words count, and only those whose letters leave a choice and whose reading is known or looks
Slavic. Most words of an article are dismissed by two patterns, once per distinct word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from mtcheck.model import PROSE_ZONES, Document, Zone
from mtcheck.names import native
from mtcheck.names.attested import known, native_links, same_reading
from mtcheck.names.candidates import Look, candidates
from mtcheck.names.credits import without_credits
from mtcheck.names.schemes import NONE
from mtcheck.text.patterns import Pattern

EAR, BESIDE = "~", "<"
"""Begins a reading in which what Ukrainian and Russian write и for is one; and the word before the name in it."""
BY_CUSTOM: Mapping[str, str] = {"олександр": "Alexander", "аляксандр": "Alexander", "олександра": "Alexandra"}
"""Names that German writes by custom, which are no mentions alone, by the readings of their kin."""
SURNAME = Pattern(r"(?:[оеё]ва?|[сц]ки|[сц]кая|енко|[оеё]вич)$")
CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ")
FOLLOWER = Pattern(r" ([A-ZÄÖÜ][\w’-]+)")
LEADER = Pattern(r"([A-ZÄÖÜ][\w’-]+) $")
REACH = 40
FRAME = frozenset({Zone.HEADLINE, Zone.CAPTION, Zone.BYLINE})
"""What stands around the body of an article, often written by somebody else."""
MOST_NEIGHBOURS = 6


class Mention(NamedTuple):
    """One spelling of a name and all its places in one document.

    `links` are what it can be read as, as far as known; `loose` what it is read as if its letters give one
    scheme away. `followers` are capitalised words right behind it, `leaders` those right before it.
    `frame` is the zone of its first place if none of its places is in the body, else nothing.
    """

    path: str
    form: str
    spans: tuple[tuple[int, int], ...]
    links: frozenset[str]
    loose: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()
    leaders: frozenset[str] = frozenset()
    frame: str = ""


def find_mentions(document: Document, aliases: Mapping[str, frozenset[str]] | None = None) -> Iterator[Mention]:
    """Yield the names of a document that could be spelled otherwise, in order of their first place.

    `aliases` gives links to spellings that a glossary holds together, whatever they read as.
    """
    aliases = aliases or {}
    words = document.words
    bases, loose = _bases(candidates(words), words)
    bases.update((word, word) for word in aliases.keys() & words)
    surfaces: dict[str, list[str]] = defaultdict(list)
    for word, base in bases.items():
        surfaces[base].append(word)
    spans = _places(document, bases)
    prose, found = document.prose, []
    for base, written in surfaces.items():
        here = tuple(spans[written[0]]) if len(written) == 1 else tuple(sorted(s for w in written for s in spans[w]))
        if not here:
            continue
        links = known(base) | aliases.get(base, NONE)
        own = native_links(base)
        before = [_word_before(prose, start) for start, _ in here]
        if links or not own:
            named = (word for word in before if word.lower() not in words)
            followers, leaders = _neighbours(prose, here, len(base), named)
        else:
            followers, leaders = native.neighbours(prose, here)
        read = _levelled_surname(base)
        beside = read.union(f"{name}{BESIDE}{word}" for name in read for word in {*before} - {""})
        loosely = loose.get(base, NONE) | beside
        found.append(Mention("", base, here, own | links, loosely, followers, leaders, _frame(document, here)))
    yield from sorted(found, key=lambda mention: mention.spans[0])


def _bases(looks: Mapping[str, Look], words: Set[str]) -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """Return the names of a text with their forms without an ending, and what those are read as that nobody knows."""
    bases: dict[str, str] = {}
    by_trace: dict[str, list[str]] = defaultdict(list)
    natives: dict[str, str] = {}
    for word, (base, alone, trace, is_native) in looks.items():
        if base and (alone or base in words):
            bases[word] = base
        elif trace:
            by_trace[trace].append(word)
        if is_native and (own := native.base_form(word, words)) and native_links(own):
            natives[word] = own
    loose = _held_together(by_trace)
    bases.update((word, word) for word in loose)
    bases = {word: base for word, base in (natives | bases).items() if base.lower() not in words}
    bases.update(_by_custom(bases.values(), words))
    return bases, loose


def _by_custom(bases: Iterable[str], words: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield the names by custom that a text has beside kin of theirs or a surname, each with its base form."""
    reads = [read for base in bases for read in known(base)]
    wanted = {BY_CUSTOM[read] for read in reads if read in BY_CUSTOM}
    if any(map(SURNAME.search, reads)):
        wanted.update(BY_CUSTOM.values())
    yield from ((word, name) for name in sorted(wanted) for word in (name, f"{name}s") if word in words)


@lru_cache(maxsize=1 << 16)
def _levelled_surname(word: str) -> frozenset[str]:
    """Return what a surname is read as if Russian и and Ukrainian и are one: Klimenko, Klymenko."""
    read = (name for name in known(word) if SURNAME.search(name))
    return frozenset(f"{EAR}{name.replace('ы', 'и')}" for name in read if "и" in name[:-1] or "ы" in name[:-1])


def _held_together(by_trace: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Return the unknown words of one text that read the same, one by German and one by English letters alone."""
    held: dict[str, frozenset[str]] = {}
    for alike in by_trace.values():
        if len(alike) > 1:
            held.update(same_reading(alike))
    return held


def _places(document: Document, words: Iterable[str]) -> Mapping[str, Sequence[tuple[int, int]]]:
    spans = {word: [(start, start + len(word)) for start in document.occurrences(word)] for word in words}
    for block in document.blocks:
        if block.zone not in PROSE_ZONES:
            for word, found in spans.items():
                if found and found[-1][0] >= block.start:
                    spans[word] = [span for span in found if not block.start <= span[0] < block.end]
    return {word: without_credits(document, found) for word, found in spans.items()}


def _frame(document: Document, spans: Iterable[tuple[int, int]]) -> str:
    """Return the zone of the first place if all of them are outside the body."""
    zone = ""
    for start, _ in spans:
        block = document.block_at(start)
        if block is None or block.zone not in FRAME:
            return ""
        zone = zone or str(block.zone)
    return zone


def _word_before(prose: str, start: int) -> str:
    """Return the capitalised word right before a place, or nothing."""
    if prose[start - 1 : start] != " ":
        return ""
    furthest = max(0, start - REACH)
    return _capitalised_end(prose[max(furthest, prose.rfind(" ", furthest, start - 1) + 1) : start])


@lru_cache(maxsize=1 << 14)
def _capitalised_end(text: str) -> str:
    # Quicker than the pattern: most words before a name have no capital.
    match = None if text.islower() else LEADER.search(text)
    return match[1] if match else ""


def _neighbours(
    prose: str, spans: Iterable[tuple[int, int]], size: int, before: Iterable[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the capitalised words right behind the places of a name, and those right before.

    `size` is the length of the name: behind a genitive stands what is its bearer's (Artjoms Hund).
    """
    followers: set[str] = set()
    for start, end in spans:
        if end - start == size and prose[end : end + 1] == " " and prose[end + 1 : end + 2] in CAPITALS:
            match = FOLLOWER.match(prose, end, end + REACH)
            if match and len(followers) < MOST_NEIGHBOURS:
                followers.add(match[1])
    leaders: set[str] = set()
    for word in before:
        if word and len(leaders) < MOST_NEIGHBOURS:
            leaders.add(word)
    return frozenset(followers), frozenset(leaders)
