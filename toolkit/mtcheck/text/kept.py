"""Keep what is made anew at every start between two runs, as Python keeps compiled modules.

A value of plain data is one file in the user's cache folder, behind a checksum. Whatever is missing, damaged or cannot
be written is not there, and is made as ever. Whoever can write the file can decide what is read, so it lies in the
user's own cache.
"""

import os
import sys
from typing import Any


def folder() -> str | None:
    """Return where mtcheck keeps what it can make again: `MTCHECK_CACHE_DIR` (empty: nowhere), or the user's cache."""
    chosen = os.environ.get("MTCHECK_CACHE_DIR")
    if chosen is not None:
        return chosen or None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    # Without a home directory there is no cache either.
    return os.path.join(base, "mtcheck") if os.path.isabs(base) else None


def read(name: str) -> Any:
    """Return the value that is kept under a name for this version of Python, or `None`."""
    path = _path(name)
    if path is None:
        return None
    try:
        import marshal
        from binascii import crc32

        with open(path, "rb") as file:
            checksum, data = file.read(4), file.read()
        return marshal.loads(data) if int.from_bytes(checksum, "big") == crc32(data) else None
    except (OSError, ImportError, EOFError, ValueError, TypeError):
        return None


def write(name: str, value: Any) -> bool:
    """Keep a value that `marshal` knows, and tell whether it is; nothing is written where Python writes nothing."""
    path = _path(name)
    if path is None or sys.dont_write_bytecode:
        return False
    import marshal
    from binascii import crc32
    from contextlib import suppress
    from tempfile import NamedTemporaryFile

    data = marshal.dumps(value)
    temporary = None
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with NamedTemporaryFile(dir=os.path.dirname(path), delete=False) as file:
            temporary = file.name
            file.write(crc32(data).to_bytes(4, "big") + data)
        os.replace(temporary, path)
    except OSError:
        if temporary is not None:
            with suppress(OSError):
                os.unlink(temporary)
        # A cache that cannot be written is none.
        return False
    return True


def _path(name: str) -> str | None:
    place = folder()
    return None if place is None else os.path.join(place, f"{name}-{sys.implementation.cache_tag}")
