"""How much two sentences of two languages have in common: numbers, names, related words, words of a small dictionary.

What stands in few sentences says more than what stands in many. Names and related words are folded, so that Tokayev and
Tokajew, Chișinău and Chisinau, catastrophe and Katastrophe begin alike; letters of Cyrillic are read as Latin ones. The
dictionary knows some hundred English words that newspapers use every day, with the beginning of a German one for each.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import log

from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

_WORD = Pattern(r"\d+(?:[.,:'’ ]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_SEPARATORS = Pattern(r"[^\d]")
_BEGINNING = 4
"""Letters that two folded words must begin with to be related."""
_LONGER = 6
"""Letters by which a word may be longer than a beginning of the dictionary: endings, and parts of compounds."""
_COMMON = 12
"""Sentences of one side above which a word tells nothing."""
_FEWEST = 30
"""Sentences that a text counts for at least: in a short one, too, a common name says a lot."""
_FOLDS = (
    ("tsch", "k"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("tz", "z"),
    ("ts", "z"), ("qu", "kw"), ("x", "ks"), ("c", "k"), ("v", "w"), ("y", "i"), ("j", "i"), ("ß", "ss"), ("dsh", "z"),
)  # fmt: skip
_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщыэюяё",
            "a b w g d e s s i i k l m n o p r s t u f k z s s s i e iu ia e".split(),
            strict=True,
        )
    )
    | {"ь": "", "ъ": ""}
)


class Likeness:
    """What the sentences of two texts share. `source` and `target` are the weights of what each sentence has."""

    def __init__(self, source: Sequence[str], target: Sequence[str], *, english: bool = True) -> None:
        """Compare two texts, with the dictionary if the source is English."""
        tables = _dictionary() if english else ({}, {})
        ours = [_marks(text, tables[0]) for text in source]
        theirs = [_marks(text, tables[1]) for text in target]
        weights = _weights(ours, theirs)
        self.source = [sum(weights[mark] for mark in marks) for marks in ours]
        self.target = [sum(weights[mark] for mark in marks) for marks in theirs]
        self._common: list[dict[int, float]] = [defaultdict(float) for _ in source]
        places: dict[str, list[int]] = {}
        for column, marks in enumerate(theirs):
            for mark in marks:
                places.setdefault(mark, []).append(column)
        for row, marks in enumerate(ours):
            shared = self._common[row]
            for mark in sorted(marks):
                if len(columns := places.get(mark, ())) <= _COMMON:
                    for column in columns:
                        shared[column] += weights[mark]

    def common(self, row: int, column: int) -> float:
        """Return the weight of what a sentence of the source and one of the translation share."""
        return self._common[row].get(column, 0.0)

    def related(self, row: int) -> Iterable[int]:
        """Return the sentences of the translation that share something with one of the source."""
        return self._common[row].keys()


def _weights(ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> Mapping[str, float]:
    """Return what each mark weighs: the rarer the more."""
    sides = [Counter(mark for marks in side for mark in marks) for side in (ours, theirs)]
    most = max(_FEWEST, 2 + max(len(ours), len(theirs)))
    return {mark: log(most / max(side[mark] for side in sides)) for mark in sorted(sides[0].keys() | sides[1].keys())}


_Table = Mapping[str, tuple[str, ...]]


def _marks(text: str, table: _Table) -> frozenset[str]:
    """Return what may be alike on the other side."""
    return frozenset(mark for word in _WORD.findall(text) for mark in _marks_of(word, table))


def _marks_of(word: str, table: _Table) -> Iterator[str]:
    if word[0].isdigit():
        yield _SEPARATORS.sub("", word)
        return
    word = word.replace("’", "'").partition("'")[0].lower()
    for length in range(min(len(word), 12), 0, -1):
        found = table.get(word[:length])
        if found and len(word) - length <= (_LONGER if length > 4 else 2 if length == 4 else 0):
            yield from found
            break
    folded = fold(word)
    if len(folded) >= _BEGINNING:
        yield folded[:_BEGINNING]


@cache
def fold(word: str) -> str:
    """Return a word in small letters so that related words, and spellings of a name, are written more alike."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word.translate(_CYRILLIC)) if letter.isalpha())
    for written, read in _FOLDS:
        plain = plain.replace(written, read)
    return "".join(letter for index, letter in enumerate(plain) if plain[index - 1 : index] != letter)


@cache
def _dictionary() -> tuple[_Table, _Table]:
    english: dict[str, tuple[str, ...]] = {}
    german: dict[str, tuple[str, ...]] = {}
    for line in read_table("mtcheck.text", "data/english-german.tsv").splitlines():
        one, other = line.split("\t")
        mark = f"={other}"
        english[one] = (*english.get(one, ()), mark)
        german[other] = (mark,)
    return english, german
