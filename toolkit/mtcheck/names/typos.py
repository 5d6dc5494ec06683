"""Find words one letter away from a more frequent name of the same text, without a dictionary.

German nouns are capitalised, too, so a name has to show itself as one: it never stands behind an article or an
adjective, and stands at least once behind a preposition or beside another capitalised word. Forms of one word
(Asiate, Asiaten), feminine forms and different given names (Christian, Christina) are set apart by their endings.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from mtcheck.model import PROSE_ZONES, Document
from mtcheck.names import gazetteer
from mtcheck.names.attested import known, native_links
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.names.schemes import all_skeletons
from mtcheck.names.sieve import Sieve, capitalised, each
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.patterns import Pattern

SHORTEST = 7
CROWD = 64
"""More words than this are not compared each with each."""
NOUN_ENDS = tuple(
    end + genitive
    for end in (
        "ung ungen heit heiten keit keiten schaft schaften tion tionen ismus tät täten nis nisse ling linge innen chen"
        " lein ment mente"
    ).split()
    for genitive in ("", "s")
)
ENDINGS = frozenset(
    "|a|as|e|en|er|ern|ers|es|em|i|ia|in|inn|innen|ens|n|na|an|ne|ns|o|r|rn|rs|s|se|sen|t|te|ten|y".split("|")
)
"""What two forms of one word, or the names of a man and a woman, differ by at the end."""
NOUN_CONTEXT = Pattern(
    r"(?:\b(?:[Dd](?:er|ie|as|en|em|es)|[Zz]u[mr]|[IiAa]m|[Vv]om|[Bb]eim|[IiAa]ns|[Ff]ürs|[Ii]hr|[Ss]ein|[Mm]ein|[Uu]nser"
    r"|[Kk]?[Ee]in|[Ii]hre[mnrs]?|[Ss]eine[mnrs]?|[Mm]eine[mnrs]?|[Uu]nsere[mnrs]?|[Kk]?[Ee]ine[mnrs]?|\d+)"
    r"|\b[a-zäöüß-]{3,}(?:e|en|er|es|em))\s$"
)
FALSE_ADJECTIVE = Pattern(
    r"\b(?:aber|unter|über|hinter|oder|neben|sagte|gegen|zwischen|wegen|seiten|aller|wieder|immer|nahe|ohne|heute"
    r"|gestern|morgen|[a-zäöüß]+te|[a-zäöüß]+ten)\s$"
)
"""Behind these a name may stand, although they end like an adjective."""
PREPOSITION = Pattern(
    r"\b(?:[Aa]us|[Bb]ei|[Dd]urch|[Ff]ür|[Gg]egen|[Ii]n|[Ll]aut|[Mm]it|[Nn]ach|[Üü]ber|[Uu]m|[Vv]on)\s$"
)
CAPITALISED_BEFORE = Pattern(r"[\w,“] [A-ZÄÖÜ][\w’-]+ $")
CAPITALISED_BEHIND = Pattern(r" [A-ZÄÖÜ]\w+")
REACH = 40
RARE = 2
"""The name is at least so many times as frequent as its mistake."""
Span = tuple[int, int]


def find_typos(document: Document) -> Iterator[tuple[Sequence[Span], str, Sequence[Span]]]:
    """Yield the places of each mistaken spelling, the name that is meant, and the places of that."""
    words = document.words
    long = sorted(long_names(words))
    places: dict[str, list[Span]] = {}
    for one, other in sorted(neighbours(long)):
        if one.lower() in words or other.lower() in words or same_word(one, other):
            continue
        for word in (one, other):
            if word not in places:
                places[word] = _spans(document, word)
        rare, frequent = sorted((one, other), key=lambda word: len(places[word]))
        if (
            0 < len(places[rare]) * RARE <= len(places[frequent])
            and _is_name(document.prose, places[frequent])
            and not any(_as_noun(document.prose, span) for span in places[rare])
            and not _are_two_words(rare, frequent)
            and not _are_two_people(document.prose, frequent, places[rare], places[frequent])
            # Asked last, it looks into a large table: Belgrad is no mistake for Beograd.
            and not gazetteer.named(rare)
        ):
            yield places[rare], frequent, places[frequent]


def may_be_name(word: str) -> bool:
    """Tell whether a word is long enough and lacks the endings of German nouns."""
    return len(word) >= SHORTEST and word.istitle() and not word.endswith(NOUN_ENDS)


_long_names = Sieve(each(may_be_name))


@lru_cache(maxsize=4)
def long_names(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that may be names by their length and ending."""
    return _long_names(capitalised(words))


@lru_cache(maxsize=1 << 15)
def edges(word: str) -> tuple[str, ...]:
    """Return beginnings and ends of a word, of which it shares one with every word that is one edit apart.

    Both must have the same first letter and `SHORTEST` letters. Whatever the edit, one half of the shorter word stays.

    >>> edges("Atameken"), edges("Atamaken")
    (('Ata', 'A-ken'), ('Ata', 'A-ken'))
    """
    half = (len(word) - 1) // 2
    found = (word[:half], f"{word[0]}-{word[-half:]}")
    if len(word) % 2 == 0 or len(word) == SHORTEST:
        return found
    return *found, word[: half - 1], f"{word[0]}-{word[1 - half :]}"


def neighbours(words: Sequence[str]) -> set[tuple[str, str]]:
    """Return the pairs of words with the same first letter that are one edit apart, in the order of the words."""
    first: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for word in words:
        for edge in edges(word):
            other = first.setdefault(edge, word)
            if other is not word:
                groups.setdefault(edge, [other]).append(word)
    small = [group for group in groups.values() if len(group) <= CROWD]
    for crowd in (group for group in groups.values() if len(group) > CROWD):
        small += _with_one_letter_less(crowd)
    pairs = {pair for group in small for pair in combinations(group, 2)}
    return {pair for pair in pairs if one_edit_apart(*pair)}


def _with_one_letter_less(words: Sequence[str]) -> Iterator[list[str]]:
    """Part many words so that the work stays linear: words one edit apart are alike with one letter less."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for less in {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}:
            groups[less].append(word)
    yield from (group for group in groups.values() if 1 < len(group) <= CROWD)


def one_edit_apart(one: str, other: str) -> bool:
    """Tell whether one letter more, less, other, or two exchanged lead from one word to the other.

    >>> one_edit_apart("Atameken", "Atamaken"), one_edit_apart("Karlsruhe", "Kralsruhe"), one_edit_apart("ab", "ab")
    (True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    one, other = behind_common(one, other)
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[1::-1] == other[:2] and one[2:] == other[2:])
    )


def behind_common(one: str, other: str) -> tuple[str, str]:
    """Return what is left of two words behind their common beginning."""
    place = 0
    for letter, its in zip(one, other, strict=False):
        if letter != its:
            break
        place += 1
    return one[place:], other[place:]


def same_word(one: str, other: str) -> bool:
    """Tell whether two spellings are forms or variants of one word, or both known: no mistake of the typist."""
    endings = set(behind_common(one, other))
    bare = [unicodedata.normalize("NFD", word).encode("ascii", "ignore") for word in (one, other)]
    return (
        endings <= ENDINGS
        or bare[0] == bare[1]
        or (bool(known(one)) and bool(known(other)))
        or not all_skeletons(one).isdisjoint(all_skeletons(other))
    )


def _are_two_words(one: str, other: str) -> bool:
    """Tell whether both are German nouns (Aufnahme, Ausnahme), given names (Mathias, Matthias), or one Arabic name."""
    return (
        all(is_noun_form(word.lower()) for word in (one, other))
        or all(gender_of_given_name(word) for word in (one, other))
        # Which is a variant (Sabrata, Sabratha).
        or not native_links(one).isdisjoint(native_links(other))
    )


def _are_two_people(prose: str, given: str, spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether a given name has a surname behind it that the one it resembles has not: Nicklas, Nicolas."""
    if not gender_of_given_name(given):
        return False
    mine, its = (
        {match[0] for _, end in found if (match := CAPITALISED_BEHIND.match(prose, end))} for found in (spans, others)
    )
    return bool(mine) and mine.isdisjoint(its)


def _spans(document: Document, word: str) -> list[Span]:
    return [
        (start, start + len(word))
        for start in document.occurrences(word)
        if (block := document.block_at(start)) is not None and block.zone in PROSE_ZONES
    ]


def _is_name(prose: str, spans: Sequence[Span]) -> bool:
    shown = any(
        PREPOSITION.search(before := prose[max(0, start - REACH) : start])
        or CAPITALISED_BEFORE.search(before)
        or CAPITALISED_BEHIND.match(prose, end)
        for start, end in spans
    )
    return shown and not any(_as_noun(prose, span) for span in spans)


def _as_noun(prose: str, span: Span) -> bool:
    before = prose[max(0, span[0] - REACH) : span[0]]
    return NOUN_CONTEXT.search(before) is not None and FALSE_ADJECTIVE.search(before) is None
