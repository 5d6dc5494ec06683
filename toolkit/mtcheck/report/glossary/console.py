"""The differences of two glossaries for a terminal: one concept after the other, like a diff."""

from collections import Counter
from collections.abc import Iterator, Sequence

from mtcheck.report.summary import number
from mtcheck.report.visible import visible
from mtcheck.terms.compare import Change, Difference, Kind, TermDifference

SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~"}
COLORS = {Kind.ADDED: "32", Kind.REMOVED: "31", Kind.CHANGED: "33"}


def render(differences: Sequence[Difference], *, color: bool = False) -> str:
    """Return the differences as lines; only `color` brings in escape sequences."""
    return "".join(f"{line}\n" for line in _lines(differences, color))


def _lines(differences: Sequence[Difference], color: bool) -> Iterator[str]:
    for difference in differences:
        places = " → ".join(filter(None, (difference.old, difference.new)))
        yield _paint(f"{SIGNS[difference.kind]} {visible(difference.id)}  ({visible(places)})", difference.kind, color)
        for change in difference.changes:
            yield f"    {_change(change)}"
        for term in difference.terms:
            yield _paint(f"  {SIGNS[term.kind]} {_term(term)}", term.kind, color)
    counts = Counter(difference.kind for difference in differences)
    if not differences:
        yield "the same concepts and terms"
    else:
        yield ", ".join(f"{number(counts[kind], 'concept')} {kind}" for kind in Kind if counts[kind])


def _term(term: TermDifference) -> str:
    text = f"{visible(term.text)} ({term.language})"
    if term.kind is Kind.CHANGED:
        return f"{text}: {'; '.join(map(_change, term.changes))}"
    values = [
        f"{change.field}: {visible(change.new or change.old)}"
        if change.field not in ("status", "type", "gender")
        else visible(change.new or change.old)
        for change in term.changes
    ]
    return f"{text}: {', '.join(values)}"


def _change(change: Change) -> str:
    old, new = (f"“{visible(value)}”" if value else "nothing" for value in (change.old, change.new))
    return f"{change.field}: {old} → {new}"


def _paint(text: str, kind: Kind, color: bool) -> str:
    return f"\x1b[{COLORS[kind]}m{text}\x1b[0m" if color else text
