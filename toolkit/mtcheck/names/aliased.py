"""Bring the entries of a registry together that are names of one place (Oral, Uralsk), as the rule for places says."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from mtcheck.names.registry import Alias, Name, Spelling, in_german, system
from mtcheck.names.variants import Decision, Decrees, elect
from mtcheck.terms import TermType

Texts = Mapping[str, Mapping[str, int]]
"""How often each name stands in each text."""


def with_aliases(
    names: Iterable[Name], aliases: Sequence[Alias], texts: Texts, decided: Decrees, rank: Callable[[str], int]
) -> tuple[Name, ...]:
    """Return the names with those joined that are called the same place, sorted by proposed form.

    Names that the registry does not have, because nothing in their letters can be written otherwise, come from `texts`.
    `rank` puts the German name of a place first; it decides where nothing else does.
    """
    group_of: dict[str, set[str]] = {}
    for alias in aliases:
        forms = {alias.loser.form, alias.winner}
        joined = forms.union(*(group_of.get(form, ()) for form in forms))
        group_of.update(dict.fromkeys(joined, joined))
    groups = sorted({min(group): sorted(group) for group in group_of.values()}.items())
    by_form = {spelling.form: name for name in names for spelling in name.spellings}
    kept = {id(name): name for name in by_form.values()}
    found = []
    for _, group in groups:
        own = {id(by_form[form]): by_form[form] for form in group if form in by_form}
        for identity in own:
            kept.pop(identity, None)
        edges = tuple(alias for alias in aliases if alias.winner in group)
        found.append(_joined(group, list(own.values()), edges, texts, decided, rank))
    return tuple(
        sorted(
            (*kept.values(), *found), key=lambda name: (name.proposed.casefold(), name.proposed, name.spellings[0].form)
        )
    )


def _joined(
    group: Sequence[str],
    names: Sequence[Name],
    aliases: tuple[Alias, ...],
    texts: Texts,
    decided: Decrees,
    rank: Callable[[str], int],
) -> Name:
    spellings = {spelling.form: spelling for name in names for spelling in name.spellings}
    for form in group:
        spellings.setdefault(form, Spelling(form, system(form), tuple(sorted(texts[form].items()))))
    counts = {form: spelling.count for form, spelling in sorted(spellings.items())}
    proposed, decision = elect(Counter(), counts, decided)
    if decision is not Decision.GLOSSARY:
        # Between two names of a place the majority decides, as in the rule; between two spellings of the one that
        # stands, what has been found for it alone.
        most = max(counts.values())
        best = [form for form in group if counts[form] == most]
        decision = Decision.CORPUS if len(best) == 1 else Decision.LABEL
        standing = min(best, key=lambda form: (rank(form), form))
        proposed = next((name.proposed for name in names if standing in _forms(name)), standing)
    edges: dict[tuple[str, str], Alias] = {}
    for alias in aliases:
        edges.setdefault((alias.loser.form, alias.winner), alias)
    given = decision is Decision.GLOSSARY or any(proposed in (alias.winner, alias.loser.form) for alias in aliases)
    return Name(
        proposed,
        decision,
        proposed if given else in_german(proposed, decided.transliteration, sorted(counts)),
        TermType.PLACE,
        tuple(sorted(spellings.values(), key=lambda spelling: (-spelling.count, spelling.form))),
        (*(edge for name in names for edge in name.edges), *edges.values()),
    )


def _forms(name: Name) -> frozenset[str]:
    return frozenset(spelling.form for spelling in name.spellings)


def counted(places: Iterable[tuple[str, str, int]]) -> Texts:
    """Return how often each name stands in each text, from name, path and count."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for form, path, count in places:
        found[form][path] += count
    return found
