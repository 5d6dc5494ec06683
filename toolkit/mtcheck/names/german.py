"""Write a name in German: from Cyrillic letters by the rules of a language, or from its spelling in another scheme.

Duden transcribes by sound: Sergei, Alexei; the press and the passport offices keep the j: Sergej, Alexej. Both are
German, and they differ in nothing else that a reader sees. A few names have a form by custom (Alexander, Xenia).

Source: Duden, Die deutsche Rechtschreibung, tables of transcription for Russian, Ukrainian, Belarusian, Bulgarian.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache

from mtcheck.model import Transliteration
from mtcheck.names import gazetteer, lexicon
from mtcheck.names.established import german_by_english
from mtcheck.names.schemes import (
    COMPARED,
    END,
    GLIDE,
    NONE,
    Label,
    Language,
    Scheme,
    all_skeletons,
    label,
    plain_skeletons,
    skeleton,
    table,
)
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

VOWELS = "аеёиіїоуыэюяєўәөұү"
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
_TO_WRITE = Pattern(r"кс|[а-яёіїєґўқғәөұүңһ’']")
_LONGEST = 40
LATIN_COUNTRIES = frozenset({"AZ", "BA", "MD", "ME", "RS", "TM", "UZ"})
"""Where names have Latin letters of their own, which German keeps."""
OWN_NAMES = frozenset({"BY", "UA"})
"""Where German follows the names of the country, and English papers long wrote the Russian ones."""
CITY = 100_000
"""A spelling that shows no scheme is taken for a place of this size only."""
FIRM = Pattern("kh|[^bdklmnpr]")
"""All but the consonants that neither languages nor schemes write in two ways."""
LATIN_VOWELS = frozenset("aeiouyäöüéèëïâûê")
SLAVIC_END = Pattern(r"(?:[eo]va?|ina?|sk(?:iy|y|i|aya|aia|aja|a)|shki|enko|ich|chuk|(?:en|ch|sh)yk)$", re.IGNORECASE)
SOUTH_END = Pattern(r"s(?:h)?ki$")
"""English writes so what Bulgarian and Macedonian have; Russian and Ukrainian are -sky, -skiy, -skyi."""


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
            case "с" if before and before in VOWELS and after and (after in VOWELS):
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


@cache
def exceptions() -> Mapping[str, str]:
    """Return the German forms by custom, by the Cyrillic in lower case."""
    text = read_table("mtcheck.names", "data/exceptions.tsv")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {cyrillic.lower(): german for cyrillic, german in rows}


@cache
def _customs() -> Mapping[str, str]:
    return {german.lower(): skeleton(cyrillic) for cyrillic, german in exceptions().items()}


@cache
def _customs_by_skeleton() -> Mapping[str, str]:
    return {skeleton(cyrillic): cyrillic for cyrillic in exceptions()}


def conventional(word: str) -> frozenset[str]:
    """Return the skeleton of a German form by custom: Alexander is александр, and Olexander with Ukrainian о, too."""
    found = _customs().get(re.sub("^olex", "alex", word.lower()))
    return NONE if found is None else frozenset((found,))


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
    return label(word) is Label.GERMAN or word.lower() in _customs()


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
    shown = label(word) is not Label.UNDECIDED or SLAVIC_END.search(word) is not None
    if not shown and not any(any(_attested(read)) for read in all_skeletons(word)):
        return word
    if language is Language.RUSSIAN and UKRAINIAN_SIGN.search(word):
        # A Russian form is attested, but the spelling is of a language that writes h.
        cyrillic = cyrillic.lower().replace("г", "һ")
    elif language is Language.UKRAINIAN and word.endswith(SOFT_END) and cyrillic.endswith("ий"):
        cyrillic = f"{cyrillic[:-2]}ій"
    written = write(cyrillic, language, style)
    return written[:1].upper() + written[1:] if word[:1].isupper() else written


def _town(word: str) -> str:
    """Return the German name of a place, or of a word of its name, where that is a transcription, too.

    A place has the name of its own country: that of Slavyansk in Ukraine is Slowjansk, unless it is a person's name.
    Kirovograd has been renamed, which is another matter, and Alexandria is better known elsewhere.
    """
    found = gazetteer.named(word)
    large = [name.lower() for place in found if place.population >= CITY for _, name in place.names]
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
    german = plain_skeletons(place.german, Scheme.GERMAN)
    return not _levelled(german).isdisjoint(_levelled(place.skeletons()))


def _levelled(read: Iterable[str]) -> frozenset[str]:
    return frozenset(name.replace("ы", "и") for name in read)


def _one(forms: Collection[str]) -> str:
    return min(forms) if len(forms) == 1 else ""


@lru_cache(maxsize=1 << 14)
def to_cyrillic(word: str) -> tuple[str, Language]:
    """Return the likeliest Cyrillic form of a Latin spelling and its language: attested, or else letter by letter.

    An empty text if no scheme but the German one can read it.
    """
    schemes = [scheme for scheme in COMPARED if scheme is not Scheme.GERMAN]
    attested = [
        found for scheme in schemes for read in sorted(plain_skeletons(word, scheme)) for found in _attested(read)
    ]
    if attested:
        _, cyrillic, language = min(attested, key=lambda found: (found[0], list(Language).index(found[2]), found[1]))
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


def _attested(read: str) -> Iterator[tuple[int, str, Language]]:
    """Yield rank, Cyrillic form and language of what a skeleton is known to be, customs and people first."""
    if read in _customs_by_skeleton():
        yield 0, _customs_by_skeleton()[read], Language.RUSSIAN
    for rank, known in ((1, lexicon.names()), (3, gazetteer.places())):
        # German writes what Russian leaves out, the dots of ё: Fjodorow.
        name = known.with_yo(read) or read
        if name in known:
            yield rank, known[name], language_of(known[name], name)
    for place in gazetteer.named(read):
        if place.country in LATIN_COUNTRIES:
            continue
        yield from ((2, name, language) for language, name in place.names if skeleton(name, language) == read)


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


_LIKELY = {"y": "ы", "h": "г", "i": "и", "'": "ь", "ö": "ө", "ü": "ү", "ë": "ё", "ie": "ие", "io": "ио", "yo": "ё"}
_AT_END = {"y": "ый", "iy": "ий", "yy": "ый", "yi": "ий", "ii": "ий", "ij": "ий", "yj": "ий", "ye": "ые"}
_SOFT = {"ye": "ье", "ie": "ье", "ia": "я", "iu": "ю"}
"""What a letter group of a scheme most often is: anywhere, at the end, and behind a consonant."""
SOFT_END = ("iy", "ii", "ij")
"""Ukrainian -ій (Hryhorij); -ий is -yi, -yj or -y."""
UKRAINIAN_SIGN = Pattern(r"(?<![ckstzg])h|yi$", re.IGNORECASE)
"""An h that is no part of a group, and the end of adjectives since 2010."""
_UKRAINIAN = str.maketrans({"ы": "и", "и": "і", "й": "й"})


def _by_letters(word: str, scheme: Scheme) -> tuple[str, Language]:
    """Return the likeliest form of an unknown name: Ukrainian if the spelling shows it, else Russian."""
    reader = table(scheme)
    pieces = [piece for piece in reader.pieces(word.lower()) or () if piece != END]
    found, tail = "", ""
    for number, piece in enumerate(pieces):
        letters, ends = piece.rstrip(END), number == len(pieces) - 1
        behind_vowel = found[-1:] in frozenset(VOWELS)
        if letters in (GLIDE, "i", "ï") and behind_vowel and (ends or pieces[number + 1][0] not in LATIN_VOWELS):
            found += "й"
        elif ends and letters in _AT_END and found and not behind_vowel:
            # Behind к, г, х and the hushing sounds Russian writes no ы.
            tail = "ий" if found[-1] in "кгхжшчщ" and _AT_END[letters] == "ый" else _AT_END[letters]
        elif letters in _SOFT and found and not behind_vowel and found[-1] not in "жчшщц":
            found += _SOFT[letters]
        elif letters == "e" and not found and not SLAVIC_END.search(word):
            found += "э"
        else:
            found += _LIKELY.get(letters) or reader.readings[piece][0]
    if SOUTH_END.search(word):
        return found + tail, Language.BULGARIAN
    if UKRAINIAN_SIGN.search(word):
        return found.translate(_UKRAINIAN).replace("ье", "є") + tail.replace("ый", "ий"), Language.UKRAINIAN
    return found + tail, Language.RUSSIAN
