"""Endings of German names, and how a form of one name becomes the same form of another.

A name takes very little: the genitive (Wadims, Max’), and, if it is the name of a place, the adjective in -er
(Kiewer). Both directions are by rule alone, without a word list; what the rules do not cover is refused.

Sources: Amtliches Regelwerk der deutschen Rechtschreibung (2024), § 96 (1) for the apostrophe behind an s sound,
§ 97 E for the apostrophe before -s; Duden, Die Grammatik, on the derivation of -er from names of places.
"""

APOSTROPHES = "’'"
HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"

_S_SOUND = ("s", "ß", "x", "z", "ce")
"""Behind these the genitive is an apostrophe alone; also where the letter is silent (Cannes’)."""

_IRREGULAR_BEFORE_ER = ("a", "e", "i", "o", "u", "y", "ä", "ö", "ü", "en", "er", "el", "land", "stan")
"""Bremen → Bremer, Hannover → Hannoveraner, Jalta → Jaltaer, and countries, whose adjective is another word."""


_PEOPLE = ("n", "s")
"""Who lives in a place is called like its adjective and takes the endings of a noun: den Kiewern, des Kiewers."""


def genitive(name: str) -> str:
    """Return the genitive of a name that stands without an article: Wadims, Max’."""
    return name + ("’" if name.endswith(_S_SOUND) else "s")


def place_adjective(place: str) -> str | None:
    """Return the adjective in -er of a place (Kiewer), or `None` where it is not simply place + er."""
    irregular = not place[-1:].isalpha() or place.endswith(_IRREGULAR_BEFORE_ER) or len(place.split()) != 1
    return None if irregular else f"{place}er"


def strip_ending(word: str) -> tuple[tuple[str, str], ...]:
    """Return every (base, ending) by which `word` can be the genitive of a name, or nothing.

    Endings are `s`, `’` and `’s`, the apostrophe as written. Whether the base is a name is not asked: Boris gives
    (Bori, s), and only the caller knows that there is no Bori.
    """
    for apostrophe in APOSTROPHES:
        base = word.removesuffix(f"{apostrophe}s")
        if base != word:
            return ((base, f"{apostrophe}s"),) if _can_be_base(base) else ()
        base = word.removesuffix(apostrophe)
        if base != word:
            return ((base, apostrophe),) if _can_be_base(base) and base.endswith(_S_SOUND) else ()
    base = word.removesuffix("s")
    return ((base, "s"),) if base != word and _can_be_base(base) and not base.endswith(_S_SOUND) else ()


def replace_form(found: str, old: str, new: str) -> str | None:
    """Return `new` in the form in which `found` shows `old`, or `None` if that form is not known or not regular.

    Alexejs → Alexeis, Maxims → Max’, Uralsker → Oraler, Uralskern → Oralern, Vadim-Gruppe → Wadim-Gruppe; but
    Uralsker → `None` for a new name such as Bremen, and Putinsche → `None` always.
    """
    if found == old:
        return new
    if not old or not new or not found.startswith(old):
        return None
    if (old, found[len(old) :]) in strip_ending(found):
        return genitive(new)
    for ending in ("", *_PEOPLE):
        people = found.removesuffix(ending)
        if found.endswith(ending) and people == place_adjective(old):
            adjective = place_adjective(new)
            return f"{adjective}{ending}" if adjective else None
    rest = found[len(old) :]
    if rest[0] in HYPHENS and rest[1:2].isalpha() and len(new.split()) == 1:
        return new + rest
    return None


def _can_be_base(base: str) -> bool:
    return len(base) > 1 and base[-1].isalpha()
