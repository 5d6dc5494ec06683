"""Decide which spellings are one name, and which of them should stand.

Two spellings are one name if they share a known reading. Forms that only differ by a final vowel are two names
(Iwanow, Iwanowo), and a given name counts as another person's where the surnames beside it have nothing to do
with each other (Victor Ponta, Viktor Orbán).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mtcheck.model import Profile, Transliteration, Zone
from mtcheck.names import native
from mtcheck.names.attested import known, side
from mtcheck.names.bearers import Bearers, same_bearer, same_given, same_person, several_bearers
from mtcheck.names.customs import conventional
from mtcheck.names.gazetteer import places
from mtcheck.names.kindred import kindred, kindred_across
from mtcheck.names.lexicon import names
from mtcheck.names.mentions import EAR, Mention
from mtcheck.names.schemes import Label, Scheme, skeletons
from mtcheck.names.scripts import System
from mtcheck.names.towns import german_names
from mtcheck.terms import Glossary, Status, TermType
from mtcheck.text.messages import gettext_noop
from mtcheck.text.patterns import Pattern

VOWELS = "aeiouyäöü"
GERMAN_ALONE = "sch"
"""Read as s and ch by other schemes, too, but hardly ever written so (Baschar, Bashar)."""
GLIDE_END = Pattern("(?<=[aeiou])j$")
"""Not behind y: Selenskyj is German alone, and no other way to write Selenskyi."""
ELSEWHERE = Pattern("[ćčđěłńřšžőűā]|ic$")
"""Letters and the ending of names from Croatia to Lithuania, where German keeps the native spelling."""
GLIDES = tuple(f"{vowel}j" for vowel in "aeiouy")
LANGUAGE = "de"
NAMES = frozenset({TermType.NAME, TermType.PLACE})


class Decision(StrEnum):
    """What decided which spelling stands."""

    GLOSSARY = gettext_noop("the glossary")
    PROFILE = gettext_noop("the profile")
    LABEL = gettext_noop("the German spelling")
    DOCUMENT = gettext_noop("the majority in the text")
    CORPUS = gettext_noop("the majority in all texts")
    GAZETTEER = gettext_noop("the German name of the place")
    DUDEN = gettext_noop("the form of Duden")
    ALPHABET = gettext_noop("the alphabet")


@dataclass(frozen=True, slots=True)
class Decrees:
    """What is decided before anything is counted."""

    preferred: Mapping[str, str] = field(default_factory=dict)
    """The preferred spelling of every spelling that a glossary knows."""
    condemned: frozenset[str] = frozenset()
    """Spellings that a glossary rejects wherever they stand: the term rules report them, variants or not."""
    transliteration: Transliteration | None = None


class Verdict(NamedTuple):
    """A spelling in one document that should give way to another."""

    loser: Mention
    winner: str
    decision: Decision
    counts: tuple[tuple[str, int], ...]
    """Every spelling of the name and how often it stands where was counted, most frequent first."""
    link: str
    rivals: tuple[Mention, ...]
    """Where the winner stands."""


@lru_cache(maxsize=16)
def decrees(glossary: Glossary, profile: Profile) -> Decrees:
    """Gather what glossary and profile say, word by word: a full name speaks for its parts, too."""
    preferred: dict[str, str] = {}
    condemned: set[str] = set()
    for concept in glossary.concepts:
        best = concept.preferred(LANGUAGE)
        if best is None or best.type not in NAMES:
            continue
        for term in concept.terms:
            if term.language == LANGUAGE:
                preferred.update(_word_by_word(term.text, best.text))
                if term.status in (Status.DEPRECATED, Status.FORBIDDEN):
                    condemned.add(term.text)
    preferred.update({spelling: spelling for spelling in preferred.values()})
    return Decrees(preferred, frozenset(condemned), profile.transliteration)


def _word_by_word(text: str, best: str) -> Iterator[tuple[str, str]]:
    words, best_words = text.replace("-", " ").split(), best.replace("-", " ").split()
    if len(words) == len(best_words):
        yield from zip(words, best_words, strict=True)


@lru_cache(maxsize=16)
def aliases(glossary: Glossary) -> dict[str, frozenset[str]]:
    """Return for every spelling of a person's name in a glossary the link to its other spellings.

    Names of several words are linked word by word, and only where the words differ.
    """
    links: dict[str, set[str]] = defaultdict(set)
    for concept in glossary.concepts:
        german = [term for term in concept.terms if term.language == LANGUAGE]
        best = concept.preferred(LANGUAGE)
        if best is None or best.type is not TermType.NAME:
            continue
        for term in german:
            if term.status is not Status.FORBIDDEN:
                for index, (word, preferred) in enumerate(_word_by_word(term.text, best.text)):
                    if word != preferred:
                        links[word].add(f"{concept.id}/{index}")
                        links[preferred].add(f"{concept.id}/{index}")
    return {word: frozenset(found) for word, found in links.items()}


def inside(mentions: Sequence[Mention], decided: Decrees) -> Iterator[Verdict]:
    """Yield the spellings that lose against another one in their own document."""
    totals = _totals(mentions)
    by_path: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_path[mention.path].append(mention)
    for path in sorted(by_path):
        yield from _kindred(by_path[path], totals, decided)
        for cluster in clusters(by_path[path], loose=True):
            body = [mention for mention in cluster if not mention.frame]
            counts = Counter({mention.form: len(mention.spans) for mention in body or cluster})
            winner, decision = elect(counts, totals, decided, at_home_elsewhere(cluster))
            for loser in cluster:
                rivals = tuple(mention for mention in cluster if mention.form == winner)
                if loser.form == winner or loser.form in decided.condemned:
                    continue
                link = _link(loser, rivals, loose=True)
                same = same_bearer if loser.frame == Zone.BYLINE else same_person
                if link is not None and link.startswith(EAR):
                    same = same_given
                if link is not None and rivals and all(same(loser, rival) for rival in rivals):
                    yield Verdict(loser, winner, decision, _ranked(counts), link, rivals)


def _kindred(here: Sequence[Mention], totals: Mapping[str, int], decided: Decrees) -> Iterator[Verdict]:
    """Yield one person under the forms of two languages: both are German, so the majority decides."""
    for one, other, link in kindred(here):
        counts = {mention.form: len(mention.spans) for mention in (one, other)}
        winner, decision = elect(counts, totals, decided, elsewhere=True)
        loser, rival = (one, other) if winner == other.form else (other, one)
        if rival.form == winner and loser.form not in decided.condemned:
            yield Verdict(loser, winner, decision, _ranked(counts), link, (rival,))


def by_frame(verdict: Verdict) -> bool:
    """Tell whether headline, caption or byline stands alone against the body, which decides."""
    return bool(verdict.loser.frame) and not all(rival.frame for rival in verdict.rivals)


def across(mentions: Sequence[Mention], decided: Decrees, within: Iterable[Verdict] | None = None) -> Iterator[Verdict]:
    """Yield the spellings that no other one opposes in their document, but that lose over all documents.

    `within` is what `inside` says of the same, if that is known already.
    """
    within = inside(mentions, decided) if within is None else within
    local = {(v.loser.path, form) for v in within for form in (v.loser.form, v.winner)}
    for cluster in clusters(mentions, loose=False):
        counts = Counter[str]()
        for mention in cluster:
            counts[mention.form] += len(mention.spans)
        winner, decision = elect(Counter(), counts, decided, at_home_elsewhere(cluster))
        by_form: dict[str, list[Mention]] = defaultdict(list)
        for mention in cluster:
            by_form[mention.form].append(mention)
        standing = {
            form: Bearers(by_form[winner], several_bearers((*found, *by_form[winner])))
            for form, found in by_form.items()
            if form != winner and form not in decided.condemned
        }
        for loser in cluster:
            if loser.form not in standing or (loser.path, loser.form) in local:
                continue
            rivals = standing[loser.form].same_as(loser)
            link = _link(loser, rivals, loose=False)
            if link is not None:
                yield Verdict(loser, winner, decision, _ranked(counts), link, rivals)
    for one, other, link in kindred_across(mentions):
        counts = _totals([*one, *other])
        winner, decision = elect(Counter(), counts, decided, elsewhere=True)
        losers, winners = (one, other) if winner == other[0].form else (other, one)
        if winners[0].form != winner or losers[0].form in decided.condemned:
            continue
        for loser in losers:
            if (loser.path, loser.form) not in local:
                yield Verdict(loser, winner, decision, _ranked(counts), link, tuple(winners))


def clusters(mentions: Collection[Mention], loose: bool) -> Iterator[list[Mention]]:
    """Yield the mentions that hang together by shared readings and differ in spelling, in order of spelling."""
    forms: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        for link in mention.links:
            forms[link].add(mention.form)
        if loose:
            for link in mention.loose:
                forms[link].add(mention.form)
    _split(forms)
    # Nearly all names are written in one way only: those that are not are few.
    contested = {link: found for link, found in forms.items() if len(found) > 1}
    parent = {form: form for found in contested.values() for form in found}

    def root(form: str) -> str:
        while parent[form] != form:
            parent[form] = parent[parent[form]]
            form = parent[form]
        return form

    for link in sorted(contested):
        first, *others = sorted(contested[link])
        for other in others:
            if not _final_vowel_apart(first, other):
                parent[root(other)] = root(first)
    groups: dict[str, list[Mention]] = defaultdict(list)
    several = [mention for mention in mentions if mention.form in parent]
    for mention in sorted(several, key=lambda mention: (mention.form, mention.path)):
        groups[root(mention.form)].append(mention)
    yield from (group for group in groups.values() if len({mention.form for mention in group}) > 1)


def _split(forms: dict[str, set[str]]) -> None:
    """Leave a spelling that could be either of two attested names to the one with more spellings.

    Without that, one ambiguous spelling would make a single name of two.
    """
    contested = [
        link
        for link, found in forms.items()
        if len(found) > 1 and (link in names() or link in places() or native.is_link(link))
    ]
    owner: dict[str, str] = {}
    for link in sorted(contested, key=lambda link: (-len(forms[link]), link)):
        free = {form for form in forms[link] if form not in owner}
        if free or len({owner[form] for form in forms[link]}) > 1:
            forms[link] = free
        owner.update((form, link) for form in free)


def at_home_elsewhere(mentions: Iterable[Mention]) -> bool:
    """Tell whether a surname beside a name is written with marks of another language (Ivan Rakitić)."""
    return any(ELSEWHERE.search(word) for mention in mentions for word in mention.followers | mention.leaders)


def elect(
    local: Mapping[str, int], overall: Mapping[str, int], decided: Decrees, elsewhere: bool = False
) -> tuple[str, Decision]:
    """Return the spelling that stands and what decided so; `local` may be empty.

    Order: glossary, profile, German spelling, majority in the document, majority in all, German name of a city, form of
    Duden, alphabet. Of a name that is at home elsewhere, German says nothing.
    """
    forms = sorted(local or overall)
    decreed = [decided.preferred[form] for form in forms if form in decided.preferred]
    if decreed:
        return decreed[0], Decision.GLOSSARY
    germanness = _native_germanness if _is_native(forms) else _germanness
    tests: tuple[tuple[Decision, Callable[[str], int]], ...] = (
        (Decision.PROFILE, lambda form: _style(form, decided.transliteration)),
        (Decision.LABEL, lambda form: 0 if elsewhere else germanness(form)),
        (Decision.DOCUMENT, lambda form: local.get(form, 0)),
        (Decision.CORPUS, lambda form: overall.get(form, 0)),
        (Decision.GAZETTEER, lambda form: not elsewhere and form in german_names()),
        (Decision.DUDEN, lambda form: not form.endswith(GLIDES)),
    )
    for decision, test in tests:
        best = max(map(test, forms))
        left = [form for form in forms if test(form) == best]
        if len(left) == 1:
            return left[0], decision
        forms = left
    return forms[0], Decision.ALPHABET


def _germanness(form: str) -> int:
    """Rank a spelling: forms by custom (Viktor), then German ones, then what says nothing, then others."""
    # Sergei and Sergej are both German.
    form = GLIDE_END.sub("i", form)
    if conventional(form):
        return 3
    shown = side(form)
    if shown is Label.UNDECIDED and (GERMAN_ALONE in form.lower() or native.side(form) is System.GERMAN):
        return 2
    return {Label.GERMAN: 2, Label.UNDECIDED: 1}.get(shown, 0)


def _is_native(forms: Sequence[str]) -> bool:
    """Tell whether spellings are one name by another script than Cyrillic alone."""
    if not native.links(forms[0]):
        # Most clusters end here, and made-up texts have clusters of thousands.
        return False
    links, readings = map(native.links, forms), map(known, forms)
    return bool(frozenset.intersection(*links)) and not frozenset.intersection(*readings)


def _native_germanness(form: str) -> int:
    """Rank a spelling in the same way: Mahmud looks English only to those who take it for Махмуд."""
    return {System.GERMAN: 2, None: 1}.get(native.side(form), 0)


def _style(form: str, transliteration: Transliteration | None) -> int:
    """Rank a spelling by house style: first German at all, then the right way to write a final й."""
    if transliteration is None:
        return 0
    german = 2 if skeletons(form, Scheme.GERMAN) and side(form) is not Label.ENGLISH else 0
    wants_glide = transliteration is Transliteration.PRESS
    return german + (form.endswith(GLIDES) == wants_glide)


def _totals(mentions: Iterable[Mention]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for mention in mentions:
        totals[mention.form] += len(mention.spans)
    return totals


def _ranked(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _link(loser: Mention, rivals: Iterable[Mention], loose: bool) -> str | None:
    """Return what a spelling and its rivals are both read as; known readings first."""
    for rival in rivals:
        if shared := loser.links & rival.links:
            return min(shared, key=lambda link: (native.is_link(link) and not native.is_group(link), link))
        if loose and (shared := (loser.links | loser.loose) & (rival.links | rival.loose)):
            return min(shared)
    return None


def _final_vowel_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and long.startswith(short) and long[-1] in VOWELS
