"""Find labels of web pages that came along with an article: calls to read on, credits, counters.

They are a closed list, `data/labels.tsv`, and stand where labels stand: alone on a line, before a colon, beside a
number.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mtcheck.model import Document
from mtcheck.rules.lines import lines
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

LONGEST = 60
"""Characters of a label; a longer line is none, and is looked at as far as that for one at its beginning."""
ORNAMENTS = " \t\N{NO-BREAK SPACE}|•»›→▶►▸▼▾+*·–—-([{"
ENDS = " \t\N{NO-BREAK SPACE}|«‹←▼▾»›→▶►+·–—-:.!…>)]}"
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


def find_labels(document: Document, kind: str) -> Iterator[Label]:
    """Yield the labels of one kind: `english`, `mistranslated` or `page`."""
    table = _tables()[kind]
    prose = document.prose
    for start, end in lines(document):
        text = prose[start : min(end, start + LONGEST + 1)]
        if end - start <= LONGEST:
            found = _whole(text, table)
            if found is not None:
                yield Label(start, end, found)
                continue
        found_start = _beginning(text, table)
        if found_start is not None:
            first, last, better = found_start
            yield Label(start + first, start + last, better)
    for words, better in table.inline.items():
        for place in document.occurrences(words):
            yield Label(place, place + len(words), better)


def _whole(text: str, table: _Table) -> str | None:
    """Return what to put in place of a line that is nothing but a label."""
    bare = _key(text)
    if bare in table.line:
        return table.line[bare]
    if any(character.isdigit() for character in text):
        words = _key(NUMBER.sub(" ", bare))
        if words in table.counter and NUMBER.search(text):
            return ""
    return None


def _beginning(text: str, table: _Table) -> tuple[int, int, str] | None:
    """Return the place of a label at the beginning of a line, with its mark, and what to put there."""
    for mark, labels in ((":", table.start), ("…", table.start), (",", table.comma)):
        place = text.find(mark)
        if place > 0 and (key := _key(text[:place])) in labels and text[place + 1 :].strip():
            first = len(text) - len(text.lstrip(ORNAMENTS))
            better = labels[key]
            return first, place + 1, better if mark == "," or not better else f"{better}:"
    return None


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
    return {kind: _Table(**{name: by.get(name, {}) for name in _Table._fields}) for kind, by in tables.items()}
