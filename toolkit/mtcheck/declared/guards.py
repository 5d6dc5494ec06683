"""Whether what stands around a place lets an entry count there.

Patterns are the author's own, so they run with a limit of time.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from mtcheck.declared.entry import NO_GUARD, Entry
from mtcheck.errors import ConfigError
from mtcheck.model import Document

if TYPE_CHECKING:
    import regex

SECONDS = 0.5
"""So long may the patterns of one entry look at one text."""
REACH = 60
"""Guards directly before and behind a place see so many characters."""
_ENDINGS = "(?:e[nmrs]?|ern?|ens?|n|s|se[ns]?|innen|in|’)?"


def holds(entry: Entry, start: int, end: int, document: Document) -> bool:
    """Tell whether an entry counts at a place of the prose. Raises `ConfigError` for a pattern that takes too long."""
    guard = entry.guard
    if guard == NO_GUARD:
        return True
    prose = document.prose
    behind, before = prose[end : end + REACH], prose[max(0, start - REACH) : start]
    if guard.before and not _matches(entry, guard.before, behind, "before"):
        return False
    if guard.not_before and _matches(entry, guard.not_before, behind, "before"):
        return False
    if guard.after and not _matches(entry, guard.after, before, "after"):
        return False
    if guard.not_after and _matches(entry, guard.not_after, before, "after"):
        return False
    if guard.near or guard.not_near:
        segment = document.segment_at(start)
        around = segment.text if segment else prose[start:end]
        if guard.near and not _matches(entry, guard.near, around):
            return False
        if guard.not_near and _matches(entry, guard.not_near, around):
            return False
    if guard.text and not _matches(entry, guard.text, prose):
        return False
    return not (guard.not_text and _matches(entry, guard.not_text, prose))


def source(items: Iterable[str], side: str = "") -> str:
    """Return one pattern for the items of a guard."""
    return _at(f"(?:{'|'.join(map(_item, items))})", side)


def _item(item: str) -> str:
    if len(item) > 1 and item[0] == item[-1] == "/":
        return f"(?:{item[1:-1]})"
    first, last = item.startswith("*"), item.endswith("*")
    word = re.escape(item.strip("*"))
    if word[:1].islower():
        word = f"[{word[0]}{word[0].upper()}]{word[1:]}"
    begin = r"\w*" if first else ""
    return rf"(?<!\w){begin}{word}" + ("" if last else rf"{_ENDINGS}(?!\w)")


def _at(alternatives: str, side: str) -> str:
    match side:
        case "before":
            return rf"\A[\s\"“”„«»‹›‚‘’]*+{alternatives}"
        case "after":
            return rf"{alternatives}[\s\"“”„«»‹›‚‘’]*+\Z"
        case _:
            return alternatives


def _matches(entry: Entry, items: tuple[str, ...], text: str, side: str = "") -> bool:
    try:
        return _compiled(items, side).search(text, timeout=SECONDS) is not None
    except TimeoutError:
        raise too_slow(entry, next((item for item in items if item.startswith("/")), items[0])) from None


@lru_cache(maxsize=2048)
def _compiled(items: tuple[str, ...], side: str) -> "regex.Pattern[str]":
    # Imported here because most texts hold nothing that needs a guard.
    import regex

    return regex.compile(source(items, side), regex.VERSION0)


def too_slow(entry: Entry, pattern: str) -> ConfigError:
    """Return the error that says so when a pattern takes too long."""
    return ConfigError(
        f"{entry.place or entry.code}: pattern {pattern[:60]!r} takes longer than {SECONDS} s on a text, "
        "write it without nested repetitions"
    )
