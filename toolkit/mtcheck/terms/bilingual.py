"""Find what German term candidates stand for in the language they were translated from.

From pairs of segments: a phrase of the source belongs to a candidate when the two stand in the same pairs more often
than chance allows, and when neither has a better partner. Measured is the log-likelihood ratio of the two standing
together (Dunning 1993), as is usual for word alignment without training.
"""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from mtcheck.model import WORD
from mtcheck.terms.candidates import Candidate
from mtcheck.terms.draft import decode, fault

_SIGNIFICANT = 6.63
"""The log-likelihood ratio above which chance is less likely than one in a hundred."""
_LONGEST = 3
"""Words of a phrase in the source."""
_FUNCTION_WORDS = frozenset(
    """
a about after all also an and any are as at be because been before being but by can could did do does for from had has
have he her his how i if in into is it its like may more most much no not of on one only or other our out over said she
should so some such than that the their them then there these they this those through to two under until up very was we
were what when where which while who will with would you your
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще о из
ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь вам ведь там потом себя ничего ей может они тут
где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет кто этот того потому этого
какой ним здесь этом один почти мой тем чтобы нее были куда зачем всех можно при об другой хоть после над тот через эти
нас про них это этой
""".split()
)
"""Of English and Russian: a phrase neither begins nor ends with one."""


class Pair(NamedTuple):
    """A segment and its translation into German."""

    source: str
    target: str


def read_pairs(content: bytes, path: str) -> list[Pair]:
    """Return the pairs of a table of two columns, source and German, separated by tabs. Raises `GlossaryError`."""
    pairs = []
    reader = csv.reader(io.StringIO(decode(content, path), newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in reader:
        if not row:
            continue
        if len(row) != 2:
            raise fault(
                path, reader.line_num, f"{len(row)} columns, allowed are two: source and German, with a tab between"
            )
        pairs.append(Pair(*row))
    return pairs


def translations(listed: Sequence[Candidate], pairs: Iterable[Pair], at_least: int = 2) -> dict[str, str]:
    """Return the source phrase of each candidate that has one, by the candidate's text."""
    by_form = {form: candidate.text for candidate in listed for form, _ in candidate.forms}
    longest = max((form.count(" ") for form in by_form), default=0) + 1
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    together: dict[str, Counter[str]] = defaultdict(Counter)
    total = 0
    for pair in pairs:
        total += 1
        phrases = set(_phrases([word.lower() for word in WORD.findall(pair.source)], _LONGEST))
        sources = {phrase for phrase in phrases if not {phrase.split()[0], phrase.split()[-1]} & _FUNCTION_WORDS}
        words = pair.target.replace("-", " ").split() + pair.target.split()
        cleaned = [word.strip("„“”\"'«»‚‘.,:;!?()[]…") for word in words]
        targets = {by_form[phrase] for phrase in _phrases(cleaned, longest) if phrase in by_form}
        left.update(sources)
        right.update(targets)
        for target in targets:
            together[target].update(sources)
    best = _best(together, left, right, total, at_least)
    # Each must be the other's best: otherwise every word of a phrase would claim all of it.
    wanted: dict[str, tuple[float, str]] = {}
    for target, (score, source) in sorted(best.items()):
        if source not in wanted or score > wanted[source][0]:
            wanted[source] = score, target
    return {target: source for source, (_, target) in wanted.items()}


def _best(
    together: Mapping[str, Counter[str]], left: Mapping[str, int], right: Mapping[str, int], total: int, at_least: int
) -> dict[str, tuple[float, str]]:
    best: dict[str, tuple[float, str]] = {}
    for target, sources in together.items():
        scored = [
            (_association(both, left[source], right[target], total), source.count(" "), source)
            for source, both in sources.items()
            if both >= at_least
        ]
        # Of equally good phrases the longest says most; the alphabet makes the rest certain.
        found = max(scored, default=(0.0, 0, ""), key=lambda item: (round(item[0], 6), item[1], item[2]))
        if found[0] >= _SIGNIFICANT:
            best[target] = found[0], found[2]
    return best


def _association(both: int, left: int, right: int, total: int) -> float:
    """Return the log-likelihood ratio of two things standing together; 0 where they avoid each other."""
    if both * total <= left * right:
        return 0.0
    cells = (both, left - both, right - both, total - left - right + both)
    rows, columns = (left, total - left), (right, total - right)
    expected = (
        rows[0] * columns[0] / total,
        rows[0] * columns[1] / total,
        rows[1] * columns[0] / total,
        rows[1] * columns[1] / total,
    )
    return 2 * sum(seen * log(seen / chance) for seen, chance in zip(cells, expected, strict=True) if seen > 0)


def _phrases(words: Sequence[str], longest: int) -> Iterator[str]:
    for start in range(len(words)):
        for length in range(1, min(longest, len(words) - start) + 1):
            yield " ".join(words[start : start + length])
