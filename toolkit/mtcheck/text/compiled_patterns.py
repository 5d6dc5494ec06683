"""Keep compiled regular expressions between two runs, as Python keeps compiled modules.

To compile the patterns that one article needs takes about as long as to check it. What the standard library makes of a
pattern is a list of numbers, and that is what is kept, by the text of the pattern, in a file for this Python alone.
`re` has no public way to make a pattern of them. Where the private one is missing or refuses, patterns are compiled as
ever; a pattern that was kept equals one that was not (`==` compares the numbers).

As with compiled modules, whoever can write the file can decide what patterns match, so it lies in the user's own cache.
"""

import os
import re
import sys
from typing import Any

MOST = 4_000
"""With more patterns than this the file is begun anew: most of them are of older versions."""
Key = tuple[str, int]

_kept: dict[Key, bytes] | None = None
_new: dict[Key, bytes] = {}


def folder() -> str | None:
    """Return where mtcheck keeps what it can make again: `MTCHECK_CACHE_DIR` (empty: nowhere), or the user's cache."""
    chosen = os.environ.get("MTCHECK_CACHE_DIR")
    if chosen is not None:
        return chosen or None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    # Without a home directory there is no cache either.
    return os.path.join(base, "mtcheck") if os.path.isabs(base) else None


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a compiled pattern. Raises `re.error` for a wrong one, as `re.compile` does."""
    global _kept
    if _kept is None:
        _kept = _read()
    key = (source, int(flags))
    try:
        import marshal

        make = _engine().compile
        if key in _kept:
            return _pattern(make(*marshal.loads(_kept[key])))
        numbers = _compile(source, int(flags))
        pattern = _pattern(make(*numbers))
        _new[key] = marshal.dumps(numbers)
    except (ImportError, AttributeError, EOFError, TypeError, ValueError, RuntimeError):
        return re.compile(source, flags)
    return pattern


def _engine() -> Any:
    library: Any = re
    return library._compiler._sre


def _pattern(made: Any) -> re.Pattern[str]:
    if not isinstance(made, re.Pattern):
        raise TypeError(made)
    return made


def _compile(source: str, flags: int) -> tuple[Any, ...]:
    """Return what `re.compile` gives to the engine: pattern, flags, code, and the numbers and names of groups."""
    library: Any = re
    parsed = library._parser.parse(source, flags)
    code = library._compiler._code(parsed, flags)
    names = parsed.state.groupdict
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    groups = parsed.state.groups - 1
    return source, int(flags | parsed.state.flags), [int(word) for word in code], groups, names, tuple(by_number)


def keep() -> None:
    """Write what this process has compiled and found in no file, if there is any and a place for it."""
    path = _path()
    if not _new or path is None or sys.dont_write_bytecode:
        return
    import marshal
    from binascii import crc32
    from tempfile import NamedTemporaryFile

    known = _read()
    known = _new if len(known) + len(_new) > MOST else known | _new
    data = marshal.dumps(known)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with NamedTemporaryFile(dir=os.path.dirname(path), delete=False) as file:
            file.write(crc32(data).to_bytes(4, "big") + data)
        os.replace(file.name, path)
    except OSError:
        # A cache that cannot be written is none.
        return
    _new.clear()


def _read() -> dict[Key, bytes]:
    path = _path()
    if path is None:
        return {}
    try:
        import marshal
        from binascii import crc32

        with open(path, "rb") as file:
            checksum, data = file.read(4), file.read()
        known = marshal.loads(data) if int.from_bytes(checksum, "big") == crc32(data) else {}
    except (OSError, ImportError, EOFError, ValueError, TypeError):
        return {}
    return known if isinstance(known, dict) else {}


def _path() -> str | None:
    """Return the file for this version of Python and of the engine of its patterns."""
    place = folder()
    if place is None:
        return None
    try:
        return os.path.join(place, f"patterns-{sys.implementation.cache_tag}-{_engine().MAGIC}")
    except AttributeError:
        return None
