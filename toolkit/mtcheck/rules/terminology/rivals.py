"""Collect which of several terms of one concept a text uses, for the rules that compare them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from mtcheck.model import PROSE_ZONES, Document, Edit
from mtcheck.names.places import EXPLANATION, REACH
from mtcheck.rule import Context, Fact, Located
from mtcheck.terms import Concept, Glossary, Status, Term, TermType
from mtcheck.text.german.names import HYPHENS

if TYPE_CHECKING:
    from mtcheck.terms.matcher import Match

NAMES = (TermType.NAME, TermType.PLACE)
EXPLAINED = "explained"
WANTED = (Status.PREFERRED, Status.ADMITTED)
SEPARATOR = "\x1f"


def collect(document: Document, context: Context[None]) -> Iterator[Fact]:
    """Yield a fact for each term with a rival: key is concept and type, `data` as `preferred` and its like read it.

    What stands in a quotation is the speaker's choice, and a part of a compound is mostly one word that is fixed:
    neither counts.
    """
    several = _concepts_with_rivals(context.glossary)
    if not several:
        return
    # Imported here because most runs have no glossary.
    from mtcheck.terms.matcher import matcher

    found: dict[tuple[str, str], list[Match]] = defaultdict(list)
    for _, group in groupby(matcher(context.glossary).find(document), key=lambda match: (match.start, match.end)):
        match, *others = group
        # A form of two concepts may be either.
        if (
            not others
            and match.term.text in several.get(_key(match.concept, match.term), ())
            and _counts(document, match)
        ):
            found[_key(match.concept, match.term), match.term.text].append(match)
    explained = _explained(document.prose, found)
    for (key, text), matches in sorted(found.items()):
        preferred = matches[0].concept.preferred(document.locale)
        fits = preferred is not None and preferred.text in several[key]
        data = (
            preferred.text if preferred is not None and fits else "",
            EXPLAINED if key in explained else "",
            *(_texts(match, document) for match in matches),
        )
        (start, end), *rest = ((match.start, match.end) for match in matches)
        yield Fact(key, text, start, end, data, tuple(rest))


def by_key(facts: Iterator[Located] | tuple[Located, ...]) -> dict[str, list[Located]]:
    """Return the facts of each concept and type, sorted by key."""
    found: dict[str, list[Located]] = defaultdict(list)
    for located in facts:
        found[located.fact.key].append(located)
    return dict(sorted(found.items()))


def preferred(located: Located) -> str:
    """Return the preferred term that could stand there, or nothing."""
    return located.fact.data[0]


def is_explained(located: Located) -> bool:
    """Tell whether the text itself says that two of its terms are one thing."""
    return located.fact.data[1] == EXPLAINED


Edits = tuple[Edit, ...]


def proposed(located: Located) -> tuple[Edits, tuple[Edits, ...]]:
    """Return the edits for all places if all are certain; of a single place what could stand there otherwise."""
    choices = [text.split(SEPARATOR) for text in located.fact.data[2:]]
    places = spans(located)
    if all(len(texts) == 1 and texts[0] for texts in choices):
        return tuple(Edit(*span, texts[0]) for span, texts in zip(places, choices, strict=True)), ()
    if len(places) > 1 or not choices[0][0]:
        return (), ()
    return (), tuple((Edit(*places[0], text),) for text in dict.fromkeys(choices[0]))


def spans(located: Located) -> tuple[tuple[int, int], ...]:
    """Return all places."""
    return ((located.fact.start, located.fact.end), *located.fact.others)


def is_name(key: str) -> bool:
    """Tell whether a key is one of names, which rules of their own compare."""
    return key.rpartition(SEPARATOR)[2] in NAMES


@lru_cache(maxsize=16)
def _concepts_with_rivals(glossary: Glossary) -> Mapping[str, frozenset[str]]:
    """Return the terms a text may choose from, by concept and type, where there are several."""
    found: dict[str, set[str]] = defaultdict(set)
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.status in WANTED and term.language.partition("-")[0] == "de":
                found[_key(concept, term)].add(term.text)
    return {key: frozenset(texts) for key, texts in found.items() if len(texts) > 1}


def _key(concept: Concept, term: Term) -> str:
    """An abbreviation and its words stand side by side in good texts, and so do noun and verb: only like competes."""
    return f"{concept.id}{SEPARATOR}{term.type or ''}"


def _texts(match: "Match", document: Document) -> str:
    """Return what could stand in the place of a match and changes nothing around it: one if it is certain, or several.

    One that is only likely is said twice.
    """
    from mtcheck.terms.replacement import proposal

    certain, candidates = proposal(match, document)
    texts = [edits[0].text for edits in (certain, *candidates) if len(edits) == 1 and edits[0][:2] == match[:2]]
    return SEPARATOR.join(texts * 2 if len(texts) == 1 and not certain else texts)


def _counts(document: Document, match: "Match") -> bool:
    block = document.block_at(match.start)
    before = document.prose[max(0, match.start - 1) : match.start]
    behind = document.prose[match.end : match.end + 1]
    part = any(letter and (letter.isalnum() or letter in HYPHENS) for letter in (before, behind))
    return not part and block is not None and block.zone in PROSE_ZONES and not document.quoted(match.start, match.end)


def _explained(prose: str, found: "Mapping[tuple[str, str], list[Match]]") -> frozenset[str]:
    """Return the keys of which two terms stand side by side somewhere with a word that says that they are one."""
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for (key, text), matches in found.items():
        places[key] += ((match.start, match.end, text) for match in matches)
    explained: set[str] = set()
    for key, here in places.items():
        here.sort()
        for (start, end, text), (next_start, next_end, next_text) in pairwise(here):
            if text != next_text and next_start - end <= REACH:
                window = prose[max(0, start - REACH // 2) : next_end + REACH // 2]
                if EXPLANATION.search(window):
                    explained.add(key)
    return frozenset(explained)
