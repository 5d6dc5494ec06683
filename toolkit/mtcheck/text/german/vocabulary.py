"""Tell whether German has a noun, from a list that is searched as it lies in the file.

The list is needed for few words of few texts. To make a set of it would take twenty times as long as to read it, so it
is searched by halving: the lines are sorted by their bytes. See `data/NOTICE` for where the words are from.
"""

from functools import cache, lru_cache

from mtcheck.text.tables import read_bytes

_SHORTEST = 3
_PLAIN = str.maketrans("äöü", "aou")
_ENDINGS = ("s", "es", "n", "en", "e", "er", "ern", "nen", "se", "sen", "ses")
"""What the genitive, the dative and the plural put behind a noun. Source: Duden, Die Grammatik, on declension."""
_WITH_UMLAUT = ("", "e", "en", "er", "ern", "n")


@lru_cache(maxsize=65_536)
def is_noun(word: str) -> bool:
    """Tell whether the list has this base form; `word` is in small letters, because inside a compound it is."""
    if len(word) < _SHORTEST:
        return False
    lines, wanted = _lines(), word.encode()
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", 0, (low + high) // 2) + 1
        end = lines.find(b"\n", start)
        found = lines[start:end]
        if found == wanted:
            return True
        if found < wanted:
            low = end + 1
        else:
            high = start
    return False


def is_noun_form(word: str) -> bool:
    """Tell whether a word in small letters is a noun of the list in any case or number.

    Nouns of three letters count as they stand only: with an ending they are in every word.
    """
    if is_noun(word):
        return True
    if any(word.endswith(ending) and _is_long_noun(word.removesuffix(ending)) for ending in _ENDINGS):
        return True
    plain = word.translate(_PLAIN)
    return plain != word and any(
        plain.endswith(ending) and _is_long_noun(plain.removesuffix(ending)) for ending in _WITH_UMLAUT
    )


def _is_long_noun(word: str) -> bool:
    return len(word) > _SHORTEST and is_noun(word)


@cache
def _lines() -> bytes:
    return read_bytes("mtcheck.text.german", "data/nouns.txt")
