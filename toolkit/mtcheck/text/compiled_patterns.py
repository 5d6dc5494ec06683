"""Keep compiled regular expressions between two runs, as Python keeps compiled modules.

To compile the patterns that one article needs takes about as long as to check it. What the standard library makes of a
pattern is a list of numbers, and that is what is kept, by the text of the pattern, in a file for this Python alone.
`re` has no public way to make a pattern of them. Where the private one is missing or refuses, patterns are compiled as
ever; a pattern that was kept equals one that was not (`==` compares the numbers).
"""

import re
from typing import Any

from mtcheck.text import kept

MOST = 4_000
"""With more patterns than this the file is begun anew: most of them are of older versions."""
Key = tuple[str, int]

_kept: dict[Key, bytes] | None = None
_new: dict[Key, bytes] = {}


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
    name = _name()
    if not _new or name is None:
        return
    known = _read()
    if kept.write(name, _new if len(known) + len(_new) > MOST else known | _new):
        _new.clear()


def _read() -> dict[Key, bytes]:
    name = _name()
    known = None if name is None else kept.read(name)
    return known if isinstance(known, dict) else {}


def _name() -> str | None:
    """Return the name of the file for the engine of this Python's patterns."""
    try:
        return f"patterns-{_engine().MAGIC}"
    except AttributeError:
        return None
