"""Entries as JSON: what `builders.calques` writes and the rules about calques read.

The first line leads from words to entries, each further line is one entry. Lines are parsed when an entry is asked
for, so that a run pays for the calques that it meets.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from mtcheck.declared.entry import NO_GUARD, Entry, Guard, Shape
from mtcheck.declared.finder import triggers
from mtcheck.text.german.grammar import Gender, TermType


def dumps(entries: Sequence[Entry]) -> str:
    """Return entries as text."""
    index = {word: numbers[0] if len(numbers) == 1 else numbers for word, numbers in triggers(entries).items()}
    return "".join(f"{_json(line)}\n" for line in (index, *map(_row, entries)))


class Lines(Sequence[Entry]):
    """Entries that are read from their lines when they are asked for."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._lines)

    def __getitem__(self, number: Any) -> Any:
        """Return the entry of a number."""
        if number not in self._made:
            self._made[number] = _entry(json.loads(self._lines[number]))
        return self._made[number]

    def __iter__(self) -> Iterator[Entry]:
        """Yield all entries."""
        return (self[number] for number in range(len(self)))


def loads(text: str) -> tuple[Lines, dict[str, tuple[int, ...]]]:
    """Return the entries and their triggers."""
    first, *lines = text.splitlines()
    index = {word: (numbers,) if type(numbers) is int else numbers for word, numbers in json.loads(first).items()}
    return Lines(lines), index


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _row(entry: Entry) -> list[Any]:
    shapes = [
        [
            *(s.phrase, s.kind, s.gender, " ".join(s.triggers), s.chunk, " ".join(s.verbs)),
            *(" ".join(s.finite), s.particle, " ".join(s.also)),
        ]
        for s in entry.shapes
    ]
    guard = {key: items for key, items in entry.guard._asdict().items() if items}
    return [entry.code, shapes, entry.better, guard, entry.source, entry.language, entry.sense]


def _entry(row: list[Any]) -> Entry:
    code, shapes, better, guard, source, language, sense = row
    return Entry(
        code=code,
        shapes=tuple(map(_shape, shapes)),
        better=tuple(better),
        guard=Guard(**{key: tuple(items) for key, items in guard.items()}) if guard else NO_GUARD,
        source=source,
        language=language,
        sense=sense,
    )


def _shape(row: list[Any]) -> Shape:
    phrase, kind, gender, words, chunk, verbs, finite, particle, also = row
    return Shape(
        phrase,
        TermType(kind),
        Gender(gender) if gender else None,
        tuple(words.split()),
        chunk,
        tuple(verbs.split(" ")) if verbs else (),
        tuple(finite.split(" ")) if finite else (),
        particle,
        tuple(also.split()),
    )
