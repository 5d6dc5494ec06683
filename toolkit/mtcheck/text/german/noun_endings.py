"""What the ending of a noun tells of its gender. Source: Duden, Die Grammatik, on gender and derivation."""

from mtcheck.text.german.grammar import Gender

_M, _F, _N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER
_BY_ENDING = {
    "ung": _F,
    "heit": _F,
    "keit": _F,
    "schaft": _F,
    "tion": _F,
    "sion": _F,
    "xion": _F,
    "tät": _F,
    "enz": _F,
    "anz": _F,
    "tur": _F,
    "erei": _F,
    "elei": _F,
    "logie": _F,
    "grafie": _F,
    "graphie": _F,
    "kratie": _F,
    "itis": _F,
    "erin": _F,
    "istin": _F,
    "entin": _F,
    "antin": _F,
    "chen": _N,
    "lein": _N,
    "ment": _N,
    "tum": _N,
    "ium": _N,
    "ismus": _M,
    "ling": _M,
    "ist": _M,
    "eur": _M,
    "ant": _M,
    "loge": _M,
    "graf": _M,
    "ologe": _M,
}
_OTHERWISE = {
    "sprung": _M,
    "schwung": _M,
    "dung": _M,
    "schaft": _M,
    "tanz": _M,
    "kranz": _M,
    "glanz": _M,
    "schwanz": _M,
    "lenz": _M,
    "abitur": _N,
    "reichtum": _M,
    "irrtum": _M,
    "zement": _M,
    "moment": _M,
    "kuchen": _M,
    "rachen": _M,
    "drachen": _M,
    "knochen": _M,
    "rochen": _M,
    "frist": _F,
    "list": _F,
    "restaurant": _N,
    "croissant": _N,
    "wand": _F,
}
_SHORTEST, _LONGEST = 3, 8


def gender_of(noun: str) -> Gender | None:
    """Return the gender that the ending tells for certain, or `None`."""
    lower = noun.lower()
    if lower in _OTHERWISE:
        return _OTHERWISE[lower]
    for length in range(min(_LONGEST + 2, len(lower) - 1), _SHORTEST - 1, -1):
        ending = lower[-length:]
        if ending in _OTHERWISE and ending != "schaft":
            return _OTHERWISE[ending]
        if ending in _BY_ENDING:
            return _BY_ENDING[ending]
    return None
