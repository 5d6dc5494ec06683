"""From mentions of names to facts and back, and from verdicts to rulings: what the name rules share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from mtcheck.model import Document, Edit, FixSafety, Profile, Zone
from mtcheck.names import native
from mtcheck.names.attested import original
from mtcheck.names.kindred import KIN
from mtcheck.names.mentions import BESIDE, EAR, Mention
from mtcheck.names.schemes import Label, Scheme, letter_groups, sides
from mtcheck.names.systems import Firm, Found, mixture
from mtcheck.names.variants import Decision, Verdict, across, decrees, inside
from mtcheck.rule import Context, Fact, Hit, Located, Ruling, Wording, gettext_noop, joined, say
from mtcheck.terms import Glossary
from mtcheck.text.german.names import genitive, place_adjective

MOST_OTHERS = 20
HABITS = {"i": gettext_noop("Duden"), "j": gettext_noop("press")}
"""Both are German: what writes й behind a vowel."""
LANGUAGES = {
    Scheme.GERMAN: gettext_noop("German"),
    Scheme.ENGLISH: gettext_noop("English"),
    Scheme.SCIENTIFIC: gettext_noop("Scientific"),
    Scheme.FRENCH: gettext_noop("French"),
    Scheme.UKRAINIAN: gettext_noop("Ukrainian"),
    Scheme.BELARUSIAN: gettext_noop("Belarusian"),
    Scheme.POLISH: gettext_noop("Polish"),
}
FRAMES: Mapping[str, str] = {
    Zone.HEADLINE: gettext_noop("headline"),
    Zone.CAPTION: gettext_noop("caption"),
    Zone.BYLINE: gettext_noop("byline"),
    Zone.DATELINE: gettext_noop("dateline"),
}
BOTH_READ = gettext_noop("both read as {name}: {difference}")
HABIT = gettext_noop("{system} „{letter}“")


ASIDE = "@"
"""Begins the key of a fact that stands among mentions and is none."""
HARD = "hard"


def is_mention(fact: Fact) -> bool:
    """Tell mentions from what is collected with them."""
    return not fact.key.startswith(ASIDE)


def to_fact(mention: Mention) -> Fact:
    """Pack a mention."""
    sets = (mention.links, mention.loose, mention.followers, mention.leaders)
    (start, end), *others = mention.spans
    data = (*map(_packed, sets), mention.frame)
    return Fact(mention.form, mention.form, start, end, data, tuple(others))


def mixture_facts(document: Document) -> Iterator[Fact]:
    """Yield the names of an article that mixes two systems, as far as they give one away."""
    for one in chain(*(mixture(document) or ())):
        (name, system, worth, hard), ((start, end), *others) = one
        yield Fact(f"{ASIDE}{system}", name, start, end, (str(worth), HARD if hard else ""), tuple(others))


def mixtures(located: Sequence[Located]) -> dict[str, tuple[list[Found], list[Found]]]:
    """Return the same by path: the English names and the German ones, by their first place."""
    found: dict[str, tuple[list[Found], list[Found]]] = defaultdict(lambda: ([], []))
    for path, fact in located:
        if not is_mention(fact):
            system = Label(fact.key.removeprefix(ASIDE))
            worth, hard = fact.data
            firm = Firm(fact.form, system, int(worth), hard == HARD)
            spans = ((fact.start, fact.end), *fact.others)
            found[path][system is Label.GERMAN].append(Found(firm, spans))
    return found


@dataclass(frozen=True, slots=True)
class Scripts:
    """The scripts besides Cyrillic whose names are compared; off is what `benchmarks.names_scripts` found unsafe."""

    arabic: bool = True
    armenian: bool = True
    georgian: bool = True
    greek: bool = False


DEFAULT = Scripts()


def from_facts(located: Sequence[Located], scripts: Scripts = DEFAULT) -> list[Mention]:
    """Unpack mentions, without the links of scripts that are not compared."""
    off = tuple(f"{script}:" for script in native.SCRIPTS if not getattr(scripts, script.name.lower()))
    mentions = (_from_fact(one.path, one.fact) for one in located if is_mention(one.fact))
    return [_without(mention, off) for mention in mentions] if off else list(mentions)


def _without(mention: Mention, off: tuple[str, ...]) -> Mention:
    kept = _kept(mention.links, off)
    return mention if len(kept) == len(mention.links) else mention._replace(links=kept)


@lru_cache(maxsize=1 << 14)
def _kept(links: frozenset[str], off: tuple[str, ...]) -> frozenset[str]:
    return frozenset(link for link in links if not link.startswith(off))


class _Facts(NamedTuple):
    """The facts of a run as a key. To compare or hash them all would take as long as to judge them."""

    located: Sequence[Located]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Facts) and self.located is other.located

    def __hash__(self) -> int:
        return id(self.located)


def verdicts_inside(located: Sequence[Located], context: Context[Scripts]) -> tuple[Verdict, ...]:
    """Return the spellings that lose inside of their document; several rules ask the same."""
    return _inside(_Facts(located), context.options, context.glossary, context.profile)


def verdicts_across(located: Sequence[Located], context: Context[Scripts]) -> tuple[Verdict, ...]:
    """Return the spellings that lose over all documents; two rules ask the same."""
    return _across(_Facts(located), context.options, context.glossary, context.profile)


@lru_cache(maxsize=1)
def _mentions(facts: _Facts, scripts: Scripts) -> list[Mention]:
    return from_facts(facts.located, scripts)


@lru_cache(maxsize=1)
def _inside(facts: _Facts, scripts: Scripts, glossary: Glossary, profile: Profile) -> tuple[Verdict, ...]:
    return tuple(inside(_mentions(facts, scripts), decrees(glossary, profile)))


@lru_cache(maxsize=1)
def _across(facts: _Facts, scripts: Scripts, glossary: Glossary, profile: Profile) -> tuple[Verdict, ...]:
    within = _inside(facts, scripts, glossary, profile)
    return tuple(across(_mentions(facts, scripts), decrees(glossary, profile), within))


def _from_fact(path: str, fact: Fact) -> Mention:
    *sets, frame = fact.data
    links, loose, followers, leaders = map(_unpacked, sets)
    spans = (_span(fact.start, fact.end), *fact.others)
    return Mention(path, fact.form, spans, links, loose, followers, leaders, frame)


@lru_cache(maxsize=1 << 16)
def _span(start: int, end: int) -> tuple[int, int]:
    """Return the same pair for the same places of all texts: less to hold."""
    return start, end


@lru_cache(maxsize=1 << 16)
def _packed(values: frozenset[str]) -> str:
    return "|".join(sorted(values))


@lru_cache(maxsize=1 << 16)
def _unpacked(values: str) -> frozenset[str]:
    """Return a set that `to_fact` has packed; a name has the same one wherever it stands."""
    return frozenset(values.split("|")) - {""}


def ruling(verdict: Verdict) -> Ruling:
    """Report a losing spelling once, at its first place, with the edits for all its places."""
    loser = verdict.loser
    start, end = loser.spans[0]
    own = [rival for rival in verdict.rivals if rival.path == loser.path]
    shown = [span for rival in own for span in rival.spans]
    hit = Hit(
        start,
        end,
        edits=_edits(loser, verdict.winner),
        related=tuple(sorted((*loser.spans[1:], *shown))[:MOST_OTHERS]),
        values={
            "form": loser.form,
            "winner": verdict.winner,
            "counts": ", ".join(f"„{form}“ {count}×" for form, count in verdict.counts),
            "decision": say(verdict.decision.value),
            "frame": say(FRAMES.get(loser.frame, loser.frame)),
            "why": derivation(loser.form, verdict.winner, verdict.link),
        },
        safety=FixSafety.SAFE if is_decreed(verdict) else FixSafety.UNSAFE,
    )
    return Ruling(loser.path, hit, tuple(_elsewhere(verdict.rivals, loser.path)))


def is_decreed(verdict: Verdict) -> bool:
    """Tell whether a person has decided: the glossary holds both spellings, and every form is a plain one."""
    loser = verdict.loser
    plain = all(end - start - len(loser.form) <= len("s") for start, end in loser.spans)
    return plain and verdict.decision is Decision.GLOSSARY and sides(loser.form, verdict.winner, verdict.link) is None


def _elsewhere(rivals: Iterable[Mention], path: str) -> list[Located]:
    away = sorted((rival for rival in rivals if rival.path != path), key=lambda rival: (rival.path, rival.spans))
    return [Located(rival.path, to_fact(rival)) for rival in away[:MOST_OTHERS]]


def _edits(loser: Mention, winner: str) -> tuple[Edit, ...]:
    """Exchange a name wherever it stands, or nowhere if one of its forms is not certain for the new name."""
    edits = tuple(_edit(span, loser.form, winner) for span in loser.spans)
    return tuple(filter(None, edits)) if all(edits) else ()


def _edit(span: tuple[int, int], form: str, winner: str) -> Edit | None:
    """Exchange the name and carry its ending over: Maxims → Max’, Ekaterinburgern → Jekaterinburgern."""
    start, end = span
    ending = end - start - len(form)
    if ending == len("s"):
        return Edit(start, end, genitive(winner))
    if ending > len("s") and place_adjective(winner) is None:
        return None
    return Edit(start, start + len(form), winner)


def derivation(form: str, winner: str, link: str) -> Wording:
    """Say how two spellings are known to be one name."""
    if link.startswith(EAR):
        return say("both read as {name}: Ukrainian и is „y“, Russian „i“", name=original(link.removeprefix(EAR)))
    if link.startswith(KIN):
        name = original(link.removeprefix(KIN).partition(BESIDE)[0])
        return say("forms of {name} in two languages, beside one surname", name=name)
    if native.is_link(link):
        return say(BOTH_READ, name=native.original(link), difference=native.difference(form, winner, link))
    read_in = sides(form, winner, link)
    if read_in is None:
        return say("the glossary holds both for one name")
    letters = difference(form, winner, *read_in)
    habits = set(letters) == HABITS.keys()
    named = sorted(
        (HABITS[letter] if habits else LANGUAGES[side], letter) for letter, side in zip(letters, read_in, strict=True)
    )
    habit = [say(HABIT, system=say(system), letter=letter) for system, letter in named]
    return say(BOTH_READ, name=original(link), difference=joined(", ", habit))


def difference(one: str, other: str, scheme: Scheme, other_scheme: Scheme) -> tuple[str, str]:
    """Return the first letter groups in which two spellings differ, each cut as its scheme reads it.

    >>> difference("Chelyabinsk", "Tscheljabinsk", Scheme.ENGLISH, Scheme.GERMAN)
    ('Ch', 'Tsch')
    """
    groups = zip(letter_groups(one, scheme), letter_groups(other, other_scheme), strict=False)
    return next(((here, there) for here, there in groups if here.lower() != there.lower()), (one, other))
