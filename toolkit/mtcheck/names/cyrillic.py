"""Guess the Cyrillic letters of a name, and its language, from a spelling in Latin ones.

What is known as a name is taken as it is. Else letters are read one by one as they most often are, Russian unless the
spelling shows that it is Ukrainian (Hryhoriy, Syrskyi) or Bulgarian (Hristo).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from mtcheck.names import gazetteer, lexicon
from mtcheck.names.customs import customs_by_skeleton
from mtcheck.names.schemes import (
    COMPARED,
    END,
    GLIDE,
    NONE,
    Label,
    Language,
    Scheme,
    label,
    plain_skeletons,
    skeleton,
    table,
)
from mtcheck.text.patterns import Pattern

VOWELS = "аеёиіїоуыэюяєўәөұү"
LATIN_COUNTRIES = frozenset({"AZ", "BA", "MD", "ME", "RS", "TM", "UZ"})
"""Where names have Latin letters of their own, which German keeps."""
LATIN_VOWELS = frozenset("aeiouyäöüéèëïâûê")
SLAVIC_END = Pattern(
    r"(?:[eo]va?|ina?|sk(?:iy|y[iy]?|i|aya|aia|aja|a)|shki|enko|ich|chuk|(?:en|ch|sh)yk)$", re.IGNORECASE
)
PATRONYMIC = Pattern(r"ieva?\$?$")
SOUTH_END = Pattern(r"s(?:h)?ki$")
"""English writes so what Bulgarian and Macedonian have; Russian and Ukrainian are -sky, -skiy, -skyi."""
SOUTH_H = Pattern(r"^hri|^(?!.*[^aeiou\W]y[^aeiou\W])(?:.*[^ckstzg])?h.*[oe]va?$", re.IGNORECASE)
"""A Bulgarian х (Hristo, Zaharieva): Ukrainian would show a y for и, or the name is known (Honcharov)."""
_LIKELY = {"y": "ы", "h": "г", "i": "и", "'": "ь", "ö": "ө", "ü": "ү", "ë": "ё", "ie": "ие", "io": "ио", "yo": "ё"}
_AT_END = {"y": "ый", "iy": "ий", "yy": "ый", "yi": "ий", "ii": "ий", "ij": "ий", "yj": "ий", "ye": "ые"}
_SOFT = {"ye": "ье", "ie": "ье", "ia": "я", "iu": "ю"}
"""What a letter group of a scheme most often is: anywhere, at the end, and behind a consonant."""
SOFTENED = frozenset("вмнпрстф")
"""Where -iev is -ьев as often as -иев or more, among the surnames of Wikidata: Leontiev is not like Plevneliev."""
LABIAL = frozenset("бвмпф")
"""Nabiullina: behind these a soft ю is rare."""
UKRAINIAN_SIGN = Pattern(r"(?<![ckstzg])h|yi$", re.IGNORECASE)
"""An h that is no part of a group, and the end of adjectives since 2010."""
IOTATED = Pattern(f"(?:^|(?<=[{VOWELS}]))е")
_UKRAINIAN = str.maketrans({"ы": "и", "и": "і", "й": "й"})
SOFT_END = ("iy", "ii", "ij")
"""Ukrainian -ій (Hryhorij); -ий is -yi, -yj or -y."""


@lru_cache(maxsize=1 << 14)
def to_cyrillic(word: str) -> tuple[str, Language]:
    """Return the likeliest Cyrillic form of a Latin spelling and its language: attested, or else letter by letter.

    An empty text if no scheme but the German one can read it.
    """
    schemes = [scheme for scheme in COMPARED if scheme is not Scheme.GERMAN]
    known = [found for scheme in schemes for read in sorted(plain_skeletons(word, scheme)) for found in attested(read)]
    if known:
        _, cyrillic, language = min(known, key=_likeliness)
        return cyrillic, language
    heard = {read.replace("и", "ы", 1) for read in NONE.union(*(plain_skeletons(word, scheme) for scheme in schemes))}
    ukrainian = sorted(read for read in heard if read in lexicon.names())
    if ukrainian and label(word) is Label.ENGLISH:
        # Kostyantin: Ukrainian as a Russian hears it.
        return lexicon.names()[ukrainian[0]], Language.UKRAINIAN
    if label(word) is not Label.SCIENTIFIC:
        schemes.remove(Scheme.SCIENTIFIC)
    scheme = next((scheme for scheme in schemes if plain_skeletons(word, scheme)), None)
    return ("", Language.RUSSIAN) if scheme is None else _by_letters(word, scheme)


def _likeliness(found: tuple[int, str, Language]) -> tuple[int, int, bool, str]:
    rank, cyrillic, language = found
    # Grigoriev is Григорьев rather than Григориев, where there are both.
    return rank, list(Language).index(language), "ье" not in cyrillic, cyrillic


def attested(read: str) -> Iterator[tuple[int, str, Language]]:
    """Yield rank, Cyrillic form and language of what a skeleton is known to be, customs and people first."""
    if read in customs_by_skeleton():
        yield 0, customs_by_skeleton()[read], Language.RUSSIAN
    for rank, known in ((1, lexicon.names()), (3, gazetteer.places())):
        # German writes what Russian leaves out, the dots of ё: Fjodorow.
        name = known.with_yo(read) or read
        if name in known:
            language = language_of(known[name], name)
            if language is Language.RUSSIAN and _is_ukrainian(name, known[name]):
                yield rank, as_ukrainian(known[name]), Language.UKRAINIAN
            else:
                yield rank, known[name], language
    if origin := lexicon.origin(read):
        yield 2, *origin
    for place in gazetteer.named(read):
        if place.country in LATIN_COUNTRIES:
            continue
        yield from ((2, name, language) for language, name in place.names if skeleton(name, language) == read)


def _is_ukrainian(read: str, cyrillic: str) -> bool:
    """Tell whether a name in Russian letters is a Ukrainian one, which has -ій for Russian -ей: Олексий, Сергий."""
    return cyrillic.endswith("ий") and any(name.endswith("еи") for name in lexicon.kin(read))


def as_ukrainian(russian: str) -> str:
    """Return in Ukrainian letters what a Russian hears."""
    return IOTATED.sub("є", russian.translate(_UKRAINIAN))


def language_of(cyrillic: str, read: str = "") -> Language:
    """Return the language that the letters of a name show, or the skeleton it has; Russian where they show none.

    >>> str(language_of("Михайло")), str(language_of("Сергій")), str(language_of("Магілёў"))
    ('ru', 'uk', 'be')
    """
    letters = frozenset(cyrillic.lower())
    if letters & frozenset("қғәөұүңһ"):
        return Language.KAZAKH
    if letters & frozenset("іїєґў"):
        return Language.BELARUSIAN if letters & frozenset("ўыэё") else Language.UKRAINIAN
    if read and skeleton(cyrillic) != read == skeleton(cyrillic, Language.UKRAINIAN):
        return Language.UKRAINIAN
    return Language.RUSSIAN


def _is_hard(found: str, south: bool) -> bool:
    """Tell whether no soft sign is likely at the end of some Cyrillic letters."""
    return south or found[-1:] not in SOFTENED


def _by_letters(word: str, scheme: Scheme) -> tuple[str, Language]:
    """Return the likeliest form of an unknown name: Ukrainian if the spelling shows it, else Russian."""
    reader = table(scheme)
    pieces = [piece for piece in reader.pieces(word.lower()) or () if piece != END]
    found, tail = "", ""
    south = SOUTH_END.search(word) is not None or SOUTH_H.search(word) is not None
    for number, piece in enumerate(pieces):
        letters, ends = piece.rstrip(END), number == len(pieces) - 1
        behind_vowel = found[-1:] in frozenset(VOWELS)
        if letters in (GLIDE, "i", "ï") and behind_vowel and (ends or pieces[number + 1][0] not in LATIN_VOWELS):
            found += "й"
        elif ends and letters in _AT_END and found and not behind_vowel:
            # Behind к, г, х and the hushing sounds Russian writes no ы.
            tail = "ий" if found[-1] in "кгхжшчщ" and _AT_END[letters] == "ый" else _AT_END[letters]
        elif letters == "ie" and PATRONYMIC.match("".join(pieces[number:])) and _is_hard(found, south):
            found += "ие"
        elif letters == "h" and south:
            found += "х"
        elif letters == "iu" and found[-1:] in LABIAL:
            found += "иу"
        elif letters in _SOFT and found and not behind_vowel and found[-1] not in "жчшщц":
            found += _SOFT[letters]
        elif letters == "e" and not found and not SLAVIC_END.search(word):
            found += "э"
        else:
            found += _LIKELY.get(letters) or reader.readings[piece][0]
    if south:
        return found + tail, Language.BULGARIAN
    if UKRAINIAN_SIGN.search(word):
        return found.translate(_UKRAINIAN).replace("ье", "є") + tail.replace("ый", "ий"), Language.UKRAINIAN
    return found + tail, Language.RUSSIAN
