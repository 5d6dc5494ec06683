"""How many of the required terms a translation uses: terminology success, with what it cannot reach.

A term is required where the source names its concept (by a glossary), or where a list of terms goes with the segments.
Counted are occurrences, not segments. The figures, from strict to lenient:

- *surface*: the base form, letter for letter between word boundaries;
- *inflected*: in all German forms and compounds, each occurrence claiming a place of its own (`terms.claims`);
- *bound*: the same, but two occurrences may share a place. What lies between is what overlapping terms decide.

Human references do not reach 100 % either: they render a term by a pronoun, a verb, a freer word. The same figures for
the reference are the ceiling, and a system is to be read against it.

Consistency is counted per document: of all required occurrences of a concept there, the share that is rendered by the
term most used for it (after Semenov & Bojar 2022); concepts required once say nothing.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from mtcheck.errors import GlossaryError
from mtcheck.model import Block, Document, Zone
from mtcheck.terms import Concept, Glossary, Term
from mtcheck.terms.claims import Claimant, claims
from mtcheck.terms.matcher import Match, Matcher
from mtcheck.terms.source import SourceTerms, german_terms

__all__ = ["Consistency", "Need", "Success", "TermScore", "from_glossary", "read_needs", "term_score"]


class Need(NamedTuple):
    """A term that one segment requires so many `times`: any of `terms` renders it. `key` names the concept."""

    key: str
    terms: tuple[Term, ...]
    times: int = 1


class Success(NamedTuple):
    """Occurrences that are required, and how many of them are met."""

    required: int = 0
    surface: int = 0
    inflected: int = 0
    bound: int = 0

    def rate(self, met: int) -> float:
        """Return the share of required occurrences, 1 where nothing is required."""
        return met / self.required if self.required else 1.0


class Consistency(NamedTuple):
    """Occurrences of concepts that a document requires more than once, and how many agree with the usual term."""

    occurrences: int = 0
    agreeing: int = 0

    @property
    def rate(self) -> float:
        """The share that agrees, 1 where nothing can disagree."""
        return self.agreeing / self.occurrences if self.occurrences else 1.0


class TermScore(NamedTuple):
    """The result for one system or reference."""

    success: Success
    consistency: Consistency


def from_glossary(source: Sequence[str], terms: SourceTerms) -> tuple[tuple[Need, ...], ...]:
    """Return what each source segment requires by a glossary."""
    return tuple(
        tuple(
            Need(required.concept.id, german, required.times)
            for required in terms.required(segment)
            if (german := german_terms(required.concept))
        )
        for segment in source
    )


def read_needs(content: str, path: str, source: Sequence[str] = ()) -> tuple[tuple[Need, ...], ...]:
    """Read terms that go with segments: JSON lines, each an object of source terms and their German terms.

    As in the terminology tasks of WMT a line may hold the object under the key `terms`. A German term is a string, or a
    list of strings of which any will do. With the source segments a term is required as often as its source stands
    there, else once. Raises `GlossaryError`.
    """
    lines = content.removesuffix("\n").split("\n") if content else []
    needs = tuple(_needs(line, f"{path}:{number}") for number, line in enumerate(lines, 1))
    if len(source) != len(needs):
        return needs
    return tuple(
        tuple(need._replace(times=_occurrences(need.key, segment)) for need in needed)
        for needed, segment in zip(needs, source, strict=True)
    )


def _occurrences(term: str, segment: str) -> int:
    found = re.findall(rf"(?<!\w){re.escape(term)}(?!\w)", segment, re.IGNORECASE)
    return max(1, len(found))


def _needs(line: str, place: str) -> tuple[Need, ...]:
    if not line.strip():
        return ()
    try:
        value: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise GlossaryError(f"{place}: JSON syntax: {error.msg.lower()}") from None
    except (ValueError, RecursionError):
        raise GlossaryError(f"{place}: JSON syntax: nested too deep, or a number too long") from None
    if isinstance(value, dict) and isinstance(value.get("terms"), dict):
        value = value["terms"]
    if not isinstance(value, dict):
        raise GlossaryError(f'{place}: no object, allowed is {{"source term": "German term"}}')
    needs = []
    for key, german in value.items():
        listed = german if isinstance(german, list) else [german]
        if not listed or not all(isinstance(one, str) and one.strip() for one in listed):
            raise GlossaryError(f"{place}: '{key}': allowed is a German term, or a list of them")
        needs.append(Need(key, tuple(Term(one) for one in listed)))
    return tuple(needs)


def term_score(documents: Iterable[tuple[Sequence[Sequence[Need]], Sequence[str]]]) -> TermScore:
    """Score documents, each given as what its segments require and its segments."""
    success, consistency = Success(), Consistency()
    for needs, segments in documents:
        renderings: dict[str, Counter[str]] = {}
        for needed, segment in zip(needs, segments, strict=True):
            if needed:
                met, used = _segment(needed, segment)
                success = Success(*map(sum, zip(success, met, strict=True)))
                for need, counts in zip(needed, used, strict=True):
                    renderings.setdefault(need.key, Counter()).update(counts)
        consistency = Consistency(*map(sum, zip(consistency, _agreement(renderings.values()), strict=True)))
    return TermScore(success, consistency)


def _segment(needs: Sequence[Need], segment: str) -> tuple[Success, list[Counter[str]]]:
    """Return how many occurrences a segment meets, and by which terms each need is met („“ by none)."""
    found = [tuple(_uses(need.terms, segment)) for need in needs]
    met = claims(
        [Claimant(need.times, [(use.start, use.end) for use in uses]) for need, uses in zip(needs, found, strict=True)]
    )
    success = Success(
        required=sum(need.times for need in needs),
        surface=sum(min(need.times, _written(need.terms, segment)) for need in needs),
        inflected=sum(met),
        bound=sum(
            min(need.times, len({(use.start, use.end) for use in uses}))
            for need, uses in zip(needs, found, strict=True)
        ),
    )
    used = []
    for need, uses, number in zip(needs, found, met, strict=True):
        counts = Counter(use.term.text for use in uses[:number])
        counts[""] = need.times - number
        used.append(counts)
    return success, used


def _agreement(renderings: Iterable[Counter[str]]) -> Consistency:
    occurrences = agreeing = 0
    for counts in renderings:
        if counts.total() > 1:
            occurrences += counts.total()
            agreeing += max((number for term, number in counts.items() if term), default=0)
    return Consistency(occurrences, agreeing)


def _uses(terms: tuple[Term, ...], segment: str) -> Iterator[Match]:
    document = Document("", segment, segment, (Block(Zone.PARAGRAPH, 0, len(segment)),))
    seen: set[tuple[int, int]] = set()
    for match in _matcher(terms).find(document):
        if (match.start, match.end) not in seen:
            seen.add((match.start, match.end))
            yield match


def _written(terms: Iterable[Term], segment: str) -> int:
    """Return how often one of the terms stands there letter for letter."""
    listed = sorted({term.text for term in terms}, key=lambda text: (-len(text), text))
    pattern = "|".join(map(re.escape, listed))
    return len(re.findall(rf"(?<!\w)(?:{pattern})(?!\w)", segment))


@lru_cache(maxsize=10_000)
def _matcher(terms: tuple[Term, ...]) -> Matcher:
    return Matcher(Glossary((Concept("required", terms),), "required"))
