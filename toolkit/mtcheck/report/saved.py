"""A saved result (`--format json`) as a report again, to show it in another format or language.

The texts are read from where they were. One that has changed since, or is gone, is left out: the result still says
where each finding was and what stood there.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple, NoReturn, TypeVar

from mtcheck import formats
from mtcheck.engine.result import By, Hidden, Known, Report, Subject
from mtcheck.errors import ConfigError, InputError
from mtcheck.model import (
    Alignment,
    Certainty,
    Document,
    Edit,
    Finding,
    Fix,
    FixSafety,
    Locale,
    Mqm,
    Place,
    Severity,
    SourcePlace,
    SourceText,
)
from mtcheck.report.json import SCHEMA_VERSION, digest
from mtcheck.rule import AnyRule
from mtcheck.rules import load_all_rules
from mtcheck.text.lines import Position
from mtcheck.text.messages import Language, Message, Wording

DEEPEST = 16
"""Messages within messages."""
KINDS: Mapping[type, str] = {str: "a text", int: "a number", bool: "true or false", list: "a list", dict: "an object"}
STDIN = "-"

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Saved(NamedTuple):
    """A result as it was, and what to tell of the files that it speaks of."""

    report: Report
    language: Language
    remarks: tuple[str, ...]
    """One line for each text that is not as it was."""


def load(data: bytes, path: str, *, texts: bool = True) -> Saved:
    """Read a result. `path` is for messages; without `texts` no article is read.

    Raises `ConfigError` for what is no result, or one of a version that cannot be read.
    """
    return _Reader(path).read(data, texts)


class _Object(NamedTuple):
    """An object of the file and where it is, to say so."""

    value: Mapping[str, Any]
    place: str


class _Reader:
    def __init__(self, path: str) -> None:
        self._path = path
        self._known: dict[tuple[str, int], Known] = {}

    def read(self, data: bytes, texts: bool) -> Saved:
        top = self._top(data)
        findings = [self._finding(one) for one in self._objects(top, "findings")]
        hidden = [self._hidden(one) for one in self._objects(top, "suppressed", missing=True)]
        files = list(self._objects(top, "files"))
        documents, remarks = self._texts(files, [*findings, *(one.finding for one in hidden)]) if texts else ({}, [])
        tool = self._object(top, "tool")
        report = Report(
            version=self._get(tool, "version", str),
            findings=tuple(findings),
            documents=documents,
            paths=tuple(sorted(self._get(file, "path", str) for file in files)),
            rules=tuple(self._rules(top, {finding.code for finding in findings})),
            glossary=self._get(top, "glossary", str, ""),
            subject=Subject(self._one_of(top, "subject", Subject, Subject.ARTICLE)),
            root=os.path.abspath(root) if (root := self._get(top, "root", str, "")) else "",
            hidden=tuple(hidden),
            alignments=dict(self._alignments(files)),
            known=self._known,
        )
        return Saved(report, self._one_of(top, "language", Language, Language.EN), tuple(remarks))

    def _top(self, data: bytes) -> _Object:
        try:
            value = json.loads(data.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            self._fail(f"not UTF-8 at byte {error.start}, allowed is a result of `mtcheck lint --format json`")
        except json.JSONDecodeError as error:
            raise ConfigError(f"{self._path}:{error.lineno}: no JSON: {error.msg.lower()}") from None
        except (ValueError, RecursionError):
            self._fail("no result: nested too deep, or a number too long")
        if not isinstance(value, dict) or "schema_version" not in value or "findings" not in value:
            self._fail("no result of mtcheck, allowed is what `mtcheck lint --format json` writes")
        if value["schema_version"] != SCHEMA_VERSION:
            version = json.dumps(value["schema_version"])[:20]
            self._fail(f"schema version {version}, this mtcheck reads {SCHEMA_VERSION}; use the mtcheck that wrote it")
        return _Object(value, "")

    def _rules(self, top: _Object, found: set[str]) -> Iterator[AnyRule]:
        """Yield the rules that ran, as far as they are known here; an older result names only those that found."""
        ran = set(self._texts_of(top, "rules")) if "rules" in top.value else found
        yield from (rule for rule in load_all_rules() if rule.meta.code in ran)

    def _finding(self, of: _Object) -> Finding:
        path, start, text = self._get(of, "path", str), self._get(of, "start", int), self._get(of, "text", str)
        position = Position(self._get(of, "line", int), self._get(of, "column", int))
        self._known.setdefault((path, start), Known(position, text))
        fix = None if of.value.get("fix") is None else self._fix(self._object(of, "fix"))
        anchor = self._object(of, "anchor", missing=True)
        return Finding(
            path=path,
            start=start,
            end=self._get(of, "end", int),
            code=self._get(of, "code", str),
            name=self._get(of, "name", str),
            severity=self._one_of(of, "severity", Severity),
            mqm=self._one_of(of, "mqm", Mqm),
            text=text,
            message=self._said(of, "message"),
            why=self._said(of, "why"),
            fix=fix,
            related=tuple(self._place(one) for one in self._objects(of, "related")),
            fingerprint=self._get(of, "fingerprint", str),
            candidates=tuple(self._fix(one) for one in self._objects(of, "candidates", missing=True)),
            occurrence=self._get(anchor, "occurrence", int, 1),
            source=None if of.value.get("source") is None else self._source(self._object(of, "source")),
        )

    def _source(self, of: _Object) -> SourceText:
        origin = None
        if of.value.get("path") is not None:
            places = (self._get(of, key, int) for key in ("start", "end", "line", "column"))
            origin = SourcePlace(self._get(of, "path", str), *places)
        confidence = of.value.get("confidence", 1.0)
        if type(confidence) not in (int, float):
            self._fail(f"{of.place}.confidence: must be a number")
        return SourceText(self._get(of, "text", str), self._get(of, "language", str), float(confidence), origin)

    def _alignments(self, files: Sequence[_Object]) -> Iterator[tuple[str, Alignment]]:
        for file in files:
            if file.value.get("alignment") is not None:
                of = self._object(file, "alignment")
                counts = self._get(of, "sentences", int), self._get(of, "aligned", int)
                certainty = self._one_of(of, "confidence", Certainty)
                yield self._get(file, "path", str), Alignment(self._get(of, "source", str), *counts, certainty)

    def _hidden(self, of: _Object) -> Hidden:
        by = self._object(of, "suppression")
        return Hidden(self._finding(of), self._one_of(by, "by", By), self._get(by, "reason", str, ""))

    def _said(self, of: _Object, key: str) -> Wording:
        """Return what a message is made of, or the message itself where an older result has no more."""
        written = self._get(of, key, str)
        wording = self._object(of, "wording", missing=True)
        return self._wording(wording.value.get(key, written), f"{wording.place}.{key}")

    def _wording(self, value: Any, place: str, depth: int = 0) -> Wording:
        if isinstance(value, str):
            return value
        if not isinstance(value, dict) or depth > DEEPEST:
            self._fail(f"{place}: must be a text, or a template with values")
        of = _Object(value, place)
        values = self._object(of, "values").value.items()
        inner = ((name, self._wording(one, f"{place}.{name}", depth + 1)) for name, one in values)
        return Message(self._get(of, "template", str), tuple(inner))

    def _fix(self, of: _Object) -> Fix:
        edits = tuple(
            Edit(self._get(one, "start", int), self._get(one, "end", int), self._get(one, "text", str))
            for one in self._objects(of, "edits")
        )
        safety = self._one_of(of, "safety", FixSafety)
        if not edits or any(not 0 <= edit.start <= edit.end for edit in edits):
            self._fail(f"{of.place}.edits: must be places from start to end")
        return Fix(safety, edits)

    def _place(self, of: _Object) -> Place:
        place = Place(self._get(of, "path", str), self._get(of, "start", int), self._get(of, "end", int))
        position = Position(self._get(of, "line", int), self._get(of, "column", int))
        self._known.setdefault((place.path, place.start), Known(position, self._get(of, "text", str)))
        return place

    def _texts(self, files: Sequence[_Object], findings: Sequence[Finding]) -> tuple[dict[str, Document], list[str]]:
        """Read the texts that are still as they were; say of the others why not."""
        by_path: dict[str, list[Finding]] = {}
        for finding in findings:
            by_path.setdefault(finding.path, []).append(finding)
        documents: dict[str, Document] = {}
        remarks: list[str] = []
        for file in files:
            path = self._get(file, "path", str)
            if self._get(file, "error", bool) or path == STDIN:
                continue
            if formats.is_large(path):
                remarks.append(f"{path}: is read in parts; its findings are shown without the text")
                continue
            locale, encoding = self._one_of(file, "locale", Locale), self._get(file, "encoding", str)
            try:
                document = formats.read(path, encoding=encoding, locale=locale)
            except InputError as error:
                remarks.append(f"{error}; its findings are shown without the text")
                continue
            if self._is_as_it_was(file, document, by_path.get(path, ())):
                documents[path] = document
            else:
                remarks.append(f"{path}: has changed since; its findings are shown as they were, without the text")
        return dict(sorted(documents.items())), remarks

    def _is_as_it_was(self, file: _Object, document: Document, findings: Sequence[Finding]) -> bool:
        if self._get(file, "digest", str, "") not in ("", digest(document)):
            return False
        text, end = document.text, len(document.text)
        edits = (edit for one in findings for fix in (one.fix, *one.candidates) if fix for edit in fix.edits)
        return all(text[one.start : one.end] == one.text for one in findings) and all(edit.end <= end for edit in edits)

    def _object(self, of: _Object, key: str, *, missing: bool = False) -> _Object:
        return _Object(self._get(of, key, dict, {} if missing else None), f"{of.place}{'.' * bool(of.place)}{key}")

    def _objects(self, of: _Object, key: str, *, missing: bool = False) -> Iterator[_Object]:
        place = f"{of.place}{'.' * bool(of.place)}{key}"
        for number, value in enumerate(self._get(of, key, list, [] if missing else None)):
            if not isinstance(value, dict):
                self._fail(f"{place}[{number}]: must be an object")
            yield _Object(value, f"{place}[{number}]")

    def _texts_of(self, of: _Object, key: str) -> Iterator[str]:
        for value in self._get(of, key, list):
            if not isinstance(value, str):
                self._fail(f"{key}: must be a list of texts")
            yield value

    def _get(self, of: _Object, key: str, kind: type[T], default: T | None = None) -> T:
        place = f"{of.place}{'.' * bool(of.place)}{key}"
        value = of.value.get(key, default)
        if value is None:
            self._fail(f"{place}: is missing")
        if type(value) is not kind:
            self._fail(f"{place}: must be {KINDS[kind]}")
        if isinstance(value, int) and value < 0:
            self._fail(f"{place}: must not be negative")
        return value

    def _one_of(self, of: _Object, key: str, kind: Callable[[str], E], default: E | None = None) -> E:
        if default is not None and key not in of.value:
            return default
        value = self._get(of, key, str)
        try:
            return kind(value)
        except ValueError:
            self._fail(f"{of.place}{'.' * bool(of.place)}{key}: unknown value '{value[:40]}'")

    def _fail(self, problem: str) -> NoReturn:
        raise ConfigError(f"{self._path}: {problem}")
