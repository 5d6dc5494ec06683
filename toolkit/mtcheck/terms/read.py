"""Read glossary files of any format into one glossary."""

from collections.abc import Callable, Mapping, Sequence
from os.path import isdir, splitext
from types import MappingProxyType

from mtcheck.errors import GlossaryError
from mtcheck.terms.glossary import EMPTY_GLOSSARY, Concept, Glossary

Reader = Callable[..., tuple[Concept, ...]]
"""Takes content and path, and a list for remarks if what is passed over is wanted."""

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        ".yaml": "yaml",
        ".yml": "yaml",
        ".csv": "csv",
        ".tsv": "csv",
        ".tab": "csv",
        ".txt": "csv",
        ".utf8": "csv",
        ".xlsx": "xlsx",
        ".tbx": "tbx",
        ".xml": "tbx",
    }
)
"""Which module reads files of which suffix; it is imported when such a file is read for the first time."""


def load_glossary(paths: Sequence[str]) -> Glossary:
    """Read all files and return their concepts as one glossary; no files make the empty one.

    Raises `GlossaryError` with file and line. The parsed form of a file is kept in the user's cache folder under
    the digest of its content (see `compiled`), because YAML of ten thousand terms takes seconds to read.
    """
    if not paths:
        return EMPTY_GLOSSARY
    # Imported here because most runs start without a glossary.
    from hashlib import sha256

    files = [_load(path) for path in paths]
    concepts = tuple(concept for found, _ in files for concept in found)
    if len(files) > 1:
        from mtcheck.terms.draft import refuse_repeated_ids

        refuse_repeated_ids(concepts)
    # Joined so that the same concepts give the same digest, spread over files or not.
    digest = sha256(b"\n".join(lines for _, lines in files)).hexdigest()
    return Glossary(concepts, digest)


def _load(path: str) -> tuple[tuple[Concept, ...], bytes]:
    """Return the concepts of one file, and what their digest is made from."""
    from importlib import import_module

    from mtcheck.terms import compiled

    suffix = splitext(path)[1].lower()
    if suffix not in FORMATS:
        raise unknown_kind(path, suffix)
    content = content_of(path)
    key = compiled.key(suffix, content)
    known = compiled.load(key, path)
    if known is not None:
        return known
    reader: Reader = import_module(f"mtcheck.terms.{FORMATS[suffix]}").read
    concepts = reader(content, path)
    return concepts, compiled.store(key, concepts)


def unknown_kind(path: str, suffix: str) -> GlossaryError:
    """Return the error for a file whose name does not tell how to read it, or for what is no file at all."""
    if isdir(path):
        return GlossaryError(f"{path}: is a folder, allowed is a file: {', '.join(FORMATS)}")
    return GlossaryError(f"{path}: unknown kind of glossary {suffix!r}, allowed: {', '.join(FORMATS)}")


def content_of(path: str) -> bytes:
    """Return the bytes of a file. Raises `GlossaryError`."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise GlossaryError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        # A path with a NUL character is a ValueError.
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise GlossaryError(f"{path}: cannot be read: {reason.lower()}") from None
