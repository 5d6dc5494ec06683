"""What a finding is recognised by in another run: rule, path, quotation and number; never a line.

The path counts from the root of the run, so that it does not matter where mtcheck was started or how a file was
named. White space in a quotation is folded.
"""

import os
import unicodedata
from functools import lru_cache


def key_path(path: str, root: str) -> str:
    """Return a path as it counts from `root`, an absolute folder; as it is given where there is no root.

    A file outside of the root keeps its absolute path. Characters are composed, for file systems that part letters
    from their accents, and bytes that are no UTF-8 are spelled out, for files that can only hold text.
    """
    relative = _below(path, root).replace(os.sep, "/") if root and path != "-" else path
    if relative.isascii():
        return relative
    return unicodedata.normalize("NFC", relative.encode("utf-8", "backslashreplace").decode("utf-8"))


def _below(path: str, root: str) -> str:
    folder, name = os.path.split(path)
    if name in ("", os.curdir, os.pardir):
        return _folder(path, root, os.getcwd()).rstrip(os.sep)
    return _folder(folder, root, os.getcwd()) + name


@lru_cache(maxsize=1024)
def _folder(folder: str, root: str, here: str) -> str:
    """Return what stands before the names of files in a folder."""
    absolute = os.path.normpath(os.path.join(here, folder))
    for place, top in ((absolute, root), (os.path.realpath(absolute), os.path.realpath(root))):
        inner, outer = os.path.join(place, ""), os.path.join(top, "")
        if inner.startswith(outer):
            return inner[len(outer) :]
    return os.path.join(absolute, "")


def folded(text: str) -> str:
    """Return a quotation as it is compared: each run of white space is one blank, none at the ends."""
    return " ".join(text.split())


def fingerprint(code: str, path: str, text: str, occurrence: int) -> str:
    """Return what stays the same when lines move: 16 hexadecimal digits."""
    # Imported here because many texts have no finding; without OpenSSL, which hashlib would load.
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

    parts = "\x1f".join((code, path, folded(text), str(occurrence)))
    return blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
