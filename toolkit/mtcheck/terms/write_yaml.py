"""Write a glossary as YAML, in the style in which people write it: short where it can be short."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from mtcheck.terms.draft import SCOPE_KEYS, statuses
from mtcheck.terms.glossary import EVERYWHERE, Concept, Scope
from mtcheck.text.patterns import Pattern

Value = TypeVar("Value")

WIDTH = 120
HEAD = "concepts:\n"
_PLAIN = Pattern(r"[^\W\d_][\w’./()-]*(?: [\w’/(][\w’./()-]*)*")
_NO_TEXT = frozenset("false n no null off on true y yes".split())
"""Words that other readers of YAML do not take for text."""
_UNPRINTABLE = re.compile("[\x7f-\x84\x86-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def write(concepts: Iterable[Concept]) -> bytes:
    """Return the file of a glossary."""
    items = ("\n".join(lines(concept)) for concept in concepts)
    return (HEAD + "\n" + "\n\n".join(items) + "\n").encode("utf-8", "backslashreplace")


def lines(concept: Concept, *, indent: str = "  ", domain: str = "") -> Iterator[str]:
    """Yield the lines of one concept as an item of a list; `domain` is that of the file, which need not be said."""
    kind = _shared([term.type for term in concept.terms])
    gender = _shared([term.gender for term in concept.terms if term.language.startswith("de")])
    scope = _shared([term.scope for term in concept.terms])
    scope = None if scope == EVERYWHERE else scope
    heads = [f"id: {scalar(concept.id)}"]
    if kind:
        heads.append(f"type: {kind}")
    if gender:
        heads.append(f"gender: {gender}")
    if concept.domain != domain:
        heads.append(f"domain: {scalar(concept.domain)}")
    if concept.definition:
        heads.append(f"definition: {scalar(concept.definition)}")
    if not concept.translate:
        heads.append("translate: no")
    if scope:
        heads.append(f"scope: {_flow(_scope(scope))}")
    for place, head in enumerate((*heads, "terms:")):
        yield f"{indent}{'  ' if place else '- '}{head}"
    said = statuses(concept.terms)
    for term, status in zip(concept.terms, said, strict=True):
        fields = {"text": scalar(term.text)}
        if term.language != "de":
            fields["language"] = scalar(term.language)
        if status:
            fields["status"] = status
        if term.type and not kind:
            fields["type"] = term.type
        if term.gender and not (gender and term.language.startswith("de")):
            fields["gender"] = term.gender
        if term.note:
            fields["note"] = scalar(term.note)
        if term.forms:
            fields["forms"] = f"[{', '.join(map(scalar, term.forms))}]"
        if term.scope != EVERYWHERE and not scope:
            fields["scope"] = _flow(_scope(term.scope))
        yield from _term(fields, f"{indent}    ")


def scalar(text: str) -> str:
    """Return a text as YAML takes it for that text and nothing else, also inside of brackets."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NO_TEXT:
        return text
    return _UNPRINTABLE.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _term(fields: dict[str, str], indent: str) -> Iterator[str]:
    if fields.keys() == {"text"}:
        yield f"{indent}- {fields['text']}"
        return
    short = f"{indent}- {_flow(fields)}"
    if len(short) <= WIDTH:
        yield short
        return
    for place, (key, value) in enumerate(fields.items()):
        yield f"{indent}{'  ' if place else '- '}{key}: {value}"


def _flow(fields: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


def _scope(scope: Scope) -> dict[str, str]:
    fields: dict[str, str] = {}
    for key in SCOPE_KEYS:
        value = getattr(scope, key)
        if key == "quotations":
            if not value:
                fields[key] = "no"
        elif value:
            fields[key] = f"[{', '.join(map(scalar, value))}]"
    return fields


def _shared(values: Sequence[Value]) -> Value | None:
    """Return what all of them are, if they are one."""
    return values[0] if values and all(value == values[0] for value in values) else None
