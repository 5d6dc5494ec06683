"""Find out whether a pattern can take ages: try it on texts that are made to keep it busy.

What a pattern can still match is asked of the pattern itself (a partial match), so the texts fit it: a beginning that
leads into the pattern, a piece repeated many times, and an end that cannot match. A harmless pattern answers in
microseconds; one that tries every way to divide the repetitions never ends and is stopped.

Times are processor times, so a busy machine gives the same answer as an idle one.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

LONG, PATIENCE = 48, 0.05
"""Repetitions for a pattern that doubles its work with each of them, and the seconds it gets."""
LONGER, MORE_PATIENCE = 1_200, 0.25
"""The same for a pattern whose work grows with the third power or worse."""
USUAL = "a0 -"
END = "\N{REPLACEMENT CHARACTER}"
ALPHABET = 20
BEGINNINGS = 40
UNITS = 16
LONGEST_BEGINNING = 40


@lru_cache(maxsize=1024)
def slow_on(source: str) -> str | None:
    """Return the piece whose repetition makes a pattern slow, or `None` for a pattern that is harmless or broken."""
    import regex

    try:
        pattern = regex.compile(source)
    except (regex.error, OverflowError, RecursionError):
        return None
    alphabet, units = _alphabet(source), _units(source)
    # A pattern gives up at once where a character that it needs is nowhere.
    end = END + "".join(alphabet) + END
    beginnings: list[str] = []
    try:
        for beginning in _beginnings(pattern, alphabet):
            beginnings.append(beginning)
            for unit in units:
                blamed = unit
                pattern.search(beginning + unit * LONG + end, timeout=PATIENCE)
        for beginning in beginnings[:6]:
            for unit in units[:6]:
                blamed = unit
                pattern.search(beginning + unit * LONGER + end, timeout=MORE_PATIENCE)
    except TimeoutError:
        return blamed
    return None


def _alphabet(source: str) -> list[str]:
    """Return the characters that a pattern speaks of, and some that its classes may mean."""
    return list(dict.fromkeys([*source, *USUAL]))[:ALPHABET]


def _units(source: str) -> list[str]:
    letters = [character for character in source if character.isalnum() or character in " -.,"]
    words = [word for word in "".join(c if c.isalnum() else " " for c in source).split() if 1 < len(word) <= 12]
    return list(dict.fromkeys([*USUAL, *letters, *words, "a ", "a-"]))[:UNITS]


def _beginnings(pattern: Any, alphabet: list[str]) -> Iterator[str]:
    """Yield texts that may begin a match, short ones first."""
    waiting, seen = [""], 0
    while waiting and seen < BEGINNINGS:
        beginning = waiting.pop(0)
        seen += 1
        yield beginning
        if len(beginning) < LONGEST_BEGINNING:
            waiting += (
                beginning + character
                for character in alphabet
                if pattern.fullmatch(beginning + character, partial=True, timeout=PATIENCE)
            )
