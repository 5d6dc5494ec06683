"""Whether several people speak in a text, each under a name: an interview, a play, minutes, a chat."""

from collections import Counter

from mtcheck.model import Document
from mtcheck.text.patterns import Pattern

_LINE = r"(?m:^)[ \t]*+(?:[*_>–-]{1,3} ?)?(?:\[[\d:. ]{4,20}\] ?)?"
_DIRECTIONS = r"(?:[*_]{1,2})?(?: ?\([^()\n]{1,60}\))?"
LABEL = Pattern(
    rf"(?:{_LINE}|(?<=[.!?…“”\"»«)] ))"
    r"(?P<who>[A-ZÄÖÜ][\w’'-]{0,24}+(?:[ .]{1,2}[A-ZÄÖÜa-zäöü][\w’'-]{0,24}+){0,3}?)"
    rf"{_DIRECTIONS}:(?=[\s*_])"
    rf"|{_LINE}(?P<name>[A-ZÄÖÜ][\w’'-]{{1,24}}+(?: [A-ZÄÖÜ][\w’'-]{{1,24}}+)?){_DIRECTIONS}\.(?=\n| [A-ZÄÖÜ„»«])"
)
"""What stands before the words of a speaker: STANDARD: …, Olga. …, [12:30] Anna: …; with directions in brackets."""
OFTEN = 3
"""So often a label comes at least, for it to be that of a speaker."""
TURNS = 6
"""So many turns all such labels have together."""


def is_dialogue(document: Document) -> bool:
    """Tell whether two or more labels of speakers come again and again; made once for each document."""
    return document.shared(_is_dialogue)


def _is_dialogue(document: Document) -> bool:
    counts = Counter(match["who"] or match["name"] for match in LABEL.finditer(document.prose))
    often = [count for count in counts.values() if count >= OFTEN]
    return len(often) > 1 and sum(often) >= TURNS
