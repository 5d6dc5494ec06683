"""Compounds: which linking elements German puts between two nouns, and what proves that a piece of a word is a word.

A term in a longer word is a use of it only if the rest is a word, too: „Rate“ stands in „Demokraten“, but there is no
„Demok“. A rest is proven by the list of nouns (see `vocabulary`), alone or composed again. Endings that derive a word
(Land-ung), prefixes of verbs (Ab-teilung) and the -land and -stan of countries prove nothing, and neither do
adjectives that have made another word of what follows (Hoch-zeit).

Sources: Duden, Die Grammatik, on linking elements (Fugenelemente) and on derivation; Amtliches Regelwerk der deutschen
Rechtschreibung (2024), § 34 for the particles of verbs and § 36 for what is written together with adjectives.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from mtcheck.text.german.vocabulary import is_noun, is_noun_form
from mtcheck.text.tables import read_table

LINKS = ("", "s", "es", "n", "en", "er", "e", "ns", "ens")
"""Linking elements, as in Wehrpflicht-gesetz, Einberufung-s-alter, Bund-es-rat, Name-n-liste, Held-en-mut,
Kind-er-garten, Hund-e-hütte, Glaube-ns-frage, Herz-ens-wunsch."""

_SHORTEST_PART = 3
_CERTAIN = 6
_LONG = 8
"""A term of so many letters is not found by accident: then the rest need only look like a word."""
_DERIVING = frozenset(
    """
    land länder landes lands ländern stan stans ung ungen heit heiten keit keiten schaft schaften tum tums nis
    nisse ling linge lein chen sam los bar haft lich isch ig erei ereien elei ion ionen ation ationen ismus ist
    isten istin ität ler ner rich erin erinnen rinnen rin innen end ende enden ern eln
    """.split()
)
"""What stands behind a word without being one. Land is no suffix, but behind a name it makes another name."""
_ENDINGS = sorted(_DERIVING - {"land", "länder", "landes", "lands", "ländern"}, key=lambda end: (-len(end), end))
_PARTICLES = frozenset(
    """
    ab an auf aus be bei bis da dar durch ein ent er fehl fern fest fort ge gegen her herab heran herauf heraus
    herein hervor hin hinaus hinein hinter hinzu los miss mit nach nieder ob um un unter ur ver vor voran voraus
    vorbei wider wieder zer zu zurück zusammen über
    """.split()
)
"""What stands before a word and makes another one of it."""
_NO_FIRST_PARTS = frozenset(
    """
    hoch platt frei voll gut rein leer tief fein rück ober lang kurz dick dünn halb ganz eben all viel demo mono
    auto tele kilo mega mikro makro poly anti hydro geo bio öko euro hei quad par tag pro
    """.split()
)
"""Nouns of the list that are something else at the beginning of a word: adjectives (Hoch-zeit) and foreign prefixes."""
_ADJECTIVES_IN_FRONT = frozenset("alt neu groß gross klein haupt neben mittel sonder gesamt jung spezial".split())
"""They narrow what follows and leave it what it is: a Großstadt is a Stadt."""
_FOREIGN_IN_FRONT = frozenset("home web online offline live top".split())
"""English words of which German makes compounds that no list of German nouns has."""
_ADJECTIVES_BEHIND = frozenset(
    """
    nah weit frei fähig feindlich freundlich kritisch gegnerisch treu reich arm bedingt bezogen spezifisch
    pflichtig politisch rechtlich mäßig mässig gemäß gerecht relevant fremd müde stark schwach sicher neutral
    basiert gestützt weise übergreifend fern typisch lastig orientiert gesteuert geführt intern extern nahe
    berechtigt
    """.split()
)
"""Adjectives with which nouns make adjectives: öl-reich, kriegs-müde."""
_LIKE_ENDINGS = frozenset(
    """
    ende enden endes ender endem dung dungen elle ellen esse essen list listen lein leine leinen ration rationen
    samt samte urin amen agel isten nation haft haften lose losen loser ente enten ding dinge
    """.split()
)
"""Nouns of their own that most words end in by accident: Vorsitz-ende, Industri-elle, Sozia-list, Bezirk-samt."""
_IN_PLACES = tuple("burg heim wald berg feld dorf kirch bach tal hafen horn brück furt hausen".split())
_LONGEST_ENDING = 3
_ADJECTIVE_ENDINGS = ("", "e", "en", "em", "er", "es")
_FROM_VERBS = ("en", "ung")
"""Nouns made from a verb show that it exists, and its stem begins compounds: Schreib-tisch, Bestell-auftrag."""


@lru_cache(maxsize=65_536)
def is_last_part(rest: str, proof: bool = False) -> bool:
    """Tell whether what follows a term in a compound is a word, in any form; `rest` is in small letters.

    With `proof` the term itself is long enough to be no accident, and a rest that merely looks like a word will do.
    """
    if len(rest) < _SHORTEST_PART or rest in _DERIVING:
        return False
    if is_noun_form(rest) or (proof and _looks_like_a_word(rest)):
        return True
    return any(
        is_noun_form(rest[place:]) and _is_noun_part(rest[:place])
        for place in range(_SHORTEST_PART + 1, len(rest) - _SHORTEST_PART + 1)
        if rest[place:] not in _DERIVING
    )


@lru_cache(maxsize=65_536)
def is_first_part(part: str, proof: bool = False) -> bool:
    """Tell whether what precedes a term in a compound is a word with its linking element, in small letters."""
    if len(part) < _SHORTEST_PART or part in _PARTICLES or part in _NO_FIRST_PARTS:
        return False
    if (
        part in _ADJECTIVES_IN_FRONT
        or part in _FOREIGN_IN_FRONT
        or _is_noun_part(part)
        or (proof and _looks_like_a_word(part))
    ):
        return True
    return any(
        _is_noun_part(part[:place]) and _is_noun_part(part[place:])
        for place in range(_SHORTEST_PART + 1, len(part) - _SHORTEST_PART + 1)
    )


def is_certain_first_part(part: str) -> bool:
    """Tell whether what precedes a term of three letters is so long and so certain that the term is no accident."""
    return len(part) >= _CERTAIN and is_first_part(part)


def is_adjective_part(rest: str) -> bool:
    """Tell whether what follows a noun makes an adjective of both (öl-reichen)."""
    return any(
        rest.endswith(ending) and rest.removesuffix(ending) in _ADJECTIVES_BEHIND for ending in _ADJECTIVE_ENDINGS
    )


def is_opaque(word: str, start: int, end: int) -> bool:
    """Tell whether letters `start:end` lie in a piece of the word that means something else as a whole: Hoch-zeit.

    The piece is at the beginning or the end of the word, so Hochzeiten and Hochzeitskleid are known with Hochzeit.
    """
    low, opaque = word.lower(), _opaque()
    if any(low[:stop] in opaque for stop in range(end + (start == 0), len(low) + 1)):
        return True
    return any(
        low[place:cut] in opaque
        for place in range(start)
        for cut in range(len(low), max(end - _LONGEST_ENDING, place + _SHORTEST_PART), -1)
        if len(low) - cut <= _LONGEST_ENDING
    )


def is_ambiguous(first: str, rest: str) -> bool:
    """Tell whether the last letters of a first part may as well begin what follows: Silvester-n-acht."""
    return any(
        first.endswith(link) and is_noun_form(link + rest) and is_first_part(first.removesuffix(link))
        for link in LINKS
        if link
    )


def never_ends(rest: str) -> bool:
    """Tell whether a noun has the letters of an ending, so that it is never found at the end of a word."""
    return rest in _LIKE_ENDINGS


def may_be_place(rest: str) -> bool:
    """Tell whether with such a last part most unknown words are names of places: Rosen-heim."""
    return any(rest.startswith(part) and len(rest) - len(part) <= _LONGEST_ENDING for part in _IN_PLACES)


def needs_no_list(term: str) -> bool:
    """Tell whether a term is too long to be found inside a word by accident."""
    return len(term) >= _LONG


def _is_noun_part(part: str) -> bool:
    """Tell whether a piece is a noun as it stands before another one, with or without a linking element."""
    if is_noun(part):
        return True
    if len(part) <= _SHORTEST_PART:
        return False
    if is_noun(part + "e") or (len(part) > _SHORTEST_PART + 1 and any(is_noun(part + end) for end in _FROM_VERBS)):
        return True
    return any(
        part.endswith(link) and len(part) - len(link) >= _SHORTEST_PART and _is_base(part.removesuffix(link), link)
        for link in LINKS
        if link
    )


def _is_base(part: str, link: str) -> bool:
    return is_noun(part) or (link in ("e", "er") and is_noun_form(part + link))


def _looks_like_a_word(part: str) -> bool:
    """Tell whether a piece has a vowel, a consonant and more than endings."""
    stem = part
    while (longest := next((end for end in _ENDINGS if stem.endswith(end)), None)) is not None:
        stem = stem.removesuffix(longest)
    vowels = sum(letter in "aeiouyäöü" for letter in stem)
    return len(stem) > _SHORTEST_PART and 0 < vowels < len(stem)


@cache
def _opaque() -> frozenset[str]:
    lines = read_table("mtcheck.text.german", "data/opaque.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.lower().split())


def modifiers(base: str, forms: Iterable[str] = ()) -> dict[str, str]:
    """Return what a noun can be at the beginning of a compound, the longest first, each with its linking element.

    >>> modifiers("Einberufung")["Einberufungs"]
    's'

    `forms` are its other forms, because a plural may stand there as well (Häuser-meer).
    """
    if base.lower() in _PARTICLES or base.lower() in _NO_FIRST_PARTS:
        return {}
    found = {base: ""}
    for link in LINKS[1:]:
        # Reis-e-büro has nothing to do with rice.
        if link != "e" or not is_noun(base.lower() + link):
            found.setdefault(base + link, link)
    if base.endswith("e") and len(base) > _SHORTEST_PART + 1:
        found[base[:-1]] = "-e"
    for form in forms:
        if form != base and not is_noun(form.lower()):
            found.setdefault(form, "plural")
    return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
