"""Files of rules as nodes that know their lines, from YAML and from TOML."""

import re
from typing import Any, NoReturn

from mtcheck.errors import ConfigError, GlossaryError
from mtcheck.terms.yaml import Node, nodes
from mtcheck.text.toml import read_toml

__all__ = ["LARGEST", "Node", "fault", "from_toml", "parse"]

LARGEST = 2_000_000
"""Bytes that a file of rules may have."""
_DEEPEST = 20
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*(?:tool\.mtcheck\.)?\"?rule\"?[ \t]*\]\]", re.MULTILINE)


def fault(path: str, line: int, message: str) -> NoReturn:
    """Raise the error that points at a line."""
    raise ConfigError(f"{path}:{line}: {message}")


def parse(content: bytes, path: str) -> Node:
    """Return the document of a file of rules. Raises `ConfigError` with file and line."""
    if len(content) > LARGEST:
        raise ConfigError(f"{path}: {len(content):,} bytes, allowed: {LARGEST:,}; give several files of rules instead")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        fault(path, line, f"not UTF-8 at byte {error.start}, allowed: UTF-8")
    if path.lower().endswith(".toml"):
        return _toml(text, path)
    try:
        root = nodes(text, path)
    except GlossaryError as error:
        raise ConfigError(str(error)) from None
    if root is None:
        fault(path, 1, "empty file, a file of rules begins with 'rules:'")
    return root


def _toml(text: str, path: str) -> Node:
    return from_toml(read_toml(text, path), text, path)


def from_toml(table: dict[str, Any], text: str, path: str) -> Node:
    """Return a parsed TOML table as nodes; the lines of rules and of their keys are looked for in the text."""
    starts = [match.start() for match in _HEADER.finditer(text)]
    root = _node(table, text, 0, len(text), path)
    assert isinstance(root.value, dict)
    rules = table.get("rule")
    if isinstance(rules, list):
        borders = [*starts, len(text)]
        root.value["rule"].value = [
            _node(rule, text, borders[min(place, len(starts))], borders[min(place + 1, len(starts))], path)
            for place, rule in enumerate(rules)
        ]
    return root


def _node(value: Any, text: str, start: int, end: int, path: str, depth: int = 0) -> Node:
    line = text.count("\n", 0, start) + 1
    if depth > _DEEPEST:
        fault(path, line, f"nested more than {_DEEPEST} levels deep")
    if isinstance(value, dict):
        fields = {}
        for key, item in value.items():
            found = re.compile(rf'^[ \t]*(?:\[+[^\n]*\.)?"?{re.escape(key)}"?[ \t]*[=\]]', re.MULTILINE)
            match = found.search(text, start, end)
            fields[key] = _node(item, text, match.start() if match else start, end, path, depth + 1)
        return Node(line, fields)
    if isinstance(value, list):
        return Node(line, [_node(item, text, start, end, path, depth + 1) for item in value])
    if isinstance(value, bool):
        return Node(line, "yes" if value else "no")
    return Node(line, str(value))
