"""How far findings agree with annotations, for a terminal and for programs; and the annotations themselves."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mtcheck.report.json import as_lines, dump
from mtcheck.report.score.console import aligned
from mtcheck.report.summary import number
from mtcheck.report.visible import visible
from mtcheck.score.agreement import Card
from mtcheck.score.annotations import Annotated
from mtcheck.score.comparison import Comparison

DIGITS = 6
MOST_CATEGORIES = 20


def render(comparison: Comparison, *, color: bool = False) -> str:
    """Return the comparison as lines; only `color` brings in escape sequences."""
    lines = list(_lines(comparison))
    if color:
        lines = [f"\x1b[1m{line}\x1b[0m" if line and not line.startswith(" ") else line for line in lines]
    return "\n".join(lines) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    result = comparison.agreement
    yield (
        f"{number(comparison.documents, 'document')}, {number(comparison.segments, 'rated segment')}, "
        f"{number(comparison.raters, 'rater')}, {number(result.annotations, 'annotated span')}"
    )
    yield ""
    yield "findings against annotations"
    rows: list[tuple[str, ...]] = [
        ("rule", "findings", "confirmed", "precision", "95 %", "by chance", "lift", "tight", "by chance")
    ]
    for code, card in result.rules.items():
        rows.append((f"{code} {visible(comparison.names.get(code, ''))}", *_card_cells(card)))
    if len(result.rules) > 1:
        rows.append(("all", *_card_cells(result.total)))
    yield from (f"  {line}" for line in aligned(rows))
    yield ""
    yield f"annotations that a finding touches: {result.touched:,} of {result.annotations:,} ({result.reach:.1%})"
    shown = list(result.categories.items())[:MOST_CATEGORIES]
    rows_: list[tuple[str, ...]] = [("category", "spans", "touched", "share")]
    rows_ += [(visible(name) or "-", f"{all_:,}", f"{hit:,}", f"{hit / all_:.1%}") for name, (all_, hit) in shown]
    yield from (f"  {line}" for line in aligned(rows_))
    spans, shared = comparison.doubly
    if spans:
        yield ""
        yield f"people with each other: {shared:,} of {spans:,} spans ({shared / spans:.1%}) touched by a second rater"
    if result.unrated:
        yield f"{number(result.unrated, 'finding')} in segments that nobody rated, not counted"


def _card_cells(card: Card) -> tuple[str, ...]:
    low, high = card.interval
    return (
        f"{card.findings:,}",
        f"{card.confirmed:,}",
        f"{card.precision:.1%}",
        f"{low:.0%}–{high:.0%}" if card.groups > 1 else "-",
        f"{card.chance:.1%}",
        f"{card.lift:.1f}",
        f"{card.tight_precision:.1%}",
        f"{card.tight_chance:.1%}",
    )


def render_json(comparison: Comparison) -> str:
    """Return the comparison as JSON, one rule to a line."""
    result = comparison.agreement
    spans, shared = comparison.doubly
    members = {
        "schema_version": "1",
        "documents": dump(comparison.documents),
        "segments": dump(comparison.segments),
        "raters": dump({"number": comparison.raters, "spans": spans, "shared": shared}),
        "annotations": dump({"spans": result.annotations, "touched": result.touched, "reach": _figure(result.reach)}),
        "rules": as_lines({"code": code, **_card(card)} for code, card in result.rules.items()),
        "total": dump(_card(result.total)),
        "categories": dump({name: {"spans": a, "touched": b} for name, (a, b) in result.categories.items()}),
        "unrated": dump(result.unrated),
    }
    return "{\n" + ",\n".join(f'"{key}": {value}' for key, value in members.items()) + "\n}\n"


def _card(card: Card) -> dict[str, Any]:
    return {
        "findings": card.findings,
        "confirmed": card.confirmed,
        "precision": _figure(card.precision),
        "interval": list(map(_figure, card.interval)),
        "chance": _figure(card.chance),
        "lift": _figure(card.lift),
        "tight_precision": _figure(card.tight_precision),
        "tight_chance": _figure(card.tight_chance),
        "source_documents": card.groups,
    }


def render_annotations(texts: Iterable[Annotated], path_of: Callable[[str], str]) -> str:
    """Return annotations as JSON, one to a line; `path_of` names the file of a text."""
    rows = (
        {
            "path": path_of(f"source/{text.group}" if one.source else text.id),
            "start": one.start,
            "end": one.end,
            "category": one.category,
            "severity": one.severity,
            "rater": one.rater,
            "system": text.id.partition("/")[0],
        }
        for text in texts
        for one in sorted(text.annotations)
    )
    return '{"schema_version": 1,\n"annotations": ' + as_lines(rows) + "}\n"


def _figure(value: float) -> float:
    return round(value, DIGITS)
