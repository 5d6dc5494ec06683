"""Keep parsed glossaries in the user's cache folder, because parsing them costs far more than looking things up.

A compiled glossary is JSON, one concept a line, under a name made from the content of the file and the version of this
format; a changed file, a new reader or a new version of mtcheck has another name. The first line holds a checksum:
whatever is damaged is read again from the source. Without a folder that can be written everything works, only slower.
"""

import json
import os
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from mtcheck import __version__
from mtcheck.terms.glossary import EVERYWHERE, Concept, Gender, Scope, Status, Term, TermType

FORMAT = 2
"""To be raised whenever a reader or the rows below change."""

_KEPT = 64
"""So many compiled glossaries stay; the least recently written ones go."""


def folder() -> str | None:
    """Return where compiled glossaries are kept: `MTCHECK_CACHE_DIR` (empty: nowhere), else the user's cache."""
    chosen = os.environ.get("MTCHECK_CACHE_DIR")
    if chosen is not None:
        return os.path.join(chosen, "glossaries") if chosen else None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    # Without a home directory there is no cache either.
    return os.path.join(base, "mtcheck", "glossaries") if os.path.isabs(base) else None


def key(suffix: str, content: bytes) -> str:
    """Return the name of the compiled form of a file."""
    return sha256(f"{FORMAT} {__version__} {suffix}\n".encode() + content).hexdigest()


def load(name: str, path: str) -> tuple[tuple[Concept, ...], bytes] | None:
    """Return the compiled concepts as if just read from `path`, and their rows; `None` if they are not at hand."""
    place = folder()
    if place is None:
        return None
    try:
        with open(os.path.join(place, name), "rb") as file:
            data = file.read()
        checksum, lines, rows = data.split(b"\n", 2)
        if checksum != sha256(lines + b"\n" + rows).hexdigest().encode():
            return None
        concepts = tuple(map(_concept, _parse(rows), json.loads(lines), [path] * rows.count(b"\n") + [path]))
    except (OSError, ValueError, TypeError, LookupError):
        return None
    return concepts, rows


def store(name: str, concepts: Iterable[Concept]) -> bytes:
    """Keep concepts if they can be kept, and return their rows."""
    known = tuple(concepts)
    rows = "\n".join(json.dumps(_row(concept), ensure_ascii=False, separators=(",", ":")) for concept in known)
    lines = json.dumps([[int(concept.place.rpartition(":")[2]), *(t.line for t in concept.terms)] for concept in known])
    data = f"{lines}\n{rows}".encode()
    place = folder()
    if place is not None:
        _write(place, name, sha256(data).hexdigest().encode() + b"\n" + data)
    return rows.encode()


def _write(folder: str, name: str, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it; a folder that cannot be written is no fault."""
    # Imported here because a glossary is mostly read.
    from pathlib import Path

    place = Path(folder)
    unfinished = place / f"{name}.{os.getpid()}"
    try:
        place.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(place / name)
        kept = sorted(place.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        for old in kept[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _parse(rows: bytes) -> list[Any]:
    """Parse all rows at once: one call for each would take four times as long."""
    parsed: list[Any] = json.loads(b"[" + rows.replace(b"\n", b",") + b"]")
    return parsed


def _row(concept: Concept) -> list[Any]:
    terms = [
        [t.text, t.language, t.status, t.type, t.gender, t.note, t.forms, _scope_row(t.scope)] for t in concept.terms
    ]
    return [concept.id, concept.definition, concept.domain, concept.translate, terms]


def _scope_row(scope: Scope) -> list[Any]:
    if scope == EVERYWHERE:
        return []
    return [scope.paths, scope.zones, scope.quotations, scope.not_before, scope.not_after, scope.unless_near]


def _concept(row: list[Any], lines: list[int], path: str) -> Concept:
    name, definition, domain, translate, terms = row
    place, *term_lines = lines
    return Concept(
        id=name,
        terms=tuple(map(_term, terms, term_lines)),
        definition=definition,
        domain=domain,
        place=f"{path}:{place}",
        translate=translate,
    )


def _term(row: list[Any], line: int) -> Term:
    text, language, status, kind, gender, note, forms, scope = row
    return Term(
        text,
        language,
        Status(status),
        TermType(kind) if kind else None,
        Gender(gender) if gender else None,
        note,
        tuple(forms),
        _scope(scope) if scope else EVERYWHERE,
        line,
    )


def _scope(row: list[Any]) -> Scope:
    paths, zones, quotations, *patterns = row
    return Scope(tuple(paths), tuple(zones), quotations, *map(tuple, patterns))
