"""Read a glossary from YAML: a list of concepts, each with its terms.

Only what a glossary needs of YAML is taken: mappings, lists and plain or quoted text. Anchors, aliases and tags are
refused, so that nothing is executed and nothing multiplies; every scalar is text, so that `no` is a word. The file is
read as a stream of events, which also bounds its depth: the composer of libyaml overflows the stack on deep nesting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from mtcheck.terms.draft import (
    SCOPE_KEYS,
    ConceptDraft,
    Remark,
    ScopeDraft,
    TermDraft,
    Written,
    decode,
    fault,
    finish,
    shown,
    unknown,
)
from mtcheck.terms.glossary import Concept
from mtcheck.text.patterns import Pattern

_FILE_KEYS = ("concepts", "domain")
_CONCEPT_KEYS = ("id", "terms", "type", "gender", "definition", "domain", "translate", "scope")
_TERM_KEYS = ("text", "language", "status", "type", "gender", "note", "forms", "scope")
_DEEPEST = 20
_COMMENT = Pattern(r"(?<!\S)#")
LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line in YAML, as libyaml counts."""


@dataclass(slots=True)
class Node:
    """A text, a list of nodes or a mapping of texts to nodes, and the line it begins on."""

    line: int
    value: "str | list[Node] | dict[str, Node]"


def read(content: bytes, path: str, remarks: list[Remark] | None = None) -> tuple[Concept, ...]:
    """Return the concepts of a YAML glossary. Raises `GlossaryError`. Comments are added to `remarks`."""
    text = decode(content, path)
    root = nodes(text, path)
    if remarks is not None:
        lines = list(comments(text))
        if lines:
            remarks.append(Remark(lines[0], "", "", f"{len(lines)} comment{'s' * (len(lines) > 1)}"))
    if root is None:
        raise fault(path, 1, "empty file, a glossary begins with 'concepts:'")
    file = _mapping(root, path, "the file", _FILE_KEYS)
    if "concepts" not in file:
        raise fault(path, root.line, "no 'concepts:' in this glossary")
    domain = _text(file, "domain", path)
    drafts = [_concept(node, path, domain) for node in _list(file["concepts"], path, "concepts")]
    return finish(drafts, path)


def _concept(node: Node, path: str, domain: str) -> ConceptDraft:
    fields = _mapping(node, path, "a concept", _CONCEPT_KEYS)
    terms = fields.get("terms")
    return ConceptDraft(
        line=node.line,
        id=_text(fields, "id", path),
        definition=_text(fields, "definition", path),
        domain=_text(fields, "domain", path) or domain,
        type=_text(fields, "type", path),
        gender=_text(fields, "gender", path),
        translate=_text(fields, "translate", path),
        scope=_scope(fields, path),
        terms=[_term(term, path) for term in _list(terms, path, "terms")] if terms else [],
    )


def _term(node: Node, path: str) -> TermDraft:
    if isinstance(node.value, str):
        return TermDraft(line=node.line, text=node.value)
    fields = _mapping(node, path, "a term", _TERM_KEYS)
    if "text" not in fields:
        raise fault(path, node.line, "term without 'text'")
    forms = fields.get("forms")
    texts = {key: _text(fields, key, path) for key in fields if key not in ("forms", "scope")}
    draft = TermDraft(line=node.line, **texts, scope=_scope(fields, path))
    if forms:
        draft.forms = [_scalar(form, path, "a form") for form in _list(forms, path, "forms")]
    return draft


def _scope(fields: dict[str, Node], path: str) -> ScopeDraft:
    node = fields.get("scope")
    if node is None:
        return {}
    return {key: _written(key, said, path) for key, said in _mapping(node, path, "a scope", SCOPE_KEYS).items()}


def _written(key: str, node: Node, path: str) -> Written:
    if key == "quotations":
        return Written(node.line, [_scalar(node, path, f"'{key}'")])
    return Written(node.line, [_scalar(item, path, f"an item of '{key}'") for item in _list(node, path, key)])


def _mapping(node: Node, path: str, what: str, keys: tuple[str, ...]) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        raise fault(path, node.line, f"{what} must be a mapping of {', '.join(keys)}, not {_kind(node)}")
    for key, value in node.value.items():
        if key not in keys:
            raise unknown(path, value.line, "key", key, keys)
    return node.value


def _list(node: Node, path: str, key: str) -> list[Node]:
    if isinstance(node.value, list):
        return node.value
    raise fault(path, node.line, f"'{key}' must be a list, not {_kind(node)}")


def _text(fields: dict[str, Node], key: str, path: str) -> str:
    return _scalar(fields[key], path, f"'{key}'") if key in fields else ""


def _scalar(node: Node, path: str, what: str) -> str:
    if isinstance(node.value, str):
        return node.value
    raise fault(path, node.line, f"{what} must be text, not {_kind(node)}")


def _kind(node: Node) -> str:
    if isinstance(node.value, str):
        return f"the text {shown(node.value)}" if node.value else "nothing"
    return "a list" if isinstance(node.value, list) else "a mapping"


def nodes(text: str, path: str) -> Node | None:
    """Return the one document of a YAML text, or `None` if it holds none. Raises `GlossaryError` with file and line."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        events = yaml.parse(text, Loader=loader)
        roots = [
            _build(event, events, path, 0)
            for event in events
            if not isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent))
            and not isinstance(event, (yaml.DocumentStartEvent, yaml.DocumentEndEvent))
        ]
    except yaml.MarkedYAMLError as error:
        # What is never closed is found missing at the end; the place to look at is where it opens.
        unclosed = "end of stream" in (error.problem or "")
        mark = (unclosed and error.context_mark) or error.problem_mark
        raise fault(path, mark.line + 1 if mark else 1, f"YAML syntax: {error.problem or error.context}") from None
    except yaml.YAMLError as error:
        raise fault(path, 1, f"YAML syntax: {error}") from None
    if len(roots) > 1:
        raise fault(path, roots[1].line, "a second YAML document, a file has one")
    root = roots[0] if roots else None
    return None if root is None or root.value == "" else root


def _build(event: Any, events: Iterator[Any], path: str, depth: int) -> Node:
    """Return the node that begins with `event`, and take all of its events."""
    import yaml

    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise fault(path, line, "anchors and aliases (& and *) are not allowed, write the value out or in quotes")
    if event.tag not in (None, "!"):
        raise fault(path, line, "tags (!) are not allowed, write the value in quotes")
    if depth > _DEEPEST:
        raise fault(path, line, f"nested more than {_DEEPEST} levels deep")
    if isinstance(event, yaml.ScalarEvent):
        plain_null = event.value == "~" and event.implicit[0]
        return Node(line, "" if plain_null else event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            items.append(_build(inner, events, path, depth + 1))
        return Node(line, items)
    fields: dict[str, Node] = {}
    lines: dict[str, int] = {}
    while not isinstance(inner := next(events), yaml.MappingEndEvent):
        key = _build(inner, events, path, depth + 1)
        name = _scalar(key, path, "a key")
        if name in fields:
            _refuse_repeated(path, key.line, name, lines[name])
        lines[name] = key.line
        fields[name] = _build(next(events), events, path, depth + 1)
    return Node(line, fields)


def comments(text: str) -> Iterator[int]:
    """Yield the lines of a YAML text that have a comment: a `#` that begins a word outside of any scalar."""
    import yaml

    if "#" not in text:
        return
    inside: dict[int, list[tuple[int, int]]] = {}
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.ScalarEvent):
            start: Any = event.start_mark
            end: Any = event.end_mark
            for line in range(start.line, end.line + 1):
                first = start.column if line == start.line else 0
                last = end.column if line == end.line else len(text)
                inside.setdefault(line, []).append((first, last))
    for number, written in enumerate(LINE_END.split(text)):
        for found in _COMMENT.finditer(written):
            if not any(first <= found.start() < last for first, last in inside.get(number, ())):
                yield number + 1
                break


def _refuse_repeated(path: str, line: int, key: str, first: int) -> NoReturn:
    raise fault(path, line, f"duplicate key {shown(key)}, it is already on line {first}")
