"""Find labels of web pages that came along with an article: calls to read on, credits, counters.

They are a closed list, `data/labels.tsv`, and stand where labels stand: alone on a line, before a colon, beside a
number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from mtcheck.model import Document
from mtcheck.rules.lines import lines
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

LONGEST = 60
"""Characters of a label; a longer line is none, and is looked at as far as that for one at its beginning."""
LONGEST_CALL = 200
"""Characters of a call to readers, which is a sentence or two."""
ORNAMENTS = " \t\N{NO-BREAK SPACE}|•»›→▶►▸▼▾+*·–—-([{"
ENDS = " \t\N{NO-BREAK SPACE}|«‹←▼▾»›→▶►+·–—-:.!…>)]}(["
NUMBER = Pattern(r"\d[\d., ]*+(?:[kKmM]\b)?")


class Label(NamedTuple):
    """A label in an article; `start:end` is a place in the prose."""

    start: int
    end: int
    better: str
    """What to put in its place, or nothing: then it is no part of the article."""


class _Table(NamedTuple):
    line: Mapping[str, str]
    start: Mapping[str, str]
    comma: Mapping[str, str]
    counter: Mapping[str, str]
    inline: Mapping[str, str]
    call: Mapping[str, str]
    credit: Mapping[str, str]
    firsts: frozenset[str]
    """How calls begin: two letters."""


def find_labels(document: Document, kind: str) -> Sequence[Label]:
    """Return the labels of one kind: `english`, `foreign`, `mistranslated` or `page`."""
    return document.shared(_labels)[kind]


def _labels(document: Document) -> Mapping[str, Sequence[Label]]:
    """Return the labels by kind; each line is looked at once."""
    prose = document.prose
    found: dict[str, list[Label]] = {kind: [] for kind in _tables()}
    for start, end in lines(document):
        if prose[start].islower() and prose[start - 1 : start] == "\n" and prose[start - 2 : start - 1].isalpha():
            # The rest of a sentence that was broken into lines.
            continue
        text = prose[start : min(end, start + LONGEST + 1)]
        whole = _key(text) if end - start <= LONGEST else None
        beginnings = tuple(_beginnings(text))
        for kind, table in _tables().items():
            better = None if whole is None else _whole(text, whole, table)
            if better is not None:
                found[kind].append(Label(start, end, better))
            elif label := _beginning(text, beginnings, table):
                found[kind].append(Label(start + label.start, start + label.end, label.better))
            elif end - start <= LONGEST_CALL and _is_call(text, prose[start:end], table):
                found[kind].append(Label(start, end, ""))
    for kind, table in _tables().items():
        for words, better in table.inline.items():
            found[kind] += (Label(place, place + len(words), better) for place in document.occurrences(words))
    return found


def _whole(text: str, bare: str, table: _Table) -> str | None:
    """Return what to put in place of a line that is nothing but a label."""
    if bare in table.line:
        return table.line[bare]
    if any(character.isdigit() for character in text):
        words = _key(NUMBER.sub(" ", bare))
        if words in table.counter and NUMBER.search(text):
            return ""
    return None


def _beginnings(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield the marks that may end a label at the beginning of a line, with the label and the place of the mark."""
    for mark in ":…,":
        place = text.find(mark)
        if place > 0 and text[place + 1 :].strip():
            yield mark, _key(text[:place]), place


def _beginning(text: str, beginnings: Iterable[tuple[str, str, int]], table: _Table) -> Label | None:
    """Return the label at the beginning of a line, with its mark, and what to put there."""
    for mark, key, place in beginnings:
        labels = table.comma if mark == "," else table.start
        if key in labels:
            better = labels[key]
            first = len(text) - len(text.lstrip(ORNAMENTS))
            return Label(first, place + 1, better if mark == "," or not better else f"{better}:")
    return None


def _is_call(beginning: str, line: str, table: _Table) -> bool:
    """Tell whether a line begins like a call to readers, or like the names of those who wrote the report."""
    words = beginning.lstrip(ORNAMENTS + "(").casefold()
    return (words[:2] in table.firsts and words.startswith(tuple(table.call))) or (
        ";" in line and words.startswith(tuple(table.credit))
    )


def _key(text: str) -> str:
    return " ".join(text.lstrip(ORNAMENTS).rstrip(ENDS).casefold().replace("’", "'").split())


@cache
def _tables() -> Mapping[str, _Table]:
    tables: dict[str, dict[str, dict[str, str]]] = {}
    for line in read_table("mtcheck.rules", "data/labels.tsv").splitlines():
        if not line.startswith("#"):
            kind, place, label, better = line.split("\t")
            key = label if place == "inline" else label.casefold()
            tables.setdefault(kind, {}).setdefault(place, {})[key] = "" if better == "-" else better
    return {
        kind: _Table(
            **{name: by.get(name, {}) for name in _Table._fields[:-1]},
            firsts=frozenset(words[:2] for words in by.get("call", {})),
        )
        for kind, by in tables.items()
    }
