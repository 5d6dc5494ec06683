"""Find what might be a term in German texts: nouns and noun phrases that say more here than anywhere.

Without a tagger German shows its nouns by their capital letters. A candidate is a noun or a compound (`Einberufung`),
an adjective and a noun (`autonome Republik`), or two nouns joined by an article in the genitive (`Rat der Ältesten`),
all within a sentence. Forms of one word are brought together by the rules that find terms in texts, and so are
spellings that differ in a hyphen or in ß.

Candidates are ranked by C-value, which counts what stands on its own more than what is a part of something longer
(Frantzi, Ananiadou and Mima 2000; for single words with the logarithm of length plus one, after Barrón-Cedeño and
others 2009). With texts to compare with, only what is significantly more frequent here is kept and ranked by the log-
likelihood ratio (Dunning 1993; Rayson and Garside 2000).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from mtcheck.model import Document, Segment
from mtcheck.terms.general import DETERMINERS, GENERAL_ADJECTIVES, GENERAL_NOUNS, NO_ADJECTIVES
from mtcheck.terms.glossary import Gender, TermType
from mtcheck.text.german.adjectives import adjective_forms
from mtcheck.text.german.inflection import forms
from mtcheck.text.german.noun_endings import gender_of
from mtcheck.text.patterns import Pattern

SIGNIFICANT = 10.83
"""The log-likelihood ratio above which chance is less likely than one in a thousand."""
_TOKEN = Pattern(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]|\d[\d.,]*")
_SHORTEST = 3
_LONGEST = 60
_ENDINGS = ("em", "en", "er", "es", "e")
_ADJECTIVAL = tuple("isch lich ig al iv bar sam haft los ell är ös end".split())
"""What adjectives end in; of other words only the article before them tells that they are adjectives."""
_NOMINATIVE = {Gender.MASCULINE: "er", Gender.FEMININE: "e", Gender.NEUTER: "es"}
_GENITIVE = frozenset({"der", "des"})
_FEMININE = frozenset("eine einer zur keine keiner".split())
_NEUTER = frozenset({"das", "ins"})
_MASCULINE_OR_NEUTER = frozenset("dem des vom zum im beim am einem eines".split())
_EXAMPLE = 240


class Seen(NamedTuple):
    """How often a phrase stands in some text, how often behind which article, and a sentence that holds it."""

    uses: int
    articles: Mapping[str, int]
    example: str


class Candidate(NamedTuple):
    """What might be a term: its proposed base form, and what speaks for it."""

    text: str
    type: TermType
    gender: Gender | None
    score: float
    uses: int
    """In all forms."""
    documents: int
    forms: tuple[tuple[str, int], ...]
    """All forms with their numbers, the most frequent first."""
    variants: tuple[str, ...]
    """Other spellings of the base form."""
    path: str
    example: str
    """A sentence that holds it, shortened, from the text at `path`."""


def phrases(document: Document) -> dict[str, Seen]:
    """Return all that could be a term in a document, each as written."""
    counts: Counter[str] = Counter()
    articles: dict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[str, str] = {}
    for segment in document.segments():
        for phrase, before in _in_sentence(segment):
            counts[phrase] += 1
            articles[phrase][before] += 1
            examples.setdefault(phrase, _shortened(segment.text, phrase))
    return {phrase: Seen(count, articles[phrase], examples[phrase]) for phrase, count in counts.items()}


def candidates(
    found: Mapping[str, Mapping[str, Seen]],
    *,
    known: Set[str] = frozenset(),
    places: Set[str] = frozenset(),
    background: Mapping[str, int] | None = None,
    at_least: int = 2,
) -> list[Candidate]:
    """Return the candidates of texts, the best first.

    `found` has the phrases of each text by its path, `known` what is no candidate because a glossary has it,
    `places` which nouns are names of places, and `background` how often phrases stand in texts to compare with.
    """
    counts: Counter[str] = Counter()
    for seen in found.values():
        for phrase, one in seen.items():
            counts[phrase] += one.uses
    groups = _grouped(counts)
    totals = {base: sum(counts[form] for form in members) for base, members in groups.items()}
    inside = _nested(groups, totals)
    texts: dict[str, list[str]] = defaultdict(list)
    for path in sorted(found):
        for phrase in found[path]:
            texts[phrase].append(path)
    listed = []
    for base, members in groups.items():
        paths = sorted({path for form in members for path in texts[form]})
        if totals[base] < at_least or not known.isdisjoint(members) or _general(base):
            continue
        score = _c_value(base, totals[base], [totals[longer] for longer in inside.get(base, ())])
        if background is not None:
            elsewhere = sum(background.get(form, 0) for form in members)
            score = _log_likelihood(totals[base], sum(counts.values()), elsewhere, sum(background.values()))
            if score < SIGNIFICANT:
                continue
        if score > 0:
            written = sorted(((form, counts[form]) for form in members), key=lambda item: (-item[1], item[0]))
            seen = found[paths[0]]
            example = next(seen[form].example for form in [base, *sorted(members)] if form in seen)
            words = base.split()
            gender = _gender(words[-1] if len(words) == 2 else words[0], found.values())
            listed.append(
                Candidate(
                    text=_nominative(base, gender),
                    type=TermType.PHRASE if len(words) > 1 else TermType.PLACE if base in places else TermType.NOUN,
                    gender=gender,
                    score=round(score, 2),
                    uses=totals[base],
                    documents=len(paths),
                    forms=tuple(written),
                    variants=tuple(sorted(form for form in members if form != base and _key(form) == _key(base))),
                    path=paths[0],
                    example=example,
                )
            )
    return sorted(listed, key=lambda one: (-one.score, -one.uses, one.text))


def frequencies(found: Iterable[Mapping[str, Seen]]) -> Counter[str]:
    """Return how often phrases stand in texts to compare with."""
    counts: Counter[str] = Counter()
    for seen in found:
        counts.update({phrase: one.uses for phrase, one in seen.items()})
    return counts


def _in_sentence(segment: Segment) -> Iterator[tuple[str, str]]:
    """Yield phrases and the word before each. The first word of a sentence is capitalised whatever it is."""
    tokens = [match[0] for match in _TOKEN.finditer(segment.text)]
    for number, token in enumerate(tokens):
        before = tokens[number - 1].lower() if number else ""
        first = number == 0 or (not tokens[number - 1][:1].isalnum() and tokens[number - 1] in '„“"«»‚‘:.!?…–—-•')
        if first or not _is_noun(token):
            continue
        yield token, before
        if number > 1 and _is_adjective(tokens[number - 1], tokens[number - 2].lower()):
            yield f"{tokens[number - 1]} {token}", tokens[number - 2].lower()
        if number + 2 < len(tokens) and tokens[number + 1] in _GENITIVE and _is_noun(tokens[number + 2]):
            yield " ".join(tokens[number : number + 3]), before


def _is_noun(token: str) -> bool:
    return (
        _SHORTEST <= len(token) <= _LONGEST
        and token[0].isupper()
        and (any(letter.islower() for letter in token[1:]) or len(token) > _SHORTEST)
    )


def _is_adjective(token: str, before: str) -> bool:
    """Tell whether a word could be an adjective that says what kind of thing the noun behind it means."""
    stem = _stem(token)
    return (
        len(stem) >= _SHORTEST
        and token.isalpha()
        and token.islower()
        and token not in NO_ADJECTIVES
        and stem not in GENERAL_ADJECTIVES
        and (before in DETERMINERS or (before[:1].isalpha() and stem.endswith(_ADJECTIVAL)))
    )


def _stem(adjective: str) -> str:
    return next((adjective[: -len(ending)] for ending in _ENDINGS if adjective.endswith(ending)), "")


def _general(base: str) -> bool:
    words = base.split()
    return words[0] in GENERAL_NOUNS if len(words) == 1 else words[-1] in GENERAL_NOUNS and words[0] in GENERAL_NOUNS


def _grouped(counts: Mapping[str, int]) -> dict[str, set[str]]:
    """Bring the forms and spellings of one word together, under its base form.

    A shorter word is asked for its forms before a longer one; of two that could be the base the more frequent is.
    """
    spellings: dict[str, list[str]] = defaultdict(list)
    for phrase in counts:
        spellings[_key(phrase)].append(phrase)
    base_of: dict[str, str] = {}
    for phrase in sorted(counts, key=lambda phrase: (len(phrase), -counts[phrase], phrase)):
        if phrase in base_of:
            continue
        own = [one for one in spellings[_key(phrase)] if one not in base_of]
        base = max(own, key=lambda one: (counts[one], one))
        for form in _forms(base) | set(own):
            for written in spellings.get(_key(form), ()):
                base_of.setdefault(written, base)
    groups: dict[str, set[str]] = defaultdict(set)
    for phrase, base in base_of.items():
        groups[base].add(phrase)
    return groups


def _forms(phrase: str) -> set[str]:
    """Return the forms that a phrase could take, if it is a base form."""
    words = phrase.split()
    if len(words) == 1:
        gender = gender_of(phrase)
        return {form for one in ((gender,) if gender else Gender) for form in forms(phrase, TermType.NOUN, one)}
    if len(words) == 2:
        nouns = _forms(words[1])
        stem = _stem(words[0]) or words[0]
        return {f"{adjective} {noun}" for adjective in adjective_forms(stem) for noun in nouns}
    return {" ".join((noun, *words[1:])) for noun in _forms(words[0])}


def _key(phrase: str) -> str:
    """Return what spellings of one phrase share: a hyphen or ß makes no other term."""
    head, *parts = phrase.replace("ß", "ss").split("-")
    return head + "".join(part[:1].lower() + part[1:] for part in parts)


def _nested(groups: Mapping[str, Set[str]], totals: Mapping[str, int]) -> dict[str, list[str]]:
    """Return for each word the longer candidates that it is a part of."""
    base_of = {form: base for base, members in groups.items() for form in members}
    inside: dict[str, list[str]] = defaultdict(list)
    for base in groups:
        for word in base.split() if " " in base else ():
            if word in base_of and totals[base] > 1:
                inside[base_of[word]].append(base)
    return inside


def _c_value(base: str, count: int, longer: Sequence[int]) -> float:
    words = base.count(" ") + 1
    # A compound is a phrase in one word.
    words += base.count("-") + (words == 1 and len(base) >= 12)
    return math.log2(words + 1) * (count - (sum(longer) / len(longer) if longer else 0))


def _log_likelihood(here: int, all_here: int, there: int, all_there: int) -> float:
    """Return how surely a phrase is more frequent here; 0 where it is not."""
    share = (here + there) / (all_here + all_there)
    expected, other = all_here * share, all_there * share
    if here <= expected:
        return 0.0
    return 2 * (here * math.log(here / expected) + (there * math.log(there / other) if there else 0))


def _gender(noun: str, found: Iterable[Mapping[str, Seen]]) -> Gender | None:
    """Return the gender that the ending of a noun tells, or else the articles before it; `None` where they disagree."""
    by_ending = gender_of(noun)
    if by_ending is not None:
        return by_ending
    articles: Counter[str] = Counter()
    for seen in found:
        if noun in seen:
            articles.update(seen[noun].articles)
    feminine = sum(articles[word] for word in _FEMININE)
    neuter = sum(articles[word] for word in _NEUTER)
    either = sum(articles[word] for word in _MASCULINE_OR_NEUTER)
    if feminine and not neuter and not either:
        return Gender.FEMININE
    if neuter and not feminine and not articles["der"]:
        return Gender.NEUTER
    if articles["der"] and either and not neuter and not feminine:
        return Gender.MASCULINE
    return None


def _nominative(base: str, gender: Gender | None) -> str:
    """Return an adjective and its noun as a dictionary has them, if the noun stands in its base form."""
    words = base.split()
    if len(words) != 2 or gender is None or not _stem(words[0]) or words[1] not in _forms(words[1]):
        return base
    return f"{_stem(words[0])}{_NOMINATIVE[gender]} {words[1]}"


def _shortened(sentence: str, phrase: str) -> str:
    text = " ".join(sentence.split())
    if len(text) <= _EXAMPLE:
        return text
    start = max(0, text.find(phrase) - _EXAMPLE // 2)
    return ("…" if start else "") + text[start : start + _EXAMPLE] + "…"
