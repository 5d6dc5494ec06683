"""Scans and documents as bytes, and the key of everything a scan depends on besides the file."""

import io
import os
import pickle
import sys
import unicodedata
import zlib
from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import blake2b
from typing import Any

import mtcheck
from mtcheck.config import replace
from mtcheck.declared.own import digest
from mtcheck.engine.plan import Plan

_MODULES = frozenset(
    {
        "mtcheck.bilingual",
        "mtcheck.model",
        "mtcheck.rule",
        "mtcheck.engine.result",
        "mtcheck.text.messages",
        "mtcheck.text.offsets",
    }
)
"""Where the classes of stored values are. A cache comes with a folder, and a folder may come from anybody."""
_CHECKSUM = 4


def dumps(value: object) -> bytes:
    """Return a value of ours as bytes, behind their checksum."""
    data = pickle.dumps(value, protocol=5)
    return zlib.crc32(data).to_bytes(_CHECKSUM, "big") + data


def loads(data: bytes) -> object:
    """Return what `dumps` was given. Nothing but our own values is ever made; anything else is a `ValueError`."""
    try:
        if zlib.crc32(data[_CHECKSUM:]) != int.from_bytes(data[:_CHECKSUM], "big"):
            raise ValueError("damaged")
        return _Values(io.BytesIO(data[_CHECKSUM:])).load()
    except Exception as error:
        raise ValueError(f"no stored value: {error}") from None


class _Values(pickle.Unpickler):
    """Knows our value classes and nothing else, so that bytes from anywhere can do no more than be wrong."""

    def find_class(self, module: str, name: str) -> Any:
        known = _FOUND.get((module, name))
        if known is not None:
            return known
        if module in _MODULES and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return _FOUND.setdefault((module, name), found)
        raise pickle.UnpicklingError(f"{module}.{name}")


_FOUND: dict[tuple[str, str], type] = {}
"""The classes met so far: each value of thousands names some."""


def plan_key(plan: Plan) -> bytes:
    """Return what changes when a scan could: 16 bytes.

    Which rules run counts, not how they were selected; the glossary's content counts, not its path.
    """
    config = replace(
        plan.config,
        select=(),
        ignore=(),
        glossary=(),
        fail_on=None,
        baseline=None,
        per_path=(),
        sources=(),
        pairs=(),
        report_language=None,
    )
    config = replace(config, own_rules=())
    rules = sorted((rule.meta.code, digest(rule)) for rule in plan.rules)
    code = (mtcheck.__version__, sys.version, unicodedata.unidata_version, _code())
    parts = (code, rules, config, plan.glossary.digest)
    return blake2b(_canonical(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _canonical(value: Any) -> str:
    """Return the same text for equal settings in every process, which `repr` does not do for sets."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return "{" + ",".join(sorted(f"{_canonical(key)}:{_canonical(item)}" for key, item in value.items())) + "}"
    if isinstance(value, Set):
        return "{" + ",".join(sorted(map(_canonical, value))) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_canonical, value)) + "]"
    return repr(value.value if isinstance(value, Enum) else value)


def _code() -> list[tuple[str, int, int]]:
    """Return name, size and date of every file of the package: in a checkout it changes without a new version."""
    found = []
    for folder, _, files in os.walk(os.path.dirname(mtcheck.__file__)):
        for name in files:
            if not name.endswith(".pyc"):
                known = os.stat(os.path.join(folder, name))
                found.append((os.path.join(folder, name), known.st_size, known.st_mtime_ns))
    return sorted(found)
