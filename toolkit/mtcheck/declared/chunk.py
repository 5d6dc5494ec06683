"""Patterns for words that stand together, in short: some characters stand for what recurs in every phrase."""

BLANK = "␣"
"""Between two words: blanks or one line break, and perhaps a quotation mark."""
DETERMINED = "¤"
"""An article or its like, perhaps with an adjective, or nothing."""
OPEN = "⋯"
"""Words of the same clause."""

_BLANK = r"(?:[^\S\r\n]{1,9}|[^\S\r\n]{0,9}\r?\n[^\S\r\n]{0,9})[\"“”„«»‹›‚‘’]?"
_DETERMINER = (
    r"(?:[dD](?:e[rnms]|ie|as|iese[nrms]?)|[eE]ine?[nrms]?|[kK]eine?[nrms]?|[mdsMDS]eine?[nrms]?|[iI]hre?[nrms]?"
    r"|[uU]nser(?:e[nrms]?|s|n)?|[eE]uer|[eE]ure[nrms]?|[aA]lle[nr]?|[jJ]ede[nrms]?|[mM]ehrere[nr]?|[vV]iele[nr]?)"
)
_ADJECTIVE = r"[a-zäöüß]{2,30}e[nmrs]?"
_SOURCES = {
    BLANK: _BLANK,
    OPEN: r"[^,;:.!?…()\n]{1,60}?",
}


def expanded(chunk: str) -> str:
    """Return the source of a pattern. A named group `extra` is an adjective that the phrase has not."""
    source = chunk
    for number in range(chunk.count(DETERMINED)):
        name = "extra" if not number else f"extra{number}"
        free = f"(?:{_DETERMINER}{BLANK}(?:(?P<{name}>{_ADJECTIVE}){BLANK})?)?"
        source = source.replace(DETERMINED, free, 1)
    for character, written in _SOURCES.items():
        source = source.replace(character, written)
    return source
