"""Find where a document mentions names that could be spelled in another way.

Only capitalised words count, and only those whose letters leave a choice and whose reading is known or looks
Slavic. Most words of an article are dismissed by two patterns, once per distinct word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mtcheck.model import PROSE_ZONES, WORD, Document, Zone
from mtcheck.names import gazetteer, german, lexicon, native
from mtcheck.names.credits import is_credit, may_have_credits
from mtcheck.names.folds import fold, known_folds
from mtcheck.names.schemes import (
    COMPARED,
    LABELLED,
    NONE,
    Label,
    Scheme,
    all_skeletons,
    label,
    plain_skeletons,
    skeletons,
)
from mtcheck.names.sieve import Sieve, capitalised
from mtcheck.text.patterns import Pattern

CHOICE = Pattern(r"[cehjqsvwxyzčšžâûëéï]|i[aou]|[aou]i|ks|i$", re.IGNORECASE)
"""A spelling without any of these is the same in every scheme (Irina)."""
GERMAN_ENDS = tuple(
    "ung ungen heit heiten keit keiten schaft schaften tion tionen ismus tät nisse ling linge innen chen lein ment"
    " mente zeug land ländern zeit zeiten haus werk recht ieren ende enden isten ler lern iger igen iische iischen"
    " iischer iisches tische tischen tischer tisches zug tag tage tagen jahr jahre jahren stadt welt kraft macht"
    " gericht".split()
)
"""Endings of German words that Cyrillic never comes out as."""
LONG, LONG_ENDS = 11, frozenset("en te el et rt ng ft ge".split())
LONG_NIS = 7
"""Words of more letters than these may have endings that shorter names have, too (Denis)."""
NOUNS = frozenset({"Jury", "Here", "Kaiser", "Lichter", "Vieles", "Volk", "Warum", "West", "Whisky"})
"""Words that read like a name."""
SLAVIC = Pattern(r".{3}(?:[оеё]ва?|[оеё]вна|[оеё]вич|[сц]ки|[сц]кая|енко|чук|швили)$")
SLAVIC_LATIN = Pattern(
    r"(?:[oe][wv]a?|[cstz]ki|[cstz]ky|[cstz]ki[jy]|[cstz]kyj|kaj?y?a|enko|t?s?chuk|[wv]ili|[wv]i?t?s?ch|[wv]na)$"
)
SLAVIC_LAST, SLAVIC_LONGEST = frozenset("ahijkovwy"), 6
"""The last letters of these, and how long they are."""
MARKED = Pattern(r"[jvwyz]|[cksz]h|^[CKSZ]h")
"""What gives a scheme away. A single letter at the start does not: German nouns begin with W or Z."""
PLACE = "#"
EAR, BESIDE = "~", "<"
"""Begins a reading in which what Ukrainian and Russian write и for is one; and the word before the name in it."""
BY_CUSTOM: Mapping[str, str] = {"олександр": "Alexander", "аляксандр": "Alexander", "олександра": "Alexandra"}
"""Names that German writes by custom, which are no mentions alone, by the readings of their kin."""
SURNAME = Pattern(r"(?:[оеё]ва?|[сц]ки|[сц]кая|енко|[оеё]вич)$")
CITY = 100_000
"""Short names are those of cities of this size: there are too many villages."""
DOUBLED = Pattern(r"(.)\1")
WITH_VOWEL = Pattern("дар$")
"""Aleksandar: a vowel that Russian does not have."""
ROMANIAN = Pattern("^I[aou].*ie$|iu$")
"""How Moldova writes -ий: Valeriu, Iurie."""
FRENCH = "É"
"""The first letter of names that are at home in French (Édouard), not transcribed."""
SHORTEST, LONGEST = 4, 24
SURE_TOWN = 7
OF_A_PLACE = ("er", "ern", "ers")
STRONG = 6
"""Two spellings that no single scheme could both write are one name from this length on, known or not."""
FOLLOWER = Pattern(r" ([A-ZÄÖÜ][\w’-]+)")
LEADER = Pattern(r"([A-ZÄÖÜ][\w’-]+) $")
REACH = 40
FRAME = frozenset({Zone.HEADLINE, Zone.CAPTION, Zone.BYLINE})
"""What stands around the body of an article, often written by somebody else."""
FEW = 64
"""Up to so many words are looked up one by one; more are found in one walk over the text."""
MOST_NEIGHBOURS = 6


class Mention(NamedTuple):
    """One spelling of a name and all its places in one document.

    `links` are what it can be read as, as far as known; `loose` what it is read as if its letters give one
    scheme away. `followers` are capitalised words right behind it, `leaders` known names right before it.
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


@lru_cache(maxsize=1 << 16)
def known(word: str) -> frozenset[str]:
    """Return the readings of a word that are names at home in Cyrillic: attested, or Slavic by their ending.

    >>> sorted(known("Vadim")), sorted(known("Artem")), sorted(known("Wasser"))
    (['вадим'], ['артём'], [])
    """
    if not _may_be_known(word) or word in NOUNS or word[0] == FRENCH or not CHOICE.search(word) or is_german_word(word):
        return NONE
    return frozenset(name for scheme in COMPARED for name in _known(plain_skeletons(word, scheme)))


def _may_be_known(word: str) -> bool:
    """Tell at little cost whether a word is worth reading."""
    return fold(word) in known_folds() or (
        word[-1] in SLAVIC_LAST and SLAVIC_LATIN.search(word, len(word) - SLAVIC_LONGEST) is not None
    )


def is_german_word(word: str) -> bool:
    """Tell whether a word has letters, or an ending of German nouns, that Cyrillic never comes out as."""
    length = len(word)
    return (
        word.endswith(GERMAN_ENDS)
        or (length > LONG and word[-2:] in LONG_ENDS)
        or (length > LONG and word.endswith(("er", "es")))
        or (length > LONG_NIS and word.endswith("nis"))
        or "ck" in word
        or "tz" in word
        or "pf" in word
        or ("ä" in word or "ö" in word or "ü" in word or "ß" in word)
    )


@lru_cache(maxsize=1 << 16)
def kin(word: str) -> frozenset[str]:
    """Return what a word shares with the forms of its name in other languages, and a place with its other names.

    Names give the skeleton of the Russian form, places `#` and their GeoNames id. That two words are kin says that
    they can be one name, not that they are: a Russian Wladimir is not a Ukrainian Wolodymyr.

    >>> kin("Volodymyr") == kin("Wladimir"), kin("Kiew") & kin("Kyjiw")
    (True, frozenset({'#703448'}))
    """
    if (
        len(word) < SHORTEST
        or word in NOUNS
        or word[0] == FRENCH
        or (is_german_word(word) and word not in gazetteer.places_by_latin_name())
    ):
        return NONE
    read = NONE.union(*(plain_skeletons(word, scheme) for scheme in COMPARED), german.conventional(word))
    forms = (form for name in read for form in (WITH_VOWEL.sub("др", name), name.replace("и", "ы")))
    names = NONE.union(*(lexicon.kin().get(form, NONE) for form in forms))
    return (
        names
        | frozenset(_place_links(word, read))
        | known(word)
        | (known(word[:-1]) if ROMANIAN.search(word) else NONE)
    )


def _place_links(word: str, read: Set[str]) -> Iterator[str]:
    by_skeleton = gazetteer.places_by_skeleton()
    yield from (f"{PLACE}{place.id}" for place in gazetteer.places_by_latin_name().get(word, ()))
    yield from (
        f"{PLACE}{place.id}"
        for name in read
        for place in by_skeleton.get(name, ())
        if len(name) > SHORTEST or place.population >= CITY
    )
    parts = gazetteer.parts()
    yield from (f"{PLACE}{link}" for name in (word, *read) for link in parts.get(name, ()))


class Relation(StrEnum):
    """How two spellings can be one name."""

    SAME = "same"
    """Both are read as one known name, or one by German and one by English letters alone."""
    KIN = "kin"
    """They are forms of one name in two languages, or two names of one place."""


def relation(one: str, other: str) -> Relation | None:
    """Say how two different spellings can be one name, by the tests that mentions are linked with.

    >>> [str(relation("Wadim", other)) for other in ("Vadim", "Viktor")], str(relation("Mykola", "Nikolai"))
    (['same', 'None'], 'kin')
    """
    if known(one) & known(other) or (
        trace(one) and trace(one) == trace(other) and len({*_same_reading((one, other))}) == 2
    ):
        return Relation.SAME
    return Relation.KIN if _are_kin(one, other) else None


def _are_kin(one: str, other: str) -> bool:
    shared = kin(one) & kin(other)
    if any(link.startswith(PLACE) for link in shared):
        # Iwanow is no Iwanowo.
        return not (one.startswith(other) or other.startswith(one))
    # Two spellings of one form are no two forms, a doubled letter or i for y is a habit of the West, and two short
    # names may be from anywhere.
    if (
        not shared
        or min(len(one), len(other)) == SHORTEST
        or all_skeletons(one) & all_skeletons(other)
        or _plain(one) == _plain(other)
    ):
        return False
    return bool(known(one) and known(other)) or _plain(one).replace("y", "i") != _plain(other).replace("y", "i")


def _plain(word: str) -> str:
    return DOUBLED.sub(r"\1", word.lower())


def _known(read: Set[str]) -> Iterator[str]:
    people, towns = lexicon.names(), gazetteer.places()
    for name in read:
        if name in people or name in towns:
            yield name
        if name in lexicon.hidden():
            yield lexicon.hidden()[name]
        if name in gazetteer.hidden():
            yield gazetteer.hidden()[name]
        if SLAVIC.search(name):
            yield name.replace("ё", "е")


@lru_cache(maxsize=1 << 12)
def side(word: str) -> Label:
    """Say which scheme alone gives a word the readings by which it is known (Jekaterinburg is German)."""
    schemes = [scheme for scheme in LABELLED if any(_known(plain_skeletons(word, scheme)))]
    if Scheme.SCIENTIFIC in schemes[1:]:
        # What science writes as German or English does is no sign of science.
        schemes.remove(Scheme.SCIENTIFIC)
    return Label(schemes[0].value) if len(schemes) == 1 else label(word) if not schemes else Label.UNDECIDED


def original(skeleton: str) -> str:
    """Return the Cyrillic spelling of a skeleton, with a capital.

    >>> original("алексеи"), original("вербицки")
    ('Алексей', 'Вербицкий')
    """
    name = lexicon.names().get(skeleton) or gazetteer.places().get(skeleton) or skeleton
    return (f"{name}й" if name.endswith(("ски", "цки")) else name).title()


def find_mentions(document: Document, aliases: Mapping[str, frozenset[str]] | None = None) -> Iterator[Mention]:
    """Yield the names of a document that could be spelled otherwise, in order of their first place.

    `aliases` gives links to spellings that a glossary holds together, whatever they read as.
    """
    aliases = aliases or {}
    words = document.words
    candidates = known_forms(words)
    bases = {}
    by_trace: dict[str, list[str]] = defaultdict(list)
    for word in candidates:
        base, alone, left = _look(word)
        if base and (alone or base in words):
            bases[word] = base
        elif left:
            by_trace[left].append(word)
    loose = _held_together(by_trace)
    bases.update((word, word) for word in loose)
    bases = dict(_native_forms(words)) | bases
    bases = {word: base for word, base in bases.items() if base.lower() not in words}
    bases.update(_by_custom(bases.values(), words))
    bases.update((word, word) for word in aliases.keys() & words)
    surfaces: dict[str, list[str]] = defaultdict(list)
    for word, base in bases.items():
        surfaces[base].append(word)
    spans = _places(document, bases)
    found = []
    for base, written in surfaces.items():
        here = tuple(sorted(span for word in written for span in spans[word]))
        if here:
            links = known(base) | aliases.get(base, NONE)
            levelled = _levelled(document.prose, base, here)
            mention = _mention(document.prose, base, here, links, loose.get(base, NONE) | levelled)
            if own := _native_links(base):
                mention = mention._replace(links=own | links)
                if not links:
                    followers, leaders = native.neighbours(document.prose, here)
                    mention = mention._replace(followers=followers, leaders=leaders)
            frame = _frame(document, here)
            found.append(mention._replace(frame=frame) if frame else mention)
    yield from sorted(found, key=lambda mention: mention.spans[0])


def _by_custom(bases: Iterable[str], words: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield the names by custom that a text has beside some kin of theirs, each with its form without an ending."""
    wanted = {BY_CUSTOM[read] for base in bases for read in known(base) if read in BY_CUSTOM}
    yield from ((word, name) for name in sorted(wanted) for word in (name, f"{name}s") if word in words)


@lru_cache(maxsize=1 << 16)
def _look(word: str) -> tuple[str, bool, str]:
    """Return the base of a word, whether that is sure, and its trace."""
    base, alone = base_form(word) if _may_be_form(word) else ("", False)
    return base, alone, trace(word)


def _levelled(prose: str, word: str, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
    """Return the same readings of a surname, alone and with each capitalised word before it, given name or not."""
    read = _levelled_surname(word)
    before = (LEADER.search(prose[max(0, start - REACH) : start]) for start, _ in spans) if read else ()
    beside = {match[1] for match in before if match}
    return read.union(f"{name}{BESIDE}{given}" for name in read for given in beside)


@lru_cache(maxsize=1 << 16)
def _levelled_surname(word: str) -> frozenset[str]:
    """Return what a surname is read as if Russian и and Ukrainian и are one: Klimenko, Klymenko."""
    read = (name for name in known(word) if SURNAME.search(name))
    return frozenset(f"{EAR}{name.replace('ы', 'и')}" for name in read if "и" in name[:-1] or "ы" in name[:-1])


def _native_links(word: str) -> frozenset[str]:
    """Return what a word can stand for in other scripts."""
    return NONE if is_german_word(word) else native.links(word)


_native_words = Sieve(
    lambda word: (
        SHORTEST <= len(word) <= LONGEST and bool(_native_links(word) or (word[-1] == "s" and _native_links(word[:-1])))
    )
)


def _native_forms(words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of a text that are at home in other scripts, each with its form without an ending."""
    for word in _native_words(capitalised(words)):
        base = native.base_form(word, words)
        if base and _native_links(base):
            yield word, base


def _is_candidate(word: str) -> bool:
    """Tell whether a word is a form of a known name or may give a scheme away."""
    return (
        SHORTEST <= len(word) <= LONGEST
        # Parts of `is_german_word` that no ending of a name hides, and the quickest to tell.
        and not (len(word) > LONG and word[-2:] in LONG_ENDS)
        and not ("ck" in word or "tz" in word or "pf" in word or "ü" in word or "ä" in word or "ö" in word)
        and (_shows_scheme(word) or _may_be_form(word))
        and any(_look(word))
    )


def _may_be_form(word: str) -> bool:
    """Tell at little cost whether a word may be a known one, or one with an ending, as `base_form` takes them off."""
    return (
        _may_be_known(word)
        or (word[-1] == "s" and _may_be_known(word[:-1]))
        or (word.endswith(OF_A_PLACE) and _may_be_known(word[: word.rindex("er")]))
    )


_candidates = Sieve(_is_candidate)


@lru_cache(maxsize=4)
def known_forms(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that are forms of known names or may give a scheme away; several rules ask."""
    return frozenset(_candidates(capitalised(words)))


@lru_cache(maxsize=1 << 16)
def base_form(word: str) -> tuple[str, bool]:
    """Return the form of a name without a German ending, and whether that is sure without seeing it elsewhere.

    Nothing if the word is no form of a known name. A genitive is sure only where the spelling gives its scheme
    away (Wadims, Alexejs; but not Boris, Denis, Siemens); an adjective in -er is one of a place.
    """
    if known(word):
        return word, True
    if word[-1] == "s" and known(word[:-1]):
        return word[:-1], side(word[:-1]) is not Label.UNDECIDED
    if word.endswith(OF_A_PLACE):
        base = word[: word.rindex("er")]
        if len(base) > SHORTEST and any(read in gazetteer.places() for read in known(base)):
            return base, len(base) > SURE_TOWN
    return "", False


def _held_together(by_trace: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Return the unknown words of one text that read the same, one by German and one by English letters alone."""
    held: dict[str, frozenset[str]] = {}
    for alike in by_trace.values():
        if len(alike) > 1:
            held.update(_same_reading(alike))
    return held


@lru_cache(maxsize=1 << 16)
def trace(word: str) -> str:
    """Return the fold of a long word that may give its scheme away, or nothing; words that share it are compared."""
    return fold(word) if _shows_scheme(word) else ""


def _shows_scheme(word: str) -> bool:
    return len(word) >= STRONG and MARKED.search(word) is not None and not is_german_word(word)


def _same_reading(words: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the words of which one has by German letters alone what another has by English letters alone."""
    german: dict[str, frozenset[str]] = {}
    english: dict[str, frozenset[str]] = {}
    for word in words:
        by_german, by_english = skeletons(word, Scheme.GERMAN), skeletons(word, Scheme.ENGLISH)
        german[word], english[word] = by_german - by_english, by_english - by_german
    # No word has a reading on both sides, so none is found to agree with itself.
    by_german_alone, by_english_alone = NONE.union(*german.values()), NONE.union(*english.values())
    for word in german:
        if shared := german[word] & by_english_alone | english[word] & by_german_alone:
            yield word, shared


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
    for block in document.blocks:
        if block.zone not in PROSE_ZONES:
            for word, found in spans.items():
                if found and found[-1][0] >= block.start:
                    spans[word] = [span for span in found if not block.start <= span[0] < block.end]
    if not may_have_credits(document):
        return spans
    return {word: [span for span in found if not is_credit(document, span)] for word, found in spans.items()}


def _frame(document: Document, spans: Iterable[tuple[int, int]]) -> str:
    """Return the zone of the first place if all of them are outside the body."""
    zone = ""
    for start, _ in spans:
        block = document.block_at(start)
        if block is None or block.zone not in FRAME:
            return ""
        zone = zone or str(block.zone)
    return zone


def _mention(
    prose: str, base: str, spans: tuple[tuple[int, int], ...], links: frozenset[str], loose: frozenset[str]
) -> Mention:
    followers: set[str] = set()
    leaders: set[str] = set()
    for start, end in spans:
        if (
            len(followers) < MOST_NEIGHBOURS
            and prose[end : end + 1] == " "
            and (match := FOLLOWER.match(prose, end, end + REACH))
        ):
            followers.add(match[1])
        if (
            len(leaders) < MOST_NEIGHBOURS
            and prose[start - 1 : start] == " "
            # Quicker than the pattern: most words before a name have no capital.
            and not prose[prose.rfind(" ", max(0, start - REACH), start - 1) + 1 : start].islower()
            and (match := LEADER.search(prose[max(0, start - REACH) : start]))
            and known(match[1])
        ):
            leaders.add(match[1])
    return Mention("", base, spans, links, loose, frozenset(followers), frozenset(leaders))
