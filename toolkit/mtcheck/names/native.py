"""Names at home in Arabic, Armenian, Georgian and Greek letters: which are known, and when two spellings are one.

A link is the code of a script, a colon and a reading: `arab:qayda`. What two spellings share says that they can be one
name. A place or a group is one, wherever it stands. People are another matter: Mohammed and Muhammad are most often two
men, so they need the same name beside them, unless one spelling is German alone and the other one is not (Baschar,
Bashar): no paper writes both.
"""

from collections.abc import Collection, Iterator, Mapping, Set
from functools import cache, lru_cache

from mtcheck.names.consonants import folds, known_by_fold, sharing_a_fold
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.names.scripts import (
    DATA_FILE,
    NONE,
    SHORTEST,
    Beginnings,
    Kind,
    Script,
    System,
    all_readings,
    known_readings,
    readings,
    table,
)
from mtcheck.text.messages import Wording, gettext_noop, joined, say
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

SCRIPTS, SYSTEMS = tuple(Script), tuple(System)
LANGUAGES = {
    System.GERMAN: gettext_noop("German"),
    System.ENGLISH: gettext_noop("English"),
    System.FRENCH: gettext_noop("French"),
}
ENDINGS: Mapping[Script, Pattern] = {
    Script.GEORGIAN: Pattern(".{2,}(?:švili|[aei]ʒe)"),
    Script.ARMENIAN: Pattern(".{3,}[^i]yan"),
}
"""Surnames that need no list."""
LETTERS = Pattern(r"(?:schwili|shvili|chvili|dse|dze|[^i][jy]an)$")
"""The same in Latin letters."""
LETTERS_END = ("wili", "vili", "dse", "dze", "jan", "yan")
"""How these end."""
TWICE = Pattern(r"(.)\1+")
NO_CONSONANTS = Pattern("[^bcdfgklmnpqrstvwxz]")
PARTICLE = r"(?:(?:[AaEe][lnrstz]|[Aa]sch|[Aa]sh|[AaEe]d|[Aa]dh|[Ee]s|bin|ben|ibn|abu|abi)[- ])?"
FOLLOWER = Pattern(rf" {PARTICLE}([A-ZÄÖÜ]\w+)")
LEADER = Pattern(rf"([A-ZÄÖÜ]\w+) {PARTICLE}$")
NOUNS = frozenset(
    "Adel Agon Asyl Badi Bagger Bambus Basilika Becher Borg Burg Deka Dekan Ding Eber Effeff Esel Ether Etter Fang"
    " Fasel Gaffer Gare Golem Guru Hasel Hefter Hotte Kabbala Kamel Kanu Karren Kaste Koje Kondo Konsul Mammon Manna"
    " Marathon Media Mensur Mure Muskat Nadir Navel Nomen Oliver Olympia Panorama Rabbi Ramen Ramme Rebbe Rebe Rede"
    " Reise Roman Saga Sheriff Tanne Teamer Tenne Theke Thing Token".split()
)
"""German nouns that read like a name."""
REACH = 40
MOST_NEIGHBOURS = 6
LONG = 6
"""Shorter words read like names by chance: Riad is no Ried, Kasim no Kazem."""


@cache
def names() -> Mapping[str, tuple[str, str]]:
    """Return what is known by its link: kind and native spelling."""
    rows = (line.split("\t") for line in read_table("mtcheck.names", f"data/scripts/{DATA_FILE}").splitlines())
    return {f"{script}:{read}": (kind, native) for script, kind, read, native in rows}


def is_link(link: str) -> bool:
    """Tell whether a link is one of these; those of Cyrillic names are skeletons."""
    return link[4:5] == ":"


def script_of(link: str) -> Script:
    """Return the script of a link."""
    return Script(link[:4])


@lru_cache(maxsize=1 << 16)
def links(word: str) -> frozenset[str]:
    """Return what a word can stand for among the known names, and among surnames with an ending of their own.

    >>> sorted(links("Kaida") & links("Qaida")), sorted(links("Wasser"))
    (['arab:qayda'], [])
    """
    return frozenset(_links(word)) if len(word) >= SHORTEST and word not in NOUNS else NONE


def _links(word: str) -> Iterator[str]:
    for script, fold in folds(word):
        if fold in (by_fold := known_by_fold(script)):
            reads = by_fold[fold].split(" ")
            beginnings = Beginnings(reads)
            for system in SYSTEMS:
                found = known_readings(word, script, system, beginnings)
                yield from (f"{script}:{read}" for read in reads if read in found)
    if LETTERS.search(word):
        for script, ending in ENDINGS.items():
            yield from (f"{script}:{read}" for read in all_readings(word, script) if ending.fullmatch(read))


def may_have_links(words: Collection[str]) -> set[str]:
    """Return those words, of letters only, that are worth asking for links; that is told of many words at once."""
    return {*sharing_a_fold(words), *(word for word in words if word.endswith(LETTERS_END))}


def is_group(link: str) -> bool:
    """Tell whether a link is that of a group of people, which has one name (Al-Kaida)."""
    return is_link(link) and kind(link) is Kind.GROUP


def kind(link: str) -> Kind:
    """Return what bears a name; what is known by its ending is a person."""
    return Kind(names().get(link, (Kind.PERSON, ""))[0])


def original(link: str) -> str:
    """Return the native spelling of a link, or its sounds."""
    return names().get(link, ("", ""))[1] or f"[{link.partition(':')[2]}]"


def sides(one: str, other: str, link: str) -> tuple[System, System]:
    """Return the likeliest systems of two spellings with one reading: one for both, unless one alone is German."""
    script, read = script_of(link), link[5:]
    able = [[system for system in SYSTEMS if read in readings(word, script, system)] for word in (one, other)]
    if both := [system for system in able[0] if system in able[1]]:
        german = [System.GERMAN in systems for systems in able]
        if german[0] == german[1]:
            return both[0], both[0]
    first = able[0][0]
    return first, next((system for system in able[1] if system is not first), able[1][0])


def difference(one: str, other: str, link: str) -> Wording:
    """Say in which letters two spellings differ, and whose habit each of them is.

    >>> str(difference("Kaida", "Qaida", "arab:qayda")), str(difference("Mohammed", "Muhammad", "arab:muhamad"))
    ('English „Q“, German „K“', '„o“ and „u“ stand for one sound')
    """
    systems = sides(one, other, link)
    cut = [_letter_groups(word, link, system) for word, system in zip((one, other), systems, strict=True)]
    pairs = zip(*cut, strict=False)
    letters = next(((here, there) for here, there in pairs if here.lower() != there.lower()), (one, other))
    if systems[0] is systems[1]:
        first, second = sorted(letters)
        return say("„{first}“ and „{second}“ stand for one sound", first=first, second=second)
    named = sorted((LANGUAGES[system], letter) for system, letter in zip(systems, letters, strict=True))
    return joined(", ", [say("{system} „{letter}“", system=say(name), letter=letter) for name, letter in named])


def _letter_groups(word: str, link: str, system: System) -> list[str]:
    groups, place = [], 0
    for letters, _ in table(script_of(link), system).pieces(word.lower()) or ():
        groups.append(word[place : place + len(letters)])
        place += len(letters)
    return groups


def apart(one: str, other: str, link: str) -> bool:
    """Tell whether one spelling is German alone, and the other one English and not German."""
    script, read = script_of(link), link[5:]
    able = [frozenset(system for system in SYSTEMS if read in readings(word, script, system)) for word in (one, other)]
    if able[0] != {System.GERMAN}:
        able.reverse()
    return able[0] == {System.GERMAN} and System.ENGLISH in able[1] and System.GERMAN not in able[1]


def side(word: str) -> System | None:
    """Return which of German and English alone gives a word the readings it is known by, or `None`."""
    found = {
        system for link in links(word) for system in SYSTEMS if link[5:] in readings(word, script_of(link), system)
    }
    sides = found & {System.GERMAN, System.ENGLISH}
    return sides.pop() if len(sides) == 1 else None


def one_name(
    one: str, other: str, shared: Set[str], followers: bool | None = None, leaders: bool | None = None
) -> bool:
    """Tell whether two spellings that share links are one name.

    `followers` and `leaders` say whether the names behind and before both are the same, `None` if either has none.
    Short spellings that one system could both write are only one place if they differ in doubled letters; Arabic ones
    of people not even beside the same name (Hamad, Hamed): they are brothers.
    """
    far = {link for link in shared if apart(one, other, link)}
    unlike = far or min(len(one), len(other)) >= LONG
    # A spelling that is a given name of the West (Erich) is no place.
    western = any(gender_of_given_name(form) for form in (one, other))
    things = {link for link in shared if kind(link) is not Kind.PERSON and not (western and kind(link) is Kind.PLACE)}
    if things and (unlike or _consonants(one) != _consonants(other) or _one_place(one, other, things)):
        return True
    if far and followers is not False and leaders is not False:
        return True
    return any(unlike or script_of(link) is not Script.ARABIC for link in shared) and bool(followers or leaders)


def _consonants(word: str) -> str:
    """Return what tells a transcription from a word of the same shape (Kaida and Qaida; not Riad and Ried)."""
    return TWICE.sub(r"\1", NO_CONSONANTS.sub("", word.lower().replace("ou", "w")))


def _one_place(one: str, other: str, shared: Set[str]) -> bool:
    """Tell whether two short names of a place differ in doubled letters only (Mossul, Mosul)."""
    same = TWICE.sub(r"\1", one) == TWICE.sub(r"\1", other)
    return same and any(kind(link) is Kind.PLACE for link in shared)


def base_form(word: str, words: Set[str]) -> str:
    """Return a name of a text without a genitive ending, or nothing if it is no such name.

    The ending is only taken off if the name stands in the text without it, or is none with it.
    """
    bare = word.removesuffix("s")
    if bare != word and links(bare) and (bare in words or not links(word)):
        return bare
    return word if links(word) else ""


def neighbours(prose: str, spans: tuple[tuple[int, int], ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names behind and before the places of a name, past an article (Baschar al-Assad)."""
    followers: set[str] = set()
    leaders: set[str] = set()
    for start, end in spans:
        if len(followers) < MOST_NEIGHBOURS and (match := FOLLOWER.match(prose, end, end + REACH)):
            followers.add(match[1])
        if len(leaders) < MOST_NEIGHBOURS and (match := LEADER.search(prose, max(0, start - REACH), start)):
            leaders.update({match[1]} if links(match[1]) else ())
    return frozenset(followers), frozenset(leaders)


def meet(some: frozenset[str], others: frozenset[str]) -> bool | None:
    """Tell whether all of some neighbours are among others, however spelled; `None` if there are none of either."""
    if not some or not others:
        return None
    offered = frozenset[str]().union(*map(_sounds, others))
    return all(not _sounds(word).isdisjoint(offered) for word in some)


@lru_cache(maxsize=1 << 12)
def _sounds(word: str) -> frozenset[str]:
    bases = {word, word.removesuffix("s")}
    return frozenset(bases).union(
        f"{script}:{read}" for base in bases for script in SCRIPTS for read in all_readings(base, script)
    )
