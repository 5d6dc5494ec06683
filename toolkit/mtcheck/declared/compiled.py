"""Entries as lines of JSON: what `builders.calques` writes and the rules about calques read.

The first two lines lead from words to entries: thousands of words, and as many numbers of entries. Each further line is
one entry. Nothing is parsed before it is asked for, so that a run pays for the calques that it meets.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mtcheck.declared.entry import NO_GUARD, Entry, Guard, Shape
from mtcheck.declared.finder import triggers
from mtcheck.text.german.grammar import Gender, TermType


def dumps(entries: Sequence[Entry]) -> str:
    """Return entries as text."""
    index = triggers(entries)
    numbers = (",".join(map(str, found)) for found in index.values())
    return "".join(f"{_json(line)}\n" for line in (" ".join(index), " ".join(numbers), *map(_row, entries)))


class Lines(Sequence[Entry]):
    """Entries that are read from their lines when they are asked for."""

    def __init__(self, lines: list[bytes]) -> None:
        self._lines = lines
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._lines)

    def __getitem__(self, number: Any) -> Any:
        """Return the entry of a number."""
        if number not in self._made:
            # Imported here because many texts hold none of the words.
            import json

            self._made[number] = _entry(json.loads(self._lines[number]))
        return self._made[number]

    def __iter__(self) -> Iterator[Entry]:
        """Yield all entries."""
        return (self[number] for number in range(len(self)))


class Triggers(Mapping[str, Sequence[int]]):
    """The numbers of entries by their words; read when they are asked for."""

    def __init__(self, words: str, numbers: str) -> None:
        """Take words, and for each its numbers with commas, both with blanks between them and in quotation marks."""
        self._numbers = dict(zip(words[1:-1].split(" "), numbers[1:-1].split(" "), strict=True))

    def __getitem__(self, word: str) -> Sequence[int]:
        return tuple(map(int, self._numbers[word].split(",")))

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def loads(data: bytes) -> tuple[Lines, Triggers]:
    """Return the entries of a text in UTF-8, and their triggers."""
    words, numbers, *lines = data.splitlines()
    return Lines(lines), Triggers(words.decode(), numbers.decode())


def _json(value: Any) -> str:
    import json

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
