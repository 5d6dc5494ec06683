"""Patterns for paths, as `.gitignore` knows them, without its negation."""

import re
from functools import lru_cache

from mtcheck.text.patterns import Pattern

_PIECE = Pattern(r"\*\*/|\*\*|\*|\?|\[(?:![^\]/]+|[^\]/!][^\]/]*)\]|.", re.DOTALL)
_RANGES = Pattern(r".-.|.", re.DOTALL)
_MEANING = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(path: str, pattern: str) -> bool:
    """Tell whether a path with `/` matches a pattern.

    `*` and `?` stop at `/`, `**` does not. A pattern without `/` is held against the name of the file and of each
    folder; what matches a folder matches all in it.

    >>> [matches("archiv/2019/wein.md", one) for one in ("archiv/**", "archiv", "*.md", "2019/*", "**/2019/*")]
    [True, True, True, False, True]
    """
    return _compiled(pattern).match(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    stripped = pattern.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in stripped else "(?:.*/)?"
    body = "".join(map(_regex, _PIECE.findall(stripped)))
    return re.compile(rf"{anywhere}{body}(?:/.*)?\Z", re.DOTALL)


def _regex(piece: str) -> str:
    if piece in _MEANING:
        return _MEANING[piece]
    if piece.startswith("[") and len(piece) > 1:
        negated = piece.startswith("[!")
        inner = "".join(map(_range, _RANGES.findall(piece[2 if negated else 1 : -1])))
        return f"[{'^' if negated else ''}{inner}]"
    return re.escape(piece)


def _range(piece: str) -> str:
    """Return characters of a class; `z-a` is no range and means its own three."""
    if len(piece) == 3 and piece[0] <= piece[2]:
        return f"{re.escape(piece[0])}-{re.escape(piece[2])}"
    return re.escape(piece)
