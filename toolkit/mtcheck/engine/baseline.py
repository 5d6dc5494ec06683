"""Findings that are known and shall not be reported, in a file that people read and edit.

An entry is the parts of a fingerprint, so that it needs no tool to be written or understood. It holds as long as the
rule finds the same words in the same file, on whatever line.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, NoReturn
from unicodedata import normalize

from mtcheck.config import nearest
from mtcheck.engine.identity import folded, key_path
from mtcheck.errors import ConfigError
from mtcheck.model import Finding
from mtcheck.text.patterns import Pattern
from mtcheck.text.toml import read_toml

VERSION = 1
DEFAULT_NAME = "mtcheck-baseline.toml"
HEAD = """\
# Findings that mtcheck knows and does not report. An entry holds for the words in its file, on whatever line; without
# `occurrence` it holds for each time they are found there. `reason` is for people.
"""
KEYS = ("rule", "path", "quotation", "occurrence", "reason", "added-on")
_STRING = r'"(?:[^"\\\x00-\x1f\x7f]|\\["\\]|\\u[0-9a-f]{4})*"'
_ENTRY = Pattern(
    rf"\n\[\[finding\]\]\nrule = ({_STRING})\npath = ({_STRING})\nquotation = ({_STRING})\n"
    rf"(?:occurrence = ([1-9]\d{{0,8}})\n)?(?:reason = ({_STRING})\n)?(?:added-on = (\d{{4}}-\d\d-\d\d)\n)?"
)
"""An entry as `render` writes it. The TOML reader of Python takes a second for a megabyte, this a tenth of that."""
_HEADER = Pattern(r"^(?=[ \t]*\[\[[ \t]*finding[ \t]*\]\])", re.MULTILINE)
_ESCAPED = Pattern('[\\\\"\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')


class Entry(NamedTuple):
    """One known finding; `occurrence` is `None` where each one is meant. `line` is its place in the file, or 0."""

    rule: str
    path: str
    quotation: str
    occurrence: int | None = None
    reason: str = ""
    added_on: str = ""
    """A day as 2024-05-31, or nothing."""
    line: int = 0

    @property
    def order(self) -> tuple[str, str, str, int]:
        """By file, then by rule and words."""
        return self.path, self.rule, self.quotation, self.occurrence or 0


class Baseline(NamedTuple):
    """The entries of a file, and its path as messages name it."""

    path: str
    entries: tuple[Entry, ...] = ()

    def place(self, entry: Entry) -> str:
        """Say where an entry stands and what it is."""
        return f"{self.path}:{entry.line}: {entry.rule} „{entry.quotation}“ in {entry.path}"

    def match(self, findings: Sequence[Finding], root: str) -> tuple[dict[int, Entry], list[Entry]]:
        """Return the entry of each finding that has one, by index, and the entries that match none.

        An entry takes the finding of its number. When words that read the same have come or gone before it, the
        numbers have moved: then the entries that are left take the findings that are left, in order.
        """
        keys: dict[str, str] = {}
        groups: dict[tuple[str, str, str], dict[int, list[int]]] = {}
        for index, finding in enumerate(findings):
            if finding.path not in keys:
                keys[finding.path] = key_path(finding.path, root)
            name = finding.code, keys[finding.path], folded(finding.text)
            groups.setdefault(name, {}).setdefault(finding.occurrence, []).append(index)
        matched: dict[int, Entry] = {}
        idle: list[Entry] = []
        waiting: dict[tuple[str, str, str], list[Entry]] = {}
        everywhere: list[tuple[Entry, dict[int, list[int]]]] = []
        for entry in self.entries:
            name = entry.rule, entry.path, entry.quotation
            group = groups.get(name)
            if group is None:
                idle.append(entry)
            elif entry.occurrence is None:
                everywhere.append((entry, group))
            elif entry.occurrence in group:
                matched.update(dict.fromkeys(group[entry.occurrence], entry))
            else:
                waiting.setdefault(name, []).append(entry)
        for entry, group in everywhere:
            matched |= {index: entry for places in group.values() for index in places if index not in matched}
        for name, entries in waiting.items():
            free = [places for _, places in sorted(groups[name].items()) if places[0] not in matched]
            entries.sort(key=lambda entry: entry.occurrence or 0)
            for entry, places in zip(entries, free, strict=False):
                matched.update(dict.fromkeys(places, entry))
            idle += entries[len(free) :]
        return matched, sorted(idle, key=lambda entry: entry.line)


def entries_of(findings: Iterable[Finding], root: str, reason: str = "", added_on: str = "") -> tuple[Entry, ...]:
    """Return an entry for each finding, each once, sorted."""
    found = {
        Entry(one.code, key_path(one.path, root), folded(one.text), one.occurrence, reason, added_on)
        for one in findings
    }
    return merged(found)


def merged(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries sorted, each once; of two for the same finding the one with a reason, then the first."""
    kept: dict[tuple[str, str, str, int], Entry] = {}
    for entry in entries:
        before = kept.get(entry.order)
        if before is None or (entry.reason and not before.reason):
            kept[entry.order] = entry
    return tuple(kept[order] for order in sorted(kept))


def render(entries: Iterable[Entry]) -> str:
    """Return the file; the same entries in whatever order give the same text."""
    return f"{HEAD}version = {VERSION}\n" + "".join(map(_rendered, merged(entries)))


def _rendered(entry: Entry) -> str:
    lines = ["", "[[finding]]"]
    lines += (f"{key} = {quoted(value)}" for key, value in zip(KEYS[:3], entry[:3], strict=True))
    if entry.occurrence is not None:
        lines.append(f"occurrence = {entry.occurrence}")
    if entry.reason:
        lines.append(f"reason = {quoted(entry.reason)}")
    if entry.added_on:
        lines.append(f"added-on = {entry.added_on}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Return a text as TOML and JSON take it, with all that is not seen or turns lines around spelled out."""
    shown = _ESCAPED.sub(
        lambda match: f"\\{match[0]}" if match[0] in '\\"' else f"\\u{ord(match[0]):04x}",
        text.encode("utf-8", "backslashreplace").decode("utf-8"),
    )
    return f'"{shown}"'


def load(path: str) -> tuple[Baseline, bytes]:
    """Read a baseline and return it with the bytes of its file. Raises `ConfigError`."""
    shown = os.path.relpath(path) if os.path.isabs(path) else path
    shown = shown.replace(os.sep, "/")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        raise ConfigError(f"{shown}: no such file, `mtcheck baseline create` makes one") from None
    except OSError as error:
        raise ConfigError(f"{shown}: {(error.strerror or 'cannot be read').lower()}") from None
    return parse(data, shown), data


def parse(data: bytes, path: str) -> Baseline:
    """Read the bytes of a baseline; `path` is for messages. Raises `ConfigError`."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}:{line}: not UTF-8, TOML is UTF-8") from None
    entries = _as_written(text)
    return Baseline(path, merged(_any_toml(text, path) if entries is None else entries))


def _as_written(text: str) -> list[Entry] | None:
    """Read what `render` has written, or return `None` for anything else."""
    from json import loads

    head = f"{HEAD}version = {VERSION}\n"
    if not text.startswith(head):
        return None
    place, line, entries = len(head), head.count("\n") + 2, []
    while match := _ENTRY.match(text, place):
        rule, file, quotation, number, reason, day = match.groups(default="")
        rule, file, quotation, reason = (
            loads(part) if "\\" in part else part[1:-1] for part in (rule, file, quotation, reason)
        )
        occurrence = int(number) if number else None
        entries.append(Entry(rule, _path(file), folded(quotation), occurrence, reason, day, line))
        line += match[0].count("\n")
        place = match.end()
    return entries if place == len(text) and all(entry.rule and entry.path for entry in entries) else None


def _any_toml(text: str, path: str) -> list[Entry]:
    table = read_toml(text, path)
    reader = _Reader(path, text)
    reader.check_keys(table, ("version", "finding"), 0)
    if table.get("version") != VERSION:
        line = reader.line_of(r"version\s*=")
        reader.fail(line, f"version is {table.get('version', 'missing')}, allowed: {VERSION}")
    found = table.get("finding", [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        reader.fail(reader.line_of(r"\[?finding"), "findings are tables, each under [[finding]]")
    places = [text.count("\n", 0, match.start()) + 1 for match in _HEADER.finditer(text)]
    lines = places if len(places) == len(found) else [0] * len(found)
    return [reader.entry(entry, line) for entry, line in zip(found, lines, strict=True)]


def _path(written: str) -> str:
    return normalize("NFC", written.removeprefix("./"))


class _Reader(NamedTuple):
    """Turns parsed TOML into entries, or says on which line it cannot."""

    path: str
    text: str

    def entry(self, table: Mapping[str, Any], line: int) -> Entry:
        from datetime import date, datetime

        self.check_keys(table, KEYS, line)
        occurrence = table.get("occurrence")
        if occurrence is not None and (type(occurrence) is not int or occurrence < 1):
            self.fail(line, f"'occurrence' is {occurrence!r}, allowed: a number from 1")
        day = table.get("added-on", "")
        if isinstance(day, date) and not isinstance(day, datetime):
            day = day.isoformat()
        elif day:
            self.fail(line, f"'added-on' is {str(day)!r}, allowed: a day such as 2024-05-31, without quotes")
        for key in ("rule", "path"):
            if not table.get(key):
                self.fail(line, f"an entry needs '{key}'")
        rule, file, quotation, reason = (
            self.string(table, key, line) for key in ("rule", "path", "quotation", "reason")
        )
        return Entry(rule, _path(file), folded(quotation), occurrence, reason, day, line)

    def string(self, table: Mapping[str, Any], key: str, line: int) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self.fail(line, f"'{key}' must be a string")
        return str(value)

    def check_keys(self, table: Mapping[str, Any], known: Sequence[str], line: int) -> None:
        for key in table:
            if key not in known:
                self.fail(
                    line or self.line_of(rf"\[*\s*\"?{re.escape(key)}"), f"unknown key '{key}'{nearest(key, known)}"
                )

    def line_of(self, pattern: str) -> int:
        match = re.search(rf"^[ \t]*{pattern}", self.text, re.MULTILINE)
        return self.text.count("\n", 0, match.end()) + 1 if match else 1

    def fail(self, line: int, message: str) -> NoReturn:
        place = f"{self.path}:{line}" if line else self.path
        raise ConfigError(f"{place}: {message}")
