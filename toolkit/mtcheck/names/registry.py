"""The names of a corpus, each once, with all its spellings.

Which spellings are one name is asked of the same functions that the name rules ask (`variants`): two spellings are
joined where those would let one of them give way to the other, in one text or over all of them. So the registry never
shows as one name what the rules would not report.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.model import Transliteration
from mtcheck.names import gazetteer, lexicon, native
from mtcheck.names.attested import is_english_by_sound, known, side
from mtcheck.names.german import german_form, is_german
from mtcheck.names.mentions import Mention
from mtcheck.names.schemes import Label, label
from mtcheck.names.scripts import System
from mtcheck.names.variants import (
    GLIDE_END,
    Decision,
    Decrees,
    Verdict,
    across,
    at_home_elsewhere,
    clusters,
    elect,
    inside,
)
from mtcheck.terms import TermType
from mtcheck.text.messages import Wording

UNDECREED = Decrees()
"""Whether two spellings are one name is no matter of who decides between them."""
GERMAN_ALONE = "sch"
"""Read as s and ch by other schemes, too, but hardly ever written so."""
NATIVE = {System.GERMAN: Label.GERMAN, System.ENGLISH: Label.ENGLISH}
MOST_TRIED = 50
"""Spellings that one spelling is compared with; only made-up texts have more that read the same."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which a name is written. `texts` are paths and counts, sorted by path."""

    form: str
    system: Label
    texts: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """How often it stands in all texts."""
        return sum(count for _, count in self.texts)


class Alias(NamedTuple):
    """Two names of one place, which no letters join: the glossary or the gazetteer holds them together."""

    loser: Mention
    winner: str
    why: Wording


@dataclass(frozen=True, slots=True)
class Name:
    """One name: the form to use, what decided for it, and the spellings, the most frequent first.

    `decision` is `None` where there is nothing to decide. `german` is the German form, which is another where most
    texts write an English one; what a glossary decides is German enough. `edges` join all spellings, the fewest that
    do; each says which two are one name and by which reading.
    """

    proposed: str
    decision: Decision | None
    german: str
    type: TermType
    spellings: tuple[Spelling, ...]
    edges: tuple[Verdict | Alias, ...] = ()

    @property
    def count(self) -> int:
        """How often it stands in all texts, however it is written."""
        return sum(spelling.count for spelling in self.spellings)


def system(form: str) -> Label:
    """Return the writing system that a spelling follows, as far as it shows one.

    >>> [str(system(form)) for form in ("Wadim", "Vadim", "Irina", "Ekaterinburg", "Bashar")]
    ['german', 'english', 'undecided', 'english', 'english']
    """
    by_reading = side(form)
    shown = label(form) if by_reading is Label.UNDECIDED else by_reading
    links = known(form)
    if shown is Label.UNDECIDED and links and is_english_by_sound(form, links):
        return Label.ENGLISH
    if shown is Label.UNDECIDED and not links:
        by_sound = native.side(form)
        return shown if by_sound is None else NATIVE[by_sound]
    return shown


def in_german(form: str, style: Transliteration | None = None, seen: Sequence[str] = ()) -> str:
    """Return the German form of a name; `seen` are its other spellings. What shows itself German stays as it is.

    So does Sergei beside Sergej, who is as German.

    >>> in_german("Vadim"), in_german("Wadim"), in_german("Ostaptschuk")
    ('Wadim', 'Wadim', 'Ostaptschuk')
    """
    beside = any(other != form and GLIDE_END.sub("i", other) == form and is_german(other) for other in seen)
    shows_it = beside or system(form) is Label.GERMAN or GERMAN_ALONE in form.lower()
    return form if shows_it else german_form(form, style, seen)


def registry(mentions: Iterable[Mention], decided: Decrees) -> tuple[Name, ...]:
    """Return the names of all texts, sorted by proposed form. The order of the mentions is of no account."""
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: (mention.path, mention.spans)):
        by_form[mention.form].append(mention)
    everything = [mention for found in by_form.values() for mention in found]
    names = []
    for cluster in clusters(everything, loose=True):
        forms = sorted({mention.form for mention in cluster})
        for joint, edges in joined({form: by_form.pop(form) for form in forms}):
            strangers = _strangers(joint, edges, decided)
            by_form.update((form, list(joint[form])) for form in strangers)
            group = {form: found for form, found in joint.items() if form not in strangers}
            held = tuple(edge for edge in edges if edge.loser.form in group and edge.winner in group)
            names.append(_name(group, held, decided))
    names += (_name({form: found}, (), decided) for form, found in by_form.items())
    return tuple(sorted(names, key=lambda name: (name.proposed.casefold(), name.proposed, name.spellings[0].form)))


def joined(
    by_form: Mapping[str, Sequence[Mention]],
) -> Iterator[tuple[dict[str, Sequence[Mention]], tuple[Verdict, ...]]]:
    """Part spellings that may be one name into those that are, each group with what holds it together."""
    order = sorted(by_form, key=lambda form: (-_count(by_form[form]), form))
    rank = {form: index for index, form in enumerate(order)}
    group_of = dict(rank)
    met: dict[str, list[str]] = defaultdict(list)
    edges: list[Verdict] = []
    for form in order:
        readings = frozenset[str]().union(*(mention.links | mention.loose for mention in by_form[form]))
        alike = {other for reading in readings for other in met[reading]}
        for other in sorted(alike, key=rank.__getitem__)[:MOST_TRIED]:
            if group_of[form] != group_of[other] and (edge := one_name(by_form[form], by_form[other])):
                edges.append(edge)
                left, group = group_of[form], group_of[other]
                group_of |= {one: group for one in order if group_of[one] == left}
        for reading in readings:
            if len(met[reading]) < MOST_TRIED:
                met[reading].append(form)
    for group in sorted(set(group_of.values())):
        members = {form: by_form[form] for form in order if group_of[form] == group}
        yield members, tuple(edge for edge in edges if edge.loser.form in members)


def _strangers(by_form: Mapping[str, Sequence[Mention]], edges: Sequence[Verdict], decided: Decrees) -> frozenset[str]:
    """Return the spellings that only a losing one of other texts leads to: Jones reads like Younis, not like Junis."""
    if len(edges) < 2:
        return frozenset()
    winner, _ = _elected(by_form, decided)
    held = {form for form, found in by_form.items() if form == winner or one_name(found, by_form[winner])}
    # What one text holds together stays together.
    together = [
        {edge.loser.form, edge.winner}
        for edge in edges
        if any(edge.loser.path == mention.path for mention in by_form[edge.loser.form])
    ]
    while more := [pair for pair in together if pair & held and not pair <= held]:
        held.update(*more)
    return frozenset(by_form.keys() - held)


def one_name(some: Sequence[Mention], others: Sequence[Mention]) -> Verdict | None:
    """Return how the rules would judge two spellings if one is to give way to the other, or `None` if they would not.

    Texts that hold both are asked first, then all of them together.
    """
    shared = {mention.path for mention in some} & {mention.path for mention in others}
    beside = [mention for mention in (*some, *others) if mention.path in shared]
    apart = [*_unlike(some), *_unlike(others)]
    return next(inside(beside, UNDECREED), None) or next(across(apart, UNDECREED), None)


def _unlike(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield one mention of all that have the same neighbours, and each in a text of its own: more tell no more."""
    seen = {(mention.links, mention.followers, mention.leaders): mention for mention in reversed(mentions)}
    yield from (mention._replace(path=f"{mention.form}/{index}") for index, mention in enumerate(seen.values()))


def _name(by_form: Mapping[str, Sequence[Mention]], edges: tuple[Verdict, ...], decided: Decrees) -> Name:
    counts = {form: _count(found) for form, found in by_form.items()}
    decision: Decision | None
    proposed, decision = _elected(by_form, decided)
    if len(counts) == 1 and decision is not Decision.GLOSSARY:
        decision = None
    links = [edge.link for edge in edges] or sorted({link for (one, *_) in by_form.values() for link in one.links})
    spellings = sorted(
        (Spelling(form, system(form), _texts(found)) for form, found in by_form.items()),
        key=lambda spelling: (-spelling.count, spelling.form),
    )
    given = decision is Decision.GLOSSARY
    german = proposed if given else in_german(proposed, decided.transliteration, sorted(counts))
    return Name(proposed, decision, german, _type(links), tuple(spellings), edges)


def _elected(by_form: Mapping[str, Sequence[Mention]], decided: Decrees) -> tuple[str, Decision]:
    counts = {form: _count(found) for form, found in by_form.items()}
    mentions = (mention for found in by_form.values() for mention in found)
    return elect(Counter(), counts, decided, at_home_elsewhere(mentions))


def _type(links: Iterable[str]) -> TermType:
    """Tell a place from a person; what is both (Wladimir) is more often a person."""
    people, towns = lexicon.names(), gazetteer.places()
    is_place = any(link in towns and link not in people for link in links)
    return TermType.PLACE if is_place else TermType.NAME


def _texts(mentions: Iterable[Mention]) -> tuple[tuple[str, int], ...]:
    counts = Counter[str]()
    for mention in mentions:
        counts[mention.path] += len(mention.spans)
    return tuple(sorted(counts.items()))


def _count(mentions: Iterable[Mention]) -> int:
    return sum(len(mention.spans) for mention in mentions)
