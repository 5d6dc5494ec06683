"""Tell words that are German by their letters alone, and so no names at home in another script."""

_ENDS = (
    "ung ungen heit heiten keit keiten schaft schaften tion tionen ismus tät nisse ling linge innen chen lein ment"
    " mente zeug land ländern zeit zeiten haus werk recht ieren ende enden isten ler lern iger igen iische iischen"
    " iischer iisches tische tischen tischer tisches zug tag tage tagen jahr jahre jahren stadt welt kraft macht"
    " gericht".split()
)
"""Endings of German words that Cyrillic never comes out as."""
_SHORTEST_END = min(map(len, _ENDS))
_BY_LAST_LETTERS = {
    last: tuple(end for end in _ENDS if end.endswith(last)) for last in {end[-_SHORTEST_END:] for end in _ENDS}
}
LONG, LONG_ENDS = 11, frozenset("en te el et rt ng ft ge er es".split())
LONG_NIS = 7
"""Words of more letters than these may have endings that shorter names have, too (Denis)."""


def is_german_word(word: str) -> bool:
    """Tell whether a word has letters, or an ending of German nouns, that Cyrillic never comes out as."""
    return has_german_letters(word) or has_german_ending(word)


def has_german_letters(word: str) -> bool:
    """Tell whether a word has letters side by side that Cyrillic never comes out as, or an umlaut."""
    # Several searches for a few letters are quicker than one pattern.
    return "ck" in word or "tz" in word or "pf" in word or "ä" in word or "ö" in word or "ü" in word or "ß" in word


def has_german_ending(word: str) -> bool:
    """Tell whether a word has an ending of German nouns."""
    if len(word) > LONG and word[-2:] in LONG_ENDS:
        return True
    last = word[-_SHORTEST_END:]
    if last == "nis" and len(word) > LONG_NIS:
        return True
    ends = _BY_LAST_LETTERS.get(last)
    return ends is not None and word.endswith(ends)
