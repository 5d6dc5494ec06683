"""Tell a text in a spelling of long ago: before the orthographic conference of 1901, or a transcription of Fraktur.

A text of that time has in nearly every sentence what the rules of today know as a fault: seyn, thun, Theil, giebt,
Hinderniß, the long ſ. Who prints it wants it so.

Source: Amtliche Regelung of 1901 (Regeln für die deutsche Rechtschreibung), which did away with these spellings.
"""

from collections.abc import Set

from mtcheck.text.patterns import Pattern

_WORD = Pattern(
    r"\b(?:\w*(?:ſ|[aouAOU]\N{COMBINING LATIN SMALL LETTER E})\w*"
    r"|[Ss]ey(?:n|d|st)?|[Bb]ey(?:m|de[mnrs]?)?|[Zz]wey(?:ten?)?|[Dd]rey|frey|[Ff]rey(?:e[mnrs]?|heit(?:en)?)|[Mm]eyn(?:en|t|te|ung)?"
    r"|thun|thut|thue|thu|thaten|gethan|[Tt]heil(?:e|en|s|es|t|te|ten|weise)?|[Tt]hür(?:e|en)?|[Tt]hräne[n]?|[Tt]hier(?:e|en|es)?"
    r"|[Gg]iebt|[Gg]ieng(?:en)?|[Ff]ieng(?:en)?|[Hh]ieng(?:en)?|roth(?:e[mnrs]?)?|werth(?:e[mnrs]?)?|nöthig(?:e[mnrs]?)?|[Nn]oth|muthig"
    r"|Gemüth|[a-zäöüA-ZÄÖÜ]{3,}niß|[a-z]{3,}(?:iren|irt|irte)|[Ee]yn(?:e[mnrs]?)?|vnd|[Jj]hr|jhn)\b"
)
"""Words that nobody has spelt so since, and that are no names of people (Roth, Thal, Theil) or places by themselves."""
_PROBE = frozenset("seyn sey seyd bey zwey drey thun thut gethan giebt vnd roth nöthig".split())
"""Some of them stand in any such text, unless it has the long ſ."""
_FEWEST = 8
_FEWEST_DIFFERENT = 4
_SHARE = 0.004
"""The least share of such words; a text of today that quotes an old one has fewer."""


def is_historical(words: Set[str], prose: str) -> bool:
    """Tell whether a text, given its distinct words and its prose, is written in a spelling of before 1901."""
    if "ſ" not in prose and _PROBE.isdisjoint(words):
        return False
    different = sum(_WORD.fullmatch(word) is not None for word in words)
    if different < _FEWEST_DIFFERENT:
        return False
    found = sum(1 for _ in _WORD.finditer(prose))
    return found >= _FEWEST and found >= _SHARE * prose.count(" ")
