"""A change of a file as a patch: the format of `diff -u`, as `git apply` and `patch -p1` read it.

Everything is bytes, for a patch knows no encoding. A line ends at a newline and nowhere else, so a carriage return
belongs to its line.
"""

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

AROUND = 3
"""Unchanged lines shown before and behind a change."""
NO_NEWLINE = b"\\ No newline at end of file\n"
ESCAPES = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 34: '"', 92: "\\"}


class Block(NamedTuple):
    """Lines `old_start:old_end` of the old file become lines `new_start:new_end` of the new one."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def unified(path: str, before: bytes | None, after: bytes) -> bytes:
    """Return the patch that makes `after` of `before`, or nothing when they are equal.

    `path` is relative, with `/` between its parts; `before` is `None` for a file that is not there yet.
    """
    old, new = _lines(before or b""), _lines(after)
    hunks = list(_hunks(list(_blocks(old, new))))
    if not hunks:
        return b""
    origin = b"/dev/null" if before is None else quoted(f"a/{path}")
    pieces = [b"--- " + origin + b"\n", b"+++ " + quoted(f"b/{path}") + b"\n"]
    for hunk in hunks:
        pieces += _hunk(hunk, old, new)
    return b"".join(pieces)


def quoted(name: str) -> bytes:
    """Return a file name as git writes it in a patch.

    >>> quoted("a/Süd.txt"), quoted("a/zwei Worte.txt")
    (b'"a/S\\\\303\\\\274d.txt"', b'a/zwei Worte.txt\\t')
    """
    data = name.encode("utf-8", "surrogateescape")
    # A tab marks the end of a name that holds blanks.
    end = b"\t" if b" " in data else b""
    if any(byte < 32 or byte >= 127 or byte in b'"\\' for byte in data):
        return b'"' + b"".join(map(_escaped, data)) + b'"' + end
    return data + end


def _escaped(byte: int) -> bytes:
    if byte in ESCAPES:
        return b"\\" + ESCAPES[byte].encode()
    return bytes([byte]) if 32 <= byte < 127 else b"\\%03o" % byte


def _lines(data: bytes) -> list[bytes]:
    lines = [line + b"\n" for line in data.split(b"\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _blocks(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[Block]:
    """Yield the pieces that differ, in order."""
    if len(old) == len(new):
        # Nearly always: a fix seldom touches the end of a line. Then no search for equal lines is needed.
        differ = (one != other for one, other in zip(old, new, strict=True))
        for line in compress(range(len(old)), differ):
            yield Block(line, line + 1, line, line + 1)
        return
    from difflib import SequenceMatcher

    head = next(n for n in range(len(old) + 1) if n in (len(old), len(new)) or old[n] != new[n])
    most = min(len(old), len(new)) - head
    tail = next(n for n in range(most + 1) if n == most or old[-1 - n] != new[-1 - n])
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail])
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            yield Block(head + old_start, head + old_end, head + new_start, head + new_end)


def _hunks(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Put together what is so near that its surroundings would overlap."""
    hunk: list[Block] = []
    for block in blocks:
        if hunk and block.old_start - hunk[-1].old_end > 2 * AROUND:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _hunk(blocks: Sequence[Block], old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[bytes]:
    first, last = blocks[0], blocks[-1]
    lead = min(AROUND, first.old_start)
    trail = min(AROUND, len(old) - last.old_end)
    old_span = _span(first.old_start - lead, last.old_end + trail)
    new_span = _span(first.new_start - lead, last.new_end + trail)
    yield f"@@ -{old_span} +{new_span} @@\n".encode()
    place = first.old_start - lead
    for block in blocks:
        yield from _marked(b" ", old[place : block.old_start])
        yield from _marked(b"-", old[block.old_start : block.old_end])
        yield from _marked(b"+", new[block.new_start : block.new_end])
        place = block.old_end
    yield from _marked(b" ", old[place : place + trail])


def _span(start: int, end: int) -> str:
    # Of nothing, the line before it is named.
    return f"{start + 1 if end > start else start},{end - start}"


def _marked(mark: bytes, lines: Sequence[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield mark + line
        if not line.endswith(b"\n"):
            yield b"\n" + NO_NEWLINE
