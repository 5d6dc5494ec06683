"""Read rules that are written as data. What is wrong with a file is one line: where, what, and what is allowed."""

import re
from collections.abc import Iterator, Sequence
from string import Formatter
from typing import NamedTuple

from mtcheck.declared.entry import Entry, Guard, Shape
from mtcheck.declared.finder import compiled_pattern
from mtcheck.declared.guards import source
from mtcheck.declared.nodes import Node, fault
from mtcheck.declared.phrase import shape
from mtcheck.errors import ConfigError
from mtcheck.model import PROSE_ZONES, FixSafety, Locale, Mqm, Severity, Zone
from mtcheck.rule import Level, Meta
from mtcheck.terms.draft import unknown
from mtcheck.text.german.grammar import TermType
from mtcheck.text.messages import BOTH

RESERVED = frozenset("ACC TRM NAM LNG LOC STY DES GLO INT".split())
"""The families of the rules that come with mtcheck."""
VALUES = ("text", "better", "source", "language", "sense")
"""What a message may name."""
_GUARDS = {name.replace("_", "-"): name for name in Guard._fields}
_ENTRY_KEYS = ("phrases", "pattern", "kind", "better", "source", "language", "sense", *_GUARDS, "bad", "good")
_RULE_KEYS = (
    *("code", "name", "message", "why", "about", "severity", "fix", "zones", "quotations", "locale", "default"),
    "entries",
)
_FILE_KEYS = ("rules", "rule")
_KINDS = (TermType.NOUN, TermType.ADJECTIVE, TermType.VERB, TermType.PHRASE)
_CODE = re.compile(r"[A-Z]{3}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}
_LONGEST_PHRASE, _LONGEST_PATTERN, _MOST_ITEMS = 300, 1_000, 10_000
_MARKS = str.maketrans("", "", "⟦⟧")


class Example(NamedTuple):
    """A text of an author. `spans` must be found, and with all fixes it must read `fixed`, where that is said."""

    text: str
    spans: tuple[tuple[int, int], ...]
    fixed: str | None
    line: int


class Draft(NamedTuple):
    """One rule of a file. `meta` is `None` where only entries were asked for."""

    code: str
    meta: Meta | None
    entries: tuple[Entry, ...]
    examples: tuple[tuple[Example, ...], ...]
    """Of each entry."""
    about: str
    quotations: bool
    locales: frozenset[Locale]
    line: int


def read(root: Node, path: str, *, own: bool = True) -> tuple[Draft, ...]:
    """Return the rules of a file. Raises `ConfigError` with file and line.

    `own` is what a user's file must keep to: codes and names of its own, a message, and examples of both kinds.
    """
    reader = _Reader(path, own)
    fields = reader.mapping(root, "the file", _FILE_KEYS)
    listed = [item for key in _FILE_KEYS if key in fields for item in reader.items(fields[key], f"'{key}'")]
    if not listed:
        fault(path, root.line, "no rules in this file, it begins with 'rules:' ('[[rule]]' in TOML)")
    return tuple(reader.rule(node) for node in listed)


class _Reader(NamedTuple):
    path: str
    own: bool

    def rule(self, node: Node) -> Draft:
        fields = self.mapping(node, "a rule", (*_RULE_KEYS, *_ENTRY_KEYS))
        if "entries" in fields:
            both = next((key for key in ("phrases", "pattern", "better", "bad", "good") if key in fields), None)
            if both:
                fault(self.path, fields["entries"].line, f"'entries' stands beside '{both}', which belongs into one")
            entries = self.items(fields["entries"], "'entries'")
        else:
            entries = [Node(node.line, {key: value for key, value in fields.items() if key in _ENTRY_KEYS})]
        code = self.text(fields, "code") or fault(self.path, node.line, "rule without 'code', such as USR001")
        if not _CODE.fullmatch(code):
            fault(self.path, fields["code"].line, f"code {code!r}, allowed: three letters and three digits: USR001")
        if self.own and code[:3] in RESERVED:
            allowed = f"the family {code[:3]} is taken, allowed: any three letters but {', '.join(sorted(RESERVED))}"
            fault(self.path, fields["code"].line, f"code {code!r}: {allowed}")
        language = self.text(fields, "language") if "entries" in fields else ""
        made = [self.entry(entry, code, language) for entry in entries]
        meta = self.meta(fields, code, node, any(entry.better for entry, _ in made)) if self.own else None
        return Draft(
            code=code,
            meta=meta,
            entries=tuple(entry for entry, _ in made),
            examples=tuple(examples for _, examples in made),
            about=self.text(fields, "about"),
            quotations=self.yes(fields, "quotations", default=True),
            locales=frozenset(Locale(name) for name in self.choices(fields, "locale", tuple(Locale))),
            line=node.line,
        )

    def meta(self, fields: dict[str, Node], code: str, node: Node, has_better: bool) -> Meta:
        name = self.text(fields, "name") or fault(self.path, node.line, f"{code} without 'name', such as our-capital")
        if not _NAME.fullmatch(name):
            fault(self.path, fields["name"].line, f"name {name!r}, allowed: small letters and hyphens: our-capital")
        if "message" not in fields:
            fault(self.path, node.line, f"{code} without 'message', a text such as '„{{text}}“ is not our word'")
        fix = self.choice(fields, "fix", tuple(FixSafety)) or (FixSafety.UNSAFE if has_better else FixSafety.NONE)
        zones = frozenset(Zone(zone) for zone in self.choices(fields, "zones", tuple(Zone)))
        return Meta(
            code=code,
            name=name,
            message=self.template(fields, "message"),
            why=self.template(fields, "why") if "why" in fields else "",
            mqm=Mqm.STYLE,
            severity=Severity(self.choice(fields, "severity", tuple(Severity)) or Severity.MINOR),
            fix=FixSafety(fix),
            source=f"{self.path}:{node.line}",
            zones=zones or PROSE_ZONES,
            level=Level.ON if self.yes(fields, "default", default=True) else Level.OFF,
        )

    def template(self, fields: dict[str, Node], key: str) -> str:
        node = fields[key]
        if isinstance(node.value, dict):
            said = self.mapping(node, f"'{key}'", ("de", "en"))
            if not said:
                fault(self.path, node.line, f"'{key}' is empty")
            texts = [self.sentence(one, key) for one in (said.get("en"), said.get("de")) if one is not None]
            return BOTH.join(texts)
        return self.sentence(node, key)

    def sentence(self, node: Node, key: str) -> str:
        text = self.scalar(node, f"'{key}'")
        if BOTH in text:
            fault(self.path, node.line, f"'{key}' holds a control character")
        try:
            names = [(name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None]
        except ValueError as error:
            fault(self.path, node.line, f"'{key}': {error}; a brace that is meant is written twice")
        for name, spec, how in names:
            if name not in VALUES or spec or how:
                allowed = ", ".join(f"{{{value}}}" for value in VALUES)
                fault(self.path, node.line, f"'{key}' names {{{name}}}, allowed: {allowed}")
        if not text.strip():
            fault(self.path, node.line, f"'{key}' is empty")
        return text.strip()

    def entry(self, node: Node, code: str, language: str) -> tuple[Entry, tuple[Example, ...]]:
        fields = self.mapping(node, "an entry", _ENTRY_KEYS)
        kind = self.choice(fields, "kind", _KINDS)
        pattern = self.text(fields, "pattern")
        if ("phrases" in fields) == bool(pattern):
            fault(self.path, node.line, "an entry has 'phrases' or a 'pattern', one of the two")
        if pattern:
            self.check_pattern(pattern, fields["pattern"].line)
        shapes = tuple(self.shapes(fields["phrases"], kind)) if "phrases" in fields else ()
        if "phrases" in fields and not shapes:
            fault(self.path, fields["phrases"].line, "'phrases' is empty")
        guard = Guard(**{name: self.guard(fields, key, name) for key, name in _GUARDS.items() if key in fields})
        examples = tuple(self.examples(fields))
        for key, there in (("bad", any(one.spans for one in examples)), ("good", "good" in fields)):
            if not there:
                fault(self.path, node.line, f"{code} has an entry without a '{key}' example, both kinds are needed")
        entry = Entry(
            code=code,
            shapes=shapes,
            pattern=pattern,
            better=self.strings(fields, "better"),
            guard=guard,
            source=self.text(fields, "source"),
            language=self.text(fields, "language") or language,
            sense=self.text(fields, "sense"),
            place=f"{self.path}:{node.line}",
        )
        return entry, examples

    def shapes(self, node: Node, kind: str | None) -> Iterator[Shape]:
        for item in self.items(node, "'phrases'"):
            text = " ".join(self.scalar(item, "a phrase").split())
            if len(text) > _LONGEST_PHRASE:
                fault(self.path, item.line, f"phrase of {len(text)} characters, allowed: {_LONGEST_PHRASE}")
            try:
                yield shape(text, TermType(kind) if kind else None)
            except ValueError as error:
                fault(self.path, item.line, f"phrase {text!r}: {error}")

    def check_pattern(self, pattern: str, line: int) -> None:
        if len(pattern) > _LONGEST_PATTERN:
            fault(self.path, line, f"pattern of {len(pattern)} characters, allowed: {_LONGEST_PATTERN}")
        import regex

        try:
            compiled = compiled_pattern(pattern)
            empty = compiled.search("", timeout=1) is not None
        except (regex.error, OverflowError, RecursionError, TimeoutError, MemoryError) as error:
            fault(self.path, line, f"pattern {pattern[:60]!r} is not valid: {error or type(error).__name__}")
        if empty:
            fault(self.path, line, f"pattern {pattern[:60]!r} matches where nothing stands, it needs a character")

    def guard(self, fields: dict[str, Node], key: str, name: str) -> tuple[str, ...]:
        items = self.strings(fields, key)
        for item in items:
            if not item.strip("*/ "):
                fault(self.path, fields[key].line, f"'{key}' holds {item!r}, allowed: a word, word* or /pattern/")
            self.check_guard(item, name.rpartition("_")[2], key, fields[key].line)
        return items

    def check_guard(self, item: str, side: str, key: str, line: int) -> None:
        import regex

        if len(item) > _LONGEST_PATTERN:
            fault(self.path, line, f"'{key}' holds {len(item)} characters, allowed: {_LONGEST_PATTERN}")
        try:
            regex.compile(source((item,), side), regex.VERSION0)
        except (regex.error, OverflowError, RecursionError) as error:
            fault(self.path, line, f"'{key}' holds {item[:60]!r}, which is not valid: {error}")

    def examples(self, fields: dict[str, Node]) -> Iterator[Example]:
        for key in ("bad", "good"):
            for item in self.items(fields[key], f"'{key}'") if key in fields else ():
                fixed = None
                line = item.line
                if isinstance(item.value, dict):
                    said = self.mapping(item, f"an example of '{key}'", ("text", "fixed"))
                    fixed = self.scalar(said["fixed"], "'fixed'") if "fixed" in said else None
                    item = said.get("text") or fault(self.path, line, "example without 'text'")
                marked = self.scalar(item, f"an example of '{key}'").replace("[[", "⟦").replace("]]", "⟧")
                spans = tuple(_spans(marked))
                if marked.count("⟦") != len(spans) or marked.count("⟧") != len(spans):
                    fault(self.path, line, "marks do not match, what is to be found stands between ⟦ and ⟧ (or [[ ]])")
                if bool(spans) != (key == "bad"):
                    wants = "marks what is to be found with ⟦ and ⟧ (or [[ ]])" if key == "bad" else "has no marks"
                    fault(self.path, line, f"an example of '{key}' {wants}")
                yield Example(marked.translate(_MARKS), spans, fixed, line)

    def mapping(self, node: Node, what: str, keys: Sequence[str]) -> dict[str, Node]:
        if not isinstance(node.value, dict):
            fault(self.path, node.line, f"{what} must be a mapping of {', '.join(keys)}, not {_kind(node)}")
        for key, value in node.value.items():
            if key not in keys:
                raise ConfigError(str(unknown(self.path, value.line, f"key in {what}:", key, keys)))
        return node.value

    def items(self, node: Node, what: str) -> list[Node]:
        if isinstance(node.value, list):
            if len(node.value) > _MOST_ITEMS:
                fault(self.path, node.line, f"{what} holds {len(node.value):,} items, allowed: {_MOST_ITEMS:,}")
            return node.value
        return [node]

    def strings(self, fields: dict[str, Node], key: str) -> tuple[str, ...]:
        if key not in fields:
            return ()
        return tuple(self.scalar(item, f"an item of '{key}'") for item in self.items(fields[key], f"'{key}'"))

    def text(self, fields: dict[str, Node], key: str) -> str:
        return self.scalar(fields[key], f"'{key}'").strip() if key in fields else ""

    def scalar(self, node: Node, what: str) -> str:
        if not isinstance(node.value, str):
            fault(self.path, node.line, f"{what} must be text, not {_kind(node)}")
        return node.value

    def choice(self, fields: dict[str, Node], key: str, allowed: Sequence[str]) -> str | None:
        if key not in fields:
            return None
        return self.one_of(self.text(fields, key), key, fields[key].line, allowed)

    def choices(self, fields: dict[str, Node], key: str, allowed: Sequence[str]) -> list[str]:
        return [self.one_of(item, key, fields[key].line, allowed) for item in self.strings(fields, key)]

    def one_of(self, value: str, key: str, line: int, allowed: Sequence[str]) -> str:
        if value not in tuple(allowed):
            fault(self.path, line, f"'{key}' is {value[:60]!r}, allowed: {', '.join(map(str, allowed))}")
        return value

    def yes(self, fields: dict[str, Node], key: str, *, default: bool) -> bool:
        if key not in fields:
            return default
        return _YES_OR_NO[self.one_of(self.text(fields, key).lower(), key, fields[key].line, tuple(_YES_OR_NO))]


def _spans(marked: str) -> Iterator[tuple[int, int]]:
    for removed, match in enumerate(re.finditer("⟦([^⟦⟧]*)⟧", marked)):
        start = match.start() - 2 * removed
        yield start, start + len(match[1])


def _kind(node: Node) -> str:
    if isinstance(node.value, str):
        return f"the text {node.value[:60]!r}" if node.value else "nothing"
    return "a list" if isinstance(node.value, list) else "a mapping"
