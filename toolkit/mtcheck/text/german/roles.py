"""Nouns for the office or work of one person, masculine, whose feminine is made with -in.

A closed list of what stands before names in the news. Source: Duden, Die Grammatik, on derivation with -in (Movierung).
"""

from functools import lru_cache

_PLAIN = """
Anführer Autor Berater Botschafter Direktor Forscher Gouverneur Gründer Journalist Kanzler Kommandeur Kommissar
Kommentator Korrespondent Künstler Leiter Manager Minister Moderator Offizier Ombudsmann Politiker Politologe
Präsident Professor Reporter Richter Sänger Schauspieler Schriftsteller Sekretär Senator Soziologe Sprecher
Staatsanwalt Stellvertreter Trainer Unternehmer Verteidiger Vertreter Vorsteher Diplomat Dissident Historiker
Analyst Anwalt Aktivist Kandidat Abgeordneter Vorsitzender Gesandter Regisseur Chef Regierungschef Koordinator
Inspektor Ökonom Premier Nachfolger Vorgänger
"""
_MOVED = {
    "Politologe": "Politologin",
    "Soziologe": "Soziologin",
    "Staatsanwalt": "Staatsanwältin",
    "Anwalt": "Anwältin",
    "Ombudsmann": "Ombudsfrau",
    "Abgeordneter": "Abgeordnete",
    "Vorsitzender": "Vorsitzende",
    "Gesandter": "Gesandte",
}
_UNMOVED = frozenset({"Premier", "Ombudsmann", "Abgeordneter", "Vorsitzender", "Gesandter"})
"""Premier is used of women as well; the declined ones have forms of their own (der Abgeordnete Anna Berg)."""

ROLES = tuple(sorted(set(_PLAIN.split()) - _UNMOVED))
"""Masculine nouns that also end compounds: Minister, in Außenminister."""
_ENDS = tuple(role.lower() for role in ROLES)


@lru_cache(maxsize=65_536)
def masculine_role(word: str) -> str | None:
    """Return the feminine of a masculine role noun (Außenminister: Außenministerin), `None` for other words."""
    role = _role(word)
    if role is None:
        return None
    moved = _MOVED.get(role)
    if moved is None:
        return f"{word}in"
    return word[: len(word) - len(role)] + (moved if len(word) == len(role) else moved.lower())


@lru_cache(maxsize=65_536)
def feminine_role(word: str) -> str | None:
    """Return the masculine of a feminine role noun (Außenministerin: Außenminister), `None` for other words."""
    if not word.lower().endswith(_FEMININE_ENDS):
        return None
    for feminine, masculine in _FEMININE.items():
        if word == feminine or word.endswith(feminine.lower()):
            return word[: len(word) - len(feminine)] + (masculine if word == feminine else masculine.lower())
    if word.endswith("in") and _role(word[:-2]) is not None:
        return word[:-2]
    return None


def may_be_role(word: str) -> bool:
    """Tell from its last letters, and soon, that a word is none."""
    return word.lower().endswith(_ANY_ENDS)


_FEMININE_ENDS = ("in", "frau", "gesandte", "abgeordnete", "vorsitzende")
_ANY_ENDS = (*_ENDS, *_FEMININE_ENDS)
_FEMININE = {feminine: masculine for masculine, feminine in _MOVED.items() if masculine in ROLES}


def _role(word: str) -> str | None:
    """Return the role noun that a word is or ends in, with a hyphen or without."""
    if not word[:1].isupper() or not word.lower().endswith(_ENDS):
        return None
    for role in ROLES:
        if word == role or word.endswith((role.lower(), f"-{role}")):
            return role
    return None
