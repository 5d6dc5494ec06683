"""Tell which names of a text follow the German and which the English way of writing Cyrillic.

Letters alone do not tell: Ivan, Viktor and Novak are written like that at home, in Zagreb or Prague, and Barkov is a
Finn. A name is firm if it is attested in Cyrillic and only one of the two systems writes it so: a given name that
East Slavic languages alone have, a surname with its ending, a place.

Sources: Duden, Die deutsche Rechtschreibung, table "Transkription und Transliteration"; BGN/PCGN 1947.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from mtcheck.model import WORD, Document, Transliteration, Zone
from mtcheck.names import gazetteer, lexicon
from mtcheck.names.attested import SLAVIC_LATIN, base_form, is_english_by_sound, known, side
from mtcheck.names.candidates import known_forms
from mtcheck.names.credits import is_written_here
from mtcheck.names.german import german_form
from mtcheck.names.schemes import Label, Scheme, all_skeletons, label, skeletons
from mtcheck.names.sieve import Looks, Sieve, capitalised, each
from mtcheck.text.patterns import Pattern

GIVEN = frozenset(
    "агафя алексеи анатоли андреи аркади артем артём богдан вадим валери варвара васили витали вячеслав галина геннади"
    " георги григори даря дмитри евгени евгения егор екатерина елизавета ефим жанна женя зоя игор иля катерина ксения"
    " леонид лидия людмила матвеи михаил надежда настя наталия наталя николаи олеся павел пётр полина раиса руслан"
    " семён сергеи софия софя степан тарас татяна тимофеи фёдор юлия юри яков яна владымыр володымыр вячеслав евген"
    " олексиы олексы серги андри юри васыл мыкола оленка дмытро мыхаило петро павло катерына наталя инна".split()
)
"""Given names of East Slavic languages, as skeletons."""
SHARED = frozenset("владимир владислав всеволод иван мирослав ростислав светлана станислав ярослав".split())
"""Given names that South and West Slavic languages have as well, and write with v."""
OWN_SPELLING = frozenset(
    "Alena Andrew David Eva Georgia Ivan Jakob Jan Jana Julia Jury Kiew Lidia Lilia Ludmilla Michael Pavel Petra Sascha"
    " Sofia Sonja Sophia Tanja Valentin Valentina Vera Veronika Viktor Viktoria Yana Casanova Cordova Geneva Genova"
    " Jordan Kazakh Moldova Nova Terranova Vedova Villanova Vitali Zverev".split()
)
"""Also at home elsewhere, or conventional in German whatever the system."""
SURNAME = {
    Label.GERMAN: Pattern(r"(?:[oe]wa?|[cs]kaja|witsch|[oe]wna)$"),
    Label.ENGLISH: Pattern(r"(?:[oe]va?|[cst]ki[iy]|[cst]kaya|[aeiou]vich|[oe]vna|shvili)$"),
}
HARD = Pattern(r"zh|kh|y[aou]|i[iy]|shch", re.IGNORECASE)
"""English groups that no other spelling of a Slavic name has."""
NATIVE = Pattern(r"[bdfghlmnprstvz]j", re.IGNORECASE)
"""A j behind a consonant is German, Baltic or South Slavic; with a v it is not German (Vassiljev)."""
WORTH = 2
"""Each system needs as much: a given name counts two, a surname or a place one."""
ENOUGH = 5
"""And both together so much."""
NEIGHBOURS = Pattern(r"(?<![\w’-])([A-ZÄÖÜ]\w+)(?= ([A-ZÄÖÜ]\w+)(?![\w’-]))")


BALKAN = ("bulgar", "mazedon", "nordmazedon")
EASTERN = ("russ", "ukrain", "belarus", "weißruss", "kasach", "kirgis", "usbek", "tadschik", "sowjet")
"""How words begin that speak of a country."""


class Firm(NamedTuple):
    """A name that gives a system away. `hard` says that nothing but the system explains it."""

    name: str
    system: Label
    worth: int
    hard: bool


class Found(NamedTuple):
    """A firm name and its places in one document."""

    firm: Firm
    spans: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1 << 14)
def firm(word: str) -> Firm | None:
    """Return what a word gives away, or nothing.

    >>> firm("Wadims").system, firm("Vadim").system, firm("Viktor"), firm("Barkov").hard
    (<Label.GERMAN: 'german'>, <Label.ENGLISH: 'english'>, None, False)
    """
    name, _ = base_form(word)
    if not name or name in OWN_SPELLING:
        return None
    links, system = known(name), side(name)
    given = not links.isdisjoint(GIVEN)
    place = any(link in gazetteer.places() for link in links)
    if system is Label.UNDECIDED and (given or place) and is_english_by_sound(name, links):
        system = Label.ENGLISH
    if system not in SURNAME or (system is Label.ENGLISH and "v" in name.lower() and NATIVE.search(name)):
        return None
    if given:
        return Firm(name, system, WORTH, hard=True)
    ending = SURNAME[system].search(name) is not None
    attested = any(link in lexicon.names() for link in links)
    if not links.isdisjoint(SHARED) or (ending and (attested or system is Label.ENGLISH)) or place:
        return Firm(name, system, 1, hard=system is Label.ENGLISH and ending and HARD.search(name) is not None)
    return None


_firm_words = Looks(lambda words: {word: found for word in words if (found := firm(word))})


@lru_cache(maxsize=4)
def firm_words(words: frozenset[str]) -> Mapping[str, Firm]:
    """Return the words of a text that give a system away, and what they are; two rules ask."""
    return dict(sorted(_firm_words(known_forms(words)).items()))


def find_firm(document: Document) -> list[Found]:
    """Return the firm names of an article by their first place; authors and credits do not count."""
    spans: dict[Firm, list[tuple[int, int]]] = {}
    for word, found in firm_words(document.words).items():
        if word.lower() in document.words:
            continue
        for start in document.occurrences(word):
            span = (start, start + len(word))
            block = document.block_at(start)
            if block is not None and block.zone is not Zone.BYLINE and is_written_here(document, span):
                spans.setdefault(found, []).append(span)
    return sorted((Found(one, tuple(sorted(places))) for one, places in spans.items()), key=lambda found: found.spans)


def mixture(document: Document) -> tuple[list[Found], list[Found]] | None:
    """Return the English and the German names of an article that mixes both systems, or nothing.

    A name that stands in both systems is a variant, which tells nothing about the others.
    """
    if len({found.system for found in firm_words(document.words).values()}) < len(SURNAME):
        return None
    everything = find_firm(document)
    by_system = {system: [one for one in everything if one.firm.system is system] for system in SURNAME}
    if not all(by_system.values()):
        return None
    twice = {
        one.firm.name
        for german in by_system[Label.GERMAN]
        for english in by_system[Label.ENGLISH]
        if not known(german.firm.name).isdisjoint(known(english.firm.name))
        for one in (german, english)
    }
    german, english = ([one for one in found if one.firm.name not in twice] for found in by_system.values())
    if not is_mixture(english, german):
        return None
    if _speaks_of_the_balkans_only(document.words):
        return None
    english = sorted([*english, *_beside(document, english)], key=lambda found: found.spans)
    return english, german


def is_mixture(english: Sequence[Found], german: Sequence[Found]) -> bool:
    """Tell whether the names of both systems are enough to speak of a mixture."""
    worth = [sum(one.firm.worth for one in found) for found in (german, english)]
    return min(worth) >= WORTH and sum(worth) >= ENOUGH and any(one.firm.hard for one in english)


def _speaks_of_the_balkans_only(words: frozenset[str]) -> bool:
    """Tell whether English letters may be those of Bulgarian or Macedonian passports, which no engine has chosen."""
    lower = {word.lower() for word in words}
    return any(word.startswith(BALKAN) for word in lower) and not any(word.startswith(EASTERN) for word in lower)


def _beside(document: Document, english: Sequence[Found]) -> Iterator[Found]:
    """Yield the unknown names right beside an English one that only English letters can write (Korotkaya).

    They prove nothing: it is the names beside them that show the system.
    """
    names = {one.firm.name for one in english}
    spans: dict[str, list[tuple[int, int]]] = {}
    for match in NEIGHBOURS.finditer(document.prose):
        for place, other in ((1, 2), (2, 1)):
            word = match[place]
            if match[other] in names and word not in names and not known(word) and HARD.search(word):
                spans.setdefault(word, []).append(match.span(place))
    for word, places in sorted(spans.items()):
        yield Found(Firm(word, Label.ENGLISH, 0, hard=False), tuple(places))


def in_german(name: str, style: Transliteration | None = None) -> str | None:
    """Return the German form of an English spelling, or `None` if it has none of its own that reads the same.

    >>> in_german("Sergey"), in_german("Mikhail"), in_german("Ekaterina"), in_german("Wadim")
    ('Sergei', 'Michail', 'Jekaterina', None)
    """
    new = german_form(name, style)
    return new if new != name and skeletons(new, Scheme.GERMAN) & all_skeletons(name) else None


MIXED = Pattern(
    r"(?=.*(?:[td]sch|(?:(?<!sh)(?<!i)[oe]wa?|witsch)$))(?=.*(?:y[aeou]|zh|kh|v))|(?=.*sch)(?=.*(?:y[aeou]|zh|kh))",
    re.IGNORECASE,
)
CONVENTIONAL = Pattern(r"V(?:iktor|alentin|alentina|eronika|era)")
TO_GERMAN = (("kh", "ch"), ("zh", "sch"), ("v", "w"), ("y(?=[aeou])", "j"))


LOANS = ("interview", "interviews", "review", "reviews", "preview")
"""What German nouns end in that only look like names: Zeitschrifteninterview."""


@lru_cache(maxsize=1 << 12)
def mended(word: str) -> str | None:
    """Return a word that mixes both systems in German letters only, if that looks like a name.

    >>> mended("Tschurjumov"), mended("Yurjew"), mended("Washington")
    ('Tschurjumow', 'Jurjew', None)
    """
    if not MIXED.match(word) or word.lower().endswith(LOANS):
        return None
    if CONVENTIONAL.match(word) or (known(word) and side(word) is Label.GERMAN):
        return None
    written = word.lower()
    for pattern, letters in TO_GERMAN:
        written = re.sub(pattern, letters, written)
    new = written.title()
    return new if new != word and label(new) is Label.GERMAN and SLAVIC_LATIN.search(new) else None


def _is_mixed(word: str) -> bool:
    written = word.lower()
    # Quicker than the pattern, and part of all that it matches.
    return ("v" in written or "y" in written or "zh" in written or "kh" in written) and mended(word) is not None


_mixed_words = Sieve(each(_is_mixed))


def find_mixed(
    document: Document, style: Transliteration | None = None
) -> Iterator[tuple[tuple[int, int], tuple[int, int], str, str]]:
    """Yield the places of a name and of its mixed part, that part, and its German form or nothing.

    Only the first place of each name is given. `style` is how German writes a final half vowel.
    """
    single = _mixed_words(capitalised(document.words))
    firm_here = firm_words(document.words)
    if not single and len({found.system for found in firm_here.values()}) < len(SURNAME):
        return
    for word in sorted(single):
        new = mended(word)
        for start in document.occurrences(word):
            span = (start, start + len(word))
            if new and is_written_here(document, span) and (known(new) or _behind_given(document.prose, start)):
                yield span, span, word, new
                break
    seen: set[tuple[str, str]] = set()
    for match in NEIGHBOURS.finditer(document.prose):
        pair = [firm_here.get(match[place]) for place in (1, 2)]
        first, second = pair
        if first is None or second is None or first.system is second.system or match.groups() in seen:
            continue
        span = (match.start(), match.end(2))
        given = not known(first.name).isdisjoint(GIVEN | SHARED)
        if given and SURNAME[second.system].search(second.name) and is_written_here(document, span):
            seen.add((match[1], match[2]))
            place = 1 if first.system is Label.ENGLISH else 2
            yield span, match.span(place), match[place], in_german(match[place], style) or ""


def _behind_given(prose: str, start: int) -> bool:
    words = WORD.findall(prose[max(0, start - 24) : start])
    return bool(words) and prose[start - 1] == " " and not known(words[-1]).isdisjoint(GIVEN | SHARED)
