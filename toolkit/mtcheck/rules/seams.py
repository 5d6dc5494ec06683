"""Where two words ran together without a capital between two small letters that would show it."""

from collections.abc import Iterator

from mtcheck.model import Document
from mtcheck.text.patterns import Pattern

YEAR = Pattern(r"(?<![\w.,/-])(?:19|20)\d\d(?=[A-ZÄÖÜ][a-zäöüß]{3,}(?![\w-]))")
NOUN = Pattern(
    r"(?<![\w-])([A-ZÄÖÜ][a-zäöüß]{2,}(?:tion|tionen|ung|ungen|heit|keit|schaft))(der|des|die|dem|den|und)(?!\w)"
)
WORD = Pattern(r"[^\W\d_]+")
NOUNS = ("tion", "ung", "heit", "keit", "schaft")
GLUED = tuple(
    noun + article
    for noun in ("tion", "tionen", "ung", "ungen", "heit", "keit", "schaft")
    for article in ("der", "des", "die", "dem", "den", "und")
)
"""The ends of a noun and an article that ran together."""


def seams(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield places and what belongs there: a year and the next word (2025Minister), a noun and an article."""
    prose = document.prose
    # These patterns are tried at every character, and hardly a text holds anything for them.
    for match in YEAR.finditer(prose) if any(gap[-1:].isdecimal() for gap in document.gaps) else ():
        behind = WORD.match(prose, match.end())
        if behind:
            yield match.start(), behind.end(), f"{match[0]} {behind[0]}"
    for match in NOUN.finditer(prose) if any(word.endswith(GLUED) for word in document.words) else ():
        yield *match.span(), f"{match[1]} {match[2]}"
