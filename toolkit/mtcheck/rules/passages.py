"""Whether a place stands in a passage of another language, where German conventions do not hold."""

import re

from mtcheck.text.patterns import Pattern

WORD = Pattern(r"[^\W\d_]+")
ENGLISH = frozenset(
    "the of and is was were to for with are this that it we he she has had have by from on at as be you they our its "
    "when than think can would a an".split()
)
"""English words that are hardly ever German ones; two of them make a passage English."""
GERMAN = frozenset("der die das den dem des und ein eine einen ist sind nicht mit von auf im zu für sich".split())
REACH = 45


def is_english(text: str, start: int, end: int) -> bool:
    """Tell whether more English than German stands around a place."""
    around: list[re.Match[str]] = list(WORD.finditer(text, max(0, start - REACH), end + REACH))
    words = [match[0].lower() for match in around]
    english = sum(word in ENGLISH for word in words)
    return english > 1 and english > sum(word in GERMAN for word in words)
