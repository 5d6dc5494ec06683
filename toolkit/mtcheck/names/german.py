"""Write a name in German: from Cyrillic letters by the rules of a language, or from its spelling in another scheme.

Duden transcribes by sound: Sergei, Alexei; the press and the passport offices keep the j: Sergej, Alexej. Both are
German, and they differ in nothing else that a reader sees. A few names have a form by custom (Alexander, Xenia).

Source: Duden, Die deutsche Rechtschreibung, tables of transcription for Russian, Ukrainian, Belarusian, Bulgarian.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from mtcheck.model import Transliteration
from mtcheck.names import gazetteer, lexicon
from mtcheck.names.customs import customs, exceptions
from mtcheck.names.cyrillic import (
    LATIN_COUNTRIES,
    SLAVIC_END,
    SOFT_END,
    UKRAINIAN_SIGN,
    VOWELS,
    as_ukrainian,
    attested,
    to_cyrillic,
)
from mtcheck.names.established import german_by_english
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.names.schemes import COMPARED, NONE, Label, Language, Scheme, all_skeletons, label, plain_skeletons
from mtcheck.text.patterns import Pattern

_LETTERS = (
    dict(zip("абвгдзиклмнопрстуфхцчшыэ", "a b w g d s i k l m n o p r s t u f ch z tsch sch y e".split(), strict=True))
    | {
        "е": "e",
        "ж": "sch",
        "щ": "schtsch",
        "ъ": "",
        "ь": "",
        "’": "",
        "'": "",
        "ё": "jo",
        "ю": "ju",
        "я": "ja",
        "й": "i",
    }
    | {"і": "i", "ї": "ji", "є": "je", "ґ": "g", "ў": "u"}
    | {"қ": "q", "ғ": "gh", "ә": "ä", "ө": "ö", "ұ": "u", "ү": "ü", "ң": "ng", "һ": "h"}
)
_OWN: Mapping[Language, Mapping[str, str]] = {
    Language.RUSSIAN: {},
    Language.UKRAINIAN: {"г": "h", "и": "y", "й": "j"},
    Language.BELARUSIAN: {"г": "h"},
    Language.BULGARIAN: {"ъ": "a", "щ": "scht"},
    Language.KAZAKH: {},
    Language.KYRGYZ: {"ж": "dsch"},
}
_SOFT_E = frozenset({Language.RUSSIAN, Language.BELARUSIAN, Language.KAZAKH, Language.KYRGYZ})
"""Where е is je at the beginning, behind a vowel and behind ь and ъ."""
_ENDS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.RUSSIAN: (("ий", "i"), ("ый", "y"), ("его", "ewo"), ("ого", "owo")),
    Language.UKRAINIAN: (("ий", "yj"), ("ій", "ij")),
}
LONG_VOWEL = Pattern("аа|ээ|оо|уу|өө|үү")
"""Mongolian alone has these; German doubles no s in its names."""
SOFT_GROUP = Pattern("(?<=[lnr])[iy]e(?=va?$)")
"""Behind these consonants a skeleton may lack a soft sign, Vasiliev reads like Vasilev."""
HARD_GROUP = Pattern("(?<=[лнр])е(?=ва?$)")
_LONGEST = 40
OWN_NAMES = frozenset({"BY", "UA"})
"""Where German follows the names of the country, and English papers long wrote the Russian ones."""
CITY = 100_000
"""A spelling that shows no scheme is taken for a place of this size only."""
FIRM = Pattern("kh|[^bdklmnpr]")
"""All but the consonants that neither languages nor schemes write in two ways."""


def write(cyrillic: str, language: Language = Language.RUSSIAN, style: Transliteration | None = None) -> str:
    """Return the German form of a name in Cyrillic; without `style` the one of Duden.

    >>> write("Сергей"), write("Сергей", style=Transliteration.PRESS), write("Володимир", Language.UKRAINIAN)
    ('Sergei', 'Sergej', 'Wolodymyr')
    """
    if custom := exceptions().get(cyrillic.lower()):
        return _in_style(custom, style)
    word = cyrillic.lower()
    german = _letters(word, language)
    if cyrillic[:1].isupper():
        german = german[:1].upper() + german[1:]
    return _in_style(german, style) if language is not Language.UKRAINIAN else german


def _letters(word: str, language: Language) -> str:
    own = _OWN[language]
    single_s = LONG_VOWEL.search(word) is not None
    tail = ""
    for end, written in _ENDS.get(language, ()):
        if word.endswith(end) and len(word) > len(end) + 1:
            word, tail = word[: -len(end)], written
            break
    found: list[str] = []
    for place, letter in enumerate(word):
        before, after = word[place - 1 : place], word[place + 1 : place + 2]
        soft = not before or before in VOWELS or before in "ьъ’'-"
        match letter:
            case "е" if language in _SOFT_E:
                found.append("je" if soft else "e")
            case "ё" if before and before in "жчшщ":
                found.append("o")
            case "и" if before == "ь":
                found.append("ji")
            case "о" if before == "ь":
                found.append("jo")
            case "с" if before and before in VOWELS and after and after in VOWELS and not single_s:
                found.append("ss")
            case "с" if before and before in VOWELS and not after and tail:
                found.append("ss")
            case "й" if after and after in VOWELS:
                found.append("" if after in "еёюяєї" else "j")
            case _:
                found.append(own.get(letter, _LETTERS.get(letter, letter)))
    return "".join(found) + tail


def _in_style(german: str, style: Transliteration | None) -> str:
    """Write a final half vowel as the press does: Sergej, Nikolaj."""
    return re.sub(r"(?<=[aeouy])i$", "j", german) if style is Transliteration.PRESS else german


def german_form(word: str, style: Transliteration | None = None, seen: Iterable[str] = ()) -> str:
    """Return the German form of a name in any Latin spelling; the word itself where it is German, or unreadable.

    `seen` are other spellings of the name, in a text or a corpus: a German one among them is preferred.

    >>> german_form("Vadim"), german_form("Khrushchev"), german_form("Yekaterina"), german_form("Harry")
    ('Wadim', 'Chruschtschow', 'Jekaterina', 'Harry')
    """
    german = sorted(form for form in seen if form != word and is_german(form))
    return german[0] if german and not is_german(word) else _german_form(word, style)


def is_german(word: str) -> bool:
    """Tell whether a spelling is German by its letters, or the form by custom."""
    return label(word) is Label.GERMAN or word.lower() in customs()


@lru_cache(maxsize=1 << 14)
def _german_form(word: str, style: Transliteration | None) -> str:
    if len(word) > _LONGEST or not word:
        return word
    if (town := _town(word)) and town != word and word[-1] == "w":
        # Belarusian: Krychaw is no German form of Krytschau, although German letters can write it.
        return town
    if is_german(word) or ("sch" in word.lower() and plain_skeletons(word, Scheme.GERMAN)):
        # No other scheme means anything with sch, although English could read it as с and ч (Schanna, Tkatschuk).
        return _in_style(word, style)
    if person := german_by_english().get(word):
        return person
    if town:
        return town
    cyrillic, language = to_cyrillic(word)
    if not cyrillic:
        return word
    # German writes sh for ж at most, which would have been found.
    looks_so = SLAVIC_END.search(word) is not None or "sh" in word.lower()
    # Christina and Sharon are at home in the West.
    shown = label(word) is not Label.UNDECIDED or (looks_so and not gender_of_given_name(word))
    if not shown and not any(any(attested(read)) for read in all_skeletons(word)):
        return word
    if language is Language.RUSSIAN and UKRAINIAN_SIGN.search(word):
        # A Russian form is attested, but the spelling is of a language that writes h.
        cyrillic = cyrillic.lower().replace("г", "һ")
        if word.endswith(SOFT_END) and cyrillic.endswith(("ий", "и")):
            cyrillic, language = f"{as_ukrainian(cyrillic.removesuffix('й'))}й", Language.UKRAINIAN
    elif language is Language.UKRAINIAN and word.endswith(SOFT_END) and cyrillic.endswith("ий"):
        cyrillic = f"{cyrillic[:-2]}ій"
    if SOFT_GROUP.search(word) and language is not Language.BULGARIAN:
        cyrillic = HARD_GROUP.sub("ье", cyrillic)
    written = write(cyrillic, language, style)
    return written[:1].upper() + written[1:] if word[:1].isupper() else written


def _town(word: str) -> str:
    """Return the German name of a place, or of a word of its name, where that is a transcription, too.

    A place has the name of its own country: that of Slavyansk in Ukraine is Slowjansk, unless it is a person's name.
    Kirovograd has been renamed, which is another matter, and Alexandria is better known elsewhere.
    """
    found = gazetteer.named(word)
    large = [
        name.lower()
        for place in found
        if place.population >= CITY
        for language, name in place.names
        # Dnipro is a city, Dnjepr by custom the river.
        if place.country != "UA" or language is Language.UKRAINIAN
    ]
    custom = [exceptions()[name] for name in large if name in exceptions()]
    own = custom or [place.german or word for place in found if place.country in LATIN_COUNTRIES]
    if own:
        return own[0]
    if whole := _one({place.german for place in found if _is_transcribed(place)}):
        return whole
    read = NONE.union(*(plain_skeletons(word, scheme) for scheme in COMPARED if scheme is not Scheme.GERMAN))
    if any(name in lexicon.names() for name in read):
        return _one(gazetteer.german_words(word))
    smallest = CITY if label(word) is Label.UNDECIDED else 0
    known = {
        place.german
        for name in read
        for place in gazetteer.named(name)
        if place.country in OWN_NAMES and place.population >= smallest and _is_transcribed(place)
    }
    return (
        _one({german for german in known if FIRM.sub("", german.lower()) == FIRM.sub("", word.lower())})
        or _one(gazetteer.german_words(word))
        or _one(NONE.union(*(gazetteer.german_words(name) for name in read)))
    )


def _is_transcribed(place: gazetteer.Place) -> bool:
    """Tell whether the German name of a place is one of its Cyrillic ones: not Gumbinnen, which is Гусев.

    Ukrainian и may stand for Russian и: Antrazyt is listed as Антрацит alone.
    """
    if place.german in {write(name, language) for language, name in place.names}:
        # Letters do not tell: the ya of Tyrnyaus is ыа.
        return True
    german = plain_skeletons(place.german, Scheme.GERMAN)
    return not _levelled(german).isdisjoint(_levelled(place.skeletons()))


def _levelled(read: Iterable[str]) -> frozenset[str]:
    return frozenset(name.replace("ы", "и") for name in read)


def _one(forms: Collection[str]) -> str:
    return min(forms) if len(forms) == 1 else ""
