"""Make text harmless and exact on a screen: what would not be seen is spelled out.

Control characters and terminal escapes, direction overrides (they make a line read otherwise than it is stored),
zero-width characters, lone surrogates and unassigned code points become `<U+202E>`.
"""

from collections.abc import Iterator
from unicodedata import category, east_asian_width, name

from mtcheck.text.patterns import Pattern

NEWLINE_SIGN = "↵"
SPACES = "Zs"
"""The category of blanks that are neither tabs nor newlines nor invisible: no-break, thin, em."""
ON_THE_ONE_BEFORE = ("Mn", "Me")
HANGUL_VOWELS = range(0x1160, 0x1200)
"""Conjoining vowels and finals: they stand in the cell of the consonant before them."""


ONE_CELL_EACH = Pattern("[\0-\u02ff\u2010-\u2027]*")
"""What nearly every German text is made of: Latin letters, dashes, quotation marks."""


def code_point(character: str) -> str:
    """Return the usual name of a code point: U+202E."""
    return f"U+{ord(character):04X}"


def full_name(character: str) -> str:
    """Return the name of a character in words."""
    return name(character, "no character" if category(character) in ("Cs", "Cn", "Co") else "control character").lower()


def runs(text: str, blanks: bool = False, newline: str = NEWLINE_SIGN) -> Iterator[tuple[str, bool]]:
    """Yield a text in pieces, each with whether it can be shown as it is; what cannot comes one by one.

    `blanks` asks for every blank but the ordinary one to be spelled out, for places where a blank is what
    changes. A tab is shown as one blank, a newline as a sign or whatever is asked for.
    """
    if text.isprintable():
        if text:
            yield text, True
        return
    shown: list[str] = []
    for character in text.replace("\r\n", "\n"):
        if character.isprintable() or (not blanks and category(character) == SPACES):
            shown.append(character)
        elif character == "\t":
            shown.append(" ")
        elif character in "\r\n":
            shown.append(newline)
        else:
            if shown:
                yield "".join(shown), True
                shown.clear()
            yield character, False
    if shown:
        yield "".join(shown), True


def visible(text: str, blanks: bool = False) -> str:
    """Return one line of text with everything that cannot be seen spelled out."""
    if text.isprintable():
        return text
    return "".join(piece if good else f"<{code_point(piece)}>" for piece, good in runs(text, blanks))


def width(text: str) -> int:
    """Return how many columns of a terminal a visible text takes."""
    return len(text) if ONE_CELL_EACH.fullmatch(text) else sum(map(cell, text))


def cell(character: str) -> int:
    """Return the columns of one visible character: 0 for a mark on the one before, 2 for a wide one, else 1."""
    if character.isascii():
        return 1
    if category(character) in ON_THE_ONE_BEFORE or ord(character) in HANGUL_VOWELS:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
