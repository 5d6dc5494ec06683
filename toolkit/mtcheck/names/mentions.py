"""Find where a document mentions names that could be spelled in another way.

Only capitalised words count, and only those whose letters leave a choice and whose reading is known or looks
Slavic. Most words of an article are dismissed by two patterns, once per distinct word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mtcheck.model import WORD, Document
from mtcheck.names.gazetteer import places
from mtcheck.names.lexicon import names
from mtcheck.names.schemes import Label, Scheme, all_skeletons, label, skeletons

CHOICE = re.compile(r"[cehjqsvwxyz]|i[aou]|ks", re.IGNORECASE)
"""A spelling without any of these is the same in every scheme (Irina)."""
COMMON = re.compile(
    r"[äöüß]|(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|ität|tät|nis|nisse|ling|linge"
    r"|innen|chen|lein|ment|mente|zeug|land|ländern|zeit|zeiten|haus|werk|recht|ieren|ende|enden|isten|ler|lern"
    r"|iger|igen|sche|schen|scher|sches|zug|tag|tage|tagen|jahr|jahre|jahren|stadt|welt|kraft|macht|gericht)$"
)
"""German word endings and letters that Cyrillic never comes out as."""
SLAVIC = re.compile(r".{3}(?:[оеё]ва?|[оеё]вна|[оеё]вич|[сц]ки|[сц]кая|енко|чук|швили)$")
SHORTEST, LONGEST = 4, 24
STRONG = 6
"""Two spellings that no single scheme could both write are one name from this length on, known or not."""
CONTEXT = re.compile(r" ([A-ZÄÖÜ][\w’-]+)")
LEADER = re.compile(r"([A-ZÄÖÜ][\w’-]+) $")
REACH = 40
FEW = 64
"""Up to so many words are looked up one by one; more are found in one walk over the text."""
MOST_NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """One spelling of a name and all its places in one document.

    `links` are what it can be read as, as far as known; `loose` what it is read as if its letters give one
    scheme away. `followers` are capitalised words right behind it, `leaders` known names right before it.
    """

    path: str
    form: str
    spans: tuple[tuple[int, int], ...]
    links: frozenset[str]
    loose: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()
    leaders: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 16)
def known(word: str) -> frozenset[str]:
    """Return the readings of a word that are names at home in Cyrillic: attested, or Slavic by their ending.

    >>> sorted(known("Vadim")), sorted(known("Wasser"))
    (['вадим'], [])
    """
    read = all_skeletons(word)
    if not read:
        return read
    people, towns = names(), places()
    return frozenset(name for name in read if name in people or name in towns or SLAVIC.match(name))


@lru_cache(maxsize=1 << 12)
def side(word: str) -> Label:
    """Say which scheme alone gives a word the readings by which it is known (Jekaterinburg is German)."""
    read = known(word)
    schemes = [scheme for scheme in Scheme if read & skeletons(word, scheme)]
    return Label(schemes[0].value) if len(schemes) == 1 else label(word) if not schemes else Label.UNDECIDED


def original(skeleton: str) -> str:
    """Return the Cyrillic spelling of a skeleton, with a capital.

    >>> original("алексеи"), original("вербицки")
    ('Алексей', 'Вербицкий')
    """
    name = names().get(skeleton) or places().get(skeleton) or skeleton
    return (f"{name}й" if name.endswith(("ски", "цки")) else name).title()


def open_to_choice(word: str) -> bool:
    """Tell cheaply whether a word may be a name that has another spelling."""
    return (
        word.istitle()
        and SHORTEST <= len(word) <= LONGEST
        and CHOICE.search(word) is not None
        and COMMON.search(word) is None
    )


def find_mentions(document: Document, aliases: Mapping[str, frozenset[str]] | None = None) -> Iterator[Mention]:
    """Yield the names of a document that could be spelled otherwise, in order of their first place.

    `aliases` gives links to spellings that a glossary holds together, whatever they read as.
    """
    aliases = aliases or {}
    words = document.words
    candidates = {word for word in words if open_to_choice(word) and word.lower() not in words}
    bases = {word: base for word in candidates if (base := base_form(word, candidates)) is not None}
    bases.update({word: word for word in words & aliases.keys()})
    loose = _held_together({word for word in candidates if word not in bases})
    bases.update((word, word) for word in loose)
    surfaces: dict[str, list[str]] = defaultdict(list)
    for word, base in bases.items():
        surfaces[base].append(word)
    spans = _places(document, bases)
    found = []
    for base, written in surfaces.items():
        here = tuple(sorted(span for word in written for span in spans[word]))
        if here:
            links = known(base) | aliases.get(base, frozenset())
            found.append(_mention(document.prose, base, here, links, loose.get(base, frozenset())))
    yield from sorted(found, key=lambda mention: mention.spans[0])


def base_form(word: str, seen: Iterable[str]) -> str | None:
    """Return the form of a name without a German ending, or `None` if the word is no known name.

    An ending is taken off only where the rest is seen in the text or known, and the whole is not
    (Wadims, Jekaterinburger; but not Boris, Denis, Siemens).
    """
    if known(word):
        return word
    if word.endswith("s"):
        base = word[:-1]
        if known(base) and (base in seen or side(base) is not Label.UNDECIDED):
            return base
    for ending in ("er", "ern", "ers"):
        base = word.removesuffix(ending)
        if base != word and len(base) > SHORTEST and not places().keys().isdisjoint(all_skeletons(base)):
            return base
    return None


def _held_together(words: set[str]) -> dict[str, frozenset[str]]:
    """Return the unknown words of one text that read the same, one by German and one by English letters alone."""
    by_reading: dict[str, dict[Label, set[str]]] = defaultdict(lambda: defaultdict(set))
    for word in words:
        if len(word) >= STRONG and (side := label(word)) is not Label.UNDECIDED:
            for read in all_skeletons(word):
                by_reading[read][side].add(word)
    held: dict[str, set[str]] = defaultdict(set)
    for read, sides in by_reading.items():
        if len(sides) > 1:
            for word in set().union(*sides.values()):
                held[word].add(read)
    return {word: frozenset(read) for word, read in held.items()}


def _places(document: Document, words: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    wanted = list(words)
    spans: dict[str, list[tuple[int, int]]] = {word: [] for word in wanted}
    if len(wanted) <= FEW:
        for word in wanted:
            spans[word] = [(start, start + len(word)) for start in document.occurrences(word)]
    else:
        for match in WORD.finditer(document.prose):
            if match[0] in spans:
                spans[match[0]].append(match.span())
    return spans


def _mention(
    prose: str, base: str, spans: tuple[tuple[int, int], ...], links: frozenset[str], loose: frozenset[str]
) -> Mention:
    followers: set[str] = set()
    leaders: set[str] = set()
    for start, end in spans:
        if len(followers) < MOST_NEIGHBOURS and (match := CONTEXT.match(prose, end, end + REACH)):
            followers.add(match[1])
        if (
            len(leaders) < MOST_NEIGHBOURS
            and (match := LEADER.search(prose[max(0, start - REACH) : start]))
            and known(match[1])
        ):
            leaders.add(match[1])
    return Mention("", base, spans, links, loose, frozenset(followers), frozenset(leaders))
