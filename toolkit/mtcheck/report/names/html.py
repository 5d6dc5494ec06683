"""Names as one HTML page: for each name a table of texts by spellings, without script, network or second file.

Style sheet, escaping and policy are those of the page of findings (`report.html`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mtcheck.engine.names import NamesReport, reason
from mtcheck.names.registry import Name
from mtcheck.report.html.style import assets
from mtcheck.report.html.template import encodable, environment
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.text.messages import Language

MOST_TEXTS = 60
"""Texts of a name that are shown; those that would have to change come first."""


@dataclass(frozen=True, slots=True)
class TextRow:
    """One text: how often it has each spelling, in the order of the spellings; and where, by line."""

    path: str
    counts: tuple[int, ...]
    lines: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One name on the page."""

    id: str
    name: Name
    rows: tuple[TextRow, ...]
    more: int
    """Texts that are not shown."""
    reasons: tuple[str, ...]


def render(report: NamesReport, *, everything: bool, language: Language = Language.EN) -> str:
    """Return the page; names as in the console. The same report gives the same page."""
    said = catalogue(language)
    text = (
        environment()
        .get_template("names.html.j2")
        .render(
            report=report,
            headline=headline(report, said),
            entries=tuple(entries(report, said)),
            single=[name for name in report.names if len(name.spellings) == 1] if everything else [],
            number=said.number,
            language=language,
            _=said.gettext,
            say=said.say,
            ngettext=said.ngettext,
            assets=assets(("report.css", "names.css")),
        )
    )
    return encodable(text)


def headline(report: NamesReport, said: Catalogue) -> str:
    """Return the result in words."""
    if not report.several:
        return said.gettext("No name in more than one spelling")
    return said.ngettext(
        "{count} name in more than one spelling", "{count} names in more than one spelling", len(report.several)
    )


def entries(report: NamesReport, said: Catalogue) -> Iterator[Entry]:
    """Yield the names in more than one spelling."""
    for index, name in enumerate(map(_proposed_first, report.several), 1):
        rows = sorted(_rows(name, report.lines), key=lambda row: (not _to_change(name, row), row.path))
        shown = tuple(rows[:MOST_TEXTS])
        reasons = dict.fromkeys(said.say(reason(edge)) for edge in name.edges)
        yield Entry(f"n{index}", name, shown, len(rows) - len(shown), tuple(reasons))


def _proposed_first(name: Name) -> Name:
    """Return a name with the spelling to use in the first column, which stands before what gives way to it."""
    return replace(name, spellings=tuple(sorted(name.spellings, key=lambda one: one.form != name.proposed)))


def _rows(name: Name, lines: Mapping[tuple[str, str], tuple[int, ...]]) -> Iterator[TextRow]:
    counts = [dict(spelling.texts) for spelling in name.spellings]
    for path in sorted(set[str]().union(*counts)):
        yield TextRow(
            path,
            tuple(found.get(path, 0) for found in counts),
            tuple(tuple(dict.fromkeys(lines.get((path, one.form), ()))) for one in name.spellings),
        )


def _to_change(name: Name, row: TextRow) -> bool:
    return any(
        count and spelling.form != name.proposed for spelling, count in zip(name.spellings, row.counts, strict=True)
    )
