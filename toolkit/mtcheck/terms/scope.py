"""Where a term counts: files, zones, quotations, and what stands around it (see `Scope`).

Patterns are the user's own, so they run with a limit of time: one that takes longer is told as a fault of the glossary,
because its answer on the next text would depend on the machine.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from mtcheck.errors import GlossaryError
from mtcheck.model import Document
from mtcheck.terms.glossary import EVERYWHERE, Concept, Scope, Term

if TYPE_CHECKING:
    import regex

SECONDS = 0.5
"""So long may one pattern look at one place."""
REACH = 200
"""Patterns before and behind a use see so many characters."""


def holds(concept: Concept, term: Term, span: tuple[int, int], document: Document) -> bool:
    """Tell whether a use of a term at a place counts.

    Raises `GlossaryError` for a pattern that is wrong or too slow.
    """
    scope = term.scope
    return scope is EVERYWHERE or scope == EVERYWHERE or _holds(concept, scope, span, document)


def _holds(concept: Concept, scope: Scope, span: tuple[int, int], document: Document) -> bool:
    start, end = span
    if scope.paths and not any(_in_path(glob, document.path) for glob in scope.paths):
        return False
    if scope.zones:
        block = document.block_at(start)
        if block is None or block.zone not in scope.zones:
            return False
    if not scope.quotations and document.quoted(start, end):
        return False
    prose = document.prose
    if any(_matches(concept, pattern, prose[end : end + REACH], at_start=True) for pattern in scope.not_before):
        return False
    if any(
        _matches(concept, pattern, prose[max(0, start - REACH) : start], at_end=True) for pattern in scope.not_after
    ):
        return False
    if scope.unless_near:
        segment = document.segment_at(start)
        text = segment.text if segment else prose[start:end]
        if any(_matches(concept, pattern, text) for pattern in scope.unless_near):
            return False
    return True


def _in_path(glob: str, path: str) -> bool:
    """Tell whether a path, or the end of it that begins with a folder, is one of the glob."""
    from fnmatch import fnmatchcase

    posix = path.replace("\\", "/")
    return fnmatchcase(posix, glob) or fnmatchcase(posix, f"*/{glob}")


def _matches(concept: Concept, pattern: str, text: str, *, at_start: bool = False, at_end: bool = False) -> bool:
    """Tell whether a pattern matches; blanks between it and the use do not count."""
    source = rf"\s*(?:{pattern})" if at_start else rf"(?:{pattern})\s*\Z" if at_end else pattern
    compiled = _compiled(concept.place or concept.id, pattern, source)
    try:
        found = compiled.match(text, timeout=SECONDS) if at_start else compiled.search(text, timeout=SECONDS)
    except TimeoutError:
        raise GlossaryError(
            f"{concept.place or concept.id}: pattern {pattern[:60]!r} takes longer than {SECONDS} s on a text, "
            "write it without nested repetitions"
        ) from None
    return found is not None


@lru_cache(maxsize=4096)
def _compiled(place: str, pattern: str, source: str) -> "regex.Pattern[str]":
    # Imported here because few glossaries have patterns.
    import regex

    try:
        return regex.compile(source, regex.VERSION0)
    except regex.error as error:
        raise GlossaryError(f"{place}: pattern {pattern[:60]!r} is not valid: {error}") from None
