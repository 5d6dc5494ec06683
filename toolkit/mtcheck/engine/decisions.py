"""What an editor has decided about findings, as a file. The shape is fixed by `schema/decisions-1.schema.json`.

The file comes from a page that somebody has had in hands, so nothing in it is believed: what is not of the shape is
refused as a whole, and what a single decision may not do is refused with its number.
"""

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.resources import files
from typing import Any, NamedTuple
from unicodedata import category

from mtcheck.engine.anchor import Anchor
from mtcheck.errors import ConfigError
from mtcheck.text.messages import Wording, say

SCHEMA_VERSION = 1
"""Grows when a program that knows the last version could misread the new one."""
LARGEST = 100_000_000
"""Bytes of a file that are read."""


class Verdict(StrEnum):
    """What is to be done about a finding."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    COMMENT = "comment"


class NewText(NamedTuple):
    """What an editor has written in place of `start:end` of the quotation; `end` is `None` for its end."""

    text: str
    start: int = 0
    end: int | None = None


class Decision(NamedTuple):
    """One decision. `number` counts from 1, for messages."""

    number: int
    verdict: Verdict
    rule: str
    anchor: Anchor
    edit: NewText | None = None
    comment: str = ""

    @property
    def replacement(self) -> str | None:
        """What the quotation is to read, or `None` if it is to stay."""
        if self.verdict is Verdict.EDIT and self.edit is not None:
            quotation = self.anchor.quotation
            end = len(quotation) if self.edit.end is None else self.edit.end
            return quotation[: self.edit.start] + self.edit.text + quotation[end:]
        return self.anchor.replacement if self.verdict is Verdict.ACCEPT else None


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a file of decisions."""
    loaded = json.loads(files("mtcheck.engine").joinpath("schema/decisions-1.schema.json").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def load(path: str) -> tuple[Decision, ...]:
    """Read a file of decisions. Raises `ConfigError` for one that is not of the shape."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    return parse(data, path)


def parse(data: bytes, path: str) -> tuple[Decision, ...]:
    """Read the bytes of a file of decisions; `path` is for messages. Raises `ConfigError`."""
    if len(data) > LARGEST:
        raise ConfigError(f"{path}: larger than {LARGEST:,} bytes")
    try:
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 at byte {error.start}, JSON is UTF-8") from None
    except json.JSONDecodeError as error:
        raise ConfigError(f"{path}:{error.lineno}: JSON syntax: {error.msg.lower()}") from None
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise ConfigError(f"{path}: {reason}") from None
    try:
        return tuple(_decisions(value))
    except ValueError as error:
        raise ConfigError(f"{path}: {error}") from None


def refusal(decision: Decision) -> Wording:
    """Say what a decision may not do by itself, whatever the texts are; nothing if it may."""
    if decision.edit is None:
        return ""
    width = len(decision.anchor.quotation)
    end = width if decision.edit.end is None else decision.edit.end
    if not 0 <= decision.edit.start <= end <= width:
        return say(
            "the edit {start}:{end} leaves its span, which is {width} characters long",
            start=str(decision.edit.start),
            end=str(end),
            width=str(width),
        )
    for character in decision.edit.text:
        if not character.isprintable() and category(character) != "Zs":
            return say("the edit holds the control or invisible character {code}", code=f"U+{ord(character):04X}")
    return ""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _decisions(value: Any) -> Iterator[Decision]:
    if isinstance(value, dict) and "findings" in value:
        raise ValueError("is a result of `mtcheck lint`, allowed is what the page of a report has saved")
    whole = _object(value, "the file", ("schema_version", "tool", "decisions"))
    version = whole["schema_version"]
    if type(version) is not int or version != SCHEMA_VERSION:
        raise ValueError(f"schema_version is {_shown(version)}, allowed: {SCHEMA_VERSION}")
    tool = _object(whole["tool"], "tool", ("name", "version"))
    if tool["name"] != "mtcheck":
        raise ValueError(f'tool.name is {_shown(tool["name"])}, allowed: "mtcheck"')
    _string(tool, "version", "tool.version")
    if not isinstance(whole["decisions"], list):
        raise ValueError("'decisions' must be a list")
    for number, item in enumerate(whole["decisions"], 1):
        yield _decision(number, item)


def _decision(number: int, value: Any) -> Decision:
    where = f"decision {number}"
    required = ("decision", "rule", "path", "quotation", "occurrence", "prefix", "suffix", "replacement")
    item = _object(value, where, required, ("edit", "comment"))
    if item["decision"] not in list(Verdict):
        allowed = ", ".join(Verdict)
        raise ValueError(f"{where}: 'decision' is {_shown(item['decision'])}, allowed: {allowed}")
    verdict = Verdict(item["decision"])
    for key in ("rule", "path", "quotation", "prefix", "suffix"):
        _string(item, key, f"{where}: '{key}'")
    if not item["rule"] or not item["path"]:
        raise ValueError(f"{where}: 'rule' and 'path' must not be empty")
    if item["replacement"] is not None:
        _string(item, "replacement", f"{where}: 'replacement'")
    if type(item["occurrence"]) is not int or item["occurrence"] < 1:
        raise ValueError(f"{where}: 'occurrence' is {_shown(item['occurrence'])}, allowed: a number from 1")
    comment = _string(item, "comment", f"{where}: 'comment'") if "comment" in item else ""
    if (verdict is Verdict.EDIT) != ("edit" in item):
        raise ValueError(f"{where}: 'edit' stands with the decision \"edit\" and with no other")
    if verdict is Verdict.ACCEPT and item["replacement"] is None:
        raise ValueError(f"{where}: accepts a fix, and 'replacement' is null")
    anchor = Anchor(*(item[key] for key in Anchor._fields))
    edit = _edit(item["edit"], where) if "edit" in item else None
    return Decision(number, verdict, item["rule"], anchor, edit, comment)


def _edit(value: Any, where: str) -> NewText:
    item = _object(value, f"{where}: 'edit'", ("text",), ("start", "end"))
    for key in ("start", "end"):
        if key in item and type(item[key]) is not int:
            raise ValueError(f"{where}: 'edit.{key}' is {_shown(item[key])}, allowed: a number")
    return NewText(_string(item, "text", f"{where}: 'edit.text'"), item.get("start", 0), item.get("end"))


def _object(value: Any, where: str, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{where} must be an object")
    for key in value:
        if key not in required and key not in optional:
            raise ValueError(f"{where}: unknown key {_shown(key)}, known are: {', '.join((*required, *optional))}")
    for key in required:
        if key not in value:
            raise ValueError(f"{where}: '{key}' is missing")
    return value


def _string(item: Mapping[str, Any], key: str, where: str) -> str:
    if isinstance(item[key], str):
        return str(item[key])
    raise ValueError(f"{where} must be a string")


def _shown(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:60]}…"
