"""Tell whether two spellings of a name mean one person, by the names beside them.

In one text two spellings are most often one person, in two texts only what stands beside both shows it. The more
texts there are, the more people bear a name: a name that stands alone is one person only while they show one bearer.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from mtcheck.names import native
from mtcheck.names.attested import SHORTEST, known
from mtcheck.names.gazetteer import places
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.names.lexicon import names
from mtcheck.names.mentions import BESIDE, SURNAME, Mention
from mtcheck.names.schemes import all_skeletons
from mtcheck.names.scripts import Kind
from mtcheck.text.german.determiners import PREPOSITIONS
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.language import GERMAN

NO_NAMES = GERMAN.union(PREPOSITIONS)
"""Words that stand before a name with a capital where a sentence begins."""

Signature = tuple[str, frozenset[str], frozenset[str], frozenset[str]]
"""A spelling, its links and its neighbours."""


def same_person(one: Mention, other: Mention) -> bool:
    """Tell whether two spellings may mean one person: a surname beside both must be the same name."""
    if shared := _native(one, other):
        return _same_native(one, other, shared)
    return not one.followers or not other.followers or _meet(one.followers, other.followers)


def same_given(one: Mention, other: Mention) -> bool:
    """Tell whether two spellings of a surname may mean one person: words right before both must be the same."""
    mine, its = ({link.partition(BESIDE)[2] for link in mention.loose} - {""} for mention in (one, other))
    return not mine or not its or _meet(frozenset(mine), frozenset(its))


def same_bearer(one: Mention, other: Mention, several: bool = False) -> bool:
    """Tell the same with less trust, for two documents.

    A place is a place, unless it is called like people (Borissow, Kasan) and a given name stands before it. People need
    a common surname, given name or office beside both. What stands alone in both texts is one person, unless `several`
    are known to bear the name, or it is a surname that the lexicon has, which is borne by many.
    """
    shared = one.links & other.links
    if native_links := _native(one, other):
        near = native.meet(one.followers, other.followers) or native.meet(one.leaders, other.leaders)
        kinds = {native.kind(link) for link in native_links}
        # Chan Junis is a town, Hamza Younes is not.
        beside = names_among(one.followers | one.leaders) or names_among(other.followers | other.leaders)
        is_thing = Kind.GROUP in kinds or (Kind.PLACE in kinds and not beside)
        return _same_native(one, other, native_links) and (is_thing or bool(near))
    before, its = names_among(one.leaders), names_among(other.leaders)
    agree = _meet(one.followers, other.followers) or _meet(before, its)
    surnames = {link for link in shared if link in names() and SURNAME.search(link)}
    if any(link in places() for link in shared - surnames):
        called = any(link in names() for link in shared)
        told = given_among(before) or given_among(its) or (called and (one.followers or other.followers))
        return agree or not told
    if several or agree:
        return agree
    offices = [offices_among(mention.leaders) for mention in (one, other)]
    if all(offices) and not (before and its) and not (one.followers and other.followers):
        # One office, as long as nobody else of that name is heard of.
        return not offices[0].isdisjoint(offices[1])
    alone = not (one.followers or other.followers or before or its)
    return alone and not surnames and min(len(one.form), len(other.form)) > SHORTEST


@lru_cache(maxsize=1 << 14)
def names_among(words: frozenset[str]) -> frozenset[str]:
    """Return the words that may be names, of those before a name: not Präsident, Energieminister, Nach.

    >>> sorted(names_among(frozenset({"Barbara", "Präsident", "Energieminister", "Zdravko", "Nach"})))
    ['Barbara', 'Zdravko']
    """
    return frozenset(word for word in words if _is_sure(word) or not (word.lower() in NO_NAMES or _is_title(word)))


@lru_cache(maxsize=1 << 14)
def given_among(words: frozenset[str]) -> frozenset[str]:
    """Return the words that are known names."""
    return frozenset(filter(_is_sure, words))


@lru_cache(maxsize=1 << 14)
def offices_among(words: frozenset[str]) -> frozenset[str]:
    """Return the words that are German nouns."""
    return frozenset(word for word in words - names_among(words) if _is_title(word))


def _is_sure(word: str) -> bool:
    return bool(gender_of_given_name(word) or known(word) or native.links(word))


def _is_title(word: str) -> bool:
    """Tell whether a word, or what a compound ends in, is a German noun."""
    small = word.lower()
    return any(is_noun_form(small[start:]) for start in range(len(small) - SHORTEST + 1))


def several_bearers(mentions: Iterable[Mention]) -> bool:
    """Tell whether the names beside a name show that more than one person bears it."""
    behind: list[frozenset[str]] = []
    before: list[frozenset[str]] = []
    for mention in mentions:
        for found, words in ((behind, mention.followers), (before, names_among(mention.leaders))):
            if words and len(found) < 2 and not any(_meet(words, others) for others in found):
                found.append(words)
    return max(len(behind), len(before)) > 1


def _native(one: Mention, other: Mention) -> frozenset[str]:
    """Return the links that two spellings share if all of them are of other scripts than Cyrillic."""
    shared = one.links & other.links
    return shared if all(map(native.is_link, shared)) else frozenset()


def _same_native(one: Mention, other: Mention, shared: frozenset[str]) -> bool:
    followers, leaders = native.meet(one.followers, other.followers), native.meet(one.leaders, other.leaders)
    return native.one_name(one.form, other.form, shared, followers, leaders)


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return not _asked(some).isdisjoint(_offered(others))


@lru_cache(maxsize=1 << 14)
def _asked(words: frozenset[str]) -> frozenset[str]:
    """Return what must be offered for one of the words to be met: it, its base, or a reading of it."""
    return frozenset(key for word in words for key in (word, word.rstrip("s"), *all_skeletons(word)))


@lru_cache(maxsize=1 << 14)
def _offered(words: frozenset[str]) -> frozenset[str]:
    return frozenset(key for word in words for key in (word, *all_skeletons(word)))


class Bearers:
    """The mentions of the spelling that stands, and which of them `same_bearer` takes for another mention's.

    In many texts a frequent name has thousands of mentions, and to compare each with each would be quadratic. Two
    that both have neighbours are only compared if they have one in common, or are a place; and what has the same
    neighbours is compared once.
    """

    def __init__(self, standing: Sequence[Mention], several: bool = False) -> None:
        """Take the mentions of one spelling; `several` says that more than one person bears the name."""
        self._standing = tuple(standing)
        self._several = several
        self._alike: dict[Signature, list[int]] = defaultdict(list)
        self._by_neighbour: dict[str, dict[Signature, None]] = defaultdict(dict)
        self._alone: dict[Signature, None] = {}
        self._found: dict[Signature, tuple[Mention, ...]] = {}
        for number, mention in enumerate(self._standing):
            signature = _signature(mention)
            self._alike[signature].append(number)
            for key in _offered(mention.followers) | _offered(mention.leaders):
                self._by_neighbour[key][signature] = None
            if not mention.followers and not names_among(mention.leaders):
                self._alone[signature] = None

    def same_as(self, mention: Mention) -> tuple[Mention, ...]:
        """Return those that may be the bearer of another mention, in their order."""
        signature = _signature(mention)
        if signature not in self._found:
            numbers = [
                number
                for other in self._to_compare(mention)
                if same_bearer(mention, self._standing[self._alike[other][0]], self._several)
                for number in self._alike[other]
            ]
            whole = len(numbers) == len(self._standing)
            self._found[signature] = self._standing if whole else tuple(self._standing[n] for n in sorted(numbers))
        return self._found[signature]

    def _to_compare(self, mention: Mention) -> Iterable[Signature]:
        if not (mention.followers or names_among(mention.leaders)) or any(
            link in places() or native.is_link(link) for link in mention.links
        ):
            return self._alike
        keys = _asked(mention.followers) | _asked(mention.leaders)
        near = (self._by_neighbour[key] for key in keys if key in self._by_neighbour)
        return dict.fromkeys((*self._alone, *(signature for found in near for signature in found)))


def _signature(mention: Mention) -> Signature:
    return mention.form, mention.links, mention.followers, mention.leaders
